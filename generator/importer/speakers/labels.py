"""Which labels can be someone who speaks: an office, a unit of the office, or a listed name."""

from __future__ import annotations

from collections.abc import Set

from generator.importer.names.office_looks import ENDS_AS_OFFICES
from generator.importer.names.person import person_of
from generator.importer.speakers.shapes import MARKS, MAX_LABEL
from generator.importer.words.habits import Habit, remembered
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, is_unit, role_of
from generator.japanese.lists import words_of

_SENTENCE = Habit(
    "sentence",
    r"[。、，！？!?{quote}]|{in_prose}"
    r"|{ends_prose}$|{round_close}(?:{ring}|●)",
    said=("会長。", "青木、井川", "会長，委員", "はい！", "なぜ？", "はい!", "なぜ?", "会長「はい", "はい」会長", "会長『はい", "はい』会長", "計画について", "ご覧ください", "決まりました", "開会します", "ありません",
          "よいでしょうか", "案のとおり", "条例による", "市における", "計画に関する件", "以下同じ", "欠席の場合", "異議あり", "午前の部", "午後の部", "審議のため", "決めたこと", "委員など", "課長説明", "会長報告",
          "書記朗読", "委員紹介", "質疑なし", "会長以上", "(会長)○委員", "（会長）〇委員", "(会長)◯委員", "(会長)●委員", "(会長)◎委員"),
    unsaid=("会長", "説明員", "報告者", "なし崩し", "以上の者", "など課"),
)  # fmt: skip
_SEAT = Habit(
    "seat", r"^(?:議席)?第?[{digit}{numeral}]{1,3}番", tells="議席の番号",
    said=("3番", "議席第３番", "第十二番青木", "一番", "二番", "三番", "四番", "五番", "六番", "七番", "八番", "九番", "123番"),
    unsaid=("番", "青木3番", "第番", "1234番"),
)  # fmt: skip
_SEATS = Habit(
    "seats", r"{digit}番.*{digit}", tells="一行に並んだ議席の番号",
    said=("1番青木2番岸", "1番―2", "3番4番"),
    unsaid=("1番青木", "番2", "番番", "12番"),
)  # fmt: skip
#: Only what cannot be a word may stand before the title.
_CALLED_BY_NAME = Habit(
    "called_by_name", r"^[{kanji}{hiragana}{katakana}ー]{1,9}(?:君|氏)$", tells="君や氏を付けた名前",
    said=("青木君", "佐々木氏", "つばさ君", "ルーク氏", "鎌ヶ谷君", "岸君", "山﨑君", "𠮷井氏", "青木太郎左衛門尉君"),
    unsaid=("A君", "君", "議長青木君を", "（青木君", "青木太郎左衛門尉信長君", "青木さん"),
)  # fmt: skip
_WITH_TITLE = Habit(
    "with_title",
    r"{honorific}$",
    tells="名前に付けた敬称",
    said=("青木君", "青木氏", "青木さん", "青木殿"),
    unsaid=("氏名",),
)
_MASKED = Habit(
    "masked", r"[A-Zａ-ｚＡ-Ｚ{digit}①-⑳君氏殿]{1,4}$", tells="名前を伏せた符号",
    said=("委員A", "委員ａ", "委員Ａ", "委員1", "委員１２", "委員①", "委員君", "委員氏", "委員殿", "委員1234"),
    unsaid=("委員", "A委員", "委員a"),
)  # fmt: skip
_GREETING = Habit("greeting", r"{greeting}$", said=("会長あいさつ", "市長挨拶"), unsaid=("挨拶運動",))
_PARTICLE = Habit(
    "particle",
    r"[はがをにで]$",
    said=("担当課は", "担当課が", "担当課を", "担当課に", "担当課で"),
    unsaid=("担当課", "はがき課"),
)
#: A seat and a name behind an office: 会長代理（副会長） 9番 青木一.
_LISTS = Habit(
    "lists", r"^(?!議席)[^{digit}{round}]+(?:{round_open}[^{round}]*{round_close}{digit}{1,3}番|{digit}{1,3}番.+)",
    said=("会長12番青木一", "会長代理（副会長）９番青木", "議長(仮)10番岸", "会長代理（副会長）9番", "会長()9番", "会長9番青木", "長12番青"),
    unsaid=("議席第12番青木", "3番委員会長（副会長）9番", "会長（副（会長）代理）9番", "3番青木", "会長", "会長（12番青木一）", "議席12番", "会長12番"),
)  # fmt: skip
_BRACKETED = Habit(
    "bracketed", r"{open}[^{bracket}]*{close}",
    said=("会長(青木)", "会長（青木）", "会長[青木]", "会長［青木］", "会長()", "会長((青木)"),
    unsaid=("会長", "会長(青木"),
)  # fmt: skip
#: The shortest that a bracket and the next closing one hold, whatever stands between.
_ASIDE = Habit(
    "aside", r"{open}.*?{close}",
    said=("会長(青木)", "会長（青木）", "会長[青木]", "会長［青木］", "会長()代理(青木)"),
    unsaid=("会長", "会長(青木"),
)  # fmt: skip
#: A group of a list of attendance, which an officer of the group is never called by.
_ATTENDED = Habit(
    "attended", r"^(?:(?:{presence}|列席|陪席|説明のため|職務のため).*[員者]|.*事務局{presence}者)$",
    said=("議会事務局出席者", "事務局出席者", "出席説明員", "欠席委員", "列席者", "説明のため出席した者", "職務のため出席した職員", "陪席者", "欠席届出者"),
    unsaid=("出席者数", "説明員", "当日出席者", "出席係", "列席"),
)  # fmt: skip
#: A day, a time, a place: what rows of a form hold.
_OF_ROWS = Habit(
    "of_rows", r"{digit}(?:[月日年時]|:{digit})|(?:{town_hall}|庁舎|会館|会議室)$",
    said=("令和6年7月9日中央図書館", "7月中央図書館", "１４時会議室係", "2024年度の課", "14:00課長", "架空市役所", "架空町役場", "東庁舎", "市民会館", "第1会議室"),
    unsaid=("会長", "3番", "役所課", "月日課"),
)  # fmt: skip
#: Meanings of labels in a front part that no speaker is called by.
_OF_FORMS = {
    "present", "absent", "attendance", "place", "date", "observers", "agenda", "materials", "openness",
}  # fmt: skip

