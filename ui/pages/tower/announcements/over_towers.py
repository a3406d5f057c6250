"""Over which towers an announcement is heard: a kind of field of its form."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ui.parts.field_kinds import FieldKind
from ui.session import Session
from ui.text import _
from ui.widgets.fields.ticks import Ticks
from village_net.store import Store
from village_net.store.links import Ids
from village_net.tower.towers.towers import towers

# Stands among the ids of towers for all that there are.
EVERY_TOWER = "*"


class TowerTicks(Ticks):
    """The towers to tick, or that it is for all of them: what is named stays what was meant."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        found = [(tower.id, tower.name) for tower in towers(store)]
        super().__init__([(EVERY_TOWER, _("All towers")), *found], EVERY_TOWER, parent)
        for id, box in self.boxes.items():
            box.clicked.connect(lambda _on=False, ticked=id: self._part(ticked))

    @property
    def everywhere(self) -> bool:
        """Whether it is for all the towers that there are."""
        return self.boxes[EVERY_TOWER].isChecked()

    @property
    def tower_ids(self) -> Ids:
        """The towers that are named."""
        return () if self.everywhere else tuple(self.ids.split())

    def _part(self, ticked: str) -> None:
        """Keep "all" and single towers apart: the one that was ticked last holds."""
        if self.boxes[ticked].isChecked():
            for id, box in self.boxes.items():
                if (id == EVERY_TOWER) != (ticked == EVERY_TOWER):
                    box.setChecked(False)


@dataclass(frozen=True)
class OverTowers(FieldKind[TowerTicks, tuple[bool, Ids]]):
    """Whether it is for all towers, and the ones that are named."""

    def make(self, session: Session) -> TowerTicks:
        return TowerTicks(session.store)

    def show(self, editor: TowerTicks, value: tuple[bool, Ids]) -> None:
        everywhere, ids = value
        editor.type_again(EVERY_TOWER if everywhere else " ".join(ids))

    def read(self, editor: TowerTicks) -> tuple[bool, Ids]:
        return editor.everywhere, editor.tower_ids

    def edited(self, editor: TowerTicks) -> Sequence[SignalInstance]:
        return (editor.edited,)
