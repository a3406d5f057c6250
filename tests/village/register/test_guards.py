"""Who cannot be whose parent."""

import pytest

from tests.people import household, person, village_store
from village_net.thai.dates import PartialDate
from village_net.village.register.guards import ParentTooYoungError, check_family
from village_net.village.register.particulars import Particulars


@pytest.mark.parametrize(("years", "refused"), [(8, True), (9, False), (30, False)])
def test_a_parent_is_nine_years_older_at_least(years: int, refused: bool) -> None:
    store, home = village_store(), household(1)
    mother = person(1, home, birth=PartialDate(1990))
    child = person(2, home, birth=PartialDate(1990 + years))
    with store.change("Fill"):
        store.put(home)
        store.put_all([mother, child])
    kin = Particulars(child.id, mother_id=mother.id)
    if refused:
        with pytest.raises(ParentTooYoungError):
            check_family(store, child, kin)
    else:
        check_family(store, child, kin)
