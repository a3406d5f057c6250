"""A village with a tower, and the clock it lives by."""

import pytest

from tests.tower.tower import Clock, tower_village
from village_net.store import Store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Store:
    return tower_village(clock)
