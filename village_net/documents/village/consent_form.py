"""Consent to keep personal data, หนังสือยินยอม: told and asked for on one page.

What it tells follows sections 19, 20, 23 and 26 of the Personal Data Protection Act B.E. 2562.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Option, OptionKind, Options
from village_net.documents.errors import NoRecordError
from village_net.documents.head import form_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.boxes import AnswerBox, Answers, Boxed
from village_net.documents.typeset.frame import CENTIMETRE, Margins, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, Foot, first_that_fits
from village_net.documents.typeset.styles import Align, Fonts, Span, TextStyle
from village_net.documents.village_name import full_name, short_name, whole_names_in_prose
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.phones import grouped
from village_net.village.register.queries import the_village
from village_net.village.register.records import Person, Village

_TITLE = TextStyle(size=20, bold=True, align=Align.CENTRE, balanced=True)
_VILLAGE = TextStyle(size=17, bold=True, align=Align.CENTRE, balanced=True, after=4)
_SIZES = (16, 15, 14, 13)
_MARGINS = Margins(2.5 * CENTIMETRE, 2 * CENTIMETRE, 1.8 * CENTIMETRE, 2.3 * CENTIMETRE)
_DOTS, _SHORT_DOTS = "." * 46, "." * 16

PURPOSES = N_(
    "to keep the village register, to look after the elderly, the ill and the disabled, to bring "
    "help in a disaster, and to report figures to the subdistrict and the district"
)
_TOLD = (
    (
        N_("Which data"),
        N_(
            "name, ID number, birth, address, telephone, work, schooling, family and groups; and, "
            "only with consent of its own, health: disability, illness, pregnancy, care"
        ),
    ),
    (
        N_("Who sees it"),
        N_(
            "those who keep the register; offices only where a law says so. Papers that hang in "
            "public bear no ID numbers and no health data. Nothing is sold."
        ),
    ),
    (
        N_("How long"),
        N_("as long as I belong to the village, or until I take this consent back"),
    ),
    (
        N_("My rights"),
        N_(
            "I may see my data and have a copy, have it corrected or erased, and object to its "
            "use. I may take this consent back at any time, as easily as I give it, by telling "
            "the village head; what was kept by it is erased then. I may complain to the Office "
            "of the Personal Data Protection Committee."
        ),
    ),
    (
        N_("Of my free will"),
        N_("whoever does not agree keeps all rights and the help that others have"),
    ),
)
_CHOICES = (
    N_("I agree that my personal data is kept as said above."),
    N_("I agree that my health data is kept: disability, illness, pregnancy, care."),
    N_("I do not agree that health data is kept."),
)
_SIGNERS = (
    (N_("who agrees"), N_("parent or guardian, where who agrees is a minor")),
    (N_("who keeps the data"), N_("witness")),
)


@dataclass(frozen=True)
class ConsentForm:
    """Whose consent is asked for; without a person the name is left to be written."""

    village: Village
    day: date
    name: str
    house_number: str


def collect(store: Store, options: Options) -> ConsentForm:
    """Read the village and the person.

    Raises:
        NoRecordError: the person is gone.
    """
    person = store.get(Person, options["person"]) if options["person"] else None
    if options["person"] and person is None:
        raise NoRecordError
    return ConsentForm(
        the_village(store),
        store.clock().date(),
        person.full_name if person else "",
        person.house_number if person else "",
    )


def story(facts: ConsentForm, paper: Paper) -> Story:
    """Lay the form out in the largest type with which it stays on one page."""
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    title = paper.say(DOCUMENT.title)
    frame = replace(form_frame(paper, facts.village, title, facts.day), margins=_MARGINS)
    width = paper.size[0] - _MARGINS.left - _MARGINS.right
    height = paper.size[1] - _MARGINS.top - _MARGINS.bottom
    attempts = (list(_form(facts, paper, setting, size)) for size in _SIZES)
    parts = first_that_fits(attempts, width, height)
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def _form(facts: ConsentForm, paper: Paper, setting: Setting, size: int) -> Iterator[Flowable]:
    text = TextStyle(size=size, after=3)
    yield Paragraph(setting, paper.say(DOCUMENT.title), _TITLE)
    yield Paragraph(setting, full_name(facts.village, paper), _VILLAGE)
    yield Answers(
        setting,
        [
            AnswerBox(room=150, label=paper.say(N_("Written at"))),
            AnswerBox(room=130, label=paper.say(N_("Date"))),
        ],
        TextStyle(size=size, after=4),
    )
    told = paper.say(
        N_("I, {name}, of house {house}, was told what follows and had time to ask."),
        name=facts.name or _DOTS,
        house=facts.house_number or _SHORT_DOTS,
    )
    yield Paragraph(setting, told, TextStyle(size=size, indent=36, after=5))
    for title, words in _told(facts, paper):
        yield Paragraph(setting, [Span(f"{title}: ", bold=True), Span(words)], text)
    for place, choice in enumerate(_CHOICES):
        before = 0 if place else 5
        yield Boxed(setting, paper.say(choice), TextStyle(size=size, before=before, after=2))
    left, right = (_signers(facts, paper, setting, roles, size) for roles in _SIGNERS)
    yield Foot(left, right, before=8)


def _told(facts: ConsentForm, paper: Paper) -> Iterator[tuple[str, str]]:
    village = facts.village
    keeper = [short_name(village, paper), f"{village.head_name} {village.head_post}".strip()]
    if village.phone:
        keeper.append(paper.say(N_("telephone {number}"), number=grouped(village.phone)))
    yield paper.say(N_("Who keeps it")), paper.text(", ".join(part for part in keeper if part))
    purposes = village.purposes.strip() or paper.say(PURPOSES)
    yield paper.say(N_("What for")), paper.text(" ".join(purposes.split()))
    for title, words in _TOLD:
        yield paper.say(title), paper.say(words)


def _signers(
    facts: ConsentForm, paper: Paper, setting: Setting, roles: tuple[str, str], size: int
) -> Block:
    centred = TextStyle(size=size, align=Align.CENTRE)
    parts: list[Flowable] = []
    for role in roles:
        named = facts.name and role == _SIGNERS[0][0]
        above = TextStyle(size=size, align=Align.CENTRE, before=14)
        line = paper.say(N_("Signed {dots}"), dots="." * 40)
        parts.append(Paragraph(setting, line, above))
        parts.append(Paragraph(setting, f"({facts.name if named else '.' * 40})", centred))
        parts.append(Paragraph(setting, paper.say(role), centred))
    return Block(parts)


DOCUMENT = Document(
    "consent-form",
    N_("Consent to keep personal data"),
    REGISTER,
    (Option("person", N_("Person (empty: to be written)"), OptionKind.RECORD, table="person"),),
    collect,
    story,
)
