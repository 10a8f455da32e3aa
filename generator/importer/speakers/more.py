"""More of a record's speakers, told by what stands around them: a column that names who speaks, labels that follow each other line by line, bullets that are answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from generator.importer.read.stream import Line
from generator.importer.speakers.labels import can_speak, may_be_label
from generator.importer.speakers.shapes import COLUMN_HEAD, SHAPES, SIGN, Shape, Spoken, by
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.marks import bullet
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, side_of
from generator.importer.words.sentences import ends
from generator.importer.words.space import trim
from generator.japanese.lists import text_of

Labels = dict[int, Spoken]
_COLON = next(shape for shape in SHAPES if shape.name == "colon")
_SIGNED = Shape("signed", "", partial(by, SIGN))
_LONGEST = 12
"""How long a label is that nothing but its place in a column or in a row of labels shows, in characters."""
_RUN = 4
"""How many lines with labels, one right below the other, are no chance."""
_ENOUGH = 2
"""How many answers are no chance."""
_TWO_WORDS, _TWO_LETTERS = 2, 2
_MOSTLY = 3
"""Of how many rows of a table two have speakers whom one knows, where its column names who speaks."""


def in_column(spoken: Labels, lines: list[Line], live: list[int]) -> Labels:
    """The other rows of tables whose head says that a column tells who speaks, or most of whose rows name somebody who does."""
    rows = [i for i in live if len(lines[i].cells) == 2 and all(lines[i].cells)]
    known = Counter(lines[i].table for i in rows if i in spoken)
    # The head itself may stand among the rows of the front part.
    named = {line.table for line in lines if line.cells and COLUMN_HEAD.reads(line.cells[0])} & {*known}
    of_all = Counter(lines[i].table for i in rows)
    mostly = {table for table in known if known[table] * _MOSTLY >= of_all[table] * 2}
    first = {lines[i].table: i for i in reversed(rows) if i in spoken}
    free = (i for i in rows if i not in spoken and lines[i].table in named | mostly)
    return {
        i: cut
        for i in free
        if (cut := _in_cell(lines[i])) and (lines[i].table in named or i > first[lines[i].table])
    }


def _in_cell(line: Line) -> Spoken | None:
    """The label in the first cell of a row, where nothing forbids that it is one."""
    printed, rest = line.cells
    label = trim(printed, text_of("bracket", "colon"))
    if COLUMN_HEAD.reads(label) or numbered(label) or len(bare(label)) > _LONGEST or not may_be_label(label):
        return None
    return Spoken("", printed, label, rest)


def in_turn(spoken: Labels, lines: list[Line], live: list[int]) -> Labels:
    """Labels with a colon that follow each other line by line before whole sentences, some of them known: Ａ市：… / 事務局：…."""
    found: Labels = {}
    runs = [run for run in _runs(spoken, lines, live) if len({lines[i].indent for i in run}) == 1]
    for run in runs:
        if len(run) >= _RUN and any(can_speak(cut.label, set()) for cut in run.values()):
            found |= run
    known = {bare(cut.label) for cut in found.values()}
    for run in runs:
        if any(bare(cut.label) in known for cut in run.values()):
            found |= run
    return {i: cut for i, cut in found.items() if i not in spoken}


def _runs(spoken: Labels, lines: list[Line], live: list[int]) -> Iterator[Labels]:
    run: Labels = {}
    for i in live:
        cut = next(_COLON.cut(lines[i]), None)
        if cut and (i in spoken or _speaks_in_turn(cut)):
            run[i] = cut
            continue
        yield run
        run = {}
    yield run


def _speaks_in_turn(cut: Spoken) -> bool:
    """Whether words before a colon may be who says the sentence behind it, and no row of a form."""
    if not ends(cut.rest) or cut.mark:
        return False
    if can_speak(cut.label, set()):
        return True
    plain = bare(cut.label)
    told = meaning_of(cut.label) or numbered(cut.label)
    return len(plain) <= _LONGEST and not told and may_be_label(cut.label)


def said_on(spoken: Labels, lines: list[Line], live: list[int]) -> Labels:
    """Lines that begin with 々 in the place of a label, where several do: the one who spoke goes on."""
    found: Labels = {}
    for i in live:
        cut = _DITTO.read(lines[i].text) if i not in spoken and not lines[i].cells else None
        if cut and spoken and i > min(spoken):
            found[i] = Spoken("", cut["label"], cut["label"], lines[i].text[cut.end() :])
    return found if len(found) >= _ENOUGH else {}


_DITTO = Habit(
    "ditto before words", r"^(?P<label>[々〃])\s+(?=\S)", tells="前と同じ人の発言の印",
    said=("々　日程第1を議題とします。", "〃　異議なしと認めます。", "々　 異議なし"), unsaid=("々", "々　", "々日程", "日々　の記録"),
)  # fmt: skip


def with_sign(spoken: Labels, lines: list[Line], live: list[int]) -> Labels:
    """Others before the sign that stands behind the offices who speak: 会長／… and so Ａ委員／…."""
    signs = {hit.printed[-1] for hit in spoken.values()}
    found: Labels = {}
    for i in live:
        cut = next(_SIGNED.cut(lines[i]), None) if i not in spoken else None
        if cut and cut.printed[-1] in signs and can_speak(cut.label, set()) and ends(cut.rest):
            found[i] = cut
    return found


def with_more_behind(shape: Shape, spoken: Labels, lines: list[Line], live: list[int]) -> Labels:
    """Labels in brackets of which the first word speaks, and more is said of whom: （遠藤委員　オンライン）."""
    found: Labels = {}
    for i, below in pairwise(live):
        cut = next(shape.cut(lines[i]), None) if i not in spoken else None
        words = cut.label.split() if cut else []
        if cut is None or len(words) != _TWO_WORDS or not can_speak(words[0], set()):
            continue
        said = cut.rest or ("" if below in spoken else lines[below].text)
        if len(bare(words[0])) > _TWO_LETTERS and ends(said) and may_be_label(cut.label):
            found[i] = cut
    return found


def answered_bullets(spoken: Labels, lines: list[Line], live: list[int]) -> frozenset[str]:
    """The bullet of questions and opinions that nobody signs, where those who answer them have labels: ○…か。 / （事務局）….

    Mostly the office speaks, mostly right below such a bullet.
    """
    marks = {hit.mark for hit in spoken.values()}
    staff = {i for i, hit in spoken.items() if side_of(hit.label) == "staff"}
    if len(staff) < _ENOUGH or len(staff) * _MOSTLY < len(spoken) * 2:
        return frozenset()
    above = Counter(
        listed[0]
        for i, below in pairwise(live)
        if below in staff and i not in spoken and (listed := bullet(lines[i].text))
    )
    mark, often = above.most_common(1)[0] if above else ("", 0)
    return frozenset([mark]) if mark not in marks and often * 2 > len(staff) else frozenset()
