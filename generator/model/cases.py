"""Matters that several sessions treat: what was asked, the steps, the answer, and what became of it.

Only what the minutes do not say themselves stands here; an agenda item that names the case is a step of it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from generator.model.values import Date, Id, IdList, Part

CaseKind: TypeAlias = Literal["consultation", "bill", "petition", "report", "self"]
StepRole: TypeAlias = Literal[
    "ask", "refer", "explain", "deliberate", "answer", "decide", "report", "item", "other"
]
Fate: TypeAlias = Literal["adopted", "partly", "not_adopted", "considering", "not_stated"]

_AT = "会議録の場所（会議体/会議 または 会議体/会議#発言や議題の id。例: toshokan/2023-03#r41）"


class CaseDocument(Part):
    """A document of a case: a material of a session of this archive, or one on another site."""

    title: str | None = Field(
        None, description="文書の名前（例: 答申書）。資料を指すときは書かなければ資料の名前"
    )
    at: str | None = Field(None, description="資料のある会議（会議体/会議。例: toshokan/2023-01）")
    material: str | None = Field(None, description="その会議の資料の id（例: m2）")
    href: str | None = Field(None, description="ほかのサイトにあるときのアドレス（https://…）")


class Asking(Part):
    """Who asked, or put the matter, and when."""

    office: str = Field(description="諮問・提出した者（例: 朝凪市教育委員会）。個人の氏名は書きません")
    on: Date | None = Field(None, description="諮問・提出の日")
    document: CaseDocument | None = Field(None, description="諮問書など")


class Due(Part):
    """By when an answer is asked for."""

    on: Date | None = Field(None, description="期限の日")
    printed: str | None = Field(None, description="印刷された期限（例: 年度内）")


class CaseStep(Part):
    """A step that the agenda of no session of this archive tells."""

    at: str | None = Field(None, description=_AT)
    on: Date | None = Field(None, description="日付（会議録がこのサイトにないとき）")
    by: str | None = Field(None, description="どこでのことか（会議録がこのサイトにないとき。例: 文教委員会）")
    role: StepRole = Field(
        description="ask: 諮問・提出、refer: 付託、explain: 説明、deliberate: 審議、answer: 答申、decide: 議決、report: 報告、item: 議題（何をしたかが分からないとき）、other: その他",
    )
    text: str | None = Field(None, description="何をしたか（一つの文で）")
    closed: str | None = Field(
        None, description="その会議で非公開としたとき、その会議の withheld: の記録の名前"
    )


class NumberedOpinion(Part):
    """One opinion of an answer."""

    no: str = Field(description="意見の番号（例: 1）")
    text: str = Field(description="意見")


class Answer(Part):
    """The answer to what was asked."""

    number: str | None = Field(None, description="答申の番号（例: 答申第2号）")
    on: Date | None = Field(None, description="答申の日")
    kind: str | None = Field(None, description="答申の中身の区分（印刷された言葉で。例: 意見を付して適当）")
    at: str | None = Field(None, description=_AT)
    document: CaseDocument | None = Field(None, description="答申書など")
    opinions: tuple[NumberedOpinion, ...] = Field((), description="付された意見")


class Measure(Part):
    """What was done about the answer, or about one opinion of it, as the office says."""

    on: Date | None = Field(None, description="公表した日、または行った日")
    by: str | None = Field(None, description="行った者（例: 教育委員会）")
    opinion: str | None = Field(None, description="どの意見についてか（意見の番号）。書かなければ答申の全体")
    outcome: Fate = Field(
        description="adopted: 反映、partly: 一部反映、not_adopted: 反映しない（reason を書く）、considering: 検討中、not_stated: 記載なし",
    )
    text: str | None = Field(None, description="何をしたか")
    reason: str | None = Field(None, description="反映しない理由")
    source: str | None = Field(None, description="公表されたページのアドレス（https://…）")


class CaseWithdrawn(Part):
    """That the matter was taken back by who had put it."""

    on: Date | None = Field(None, description="取り下げの日")
    why: str | None = Field(None, description="取り下げの理由（公表された言葉で）")


class Case(Part):
    """A matter that is followed over sessions."""

    id: Id = Field(description="id（例: c-entyo）。アドレスになり、変えられません")
    kind: CaseKind = Field(
        description="consultation: 諮問、bill: 議案、petition: 請願・陳情、report: 報告、self: 自主的な審議",
    )
    number: str | None = Field(None, description="印刷された番号（例: 諮問第3号、議案第12号）")
    title: str = Field(description="案件の名前")
    asked: Asking | None = Field(None, alias="from", description="だれが諮問・提出したか")
    to: IdList = Field((), description="どの会議体に（会議体の id）")
    due: Due | None = Field(None, description="答申の期限")
    steps: tuple[CaseStep, ...] = Field((), description="議題に case: と書けない経過だけ")
    answer: Answer | None = Field(None, description="答申（請願・陳情では処理の結果の通知）")
    measures: tuple[Measure, ...] = Field((), description="答申の後にとられた措置")
    checked_on: Date | None = Field(None, description="措置が公表されていないか、最後に確かめた日")
    withdrawn: CaseWithdrawn | None = Field(None, description="取り下げられたとき")
    related: IdList = Field((), description="関係する案件の id")
    note: str | None = Field(None, description="補足")


class Cases(Part):
    """``cases.yml``."""

    cases: tuple[Case, ...] = Field(description="会議をまたいで追う案件")
