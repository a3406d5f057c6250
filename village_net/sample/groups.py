"""The sample's groups, with their posts and members."""

from datetime import date
from typing import Any

from village_net.groups.records import POSTS, Group, GroupKind, Membership
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.village.register import queries


def fill(store: Store, facts: dict[str, Any]) -> None:
    """Found the groups; each takes its members in turn from those of the right age and sex."""
    with store.change("Sample"):
        _found(store, facts["details"]["group"])


def _found(store: Store, facts: list[dict[str, Any]]) -> None:
    today = store.clock().date()
    people = queries.people_in_order(store)
    for number, told in enumerate(facts):
        low, high = told.get("ages", (20, 75))
        fitting = [
            p
            for p in people[number :: len(facts)]
            if p.birth and low <= p.birth.age(today) <= high and told.get("sex") in (None, p.sex)
        ]
        founded = PartialDate(today.year - told["years"])
        group = Group(new_id(), told["name"], GroupKind(told["kind"]), founded, told["purpose"])
        store.put(group)
        posts = [*POSTS[:5], "กรรมการ", "กรรมการ"]
        for place, person in enumerate(fitting[: told["members"]]):
            post = posts[place] if place < len(posts) else ""
            began = PartialDate(today.year - 1, 1, 1) if post else None
            ends = date(today.year + 1, 12, 31) if post else None
            store.put(Membership(new_id(), group.id, person.id, post, founded, None, began, ends))
