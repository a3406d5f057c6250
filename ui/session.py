"""What the pages share: the open village, its changes, jobs, and messages to the user."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.backups import Backups
from ui.drafts import Drafts
from ui.gate import Gate
from ui.jobs import Job, Jobs, Work
from ui.offers import step_words, to_redo, to_undo
from ui.settings import Settings
from ui.text import _, spoken
from village_net.errors import Refusal
from village_net.store import Store
from village_net.store.steps import Step
from village_net.tower.air.calendar import Key
from village_net.village.lists.search import PeopleSearch
from village_net.village.register.users import usual_name


class Session(QObject):
    """One open village in one window.

    ``changed`` names the tables that a change touched. ``told`` and ``refused`` are sentences for
    the user; ``told`` says whether it is of the change just made, which may be taken back then.
    ``said`` is for who shows it: the sentence and the ``Offer`` it makes, or None; ``offered`` is
    a sentence with a button: its words and what it does; ``saved`` is one about a file, and where
    it was written.
    ``busy`` gives a job that the window waits for. While jobs have the store nothing may be
    read, until ``free``; what cannot know goes through ``when_free``. ``ticked`` tells that a
    minute has passed, or that something else is due. ``leaving`` tells, while the store is still
    open, that the pages are about to go: what is being typed is put on disk.
    """

    changed = Signal(object)
    told = Signal(str, bool)
    offered = Signal(str, str, object)
    saved = Signal(str, object)
    said = Signal(str, object)
    refused = Signal(str)
    busy = Signal(object)
    free = Signal()
    shown = Signal(str, str)
    signed_in = Signal()
    ticked = Signal()
    leaving = Signal()
    studio_asked = Signal(str)

    def __init__(self, store: Store, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        store.by = settings.user_in(store.folder) or usual_name(store)
        self.settings = settings
        self.waiting: frozenset[Key] = frozenset()  # what rang and nobody has answered yet
        self.jobs = Jobs(self)
        self.people = PeopleSearch(store)
        self._told_of: Step | None = None
        self.told.connect(self._on_told)
        self._gate = Gate(store, self.jobs, self)
        self._gate.changed.connect(self.changed)
        self._gate.lent.connect(self.busy)
        self._gate.free.connect(self.free)
        self.when_free = self._gate.when_free
        self.drafts = Drafts(store, self)
        self.backups = Backups(store, self.jobs, self._gate, self.tell_failure, self)

    @property
    def user(self) -> str:
        """The name that stands behind every change made here."""
        return self.store.by

    @property
    def is_readable(self) -> bool:
        """Whether the store may be read now: it is open, and not with a job."""
        return self.store.is_open and not self._gate.is_lent

    def sign_in(self, name: str) -> None:
        """Let another name stand behind what is done from now on."""
        self.settings.set_user_in(self.store.folder, name)
        self.store.by = name
        self.signed_in.emit()

    def done(self, change: Callable[..., Any], *args: Any) -> bool:
        """Call ``change(store, *args)``; tell whether it was done, and the user why not."""
        try:
            change(self.store, *args)
        except Refusal as refusal:
            self.refused.emit(refusal.say(spoken()))
            return False
        return True

    def edit_slowly(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run long work that needs the store beside the window, which waits with a progress bar."""
        return self._gate.lend(work, done, failed or self.tell_failure)

    def tell_failure(self, error: Exception) -> None:
        """Tell the user of a failure; what nobody foresaw goes up to the window's own handler."""
        if not isinstance(error, Refusal):
            raise error
        self.refused.emit(error.say(spoken()))

    def undo(self, step: Step | None = None) -> None:
        """Take back the last change and say so; where a step is named, that one or none.

        A large one is taken back beside the window.

        Asked for while a job has the store, it takes back what was the last change then, unless
        the job has made another one.
        """
        store, asked = self.store, step or self.store.undo_step
        self.when_free(lambda: self._play(asked, store.undo_step, store.undo, self._say_undone))

    def redo(self, step: Step | None = None) -> None:
        """Do again the change that was taken back last, as ``undo``."""
        store, asked = self.store, step or self.store.redo_step
        self.when_free(lambda: self._play(asked, store.redo_step, store.redo, self._say_redone))

    def open_studio(self, announcement_id: str = "") -> None:
        """Ask for the on-air view, with an announcement to read at once where one is named."""
        self.studio_asked.emit(announcement_id or "")

    def open_record(self, page: str, id: str) -> None:
        """Ask the shell to show a record on its page; an empty id shows the page alone."""
        self.shown.emit(page, id)

    def _play(
        self,
        asked: Step | None,
        step: Step | None,
        play: Callable[[Step], Step],
        say: Callable[[Step], None],
    ) -> None:
        if step is None or step is not asked:
            return
        if step.rows > _LARGE_STEP:
            self.edit_slowly(lambda report: play(step), say)
        elif self.done(lambda _store: play(step)):
            say(step)

    def _say_undone(self, step: Step) -> None:
        offer = to_redo(self.store, self.store.redo_step, self.redo)
        self.said.emit(_("Undone: {change}", change=step_words(step)), offer)

    def _say_redone(self, step: Step) -> None:
        offer = to_undo(self.store, self.store.undo_step, self.undo)
        self.said.emit(_("Done again: {change}", change=step_words(step)), offer)

    def _on_told(self, sentence: str, undoable: bool) -> None:
        made = self.store.made
        if not undoable or made is self._told_of:
            made = None
        self._told_of = made or self._told_of
        self.said.emit(sentence, to_undo(self.store, made, self.undo))


_LARGE_STEP = 1_000
