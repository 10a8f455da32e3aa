"""Which habit read which line: what ``minutes import --explain`` shows, and the guide's page of all habits."""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.importer.run import make
from generator.importer.session.data import Draft
from generator.importer.words.habits import Habit, Habits, listening
from generator.importer.words.space import squeeze

SHOWN = 30
"""How much of a line is shown, in characters."""
SENTENCE = 8
"""What is shorter, in characters, may stand in any line by chance."""
_MARKS = "0123456789().、・-*○〇◯●◎□■◇◆△▲▽▼☆★※【[〔<〈《「"
EXAMPLES = 4
"""How many examples of a row the page shows."""
#: The rooms whose habits say what a line of this kind is; others are only asked on the way.
_ROOMS = {
    "furniture": ("read",),
    "row": ("words.labels", "words.when", "front"),
    "inside": ("names", "front.group_looks", "front.item_looks", "front.material"),
    "spoken": ("speakers", "words.marks", "words.results"),
    "body": (
        "words.notes",
        "words.numbers",
        "words.marks",
        "words.results",
        "words.when",
        "body",
        "readings",
    ),
}


def explained(source: Path) -> str:
    """How each line of a source was read, in Japanese; lines of the text that say nothing but themselves are counted.

    Raises ImportRefusedError.
    """
    heard: dict[str, dict[Habit, None]] = {}
    with listening(lambda habit, text: heard.setdefault(_key(text), {}).setdefault(habit)):
        draft, _, _ = make(source, "0" * 64)
    lines = [f"■ {source.name} の読み方", *_lines(draft, heard)]
    return "\n".join(lines) + "\n"


def _lines(draft: Draft, heard: dict[str, dict[Habit, None]]) -> Iterator[str]:
    rows = {index: row.label for row in reversed(draft.rows) for index in row.lines[:1]}
    inside = {index for row in draft.rows for index in row.lines[1:]}
    told, plain = tellings(), 0
    for index, line in enumerate(draft.lines):
        kind, what = _kind(draft, index, rows, inside)
        readers = [habit for habit in _readers(line.text, heard) if habit.module.startswith(_ROOMS[kind])]
        habits = [f"{said}［{_place(habit)}］" for habit in readers if (said := told.get(_group(habit)))]
        if kind == "body" and not habits:
            plain += 1
            continue
        if plain:
            yield f"       （本文 {plain} 行）"
        plain = 0
        number = draft.source.text.count("\n", 0, line.at) + 1
        yield f"{number:5}: {line.text[:SHOWN].replace(chr(9), '　')}{'…' if len(line.text) > SHOWN else ''}"
        yield f"       {what}{'：' if habits else ''}{'、'.join(habits)}"
    if plain:
        yield f"       （本文 {plain} 行）"


def _kind(draft: Draft, index: int, rows: dict[int, str], inside: set[int]) -> tuple[str, str]:
    if index in draft.skip:
        return "furniture", f"記録ではない文字（{draft.skip[index]}）"
    if index in rows:
        return "row", f"前付けの見出し「{rows[index]}」" if rows[index] else "前付け"
    if index in inside:
        return "inside", "前付けの続き"
    spoken = draft.grammar.spoken.get(index) or draft.grammar.headed.get(index)
    if spoken:
        shape = next((found.shape.title for found in draft.grammar.shapes if index in found.hits), "")
        return "spoken", f"発言者「{spoken.label}」{f'（{shape}）' if shape else ''}"
    return "body", "本文"


def _readers(line: str, heard: dict[str, dict[Habit, None]]) -> Iterator[Habit]:
    """The habits that read the line, its beginning after marks and numbers, or a sentence of it."""
    key = _key(line)
    words = key.lstrip(_MARKS)
    found: dict[Habit, None] = {}
    for text, habits in heard.items():
        if text and (
            key.startswith(text) or words.startswith(text) or (len(text) >= SENTENCE and text in key)
        ):
            found |= habits
    yield from found


def _key(text: str) -> str:
    return squeeze(unicodedata.normalize("NFKC", text))


def _place(habit: Habit) -> str:
    return f"{habit.module.replace('.', '/')}.py {habit.line}行 {habit.name}"


def _group(habit: Habit) -> tuple[str, str]:
    """Rows of one name in one module mean the same."""
    return habit.module, habit.name


def tellings() -> dict[tuple[str, str], str]:
    """What the habits of each module and name read, in Japanese; those that say nothing of it are left out."""
    return {_group(habit): habit.tells for habit in reversed(all_habits()) if habit.tells}


