"""Whether words that can be said stand behind a label, or below it."""

from __future__ import annotations

from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.line_looks import SEAT
from generator.importer.names.offices import is_office
from generator.importer.names.person import person_of
from generator.importer.names.person_looks import COUNT
from generator.importer.names.roll import tokens_of
from generator.importer.read.stream import Line
from generator.importer.speakers.shapes import Shape, Spoken
from generator.importer.words.habits import Habit, remembered
from generator.importer.words.labels_of_people import COLUMNS
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import ASIDE, bare, role_of
from generator.importer.words.sentences import is_full_of_kana
from generator.japanese.lists import words_of

_IN_BRACKETS = Habit(
    "in_brackets", r"^{round_open}.*{round_close}$",
    said=("（青木）", "(青木)", "（青木）、（井川）", "（）"),
    unsaid=("青木", "（青木", "（青木）です", "青木（井川）"),
)  # fmt: skip


_BY_PROXY = Habit(
    "by proxy", r"{round_open}{proxy}[^{round}]*{round_close}$",
    said=("霧山駐屯地司令（代理　班長　青木 一）", "青木 一(代理)"), unsaid=("代理（青木）", "（代理）青木", "（代理（課長）青木）"),
)  # fmt: skip


#: 青木 一（青潮大学教授): who an office before it is said of.
_NAMED_FIRST = Habit(
    "named_first", r"^[{kanji}ヶ]{1,4}{room}[{kanji}{hiragana}{katakana}ー]{1,5}\s*{round_open}.*{round_close}$",
    said=("青木 一（青潮大学教授）", "岸 一（教授）", "鎌ヶ谷　みなと (青潮(株) 代表)", "ヶ谷 エリー（）", "青木 光ー（会）"),
    unsaid=("青木（教授）", "青木 一", "青木 一（教授）です。", "青木太郎左衛 一（教授）"),
)  # fmt: skip


#: What somebody did, in the place of words: あいさつ below the label.
_DONE = Habit(
    "done", r"^{room}*(?:(?:[{kanji}]{2,4})?(?:{greeting}|紹介|閉会宣言)|[^。]{0,40}(?:に基づき|により|{about})、?{reported})$",
    said=("あいさつ", "　挨拶", "委員紹介", "閉会宣言", "事務局紹介", "資料に基づき説明", "資料1により、説明", "委員の委嘱について説明", "資料1に基づき、報告", "について説明"),
    unsaid=("会長のあいさつ", "あいさつをする", "自己紹介をお願いする", "社会教育委員紹介", "資料説明", "計画。資料により説明", "資料に基づき説明を受ける"),
)  # fmt: skip


#: 5番は、本日欠席の岸委員の: something that is counted, of which more is said.
_SEAT_TOLD = Habit(
    "seat of which is told", r"^第?{digit}{1,3}番[{particle}、](?=\S)",
    said=("5番は、本日欠席の岸委員の担当", "第12番の土地は", "３番、4番は"),
    unsaid=("5番 青木 一", "5番地の", "5番", "次に5番は", "5番は", "1234番は市の"),
)  # fmt: skip


#: The end of a clause of a sentence, which may go on below: それでは、…
_CLAUSE = Habit(
    "clause", r"[{hiragana}](?:[らはてがでにばも])、",
    said=("ただいまから、条例", "それでは、", "については、", "まとめて、", "ですが、", "ここで、", "ともに、", "あれば、", "今日にも、"), unsaid=("青木 一、岸 進", "山は、", "みほ、", "ただいまから"),
)  # fmt: skip


#: Signs that only a text has, not a list of names.
_SAID_BELOW = (*words_of("stop"), *words_of("closed"), *words_of("colon"))


_SENTENCE = 12
"""How long words with the end of a clause are at least that are of a sentence, in characters."""
LONG = 25
"""How long a line is, in characters, that no name fills and that may run on."""
_LONGEST_LIST = 120
"""How long a line is that may be a list of people, in characters."""


def _is_number(spoken: Spoken) -> bool:
    """Whether what stands in the brackets is a number of a list, and no speaker."""
    found = numbered(f"{spoken.printed} 計")
    return found is not None and found.no == spoken.printed


@remembered(5_000)
def _lists_people(text: str) -> bool:
    """Whether a line is nothing but several people."""
    names = [(person_of(token, "") or {}).get("name", "") for token in tokens_of(text)]
    known = sum(any(is_family(name[:n]) for n in (1, 2, 3)) for name in names)
    return len(names) > 1 and all(names) and known * 2 > len(names)


def _is_heading_of_list(shape: Shape, line: Line, spoken: Spoken, below: str) -> bool:
    """Whether what looks like a label is a number of a list, （1）計画について, or stands over people: <事務局> / 福祉部長、福祉課長."""
    if shape.enclosed and not line.cells and _is_number(spoken):
        return True
    return not spoken.rest and (shape.enclosed or shape.name == "own") and _lists_offices(below)


@remembered(5_000)
def _lists_offices(text: str) -> bool:
    """Whether a line below a label is nothing but people or offices: 青木 一、岸 進 below <委員>."""
    if "。" in text or len(text) > _LONGEST_LIST:
        return False
    tokens = tokens_of(text)
    told = sum(bool(person_of(token, "")) for token in tokens)
    return (
        len(tokens) > 1
        and told * 3 > len(tokens) * 2
        and (_lists_people(text) or all(map(role_at_end, tokens)))
    )


def has_words(shape: Shape, line: Line, spoken: Spoken, below: str) -> bool:
    """Whether a bare label has words that can be said; a line of a list of names has none."""
    if _is_heading_of_list(shape, line, spoken, below) or _is_over_columns(line, spoken):
        return False
    if shape.name == "own":
        told = role_of(spoken.label) == bare(spoken.label) or begins_with_unit(spoken.label)
        said = len(below) >= LONG or any(sign in below for sign in _SAID_BELOW)
        return said or (told and tells_done(below))
    return shape.name != "inline" or _has_words_behind(line, spoken)


def _is_over_columns(line: Line, spoken: Spoken) -> bool:
    """Whether a line is the words over the columns of a list: 番　号　　氏　　名."""
    return COLUMNS.reads(bare(line.text)) or (spoken.label.endswith("氏") and spoken.rest.startswith("名"))


def _has_words_behind(line: Line, spoken: Spoken) -> bool:
    """Whether what stands behind a label on its line can be said."""
    rest = spoken.rest
    if (len(rest) >= LONG and is_full_of_kana(rest)) or (len(rest) >= _SENTENCE and _CLAUSE.reads(rest)):
        return True  # それでは、…の推進特別委員 / 会を開会します。
    if is_office(ASIDE.without(rest)) or COUNT.fills(rest):
        return False  # 福祉部　障害福祉課長（青木）, 事務局長　他8名
    if _IN_BRACKETS.reads(rest) and role_of(spoken.label) != bare(spoken.label):
        return False
    if "。" in rest:
        return True
    if _SEAT_TOLD.reads(rest):
        return True
    if SEAT.reads(rest) or _NAMED_FIRST.reads(rest) or _BY_PROXY.reads(rest):
        return False  # 会長代理　9番 青木 一; 委員　青木 一（青潮大学教授）; 委員　霧山駐屯地司令（代理　班長　岸 進）
    if len(line.text) <= _LONGEST_LIST and _lists_people(line.text):
        return False  # 青木　一　会長　岸　進　副会長
    return len(rest) > 12 or "name" not in (person_of(line.text, "") or {})


def tells_done(below: str) -> bool:
    """Whether a line says what the one above it did, in the place of words: あいさつ."""
    return _DONE.reads(below)
