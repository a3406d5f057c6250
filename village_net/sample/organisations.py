"""The sample's organisations, and the facts of its year of common work."""

import tomllib
from functools import cache
from typing import Any

from village_net.organisations.edits import save_organisation
from village_net.organisations.queries import organisations
from village_net.organisations.records import Organisation, OrganisationKind
from village_net.paths import resource
from village_net.store import Store
from village_net.store.ids import new_id


@cache
def common_work() -> dict[str, Any]:
    """Return the facts of a year of common work."""
    return tomllib.loads(resource("sample", "activities.toml").read_text(encoding="utf-8"))


def fill(store: Store, _facts: dict[str, Any]) -> None:
    """Write the organisations."""
    for told in common_work()["organisation"]:
        save_organisation(
            store,
            Organisation(
                new_id(),
                told["name"],
                OrganisationKind(told["kind"]),
                told["contact"],
                answer_days=told.get("answer_days"),
            ),
        )


def named(store: Store, key: str) -> Organisation:
    """Return the organisation that the facts call by a key."""
    name = next(told["name"] for told in common_work()["organisation"] if told["key"] == key)
    return next(each for each in organisations(store) if each.name == name)
