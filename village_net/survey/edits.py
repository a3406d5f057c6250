"""Every change of surveys that a user can wish for."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.survey import queries
from village_net.survey.records import NO, NOT_APPLICABLE, YES, Answer, IndicatorSet, Survey
from village_net.survey.rules import number_of
from village_net.survey.set_file import LoadedSet
from village_net.thai.fold import tidy
from village_net.village.register.records import Household


class NoAnswerError(Refusal):
    """A survey in which nothing was answered."""

    key = "no-answer"
    message = N_("Nothing is answered yet. Answer at least one question.")


class NotANumberError(Refusal):
    """A word where a number is asked for."""

    key = "not-a-number"
    message = N_("“{answer}” is no number. Question {code} asks for a number.")


def load_set(store: Store, loaded: LoadedSet) -> bool:
    """Take a set of indicators in, or its changed wording; False where nothing is new.

    Indicators that the set does not name any more stay, with what was answered to them.
    """
    made, indicators = loaded
    known = {indicator.id: indicator for indicator in queries.indicators_of(store, made.id)}
    changed = [each for each in indicators if known.get(each.id) != each]
    if not changed and made in queries.indicator_sets(store):
        return False
    with store.change(N_("Load indicator set"), made.title, title=made.title):
        store.put(made)
        store.put_all(changed)
    return True


def remove_set(store: Store, set_id: str, reason: str) -> None:
    """Remove a set, its indicators and all that was answered.

    Raises:
        NoReasonError: households were asked by it, and no reason is given.
    """
    if queries.years_of(store, set_id):
        check_reason(reason)
    known = store.get(IndicatorSet, set_id)
    with store.change(N_("Remove indicator set"), known.title if known else "", reason=reason):
        store.remove_where("indicator_set", "id", set_id)


def save_survey(store: Store, survey: Survey, answers: Mapping[str, str]) -> None:
    """Write what a household answered, by indicators; a second survey replaces the first.

    The household remembers when it was asked last, and by whom.

    Raises:
        NoAnswerError, NotANumberError.
    """
    told = {id: tidy(answer) for id, answer in answers.items() if tidy(answer)}
    if not told:
        raise NoAnswerError
    _check(store, survey.set_id, told)
    known = queries.survey_of(store, survey.set_id, survey.year, survey.household_id)
    survey = replace(survey, id=known.id if known else survey.id)
    home = store.get(Household, survey.household_id)
    with store.change(N_("Save survey"), home.house_number if home else ""):
        store.put(survey)
        store.remove_where("survey_answer", "survey_id", survey.id)
        store.put_all(Answer(new_id(), survey.id, id, answer) for id, answer in told.items())
        if home and survey.day and (home.surveyed or date.min) <= survey.day:
            store.put(replace(home, surveyed=survey.day, interviewer=survey.interviewer))


def _check(store: Store, set_id: str, answers: Mapping[str, str]) -> None:
    for indicator in queries.indicators_of(store, set_id):
        answer = answers.get(indicator.id, "")
        if answer in ("", NOT_APPLICABLE):
            continue
        numeric = queries.rule_of(indicator).numeric
        if numeric and number_of(answer) is None:
            raise NotANumberError(answer=answer, code=indicator.code).about(indicator.id)
        if not numeric and answer not in (YES, NO):
            raise NotANumberError(answer=answer, code=indicator.code).about(indicator.id)
