"""What papers of surveys have in common: the set and the year they are about."""

from village_net.documents.document import Option, OptionKind
from village_net.documents.errors import BadSurveyYearError, NoRecordError
from village_net.documents.paper import Paper
from village_net.i18n import N_
from village_net.store import Store
from village_net.survey.queries import indicator_sets
from village_net.survey.records import IndicatorSet
from village_net.thai.dates import BUDDHIST_OFFSET

SET_OPTION = Option("set", N_("Indicator set"), OptionKind.RECORD, table="indicator_set")
YEAR_OPTION = Option("year", N_("Year (empty: this year)"), OptionKind.TEXT)
_YEARS = range(2500, 2700)


def set_of(store: Store, id: str) -> IndicatorSet:
    """Return the set of an id, or the newest one.

    Raises:
        NoRecordError: no set is loaded.
    """
    sets = indicator_sets(store)
    found = [each for each in sets if each.id == id] or sets
    if not found:
        raise NoRecordError
    return found[0]


def year_of(store: Store, written: str) -> int:
    """Return the year of the Buddhist Era that is written, or this year.

    Raises:
        BadSurveyYearError.
    """
    text = written.strip()
    if not text:
        return store.clock().year + BUDDHIST_OFFSET
    if not text.isdecimal() or int(text) not in _YEARS:
        raise BadSurveyYearError(year=text)
    return int(text)


def year_words(paper: Paper, year: int) -> str:
    """Return a year of the Buddhist Era as the paper's language counts it, in its digits."""
    return paper.text(str(plain_year(paper, year)))


def plain_year(paper: Paper, year: int) -> int:
    """Return a year of the Buddhist Era as the paper's language counts it."""
    return year if paper.thai else year - BUDDHIST_OFFSET
