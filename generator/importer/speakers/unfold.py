"""Text that has lost its line ends: remarks run on in one line and are cut apart again at their labels.

Only white space is cut through, and only where several labels that can speak stand after finished sentences.
"""

from __future__ import annotations

from dataclasses import replace

from generator.importer.read.stream import Line
from generator.importer.speakers.labels import can_speak
from generator.importer.words.habits import Habit

#: Shorter lines hold one remark at most.
MIN_LENGTH = 160
_LABEL = Habit(
    "label_in_line",
    r"(?<=[{stop}{closed}])\s+(?=(?:{mark}\s?(?P<marked>[^\s。、「」]{2,24})\s|{open}(?P<wrapped>[^{bracket}。、]{2,24}){close}))",
    tells="行の途中の呼び方（改行の失われた記録）",
    said=("開会します。　○会長　はい", "開会します。 (会長)はい", "開会！　【会長】はい", "開会？　〔会長〕はい", "開会! <会長>はい", "開会? ＜会長＞はい",
          "「開会」 （会長）はい", "『開会』　［会長］はい", "(拍手) [会長]はい", "（拍手）　〈会長〉はい", "開会。　《会長》はい", "開会。　≪会長≫はい",
          "開会。　◎ 会長　はい", "開会。 　○副会長　はい", "開会。　（副会長）はい"),
    unsaid=("開会します　○会長　はい", "開会します。○会長　はい", "開会します。　会長　はい", "開会。　○長　はい", "開会。　○会長。　はい", "開会。　（長）はい",
            "開会。　（はい。）", "開会。　○　　会長　はい", "開会。　○会長"),
)  # fmt: skip


def unfolded(lines: list[Line]) -> list[Line]:
    """The lines, those with several remarks in them cut before each label; places stay the source's."""
    made: list[Line] = []
    for line in lines:
        cuts = [] if line.cells or len(line.text) < MIN_LENGTH else _cuts(line.text)
        if len(cuts) < 2:
            made.append(line)
            continue
        ends = [start for start, _ in cuts]
        begins = [0, *(end for _, end in cuts)]
        for begin, end in zip(begins, [*ends, len(line.text)], strict=True):
            made.append(replace(line, text=line.text[begin:end], at=line.at + begin, bold=""))
    return made


def _cuts(text: str) -> list[tuple[int, int]]:
    return [
        (match.start(), match.end())
        for match in _LABEL.each(text)
        if can_speak(match["marked"] or match["wrapped"], set())
    ]
