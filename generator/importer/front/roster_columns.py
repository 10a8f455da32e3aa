"""The columns of lists of people: what the words over them say, and the people of a row as a list without columns names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from generator.importer.names.known_offices import role_at_end
from generator.importer.names.person import ABSENT, presence_of
from generator.importer.names.person_looks import NAME, PROXY_NAMED, TITLE
from generator.importer.names.roll import tokens_of
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.labels import is_group
from generator.importer.words.roles import ASIDE, CHAIRS, bare
from generator.japanese.lists import text_of, words_of

_COLUMN = Habits(
    Habit("name", r"^(?:(?:{members}等?の?)?(?:氏名|お?名前)等?|{members}名)$", tells="名簿の表の氏名の欄", said=("氏名", "名前", "お名前", "委員氏名", "議員の氏名", "委員等の氏名", "氏名等", "委員名"), unsaid=("団体名", "施設の名前", "氏名の変更", "委員名簿")),
    Habit("there", r"^{column_of_presence}$", tells="名簿の表の出欠の欄", said=("出欠", "出欠席", "出席", "出欠状況", "出状況", "出欠の別", "出の別", "参加", "参加方法", "参加状況"), unsaid=("欠", "出席者", "参加者", "不出席")),
    Habit("seat", r"^(?:議?席(?:番号)?|議番)$", tells="名簿の表の議席の欄", said=("議席", "席番号", "議席番号", "席", "議番"), unsaid=("番号", "席次", "主席", "議番号")),
    Habit("number", r"^(?:番号|No\.?|Ｎｏ[.．]?|№|番)$", tells="名簿の表の番号の欄", said=("番号", "No", "No.", "Ｎｏ", "Ｎｏ.", "Ｎｏ．", "№", "番"), unsaid=("番地", "議番号")),
    Habit("office", r"^(?:所属・)?(?:役職?名?|職名?|職務|委員会役職|会での役職)(?:等)?$", tells="名簿の表の役職の欄", said=("所属・職名", "所属・役職等", "役職", "役", "役職名", "役名", "職", "職名", "職務", "委員会役職", "会での役職", "役職等"), unsaid=("職員", "現職", "役所", "団体・職名")),
    Habit("beside", r"^[^\s、。{digit}]{1,12}$", tells="名簿の表のほかの欄", said=("組", "所属", "選出区分", "備考", "所属団体・役職名"), unsaid=("令和5年", "所属、役職", "所属。", "所 属", "所属団体及びその役職名等の名称")),
)  # fmt: skip
COUNTED = Habit(
    "counted",
    r"^第?{digit}+[番号]?$",
    said=("1", "１２", "3番", "4号", "第5"),
    unsaid=("1組", "組1", "第"),
)
_ABSENT_SIGN = Habit("absent_sign", r"^[欠×✕]", said=("欠", "欠席", "×", "✕"), unsaid=("出欠", "○"))


SIGN = Habit(
    "presence sign", r"^(?:{presence}|(?:[出欠○〇◯×✕]|△)(?:{round_open}|$)|{dash}$)", tells="名簿の出欠の欄の印",
    said=("出席", "欠席", "出席（オンライン）", "出（オンライン）", "出", "欠", "○", "〇", "◯", "×", "✕", "△", "－"),
    unsaid=("青木", "前回出席", "出欠", "○青木", "－青木"),
)  # fmt: skip


def kinds_of(cells: tuple[str, ...]) -> list[str | None]:
    """What each column holds, by the words over them; None for words over no column."""
    return [_COLUMN.name_of(ASIDE.without(bare(cell))) for cell in cells]


#: What stands over a column beside names, and over hardly another: 選出区分.
_BESIDE = Habit(
    "beside names", r"^(?:(?:選出)?区分|所属.{0,6}|団体名?|{beside_column}|職業|選出母体|推薦団体.?)$", tells="名簿の氏名のそばの欄",
    said=("区分", "選出区分", "所属", "所属団体名等", "団体名", "団体", "備考", "職業", "選出母体", "推薦団体", "推薦団体名"),
    unsaid=("新区分", "区分所有", "所属する団体の名称等", "備考欄の記載"),
)  # fmt: skip


def names_column(word: str) -> bool:
    """Whether a word stands over a column of a list of people, and over hardly another."""
    return _COLUMN.name_of(bare(word)) not in (None, "beside") or _BESIDE.reads(bare(word))


def heads_roster(cells: tuple[str, ...]) -> bool:
    """Whether a row of a table is the words over the columns of a list of people."""
    if len(cells) < 2:
        return False
    kinds = kinds_of(cells)
    return "name" in kinds and None not in kinds and {*kinds} != {"name"}


def fits(cells: tuple[str, ...], kinds: list[str | None]) -> bool:
    """Whether each cell is what the word over its column says."""
    return all(_fits(kind, bare(cell)) for kind, cell in zip(kinds, cells, strict=True))


def _fits(kind: str | None, cell: str) -> bool:
    if kind == "name":
        return may_be_name(cell)
    if kind in ("seat", "number"):
        return not cell or COUNTED.reads(cell)
    return kind != "there" or not cell or SIGN.reads(cell) or presence_of(cell) is not None


def may_be_name(cell: str) -> bool:
    """Whether a cell may be a name and nothing else: no office, no sign."""
    name = TITLE.without(ASIDE.without(bare(cell)))
    return len(name) > 1 and NAME.reads(name) and not SIGN.reads(name) and role_at_end(name) is None


_MOST_COLUMNS = 12
"""How many columns a list has at most that is aligned by what its cells hold."""


def aligned(cells: tuple[str, ...], kinds: list[str | None]) -> tuple[str, ...]:
    """The cells of a row, with empty ones where a cell reaches over several rows; empty where nothing tells which they are.

    Only what stands beside names is left out so, and wherever it may be the name is the same.
    """
    missing = len(kinds) - len(cells)
    if len(kinds) > _MOST_COLUMNS:
        return ()  # in how many ways cells can be left out grows with every column
    beside = [n for n, kind in enumerate(kinds) if kind in ("beside", "office")]
    tried = [_with_empty(cells, gone) for gone in combinations(beside, missing)]
    made = [row for row in tried if fits(row, kinds)]
    at = kinds.index("name")
    return made[-1] if made and len({row[at] for row in made}) == 1 else ()


def _with_empty(cells: tuple[str, ...], gone: tuple[int, ...]) -> tuple[str, ...]:
    rest = iter(cells)
    return tuple("" if n in gone else next(rest) for n in range(len(cells) + len(gone)))


def lines_of_cells(cells: list[tuple[str, str]]) -> Iterator[str]:
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
    seat, (office, *more) = _of_kind(beside, "seat").removesuffix("番"), [*_offices(beside), ""]
    others = [*filter(None, more), *(cell for kind, cell in beside if kind == "beside")]
    how = _first(others, lambda cell: presence_of(cell) not in _HERE)
    there = _of_kind(beside, "there") or how or _first(others, presence_of)
    proxy = _first([*others, there], PROXY_NAMED.reads)
    sits = _first(others, lambda cell: bare(cell) in _SITS)
    if (
        office and sits and bare(office) not in _SITS
    ):  # 汐見大学　教授｜青木　一｜会長, 委員｜岸　進｜公認会計士
        others, office = [office, *others], sits
    office = office or _first(others, lambda cell: role_at_end(bare(cell)) == bare(cell))
    rest = [cell for cell in others if cell not in (office, there, how)]
    of = _first(rest, lambda cell: not (is_group(cell) or COUNTED.reads(cell)))
    note = ABSENT if _ABSENT_SIGN.reads(bare(there)) else proxy or _how(there) or _how(how) or of
    lead = "　".join(filter(None, (f"{seat}番" if seat else "", bare(office), name)))
    if office and len(tokens_of(lead)) > 1:  # 磯部野町|教育長
        lead = "　".join(filter(None, (f"{seat}番" if seat else "", f"{name}（{bare(office)}）")))
    return f"{lead}（{note}）" if note else lead


def _offices(beside: list[tuple[str, str]]) -> list[str]:
    """The cells of offices, the one in the council first: 汐見町副町長｜会長."""
    return sorted(
        (cell for kind, cell in beside if kind == "office" and cell), key=lambda cell: bare(cell) not in _SITS
    )


_SITS = (*CHAIRS, *words_of("deputy"), *words_of("members"), *words_of("sitters"))
"""The offices that people have in a council, whatever they are elsewhere."""


def _first(cells: list[str], fits: Callable[[str], object]) -> str:
    return next(filter(fits, cells), "")


def _of_kind(cells: list[tuple[str, str]], wanted: str) -> str:
    return next((cell for kind, cell in cells if kind == wanted), "")


def _how(there: str) -> str:
    """How somebody took part who was there: 出席（オンライン）; empty where nothing is said of it."""
    aside = ASIDE.read(there)
    how = (aside[0] if aside else there.removeprefix("出席")).strip(text_of("round"))
    return how if presence_of(how) not in _HERE else ""


_HERE = (None, "present")
"""What says no more of somebody than that they were there."""
