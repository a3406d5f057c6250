"""Forms to fill in by hand, แบบสำรวจ: what is known of a house is filled in already."""

from village_net.documents.document import REGISTER, Document, Option, OptionKind, Options
from village_net.documents.errors import NoRecordError
from village_net.documents.paper import Paper
from village_net.documents.survey.facts import SET_OPTION, YEAR_OPTION, set_of, year_of
from village_net.documents.survey.form_facts import HouseForm, SurveyForms
from village_net.documents.survey.form_people import people_form
from village_net.documents.survey.form_questions import question_form
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.survey.queries import indicators_of, surveyed_households
from village_net.village.register.queries import members, the_village, zones
from village_net.village.register.records import Household


def collect(store: Store, options: Options) -> SurveyForms:
    """Read the questions and the houses; an empty form ends those of houses.

    Raises:
        NoRecordError: the questions of a set are asked for, and none is loaded.
        BadSurveyYearError.
    """
    year, asks = year_of(store, options["year"]), options["kind"] == "indicators"
    try:
        made = set_of(store, options["set"])
    except NoRecordError:
        if asks:
            raise
        made = None
    return SurveyForms(
        the_village(store),
        store.clock().date(),
        year,
        made if asks else None,
        indicators_of(store, made.id) if made else [],
        _forms(store, made.id if made else "", year, options["households"]),
    )


def story(facts: SurveyForms, paper: Paper) -> Story:
    """Lay the forms out, each on a page of its own."""
    return question_form(facts, paper) if facts.made else people_form(facts, paper)


def _forms(store: Store, set_id: str, year: int, which: str) -> list[HouseForm]:
    names = {zone.id: zone.name for zone in zones(store)}
    forms: list[HouseForm] = []
    for each in surveyed_households(store, set_id, year) if which != "blank" else []:
        home = store.get(Household, each.id)
        if home and (which == "all" or not each.done):
            zone = names.get(home.zone_id or "", "")
            forms.append(HouseForm(home, zone, members(store, home.id)))
    return [*forms, HouseForm()]


DOCUMENT = Document(
    "survey-form",
    N_("Household survey form"),
    REGISTER,
    (
        Option(
            "kind",
            N_("Kind of form"),
            OptionKind.CHOICE,
            default="register",
            choices={
                "register": N_("The house and its people"),
                "indicators": N_("The questions of an indicator set"),
            },
        ),
        Option(
            "households",
            N_("For which houses"),
            OptionKind.CHOICE,
            default="blank",
            choices={
                "blank": N_("One empty form"),
                "not-yet": N_("Houses not surveyed yet, and one empty form"),
                "all": N_("All houses, and one empty form"),
            },
        ),
        SET_OPTION,
        YEAR_OPTION,
    ),
    collect,
    story,
)
