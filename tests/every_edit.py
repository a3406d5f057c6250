"""One call of every edit, on the sample village: what it is given besides the store.

What an edit needs is put there first, so that the edit itself is the last step.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from village_net.exchange import guess_mapping, plan_import, read_source
from village_net.exchange.plan.whole import ImportPlan
from village_net.groups.queries import groups_in_order
from village_net.groups.records import Group, Membership
from village_net.i18n import Language
from village_net.store import Store
from village_net.survey.records import Indicator, IndicatorSet, Survey
from village_net.thai.dates import PartialDate
from village_net.tower.air.records import (
    AiringRules,
    Broadcast,
    DayKind,
    Holiday,
    Slot,
)
from village_net.tower.air.schedule import planned, schedule
from village_net.tower.announcements.approval import approve, submit
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.letters import keep_letter
from village_net.tower.announcements.pictures import keep_picture
from village_net.tower.announcements.recordings import copy_sound, keep_recording, sounds_folder
from village_net.tower.announcements.records import Announcement
from village_net.tower.newsletters.newsletters import Newsletter, NewsletterPart, proposed
from village_net.tower.replies.records import ReachCheck, Reply
from village_net.tower.templates.catalogue import announcement_templates
from village_net.tower.templates.own import export_templates, save_own_template
from village_net.tower.towers.records import Tower, TowerEvent, TowerEventKind
from village_net.village.life.edits import record_death
from village_net.village.register.edits import save_filter
from village_net.village.register.filters import Filter, SavedFilter
from village_net.village.register.particulars import LifeEvent, Particulars
from village_net.village.register.queries import (
    households_in_order,
    members,
    people_in_order,
    the_village,
    zones,
)
from village_net.village.register.records import Household, Person, Relation, Sex
from village_net.village.register.users import AppUser, save_user

BY = "นายคำ ตัวอย่าง"
_LATER = timedelta(days=3)
_ROSTER = "ชื่อ,สกุล,บ้านเลขที่,วันเกิด\nบุญมาก,มาใหม่,999,2515\n"


class Sample:
    """The sample village with what the edits are called on."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.today = store.clock().date()
        self.day = PartialDate.of(self.today)

    @cached_property
    def people(self) -> list[Person]:
        """Grown-up people who lead no house."""
        return [
            p
            for p in people_in_order(self.store)
            if p.relation is not Relation.HEAD and p.birth and 30 < p.birth.age(self.today) < 60
        ]

    @cached_property
    def homes(self) -> list[Household]:
        """All houses."""
        return households_in_order(self.store)

    @cached_property
    def large_home(self) -> list[Person]:
        """The people of a house with several."""
        return next(m for home in self.homes if len(m := members(self.store, home.id)) > 3)

    @cached_property
    def group(self) -> Group:
        """A group with members."""
        return groups_in_order(self.store)[0]

    @cached_property
    def membership(self) -> Membership:
        """A member's place in the group."""
        return self.store.records(Membership, "WHERE group_id = ?", (self.group.id,))[0]

    def member(self) -> Person:
        """Who has it."""
        return self.first(Person, "WHERE id = ?", self.membership.person_id)

    @cached_property
    def singles(self) -> tuple[Person, Person]:
        """Two who are not married and not kin."""
        free = [
            p
            for p in self.people
            if not (kin := self.store.get(Particulars, p.id)) or not kin.spouse_id
        ]
        other = next(p for p in free if p.household_id != free[0].household_id)
        return free[0], other

    @cached_property
    def child(self) -> Person:
        """Somebody just born, who is not on record yet."""
        return Person("n", "", "", "น้ำใส", "มาใหม่", "ด.ญ.", Sex.FEMALE, birth=self.day)

    def child_at_home(self) -> Person:
        """Somebody who is the head's child by the list of the house alone."""
        child = next(p for p in self.large_home if p.relation is Relation.CHILD)
        with self.store.change("Put"):
            self.store.put(Particulars(child.id))
        return child

    def newcomer(self) -> Person:
        """Somebody who moves in."""
        return Person("n", "", "", "บุญมาก", "มาใหม่", "นาย", Sex.MALE, birth=PartialDate(1972))

    def draft(self) -> Announcement:
        """An announcement that is written and no more."""
        news = Announcement("n", "ประชุม", "พบกันที่ศาลา", self.today)
        write_announcement(self.store, news)
        return self._now(news)

    def waiting(self) -> Announcement:
        """One that waits for approval."""
        submit(self.store, self.draft(), BY)
        return self._now(Announcement("n", "", "", self.today))

    def approved(self) -> Announcement:
        """One that may have a time."""
        approve(self.store, self.draft(), BY)
        return self._now(Announcement("n", "", "", self.today))

    def slot(self) -> Slot:
        """A time in some days."""
        now = self.store.clock().replace(microsecond=0)
        return Slot("n", "n", datetime.combine(self.today + _LATER, time(6)), now)

    def scheduled(self) -> Announcement:
        """One with that time."""
        schedule(self.store, self.approved(), self.slot(), BY)
        return self._now(Announcement("n", "", "", self.today))

    def event(self) -> LifeEvent:
        """A death that was recorded by mistake."""
        record_death(self.store, self.people[0], self.day)
        return self.first(LifeEvent, "WHERE person_id = ?", self.people[0].id)

    def user(self) -> AppUser:
        """Somebody who uses the app."""
        user = AppUser("n", BY)
        save_user(self.store, user)
        return user

    def filter(self) -> SavedFilter:
        """A kept filter."""
        return save_filter(self.store, "ผู้สูงอายุ", Filter(conditions=("elderly",)))

    def template(self) -> str:
        """The id of an example of the village's own."""
        made = replace(announcement_templates()[0], key="n")
        save_own_template(self.store, made)
        return "n"

    def template_file(self) -> Path:
        """A file with examples."""
        file = self.folder / "examples.toml"
        export_templates(announcement_templates()[:2], file)
        return file

    def sound(self) -> Path:
        """A sound file."""
        file = self.folder / "sound.mp3"
        file.write_bytes(b"ID3")
        return file

    def kept_sound(self) -> str:
        """The name of a sound file in the village's folder."""
        return copy_sound(sounds_folder(self.store), self.sound())

    def plan(self) -> ImportPlan:
        """A roster with one newcomer."""
        file = self.folder / "roster.csv"
        file.write_text(_ROSTER, encoding="utf-8")
        sheet = read_source(file).sheets[0]
        return plan_import(self.store, sheet, guess_mapping(self.store, sheet))

    def holiday(self) -> Holiday:
        """A day off."""
        return Holiday("2031-12-05", "วันพ่อ", DayKind.PUBLIC)

    def having(self, put: Callable[..., object], *args: object) -> Any:
        """Return what another edit puts there, called first."""
        return put(self.store, *args)

    def with_record(self, record: Any) -> Any:
        """Return a record that is on record."""
        with self.store.change("Put"):
            self.store.put(record)
        return record

    def with_recording(self) -> Announcement:
        """An announcement with a recording."""
        news = self.draft()
        keep_recording(self.store, news, "sound.mp3", self.kept_sound())
        return self._now(news)

    def first(self, kind: type[Any], where: str = "", *values: object) -> Any:
        """Return the first record of a kind."""
        return self.store.records(kind, f"{where} LIMIT 1", values)[0]

    def _now(self, news: Announcement) -> Announcement:
        found = self.store.get(Announcement, news.id)
        assert found
        return found


