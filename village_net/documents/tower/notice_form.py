"""The notice in the form of Thai offices: issuer, subject, text, date, signature.

After the form of ประกาศ in the Prime Minister's Office rules on correspondence.
"""

from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from village_net.documents.head import letterhead
from village_net.documents.paper import Paper
from village_net.documents.tower.for_readers import for_readers
from village_net.documents.tower.notice_facts import (
    Notice,
    code,
    days,
    hours,
    issuer,
    public,
    signer,
)
from village_net.documents.typeset.frame import CENTIMETRE, Margins, PageFrame, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, RuleLine, SideBySide
from village_net.documents.typeset.picture import Picture, picture_from
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.village_name import whole_names_in_prose
from village_net.i18n import N_

_ROOM_TO_SIGN = 48
_PICTURE = 8 * CENTIMETRE


def story(facts: Notice, paper: Paper) -> Story:
    """Lay the notice out on one page or more."""
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    title = public(facts.announcement.title, paper)
    subject = paper.say(N_("Subject: {title}"), title=title)
    frame = PageFrame(
        page_of=lambda page, _pages: paper.text(f"– {page} –"),
        margins=_margins(facts.scale),
        official=True,
    )
    scale = facts.scale
    head = TextStyle(18 * scale, bold=True, align=Align.CENTRE, balanced=True, keep_with_next=True)
    body = TextStyle(size=16 * scale, indent=2.5 * CENTIMETRE * scale, after=6 * scale)
    picture = picture_from(facts.picture)
    content: list[Flowable] = [
        *letterhead(setting, paper, facts.village, scale),
        Paragraph(setting, issuer(facts, paper), head),
        Paragraph(setting, subject, head),
        RuleLine(0.27, before=10 * scale, after=16 * scale),
        *(Paragraph(setting, text, body) for text in _texts(facts, paper)),
        *([Picture(picture, _PICTURE * scale, before=8, after=8)] if picture else []),
        Paragraph(setting, paper.say(N_("All are hereby informed.")), body),
        _end(facts, paper, setting),
    ]
    day = facts.announcement.issued
    return Story(title, facts.village.name, day, setting, frame, content, facts.size)


def _margins(scale: float) -> Margins:
    left, right, other = (scale * length * CENTIMETRE for length in (3, 2, 2.5))
    return Margins(left, right, other, other)


def _texts(facts: Notice, paper: Paper) -> list[str]:
    announcement = facts.announcement
    texts = public(for_readers(announcement.text), paper).splitlines()
    when = " ".join(filter(None, [days(facts, paper), hours(facts, paper)]))
    if when:
        texts.append(paper.say(N_("When: {when}"), when=when))
    if announcement.contact:
        texts.append(" ".join(public(announcement.contact, paper).split()))
    return [text.strip() for text in texts if text.strip()]


def _end(facts: Notice, paper: Paper, setting: Setting) -> Flowable:
    """Return date and signature, beside the code where there is one."""
    ending = _ending(facts, paper, setting)
    coded = code(facts, paper, setting, facts.scale)
    if not coded:
        return ending
    return SideBySide([Block(coded), ending], [2, 3], before=ending.getSpaceBefore())


def _ending(facts: Notice, paper: Paper, setting: Setting) -> Block:
    name, post = signer(facts, paper)
    moo = paper.say(N_("{post}, Moo {moo}"), post=post, moo=facts.village.moo)
    day = paper.official_day(facts.announcement.issued)
    centre = TextStyle(size=16 * facts.scale, align=Align.CENTRE)
    signed = replace(centre, before=_ROOM_TO_SIGN * facts.scale)
    return Block(
        [
            Paragraph(setting, paper.say(N_("Announced on {day}"), day=day), centre),
            Paragraph(setting, name, signed),
            Paragraph(setting, moo, centre),
        ],
        before=18 * facts.scale,
    )
