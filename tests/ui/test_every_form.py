"""Every form that is declared: its fields have names, keep what is typed, save and refuse it."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.conftest import Put
from tests.declared import record_kinds, refusals
from tests.ui.filling import differing, fill, type_text, typed
from tests.ui.sample_window import about, open_form, sample_window
from tests.ui.test_every_widget import nameless
from ui.parts.form_kinds import FORMS
from ui.parts.kept_draft import KeptDraft
from ui.parts.record_form import RecordForm
from ui.parts.typed import typed_in
from ui.shell.shell import Shell
from ui.shell.tab_order import stops
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field
from ui.widgets.fields.time_field import TimeField
from village_net.errors import Refusal

# Rooms that scripts and the sample reach; their views, with the forms, come after them.
WITHOUT_A_VIEW = (
    "village_net.letters.",
    *(
        f"village_net.activities.{room}."
        for room in (
            "agreements attendance commitments lessons meetings monitoring problems projects thanks"
        ).split()
    ),
)


@pytest.fixture(scope="module")
def shell(
    qapp: object, tmp_path_factory: pytest.TempPathFactory, put_sample: Put
) -> Iterator[Shell]:
    """One window for all of them."""
    with sample_window(put_sample(tmp_path_factory.mktemp("forms") / "village")) as made:
        yield made


@pytest.fixture(scope="module", params=FORMS)
def form(shell: Shell, request: pytest.FixtureRequest) -> Iterator[str]:
    """A form by its name; what was written in it is taken back after its tests."""
    store, before = shell.session.store, shell.session.store.undo_step
    yield request.param
    for draft in shell.session.drafts.of(request.param):
        shell.session.drafts.remove(draft.key)
    for draft in shell.findChildren(KeptDraft):
        if draft.key[0] == request.param and draft.form.isVisible():
            _leave(draft)
    while store.undo_step is not before:
        store.undo()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


@pytest.fixture
def opened(shell: Shell, form: str) -> KeptDraft:
    """The form, as the test before has left it or open for the first time."""
    return open_form(shell, form, about(shell.session.store, form))


def _leave(draft: KeptDraft) -> None:
    """Leave a form without what is typed in it; one that has no way back is as it was."""
    form: Any = draft.form
    if draft.is_quiet and isinstance(form, RecordForm):
        draft.start_again(form._show)
    else:
        draft.throw_away()
        if hasattr(form, "left"):
            form.left.emit()
        elif hasattr(form, "done"):
            form.done.emit("")


def save(shell: Shell, draft: KeptDraft) -> str:
    """Save a form as its button does; return the id of what was saved."""
    form: Any = draft.form
    ids: list[str] = []
    signal = getattr(form, "saved", None) or form.done
    signal.connect(ids.append)
    refused: list[str] = []
    shell.session.refused.connect(refused.append)
    form.save()
    wrong = [field.error() for field in form.findChildren(Field) if field.error()]
    assert ids, (wrong, refused)
    return ids[0]


def values(draft: KeptDraft) -> dict[str, Any]:
    """Return what stands in the fields that are asked, as values where the form can tell them."""
    if isinstance(draft.form, RecordForm):
        found = draft.form.body.peek()
        return {key: value for key, value in found.items() if draft.form.body.is_asked(key)}
    return dict(typed(draft))


def on_record(shell: Shell, id: str) -> dict[str, Any]:
    """Return what the records of an id hold, by attribute."""
    records = [shell.session.store.get(kind, id) for kind in record_kinds()]
    return {
        name: getattr(record, name)
        for record in records
        if record
        for name in type(record).__dataclass_fields__
    }


def field_of(editor: QWidget) -> Field:
    """Return the field that an editor stands in."""
    at = editor.parentWidget()
    while at and not isinstance(at, Field):
        at = at.parentWidget()
    assert at
    return at


def unfold(form: QWidget) -> None:
    """Open what is folded away in a form."""
    if isinstance(form, RecordForm):
        for part in form.body.folds.values():
            part.open()


# Forms that write once, and are not opened about what they wrote.
NOT_OPENED_AGAIN = {
    "zone", "user", "reply", "answer", "reach", "tower-event", "note", "holiday", "event",
}  # fmt: skip


def test_a_refusal_about_a_field_is_told_below_it_and_the_cursor_goes_there(
    opened: KeptDraft,
) -> None:
    shown = opened.form
    if not isinstance(shown, RecordForm):
        pytest.skip("its own tests refuse it")
    for attribute, field in shown.fields.items():
        if not shown.body.is_asked(attribute) or not shown.editors[attribute].isEnabled():
            continue
        shown.refuse(Refusal().about(attribute))
        QApplication.processEvents()
        assert field.error() == "ทำรายการนี้ไม่ได้"
        assert field.isVisible()
        focused = QApplication.focusWidget()
        assert focused
        assert field.isAncestorOf(focused) or not list(stops(field))
        field.set_error("")


def test_what_cannot_be_read_is_told_below_its_own_field(opened: KeptDraft) -> None:
    if not isinstance(opened.form, RecordForm):
        pytest.skip("its own tests refuse it")
    for editor in opened.editors.values():
        lines = {DateField: "31/2/2569", TimeField: "25:99"}
        line = editor.line if isinstance(editor, DateField) else editor
        if type(editor) in lines and editor.isVisible():
            before = typed_in(editor)
            type_text(line, lines[type(editor)])
            opened.form.save()
            wrong = [each for each in opened.form.findChildren(Field) if each.error()]
            assert field_of(editor) in wrong
            assert lines[type(editor)] in field_of(editor).error()
            type_text(line, before)
            line.setText(before)


def test_every_field_also_a_folded_one_has_a_name(opened: KeptDraft) -> None:
    unfold(opened.form)
    QApplication.processEvents()
    assert nameless(opened.form) == []


def test_what_is_typed_is_there_again_after_escape(
    shell: Shell, opened: KeptDraft, form: str
) -> None:
    filled = fill(shell.session, opened)
    QTest.keyClick(opened.form, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert shell.session.drafts.read(opened.key)
    again = open_form(shell, form, opened.key[1])
    assert differing(filled, typed(again)) == {}


def test_what_is_filled_in_and_saved_stands_there_when_it_is_opened_again(
    shell: Shell, opened: KeptDraft, form: str
) -> None:
    about_before = opened.key[1]
    if not opened.is_changed:  # the test before may have left it filled in
        fill(shell.session, opened)
    written = values(opened)
    id = save(shell, opened)
    if form in NOT_OPENED_AGAIN:
        held = on_record(shell, id)
        kept = {key: value for key, value in written.items() if key in held}
        assert kept or form == "event"  # an event has an id of its own
        assert differing(kept, held) == {}
        return
    match form:
        case "slot":
            again = f"{about_before} {id}"
        case "survey" | "rules" | "profile" | "story":
            again = about_before
        case _:
            again = id
    reopened = open_form(shell, form, again)
    if form == "activity":  # of one that comes round the rhythm is asked for all later ones
        reopened.editors["which"].chips[1].click()
    kept = {key: value for key, value in written.items() if key in reopened.editors}
    assert len(kept) > len(written) - 4  # how somebody new comes in is asked once
    assert differing(kept, values(reopened)) == {}


def test_every_refusal_about_a_field_has_a_form_with_that_field(shell: Shell) -> None:
    store = shell.session.store
    person = about(store, "event").partition(" ")[0]
    opened = [open_form(shell, form, about(store, form)) for form in FORMS]
    opened.append(open_form(shell, "event", f"{person} marriage"))
    known = {"person_id", "tower_ids"}  # of a line in a pane, and of a form of its own
    for draft in opened:
        known |= set(draft.editors)
        if isinstance(draft.form, RecordForm):
            known |= {name for f in draft.form.body.declared.values() for name in f.about}
    homeless = {
        kind.__name__: kind.field
        for kind in refusals()
        if kind.field not in known | {""} and not kind.__module__.startswith(WITHOUT_A_VIEW)
    }
    assert homeless == {}
