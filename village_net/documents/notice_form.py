"""The notice in the form of Thai offices: issuer, subject, text, date, signature.

After the form of ประกาศ in the Prime Minister's Office rules on correspondence.
"""

from reportlab.platypus.flowables import Flowable

from village_net.documents.head import letterhead
from village_net.documents.notice_facts import Notice, days, hours, issuer, public, signer
from village_net.documents.paper import Paper
from village_net.documents.typeset.frame import CENTIMETRE, Margins, PageFrame, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, Rule
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.village_name import whole_names_in_prose
from village_net.i18n import N_

_HEAD = TextStyle(size=18, bold=True, align=Align.CENTRE, balanced=True, keep_with_next=True)
_BODY = TextStyle(size=16, indent=2.5 * CENTIMETRE, after=6)
_CENTRE = TextStyle(size=16, align=Align.CENTRE)
_ROOM_TO_SIGN = 48
_MARGINS = Margins(top=2.5 * CENTIMETRE, bottom=2.5 * CENTIMETRE)


def story(facts: Notice, paper: Paper) -> Story:
    """Lay the notice out on one page or more."""
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    title = public(facts.announcement.title, paper)
    subject = paper.say(N_("Subject: {title}"), title=title)
    frame = PageFrame(
        page_of=paper.page_of,
        foot=issuer(facts, paper),
        margins=_MARGINS,
        foot_alone=False,
    )
    content: list[Flowable] = [
        *letterhead(setting, paper, facts.village),
        Paragraph(setting, issuer(facts, paper), _HEAD),
        Paragraph(setting, subject, _HEAD),
        Rule(0.27, before=10, after=16),
        *(Paragraph(setting, text, _BODY) for text in _texts(facts, paper)),
        _ending(facts, paper, setting),
    ]
    day = facts.announcement.issued
    return Story(title, facts.village.name, day, setting, frame, content)


def _texts(facts: Notice, paper: Paper) -> list[str]:
    announcement = facts.announcement
    texts = public(announcement.text, paper).splitlines()
    when = " ".join(filter(None, [days(facts, paper), hours(facts, paper)]))
    if when:
        texts.append(paper.say(N_("When: {when}"), when=when))
    if announcement.contact:
        texts.append(" ".join(public(announcement.contact, paper).split()))
    texts.append(paper.say(N_("All are hereby informed.")))
    return [text.strip() for text in texts if text.strip()]


def _ending(facts: Notice, paper: Paper, setting: Setting) -> Block:
    name, post = signer(facts, paper)
    moo = paper.say(N_("{post}, Moo {moo}"), post=post, moo=facts.village.moo)
    day = paper.official_day(facts.announcement.issued)
    signed = TextStyle(size=16, align=Align.CENTRE, before=_ROOM_TO_SIGN)
    return Block(
        [
            Paragraph(setting, paper.say(N_("Announced on {day}"), day=day), _CENTRE),
            Paragraph(setting, name, signed),
            Paragraph(setting, moo, _CENTRE),
        ],
        before=18,
    )
