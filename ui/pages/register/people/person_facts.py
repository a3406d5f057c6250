"""What is on record of one person, line by line; what is not known has no line."""

from ui.pages.register.people.hidden import HiddenHealth, HiddenId
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.facts import Facts
from village_net.groups.queries import groups_of
from village_net.store import Store
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.village.register.particulars import Health
from village_net.village.register.queries import particulars_of
from village_net.village.register.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RESIDENCE_NAMES,
    SEX_NAMES,
    Person,
    Residence,
    Zone,
)


def facts_of(session: Session, someone: Person) -> Facts:
    """Return what is known of a person, the ID number and health data hidden."""
    facts = Facts()
    if someone.national_id:
        facts.add(_("ID number"), HiddenId(someone.national_id))
    if someone.birth:
        facts.add(_("Born"), _born(someone.birth))
    for name, text in _texts(session.store, someone).items():
        if text:
            facts.add(name, text)
    if session.store.get(Health, someone.id):
        facts.add(_("Health"), HiddenHealth(session, someone))
    return facts


def _born(birth: PartialDate) -> str:
    day = format_date(birth, spoken().language, DateStyle.SHORT)
    return day if birth.month else _("{year} (only the year is known)", year=day)


def _texts(store: Store, someone: Person) -> dict[str, str]:
    more = particulars_of(store, someone.id)
    zone = store.get(Zone, someone.zone_id) if someone.zone_id else None
    here = someone.residence is Residence.BOTH
    return {
        _("Temporary number"): more.temporary_number,
        _("Sex"): _(SEX_NAMES[someone.sex]) if someone.sex else "",
        _("Zone"): zone.name if zone else "",
        _("Telephone"): someone.phone,
        _("Occupation"): someone.occupation,
        _("Education"): _(EDUCATION_NAMES[someone.education]) if someone.education else "",
        _("Marital status"): _(MARITAL_NAMES[someone.marital]) if someone.marital else "",
        _("Religion"): more.religion,
        _("Nationality"): more.nationality,
        _("Residence"): "" if here else _(RESIDENCE_NAMES[someone.residence]),
        _("Skills and local wisdom"): more.skills,
        _("Welfare card"): _("yes") if someone.welfare_card else "",
        _("Groups"): ", ".join(_groups(store, someone)),
        _("Note"): someone.note,
    }


def _groups(store: Store, someone: Person) -> list[str]:
    belongings = groups_of(store, someone.id, store.clock().date())
    return [
        f"{b.group.name} ({b.membership.post})" if b.membership.post else b.group.name
        for b in belongings
    ]
