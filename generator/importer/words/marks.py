"""Marks of questions and answers: arrows, bullets, 問 and 答."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit

_ARROW = Habit(
    "arrow", r"^(?P<mark>(?:(?:{mark}|{bullet})\s*)?(?:{arrow}|=>|＝＞|->))\s*(?P<rest>.+)", tells="答えの前の矢印",
    said=("→決まっていない。", "⇒　来月に示す。", "・→来月に示す。", "- ⇨はい。", "*➡はい。", "●=>はい。", "○＝＞はい。", "->はい。", "→\nはい。", "→否", "・ →否"),
    unsaid=("→", "次に→示す。", "・はい。"),
    flags=re.DOTALL,
)  # fmt: skip
_BULLET = Habit(
    "bullet", r"^(?P<mark>[{dash}{dot}{ring}*●])\s*(?P<rest>.+)", tells="問いや答えの前の点",
    said=("・費用はいくらか。", "●　費用は。", "-費用は。", "*費用は。", "○費用は。", "◯費用は。", "〇費用は。", "‐費用は。", "–費用は。", "•費用は。", "‣費用は。", "◦費用は。", "･費用は。", "・は"),
    unsaid=("費用はいくらか。", "・", "費用・期間は。"),
    flags=re.DOTALL,
)  # fmt: skip
#: A word that only begins with the letter is no mark: 答申, 問題, AED.
_ASKED = Habit(
    "asked",
    r"^(?P<mark>(?:[{dot}]\s*)?(?:{frame}(?:{asked}|問|[QＱ])\s*(?:{digit}|[①-⑳]){1,3}{framed}|{open}(?:{asked}|問|[QＱ]){close}(?=\s*\S)|(?:問|{asked}|[QＱ])(?:\s*(?:{digit}|[①-⑳]){1,3}(?!{digit}|(?!{counter_like}){counter})(?:\s*{ends_mark})?|\s*{ends_mark}|(?={room}|$))))\s*(?P<rest>.*)",
    tells="問いの印",
    said=("問1　費用は。", "質問　費用は。", "Q：費用は。", "質疑②３．費用は。", "Ｑ .費用は。", "Q② .費用は。", "問", "Q 費用は。", "Ｑ)", "問12: 費用は。", "問 1",
          "Ｑ）費用は。", "問．費用は。", "問３:費用は。", "【質問１】費用は。", "〔問 12〕費用は。", "［Q①］費用は。", "＜質疑123＞費用は。", "[Ｑ3]費用は。", "【質問】費用は。", "（問）　費用は。", "〈Q〉費用は。", "(Ｑ)費用は。", "問　30日までか。", "・Q. 費用は。", "・ 問　費用は。", "問 1000円か。", "問 3人事は。"),
    unsaid=("問題はないか。", "次の問1", "【質問】", "【質問者】費用は。", "【質問1234】費用は。"),
    flags=re.DOTALL,
)  # fmt: skip
_ANSWERED = Habit(
    "answered",
    r"^(?P<mark>(?:[{dot}]\s*)?(?:{frame}(?:{answered}|答|[AＡ])\s*(?:{digit}|[①-⑳]){1,3}{framed}|{open}(?:{answered}|答え?|[AＡ]){close}(?=\s*\S)|(?:答え?|{answered}|[AＡ])(?:\s*(?:{digit}|[①-⑳]){1,3}(?!{digit}|(?!{counter_like}){counter})(?:\s*{ends_mark})?|\s*{ends_mark}|(?={room}|$))))\s*(?P<rest>.*)",
    tells="答えの印",
    said=("答1　未定です。", "回答　未定です。", "A：未定です。", "応答⑬⑳）未定です。", "Ａ .未定です。", "答① .未定です。", "答", "答 ②", "A 未定です。", "【回答１】未定です。", "〔答 12〕未定です。", "［A①］未定です。", "＜応答123＞未定です。", "[Ａ3]未定です。", "【回答】未定です。", "（答）　未定です。", "〈A〉未定です。", "(Ａ)未定です。", "答　12人である。", "・A. 未定です。", "・ 答　未定です。", "答 1000円です。", "答 3人事です。", "答え　未定です。", "（答え）未定です。"),
    unsaid=("答申を受けた。", "AEDを置く。", "次の答1", "【回答】", "【回答者】未定です。", "【回答1234】未定です。"),
    flags=re.DOTALL,
)  # fmt: skip


#: What stands among questions and answers and is neither, said of an opinion or as what came of it.
_OPINION = Habit(
    "opinion", r"^(?P<mark>{open}?{wished}(?:\s*(?:{digit}|[①-⑳]){1,3})?{close}?(?:\s*{ends_mark}|(?={room}|$)|(?<={close})))\s*(?P<rest>.*)", tells="問いと答えの間の意見",
    said=("意見　費用が高い。", "要望：早く知らせること。", "【意見】高い。", "（意見）高い。", "〔要望〕　高い。", "意見1　高い。", "意見②：高い。", "感想 高い。", "提案　こうする。", "[意見 12]高い。", "意見  12 高い。", "意見  ：高い。", "意見", "意見　高い。\n低い。"),
    unsaid=("意見を述べた。", "次の意見　はい", "意見1234　はい", "要望書　はい", "意見交換　はい"),
    flags=re.DOTALL,
)  # fmt: skip


def arrow(text: str) -> tuple[str, str] | None:
    """The arrow an answer begins with, a bullet before it included, and the answer."""
    return _marked_as(_ARROW, text)


def bullet(text: str) -> tuple[str, str] | None:
    """The bullet a question or answer begins with, and the rest."""
    return _marked_as(_BULLET, text)


def is_question(text: str) -> tuple[str, str] | None:
    """The mark of a question (問1, Q) and the question."""
    return _marked_as(_ASKED, text)


def is_answer(text: str) -> tuple[str, str] | None:
    """The mark of an answer (答, A1) and the answer."""
    return _marked_as(_ANSWERED, text)


def is_opinion(text: str) -> tuple[str, str] | None:
    """The mark of an opinion among questions and answers (意見, 要望) and the opinion."""
    return _marked_as(_OPINION, text)


def asked_or_answered(label: str) -> tuple[str, str]:
    """Whether a label says that somebody asks or answers, ``ask`` or ``answer``, and who: Ｑ　岸委員; "" and the label where it does not."""
    for role, found in (("ask", is_question(label)), ("answer", is_answer(label))):
        if found and found[1]:
            return role, found[1]
    return "", label


def _marked_as(habit: Habit, text: str) -> tuple[str, str] | None:
    found = habit.read(text)
    return (found["mark"], found["rest"]) if found else None
