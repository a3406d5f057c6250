"""Invented people for tests: deterministic, with valid check digits that no office gives out."""

from village_net.store import Store, memory_store
from village_net.thai.dates import PartialDate
from village_net.thai.national_id import check_digit
from village_net.village.register.edits import set_up_village
from village_net.village.register.records import Household, Person, Relation, Sex, Village

VILLAGE = Village(
    "v", "บ้านทุ่งเครือข่าย", 5, "570705", "สันทราย", "แม่จัน", "เชียงราย", "57110", "นายประเสริฐ แก้วมณี"
)


def national_id(number: int) -> str:
    """Return a valid ID that begins with 9."""
    first = f"9{number:011d}"
    return first + str(check_digit(first))


def household(number: int, house_number: str | None = None) -> Household:
    """Return the n-th invented household."""
    return Household(f"h{number}", house_number or str(number))


def person(number: int, home: Household, **changed: object) -> Person:
    """Return the n-th invented person in a household."""
    facts: dict[str, object] = {
        "id": f"p{number}",
        "household_id": home.id,
        "house_number": home.house_number,
        "given": f"ชื่อ{number}",
        "surname": "แก้วมณี",
        "title": "นาง",
        "sex": Sex.FEMALE,
        "birth": PartialDate(1950 + number % 60, 1 + number % 12, 1 + number % 28),
        "national_id": national_id(number),
        "phone": f"08{number:08d}",
        "relation": Relation.HEAD if number == 1 else Relation.CHILD,
    }
    return Person(**{**facts, **changed})  # type: ignore[arg-type]


def village_store() -> Store:
    """Return an empty village in memory."""
    store = memory_store()
    set_up_village(store, VILLAGE)
    return store


def fill(store: Store, people: int, houses: int = 1) -> list[Person]:
    """Put invented people into a store and return them."""
    homes = [household(n) for n in range(1, houses + 1)]
    made = [person(n, homes[n % houses]) for n in range(1, people + 1)]
    with store.change("Fill"):
        store.put_all(homes)
        store.put_all(made)
    return made