#: And of those that only lead others.
_OF_ROWS_ONLY = {"contact", "next", "time", "name", "sign", "result", "reason"}


_SHORT = 8
"""How many letters a word has at most that may be who speaks, and not what heads a list of staff."""


def can_speak(label: str, roster: Set[str]) -> bool:
    """Whether a label can be someone who speaks: an office, a unit of the office, or a listed name."""
    verdict = _verdict(label)
    if verdict != "if listed":
        return verdict == "yes"
    plain = bare(label)
    return plain in roster or _WITH_TITLE.without(plain) in roster


@remembered(20_000)
def _verdict(label: str) -> str:
    """``yes``, ``no``, or ``if listed``: what is known of a label whoever was there."""
    if not may_be_label(label):
        return "no"
    return "yes" if _is_office_or_seat(label) else "if listed"


#: 委員質問, 事務局回答: who speaks, and how.
DOES = Habit(
    "does", r"(?<=[員局長課])(?:から|より)?の?{kind_of_words}$", tells="呼び方に続く質問・回答などの言葉",
    said=("委員質問", "事務局回答", "委員からの意見", "委員意見", "事務局より説明", "課長答弁", "委員の発言", "事務局要望", "委員質疑", "担当課応答", "委員コメント"),
    unsaid=("質問", "主な意見", "委員質問事項", "委員による説明"),
)  # fmt: skip


def may_be_label(label: str) -> bool:
    """Whether nothing about a label forbids that someone is called so: no sentence, row of a form or number."""
    plain = bare(label)
    if not plain or len(plain) > 2 * MAX_LABEL or len(_BRACKETED.without(plain)) > MAX_LABEL:
        return False
    if (
        _OF_ROWS.reads(plain)
        or _LISTS.reads(plain)
        or _SENTENCE.reads(plain)
        or _count(plain, "open") != _count(plain, "close")
    ):
        return False
    if (
        plain[0] in MARKS
        or plain in words_of("carried")
        or meaning_of(label) in _OF_FORMS
        or _ATTENDED.reads(plain)
        or _begins_a_row(label.split())
    ):
        return False
    number = numbered(label)
    return not number or number.kind in ("bill", "item", "ア", "a") or _SEAT.reads(plain)


def _begins_a_row(words: list[str]) -> bool:
    """Whether the first of several words is the label of a row, or an office said twice: 問合せ先　図書館課, 委員　委員."""
    if len(words) < 2:
        return False
    cut = (words[0].partition(sign) for sign in words_of("colon"))
    first = next((head for head, _, behind in cut if behind), words[0])  # 欠席者：委員　青木
    meaning = meaning_of(first)
    staff = meaning == "staff" and len(first) > _SHORT  # 職務のため出席した者の職氏名　書記 …
    return staff or meaning in (_OF_FORMS | _OF_ROWS_ONLY) or words[0] == words[1]


def _count(text: str, signs: str) -> int:
    return sum(map(text.count, words_of(signs)))


def _is_office_or_seat(label: str) -> bool:
    plain = bare(label)
    if _CALLED_BY_NAME.reads(plain) or plain in ("々", "〃"):
        return True  # ○〃: the label above once more; whose words they are stays open
    if _WITH_TITLE.reads(plain) and {"name", "role"} <= (person_of(label, "") or {}).keys():
        return True  # 教育政策係長　大園健朗君
    official = ENDS_AS_OFFICES.read(_ASIDE.without(plain))
    role = role_of(plain) or (official and official[0])
    if role:
        told = _PARTICLE.reads(plain) and plain[:-1].endswith(role)  # 副会長に　岸委員を選出した。
        return role in plain and not told and _names_its_office(plain, role)
    seated = _SEAT.reads(plain) and len(plain) <= 14 and not _SEATS.reads(plain)
    return is_unit(plain) or seated


def _names_its_office(plain: str, role: str) -> bool:
    """Whether a label that holds an office is that office, someone who holds it, or someone hidden behind it."""
    named = _ASIDE.without(plain)
    masked = _MASKED.read(named)
    return (
        named.endswith(role)
        or _GREETING.reads(plain)
        or (masked is not None and named[: masked.start()].endswith(role))
        or role not in named
        or len(plain) <= len(role) + 3
    )
