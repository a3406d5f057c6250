"""A village's own examples: written, kept, read from files, and what is said about each mistake."""

from dataclasses import replace
from pathlib import Path

import pytest

from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.announcements.records import Category, Urgency
from village_net.tower.templates.catalogue import (
    Template,
    TemplateFieldKind,
    announcement_templates,
    filled_in,
    read_templates,
    template_toml,
)
from village_net.tower.templates.errors import MissingLineError, NotTomlError, TemplateError
from village_net.tower.templates.own import (
    OwnTemplate,
    all_templates,
    damaged_templates,
    delete_own_template,
    export_templates,
    import_templates,
    own_templates,
    save_own_template,
)
from village_net.tower.templates.own_errors import (
    LongHoleError,
    NamelessHoleError,
    NamelessTemplateError,
    NothingToKeepError,
    NotKeptError,
    UnclosedHoleError,
    UnopenedHoleError,
    UnreadableTemplatesError,
    UntitledTemplateError,
    WordlessTemplateError,
)
from village_net.tower.templates.writing import (
    WrittenField,
    WrittenTemplate,
    app_holes,
    asked,
    brace_faults,
    holes,
    meant,
    template_of,
    usual_kind,
    with_holes,
    written,
)

THAI, ENGLISH = Language.THAI, Language.ENGLISH
TYPED = WrittenTemplate(
    "ประชุมกองทุน",
    Category.MEETING,
    Urgency.IMPORTANT,
    "ประชุม {วันที่}",
    "พี่น้องชาว{ชื่อหมู่บ้าน}ทุกท่าน{ครับ/ค่ะ}\nพบกันที่ {สถานที่} เวลา {เวลา}\nนำ {ของที่ต้องเอามา} มาด้วย",
    (WrittenField("ของที่ต้องเอามา", TemplateFieldKind.LIST, required=False),),
)
THAI_ALONE = """
[[template]]
key = "a"
category = "farming"
urgency = "normal"
fields = ["date"]
name.th = "พันธุ์ข้าว"
title.th = "ข้าว"
text.th = "{date} มีพันธุ์ข้าว {sort}"
[[template.field]]
key = "sort"
kind = "text"
label.th = "พันธุ์"
[[template]]
key = "b"
category = "market"
urgency = "urgent"
name.th = "ตลาดนัด"
title.th = "ตลาด"
text.th = "ตลาดเปิดแล้ว"
"""


def own(id: str = "one", **changed: object) -> Template:
    return template_of(replace(TYPED, **changed), id, THAI)  # type: ignore[arg-type]


def entries(store: Store) -> int:
    return store.value("SELECT count(*) FROM audit")


def test_what_was_typed_becomes_a_template_that_a_file_can_hold() -> None:
    template = own()
    assert read_templates(template_toml(template)) == (template,)
    kinds = {field.label[THAI]: (field.kind, field.required) for field in template.fields}
    assert kinds == {
        "วันที่": (TemplateFieldKind.DATE, True),
        "สถานที่": (TemplateFieldKind.PLACE, True),
        "เวลา": (TemplateFieldKind.TIME, True),
        "ของที่ต้องเอามา": (TemplateFieldKind.LIST, False),
    }
    assert "{village}" in template.text[THAI]
    assert template.text[ENGLISH] == template.text[THAI]
    title, text = filled_in(
        template, THAI, {"village": "บ้านทุ่ง", "particle": "ค่ะ", "start": "09.00 น."}
    )
    assert title == "ประชุม ⟦วันที่⟧"
    assert text == "พี่น้องชาวบ้านทุ่งทุกท่านค่ะ\nพบกันที่ ⟦สถานที่⟧ เวลา 09.00 น."


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("template", announcement_templates(), ids=lambda template: template.key)
def test_every_example_of_the_catalogue_can_be_changed(
    template: Template, language: Language
) -> None:
    shown = written(template, language)
    assert template_of(shown, template.key, language, template) == template
    assert brace_faults(f"{shown.title}\n{shown.text}") == []
    assert [meant(label, language) for label in holes(shown.text) if meant(label, language)] == []
    longer = replace(shown, text=f"{shown.text}\nและอีกบรรทัด")
    changed = template_of(longer, "copy", language, template)
    assert read_templates(template_toml(changed)) == (changed,)
    back = written(changed, language)
    assert back.text == longer.text
    assert set(back.fields) == set(shown.fields)
    hints = {field.label[language]: field.hint for field in template.fields}
    if len(hints) == len(template.fields):
        assert {field.label[language]: field.hint for field in changed.fields} == hints


