"""What the record tells where no row of its form says it: of those who looked on (本日の傍聴人は3名です。), of those online."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator import dates
from generator.importer.front.form import Form
from generator.importer.front.groups import Group
from generator.importer.front.openness import Observers, Openness
from generator.importer.front.openness_looks import HELD_OPEN
from generator.importer.words.habits import Habit

MAX_TOLD = 20
"""How many passages from the beginning on may tell who looks on; further down others may be meant."""
_COUNTED = Habit(
    "observers_told", r"傍聴(?:[者人]|希望者|の?(?:希望|申込み?|申し込み|申出))(?:数|の方)?[はが]、?(?:本日は?、?)?(?P<count>{digit}{1,3}|{numeral}{1,3})\s*[名人](?!以)", tells="文で述べた傍聴者の数",
    said=("本日の傍聴人は3名です。", "傍聴者は、１２ 人であった。", "傍聴者の方が本日、2名いらっしゃいます。", "傍聴人数は三人です", "傍聴者が十二名", "傍聴人は本日は120人です", "傍聴人は本日3人です", "傍聴者は二十一名", "傍聴希望者は３名", "傍聴の申出は２名", "傍聴の希望が1名", "傍聴申込は1名", "傍聴の申込みが1人", "傍聴の申し込みは1人"),
    unsaid=("傍聴席は3名です", "傍聴者は3名以内とする", "傍聴者の声が3名", "傍聴者は3件", "傍聴人は名", "傍聴者3名", "傍聴人は1234名", "傍聴者は二千二十一名"),
)  # fmt: skip
#: 2名の方から傍聴の申出がございます。
_CAME_TO_LOOK = Habit(
    "observers_came", r"(?P<count>{digit}{1,3})\s*[名人](?:の方)?(?:から|より|の)、?傍聴の?(?:希望|申込み?|申し込み|申出)が[あご]", tells="文で述べた傍聴の申出の数",
    said=("２名の方から傍聴の申出がございます。", "本日は 3 人より傍聴希望があります", "1名の傍聴の申込みがございました", "12名から、傍聴の申込があり", "123名の傍聴申し込みがあり"),
    unsaid=("２名の方から申出がございます", "傍聴の申出がございます", "2件の傍聴の申出があり", "2名から傍聴の申出はあり", "名から傍聴の申出があり"),
)  # fmt: skip
_NOBODY = Habit(
    "no_observers_told", r"傍聴(?:[者人]|希望者|の?(?:希望|申込み?|申し込み|申出))(?:の方)?[はが](?:、?本日は)?、?{nobody_came}",
    tells="文で述べた、傍聴者がいないこと",
    said=("傍聴人はおりません。", "傍聴者はなかった。", "傍聴希望者は、いません。", "傍聴の申込みはございません。", "傍聴申込はありません", "傍聴の希望が本日はない", "傍聴の申し込みはいない", "傍聴の申出はなし", "傍聴者は無し", "傍聴人の方はいません", "傍聴者の方がおられません",
          "傍聴者はいなかった", "傍聴人はいらっしゃいません", "傍聴者はおいでになりません", "傍聴人は、本日は、おりません"),
    unsaid=("傍聴席はありません", "傍聴人はいます", "傍聴に異議はありません", "傍聴者も説明者もいません"),
)  # fmt: skip
#: Another meeting, a rule, or words that ask.
_ELSEWHERE = Habit(
    "of_other_meetings", r"前回|前年|昨年|今後|場合|か[。？]?$", said=("前回の傍聴人は3名", "前年度", "昨年", "今後は", "傍聴者がいない場合", "傍聴人は3名でしたか。", "3名ですか", "3名ですか？"),
    unsaid=("本日の傍聴人は3名です。", "3名か否かは別"),
)  # fmt: skip


#: 議決事項2については、非公開で審議することとします。
_PART_SHUT = Habit(
    "part_shut", r"(?:{item_word}\s?{digit}{1,2}|日程第?{digit}{1,2}|号)(?:について)?は[^。]{0,40}非公開(?:で{looked_into}する)?(?:こと)?と{done_verb}ます(?!か)", tells="一部の議題を非公開とする言葉",
    said=("議決事項2については、非公開で審議することとします。", "議案第5号は、会議規則により非公開といたします。", "議題 12は、非公開とします。", "次の日程第５は非公開といたしますので、", "日程12は、非公開とします。", "議題3は非公開とします。", "議案第3号は、非公開で審査することといたします"),
    unsaid=("議決事項については、非公開とします。", "議題2については、非公開としますか", "資料2は、非公開とします。", "議題2は、公開とします。", "議題123は、非公開とします。", "議題2は、説明する。非公開とします"),
)  # fmt: skip


def with_told(openness: Openness, texts: Iterable[str]) -> Openness:
    """The openness, completed by what the first passages of the record tell in sentences, where its rows do not."""
    sentences = [*_sentences(texts)]
    if openness.status == "unknown" and any(map(HELD_OPEN.reads, sentences)):
        openness = replace(openness, status="open")
    if openness.status == "unknown" and any(map(_PART_SHUT.reads, sentences)):
        openness = replace(openness, status="partly")
    if openness.observers is not None:
        return openness
    found = {(count, words) for words in sentences if (count := _count(words)) is not None}
    if len({count for count, _ in found}) != 1:
        return openness
    count, words = min(found)
    return replace(openness, observers=Observers(True if count else None, str(count), words.strip()))


def with_those_online(form: Form, groups: Iterable[Group]) -> Form:
    """The form, where the list of attendance shows who took part from elsewhere and nothing else says it."""
    there = {person.get("status", "") for group in groups if group.side != "staff" for person in group.people}
    if form.kind is not None or "online" not in there:
        return form
    return replace(form, kind="online" if there <= {"online", "absent"} else "hybrid")


#: 本日の会議は、対面とオンラインの併用で開催しております。
_BOTH_TOLD = Habit(
    "form_told", r"(?:[本今]日|今回|本会|この会).{0,30}(?:{from_afar}.{0,4}併用|ハイブリッド(?:[形方]式|開催|で|に))", tells="文で述べた、会場とオンラインの併用",
    said=("本日の会議は、対面とオンラインの併用で開催します。", "この会は、会議室とウェブとの併用です。", "本会はリモート併用で行う。", "今日ハイブリッド形式です。", "今回もハイブリッド方式とします。", "本日はハイブリッド開催です。", "今回はハイブリッドで開きます。", "今回はハイブリッドにしました。"),
    unsaid=("次回は対面とオンラインの併用とします。", "本日は対面で開きます。", "オンライン授業との併用は難しい。", "本日はハイブリッド車で来た。"),
)  # fmt: skip


def with_told_form(form: Form, texts: Iterable[str]) -> Form:
    """The form, where the first passages of the record say that people were there and elsewhere and nothing else says it."""
    told = form.kind in (None, "online") and any(
        _BOTH_TOLD.reads(words) and not _ELSEWHERE.reads(words) for words in _sentences(texts)
    )
    return replace(form, kind="hybrid") if told else form


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for _, text in zip(range(MAX_TOLD), texts, strict=False):
        yield from (words + "。" for words in text.replace("\n", "").split("。"))


def _count(words: str) -> int | None:
    """How many looked on, as a sentence says; None where it says nothing of this meeting."""
    if _ELSEWHERE.reads(words):
        return None
    found = _COUNTED.read(words) or _CAME_TO_LOOK.read(words)
    return dates.number(found["count"]) if found else 0 if _NOBODY.reads(words) else None
