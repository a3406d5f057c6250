"""A place on the map: latitude and longitude as people copy them from a telephone."""

import re

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.digits import to_arabic

Point = tuple[str, str]  # latitude and longitude as they were written; both empty for none
_POINT = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*[,\s]\s*(-?\d{1,3}(?:\.\d+)?)")


class BadPointError(Refusal):
    """A place on the map in no known form."""

    key = "bad-point"
    field = "latitude"
    message = N_("Write latitude and longitude with a comma between, such as 20.1234, 99.8765.")


def read_point(written: str) -> Point:
    """Return the latitude and longitude that were typed, both empty where nothing was.

    Raises:
        BadPointError.
    """
    text = to_arabic(written).strip()
    if not text:
        return "", ""
    found = _POINT.fullmatch(text)
    if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise BadPointError
    return found[1], found[2]


def point_text(point: Point) -> str:
    """Return a place on the map as it is typed, empty for none."""
    return ", ".join(point) if point[0] else ""


def check_point(latitude: str, longitude: str) -> None:
    """Raise BadPointError where a latitude and a longitude are no place on the map."""
    if (latitude or longitude) and read_point(f"{latitude}, {longitude}") != (latitude, longitude):
        raise BadPointError
