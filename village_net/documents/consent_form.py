"""Consent to keep personal data, หนังสือยินยอม (Personal Data Protection Act B.E. 2562)."""

from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Kind, Option, Options
from village_net.documents.head import form_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.village_name import full_name, whole_names_in_prose
from village_net.i18n import N_
from village_net.store import Store
from village_net.village.queries import the_village
from village_net.village.records import Person, Village

_TITLE = TextStyle(size=20, bold=True, align=Align.CENTRE, balanced=True)
_VILLAGE = TextStyle(size=17, bold=True, align=Align.CENTRE, balanced=True, after=8)
_TEXT = TextStyle(size=16, align=Align.JUSTIFIED, indent=36, after=5)
_POINT = TextStyle(size=16, align=Align.LEFT, after=3)
_SIGN = TextStyle(size=16, align=Align.CENTRE, before=12)
_DOTS = "." * 48
_SHORT_DOTS = "." * 20

PURPOSES = N_(
    "to keep the village register, to look after the elderly, the ill and the disabled, to bring "
    "help in a disaster, and to report figures to the subdistrict and the district"
)


@dataclass(frozen=True)
class ConsentForm:
    """Whose consent is asked for; without a person the name is left to be written."""

    village: Village
    day: date
    name: str
    house_number: str


def collect(store: Store, options: Options) -> ConsentForm:
    """Read the village and the person."""
    person = store.get(Person, options["person"]) if options["person"] else None
    return ConsentForm(
        the_village(store),
        store.clock().date(),
        person.full_name if person else "",
        person.house_number if person else "",
    )


def story(facts: ConsentForm, paper: Paper) -> Story:
    """Lay the form out on one page."""
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    title = paper.say(DOCUMENT.title)
    frame = form_frame(paper, facts.village, title, facts.day)
    parts: list[Flowable] = [
        Paragraph(setting, title, _TITLE),
        Paragraph(setting, full_name(facts.village, paper), _VILLAGE),
    ]
    parts += [Paragraph(setting, text, _TEXT) for text in _texts(facts, paper)]
    parts += [
        Paragraph(setting, paper.say(text), _POINT)
        for text in (
            N_("( ) I agree that my health data is kept: disability, illness, pregnancy, care."),
            N_("( ) I do not agree that health data is kept."),
        )
    ]
    for who in (N_("who agrees"), N_("who keeps the data"), N_("witness")):
        line = paper.say(N_("Signed {dots} {who}"), dots=_DOTS, who=paper.say(who))
        parts.append(Paragraph(setting, line, _SIGN))
        name = facts.name if who == "who agrees" and facts.name else _DOTS
        parts.append(Paragraph(setting, f"({name})", TextStyle(size=16, align=Align.CENTRE)))
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def _texts(facts: ConsentForm, paper: Paper) -> list[str]:
    purposes = facts.village.purposes.strip() or paper.say(PURPOSES)
    return [
        paper.say(
            N_("I, {name}, of house {house}, was told what follows and had time to ask."),
            name=facts.name or _DOTS,
            house=paper.text(facts.house_number) or _SHORT_DOTS,
        ),
        paper.say(
            N_(
                "The village keeps my name, ID number, birth date, address, telephone, work, "
                "schooling, family and groups {purposes}."
            ),
            purposes=paper.text(purposes),
        ),
        paper.say(
            N_(
                "The data stays on the village’s own computer. Papers that hang in public bear no "
                "ID numbers and no health data. Nothing is sold or passed on to others than the "
                "offices that the law names."
            )
        ),
        paper.say(
            N_(
                "I may see my data, have it mended, and take this consent back at any time by "
                "telling the village head; what was kept by this consent is erased then."
            )
        ),
    ]


DOCUMENT = Document(
    "consent-form",
    N_("Consent to keep personal data"),
    REGISTER,
    (Option("person", N_("Person (empty: to be written)"), Kind.RECORD, table="person"),),
    collect,
    story,
)
