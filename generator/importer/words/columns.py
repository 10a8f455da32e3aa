"""The heads of two columns that hold questions and their answers: 意見・質問 and 回答."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare

_ASKED = Habit(
    "column of questions", r"^(?:各?{members}(?:から)?の?)?[御ご]?(?:{chief}?(?:{wished}|{asked}|指摘)(?:事項)?等?(?:・|{and}|、)?){1,3}(?:の?{gist})?$", tells="質問の欄の見出し",
    said=("意見・質問", "質問", "委員からの御質問", "各委員の意見等", "議員質問", "主な質疑", "意見及び質問の内容", "ご意見、指摘事項", "質問の要旨", "質疑概要", "要望等", "委員からの意見・質問", "感想", "提案", "主要な意見"),
    unsaid=("質問者", "市民の意見", "回答", "質問に対する回答", "御の質問"),
)  # fmt: skip
_ANSWERED = Habit(
    "column of answers", r"^(?:{authority}(?:から)?の?)?[御ご]?(?:{answered}|答弁|説明|見解|対応)等?(?:の?{gist})?$", tells="回答の欄の見出し",
    said=("回答", "応答", "答弁", "事務局からの回答", "市の見解", "町の対応", "村回答", "区の説明等", "県の回答", "担当課の回答内容", "当局の答弁要旨", "御回答", "ご説明の概要"),
    unsaid=("質問", "回答者", "市民の回答", "回答書"),
)  # fmt: skip


#: The column of those who ask, before that of questions.
_WHO = Habit(
    "column of who asks", r"^(?:{asked}|発言|発議)(?:者|{members})名?$|^{members}名?$", tells="質問者の欄の見出し",
    said=("質問者", "質疑者", "発言委員", "発議者名", "質問委員名", "委員", "委員名", "議員"), unsaid=("主な質問者", "質問者の意見", "委員の意見", "質問", "回答者"),
)  # fmt: skip


def heads_questions(cells: Sequence[str]) -> bool:
    """Whether the cells of a row head questions and their answers, perhaps behind a column of who asks."""
    asked = len(cells) == 2 or (len(cells) == _WITH_WHO and _WHO.reads(bare(cells[0])))
    return asked and _ASKED.fills(bare(cells[-2])) and _ANSWERED.fills(bare(cells[-1]))


_WITH_WHO = 3
"""How many columns there are where one says who asks."""
