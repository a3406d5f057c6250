"""What was written for the ear is put on paper without what only the ear needs."""

import pytest

from village_net.documents.tower.for_readers import for_readers
from village_net.i18n import Language
from village_net.tower.templates.catalogue import announcement_templates, filled_in

KNOWN = {
    "village": "บ้านทุ่งเครือข่าย",
    "speaker": "นายประเสริฐ แก้วมณี",
    "post": "ผู้ใหญ่บ้าน",
    "particle": "ครับ",
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("template", announcement_templates(), ids=lambda template: template.key)
def test_no_notice_from_an_example_greets_or_thanks(template: object, language: Language) -> None:
    _title, text = filled_in(template, language, KNOWN)  # type: ignore[arg-type]
    shown = for_readers(text)
    first, last = shown.splitlines()[0], shown.splitlines()[-1]
    assert not first.startswith(("สวัสดี", "ประกาศ ประกาศ", "Attention", "Good day"))
    assert not last.endswith(("ขอบคุณครับ", "เป็นผู้ประกาศ", "Thank you.")), last
    middle = [line for line in text.splitlines()[1:] if line.strip()][:-2]
    assert all(line in shown for line in middle)


def test_only_what_opens_and_ends_a_broadcast_goes() -> None:
    assert for_readers("ประกาศ ประกาศ สวัสดีครับ\n\nน้ำหยุดไหล\n\nขออภัย ขอบคุณครับ") == (
        "น้ำหยุดไหล\n\nขออภัย"
    )
    assert for_readers("น้ำหยุด\nขอบคุณค่ะ\nผู้ใหญ่บ้าน นายคำ เป็นผู้ประกาศ") == "น้ำหยุด"
    assert for_readers("ประกาศ ประกาศ สวัสดีพ่อแม่ ผู้ปกครองทุกท่านครับ\nประชุม") == (
        "ถึงพ่อแม่ ผู้ปกครองทุกท่าน\nประชุม"
    )
    for kept in (
        "ประกาศด่วน เข้าที่กำบังเดี๋ยวนี้ พายุกำลังมา",
        "ขอบคุณผู้บริจาคทุกท่าน\nงานวันเสาร์",
        "วันนี้มีงานขอบคุณคนเก่ง",
        "สวัสดีครับ",
        "",
    ):
        assert for_readers(kept) == kept
