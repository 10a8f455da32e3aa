"""Rows of tables in a front part: label and text, people beside their offices, lists of people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.importer.front.agreed_labels import meaning_with
from generator.importer.front.item_looks import COLUMN_HEADS
from generator.importer.front.labelled import without_mark
from generator.importer.front.roster_cells import Listed
from generator.importer.front.roster_columns import may_be_name
from generator.importer.front.rows import Row
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import beginnings, role_at_end
from generator.importer.names.offices import is_office
from generator.importer.names.person import ABSENT
from generator.importer.names.person_looks import FOREIGN_IN_ONE
from generator.importer.read.layout import heads_speakers
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.results import RESULT_LINE
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare
from generator.japanese.lists import words_of

PEOPLE = {"present", "absent", "attendance", "staff"}
_SEAT = Habit(
    "seat", r"^(?:{digit}{1,2}\s*番{members}?)?$", tells="表の議席の番号",
    said=("1番", "１２ 番", "3番委員", "4番議員", ""),
    unsaid=("番", "123番", "第1番", "1番青木"),
)  # fmt: skip
#: （委員） 会長: the first of a party, its name in a bracket before the office.
_PARTY_FIRST = Habit(
    "party before an office", r"^{round_open}[^{round}]{2,}{round_close}\s*(?P<office>\S.+)", tells="表の役職の前の括弧の組",
    said=("（委員） 会長", "(病院)企業長", "（委員会）会長"), unsaid=("会長（委員）", "（委員）", "（委員） 長", "（員）会長", "（委員（公募））会長", "市（病院）企業長"),
)  # fmt: skip
_HERE = "出○〇◯"
_REMARKS = words_of("beside_column")
"""Head the column of an agenda in which anything may stand beside an item: 指名, 委員会付託, 原案可決."""
#: 件　　　名: room between the letters of a word over a column.
_SPELT = Habit(
    "spelt head", r"(?<!\S)(?P<letter>[{kanji}])\s+(?=[{kanji}](?:\s|$))",
    said=("日程　件　　　名　備考", "件 名"), unsaid=("日程　件名", "件名　備　考え", "日程件　名"),
)  # fmt: skip
_PRESENCE = Habit(
    "presence in a cell", r"^(?:{presence}|[出欠○〇◯×✕])$", tells="表の最後の欄の出欠",
    said=("出席", "欠席", "出", "欠", "○", "〇", "◯", "×", "✕"),
    unsaid=("出欠", "前回出席", "出席者"),
)  # fmt: skip


def put_roster(rows: list[Row], index: int, line: Line, listed: Listed) -> None:
    """Keep a row of a table of people: below the label of a list, else below the words over its columns."""
    heads = not listed.people and not listed.lost
    if heads and not (rows and rows[-1].meaning in PEOPLE and not rows[-1].text):
        rows.append(Row("　".join(line.cells), "", "", "present", [index], listed=""))
        return
    rows[-1].add(index, "\n".join(line.cells), listed=listed.people)
    rows[-1].lost += filter(None, [listed.lost])


def rows_of_cells(line: Line, index: int, rows: list[Row], *, listed: bool = False) -> list[Row]:
    """A row of a table: label and text, twice in a row of four; a row without a label goes on above.

    ``listed``: it lists the items of the agenda, whatever its label says.
    """
    cells = list(line.cells)
    if heads_speakers(cells):
        return [Row("", "　".join(cells), "", "body", [index])]  # 議題｜発言者｜発言内容
    if len(cells) % 2 and len(cells) > 1 and all(map(_has_office, cells[1::2])) and (cells[0] or rows):
        cells = [
            cells[0],
            "\n".join("　".join(pair) for pair in _in_twos(cells[1:])),
        ]  # 説明者｜副市長｜青木 一｜教育長｜岸 進
    if rows and _goes_on_above(cells, index, rows[-1]):
        return []
    told = _of_one(cells)
    if told:
        return [Row(cells[0], "\n".join(cells[1:]), "", None, [index], listed=told)]
    paired = len(cells) >= 4 and len(cells) % 2 == 0 and bool(meaning_of(cells[2]))
    pairs = _in_twos(cells) if paired else [[cells[0], "\n".join(cells[1:])]]
    return [
        row
        for pair in pairs
        for row in _with_papers_apart(_row_of(pair[0], "".join(pair[1:]), index, listed=listed))
    ]


def _of_one(cells: list[str]) -> str:
    """What a row says of one person, as a list without columns would; empty for any other row: 委員｜青木 一｜欠席."""
    if not 2 <= len(cells) <= 3:
        return ""
    if len(cells) == 3 and _is_office(bare(cells[0])) and _PRESENCE.reads(bare(cells[2])):
        return cells[1] if bare(cells[2])[0] in _HERE else f"{cells[1]}（{ABSENT}）"
    party = _PARTY_FIRST.read(cells[0])  # （委員） 会長｜青木 一｜西桂医師会長
    office = bare(party["office"] if party else cells[0])
    if not _is_held(office, *cells[1:]):
        return ""
    held = f"{cells[1]}（{bare(cells[2])}）" if len(cells) == 3 else cells[1]
    return f"{office}　{held}" if party or role_at_end(office) != office else held


def _is_held(office: str, name: str, body: str = "") -> bool:
    """Whether cells are an office, who has it, and where they come from."""
    whole = len(name.split()) == 2 and may_be_name(name) and "\n" not in name
    elsewhere = len(body.split()) <= 1 and parts_of(bare(body)) is None
    return _is_office(office) and whole and elsewhere


def _with_papers_apart(row: Row) -> Iterator[Row]:
    """A row of the agenda, the papers apart that its cell lists below a label of their own: 議題 / 1 計画 / 配布資料 / 資料1 案."""
    lines = row.text.split("\n") if row.meaning == "agenda" else []
    at = next((n for n, line in enumerate(lines) if n and meaning_of(line) == "materials"), None)
    if at is None or at + 1 == len(lines):
        yield row
        return
    yield replace(row, text="\n".join(lines[:at]))
    yield Row(lines[at].strip(), "\n".join(lines[at + 1 :]), "", "materials", [*row.lines])


def _row_of(label: str, text: str, index: int, *, listed: bool) -> Row:
    """A row of a label and its text; a mark before a label that is known stands for itself: ◎出席議員（15名）."""
    mark, plain = without_mark(label)
    if mark and (meaning := meaning_with(plain, text)):
        return Row(plain, text, mark, "agenda" if listed else meaning, [index])
    return Row(label, text, "", "agenda" if listed else meaning_with(label, text), [index])


def _goes_on_above(cells: list[str], index: int, row: Row) -> bool:
    """Put what belongs to the row above there, people beside their seats and offices among it; whether it does."""
    if row.meaning in PEOPLE and len(cells) >= 2 and _lead_names(cells[::2]):
        # 1番｜青木 一｜2番｜岸 進, 委員長｜青木 一｜副委員長｜岸 進
        row.add(index, "\n".join("　".join(pair) for pair in _in_twos(cells)))
    elif row.meaning in PEOPLE and _lead_seats(cells):
        row.add(index, "\n".join(cells), listed="\n".join(_seated(cells)))  # 委員｜3番｜青木 一｜5番｜岸 進
    elif row.meaning in PEOPLE and len(cells) == 2 and _is_somebody(cells[0], row):
        row.add(index, "　　".join(cells), listed=_beside_name(*cells))  # 青木　一｜株式会社みさき取締役
    elif not cells[0]:
        row.add(index, "\n".join(filter(None, cells)))
    elif _is_of_listed(cells, row):
        row.add(index, "　".join(filter(None, cells)), listed="　".join(_of_item(cells, row)))
    else:
        return False
    return True


def _is_somebody(cell: str, row: Row) -> bool:
    """Whether a cell is a whole name: one that is known, a known family name and another word, or two words below others in such cells."""
    name, words = bare(cell), cell.split()
    if "\n" in cell or not may_be_name(cell) or meaning_of(cell) is not None:
        return False
    known = parts_of(name) is not None or FOREIGN_IN_ONE.reads(name)
    apart = len(words) == 2 and max(map(len, words)) <= _LONGEST_GIVEN
    return bool(known) or (apart and (is_family(words[0]) or row.listed is not None))


_LONGEST_GIVEN = 4


def _beside_name(name: str, beside: str) -> str:
    """Somebody as a list without columns prints them, with the office or the body that stands beside."""
    office = bare(beside)
    held = office in (*MEMBER_ROLES, *STAFF_ROLES)
    return f"{office}　{name}" if held else f"{name}（{beside}）"


def _lead_seats(cells: list[str]) -> bool:
    """Whether an office, or none, stands before seats and names."""
    first = not cells[0] or _is_office(bare(cells[0]))
    return first and any(cell and _SEAT.reads(cell) for cell in cells[1:])


def _seated(cells: list[str]) -> Iterator[str]:
    """The people of a row of seats, each with the office that stands before them: 委員｜3番｜青木 一｜5番｜岸 進."""
    office = seat = ""
    for cell in filter(None, cells):
        if _SEAT.reads(cell):
            seat = bare(cell)
        elif _is_office(bare(cell)):
            office = bare(cell)
        else:
            yield "　".join(filter(None, (seat, office, cell)))
            seat = ""


def _lead_names(cells: list[str]) -> bool:
    """Whether cells are seats, one perhaps behind an office, or each an office, as they stand before names: 議長16番, 1番."""
    offices = [bare(cell) for cell in cells if cell]
    seats = (cell.removeprefix(_office_before_seat(cell)) for cell in cells)
    return all(map(_SEAT.reads, seats)) or all(map(_is_office, offices))


def _office_before_seat(cell: str) -> str:
    """The office that stands before a seat in one cell: 副議長 in 副議長15番; empty for none."""
    return next((office for office in beginnings(bare(cell)) if _is_office(office)), "")


def _is_office(word: str) -> bool:
    return is_office(word) and role_at_end(word) is not None and meaning_of(word) is None


def _has_office(cell: str) -> bool:
    """Whether a cell behind a label is an office, though it could head people itself: 職務のため出席した者｜書記｜岸 進."""
    word = bare(cell)
    return is_office(word) and role_at_end(word) is not None and meaning_of(word) in {*PEOPLE, None}


def _is_of_listed(cells: list[str], row: Row) -> bool:
    """Whether cells are a line of an agenda that is printed as a table, or the words over its columns: 日程番号｜件名."""
    return row.meaning == "agenda" and (COLUMN_HEADS.reads(bare("".join(cells))) or _heads_of(row) != "")


def _heads_of(row: Row) -> str:
    """The line of a row with the words over the columns of an agenda, which may stand below its day; empty for none."""
    return next((line for line in row.text.split("\n") if COLUMN_HEADS.reads(bare(line))), "")


def _of_item(cells: list[str], row: Row) -> Iterator[str]:
    """The cells that say which item it is; what 備考 says beside it is kept where it is a result."""
    heads = [head for head in _SPELT.without(_heads_of(row), r"\g<letter>").split("　") if head]
    beside = len(heads) == len(cells) and heads[-1] in _REMARKS and not RESULT_LINE.reads(cells[-1])
    return filter(None, cells[:-1] if beside else cells)


def _in_twos(cells: list[str]) -> Iterator[list[str]]:
    return (cells[at : at + 2] for at in range(0, len(cells), 2))
