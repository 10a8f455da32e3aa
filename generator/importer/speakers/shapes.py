"""The ways in which a line can show who speaks: brackets, marks, colons, bare labels.

A shape says only how a label would be cut out of a line; whether the lines of a record use it is decided by
``generator.importer.speakers.grammar``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from generator.importer.names.dictionary import parts_of
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare, role_of
from generator.importer.words.space import trim, trim_end
from generator.japanese.lists import text_of, words_of

MAX_LABEL = 24
"""No label is longer, spaces aside: what is longer is a sentence or a heading."""
MARKS = (*words_of("mark"), *words_of("bullet"))
_MOST_WORDS = 6
"""Into how many words a label may be printed."""


_LINES_OF_LABEL = 2
"""On how many lines of its cell a label may be printed."""


@dataclass(frozen=True)
class Spoken:
    """A label cut out of a line."""

    mark: str
    printed: str
    """The label as printed, with its brackets or colon."""
    label: str
    """The label without them."""
    rest: str
    """What follows on the line."""


@dataclass(frozen=True)
class Shape:
    """A way to show a speaker; ``cut`` gives every reading of a line, the likeliest first."""

    name: str
    title: str
    """In Japanese, for the report."""
    cut: Callable[[Line], Iterator[Spoken]]
    bare: bool = False
    """Whether nothing but room sets the label apart, so that a list of names looks the same."""
    enclosed: bool = False
    """Whether brackets or a colon set the label apart, so that few of them are enough."""


_LENTICULAR = Habit(
    "lenticular", r"^(?P<mark>(?:{mark}|{bullet})?)\s*(?P<printed>【(?P<label>[^【】]{1,38})】{colon}?)", tells="【】で囲んだ呼び方",
    said=("【会長】開会します。", "【会長】", "【会長】：開会します。", "【会長】: 開会します。", "○【会長】開会します。", "〇【会長】", "◯【会長】", "◎　【会長】", "●【会長】", "□【会長】", "■【会長】", "◇【会長】",
          "◆【会長】", "△【会長】", "▲【会長】", "▽【会長】", "▼【会長】", "☆【会長】", "★【会長】", "・【会長】", "＊【会長】", "*【会長】", "▪【会長】", "◉【会長】", "※【会長】", "―【会長】", "—【会長】",
          "–【会長】", "-【会長】", "•【会長】", "‣【会長】", "【長】はい。"),
    unsaid=("会長", "次に【会長】", "【】", "【会【長】】"),
)  # fmt: skip
#: One aside inside the brackets belongs to the label: (会長(青木)).
_ROUND = Habit(
    "round",
    r"^(?P<mark>(?:{mark}|{bullet})?)\s*(?P<printed>{round_open}(?P<label>(?:[^{round}。]|{round_open}[^{round}。]*{round_close}){1,38}){round_close}{colon}?)",
    tells="丸括弧で囲んだ呼び方",
    said=("(会長)開会します。", "（会長）開会します。", "（会長）：開会します。", "(会長（青木）)はい。", "（会長(青木)）はい。", "（会長()）はい。", "○（会長）開会します。",
          "・　（会長）はい。", "•（会長）", "‣（会長）", "(長)はい。"),
    unsaid=("会長", "次に（会長）", "（）", "（会長。）", "（会長（はい。））", "（会長（青木（代理）））"),
)  # fmt: skip
_ANGLE = Habit(
    "angle", r"^(?P<mark>(?:{mark}|{bullet})?)\s*(?P<printed>{angle_open}(?P<label>[^{angle}]{1,38}){angle_close}{colon}?)", tells="山括弧で囲んだ呼び方",
    said=("<会長>開会します。", "＜会長＞開会します。", "〈会長〉はい。", "《会長》はい。", "≪会長≫はい。", "<会長>：はい。", "○<会長>はい。", "・　<会長>はい。", "•<会長>", "‣<会長>", "<長>はい。"),
    unsaid=("会長", "次に<会長>", "<>", "<会長<青木>>"),
)  # fmt: skip
_SQUARE = Habit(
    "square", r"^(?P<mark>(?:{mark}|{bullet})?)\s*(?P<printed>{square_open}(?P<label>[^{square}]{1,38}){square_close}{colon}?)", tells="角括弧で囲んだ呼び方",
    said=("[会長]開会します。", "［会長］開会します。", "〔会長〕はい。", "[会長]：はい。", "○[会長]はい。", "・　[会長]はい。", "•[会長]", "‣[会長]", "[長]はい。"),
    unsaid=("会長", "次に[会長]", "[]", "[会長[青木]]"),
)  # fmt: skip
_COLON = Habit(
    "colon", r"^(?P<mark>(?:{mark}|{bullet})?)\s*(?P<printed>(?P<label>[^:：;；。、「」\s{frame}][^:：;；。、「」]{0,38}?)(?:\s*{colon}|\s{dash}(?=\s)|{leader}{2,}))",
    tells="呼び方の後のコロンや線",
    said=("会長　－　開会します。", "会長 ―　開会します。", "会長・・・開会します。", "委員……はい。", "会長：開会します。", "会長: 開会します。", "会長　：開会します。", "A：はい。", "会長 青木：はい。", "○会長：はい。", "・　会長：はい。", "•会長：", "‣会長：",
          "長：はい。"),
    unsaid=("【事務局】環境部：岸部長", "会長・開会します。", "会長 －開会します。", "会長－ 開会します。", "開会します。会長：はい", "はい、会長：はい", "：はい", "会長", "。会長：はい", "会長；はい：いいえ"),
)  # fmt: skip
_SEMICOLON = Habit(
    "semicolon", r"^(?P<mark>(?:{mark}|{bullet})?)\s*(?P<printed>(?P<label>[^:：;；。、「」\s][^:：;；。、「」]{0,38}?)\s*[;；])", tells="呼び方の後のセミコロン",
    said=("会長；開会します。", "会長; 開会します。", "会長　；開会します。", "A；はい。", "会長 青木；はい。", "○会長；はい。", "・　会長；はい。", "•会長；", "‣会長；"),
    unsaid=("開会します。会長；はい", "；はい", "会長", "。会長；はい", "会長：はい；いいえ"),
)  # fmt: skip
_QUOTED = Habit(
    "quoted", r"^(?P<mark>(?:{mark}|{bullet})?)\s*(?P<printed>(?P<label>[^{quote}{colon}、。\s][^{quote}{colon}、。]{0,18}))(?=「)", tells="呼び方の後のかぎ括弧",
    said=("会長「開会します。」", "○会長「はい。」", "・　会長 「はい。」", "•会長「はい", "‣会長「はい", "長「はい"),
    unsaid=("会長『計画』", "「会長「はい", "会長：「はい", "はい、会長「", "会長", "はい。会長「"),
)  # fmt: skip
#: 会長、開会します。: a sign that may be anything else, so that much is asked of the record (``trial``).
SIGN = Habit(
    "signed", r"^(?P<mark>)(?P<printed>(?P<label>[^\s{row_sign}。]{2,12})\s*[{row_sign}])(?=\s*\S)", tells="呼び方の後の読点や斜線",
    said=("会長、開会します。", "会長，はい", "会長．はい", "会長・はい", "会長／はい", "会長→はい", "会長；はい", "会長＝はい", "会長|はい", "会長｜はい", "会長 、 はい", "会長…はい", "事務局、はい"),
    unsaid=("会長　はい", "会長、", "長、はい", "会　長、はい", "はい。、はい", "副部会長職務代理者補佐役員、はい", "はい。会長、はい"),
)  # fmt: skip
_BOLD = Habit(
    "bold", r"^(?P<printed>\*\*(?P<label>[^*]{1,40}?){colon}?\*\*{colon}?)", tells="太字（**）の呼び方",
    said=("**会長** 開会します。", "**会長：**開会します。", "**会長**: 開会します。", "**長**はい。"),
    unsaid=("*会長*", "次に**会長**", "****", "**会*長**"),
)  # fmt: skip
#: The databases of assemblies number the remarks before the mark.
_MARKED = Habit(
    "marked", r"^(?P<mark>(?:\d{1,4}{colon}\s*)?(?:{mark}|{bullet}))\s*(?P<rest>\S.*)", tells="行頭の印",
    said=("○会長　開会します。", "◎　会長", "・会長", "12: ◯委員長　開会します。", "１２：◯委員長", "○長", "3:○会長", "○会長\n青木"),
    unsaid=("会長", "12 ◯委員長", "次に○会長", "○　", "12345:○会長", ":○会長"),
    flags=re.DOTALL,
)  # fmt: skip
_CLOSING = Habit(
    "closing",
    r"^(?P<mark>)(?P<printed>(?P<label>[^\s{round}。、]{1,20}(?:{round_open}[^{round}]{1,10}{round_close}[^\s{round}。、]{1,8})?){round_close})",
    tells="閉じ括弧だけの呼び方",
    said=("会長)開会します。", "会長）開会します。", "会長（青木）代理）はい。", "会長(青木)代理)はい。", "会長（青）代理）はい。", "会長（青木）長）はい。", "会長（青木・井川 宇野）代理）はい。", "長）はい。"),
    unsaid=("会長", "はい。会長）", "（会長）", "会長（青木）", "会長（青（木））代理）", "会長（青木）。はい）", "会長（）代理）"),
)  # fmt: skip
_QA = Habit(
    "qa", r"^(?P<mark>)(?P<printed>[QAＱＡ](?P<label>[^\s:：.．。、\d]{2,20}))(?:\s+|{colon}|$)", tells="Q・Aと呼び方",
    said=("Q委員　費用は。", "A事務局　決まっていない。", "Ｑ委員：費用は。", "Ａ事務局: はい。", "Q委員", "Q委員  費用は。"),
    unsaid=("B委員　費用は。", "Q1　費用は。", "Q委　費用は。", "Q委員。費用は。", "次にQ委員　はい", "Q費用はいくらになるのか教えてほしいがどのように"),
)  # fmt: skip
_GLUED = Habit(
    "glued", r"^[^\s{round}。、「」]{1,16}{round_open}[^{round}。]{1,16}{round_close}(?=[^\s、。])", tells="呼び方の後の括弧に続く発言",
    said=("会長（青木）開会します。", "会長(青木)はい。", "会長（青）はい。", "長（青木）はい。"),
    unsaid=("参事（課長事務取扱）、岸です。", "参事（課長）。岸です", "会長（青木）", "会長（青木）　はい。", "はい。会長（青木）はい", "（青木）はい", "会長（）はい", "会長（青木（代理））はい"),
)  # fmt: skip
#: 議長（佐藤篤）　岸川副区長。: behind the name nothing belongs to the label, though it may be an office as well.
_NAMED = Habit(
    "office and name in a bracket", r"^(?P<office>[^\s{round}。、「」]{1,20})\s*{round_open}(?P<name>[^{round}。、]{2,12}){round_close}(?=\s)", tells="役職と、括弧に入れた氏名",
    said=("議長（佐藤篤）　岸川副区長。", "議長 (佐藤　篤君) 山口議員。", "長（岸進）　はい"),
    unsaid=("議長（佐藤篤）", "議長（佐藤篤）岸川副区長", "議長　岸川（副区長）　はい", "議長（佐藤篤（代理））　はい", "（佐藤篤）　はい", "議長（、岸進）　はい"),
)  # fmt: skip
_TITLE = Habit(
    "title", r"(?:{honorific}|{members})$", said=("佐藤篤君", "佐藤篤議員", "佐藤篤氏"), unsaid=("佐藤篤", "君佐藤"),
)  # fmt: skip
COLUMN_HEAD = Habit(
    "column_head", r"^(?:発言者(?:名|氏名)?|氏名|発言|区分)$",
    said=("発言者", "発言者名", "発言者氏名", "氏名", "発言", "区分"),
    unsaid=("第一発言者", "発言者の意見", "発言内容"),
)  # fmt: skip


def by(habit: Habit, line: Line) -> Iterator[Spoken]:
    """The label that a habit cuts out of a line."""
    match = None if line.cells else habit.read(line.text)
    rest = trim(line.text[match.end() :]) if match else ""
    if match and rest not in words_of("stop"):  # もう1点が……。
        yield Spoken(match["mark"], trim(match["printed"]), trim(match["label"]), rest)


def _bold(line: Line) -> Iterator[Spoken]:
    """Bold words at the start, by the format or by the asterisks that converters leave."""
    match = _BOLD.read(line.text)
    if match:
        yield Spoken("", match["printed"], trim(match["label"]), trim(line.text[match.end() :]))
    elif line.bold and line.text.startswith(line.bold):
        yield Spoken("", line.bold, trim_end(line.bold, text_of("colon")), trim(line.text[len(line.bold) :]))


#: 委員長（青木君）［ 12 ］: which remark of the meeting it is.
_COUNTED = Habit(
    "counted_label", r"(?<=\S)\s*{square_open}\s*{digit}{1,4}\s*{square_close}$", tells="呼び方の後の発言の番号",
    said=("委員長（青木君）［ 12 ］", "委員長[3]", "委員長 〔１〕"), unsaid=("［12］", "委員長［12］　はい", "委員長［12345］", "委員長［幹事］", "委員長12"),
)  # fmt: skip


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """The text cut after its first, second … word: a label may be printed with spaces in it."""
    cuts = [room.start() for room in islice(re.finditer(r"\s+", text), _MOST_WORDS)]
    for at in reversed(cuts):
        if len(bare(text[:at])) <= 2 * MAX_LABEL:
            yield text[:at], trim(text[at:])
    glued = _GLUED.read(text)
    if glued:
        yield glued[0], trim(text[glued.end() :])


def _signed(line: Line) -> Iterator[Spoken]:
    """A label that is an office and nothing else, before a sign: 会長、…; not 以上、…."""
    return (spoken for spoken in by(SIGN, line) if role_of(spoken.label) == bare(spoken.label))


def _marked(line: Line) -> Iterator[Spoken]:
    match = None if line.cells else _MARKED.read(line.text)
    if not match:
        return
    text = match["rest"]
    named = _NAMED.read(text)
    if named and role_of(named["office"]) and _is_whole_name(named["name"]):
        yield Spoken(match["mark"], trim(named[0]), trim(named[0]), trim(text[named.end() :]))
    if len(bare(text)) <= 2 * MAX_LABEL:
        yield Spoken(match["mark"], text, text, "")
    for printed, rest in _tokens(text):
        yield Spoken(match["mark"], printed, _COUNTED.without(printed), rest)


def _is_whole_name(words: str) -> bool:
    """Whether words in a bracket are somebody's whole name: 佐藤篤君, 佐藤　篤."""
    return parts_of(bare(_TITLE.without(words))) is not None


