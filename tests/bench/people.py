"""Many invented people for the benchmarks, always the same ones."""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.people import VILLAGE, national_id
from village_net.store import create_store
from village_net.thai.dates import PartialDate
from village_net.village.register.edits import set_up_village
from village_net.village.register.records import Household, Person, Relation, Sex

_FIRST = ["สม", "บุญ", "คำ", "ทอง", "แก้ว", "ศรี", "จัน", "พร", "วัน", "มา", "ไกร", "เกษ", "รัตน์", "โส", "มาลี", "สุน", "นพ", "ธน", "ไพ", "ภูมิ", "หนู", "เฉ", "แส", "โก"]  # fmt: skip  # noqa: E501
_SECOND = ["ชาย", "หญิง", "มา", "ปัน", "ดี", "ใจ", "จิต", "ศักดิ์", "สร", "ศิณี", "นา", "ภา", "ลิน", "ทร", "คุณ", "กร", "ริน", "แดง", "ลิม", "วง", "วิท", "พร", "เพ็ญ"]  # fmt: skip  # noqa: E501
_FAMILY = ["แก้ว", "เครือ", "คำ", "สุข", "น่วม", "เงิน", "ไชย", "ญาณ", "ปู่", "ถาวร", "ศรี", "เทพ", "แสง", "กัน", "อิน", "ปัญญา", "พู", "วงศ์", "ทา", "มูล"]  # fmt: skip  # noqa: E501
_ENDING = ["มณี", "วัลย์", "ภีระ", "สำราญ", "มี", "ยวง", "ลังกา", "ณะ", "เจ้า", "สุข", "สาร", "ทอง", "ทะวงศ์", "ต๊ะ", "ดี", "พวงจันทร์", "ใจ", "เมือง", "เขียว"]  # fmt: skip  # noqa: E501
_PER_HOUSE = 4


def people(count: int) -> Iterator[Person]:
    """Yield invented people, four to a house."""
    chance = random.Random(count)
    for number in range(count):
        house = number // _PER_HOUSE
        woman = chance.random() < 0.5
        yield Person(
            id=f"{number:08d}-0000-4000-8000-000000000000",
            household_id=f"h{house:07d}",
            house_number=f"{house + 1}/{house % 9 + 1}",
            given=chance.choice(_FIRST) + chance.choice(_SECOND),
            surname=chance.choice(_FAMILY) + chance.choice(_ENDING),
            title="นาง" if woman else "นาย",
            sex=Sex.FEMALE if woman else Sex.MALE,
            birth=PartialDate(
                chance.randint(1935, 2024), chance.randint(1, 12), chance.randint(1, 28)
            ),
            national_id=national_id(number),
            phone=f"08{chance.randint(0, 99_999_999):08d}",
            occupation=chance.choice(("ทำนา", "ทำสวน", "รับจ้างทั่วไป", "ค้าขาย", "")),
            relation=Relation.CHILD if number % _PER_HOUSE else Relation.HEAD,
        )


def households(count: int) -> Iterator[Household]:
    """Yield the households of that many people."""
    for house in range((count + _PER_HOUSE - 1) // _PER_HOUSE):
        yield Household(f"h{house:07d}", f"{house + 1}/{house % 9 + 1}")


def build_village(folder: Path, count: int) -> None:
    """Make a village of invented people in ``folder``."""
    store = create_store(folder)
    set_up_village(store, VILLAGE)
    with store.change("Fill"):
        store.put_all(households(count))
        store.put_all(people(count))
    store.close()
