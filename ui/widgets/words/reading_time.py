"""How long something takes to read out, in words."""

from ui.text import _


def time_to_read(seconds: int) -> str:
    """Return a length of time as what is heard on the air; nothing for none."""
    minutes, rest = divmod(seconds, 60)
    if minutes:
        return _("{minutes} minutes {seconds} seconds to read", minutes=minutes, seconds=rest)
    return _("{seconds} seconds to read", seconds=rest) if rest else ""
