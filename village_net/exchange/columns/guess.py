"""Finds out by itself what the columns of a roster hold."""

from collections.abc import Iterator, Sequence
from itertools import islice

from village_net.exchange.columns import content, values
from village_net.exchange.columns.date_order import DateOrder, order_of
from village_net.exchange.columns.fields import UNREAD, RosterField, field_named
from village_net.exchange.columns.header import Header, Named, find_header
from village_net.exchange.columns.headings import STRENGTH, Basis, Recognised, plain
from village_net.exchange.columns.mapping import KeptMapping, MappedColumn, Mapping, signature_of
from village_net.exchange.errors import NoKnownColumnError, UnknownSheetError
from village_net.exchange.readers.sheet import Sheet, cell_text
from village_net.exchange.readers.source import Source
from village_net.store import Store

_SAMPLED_ROWS = 300
_HEADER_WITHIN = 30
_SHOWN_EXAMPLES = 3
_SOME = 0.3
_TELL_A_PERSON = (
    RosterField.FULL_NAME,
    RosterField.GIVEN,
    RosterField.SURNAME,
    RosterField.NATIONAL_ID,
)
# Under one wide heading stand the parts of these.
_SPREAD = (RosterField.FULL_NAME, RosterField.BIRTH, RosterField.NATIONAL_ID, RosterField.GIVEN)

# A full name is not looked for where the given name has a column, nor the other way round.
_ALIKE = {RosterField.FULL_NAME: {RosterField.FULL_NAME, RosterField.GIVEN}}
_TESTS = {field: test for field, test, _ in content.SIGNS} | {RosterField.SEX: content.is_sex}


def guess_mapping(
    store: Store,
    sheet: Sheet,
    named: dict[str, str] | None = None,
    header_row: int | None = None,
) -> Mapping:
    """Return what the columns hold: as chosen last time for these headings, else as it looks.

    ``named`` says what some headings mean, as heading -> key of the field. ``header_row`` is where
    the headings stand, counted from 1; 0 says that there are none.

    Raises:
        NoKnownColumnError: no column holds names or IDs.
        UnknownFieldError, UnknownHeadingError: ``named`` speaks of what is not there.
    """
    mapping = propose_mapping(store, sheet, named, header_row)
    if not mapping.has(*_TELL_A_PERSON):
        raise NoKnownColumnError(sheet=sheet.name)
    return mapping


def propose_mapping(
    store: Store,
    sheet: Sheet,
    named: dict[str, str] | None = None,
    header_row: int | None = None,
) -> Mapping:
    """Return what ``guess_mapping`` does, also where nothing tells of people yet.

    Raises:
        UnknownFieldError, UnknownHeadingError: ``named`` speaks of what is not there.
    """
    chosen = {plain(heading): field_named(key) for heading, key in (named or {}).items()}
    if not chosen and header_row is None:
        chosen = _known_header(store, sheet)
    guessed = _guess(sheet, chosen, header_row)
    mapping = guessed.remembered(store.get(KeptMapping, guessed.signature))
    for heading, key in (named or {}).items():
        mapping = mapping.with_heading(heading, key)
    return mapping


def mapping_below(sheet: Sheet, first: int) -> Mapping:
    """Return what the columns hold of a table whose header begins in a row, counted from 0."""
    return _guess(sheet, {}, first + 1)


def other_sheets(source: Source, chosen: Sheet) -> list[str]:
    """Return the names of the sheets that hold people too and are not the chosen one."""
    return [s.name for s in source.sheets if s is not chosen and _fitness(s)[0] and _has_rows(s)]


def _has_rows(sheet: Sheet) -> bool:
    """Tell whether anything stands under the header of a sheet."""
    below = sheet.rows[find_header(sheet, {}).end :]
    return any(cell not in ("", None) for row in below for cell in row)


