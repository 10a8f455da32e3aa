"""The slips that people make in YAML, and what the reader of YAML complains of, in the words of someone who keeps minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.japanese.lists import pattern_of, signs
from generator.yaml.mends import Mend, half_width_braces, half_width_commas, half_width_indent, put

QUOTE_FIX = '値の全体を半角の二重引用符 " で囲んでください。'
TAB = ("行頭の字下げにタブが使われています。", "タブを消し、半角の空白2つずつで字下げしてください。")
TAG = ("「!」から始まる値は、YAML では特別な意味になります。", QUOTE_FIX)
UNUSED_ANCHOR = ("「&」から始まる値は、YAML では参照のための名前になり、表示されません。", QUOTE_FIX)


@dataclass(frozen=True)
class Slip:
    """A way of writing that leads to errors below it; the column is that of the group ``at``."""

    pattern: re.Pattern[str]
    message: str
    fix: str
    mend: Mend | None = None
    """Where there is one way only."""


KEY = r"[ ]*(?:-[ ]+)*[A-Za-z_][\w-]*"
"""The beginning of a line up to the end of its key."""
ROOM = signs("room")
SLIPS = (
    Slip(
        re.compile(rf"{KEY}[ ]*(?P<at>：)"),
        "項目名の後のコロンが全角（：）です。",
        "半角のコロン「:」に直し、その後に半角の空白を一つ入れてください。",
        put(": "),
    ),
    Slip(
        re.compile(r"[ ]*(?P<at>　)"),
        "行頭の字下げに全角の空白が使われています。",
        "全角の空白を消し、半角の空白2つずつで字下げしてください。",
        half_width_indent,
    ),
    Slip(
        pattern_of(r"[ ]*(?!-)(?P<at>[{dash}ー・]){room}*[A-Za-z_][\w-]*[ ]*[:：]"),
        "行の始まりの「-」が、全角の横棒か、それに似た字になっています。",
        "半角の「-」に直し、その後に半角の空白を一つ入れてください。",
        put("- "),
    ),
    Slip(
        re.compile(r"[ ]*(?P<at>-)[A-Za-z_][\w-]*:(?:\s|$)"),
        "行の始まりの「-」の後に空白がありません。",
        "「- 項目名: 値」のように、「-」の後に半角の空白を一つ入れてください。",
        put("- "),
    ),
    Slip(
        re.compile(rf"(?:[ ]*-|{KEY}:)(?P<at>　)"),
        "「-」か「:」の後の空白が全角です。",
        "全角の空白を、半角の空白一つに直してください。",
        put(" "),
    ),
    Slip(
        re.compile(rf"(?:[ ]*-|{KEY}:)[ ]+(?P<at>[｛［])"),
        "かっこが全角（｛ や ［）です。",
        "半角の「{ }」「[ ]」に直してください。",
        half_width_braces,
    ),
    Slip(
        re.compile(rf"(?:[ ]*-|{KEY}:)[ ]+\{{[^\"'}}]*(?P<at>[，、])[{ROOM}]*[A-Za-z_][\w-]*[ ]*[:：]"),
        "「{ }」の中の区切りが全角（，や 、）です。",
        "半角のコンマ「,」に直し、その後に半角の空白を一つ入れてください。",
        half_width_commas,
    ),
    Slip(
        re.compile(rf"{KEY}(?P<at>:)(?=[^\s/])(?!.*:\s)"),
        "コロン「:」の後に空白がありません。",
        "「項目名: 値」のように、コロンの後に半角の空白を一つ入れてください。",
        put(": "),
    ),
    Slip(
        re.compile(rf"(?:{KEY}:|[ ]*-)[ ]+(?P<at>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ ]*[^\s#:,\]}}]"),
        "閉じた引用符の後に、まだ文字があります。",
        "値に引用符を含むときは、値の全体を一重引用符 ' で囲むか、かぎ括弧「」を使ってください。",
    ),
    Slip(
        re.compile(rf"(?:{KEY}:|[ ]*-)[ ]+(?P<at>[\[{{]).*[\]}}][ ]*[^\s#:,\]}}]"),
        "「[」や「{」から始まる値は、YAML では並びの始まりになります。",
        QUOTE_FIX,
    ),
)
_PERCENT = (
    "「%」で始まる行は、YAML では特別な意味になります。",
    "その行を字下げするか、値なら引用符で囲んでください。",
)
# By a part of the complaint of libyaml.
COMPLAINTS: tuple[tuple[str, str, str], ...] = (
    (
        "could not find expected ':'",
        "この行に、項目名の後のコロン「:」がありません。",
        "「項目名: 値」の形で書いてください。長い文の続きの行なら、項目名より深く字下げしてください。",
    ),
    (
        "did not find expected '-' indicator",
        "ここには、上の並びと同じ位置の「- 」で始まる行が来るはずです。",
        "「- 」の位置を上の行とそろえるか、項目名の位置を上の項目名とそろえてください。",
    ),
    (
        "did not find expected key",
        "ここには、上と同じ位置から始まる項目名が来るはずです。",
        "字下げを上の行とそろえ、引用符の閉じ忘れがないか見てください。",
    ),
    ("cannot start any token", "値をこの記号から始めることはできません。", QUOTE_FIX),
    ("undefined alias", "「*」で始まる値は、YAML では別の場所の参照になります。", QUOTE_FIX),
    ("duplicate anchor", "「&」で始まる値は、YAML では参照のための名前になります。", QUOTE_FIX),
    ("alphabetic or numeric", "「*」や「&」から始まる値は、YAML では特別な意味になります。", QUOTE_FIX),
    (
        "comment or line break",
        "値を「>」や「|」から始めることはできません。",
        f"本文を次の行から書くなら「|」の後で改行してください。文字としての記号なら、{QUOTE_FIX}",
    ),
    (
        "indentation indicator",
        "「|」や「>」の後の数字が正しくありません。",
        "数字を消し、次の行から半角の空白で字下げして書いてください。",
    ),
    (
        "escape",
        "二重引用符の中の「\\」の書き方が正しくありません。",
        "「\\」をそのまま書くときは「\\\\」と二つ重ねるか、一重引用符で囲んでください。",
    ),
    (
        "hexdecimal",
        "二重引用符の中の「\\」の書き方が正しくありません。",
        "「\\」をそのまま書くときは「\\\\」と二つ重ねるか、一重引用符で囲んでください。",
    ),
    (
        "entries are not allowed",
        "この位置に「- 」は置けません。",
        f"並びなら「- 」を次の行に移してください。文字としての「-」なら、{QUOTE_FIX}",
    ),
    ("mapping keys are not allowed", "値を「? 」から始めることはできません。", QUOTE_FIX),
    ("node content", "値をこの記号から始めることはできません。", QUOTE_FIX),
    (
        "unexpected ':'",
        "「{ }」や「[ ]」の中のコロンの後に、空白がありません。",
        f"コロンの後に半角の空白を一つ入れてください。文字としてのコロンなら、{QUOTE_FIX}",
    ),
    ("non-alphabetical", *_PERCENT),
    ("directive", *_PERCENT),
    ("incompatible YAML", "「%YAML」の行は要りません。", "「%YAML」の行を消してください。"),
    ("document start", "「...」の行の後に、まだ内容があります。", "「...」の行を消してください。"),
)  # fmt: skip
