"""Examples read from a file, and the village's own ones kept in one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.asking_files import Files, ask_to_open, ask_to_save
from ui.session import Session
from ui.text import _, counted, spoken
from village_net.errors import Refusal
from village_net.tower.templates.catalogue import Template
from village_net.tower.templates.own import (
    SUFFIX,
    add_templates,
    export_templates,
    own_templates,
    read_template_file,
)
from village_net.tower.templates.own_errors import NothingToKeepError

ChooseFile = Callable[[QWidget], Path | None]


def choose_to_read(parent: QWidget) -> Path | None:
    """Ask for a file of examples; return None where the user thought better of it."""
    return ask_to_open(parent, _("Read examples from a file"), Files(_("Examples"), (SUFFIX,)))


def choose_to_keep(parent: QWidget) -> Path | None:
    """Ask where to keep the examples; return None where the user thought better of it."""
    name = _("Examples of announcements") + SUFFIX
    return ask_to_save(parent, _("Keep in a file"), name, Files(_("Examples"), (SUFFIX,)))


class ExampleFiles(QObject):
    """``choose_to_read`` and ``choose_to_keep`` are what asks for a file."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.choose_to_read: ChooseFile = choose_to_read
        self.choose_to_keep: ChooseFile = choose_to_keep

    def ask_what_to_read(self, parent: QWidget) -> None:
        """Add the examples of a file that the user chooses."""
        if file := self.choose_to_read(parent):
            self._read(file)

    def ask_where_to_keep(self, parent: QWidget) -> None:
        """Write the village's own examples into a file that the user names."""
        if not own_templates(self._session.store):
            self._session.refused.emit(NothingToKeepError().say(spoken()))
        elif file := self.choose_to_keep(parent):
            self._keep_in(file)

    def _read(self, file: Path) -> None:
        self._session.jobs.start(
            lambda _report: read_template_file(file),
            lambda templates: self._on_read(templates, file.name),
            self._session.tell_failure,
        )

    def _keep_in(self, file: Path) -> None:
        own = own_templates(self._session.store)
        told = _("The examples are kept in “{file}”.", file=file.name)
        self._session.jobs.start(
            lambda _report: export_templates(own, file),
            lambda _nothing: self._session.told.emit(told, False),
            self._session.tell_failure,
        )

    def _on_read(self, templates: tuple[Template, ...], file_name: str) -> None:
        try:
            count = add_templates(self._session.store, templates, file_name)
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
            return
        words = counted("{count} example was added.", "{count} examples were added.", count)
        known = _("The examples of this file are here already.")
        self._session.told.emit(words if count else known, bool(count))