def test_a_copy_keeps_the_other_language_of_what_was_not_changed() -> None:
    source = announcement_templates()[0]
    shown = written(source, THAI)
    renamed = template_of(replace(shown, name="น้ำไม่ไหลบ้านเรา"), "copy", THAI, source)
    assert renamed.text == source.text
    assert renamed.name[ENGLISH] == "น้ำไม่ไหลบ้านเรา"
    reworded = template_of(replace(shown, text="น้ำไม่ไหล"), "copy", THAI, source)
    assert reworded.name == source.name
    assert reworded.text[ENGLISH] == "น้ำไม่ไหล"
    assert reworded.fields == ()


def test_names_of_holes_may_have_spaces_and_stand_once() -> None:
    template = own(text="พบ {ชื่อ คนหาย} และ {ชื่อ_คนหาย} { ชื่อ  คนหาย }", title="คนหาย", fields=())
    assert [field.key for field in template.fields] == ["ชื่อ_คนหาย"]
    assert template.fields[0].label[THAI] == "ชื่อ คนหาย"
    assert read_templates(template_toml(template)) == (template,)
    assert holes("{ก} {ข} {ก} {} {\n}") == ["ก", "ข"]
    assert asked("{ชื่อหมู่บ้าน} {village} {ก}", THAI) == ["ก"]


def test_fields_with_the_same_words_are_told_apart() -> None:
    source = own(title="ก {พันธุ์}", text="{พันธุ์}", fields=())
    twin = replace(source.fields[0], key="twin")
    text = dict.fromkeys(Language, "{พันธุ์} {twin}")
    doubled = replace(source, text=text, fields=(source.fields[0], twin))
    shown = written(doubled, THAI)
    assert shown.text == "{พันธุ์} {พันธุ์ 2}"
    assert len(template_of(replace(shown, text=shown.text + "ก"), "x", THAI, doubled).fields) == 2


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("พบกัน {วันที่ เวลาเก้าโมง", UnclosedHoleError, "{วันที่"),
        ("พบกัน {วันที่ {เวลา}", UnclosedHoleError, "{วันที่"),
        ("พบกัน วันที่} เวลา", UnopenedHoleError, "วันที่"),
        ("พบกัน { } เวลา", NamelessHoleError, "{ }"),
        ("{" + "ก" * 41 + "}", LongHoleError, "กกก"),
        ("{วัน\nที่}", UnclosedHoleError, "{วัน"),
    ],
)
def test_every_slip_with_a_brace_has_its_sentence(
    text: str, kind: type[TemplateError], shown: str
) -> None:
    faults = brace_faults(text)
    assert type(faults[0]) is kind
    for language in Language:
        assert shown in faults[0].say(Say(language))
        assert "{opens}" not in faults[0].say(Say(language))
    with pytest.raises(kind):
        own(text=text)


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("name", NamelessTemplateError),
        ("title", UntitledTemplateError),
        ("text", WordlessTemplateError),
    ],
)
def test_an_example_needs_name_title_and_text(part: str, kind: type[TemplateError]) -> None:
    with pytest.raises(kind):
        own(**{part: " \u200b "})


def test_what_is_nearly_a_usual_word_is_asked_about() -> None:
    assert meant("วันที", THAI) == "วันที่"
    assert meant("สถานที", THAI) == "สถานที่"
    assert meant("วันที่", THAI) == ""
    assert meant("วันที่ 2", THAI) == ""
    assert meant("ชื่อควายเผือก", THAI) == ""


def test_the_kind_follows_from_the_words() -> None:
    assert usual_kind("วันที่ประชุมใหญ่", THAI) is TemplateFieldKind.DATE
    assert usual_kind("จำนวนเงิน", THAI) is TemplateFieldKind.MONEY
    assert usual_kind("จำนวนคน", THAI) is TemplateFieldKind.NUMBER
    assert usual_kind("ควายเผือก", THAI) is TemplateFieldKind.TEXT
    assert app_holes(THAI)["ครับ/ค่ะ"] == "particle"


def test_the_markers_of_a_script_become_holes() -> None:
    script = "พบกัน ⟦วันที่⟧ ที่ ⟦สถานที่ นัด⟧ {หมายเหตุ} ⟦⟧"
    assert with_holes(script) == "พบกัน {วันที่} ที่ {สถานที่ นัด} (หมายเหตุ) "
    assert brace_faults(with_holes(script)) == []


def test_own_ones_come_first_by_name_and_a_copy_stands_beside_its_source(store: Store) -> None:
    source = announcement_templates()[0]
    save_own_template(store, own("z", name="กลองยาว"))
    save_own_template(store, own("a", name="เกี่ยวข้าว"))
    save_own_template(store, replace(source, key="copy"))
    names = [template.name[THAI] for template in own_templates(store)]
    assert names == ["กลองยาว", "เกี่ยวข้าว", source.name[THAI]]
    every = all_templates(store)
    assert every[:3] == own_templates(store)
    assert every[3:] == announcement_templates()


