"""Lines that print has broken: which of them belong together. A join removes white space and nothing else.

Breaks at a page's end are proposals, each recorded for a person to confirm; the line ends of a text that is
set to a fixed width are put together without asking, since every line of such a text has one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import bulleted, numbered
from generator.importer.words.sentences import ends, ends_or_closes
from generator.japanese.lists import words_of

_ENDED = Habit(
    "ended", r"(?:{stop}|{close}|[{quote_close}…:：.．・―─]|\*\*)$",
    said=("開会します。", "開会！", "よいか？", "開会!", "よいか?", "(拍手)", "（拍手）", "[了]", "［了］", "【了】", "〔了〕", "<了>", "＜了＞", "〈了〉", "《了》", "≪了≫", "「はい」", "『はい』",
          "しかし…", "理由:", "理由：", "1.", "１．", "苗木・", "計画―", "計画─", "**会長**"),
    unsaid=("花壇の増", "開会します。続いて", "会長*"),
)  # fmt: skip
#: Words that end a title or an enumeration: what follows them without a particle begins anew.
_CLOSED_WORDS = Habit(
    "closed_words", r"(?:{about}|{and_more}|の{as_is})$",
    said=("花壇の増設について", "苗木など", "会長ほか", "苗木等", "苗木他", "基金の件", "次のとおり"),
    unsaid=("苗木等の", "花壇の増"),
)  # fmt: skip
_GOES_ON = Habit(
    "goes_on", r"^(?:{particle}|から|まで|より|など|こと[にが]|ため|{and}|{or})(?![、。])", tells="文の続きの始まり",
    said=("の増設について", "について説明した", "を植える", "が必要である", "は冬に行う", "で行う", "と考える", "て行う", "も植える", "へ移す", "から始める", "まで続ける", "より多い", "などを植える", "ことにした",
          "ことがある", "ため中止した", "及び花壇", "又は花壇", "並びに花壇"),
    unsaid=("花壇の増設", "で、次に", "が。", "ことは", "水を植える"),
)  # fmt: skip
_NEW = Habit(
    "new",
    r"^(?:{open}|{mark}|{arrow}|[※・#|*]|{dash}\s)",
    tells="新しい行の始まり",
    said=("（拍手）", "(拍手)", "[了]", "［了］", "【会長】", "〔了〕", "<了>", "＜了＞", "〈了〉", "《了》", "≪了≫", "○会長", "〇会長", "◯会長", "◎会長", "●会長",
          "□会長", "■会長", "◇会長", "◆会長", "△会長", "▲会長", "▽会長", "▼会長", "☆会長", "★会長", "◉会長", "→はい", "⇒はい", "⇨はい", "➡はい", "※資料",
          "・苗木", "# 議事", "|会長|", "*苗木", "- 苗木", "‐ 苗木", "–　苗木", "— 苗木", "― 苗木"),
    unsaid=("の増設（案）", "-1度", "会長"),
)  # fmt: skip
#: 署名委員　　青木　一郎: a row with its label, room between; no sentence goes on so.
_ROW = Habit(
    "row", r"^\S{1,10}\s{2,}\S",
    said=("署名委員　　青木　一郎", "議長  岸", "会議録に署名する委員　　　岸", "印　　青木"),
    unsaid=("花壇　を増やす", "　　花壇", "花壇　　", "会議録に署名した委員等　　岸"),
)  # fmt: skip
#: How half a sentence ends.
_HALF = Habit(
    "half", r"(?:{particle}|[、りしいき])$",
    said=("苗木の", "苗木に", "苗木を", "苗木が", "苗木は", "冬で", "花壇と", "植えて", "苗木も", "花壇へ", "冬に、", "植えたり", "植えるし", "新しい", "大き"),
    unsaid=("植える。", "苗木の数", "苗木"),
)  # fmt: skip
MIN_LENGTH = 20


@dataclass
class Piece:
    """A part of a text: its words, and the line they stand on."""

    text: str
    line: Line
    at: int


@dataclass(frozen=True)
class Join:
    """A proposal to read two lines as one."""

    at: int
    after: str
    """The last ten characters before it."""
    before: str
    """The first ten after it."""
    kind: str
    """``page_end`` or ``weak``."""
    drops_mark: str | None
    """A bullet that stands inside the sentence and is taken out."""


@dataclass
class Joiner:
    """Puts pieces together and keeps the record of what it joined."""

    width: int
    """The line length of a text set to a fixed width; 0 for any other."""
    joins: list[Join] = field(default_factory=list)
    wrapped: int = 0
    """How many plain line ends were put together."""

    def text(self, pieces: list[Piece]) -> str:
        """The pieces as one text: paragraphs parted by an empty line, printed lines by a line end."""
        words = ""
        for before, piece in zip([None, *pieces], pieces, strict=False):
            if before is None:
                words = piece.text
                continue
            kind = self.kind(before, piece)
            if kind is None:
                words += ("\n\n" if piece.line.blank_before else "\n") + piece.text
                continue
            words += piece.text
            if kind == "line_end":
                self.wrapped += 1
            else:
                self.record(before, piece, kind)
        return words

    def record(self, before: Piece, piece: Piece, kind: str, drops: str | None = None) -> None:
        """Note a proposal with ten characters of either side."""
        after, first = before.text[-10:].split("\n")[-1], piece.text[:10].split("\n")[0]
        self.joins.append(Join(piece.at, after, first, kind, drops))

    def kind(self, before: Piece, piece: Piece) -> str | None:
        """Whether and why two pieces are one line: ``page_end``, ``weak``, ``line_end`` or None."""
        last = before.text.rsplit("\n", 1)[-1]
        turned = piece.line.page != before.line.page
        starts_new = any(begins(piece.text) for begins in (_NEW.read, _ROW.read, numbered, bulleted))
        if starts_new or (len(before.line.text.rsplit("\n", 1)[-1]) < MIN_LENGTH and not turned):
            return None
        if piece.line.blank_before or turned:
            if _CLOSED_WORDS.reads(last) and not _GOES_ON.reads(piece.text):
                return None
            if not _ENDED.reads(last):
                return "page_end" if len(last) >= MIN_LENGTH or turned else None
            return "weak" if last.endswith(words_of("closed")) and _GOES_ON.reads(piece.text) else None
        full = self.width and len(before.line.text) + before.line.indent // 2 >= self.width - 3
        if full and piece.line.indent <= before.line.indent and not ends(last):
            return "line_end"
        return None


def broken_bullet(before: Piece, mark: str, rest: str) -> bool:
    """Whether a bullet stands before the second half of a sentence: the first half does not end."""
    last = before.text.rsplit("\n", 1)[-1]
    return len(last) >= 2 * MIN_LENGTH and _HALF.reads(last) and mark in "-・*" and not _NEW.reads(rest)


def set_width(lines: list[Line]) -> int:
    """The length to which the lines of a text are set, in characters; 0 when they are not.

    Set text shows many lines of nearly one length, most of which end in the middle of a sentence.
    """
    lengths = [len(line.text) for line in lines if len(line.text) >= 25 and not line.cells]
    if len(lengths) < 12:
        return 0
    common, _ = Counter(lengths).most_common(1)[0]
    widest = sorted(lengths)[int(len(lengths) * 0.95)]
    if widest > 70 or widest - common > 6:
        return 0
    near = [line for line in lines if widest - 3 <= len(line.text) <= widest + 3]
    unfinished = sum(1 for line in near if not ends_or_closes(line.text))
    return common if len(near) >= 0.3 * len(lengths) and unfinished >= 0.6 * len(near) else 0
