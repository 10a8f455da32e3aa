"""Labels that no form knows as a whole: what one of their words says counts where the text is of that kind."""

from __future__ import annotations

from generator.importer.front.place_looks import IS_PLACE
from generator.importer.names.dictionary import parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.person import Person, person_of
from generator.importer.names.person_looks import COUNT, NOBODY
from generator.importer.names.roll import tokens_of
from generator.importer.words.habits import Habit, Habits, remembered
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare
from generator.importer.words.when import clocks_in, dates_in
from generator.japanese.lists import text_of, words_of

#: What a label is about, by one of its words; the first row that reads it counts.
_ABOUT = Habits(
    Habit("other", r"{of_another}|公開日|資料の?{viewed}|問|日程$|について|{party}数|定数|定員|総数|委任|書面", said=("次回会場", "前回の出席者", "開催通知日", "招集告示日時", "議事録公表日時", "公開日時", "更新日時", "作成日時", "提出期日", "駐車場所", "集合場所", "資料の閲覧場所", "資料閲覧場所", "問合せ時間", "開会及び閉会の日程", "出席者について", "出席委員数", "委員定数", "出席定員", "出席者総数", "委任状出席", "書面出席"),
          unsaid=("開催日時等", "資料一覧", "日程等"), tells="別の会議や人数の見出し"),
    Habit("name", r"(?:会議?|機関)等?の?名(?:称)?$", tells="会議の名の見出しと、そこにある名", said=("審議会等名称", "懇談会の名称", "附属機関等の名称", "会議等名", "委員会名"), unsaid=("委員会の名簿", "団体名称", "審議会名称の変更")),
    Habit("absent", r"{absence}", tells="欠席した人の見出しと、そこに並ぶ人", said=("本日欠席された方", "欠席理事名等"), unsaid=("出席理事名等",)),
    Habit("observers", r"{observing}", tells="傍聴の見出しと、そこにある人数", said=("一般の傍聴を希望した者の数", "傍聴（一般）"), unsaid=("聴取者",)),
    Habit("staff", r"{of_officers}", tells="職員の見出しと、そこに並ぶ人", said=("町職員等", "議案説明のため出席", "陪席の方々", "列席幹部", "理事者名等", "町当局側", "事務局出席の者"), unsaid=("出席の者",)),
    Habit("present", r"{of_those_there}", tells="出席した人の見出しと、そこに並ぶ人", said=("出席総代", "会議参加の方々", "参集範囲"), unsaid=("欠席総代",)),
    Habit("time", r"(?:{opened}|{ended}|会議|開催).{0,6}{hour_word}等?$|^{called}", tells="時刻の見出しと、そこにある時刻", said=("招集", "開会及び閉会の時刻", "閉会時刻", "開議・散会の時間等", "開催した時間", "会議のあった日時"), unsaid=("開会及び閉会の宣言", "所要時間", "会議時間の延長", "議会の招集")),
    Habit("place", r"{of_place}(?:名|等)?$", tells="場所の見出しと、そこにある場所", said=("開催した施設の場所", "メイン会場名", "使用会議室等"), unsaid=("会場の変更",)),
)  # fmt: skip
#: What stands round a label.
_DRESS = text_of("frame", "framed", "colon")
MAX_LABEL = 20
"""How many letters such a label may have."""


def meaning_with(label: str, text: str) -> str | None:
    """What a label means: as a form knows it, else as its text agrees with one of its words."""
    known = meaning_of(label)
    if known == "body" and text and _names_one(text):
        return "record"  # 記録　乙部書記
    return known or (_agreed(label, text) if label and text else None)


def _names_one(text: str) -> bool:
    """Whether a text is nothing but somebody: who wrote the record, and not what was said."""
    words = text.strip()
    person = person_of(words, "") or {} if len(words) <= MAX_LABEL and "。" not in words else {}
    name = person.get("name", "")
    return bool(name) and ("role" in person or parts_of(name) is not None)


@remembered(5_000)
def _agreed(label: str, text: str) -> str | None:
    counted = numbered(label)
    plain = bare(counted.rest if counted else label).strip(_DRESS)
    about = _ABOUT.name_of(plain) if len(plain) <= MAX_LABEL and not role_at_end(plain) else None
    return about if about and about != "other" and _agrees(about, text.strip()) else None


def _agrees(about: str, text: str) -> bool:
    """Whether a text is wholly of the kind: a time, a place, a number of people, people."""
    if about == "time":
        found = [start for _, start, _ in dates_in(text)] + [clock.start for clock in clocks_in(text)]
        return min(found, default=1) == 0
    if about == "name":
        return text.endswith(words_of("council")) or "会議" in text
    if about == "place":
        return IS_PLACE.reads(text)
    if NOBODY.reads(text) or COUNT.fills(text):
        return True
    return about != "observers" and "。" not in text and are_people(text)


def are_people(text: str) -> bool:
    """Whether a text lists people: each with an office, or by a name that a dictionary knows as a whole."""
    people = [person_of(token, "") or {} for line in text.split("\n") for token in tokens_of(line)]
    named = sum(map(_is_somebody, people))
    return bool(named) and named * 3 >= len(people) * 2


def _is_somebody(person: Person) -> bool:
    return "name" in person and ("role" in person or parts_of(person["name"]) is not None)
