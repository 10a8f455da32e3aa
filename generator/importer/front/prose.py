"""Where the front part of a record that has no head of its body ends: at the first words told in sentences."""

from __future__ import annotations

from generator.importer.front.labelled import row_meaning
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.roles import bare, role_of
from generator.importer.words.when import dates_in
from generator.japanese.lists import words_of

_ASIDE = Habit(
    "aside", r"^[※{round_open}*]", tells="前付けに添えた断り",
    said=("※敬称略", "(注)", "（注）", "*敬称略"),
    unsaid=("注（※）",),
)  # fmt: skip
_SAYS = Habit(
    "says", r"^(?:{ring}|[●・])?\s*{open}(?P<label>[^{bracket}。]{2,16}){close}\s*(?P<words>.{12,}[たすいるんか]。)$", tells="呼び方を括弧で示した発言",
    said=("（会長）ただいまから審議会を開会します。", "○ [事務局]　資料1のとおり説明いたしました。", "◯【会長】ご異議はありませんでしょうか。", "〇〔会長〕ほかにご意見のある方はどうぞ。ください。", "●<会長>この案のとおり決めたいと思うがよい。",
          "◎＜会長＞これで本日の議事はすべて終わる。", "・〈会長〉ほかにご意見は何もございません。", "《会長》ただいまから審議会を開会します。", "(丘の上町緑化推進審議会副会長代理)ただいまから審議会を開会します。", "（会長）一二三四五六七八九十一二す。"),
    unsaid=("会長　ただいまから審議会を開会します。", "（会）ただいまから審議会を開会します。", "（会長）開会します。", "（会長）ただいまから審議会を開会します", "（会長）ただいまから審議会を開会のこと。", "では、（会長）ただいまから審議会を開会します。",
            "（（仮）会長）ただいまから審議会を開会します。", "（会長）ただいまから審議会を開会します。（拍手）", "（丘の上町緑化推進審議会副会長代理人）ただいまから審議会を開会します。", "（会長。副会長）ただいまから審議会を開会します。"),
)  # fmt: skip
_SPOKEN_END = Habit(
    "spoken_end", r"(?:{polite}|でした|ました|ください|たい|ょう|すか)。$", tells="話し言葉の終わり",
    said=("始めます。", "ありません。", "以上です。", "以上でした。", "終わりました。", "ご覧ください。", "決めたい。", "始めましょう。", "よいですか。"),
    unsaid=("始めます", "始める。", "始めます。と述べた"),
)  # fmt: skip
_HALF_END = Habit(
    "half_end", r"[。、：:{round_close}名人課長]$",
    said=("終わる。", "そこで、", "次：", "次:", "委員(2)", "委員（2）", "青木ほか3名", "岸ほか3人", "総務課", "青木課長"),
    unsaid=("青木", "課長補佐"),
)  # fmt: skip
_SENTENCE_END = Habit(
    "sentence_end",
    r"[るたすい]。",
    said=("始める。", "始めた。続いて", "始めます。", "よい。"),
    unsaid=("以上。", "始める"),
)


def first_prose(lines: list[Line], live: list[int]) -> int:
    """The first line that tells something in sentences and is no row of a form."""
    for place, i in enumerate(live):
        text = lines[i].text
        above = lines[live[place - 1]] if place else lines[i]
        if _says(text):
            return i
        if _is_office_above(lines, above, i, place):
            return live[place - 1]
        apart = numbered(above.text) and above.blank_before and lines[i].blank_before
        counted = _stands_between(lines, live, place)
        needed = 12 if counted else 18 if apart else 40
        if (
            not lines[i].cells
            and text.endswith("。")
            and len(text) >= needed
            and row_meaning(lines[i]) is None
            and (needed != 18 or row_meaning(above) is None)
        ):
            if not _ASIDE.reads(text) and not _stands_above_rows(lines, live, place):
                return i
        elif (
            _begins_prose(lines, i, live)
            or text.startswith(words_of("arrow"))
            or (len(lines[i].cells) == 2 and lines[i].cells[1].count("。") >= 3)
        ):
            return i
    return len(lines)


def _stands_between(lines: list[Line], live: list[int], place: int) -> bool:
    """Whether a line stands between two headings that count on: 2 議事録の確認, words, 3 議題."""
    if not 0 < place < len(live) - 1 or row_meaning(lines[live[place - 1]]):
        return False
    before, behind = (numbered(lines[live[at]].text) for at in (place - 1, place + 1))
    return (
        before is not None
        and behind is not None
        and before.kind == behind.kind
        and value_of(behind.no) == (value_of(before.no) or 0) + 1
    )


def _stands_above_rows(lines: list[Line], live: list[int], place: int) -> bool:
    """Whether a sentence that tells of the meeting stands above all rows, of which several follow: day and place, people."""
    if any(row_meaning(lines[i]) for i in live[:place]):
        return False
    below = [row_meaning(lines[i]) for i in live[place + 1 : place + _NEAR]]
    text = lines[live[place]].text
    if _OF_MEETING.reads(text) or dates_in(text):
        return len({*below} & _ROWS) >= (2 if _OF_MEETING.reads(text) else 3)
    return {"date", "place"} <= {*below[:3]}


_OF_MEETING = Habit(
    "of_meeting", r"(?:{held_word}(?:され|し)|(?:次|以下|下記)の{as_is})", tells="会議を開いたことを言う文",
    said=("第1回審議会が開催されました。", "議場に招集された。", "会議を開会した。", "出席委員は以下のとおりです。", "次のとおり審議した。", "下記のとおり"),
    unsaid=("開催の案", "説明があり、多くの意見が出された。", "以下の意見", "別紙のとおり"),
)  # fmt: skip


_NEAR = 30
"""How many lines below a sentence the rows are looked for that it may stand above."""
_ROWS = {"date", "place", "present", "absent", "attendance", "staff", "agenda"}
"""What rows mean that only a front part has."""


def _says(text: str) -> bool:
    """Whether a line is a remark by itself, though too few are so labelled to show it: （会長）…始めます。"""
    said = _SAYS.read(text)
    return said is not None and bool(role_of(said["label"])) and meaning_of(said["label"]) is None


def _is_office_above(lines: list[Line], above: Line, i: int, place: int) -> bool:
    """Whether a sentence stands below a label of its own, an office: 委員長 / それでは、始めます。"""
    label, text = above.text, lines[i].text
    return (
        place > 0
        and not above.cells
        and not lines[i].cells
        and len(bare(label)) <= 12
        and role_of(label) is not None
        and meaning_of(label) is None
        and _SPOKEN_END.reads(text)
        and len(text) >= 8
    )


def _begins_prose(lines: list[Line], i: int, live: list[int]) -> bool:
    """Whether a line is the first half of a sentence that the next line ends, in print of a fixed width."""
    text = lines[i].text
    below = lines[i + 1].text if i + 1 in live else ""
    return (
        len(text) >= 30
        and not lines[i].cells
        and not _HALF_END.reads(text)
        and _SENTENCE_END.reads(below)
        and row_meaning(lines[i]) is None
        and not _ASIDE.reads(text)
    )
