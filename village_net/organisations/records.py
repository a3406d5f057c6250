"""Records of organisations: one with which the village has to do."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.thai.order import sort_key


class OrganisationKind(StrEnum):
    """What an organisation is."""

    OFFICE = "office"
    LOCAL = "local"
    HEALTH = "health"
    SCHOOL = "school"
    TEMPLE = "temple"
    COMPANY = "company"
    FOUNDATION = "foundation"
    NETWORK = "network"
    OTHER = "other"


KIND_NAMES = {
    OrganisationKind.OFFICE: N_("government office"),
    OrganisationKind.LOCAL: N_("local government"),
    OrganisationKind.HEALTH: N_("health centre or hospital"),
    OrganisationKind.SCHOOL: N_("school or college"),
    OrganisationKind.TEMPLE: N_("temple or place of worship"),
    OrganisationKind.COMPANY: N_("company or shop"),
    OrganisationKind.FOUNDATION: N_("foundation or association"),
    OrganisationKind.NETWORK: N_("network of another village"),
    OrganisationKind.OTHER: N_("other organisation"),
}


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation outside the village.

    ``contact`` is whom to ask there. ``answer_days`` is within how many days it usually answers
    a letter; None where that is not known.
    """

    table: ClassVar[str] = "organisation"

    id: str
    name: str
    kind: OrganisationKind = OrganisationKind.OTHER
    contact: str = ""
    phone: str = ""
    address: str = ""
    answer_days: int | None = None
    note: str = ""
    sort_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sort_key", sort_key(self.name))
