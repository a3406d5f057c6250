"""How much room Thai text takes in a row of letters."""

# Mai han akat, the vowels above and below, the marks above; and what is seen nowhere.
_NO_ROOM: dict[int, None] = dict.fromkeys(
    [0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F), 0x200B, 0x200C, 0x200D, 0xFEFF, 0x00AD]
)


def display_width(text: str) -> int:
    """Return how many letters stand side by side in the longest line of a text."""
    shown = text if text.isascii() else text.translate(_NO_ROOM)
    if "\n" in shown:
        return max(map(len, shown.split("\n")))
    return len(shown)
