"""What a notice tells, and the sentences that both of its forms share."""

from dataclasses import dataclass

from reportlab.lib.pagesizes import A3, A4
from reportlab.platypus.flowables import Flowable

from village_net.documents.masking import mask_ids
from village_net.documents.paper import Paper
from village_net.documents.tower.for_readers import for_readers
from village_net.documents.typeset.frame import CENTIMETRE
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.qr import MOST_BYTES, QrCode
from village_net.documents.typeset.styles import TextStyle
from village_net.i18n import N_
from village_net.thai.dates import DateStyle
from village_net.thai.digits import Digits
from village_net.thai.words import segment
from village_net.tower.announcements.records import Announcement, Urgency
from village_net.village.register.records import Village

_ISSUER = {
    Urgency.NORMAL: N_("Announcement of {village} Moo {moo}"),
    Urgency.IMPORTANT: N_("Announcement of {village} Moo {moo}"),
    Urgency.URGENT: N_("Urgent announcement of {village} Moo {moo}"),
    Urgency.EMERGENCY: N_("Emergency announcement of {village} Moo {moo}"),
}
_NAMELESS = "." * 42
_CODE_SIDE = 4.5 * CENTIMETRE


@dataclass(frozen=True)
class Notice:
    """An announcement and the village that makes it.

    ``picture`` is a picture in base64 or empty. With ``coded`` the text stands in a QR code too.
    """

    village: Village
    announcement: Announcement
    official: bool
    large: bool = False
    picture: str = ""
    coded: bool = False

    @property
    def scale(self) -> float:
        """By how much the paper and its type are larger than on A4."""
        return A3[0] / A4[0] if self.large else 1

    @property
    def size(self) -> tuple[float, float]:
        """The size of the page in points."""
        return A3 if self.large else A4


def issuer(facts: Notice, paper: Paper) -> str:
    """Return who announces: ประกาศหมู่บ้านทุ่งเครือข่าย หมู่ที่ ๕."""
    village = facts.village
    return paper.say(
        _ISSUER[facts.announcement.urgency],
        village=village.bare_name if paper.thai else village.name,
        moo=village.moo,
    )


def public(written: str, paper: Paper) -> str:
    """Return what somebody wrote as it may hang in public: without national IDs."""
    return paper.text(mask_ids(written.strip()))


def days(facts: Notice, paper: Paper) -> str:
    """Return the days on which the announcement holds; empty where none is given."""
    starts, ends = facts.announcement.starts, facts.announcement.ends
    if starts and ends and starts != ends:
        return paper.say(
            N_("From {first} to {last}"), first=paper.day(starts), last=paper.day(ends)
        )
    if starts:
        return paper.day(starts, DateStyle.WEEKDAY)
    return paper.say(N_("Until {last}"), last=paper.day(ends)) if ends else ""


def hours(facts: Notice, paper: Paper) -> str:
    """Return the hours of the announcement; empty where none are given."""
    starts, ends = facts.announcement.starts_at, facts.announcement.ends_at
    if starts and ends:
        first, last = paper.clock(starts), paper.clock(ends)
        return paper.say(N_("{first} – {last}"), first=first, last=last)
    if starts:
        return paper.say(N_("At {first}"), first=paper.clock(starts))
    return paper.say(N_("Until {last} o’clock"), last=paper.clock(ends)) if ends else ""


def signer(facts: Notice, paper: Paper) -> tuple[str, str]:
    """Return the name to sign above, in brackets, and the post."""
    village = facts.village
    post = village.head_post or paper.say(N_("Village head"))
    return f"({village.head_name or _NAMELESS})", post


def code(facts: Notice, paper: Paper, setting: Setting, scale: float) -> list[Flowable]:
    """Return the QR code of a notice and what to do with it; nothing where none was wished."""
    if not facts.coded:
        return []
    told = paper.say(N_("Scan to read it on your phone. No internet is needed."))
    small = TextStyle(size=14 * scale, spacing=1.15, balanced=True, after=8 * scale)
    return [
        QrCode(coded_text(facts, paper), _CODE_SIDE * facts.scale, after=2),
        Paragraph(setting, told, small),
    ]


def coded_text(facts: Notice, paper: Paper) -> str:
    """Return what a QR code tells: title, when, whom to ask and as much of the text as it holds."""
    plain = Paper(paper.language, Digits.ARABIC)
    news = facts.announcement
    when = " ".join(filter(None, [days(facts, plain), hours(facts, plain)]))
    title, contact = _flat(news.title), _flat(news.contact)
    around = "\n".join(filter(None, [title, when, contact]))
    room = MOST_BYTES - len(around.encode()) - 1
    text = _shortened(_flat(for_readers(news.text)), room)
    parts = [title, when, text, contact] if text else [around]
    return _shortened("\n".join(filter(None, parts)), MOST_BYTES)


def _flat(written: str) -> str:
    """Return text without national IDs and line feeds."""
    return " ".join(mask_ids(written).split())


def _shortened(text: str, most: int) -> str:
    """Return a text of at most so many bytes of UTF-8, cut between words; "…" tells of a cut."""
    if len(text.encode()) <= most:
        return text
    kept, room = "", most - len("…".encode())
    for word in segment(text):
        room -= len(word.encode())
        if room < 0:
            break
        kept += word
    return f"{kept.rstrip()}…" if kept else ""
