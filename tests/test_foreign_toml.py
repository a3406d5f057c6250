"""TOML of strangers is read or refused, at once, and never ends the app."""

import contextlib
import tomllib
from time import process_time

import pytest

from village_net.foreign_toml import ForeignTomlError, read_foreign_toml
from village_net.paths import resource


@pytest.mark.parametrize(
    "text",
    [
        ".".join("a" * 5_000) + " = 1",
        " . ".join(['"กข ค"'] * 5_000) + " = 1",
        "[" + ".".join(["'x'"] * 5_000) + "]",
        "x = {" + ".".join("a" * 5_000) + " = 1}",
        "x = " + "[" * 5_000,
        "x = " + "{a = " * 5_000,
        "x = " + "9" * 5_000,
        "x = \x00",
        "no toml at all",
    ],
)
def test_what_would_end_its_parser_is_refused(text: str) -> None:
    with pytest.raises(ForeignTomlError) as caught:
        read_foreign_toml("a = 1\n" + text)
    assert caught.value.line == 2


def test_what_is_refused_costs_no_more_than_what_is_read() -> None:
    def took(text: str) -> float:
        began = process_time()
        with contextlib.suppress(ForeignTomlError):
            read_foreign_toml(text)
        return process_time() - began

    plain = "x = 'กขค'\n"
    usual = min(took("".join(f"k{n} = 1\n" for n in range(20_000))) for _again in range(3))
    for bad in (
        ".".join("a" * 100_000) + " = 1",
        '"' * 200_000,
        "a" * 200_000,
        plain + "'" * 9_999,
    ):
        assert took(bad) < 20 * usual


def test_the_files_of_the_app_are_read_as_they_stand() -> None:
    for folder in ("catalogue", "catalogue/indicators", "sample"):
        for file in resource(folder).glob("*.toml"):
            text = file.read_text(encoding="utf-8")
            assert read_foreign_toml(text) == tomllib.loads(text)