#: What the habits of a module are about, in the order of the page.
TITLES = {
    "read.furniture_looks": "記録ではない文字",
    "read.pdf_printed": "PDFのページ番号",
    "read.pdf_feet": "PDFの脚注",
    "read.layout": "表",
    "words.labels": "前付けの見出し（全体）",
    "words.labels_of_meeting": "前付けの見出し（開催）",
    "words.labels_of_people": "前付けの見出し（人）",
    "words.labels_of_matter": "前付けの見出し（議題・資料・内容など）",
    "words.numbers": "番号",
    "words.bills": "議案や日程の番号",
    "front.broken": "行の終わりで切れた語",
    "front.roster": "名簿の人の呼び方",
    "words.marks": "問いと答えの印",
    "words.results": "結果を述べる行",
    "words.when": "日付と時刻",
    "words.notes": "ト書き、区切り、非公開",
    "words.roles": "何人もの呼び方",
    "words.columns": "質問と回答の欄",
    "readings.outcome_words": "議決の結果",
    "readings.undone": "決めたことではない言い方、議事の進め方",
    "readings.listed": "結果の一覧",
    "readings.votes_looks": "決め方と票数",
    "readings.announces_looks": "次回の会議、選出、入退室、非公開の始まりと終わり",
    "readings.next_place": "次回の場所",
    "readings.recesses": "休憩と再開",
    "readings.turns_looks": "議題の移り変わり",
    "readings.read_out": "読み上げられた議題",
    "readings.signatures_looks": "署名",
    "readings.withheld": "公表しない資料",
    "front.titles_looks": "記録の題",
    "front.marked": "名前のそばの印の意味",
    "front.signs": "見出しの後の印",
    "front.session_name": "回次と年度",
    "front.facts": "記録の種類と問合せ先",
    "front.form": "開催の方法",
    "front.where_looks": "開催の場所",
    "front.times_looks": "開会と閉会の時刻",
    "front.openness_looks": "公開と傍聴",
    "names.colon_offices": "コロンの前の役職",
    "front.group_looks": "名簿の組",
    "front.item_looks": "議題の行",
    "front.material_looks": "資料の行",
    "front.materials": "公開しない資料",
    "front.label_looks": "前付けの行",
    "front.agreed_labels": "値から分かる見出し",
    "front.cell_rows": "前付けの表",
    "front.roster_cells": "名簿の表",
    "front.roster_columns": "名簿の表の欄",
    "front.presence_signs": "出欠の印",
    "front.agenda_lines": "一行に並んだ議題",
    "front.prose_looks": "文で始まる本文",
    "front.opening": "本文の始まり",
    "front.side_by_side": "並べて印刷された名簿",
    "front.told_items": "並べた所で述べる議題",
    "front.told": "文の中の傍聴者とオンライン",
    "front.elsewhere_looks": "前付けの外の名簿",
    "names.line_looks": "名簿の行",
    "names.bodies_in_column": "名前の横の所属",
    "names.categories": "委員の区分",
    "names.list_looks": "名簿の行の並び",
    "names.person_looks": "名簿の人",
    "names.office_looks": "役職",
    "names.presence_column": "出欠の欄のある名簿",
    "names.places": "市町村の欄のある名簿",
    "names.named_behind": "役職の後の括弧に入れた氏",
    "speakers.labels_looks": "発言者の呼び方",
    "speakers.shapes": "発言者の示し方",
    "speakers.legend": "発言者を示す印の凡例",
    "speakers.heading_voices": "見出しで示す発言者",
    "speakers.repeated": "くり返される印の発言者",
    "speakers.more": "前の人が続けて話すことを示す印",
    "speakers.answered": "質問に答える人の呼び方",
    "speakers.calls": "発言を求める言葉",
    "speakers.doubts": "発言者の見出しかもしれない語",
    "readings.papers_cited": "発言に出てくる資料",
    "speakers.unfold": "改行の失われた記録",
    "body.headings": "本文の見出し",
    "body.joins": "途中で改行された文",
    "body.pairs": "問いと答え",
    "body.opinions": "記名のない意見",
    "body.voices": "名前を示さない発言者",
    "body.back_looks": "会議の後に印刷されるもの",
    "ndl.meetings": "国会会議録検索システムの記録",
    "ndl.headings": "国会会議録検索システムの記録の見出し",
}
_PAGE = """# 取り込みで読み取る書き方 {#habits}

`minutes import` が読み取る書き方です。それぞれに例を付けました。
例は、空白を除き、英数字と括弧を半角にそろえた形で示すことがあります。
ここにない書き方は、読み取らずに地の文として残します。文字が失われることはありません。

どの行をどう読んだかは、`minutes import --explain` で見られます。
この手引きのページは、道具の中の表から作られています（`make habits`）。
"""


def habits_page() -> str:
    """The guide's page of all habits that tell what they read, as Markdown in Japanese."""
    parts = [_PAGE]
    told = tellings()
    for module, title in TITLES.items():
        rows: dict[str, list[str]] = {}
        for habit in all_habits():
            if habit.module == module and _group(habit) in told:
                rows.setdefault(told[_group(habit)], []).extend(habit.said[:EXAMPLES])
        if rows:
            parts.append(f"## {title} {{#{module.replace('.', '-')}}}\n")
            parts += [f"- {what}: {'、'.join(map(_code, said))}" for what, said in rows.items()]
            parts.append("")
    return "\n".join(parts)


def _code(example: str) -> str:
    return f"`{example.replace(chr(10), '⏎').replace('`', '｀')}`"


def all_habits() -> list[Habit]:
    """Every habit of the importer, by module and line."""
    found: dict[int, Habit] = {}
    for module in modules():
        for value in vars(module).values():
            found |= {id(habit): habit for habit in _in(value)}
    return sorted(found.values(), key=lambda habit: (habit.module, habit.line))


def modules() -> list[object]:
    """Every module of the importer, loaded."""
    folder = [str(Path(__file__).parent)]
    names = sorted(m.name for m in pkgutil.walk_packages(folder, "generator.importer."))
    return [importlib.import_module(name) for name in names]


def _in(value: object) -> Iterator[Habit]:
    """Habits that stand in a module under a name: themselves, in a table, a tuple, a list or a dict."""
    if isinstance(value, Habit):
        yield value
    elif isinstance(value, Habits):
        yield from value.rows
    elif isinstance(value, dict):
        yield from _in(list(value.values()))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _in(inner)
