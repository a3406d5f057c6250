"""The drafts of the open village: which of them wait to be gone on with."""

from collections import Counter
from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from village_net.store import Store
from village_net.store.drafts import Draft, all_drafts, read_draft, remove_draft, write_draft

Key = tuple[str, str]


class Drafts(QObject):
    """``changed`` tells that another draft waits, or one less; ``wanted`` that one is to be read.

    A draft waits while no form shows it. What writes or removes one raises a refusal where the
    folder does not let it.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._shown: Counter[Key] = Counter()

    @property
    def is_open(self) -> bool:
        """Whether drafts can be kept: the village is still open."""
        return self._store.is_open

    def waiting(self, forms: Collection[str]) -> list[Draft]:
        """Return the drafts of some forms that no form shows."""
        found = all_drafts(self._store.folder)
        return [each for each in found if each.form in forms and not self._shown[each.key]]

    def of(self, form: str) -> list[Draft]:
        """Return every draft of a form."""
        return [each for each in all_drafts(self._store.folder) if each.form == form]

    def read(self, key: Key) -> Draft | None:
        """Return a draft with the last letters of the form that shows it."""
        self.wanted.emit()
        return read_draft(self._store.folder, *key)

    def keep(self, draft: Draft) -> None:
        """Put a draft on disk."""
        write_draft(self._store.folder, draft)
        self._tell(draft.key)

    def remove(self, key: Key) -> None:
        """Forget a draft."""
        remove_draft(self._store.folder, *key)
        self._tell(key)

    def set_shown(self, key: Key, shown: bool) -> None:
        """Count the forms that show a draft."""
        self._shown[key] += 1 if shown else -1
        self.changed.emit()

    def _tell(self, key: Key) -> None:
        if not self._shown[key]:
            self.changed.emit()
