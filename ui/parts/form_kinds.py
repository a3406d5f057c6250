"""The forms of the app that keep what is typed: where each one is opened."""

from dataclasses import dataclass

from village_net.i18n import N_

_SIGN = "form:"


@dataclass(frozen=True)
class FormKind:
    """A form by its page and the page's view; ``title`` is what is written in it."""

    page: str
    view: str
    title: str


FORMS: dict[str, FormKind] = {
    "person": FormKind("register", "people", N_("Person")),
    "household": FormKind("register", "households", N_("Household")),
    "event": FormKind("register", "people", N_("Life event")),
    "zone": FormKind("register", "people", N_("Zone")),
    "group": FormKind("register", "groups", N_("Group")),
    "membership": FormKind("register", "groups", N_("Membership")),
    "survey": FormKind("register", "survey", N_("Survey")),
    "announcement": FormKind("tower", "announcements", N_("Announcement")),
    "slot": FormKind("tower", "announcements", N_("Time on the air")),
    "example": FormKind("tower", "announcements", N_("Example")),
    "note": FormKind("tower", "log", N_("Note")),
    "newsletter": FormKind("tower", "newsletters", N_("Newsletter")),
    "reply": FormKind("tower", "replies", N_("Reply")),
    "answer": FormKind("tower", "replies", N_("Answer")),
    "reach": FormKind("tower", "replies", N_("Who heard")),
    "tower": FormKind("tower", "towers", N_("Tower")),
    "tower-event": FormKind("tower", "towers", N_("Fault or repair")),
    "holiday": FormKind("tower", "towers", N_("Holiday")),
    "rules": FormKind("tower", "towers", N_("What the village agreed on")),
    "activity": FormKind("activities", "calendar", N_("Activity")),
    "season": FormKind("activities", "calendar", N_("Season")),
    "task": FormKind("activities", "tasks", N_("Task")),
    "organisation": FormKind("activities", "organisations", N_("Organisation")),
    "profile": FormKind("settings", "", N_("The village")),
    "story": FormKind("settings", "", N_("About the village")),
    "user": FormKind("settings", "", N_("People who use the app")),
}


def form_id(form: str, about: str) -> str:
    """Return what a page's ``show_record`` takes to open a form."""
    return f"{_SIGN}{form}:{about}"


def named_form(id: str) -> tuple[str, str] | None:
    """Return the form that an id asks for and what it is about, or None for a record's id."""
    if not id.startswith(_SIGN):
        return None
    form, _sign, about = id.removeprefix(_SIGN).partition(":")
    return (form, about) if form in FORMS else None
