"""The text of a printed agenda, cut into its items: by numbers, bullets and line ends."""

from __future__ import annotations

import re

from generator.importer.words.numbers import numbered, value_of

_D = "0-9０-９"
_CUT = re.compile(
    r"(?:(?<=[\s　])|^)(?=[①-⑳⑴-⒇]|[(（][0-9０-９]{1,2}[)）]|[・･•](?=\S)|(?:議案|報告|諮問|協議)第[0-9０-９]+号|[ア-オ][\s　.．])"
)
_ENDED = re.compile(r"(?:について|に関する(?:件|こと)|の?件|他|報告|事項|挨拶|あいさつ|会|[)）」』】〕])$")


def pieces_of(text: str) -> list[str]:
    """The words of each item, its number before it."""
    printed = _kana_numbered(unwrapped(text.split("\n")))
    lines = [part for line in printed for part in _counted(line)]
    pieces: list[str] = []
    for piece in (cut.strip() for line in lines for cut in _CUT.split(line) if cut and cut.strip()):
        if pieces and re.fullmatch(rf"(?:日程)?\s*第?\s*[{_D}]{{1,2}}[.．]?", pieces[-1]):
            pieces[-1] += f"　{piece}"  # 第3 議案第11号 …: two numbers of one item
        else:
            pieces.append(piece)
    return pieces


def unwrapped(lines: list[str]) -> list[str]:
    """Lines, a long title that goes on in the next line put together with its end."""
    made: list[str] = []
    before = ""
    for line in lines:
        goes_on = (
            len(before) >= 28
            and len(line) < len(before)
            and not _ENDED.search(before)
            and not numbered(line.strip())
            and not re.match(r"[\W_]", line)
            and bool(made and numbered(made[-1].strip()))
        )
        if goes_on:
            made[-1] += line.strip()
        else:
            made.append(line)
        before = line
    return made


def _kana_numbered(lines: list[str]) -> list[str]:
    """ア計画について、イその他 on lines of their own: the letters that count on are numbers."""
    starts = [at for at, line in enumerate(lines) if line[:1] == "ア"]
    made = list(lines)
    for start in starts:
        run = []
        for letter, line in zip("アイウエオカキクケコ", lines[start:], strict=False):
            if line[:1] != letter or len(line) < 4:
                break
            run.append(f"{letter}　{line[1:].strip()}")
        if len(run) >= 2:
            made[start : start + len(run)] = run
    return made


def _counted(line: str) -> list[str]:
    """A line cut before 2, 3 … where it counts on from a number: 1 計画について　2 その他."""
    found = numbered(line.strip())
    first = value_of(found.no) if found and found.kind in ("1", "1.") else None
    if first is None:
        return [line]
    parts, rest = [], line.strip()
    for number in range(first + 1, first + 30):
        wide = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
        ahead = rf"(?:{number}|{wide})(?:[\s　]|[.．、](?![0-9０-９]))[\s　]*\S"
        cut = re.search(rf"[\s　]+(?={ahead})", rest)
        if not cut:
            break
        parts.append(rest[: cut.start()])
        rest = rest[cut.end() :]
    return [*parts, rest]
