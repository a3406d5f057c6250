"""National IDs in free text."""

import pytest

from tests.people import national_id
from village_net.documents.masking import mask_ids
from village_net.thai.digits import to_thai
from village_net.thai.national_id import formatted, masked

ID = national_id(1234567)


@pytest.mark.parametrize(
    "written",
    [
        ID,
        formatted(ID),
        formatted(ID).replace("-", " "),
        formatted(ID).replace("-", "–"),
        formatted(ID).replace("-", "\u00a0"),
        f"{ID[:3]} {ID[3:7]} {ID[7:]}",
        f"{ID[:7]}- {ID[7:]}",
        to_thai(ID),
        to_thai(formatted(ID)),
    ],
)
@pytest.mark.parametrize("around", ["บัตร{}หาย", "({})", "เลขที่ 12/3 {} โทร. 08 1234 5678", "{}\n{}"])
def test_an_id_is_masked_however_it_is_written(written: str, around: str) -> None:
    assert mask_ids(around.format(written, written)) == around.format(masked(ID), masked(ID))


@pytest.mark.parametrize(
    "text",
    [
        "โทร. 08 1234 5678",
        "วันที่ 23 พ.ย. 2569 เวลา 08.30 – 15.00 น.",
        ID[:-1] + str((int(ID[-1]) + 1) % 10),
        f"บัญชี {ID}9",
        f"บัญชี 7{ID}",
        "",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_ids(text) == text