def _known_header(store: Store, sheet: Sheet) -> Named:
    """Return what the headings mean where a village remembers a row of exactly these headings.

    Without it headings that nobody but the user understood would not even be taken for a header.
    """
    for row in islice(sheet.rows, _HEADER_WITHIN):
        headings = [plain(cell_text(cell)) for cell in row]
        kept = store.get(KeptMapping, signature_of(headings))
        if kept and len(kept.fields()) == len(headings):
            known = dict(zip(headings, kept.fields(), strict=True))
            return {heading: field for heading, field in known.items() if heading}
    return {}


def choose_sheet(source: Source, name: str | None = None) -> Sheet:
    """Return the sheet of a name, or without a name the one whose header is understood best.

    Raises:
        UnknownSheetError: there is no sheet of this name.
    """
    if name is None:
        return max(source.sheets, key=_fitness)
    for sheet in source.sheets:
        if sheet.name == name:
            return sheet
    raise UnknownSheetError(sheet=name, sheets=", ".join(sheet.name for sheet in source.sheets))


def _fitness(sheet: Sheet) -> tuple[bool, int, int]:
    header = find_header(sheet, {})
    fields = {meaning.field for meaning in header.meanings if meaning}
    return bool(fields & set(_TELL_A_PERSON)), header.score, len(sheet.rows)


def _guess(sheet: Sheet, chosen: Named, header_row: int | None) -> Mapping:
    header = find_header(sheet, chosen, header_row)
    samples = _samples(sheet, header)
    found = _found(header, samples)
    columns = tuple(
        MappedColumn(i, heading, meaning.field, meaning.basis, tuple(samples[i][:_SHOWN_EXAMPLES]))
        for i, (heading, meaning) in enumerate(zip(header.headings, found, strict=True))
    )
    births = [
        texts for texts, m in zip(samples, found, strict=True) if m.field is RosterField.BIRTH
    ]
    dates = order_of(births[0]) if len(births) == 1 else DateOrder.BUDDHIST
    return Mapping(header.first, header.end, columns, dates)


def _samples(sheet: Sheet, header: Header) -> list[list[str]]:
    """Return the filled cells of each column, from the first rows under the header."""
    columns: list[list[str]] = [[] for _ in header.headings]
    for row in islice(sheet.rows, header.end, header.end + _SAMPLED_ROWS):
        for texts, cell in zip(columns, row, strict=False):
            if text := cell_text(cell):
                texts.append(text)
    return columns


def _found(header: Header, samples: list[list[str]]) -> list[Recognised]:
    """Return the meaning of every column; the stronger sign gets a field, then the first."""
    meanings = _settled(header, samples)
    order = sorted(range(len(meanings)), key=lambda i: -_strength(meanings[i]))
    taken: set[RosterField] = set()
    result = [Recognised(RosterField.IGNORE, Basis.UNKNOWN)] * len(meanings)
    for i in order:
        meaning = meanings[i]
        if meaning and _is_free(meaning, taken, header.headings[i]):
            result[i] = meaning
            taken.add(meaning.field)
    for i, meaning in _parts_and_contents(header, samples, result, taken):
        result[i] = meaning
        taken.add(meaning.field)
    return _names_made_clear(result, samples)


def _strength(meaning: Recognised | None) -> int:
    return STRENGTH.get(meaning.basis, 0) if meaning else 0


def _is_free(meaning: Recognised, taken: set[RosterField], heading: str) -> bool:
    if meaning.field in UNREAD or meaning.basis is Basis.CHOSEN or meaning.field not in taken:
        return True
    # The three columns of a date bear the same heading above; two phone numbers are both welcome.
    return meaning.field is RosterField.PHONE or (
        meaning.field is RosterField.BIRTH and " " in heading
    )


def _settled(header: Header, samples: list[list[str]]) -> list[Recognised | None]:
    """Correct what a heading says where the cells clearly say otherwise."""
    settled = [
        _against_content(meaning, texts) if meaning else None
        for meaning, texts in zip(header.meanings, samples, strict=True)
    ]
    houses = [i for i, m in enumerate(settled) if m and m.field is RosterField.HOUSE_NUMBER]
    for i in houses:
        # เลขที่ is the house's or the row's own number: the latter where another column has houses.
        if len(houses) > 1 and content.is_running_number(samples[i]):
            settled[i] = Recognised(RosterField.ROW_NUMBER, Basis.CONTENT)
    return settled