def _letter(v: Sample) -> Newsletter:
    return replace(proposed(v.store, v.today - timedelta(days=9), v.today), number="99/2570")


def _occurrence(v: Sample) -> Any:
    v.scheduled()
    at = v.slot().first
    found = planned(v.store, at, at + timedelta(minutes=1))
    return next(each for each in found if each.slot_id == "n")


def _answers(v: Sample) -> tuple[Survey, dict[str, str]]:
    indicator = v.first(Indicator, "WHERE rule NOT LIKE '%>%' AND rule NOT LIKE '%<%'")
    survey = Survey("n", indicator.set_id, v.homes[0].id, 2580, v.today, BY)
    return survey, {indicator.id: "na"}


# What follows the store in each call; a dictionary at the end holds what is given by name.
CALLS: dict[str, Callable[[Sample], tuple[Any, ...]]] = {
    "exchange.plan.edits.apply_import": lambda v: (v.plan(),),
    "groups.edits.save_group": lambda v: (Group("n", "กลุ่มใหม่"),),
    "groups.edits.delete_group": lambda v: (v.group, "ยุบแล้ว"),
    "groups.edits.join": lambda v: (
        v.having(lambda store: v.with_record(Group("n", "กลุ่มใหม่"))), v.people[0], "ประธาน",
    ),
    "groups.edits.change_membership": lambda v: (replace(v.membership, post="เหรัญญิก"),),
    "groups.edits.leave": lambda v: (v.membership, v.today),
    "survey.edits.load_set": lambda v: (
        (IndicatorSet("n", "ชุดใหม่", 2570), [
            Indicator("i", "n", "1", "สุขภาพ", "ชื่อ", "ครัวเรือน", "ถาม", "yes", 1)
        ]),
    ),
    "survey.edits.remove_set": lambda v: (v.first(IndicatorSet).id, "เลิกใช้"),
    "survey.edits.save_survey": _answers,
    "tower.air.log.add_note": lambda v: (v.first(Broadcast), "เสียงเบา", BY),
    "tower.air.public_holidays.add_public_holidays": lambda v: (2027, Language.THAI),
    "tower.air.schedule.save_airing_rules": lambda v: (
        AiringRules("rules", quiet_from=time(21)),
    ),
    "tower.air.schedule.save_holiday": lambda v: (v.holiday(),),
    "tower.air.schedule.remove_holiday": lambda v: (v.with_record(v.holiday()),),
    "tower.air.schedule.schedule": lambda v: (v.approved(), v.slot(), BY),
    "tower.air.schedule.change_slot": lambda v: (v.scheduled(), replace(v.slot(), times=3)),
    "tower.air.schedule.remove_slot": lambda v: (v.scheduled(), v.slot(), BY),
    "tower.air.schedule.move_occurrence": lambda v: (
        occurrence := _occurrence(v), occurrence.at + timedelta(hours=1),
    ),
    "tower.announcements.approval.submit": lambda v: (v.draft(), BY),
    "tower.announcements.approval.approve": lambda v: (v.waiting(), BY),
    "tower.announcements.approval.take_back": lambda v: (v.approved(), BY, "ยังไม่แน่"),
    "tower.announcements.approval.cancel": lambda v: (v.scheduled(), BY, "ฝนตก"),
    "tower.announcements.edits.write_announcement": lambda v: (
        Announcement("n", "ประชุม", "พบกัน", v.today),
    ),
    "tower.announcements.edits.change_announcement": lambda v: (
        replace(v.scheduled(), text="ข้อความใหม่"),
    ),
    "tower.announcements.edits.delete_announcement": lambda v: (v.scheduled(), "ผิด"),
    "tower.announcements.letters.keep_letter": lambda v: (v.draft(), "a.pdf", "eA=="),
    "tower.announcements.letters.remove_letter": lambda v: (
        v.having(keep_letter, v.draft(), "a.pdf", "eA=="),
    ),
    "tower.announcements.pictures.keep_picture": lambda v: (v.draft(), "a.jpg", "eA=="),
    "tower.announcements.pictures.remove_picture": lambda v: (
        v.having(keep_picture, v.draft(), "a.jpg", "eA=="),
    ),
    "tower.announcements.recordings.keep_recording": lambda v: (
        v.draft(), "sound.mp3", v.kept_sound(),
    ),
    "tower.announcements.recordings.remove_recording": lambda v: (v.with_recording(),),
    "tower.newsletters.newsletters.save_newsletter": lambda v: (
        letter := _letter(v), [NewsletterPart("n", letter.id, 0, "หัว", "ข้อความ")],
    ),
    "tower.newsletters.newsletters.remove_newsletter": lambda v: (v.first(Newsletter),),
    "tower.replies.answers.save_reply": lambda v: (Reply("n", v.today, "เสียงเบา"),),
    "tower.replies.answers.answer_reply": lambda v: (v.first(Reply), "แก้แล้ว", BY),
    "tower.replies.answers.remove_reply": lambda v: (v.first(Reply), "ซ้ำ"),
    "tower.replies.answers.save_check": lambda v: (
        ReachCheck("n", v.first(Announcement).id, v.today, 10, 4),
    ),
    "tower.replies.answers.remove_check": lambda v: (v.first(ReachCheck),),
    "tower.templates.own.save_own_template": lambda v: (
        replace(announcement_templates()[0], key="n"),
    ),
    "tower.templates.own.delete_own_template": lambda v: (v.template(),),
    "tower.templates.own.add_templates": lambda v: (announcement_templates()[:2], "a.toml"),
    "tower.templates.own.import_templates": lambda v: (v.template_file(),),
    "tower.towers.towers.save_tower": lambda v: (Tower("n", "หอใหม่"),),
    "tower.towers.towers.remove_tower": lambda v: (v.first(Tower),),
    "tower.towers.towers.add_event": lambda v: (
        tower := v.first(Tower), TowerEvent("n", tower.id, v.today, TowerEventKind.FAULT, "เงียบ"),
    ),
    "village.family.edits.keep_ties": lambda v: (v.child_at_home(),),
    "village.life.edits.record_birth": lambda v: (v.child, v.homes[0].house_number),
    "village.life.edits.record_death": lambda v: (v.people[0], v.day),
    "village.life.edits.record_departure": lambda v: (v.people[:2], v.day, "กรุงเทพมหานคร"),
    "village.life.edits.record_arrival": lambda v: (v.newcomer(), "999", v.day),
    "village.life.edits.change_household": lambda v: (v.people[:1], "999", v.day),
    "village.life.edits.record_marriage": lambda v: (*v.singles, v.day),
    "village.life.edits.change_head": lambda v: (v.people[0], v.day),
    "village.life.edits.take_back_event": lambda v: (v.event(),),
    "village.life.edits.split_family": lambda v: (v.large_home[:2],),
    "village.life.edits.join_families": lambda v: (
        v.with_record(replace(v.large_home[0], family=2)).household_id,
    ),
    "village.quality.merging.merge": lambda v: (
        v.people[0], v.with_record(replace(v.people[0], id="n", national_id="")), {},
    ),
    "village.quality.merging.call_different": lambda v: (v.people[0].id, v.people[1].id),
    "village.register.edits.change_village": lambda v: (
        replace(the_village(v.store), name="บ้านใหม่"),
    ),
    "village.register.edits.save_zone": lambda v: (replace(zones(v.store)[0], name="คุ้มใหม่"),),
    "village.register.edits.delete_zone": lambda v: (zones(v.store)[0],),
    "village.register.edits.put_in_zone": lambda v: ([h.id for h in v.homes[:9]], None),
    "village.register.edits.add_household": lambda v: ("999",),
    "village.register.edits.save_household": lambda v: (
        replace(v.homes[0], house_number="999"),
    ),
    "village.register.edits.delete_household": lambda v: (
        v.with_record(Household("n", "999")), "รื้อแล้ว",
    ),
    "village.register.edits.save_person": lambda v: (v.newcomer(), "999"),
    "village.register.edits.save_photo": lambda v: (v.people[0], "eA=="),
    "village.register.edits.change_people": lambda v: (
        [p.id for p in v.people[:9]], {"occupation": "ทำนา", "religion": "คริสต์"},
    ),
    "village.register.edits.save_filter": lambda v: ("ใหม่", Filter(conditions=("elderly",))),
    "village.register.edits.delete_filter": lambda v: (v.filter(),),
    "village.register.edits.delete_person": lambda v: (v.member(), "ซ้ำ"),
    "village.register.users.save_user": lambda v: (AppUser("n", BY),),
    "village.register.users.remove_user": lambda v: (v.user(),),
}  # fmt: skip