def _inline(line: Line) -> Iterator[Spoken]:
    if not line.cells:
        for printed, rest in _tokens(line.text):
            yield Spoken("", printed, _COUNTED.without(printed), rest)


def _own(line: Line) -> Iterator[Spoken]:
    if not line.cells and len(bare(line.text)) <= 2 * MAX_LABEL:
        yield Spoken("", line.text, line.text, "")


def _unwrapped(label: str) -> str:
    """The label of a cell without brackets round all of it: （事務局）."""
    inner = label[1:-1]
    whole = label[:1] in words_of("open") and label[-1:] in words_of("close")
    return trim(inner) if whole and not set(inner) & {*words_of("bracket")} else label


def _cells(line: Line) -> Iterator[Spoken]:
    if len(line.cells) != 2:
        return
    label, rest = line.cells
    plain = _unwrapped(label.strip(text_of("colon")))
    if label and label.count("\n") < _LINES_OF_LABEL and not COLUMN_HEAD.reads(plain):
        yield Spoken("", label, plain, rest)


SHAPES: tuple[Shape, ...] = (
    Shape("cells", "表の左の欄", _cells),
    Shape("bold", "太字", _bold),
    Shape("lenticular", "【　】", partial(by, _LENTICULAR), enclosed=True),
    Shape("round", "（　）", partial(by, _ROUND), enclosed=True),
    Shape("angle", "〈　〉《　》", partial(by, _ANGLE), enclosed=True),
    Shape("square", "［　］〔　〕", partial(by, _SQUARE), enclosed=True),
    Shape("colon", "呼び方の後のコロン", partial(by, _COLON), enclosed=True),
    Shape("semicolon", "呼び方の後のセミコロン", partial(by, _SEMICOLON)),
    Shape("quoted", "呼び方の後のかぎ括弧", partial(by, _QUOTED)),
    Shape("marked", "行頭の印", _marked),
    Shape("closing", "閉じ括弧だけ", partial(by, _CLOSING)),
    Shape("qa", "Q／A", partial(by, _QA)),
    Shape("signed", "呼び方の後の読点や斜線", _signed),
    Shape("own", "呼び方だけの行", _own, bare=True),
    Shape("inline", "行頭の呼び方と空白", _inline, bare=True),
)
