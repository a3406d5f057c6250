"""The announcements to begin from."""

import pytest

from village_net.i18n import Language
from village_net.tower.rules import reading_seconds
from village_net.tower.templates import BLANK, announcement_templates, blanks


def test_there_are_templates_to_choose_from_each_under_its_own_key():
    keys = [template.key for template in announcement_templates()]
    assert len(keys) >= 6
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("template", announcement_templates(), ids=lambda template: template.key)
def test_a_template_speaks_both_languages_with_the_same_blanks(template):
    counts = {len(blanks(template.text[language])) for language in Language}
    assert len(counts) == 1
    assert counts.pop() > 0
    for language in Language:
        assert template.name[language]
        assert template.title[language]
        assert BLANK not in template.title[language]


@pytest.mark.parametrize("template", announcement_templates(), ids=lambda template: template.key)
def test_a_template_is_read_out_within_a_minute(template):
    assert reading_seconds(template.text[Language.THAI]) <= 60


def test_blanks_are_found_where_they_stand():
    assert blanks(f"วัน {BLANK} เวลา {BLANK}") == [4, 12]
    assert blanks("วันนี้") == []