def test_each_wish_is_one_undo_and_one_entry_of_the_audit(store: Store) -> None:
    before = entries(store)
    save_own_template(store, own())
    save_own_template(store, own(title="ชื่อใหม่"))
    delete_own_template(store, "one")
    assert entries(store) == before + 3
    assert own_templates(store) == ()
    store.undo()
    assert own_templates(store)[0].title[THAI] == "ชื่อใหม่"
    store.undo()
    assert own_templates(store) == (own(),)
    store.undo()
    assert own_templates(store) == ()
    delete_own_template(store, "gone")
    assert entries(store) == before + 6


@pytest.mark.parametrize("content", ["", "###[", "key = 1", "[[template]]", "a=" + "[" * 5000])
def test_damaged_content_breaks_nothing_and_can_be_deleted(store: Store, content: str) -> None:
    save_own_template(store, own())
    with store.change("Damage"):
        store.put(OwnTemplate("bad", "ของเก่า", content))
    assert own_templates(store) == (own(),)
    assert [record.id for record in damaged_templates(store)] == ["bad"]
    assert len(all_templates(store)) == 1 + len(announcement_templates())
    delete_own_template(store, "bad")
    assert damaged_templates(store) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874"])
def test_a_file_in_thai_alone_is_read_in_one_change(
    store: Store, tmp_path: Path, encoding: str
) -> None:
    file = tmp_path / "ของเรา.toml"
    file.write_text(THAI_ALONE, encoding=encoding)
    before = entries(store)
    assert import_templates(store, file) == 2
    assert entries(store) == before + 1
    rice = next(each for each in own_templates(store) if each.name[THAI] == "พันธุ์ข้าว")
    assert rice.text[ENGLISH] == rice.text[THAI]
    assert [field.kind for field in rice.fields] == [TemplateFieldKind.DATE, TemplateFieldKind.TEXT]
    assert import_templates(store, file) == 0
    assert entries(store) == before + 1
    store.undo()
    assert own_templates(store) == ()


def test_what_is_kept_in_a_file_is_read_in_another_village(store: Store, tmp_path: Path) -> None:
    save_own_template(store, own("a"))
    save_own_template(store, own("b", name="อีกเรื่อง", text='เขาว่า """สาม""" \\ {วันที่}'))
    file = tmp_path / "kept.toml"
    export_templates(own_templates(store), file)
    assert list(tmp_path.iterdir()) == [file]
    kept = own_templates(store)
    delete_own_template(store, "a")
    assert import_templates(store, file) == 1
    said = {template_toml(replace(each, key="")) for each in own_templates(store)}
    assert said == {template_toml(replace(each, key="")) for each in kept}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ไม่ใช่", NotTomlError),
        ("a=" + "[" * 5000, NotTomlError),
        (THAI_ALONE.replace('key = "b"', ""), MissingLineError),
        ("x" * 2_000_001, UnreadableTemplatesError),
    ],
)
def test_a_file_with_a_mistake_adds_nothing(
    store: Store, tmp_path: Path, text: str, kind: type[TemplateError]
) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(kind) as told:
        import_templates(store, file)
    assert told.value.say(Say(THAI))
    assert own_templates(store) == ()


def test_files_that_cannot_be_are_answered(store: Store, tmp_path: Path) -> None:
    for file in (tmp_path / "gone.toml", tmp_path):
        with pytest.raises(UnreadableTemplatesError):
            import_templates(store, file)
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe\xdb\xff")
    with pytest.raises(UnreadableTemplatesError):
        import_templates(store, tmp_path / "odd.toml")
    with pytest.raises(NothingToKeepError):
        export_templates((), tmp_path / "x.toml")
    with pytest.raises(NotKeptError):
        export_templates((own(),), tmp_path / "no folder" / "x.toml")
    with pytest.raises(NotKeptError):
        export_templates((own(),), tmp_path)


def test_days_and_times_are_called_as_in_the_catalogue_so_that_the_form_takes_them() -> None:
    def keys(text: str, *fields: WrittenField) -> list[str]:
        template = own(title="ก", text=text, fields=fields)
        assert read_templates(template_toml(template)) == (template,)
        return [field.key for field in template.fields]

    assert keys("{วันที่} {เวลา} {ถึงวันที่} {ถึงเวลา}") == ["date", "start", "until", "end"]
    assert keys("{เวลา} {เริ่มเวลา}") == ["start", "เริ่มเวลา"]
    assert keys("{วันที่} {date}") == ["date", "date_"]
    assert keys("{วันที่}", WrittenField("วันที่", TemplateFieldKind.TEXT)) == ["วันที่"]
