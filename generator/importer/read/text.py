"""Plain text: which encoding it is in, and its lines."""

from __future__ import annotations

import re

from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.lines import lines_of
from generator.importer.read.stream import Range, Source
from generator.importer.read.tabs import without_room
from generator.importer.words.habits import Habit

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Tags that converters leave in their text. Speaker labels in angle brackets are no tags: they are Japanese.
_TAG = Habit(
    "tag", r"</?(?:p|br|div|span|b|strong|u|i|em|font|center|li|ul|ol|td|tr|th|table|tbody)\s*/?>",
    flags=re.IGNORECASE,
    said=("<p>", "<br/>", "<BR />", "</div>", "<span>", "<b>", "<strong>", "<u>", "<i>", "<em>", "<font>", "<center>", "<li>", "<ul>", "<ol>",
          "<td>", "<tr>", "<th>", "<table>", "<tbody>"),
    unsaid=("<会長>", "<bill>", "p>"),
)  # fmt: skip
_RULED = Habit(
    "ruled", r"^[{room}\t]*[┌┏├┣└┗│┃].*",
    flags=re.MULTILINE,
    said=("┌─┐", "┏━┓", "├─┤", "┣━┫", "└─┘", "┗━┛", "│日時│", "┃場所┃", "　│", "\t │", "│日時│\n│場所│"),
    unsaid=("注│日時│", "──"),
)  # fmt: skip
_BOX = Habit("box", "[\u2500-\u257f]+", said=("│日時│", "┌──┐"), unsaid=("|日時|",))
_KANA = Habit("kana", "[{hiragana}{katakana}。、]", said=("は", "カ", "。", "、"), unsaid=("漢", "ｶ", "A"))
_HALF_KANA = Habit("half_kana", "[\uff61-\uff9f]", said=("ｶ",), unsaid=("カ",))
_PRIVATE = Habit("private", "[\ue000-\uf8ff]", said=("\ue000",), unsaid=("□",))
_LOST_RING = Habit(
    "lost_ring", r"^\s*@[A-Z]", flags=re.MULTILINE, said=("@A", " @B", "@A 甲\n@C"), unsaid=("a@B", "@", "@b")
)
_FIX = "メモ帳などで開いて正しく読めるか確かめ、文字コード「UTF-8」で保存し直してください。"


def read_text(content: bytes) -> Source:
    """A text file's lines. Raises ImportRefusedError when its encoding is in doubt."""
    text, encoding = decode(content)
    markup = [Range(m.start(), m.end(), "markup") for m in _TAG.pattern.finditer(text)]
    markup = sorted(markup + _ruling(text), key=lambda mark: mark.start)
    source = Source(
        "text", text, without_room(lines_of(text, markup), text), encoding, markup, paged="\x0c" in text
    )
    source.notices += notices_of(text)
    return source


def _ruling(text: str) -> list[Range]:
    """The lines of tables drawn with characters (┌─┬┐): they part cells and say nothing themselves."""
    rows = list(_RULED.pattern.finditer(text))
    if len(rows) < 3:
        return []
    return [
        Range(row.start() + m.start(), row.start() + m.end(), "ruling")
        for row in rows
        for m in _BOX.pattern.finditer(row[0])
    ]


def decode(content: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding; ``declared`` is what the file says of itself.

    Nothing is ever replaced: bytes that fit no encoding, or fit two equally well, are refused.
    """
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _strict(content, name), name.removesuffix("-sig")
    if b"\x00" in content:
        _refuse_unmarked(content)
        raise ImportRefusedError(
            "文字のファイルではありません（NUL があります）。",
            "Word や PDF のファイルなら、名前の終わりを .docx や .pdf にしてください。",
        )
    if b"\x1b$" in content:
        return _strict(content, "iso2022_jp"), "iso-2022-jp"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _japanese(content, declared)


def _refuse_unmarked(content: bytes) -> None:
    """Raise ImportRefusedError for UTF-16 without the mark that would say so."""
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        if _plausible(text) > 0.1:
            raise ImportRefusedError(
                "UTF-16 のようですが、それを示す印（BOM）がありません。",
                "メモ帳で開いて正しく読めるか確かめ、文字コード「UTF-8」で保存し直してください。",
            )


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeError:
        raise ImportRefusedError(f"{encoding} として読めない文字があります。", _FIX) from None


def _japanese(content: bytes, declared: str | None) -> tuple[str, str]:
    found: dict[str, str] = {}
    for encoding in ("cp932", "euc_jp"):
        try:
            found[encoding] = content.decode(encoding)
        except UnicodeDecodeError:
            continue
    if not found:
        _refuse_unmarked(content)
        raise ImportRefusedError(
            "文字コードが分かりません（UTF-8、Shift_JIS、EUC-JP のどれでもありません）。", _FIX
        )
    scores = {name: _plausible(text) for name, text in found.items()}
    best = max(scores, key=lambda name: scores[name])
    rest = [score for name, score in scores.items() if name != best]
    said = {"shift_jis": "cp932", "windows-31j": "cp932", "x-sjis": "cp932", "euc-jp": "euc_jp"}.get(
        (declared or "").lower()
    )
    if said in found and scores[said] > 0.1:
        best = said
    elif scores[best] < 0.1 or (rest and scores[best] < 2 * max(*rest, 0.05)):
        raise ImportRefusedError(
            "文字コードを一つに決められません（Shift_JIS か EUC-JP か、疑いが残ります）。", _FIX
        )
    return found[best], best.replace("_", "-")


def _plausible(text: str) -> float:
    """How much like Japanese the text reads: kana per character, less the half-width kana of a wrong guess."""
    letters = max(1, sum(1 for c in text if not c.isspace()))
    return (len(_KANA.pattern.findall(text)) - 2 * len(_HALF_KANA.pattern.findall(text))) / letters


def notices_of(text: str) -> list[str]:
    """Characters that show that something was lost before the file came here."""
    notices = []
    if "\ufffd" in text:
        notices.append(
            f"文字化けの印（\ufffd）が {text.count(chr(0xFFFD))} か所あります。原本と見比べてください。"
        )
    private = _PRIVATE.pattern.findall(text)
    if private:
        notices.append(
            f"外字が {len(private)} 字あります（例: U+{ord(private[0]):04X}）。原本と見比べてください。"
        )
    if len(_LOST_RING.pattern.findall(text)) >= 2:
        notices.append("行頭に「@A」のような文字があります。丸数字が失われたのかもしれません。")
    return notices
