"""Tables that list people, told by the words over their columns: 役職｜氏名｜所属｜出欠."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise, zip_longest

from generator.importer.names.known_offices import role_at_end
from generator.importer.names.person import ABSENT, presence_of
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.labels import STRONG, is_group, meaning_of
from generator.importer.words.roles import ASIDE, bare
from generator.importer.words.space import trim
from generator.japanese.lists import text_of

_COLUMN = Habits(
    Habit("name", r"^(?:(?:{members}等?の?)?(?:氏名|お?名前)等?|{members}名)$", tells="名簿の表の氏名の欄", said=("氏名", "名前", "お名前", "委員氏名", "議員の氏名", "委員等の氏名", "氏名等", "委員名"), unsaid=("団体名", "施設の名前", "氏名の変更", "委員名簿")),
    Habit("there", r"^{column_of_presence}$", tells="名簿の表の出欠の欄", said=("出欠", "出欠席", "出席", "出欠状況", "出状況", "出欠の別", "出の別", "参加", "参加方法", "参加状況"), unsaid=("欠", "出席者", "参加者", "不出席")),
    Habit("seat", r"^(?:議?席(?:番号)?|議番)$", tells="名簿の表の議席の欄", said=("議席", "席番号", "議席番号", "席", "議番"), unsaid=("番号", "席次", "主席", "議番号")),
    Habit("number", r"^(?:番号|No\.?|Ｎｏ[.．]?|№|番)$", tells="名簿の表の番号の欄", said=("番号", "No", "No.", "Ｎｏ", "Ｎｏ.", "Ｎｏ．", "№", "番"), unsaid=("番地", "議番号")),
    Habit("office", r"^(?:役職?名?|職名?|職務|委員会役職|会での役職)(?:等)?$", tells="名簿の表の役職の欄", said=("役職", "役", "役職名", "役名", "職", "職名", "職務", "委員会役職", "会での役職", "役職等"), unsaid=("職員", "現職", "役所")),
    Habit("beside", r"^[^\s、。{digit}]{1,12}$", tells="名簿の表のほかの欄", said=("組", "所属", "選出区分", "備考", "所属団体・役職名"), unsaid=("令和5年", "所属、役職", "所属。", "所 属", "所属団体及びその役職名等の名称")),
)  # fmt: skip
_COUNTED = Habit(
    "counted",
    r"^第?{digit}+[番号]?$",
    said=("1", "１２", "3番", "4号", "第5"),
    unsaid=("1組", "組1", "第"),
)
#: A member by the seat, with the first letters of the name.
_CALLED = Habit(
    "called by seat", r"(?P<no>{digit}{1,2})番(?:{members})?[\s{round_open}]*(?P<who>[^\s{bracket}、。番]{2})",
    said=("4番（山内政子）", "１２番 阪井委員", "3番議員(岸本)", "3番岸本", "2番委員　青木"), unsaid=("4番。", "番山内", "4番、山内", "4番（山）"),
)  # fmt: skip
_ABSENT_SIGN = Habit("absent_sign", r"^[欠×✕]", said=("欠", "欠席", "×", "✕"), unsaid=("出欠", "○"))


def heads_roster(cells: tuple[str, ...]) -> bool:
    """Whether a row of a table is the words over the columns of a list of people."""
    if len(cells) < 2:
        return False
    kinds = _kinds(cells)
    return "name" in kinds and None not in kinds and {*kinds} != {"name"}


def roster_of_tables(lines: list[Line], start: int) -> dict[int, str]:
    """By line, what the rows of such tables before ``start`` say as a list without columns would; empty for the words over
    the columns.
    """
    found: dict[int, str] = {}
    for table, run in groupby(enumerate(lines[:start]), key=lambda pair: pair[1].table):
        kinds: list[str | None] = []
        group = ""
        rows = [*run] if table else []
        for i, line in rows:
            if heads_roster(line.cells):
                kinds = _seated(_kinds(line.cells), [row.cells for _, row in rows], lines)
                found[i] = ""
            elif kinds and _is_of_roster(line.cells, kinds):
                said, now = _people(line.cells, kinds, group)
                found[i] = f"{now}\n{said}" if now != group else said
                group = now
            else:
                kinds = []
    return found


def _is_of_roster(cells: tuple[str, ...], kinds: list[str | None]) -> bool:
    if not kinds.index("name") < len(cells) <= len(kinds) or meaning_of(cells[0]) in STRONG:
        return False
    counts = [
        cell for kind, cell in zip(kinds, cells, strict=False) if kind in ("seat", "number") and trim(cell)
    ]
    return all(map(_COUNTED.reads, map(bare, counts)))


def _kinds(cells: tuple[str, ...]) -> list[str | None]:
    return [_COLUMN.name_of(ASIDE.without(bare(cell))) for cell in cells]


def _seated(kinds: list[str | None], rows: list[tuple[str, ...]], lines: list[Line]) -> list[str | None]:
    """The kinds of columns, numbers as seats where the record calls somebody of the table by them: 4番（山内政子）."""
    if "number" not in kinds:
        return kinds
    called = {(_value(match["no"]), match["who"]) for line in lines for match in _CALLED.each(line.text)}
    for cells in rows:
        for (kind, number), (_, name) in pairwise(zip(kinds, cells, strict=False)):
            if kind == "number" and (_value(number), bare(name)[:2]) in called:
                return ["seat" if kind == "number" else kind for kind in kinds]
    return kinds


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else 0


def _people(cells: tuple[str, ...], kinds: list[str | None], group: str) -> tuple[str, str]:
    """The people of a row, and the group that its columns name, which the rows below share."""
    made: list[str] = []
    for own in _in_parts(cells, kinds):
        group = next((cell for kind, cell in own if kind == "beside" and _is_party(cell)), group)
        beside = [(kind, cell) for kind, cell in own if cell and not (kind != "name" and cell == group)]
        made += _of_cells(beside)
    return "\n".join(made), group


def _is_party(cell: str) -> bool:
    return is_group(cell) and role_at_end(bare(cell)) != bare(cell)


def _in_parts(cells: tuple[str, ...], kinds: list[str | None]) -> Iterator[list[tuple[str, str]]]:
    """The cells of a row, those of each person apart where its columns are printed twice: 議席｜氏名｜議席｜氏名."""
    pairs = [(kind or "", trim(cell)) for kind, cell in zip_longest(kinds, cells, fillvalue="")]
    size = next((n for n in range(2, len(kinds)) if kinds[n:] == kinds[:-n]), len(kinds))
    size = size if len(kinds) % size == 0 else len(kinds)
    return (pairs[at : at + size] for at in range(0, len(pairs), size))


def _of_cells(cells: list[tuple[str, str]]) -> Iterator[str]:
    """The lines of a list that say what the cells of one person say, or of several in cells of as many lines."""
    names = [line for kind, cell in cells if kind == "name" for line in cell.split("\n") if line.strip()]
    for at, name in enumerate(names):
        own = [
            (kind, lines[at])
            for kind, cell in cells
            if kind != "name" and len(lines := cell.split("\n")) == len(names)
        ]
        yield _line(name, own)


def _line(name: str, beside: list[tuple[str, str]]) -> str:
    """One person as a list without columns prints them: 会長　青木 一（汐見大学）."""
    seat, office = _of_kind(beside, "seat").removesuffix("番"), _of_kind(beside, "office")
    others = [cell for kind, cell in beside if kind == "beside"]
    there = _of_kind(beside, "there") or next(filter(presence_of, others), "")
    office = office or next((cell for cell in others if role_at_end(bare(cell)) == bare(cell)), "")
    of = next(
        (
            cell
            for cell in others
            if cell not in (office, there) and not (is_group(cell) or _COUNTED.reads(cell))
        ),
        "",
    )
    note = ABSENT if _ABSENT_SIGN.reads(bare(there)) else _how(there) or of
    lead = "　".join(filter(None, (f"{seat}番" if seat else "", bare(office), name)))
    return f"{lead}（{note}）" if note else lead


def _of_kind(cells: list[tuple[str, str]], wanted: str) -> str:
    return next((cell for kind, cell in cells if kind == wanted), "")


def _how(there: str) -> str:
    """How somebody took part who was there: 出席（オンライン）; empty where nothing is said of it."""
    how = there.removeprefix("出席").strip(text_of("round"))
    return how if presence_of(how) not in (None, "present") else ""
