"""A released version of the schema never changes: files in villages were made by its text."""

import re
from hashlib import sha256
from pathlib import Path

from village_net import __version__
from village_net.store.schema import SCHEMAS, VERSION

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
# The app of this number is not released: until it is, the newest schema may still change. The
# release, by its number or its heading in the changelog, asks for the hash; then comes the next.
NEXT = "0.1.0"
RELEASED = [
    "fbc6a8ee2591ccc6493a3887dc6c16bb06f3c59c1d751a31a2994c0d22b4019a",
    "c42d9264d3a8032048dab3fbde05a2edc067ac3ecd68707b9ea6394844b2640c",
    "7f101a34ef99578c7cecc75759ee23c0271892f1945435299d011759f36dbd5d",
    "4cae5500bdccc8275afa150d348c3f5c6590273cd16f051dddb1790d289ce100",
]


def test_no_released_version_has_another_text() -> None:
    assert [sha256(text.encode()).hexdigest() for text in SCHEMAS[: len(RELEASED)]] == RELEASED


def test_a_release_holds_every_version_of_the_schema() -> None:
    told = re.findall(r"^## \[?(\d[\w.]*)", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE)
    is_cut = __version__ in told or __version__ != NEXT
    assert not is_cut or len(RELEASED) == VERSION


def test_at_most_the_newest_version_is_not_released_yet() -> None:
    assert VERSION - len(RELEASED) <= 1
