"""Thai words, and where a line may end between them."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from village_net.thai.tokens import Token, TokenKind, tokens

_GAP = "\u200b"
_NO_NAMES = frozenset[str]()

# Vowels and marks that hang on the consonant before them; vowels that wait for the one after.
_HANGING = frozenset("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")
_WAITING = frozenset("เแโใไ")
_LINKS = frozenset("-–—/")
_CLOSING_SIGNS = frozenset(".:%")
_QUOTES = frozenset("\"'")

# Half words: การ, ความ, ผู้ and ไม่ need what follows; so do titles of people.
_PREFIXES = frozenset("การ ความ ผู้ นัก ชาว น่า ไม่ นาย นาง นางสาว น.ส. ด.ช. ด.ญ. เด็กชาย เด็กหญิง".split())
_BEFORE_NUMBER = frozenset(
    "หมู่ เวลา ข้อ มาตรา หน้า ปี ห้อง ชั้น พ.ศ. ค.ศ. โทร. โทร โทรศัพท์ ม. ม ซ. ซอย No. p.".split()
)
_BEFORE_PLACE = frozenset("ต. อ. จ. ถ. ซ. บ. ณ".split())
_MONTHS = frozenset(
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน"
    " ธันวาคม ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
    " January February March April May June July August September October November December"
    " Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec".split()
)
_UNITS = frozenset(
    "น. นาฬิกา นาที ชั่วโมง วัน สัปดาห์ เดือน ปี ขวบ ครั้ง คน ราย หลัง หลังคาเรือน ครัวเรือน แห่ง"
    " ตัว ต้น คัน ชุด ฉบับ แผ่น หน้า ข้อ บาท สตางค์ ล้านบาท ไร่ งาน ตารางวา เมตร กิโลเมตร กม. ซม. มม. ม."
    " เซนติเมตร นิ้ว กก. กิโลกรัม กรัม ตัน ลิตร ถุง กระสอบ ขวด กล่อง องศา หน่วย เปอร์เซ็นต์ %".split()
)


def segment(text: str) -> list[str]:
    """Return the words, spaces, numbers and marks of a text; joined they are the text."""
    return [token.text for token in tokens(text)]


def break_points(text: str, names: AbstractSet[str] = _NO_NAMES) -> list[int]:
    """Return the offsets before which a line may begin.

    Words stay whole, and so do ``names``, numbers, dates, times and what is read with them.
    Spaces belong to the line they end.
    """
    return list(_break_points(tokens(text, names)))


def cluster_points(text: str) -> list[int]:
    """Return the offsets at which a text may be cut when a single word is wider than its line."""
    return [
        at
        for at in range(1, len(text))
        if text[at] not in _HANGING and text[at - 1] not in _WAITING
    ]


def breakable(text: str, names: AbstractSet[str] = _NO_NAMES) -> str:
    """Return display text that wraps between Thai words also where no library knows them.

    U+200B stands at each break point that no space marks; what held some before is cleaned first.
    """
    if not names:
        return _breakable(text)
    return _with_gaps(text.replace(_GAP, ""), names)


@lru_cache(maxsize=4096)
def _breakable(text: str) -> str:
    return _with_gaps(text.replace(_GAP, ""), _NO_NAMES)


def _with_gaps(text: str, names: AbstractSet[str]) -> str:
    if text.isascii():
        return text
    points = [at for at in break_points(text, names) if not text[at - 1].isspace()]
    edges = [0, *points, len(text)]
    return _GAP.join(text[start:end] for start, end in pairwise(edges))


def _break_points(found: list[Token]) -> Iterator[int]:
    offset = 0
    for place, (left, right) in enumerate(pairwise(found)):
        offset += len(left.text)
        if left.kind is TokenKind.NEWLINE:
            yield offset
        elif left.kind is TokenKind.SPACE:
            if left.text[0] == _GAP or _parts_at_space(found, place):
                yield offset
        elif _parts(found, place, left, right):
            yield offset


def _parts(found: list[Token], place: int, left: Token, right: Token) -> bool:
    """Tell whether a line may end between two tokens that touch."""
    if right.text[0] in _HANGING or left.text[-1] in _WAITING:
        return False
    match left.kind, right.kind:
        case TokenKind.THAI, TokenKind.THAI:
            return _parts_thai(found, place, left.text, right.text)
        case TokenKind.THAI, TokenKind.OPENING:
            return True
        case TokenKind.CLOSING, TokenKind.THAI | TokenKind.OPENING:
            return True
        case TokenKind.THAI, TokenKind.OTHER:
            return right.text[0].isalpha()
        case TokenKind.OTHER, TokenKind.THAI:
            return _ends_apart(found, place, left.text)
        case _:
            return False


def _parts_thai(found: list[Token], place: int, left: str, right: str) -> bool:
    if left.endswith("."):
        # An abbreviation leans on what follows, but "15.00 น." is complete.
        return place > 0 and left in _UNITS and _is_number(found[place - 1])
    return not (left in _PREFIXES or _is_crumb(left) or _is_crumb(right))


def _is_crumb(word: str) -> bool:
    """Tell whether a word is a single letter, the rest of a name that no dictionary knows."""
    return len(word) == 1 and word != "ณ"


def _ends_apart(found: list[Token], place: int, left: str) -> bool:
    """Tell whether Thai may begin a line after Latin text or after a dash between Thai words."""
    if left[-1].isalpha():
        return True
    between_words = place > 0 and found[place - 1].kind is TokenKind.THAI
    return between_words and (left in _LINKS or left in _CLOSING_SIGNS)


def _parts_at_space(found: list[Token], place: int) -> bool:
    """Tell whether a line may end at the space that ``found[place]`` is."""
    if place == 0:
        return False
    left, right = found[place - 1], found[place + 1]
    if left.kind is TokenKind.OPENING or right.kind in (
        TokenKind.CLOSING,
        TokenKind.SPACE,
        TokenKind.NEWLINE,
    ):
        return False
    if right.text in _CLOSING_SIGNS or (left.text in _QUOTES and _opens(found, place - 1)):
        return False
    return not (_is_dash_of_range(found, place) or _reads_on(left, right))


def _reads_on(left: Token, right: Token) -> bool:
    """Tell whether two tokens with a space between are read in one breath."""
    if _is_number(left):
        return _is_number(right) or right.text in _UNITS or right.text in _MONTHS
    if _is_number(right):
        return left.text in _BEFORE_NUMBER or left.text in _MONTHS or left.text.endswith("ที่")
    if left.text in _MONTHS:
        return right.text in ("พ.ศ.", "ค.ศ.")
    return left.text in _PREFIXES or (left.text in _BEFORE_PLACE and right.kind is TokenKind.THAI)


def _is_dash_of_range(found: list[Token], place: int) -> bool:
    """Tell whether a space stands beside the dash of ``08.30 – 15.00``."""
    for dash in (place - 1, place + 1):
        if found[dash].text in _LINKS and 2 <= dash < len(found) - 2:
            return _is_number(found[dash - 2]) and _is_number(found[dash + 2])
    return False


def _opens(found: list[Token], place: int) -> bool:
    return place == 0 or found[place - 1].kind in (TokenKind.SPACE, TokenKind.NEWLINE)


def _is_number(token: Token) -> bool:
    return token.kind is TokenKind.OTHER and token.text[-1].isdigit()
