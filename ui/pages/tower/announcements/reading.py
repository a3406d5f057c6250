"""One announcement to read: large script, its facts, how far it has come, what can be done next."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.tower.announcements.letter_panel import LetterPanel, letter_line
from ui.pages.tower.announcements.slot_panel import SlotPanel
from ui.pages.tower.words import (
    STAGE_LOOKS,
    URGENCY_STATES,
    event_words,
    moment_on,
    moment_words,
    on_air_words,
    reading_time,
    repeat_words,
)
from ui.parts.picture_panel import PicturePanel, picture_label
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import hairline, row
from ui.widgets.reason_panel import ReasonPanel
from village_net.tower.air.air_times import air_times, coming_times
from village_net.tower.air.log import broadcasts_of
from village_net.tower.air.misfit import first_misfit
from village_net.tower.air.records import OUTCOME_NAMES, Slot
from village_net.tower.air.schedule import airing_rules, remove_slot, slots_of
from village_net.tower.announcements.approval import (
    approve,
    can_become,
    cancel,
    moves_of,
    submit,
    take_back,
)
from village_net.tower.announcements.audience import audience_names
from village_net.tower.announcements.edits import delete_announcement
from village_net.tower.announcements.letters import letters_of
from village_net.tower.announcements.pictures import picture_of
from village_net.tower.announcements.records import (
    CATEGORY_NAMES,
    STATE_NAMES,
    URGENCY_NAMES,
    WAY_NAMES,
    Announcement,
    Audience,
    State,
    Urgency,
    Way,
)
from village_net.tower.announcements.rules import gaps
from village_net.tower.announcements.stages import STAGE_NAMES, AirTimes, stage_of
from village_net.tower.towers.towers import reached_by

_ON_THE_WAY = (State.APPROVED, State.SCHEDULED)


class ReadingPane(RecordPane):
    """Shows an announcement and asks for its form; ``kept`` wants to keep it as an example."""

    kept = Signal()

    def __init__(
        self, session: Session, shown: Announcement, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._announcement = shown
        self.show_parts(*self._head(), *self._script(), *self._history(), space=12)
        self.show_acts(*self._next_steps(), *self._always())

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the announcement is to be deleted."""
        question = _("Delete the announcement “{title}”?", title=self._announcement.title)
        return self.ask_why(question, _("Delete"), self._on_delete)

    def ask_to_cancel(self) -> ReasonPanel:
        """Ask why the announcement is not to be heard."""
        question = _("Cancel the announcement “{title}”?", title=self._announcement.title)
        return self.ask_why(question, _("Cancel announcement"), self._on_cancel, _("Go back"))

    def ask_time(self, slot: Slot | None = None) -> SlotPanel:
        """Ask when the announcement is to be heard."""
        panel = SlotPanel(self._session, self._announcement, slot)
        panel.left.connect(self.stop_asking)
        panel.saved.connect(lambda _id: self.stop_asking())
        self.ask(panel, alone=True)
        return panel

    def ask_recording(self) -> QWidget:
        """Show the recording of the announcement, to be chosen, made or taken away."""
        from ui.pages.tower.announcements.recording_panel import (
            RecordingPanel,  # sound is loaded late
        )

        panel = RecordingPanel(self._session, self._announcement)
        panel.done.connect(self.stop_asking)
        self.ask(panel)
        return panel

    def ask_picture(self) -> PicturePanel:
        """Show the picture of the announcement, to be chosen or taken away."""
        panel = PicturePanel(self._session, self._announcement)
        panel.done.connect(self.stop_asking)
        self.ask(panel)
        panel.choose.setFocus()
        return panel

    def ask_letters(self) -> LetterPanel:
        """Show the letters of the announcement, to be added, opened or taken away."""
        panel = LetterPanel(self._session, self._announcement)
        panel.done.connect(self.stop_asking)
        self.ask(panel)
        return panel

    def _head(self) -> list[QWidget]:
        shown = self._announcement
        store = self._session.store
        now = store.clock()
        times = air_times(store, now, shown.id).get(shown.id, AirTimes())
        stage = stage_of(shown, times, now)
        chips = [
            Chip(_(STAGE_NAMES[stage]), STAGE_LOOKS[stage]),
            Chip(_(CATEGORY_NAMES[shown.category])),
        ]
        if shown.urgency is not Urgency.NORMAL:
            chips.append(Chip(_(URGENCY_NAMES[shown.urgency]), URGENCY_STATES[shown.urgency]))
        rate = airing_rules(store).rate
        event = event_words(shown, now.date())
        facts = [part for part in (event, reading_time(shown.text, rate)) if part]
        if shown.way is not Way.LIVE:
            facts.append(_(WAY_NAMES[shown.way]))
        parts: list[QWidget] = [
            Label(shown.title, "title", wraps=True),
            *self._times(times),
            flowing(*chips),
            Label(" · ".join(facts), tone="quiet", wraps=True),
        ]
        if shown.audience is not Audience.ALL:
            names = ", ".join(audience_names(store, shown))
            words = _("For {whom}", whom=names or _("nobody that is on record any more"))
            parts.append(Label(words, tone="quiet", wraps=True))
        if shown.asked_by:
            parts.append(Label(_("Asked for by {name}", name=shown.asked_by), tone="quiet"))
        if not (shown.everywhere or shown.tower_ids):
            words = _("The tower chosen for it was removed. Choose where it is to be heard.")
            parts.append(Label(words, tone="danger", wraps=True))
        unheard = reached_by(store, shown).unheard
        if unheard:
            words = _("A tower is broken: {zones} will not hear it.", zones=", ".join(unheard))
            parts.append(Label(words, tone="danger", wraps=True))
        if open_places := gaps(shown):
            words = _("Still to be filled in: {gaps}", gaps=", ".join(open_places))
            parts.append(Label(words, tone="danger", wraps=True))
        return parts

    def _script(self) -> list[QWidget]:
        shown = self._announcement
        paragraphs = [part.strip() for part in shown.text.split("\n") if part.strip()]
        parts: list[QWidget] = [Label(part, "reading", wraps=True) for part in paragraphs]
        if shown.contact:
            parts.append(Label(shown.contact, tone="quiet", wraps=True))
        kept = picture_of(self._session.store, shown.id)
        if kept and (picture := picture_label(kept.content, kept.name)):
            parts.append(picture)
        if letters := letters_of(self._session.store, shown.id):
            parts.append(Label(_("Letters"), strong=True))
            parts += [letter_line(self._session, letter) for letter in letters]
        return parts

    def _times(self, times: AirTimes) -> list[QWidget]:
        """Return when it is on the air, with what can be done about each of its slots."""
        today = self._session.store.clock().date()
        parts: list[QWidget] = []
        if words := on_air_words(times, today):
            parts.append(
                Label(words, "section", "danger" if times.missed else "accent", wraps=True)
            )
        if found := first_misfit(
            self._announcement, coming_times(self._session.store, self._announcement.id)
        ):
            parts.append(Label(found.say(spoken()), tone="look", wraps=True))
        slots = slots_of(self._session.store, self._announcement.id)
        return [*parts, *(self._slot_line(slot, times.shown) for slot in slots)]

    def _slot_line(self, slot: Slot, told: datetime | None) -> QWidget:
        """Return a slot with what can be done about it; a time ``told`` above is not repeated."""
        today = self._session.store.clock().date()
        rest = repeat_words(slot.repeat, slot.first.date())
        if slot.times > 1:
            rest += " · " + _("{count} times", count=slot.times)
        words = f"{moment_on(slot.first, today)} · {rest}"
        change, away = Button(_("Change"), Kind.LINK), Button(_("Take off"), Kind.LINK)
        change.setAccessibleName(_("Change {time}", time=words))
        away.setAccessibleName(_("Take {time} off", time=words))
        change.clicked.connect(lambda: self.ask_time(slot))
        away.clicked.connect(
            lambda: self._session.done(remove_slot, self._announcement, slot, self._session.user)
        )
        line = QWidget()
        layout = row(Label(rest if slot.first == told else words, wraps=True), change, away)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

    def _history(self) -> list[QWidget]:
        store = self._session.store
        told: list[tuple[datetime, str]] = [
            (move.at, _moved(_(STATE_NAMES[move.after]), move.by, move.reason))
            for move in moves_of(store, self._announcement.id)
            if move.after not in (State.ON_AIR, State.DONE)
        ]
        lines = broadcasts_of(store, self._announcement.id)
        told += [(b.started, _moved(_(OUTCOME_NAMES[b.outcome]), b.by, b.reason)) for b in lines]
        if not told:
            return []
        words = [f"{moment_words(at)} · {what}" for at, what in sorted(told, reverse=True)]
        head = Label(_("History"), strong=True)
        return [hairline(), head, *(Label(each, "caption", "quiet", wraps=True) for each in words)]

    def _next_steps(self) -> list[PaneAct]:
        """Return what follows from where the announcement is, the likeliest first."""
        shown = self._announcement
        if shown.state in _ON_THE_WAY:
            again = shown.state is State.SCHEDULED
            words, kind = _("Set the time"), Kind.MAIN
            if again:
                words, kind = _("Add a time"), Kind.PLAIN
            return [
                PaneAct(words, lambda: self.ask_time(), "clock", kind),
                PaneAct(_("Broadcast now"), self._on_now, "broadcast", next=True),
            ]
        steps: list[PaneAct] = []
        if can_become(shown, State.APPROVED):
            steps.append(PaneAct(_("Approve"), self._on_approve, "check", Kind.MAIN))
        if can_become(shown, State.WAITING):
            steps.append(PaneAct(_("Ask for approval"), self._on_submit, "paper-plane-tilt"))
        if shown.state is State.CANCELLED:
            steps.append(PaneAct(_("Take it up again"), self._on_back, "arrow-u-up-left"))
        if shown.state is State.DONE:
            steps.append(PaneAct(_("Broadcast again"), self._on_now, "broadcast"))
        return steps

    def _always(self) -> list[PaneAct]:
        shown = self._announcement
        may_change = shown.state is not State.ON_AIR
        acts = [
            PaneAct(_("Print notice"), self._on_paper, "printer"),
            PaneAct(_("Edit"), self._on_edit, "pencil-simple", enabled=may_change),
            PaneAct(_("Recording …"), self.ask_recording, rare=True),
            PaneAct(_("Picture …"), self.ask_picture, rare=True),
            PaneAct(_("Keep as an example"), self.kept.emit, rare=True),
            PaneAct(_("Letters …"), self.ask_letters, rare=True),
        ]
        if can_become(shown, State.CANCELLED):
            acts.append(PaneAct(_("Cancel announcement"), self.ask_to_cancel, rare=True))
        if shown.state in (State.WAITING, *_ON_THE_WAY):
            acts.append(PaneAct(_("Back to a draft"), self._on_back, rare=True))
        return [*acts, PaneAct(_("Delete"), self.ask_to_delete, rare=True)]

    def _on_edit(self) -> None:
        self.asks.emit("announcement", self._announcement.id)

    def _on_paper(self) -> None:
        self._session.open_record("documents", f"notice:{self._announcement.id}")

    def _on_now(self) -> None:
        self._session.open_studio(self._announcement.id)

    def _on_submit(self) -> None:
        self._step(submit, _("“{title}” waits for approval.", title=self._announcement.title))

    def _on_approve(self) -> None:
        self._step(approve, _("“{title}” is approved.", title=self._announcement.title))

    def _on_back(self) -> None:
        self._step(take_back, _("“{title}” is a draft again.", title=self._announcement.title))

    def _step(self, edit: Callable[..., None], told: str) -> None:
        if self._session.done(edit, self._announcement, self._session.user):
            self._session.told.emit(told, True)

    def _on_cancel(self, reason: str) -> bool:
        title = self._announcement.title
        done = self._session.done(cancel, self._announcement, self._session.user, reason)
        if done:
            self._session.told.emit(_("“{title}” was cancelled.", title=title), True)
        return done

    def _on_delete(self, reason: str) -> bool:
        title = self._announcement.title
        done = self._session.done(delete_announcement, self._announcement, reason)
        if done:
            self._session.told.emit(_("“{title}” was deleted.", title=title), True)
        return done


def _moved(what: str, by: str, reason: str) -> str:
    return " · ".join(part for part in (what, by, reason) if part)
