"""The examples that a village writes itself: kept, changed, read from a file and put into one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from village_net.files import write_whole
from village_net.i18n import N_, Language
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.order import sort_key
from village_net.tower.templates.catalogue import (
    Template,
    announcement_templates,
    read_templates,
    template_toml,
)
from village_net.tower.templates.errors import TemplateError
from village_net.tower.templates.own_errors import (
    NothingToKeepError,
    NotKeptError,
    UnreadableTemplatesError,
)

SUFFIX = ".toml"
_LARGEST = 2_000_000  # bytes; the whole catalogue has a tenth of it
_HEAD = "# Examples of announcements, kept from VillageNet / ตัวอย่างประกาศจากเครือข่ายหมู่บ้าน\n\n"


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """One example of the village; ``content`` is its template in TOML."""

    table: ClassVar[str] = "own_template"

    id: str
    name: str
    content: str


def own_templates(store: Store) -> tuple[Template, ...]:
    """Return the village's own templates by name; the key of each is the id of its record.

    A record whose content cannot be read is left out; ``damaged_templates`` has it.
    """
    read = (_template(record) for record in _records(store))
    return tuple(template for template in read if template)


def damaged_templates(store: Store) -> tuple[OwnTemplate, ...]:
    """Return the records whose content is no template, by name."""
    return tuple(record for record in _records(store) if _template(record) is None)


def all_templates(store: Store) -> tuple[Template, ...]:
    """Return the village's own templates, then those of the catalogue."""
    return own_templates(store) + announcement_templates()


def save_own_template(store: Store, template: Template) -> None:
    """Keep a template of the village, new or changed; its key is the record's id."""
    known = store.get(OwnTemplate, template.key)
    with store.change(N_("Change example") if known else N_("Add example"), _record(template).name):
        store.put(_record(template))


def delete_own_template(store: Store, id: str) -> None:
    """Delete a template of the village, one that cannot be read too."""
    record = store.get(OwnTemplate, id)
    if record:
        with store.change(N_("Delete example"), record.name):
            store.remove(record)


def read_template_file(file: Path) -> tuple[Template, ...]:
    """Return the templates of a user's file; English may be missing in it.

    Raises:
        TemplateError: the kind says what is wrong, and in which template.
    """
    try:
        if file.stat().st_size > _LARGEST:
            raise UnreadableTemplatesError(file=file.name)
        data = file.read_bytes()
    except OSError as error:
        raise UnreadableTemplatesError(file=file.name) from error
    return read_templates(_decoded(data, file), thai_suffices=True)


def add_templates(store: Store, templates: Iterable[Template], file_name: str) -> int:
    """Add templates that were read from a file in one change and return how many were new.

    Each stands beside what is there already; one that says the same as a template of the village
    is passed over, so that the same file can be read twice.
    """
    known = {_said(template) for template in own_templates(store)}
    said = {_said(template): template for template in templates}
    fresh = [
        replace(template, key=new_id()) for words, template in said.items() if words not in known
    ]
    if fresh:
        with store.change(N_("Read examples from a file"), file_name, file=file_name):
            store.put_all(map(_record, fresh))
    return len(fresh)


def import_templates(store: Store, file: Path) -> int:
    """Add the templates of a user's file as ``add_templates`` does.

    Raises:
        TemplateError: nothing was added.
    """
    return add_templates(store, read_template_file(file), file.name)


def export_templates(templates: Sequence[Template], file: Path) -> None:
    """Write templates as a file that ``import_templates`` reads.

    Raises:
        NothingToKeepError, NotKeptError, FileInUseError.
    """
    if not templates:
        raise NothingToKeepError
    try:
        write_whole(file, (_HEAD + _joined(templates)).encode())
    except OSError as error:
        raise NotKeptError(file=file.name) from error


def _records(store: Store) -> list[OwnTemplate]:
    records = store.records(OwnTemplate)
    return sorted(records, key=lambda record: (sort_key(record.name), record.id))


def _record(template: Template) -> OwnTemplate:
    return OwnTemplate(template.key, template.name[Language.THAI], template_toml(template))


def _said(template: Template) -> str:
    """Return all that a template says, without its key."""
    return template_toml(replace(template, key=""))


def _template(record: OwnTemplate) -> Template | None:
    template = _read(record.content)
    return replace(template, key=record.id) if template else None


@lru_cache(maxsize=1024)
def _read(content: str) -> Template | None:
    try:
        return read_templates(content, thai_suffices=True)[0]
    except TemplateError:
        return None


def _decoded(data: bytes, file: Path) -> str:
    for encoding in ("utf-8-sig", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableTemplatesError(file=file.name)


def _joined(templates: Iterable[Template]) -> str:
    return "\n".join(map(template_toml, templates))
