"""The sample teaches right practice: on air before the event, with words that are true then."""

import tomllib
from datetime import datetime, timedelta

import pytest

from tests.people import VILLAGE
from tests.tower.tower import HEAD, Clock
from village_net.paths import resource
from village_net.sample.tower import add_announcements
from village_net.store import memory_store
from village_net.tower.air.air_times import stages
from village_net.tower.air.day import broadcasts_between
from village_net.tower.air.misfit import day_words
from village_net.tower.air.week import WeekTrouble
from village_net.tower.announcements.queries import announcements
from village_net.tower.announcements.stages import Stage
from village_net.village.register.edits import set_up_village


@pytest.mark.parametrize("hour", [0, 5, 7, 12, 16, 18, 23])
def test_at_whatever_hour_it_is_made_every_time_on_the_air_fits(hour: int) -> None:
    now = datetime(2026, 11, 29, hour, 59)
    store = memory_store(Clock(now), HEAD)
    set_up_village(store, VILLAGE)
    facts = tomllib.loads(resource("sample", "village.toml").read_text(encoding="utf-8"))
    add_announcements(store, facts["announcement"])
    items = {each.id: each for each in announcements(store)}
    plan = broadcasts_between(store, now - timedelta(days=2), now + timedelta(days=30), now)
    assert len(plan) == 5
    for item in plan:
        news = items[item.occurrence.announcement_id]
        assert not set(item.troubles) & {WeekTrouble.MISFIT, WeekTrouble.MISSED}
        assert news.starts
        assert item.occurrence.at.date() <= (news.ends or news.starts)
    said = [news for news in items.values() if day_words(news.text)]
    assert len(said) == 2
    found = stages(store, now)
    assert Stage.WAITING in found.values()
    assert (Stage.AIRED in found.values()) == (6 < hour < 17)
