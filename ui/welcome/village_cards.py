"""The villages of this computer as cards, each of which opens one."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.text import _, spoken
from ui.village_names import known_name
from ui.welcome.press_card import PressCard
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.layouts import column, row
from ui.widgets.sign import Sign
from village_net.thai.dates import DateStyle, format_date
from village_net.villages import KnownVillage

_MARGIN = 16


def village_cards(villages: Sequence[KnownVillage], choose: Callable[[Path], object]) -> QWidget:
    """Return the cards below each other; ``choose`` is given the folder of the one pressed."""
    cards = QWidget()
    head = Label(_("Villages on this computer"), tone="quiet")
    cards.setLayout(column(head, *(_card(known, choose) for known in villages)))
    return cards


def _card(known: KnownVillage, choose: Callable[[Path], object]) -> QWidget:
    name = known_name(known)
    button = Button(_("Open village"))
    button.setAccessibleName(_("Open {village}", village=name))
    button.clicked.connect(lambda: choose(known.folder))
    card = PressCard(button, margin=_MARGIN)
    words = QWidget()
    title, below = Label(name, wraps=True), Label(_line(known), "caption", "quiet", wraps=True)
    words.setLayout(column(title, below, space=0))
    inner = row(Sign("house-line", "accent", 32), words, button, space=12)
    inner.setStretchFactor(words, 1)
    return card.add(inner)


def _line(known: KnownVillage) -> str:
    """Return where a village lies and when it was used last, as far as that is known."""
    place = _(
        "{subdistrict} subdistrict, {district} district",
        subdistrict=known.subdistrict,
        district=known.district,
    )
    used = _("Last used {day}", day=_day(known.used)) if known.used else ""
    parts = (place if known.subdistrict else str(known.folder), used)
    return " · ".join(part for part in parts if part)


def _day(day: date) -> str:
    return format_date(day, spoken().language, DateStyle.SHORT)
