"""Times of day as they are said."""

import re
from datetime import time

from village_net.thai.spoken.numbers import number_in_words
from village_net.thai.spoken.parts import ReaderPlace, Said, SpokenKind, TimeStyle

_MARK = r"(?:น\.|น(?![ก-๎.])|นาฬิกา(?:\s?(?P<minutes{0}>[0-9]{{1,2}})\s?นาที)?)"
_HOUR = r"(?P<h{0}>[0-9]{{1,2}})(?:(?P<sep{0}>[.:])(?P<m{0}>[0-9]{{2}}))?(?![0-9])"
_MOMENT = rf"{_HOUR}(?:\s*(?P<mark{{0}}>{_MARK}))?"
_TO = r"\s*(?:[-–—]|ถึง(?:เวลา)?)\s*"
_SPAN = re.compile(_MOMENT.format(1) + _TO + _MOMENT.format(2))
_ONE = re.compile(_MOMENT.format(1))
_ANNOUNCED = re.compile(r"(?:เวลา|ตั้งแต่|เริ่ม|ภายใน|ก่อน|หลัง)\s*(?:ประมาณ|ราว)?\s*$")
_RATIO = re.compile(r"(?:อัตรา|อัตราส่วน|สัดส่วน|ผสม)\s*$")
_QUANTITY = re.compile(r"\s*(?:บาท|%|เปอร์เซ็นต์|กก\.|กิโล|เมตร|ไร่|ลิตร)")


def spoken_time(moment: time, style: TimeStyle = TimeStyle.EVERYDAY) -> str:
    """Return a time of day as it is said, to the minute."""
    return _said(moment.hour, moment.minute, style)


def written_time(place: ReaderPlace) -> Said | None:
    """Say a time or a span of time: 09.00 น., 8:30, 08.00-12.00 น."""
    for form in (_SPAN, _ONE):
        match = form.match(place.text, place.at)
        if match and (said := _read(match, place)):
            return Said(place.at, match.end(), said, SpokenKind.TIME)
    return None


def _read(match: re.Match[str], place: ReaderPlace) -> str:
    """Return what is said for a match that is a time; empty where it is a plain number."""
    found = match.groupdict()
    moments = [(found["h1"], found["m1"], found["minutes1"])]
    if "h2" in found:
        moments.append((found["h2"], found["m2"], found["minutes2"]))
    if not _is_time(found, place, match.end()):
        return ""
    parts = [_moment(hour, more or minute or "0", place.times) for hour, minute, more in moments]
    return " ถึง".join(parts) if all(parts) else ""


def _is_time(found: dict[str, str | None], place: ReaderPlace, end: int) -> bool:
    if found.get("mark2") or (found["mark1"] and "h2" not in found):
        return True
    ends = ("1", "2") if "h2" in found else ("1",)
    if not all(found[f"m{n}"] for n in ends) or _QUANTITY.match(place.text, end):
        return False
    if found["sep1"] == ":":
        return not _RATIO.search(place.before)
    two_digits = (found["h1"] or "").startswith("0") and len(found["h1"] or "") == 2
    return two_digits or bool(_ANNOUNCED.search(place.before))


def _moment(hour: str, minute: str, style: TimeStyle) -> str:
    hours, minutes = int(hour), int(minute)
    if hours > 24 or minutes > 59 or (hours == 24 and minutes):
        return ""
    return _said(hours, minutes, style)


def _said(hour: int, minute: int, style: TimeStyle) -> str:
    if style is TimeStyle.OFFICIAL:
        said = f"{number_in_words(hour)}นาฬิกา"
        return f"{said} {number_in_words(minute)}นาที" if minute else said
    if not minute:
        return _full_hour(hour % 24)
    hour_said = _hour_before_minutes(hour)
    if minute != 30:
        return f"{hour_said}{number_in_words(minute)}นาที"
    if hour in (6, 16, 17, 18):
        return f"{_oclock(hour)}ครึ่งตอน{'เช้า' if hour == 6 else 'เย็น'}"
    return f"{hour_said}ครึ่ง"


def _full_hour(hour: int) -> str:
    if 7 <= hour <= 10:
        return f"{_oclock(hour)}เช้า"
    return "เที่ยงวัน" if hour == 12 else _hour_before_minutes(hour)


def _hour_before_minutes(hour: int) -> str:
    """Return the hour of the village clock as it is said before minutes."""
    match hour:
        case 0:
            return "เที่ยงคืน"
        case 6:
            return "หกโมงเช้า"
        case 12:
            return "เที่ยง"
        case 13:
            return "บ่ายโมง"
        case 14 | 15:
            return f"บ่าย{_oclock(hour)}"
        case 16 | 17 | 18:
            return f"{_oclock(hour)}เย็น"
        case _:
            if hour < 6:
                return f"ตี{number_in_words(hour)}"
            return _oclock(hour) if hour < 12 else f"{number_in_words(hour - 18)}ทุ่ม"


def _oclock(hour: int) -> str:
    return f"{number_in_words(hour if hour < 12 else hour - 12)}โมง"
