"""Calls by name that nobody answers: 次に、岸委員。, and then a line that goes on, or somebody who is called otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.importer.names.dictionary import is_family
from generator.importer.read.stream import Line
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.notes import note_of
from generator.importer.words.roles import bare
from generator.importer.words.sentences import ends
from generator.importer.words.space import squeeze
from generator.japanese.lists import words_of

_CALL = Habit(
    "call by name",
    r"(?:^|(?<![員君氏ん])(?<!員に)[、，]|[。\s{close}])(?:{digit}{1,2}\s*番[、，]?)?(?P<who>[{kanji}ヶ]{1,6}?)(?P<end>{members}|{honorific}|[{kanji}]{0,7}[部課局室係館所]長|次長|主[幹査]|[市町村]長|{sitters})(?:[、，]?(?:どうぞ|{asked_kindly}))?。?$",
    tells="名を挙げて発言を求める言葉",
    said=("次に、岸委員。", "３番瀬上議員", "5 番、青木一君。", "青木総務課長、お願いします。", "岸さん，どうぞ。", "鎌ヶ谷次長。", "では、林主幹お願いいたします。", "（挙手あり）岸主査", "沢村町長。", "岸監事。", "岸部長", "岸係長。", "岸室長", "岸局長", "岸所長", "岸館長", "岸市長", "岸村長", "岸委員、御願いします。", "岸委員、御願いいたします", "岸委員，お願いします", "次に，岸委員", "続いて　岸委員", "以上です。岸委員", "12番岸委員", "12番，岸委員"),
    unsaid=("岸委員から説明します。", "岸委員の質問です。", "岸。", "かし委員。", "とても長い名前の岸委員", "事務局、お願いします。", "沢井委員、岸委員", "森下君，岸君", "林氏、岸氏", "林さん、岸さん", "署名委員に、岸委員", "署名議員に、岸議員"),
)  # fmt: skip
#: Labels that say of nobody which family name is theirs.
_OF_ANYBODY = Habit(
    "label of anybody",
    r"^(?:{digit}{1,2}番$|各?{members}|{party}|{without_seat}|.*[Ａ-Ｚ]$|[々〃])",
    said=(
        "2番",
        "委員",
        "各委員",
        "議員",
        "番外総務課長",
        "委員Ａ",
        "々",
        "〃",
        "事務局",
        "12番",
        "住民Ａ",
        "Ａ",
        "ＡＢ",
    ),
    unsaid=("2番岸", "議長", "岸委員", "総務課長", "住民Ａさん"),
)


def unanswered(lines: list[Line], live: list[int], spoken: Mapping[int, Spoken]) -> Iterator[str]:
    """Those whom a remark calls by name, where the remark goes on behind the call or somebody else speaks; ``live`` are the lines of the body."""
    first, last = min(spoken), max(spoken)
    by = ""
    for i, below in pairwise(i for i in live if first <= i <= last):
        by = spoken[i].label if i in spoken else by
        called = _called(_words(lines, i, spoken))
        if called is None or called[0] in squeeze(by):
            continue
        who, end = called
        if below not in spoken:
            if ends(_words(lines, i, spoken)) and note_of(lines[below].text) is None:
                yield who + end
        elif not _may_be(bare(spoken[below].label), who, end, by):
            yield who + end


def _words(lines: list[Line], i: int, spoken: Mapping[int, Spoken]) -> str:
    """What is said on a line, without the label that stands there."""
    return (spoken[i].rest if i in spoken else lines[i].text).strip()


def _called(words: str) -> tuple[str, str] | None:
    """The family name, as a dictionary knows it, and the title of whom the last words call; None where they call nobody."""
    found = _CALL.read(words)
    who = bare(found["who"]) if found else ""
    family = next((who[:n] for n in (3, 2) if is_family(who[:n])), who)
    return (family, found["end"]) if found and is_family(family) else None


def _may_be(label: str, who: str, end: str, by: str) -> bool:
    """Whether a label may be of whom was called, or of who called and goes on."""
    plain = squeeze(label)
    office = end in plain and end not in (*words_of("honorific"), *words_of("members"))
    return who in plain or plain == squeeze(bare(by)) or office or _OF_ANYBODY.reads(plain)
