"""Every refusal is a sentence in both languages, with the same holes."""

from collections import Counter
from string import Formatter

import pytest

from tests.declared import refusals
from village_net.errors import Refusal
from village_net.i18n import Language, Say

EACH = pytest.mark.parametrize("kind", refusals(), ids=lambda kind: kind.__name__)
_THAI = range(ord("ก"), ord("๛"))


def holes(text: str) -> set[str]:
    return {name for _text, name, _form, _sign in Formatter().parse(text) if name is not None}


@EACH
def test_a_refusal_speaks_thai_and_english(kind: type[Refusal]) -> None:
    english, thai = (Say(language)(kind.message) for language in (Language.ENGLISH, Language.THAI))
    assert english == kind.message
    assert english.rstrip("”")[-1] in ".?", "a sentence"
    assert english[0].isupper() or english[0] in "“{"
    assert any(ord(letter) in _THAI for letter in thai), "not in the Thai catalogue"
    assert holes(thai) == holes(english)


def test_a_key_names_one_kind_of_refusal() -> None:
    kinds = Counter(kind.key for kind in refusals() if "key" in vars(kind))
    assert [key for key, count in kinds.items() if count > 1] == []
