"""A workbook of a stranger never takes the memory or ends the app, however it is spelled."""

import zipfile
from pathlib import Path

import pytest

from tests.exchange.rosters import workbook
from village_net.errors import Refusal
from village_net.exchange import errors as why
from village_net.exchange import read_source

HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
FOOT = "</sheetData></worksheet>"
FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>'


def sheet_of(file: Path, rows: str, head: str = HEAD, foot: str = FOOT) -> Path:
    """Write a workbook whose sheet is what a stranger wrote."""
    workbook(file, [["ก"]])
    with zipfile.ZipFile(file) as old:
        members = {name: old.read(name) for name in old.namelist()}
    members["xl/worksheets/sheet1.xml"] = f"{head}{rows}{foot}".encode()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members.items():
            new.writestr(name, data)
    return file


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        '<row r = "1048576"><c r = "XFD1048576"><v>1</v></c></row>',
        '<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>',
        '<row r="1048576" x=">"><c x=">" r="XFD1048576"><v>1</v></c></row>',
        '<row r="1048575"/><row><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1048576"><c r="XFC1048576"/><c><v>1</v></c></row>',
        '<row><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="2"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>',
        '<row r="99999999"><c r="A99999999"><v>1</v></c></row>',
        '<row r="4294967296"><c><v>1</v></c></row>',
        '<row r="2"><c r="ZZZ2"><v>1</v></c></row>',
        '<row r="2"><c r="&#88;FD1048576"><v>1</v></c></row>',
        '<row r="-5"><c><v>1</v></c></row>',
        '<row r="2"><c r="A-2"><v>1</v></c></row>',
    ],
)
def test_a_far_cell_is_refused_in_every_spelling(tmp_path: Path, far: str) -> None:
    with pytest.raises((why.TooBigError, why.NotSpreadsheetError)):
        read_source(sheet_of(tmp_path / "ก.xlsx", FIRST + far))


def test_a_blank_cell_far_away_is_no_cell(tmp_path: Path) -> None:
    text = '<is><t xml:space="preserve"> </t></is>'
    blank = f'<row r="1048576"><c r="L1048576" t="inlineStr">{text}</c></row>'
    two = '<row r="2"><c r="B2" t="inlineStr"><is><t>ก &amp; ข</t></is></c></row>'
    (sheet,) = read_source(sheet_of(tmp_path / "ก.xlsx", FIRST + two + blank)).sheets
    assert [list(row) for row in sheet.rows] == [[1.0, ""], ["", "ก & ข"]]


@pytest.mark.parametrize(
    ("rows", "refusal"),
    [
        (f'<row r="1"><c r="A1" t="str"><v>{"x" * 600_000}</v></c></row>', why.TooBigError),
        (f'<row r="1"><c r="A1" x="{"x" * 600_000}"><v>1</v></c></row>', why.TooBigError),
        ('<row r="1"><c r="A1" t="str"><v><![CDATA[x]]></v></c></row>', why.UnsafeFileError),
        ('<row r="1"><c r="A1"><v>1</v></row>', why.NotSpreadsheetError),
        ('<row r="1"><c r="A1"><v>&x;</v></c></row>', why.NotSpreadsheetError),
    ],
)
def test_what_no_spreadsheet_writes_is_refused(
    tmp_path: Path, rows: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        read_source(sheet_of(tmp_path / "ก.xlsx", rows))


def test_an_encoding_that_could_hide_something_is_refused(tmp_path: Path) -> None:
    head = f'<?xml version="1.0" encoding="cp037"?>{HEAD}'
    with pytest.raises((why.UnsafeFileError, why.NotSpreadsheetError)):
        read_source(sheet_of(tmp_path / "ก.xlsx", FIRST, head))


def test_several_sheets_count_together(tmp_path: Path) -> None:
    far = FIRST + '<row r="700000"><c r="J700000"><v>1</v></c></row>'
    file = sheet_of(tmp_path / "ก.xlsx", far)
    with zipfile.ZipFile(file, "a") as more:
        more.writestr("xl/worksheets/sheet2.xml", f"{HEAD}{far}{FOOT}")
    with pytest.raises(why.TooBigError):
        read_source(file)


def test_cells_merged_downwards_are_told(tmp_path: Path) -> None:
    merged = '<mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/>'
    foot = f"</sheetData><mergeCells>{merged}</mergeCells></worksheet>"
    three = '<row r="3"><c r="B3"><v>2</v></c></row>'
    (sheet,) = read_source(sheet_of(tmp_path / "ก.xlsx", FIRST + three, foot=foot)).sheets
    assert sheet.merged == ((0, 2, 0),)