def _says_relation(texts: Sequence[str]) -> bool:
    """Tell whether a status is one in the household, not one of marriage."""
    return (
        content.share(texts, lambda text: values.is_listed("marital", text))
        < _SOME
        < content.share(
            texts, lambda text: values.relation(text) is not None and not text.isdigit()
        )
    )


def _against_content(meaning: Recognised, texts: Sequence[str]) -> Recognised | None:
    if meaning.basis is Basis.CHOSEN or len(texts) < 3:
        return meaning
    if meaning.field is RosterField.NATIONAL_ID and not any(_could_be_id(text) for text in texts):
        return None
    if meaning.field is RosterField.MARITAL and _says_relation(texts):
        return Recognised(RosterField.RELATION, Basis.CONTENT)
    test = _TESTS.get(meaning.field)
    if test and content.share(texts, test) < 0.1:
        other = content.field_by_content(texts)
        # A name's first column under one wide heading holds the titles.
        spread = other is RosterField.TITLE and meaning.field in _SPREAD
        if other and not spread and other not in (RosterField.ROW_NUMBER, RosterField.HOUSE_NUMBER):
            return Recognised(other, Basis.CONTENT)
    return meaning


def _could_be_id(text: str) -> bool:
    return sum(letter.isdigit() for letter in text) >= 5


def _parts_and_contents(
    header: Header, samples: list[list[str]], result: list[Recognised], taken: set[RosterField]
) -> Iterator[tuple[int, Recognised]]:
    """Yield the meaning of columns without an understood heading."""
    rows = max(map(len, samples), default=0)
    for i, texts in enumerate(samples):
        if result[i].basis is not Basis.UNKNOWN or header.meanings[i]:
            continue
        left = result[i - 1] if i else None
        if left and not header.headings[i] and _goes_on(left, texts) and len(texts) * 2 >= rows:
            yield i, Recognised(left.field, Basis.MERGED)
            continue
        field = content.field_by_content(texts)
        if field and (field in UNREAD or not taken & _ALIKE.get(field, {field})):
            yield i, Recognised(field, Basis.CONTENT)


def _goes_on(left: Recognised, texts: Sequence[str]) -> bool:
    """Tell whether a column without heading continues the wide heading on its left."""
    if left.field not in _SPREAD or left.basis is Basis.CONTENT:
        return False
    if left.field is RosterField.NATIONAL_ID:
        return content.share(texts, content.is_piece_of_number) >= 0.9
    if left.field is RosterField.BIRTH:
        return content.share(texts, content.is_piece_of_date) >= 0.9
    return content.field_by_content(texts) in (None, RosterField.TITLE)


def _names_made_clear(result: list[Recognised], samples: list[list[str]]) -> list[Recognised]:
    """Settle what ชื่อ and ชื่อสกุล mean, which depends on the other columns and on the cells."""
    fields = {meaning.field for meaning in result}
    spread = [
        i for i, m in enumerate(result) if m.field is RosterField.GIVEN and m.basis is Basis.MERGED
    ]
    for i, meaning in enumerate(result):
        if meaning.basis in (Basis.CHOSEN, Basis.REMEMBERED):
            continue
        texts = samples[i]
        if meaning.field is RosterField.GIVEN and RosterField.SURNAME not in fields:
            if spread or content.share(texts, content.is_two_names) >= 0.5:
                result[i] = Recognised(RosterField.FULL_NAME, meaning.basis)
        elif meaning.field is RosterField.FULL_NAME and RosterField.GIVEN in fields:
            is_surname = content.share(texts, content.is_two_names) < 0.5
            if RosterField.SURNAME not in fields and is_surname:
                result[i] = Recognised(RosterField.SURNAME, meaning.basis)
    return result
