"""The sample village: an invented roster, brought in as a user would, then each capability."""

import tempfile
import tomllib
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from village_net.capabilities import CAPABILITIES
from village_net.exchange import apply_import, guess_mapping, plan_import, read_source
from village_net.exchange.plan.whole import ImportPlan
from village_net.paths import resource
from village_net.progress import Progress, unwatched
from village_net.sample.roster import write_sample_roster
from village_net.setting_up import new_village
from village_net.store import Store, begin_store, making
from village_net.village.register.edits import set_up_village
from village_net.village.register.records import SAMPLE_ID, Village


def build_sample(folder: Path, report: Progress = unwatched) -> ImportPlan:
    """Make the sample village in ``folder``, whole or not at all, and return how the import of its
    roster went.

    Raises:
        VillageExistsError, ReadOnlyError, DiskFullError.
    """
    facts = tomllib.loads(resource("sample", "village.toml").read_text(encoding="utf-8"))
    with making(folder) as room, closing(begin_store(room)) as store:
        set_up_village(store, _profile(facts["village"]))
        plan = _bring_in_roster(store, facts["roster"], report)
        for capability in CAPABILITIES:
            capability.fill_sample(store, facts)
    return plan


def _profile(facts: dict[str, Any]) -> Village:
    village = new_village(facts["name"], facts["moo"], facts["subdistrict"])
    rest = {key: facts[key] for key in ("head_name", "head_post", "phone")}
    return replace(village, id=SAMPLE_ID, **rest)


def _bring_in_roster(store: Store, facts: dict[str, Any], report: Progress) -> ImportPlan:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "roster.xlsx"
        write_sample_roster(file, facts, store.clock().date())
        sheet = read_source(file).sheets[0]
        plan = plan_import(store, sheet, guess_mapping(store, sheet), report)
        apply_import(store, plan, report)
    return plan
