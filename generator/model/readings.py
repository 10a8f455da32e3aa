"""Readings: what the words of a block, or the agenda, decide, announce or close.

A reading sits on what says it and holds no text of its own beyond the printed word.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from generator.model.values import Count, IdList, Part, Time

Result: TypeAlias = Literal[
    "承認", "同意", "了承", "可決", "修正可決", "否決", "不承認", "不同意", "認定", "採択", "不採択", "継続",
    "付託", "取下げ", "選出", "答申", "決定", "その他",
]  # fmt: skip
OTHER_RESULT: Result = "その他"
"""What was decided in words that the list does not have."""
Question: TypeAlias = Literal["原案", "修正案", "修正部分を除く原案", "動議", "附帯決議", "その他"]
Method: TypeAlias = Literal[
    "異議なし", "挙手", "起立", "押しボタン", "記名投票", "無記名投票", "書面", "簡易採決", "その他"
]
By: TypeAlias = Literal["printed", "inferred", "clerk", "generated"]


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


class PersonVote(Part):
    """How one person voted; only where the record prints it."""

    person: str = Field(description="出席者の id")
    vote: Literal["賛成", "反対", "保留", "棄権", "退席", "欠席"] = Field(description="表決")
    reason: str | None = Field(None, description="表決の理由（印刷されている場合だけ）")


class Outcome(Part):
    """What became of an agenda item, as printed (``word``) and as understood (``result``)."""

    agenda: str | None = Field(None, description="議題の id")
    part: str | None = Field(None, description="議題の一部についての結果のとき、その部分の名前")
    result: Result = Field(description="結果の区分")
    word: str | None = Field(None, description="記録に印刷された結果の言葉（例: 「可」とする）")
    question: Question | None = Field(
        None, description="何を採決したか。一つの議題に採決がいくつもあるとき（修正案と原案など）に書きます"
    )
    manner: str | None = Field(None, description="決め方（全会一致、異議なし、挙手、起立、投票、書面 など）")
    method: Method | None = Field(None, description="決め方の区分。manner に書いた言葉では分かりにくいとき")
    requirement: str | None = Field(
        None, description="決めるのに要る賛成（印刷されている場合だけ。例: 出席議員の3分の2以上）"
    )
    in_favour: Count | None = Field(None, alias="for", description="賛成の数")
    against: Count | None = Field(None, description="反対の数")
    abstain: Count | None = Field(None, description="棄権・保留の数")
    conditional: Count | None = Field(None, description="条件付き賛成の数")
    not_returned: Count | None = Field(None, description="書面の回答がなかった数")
    excluded: str | None = Field(None, description="表決に加わらなかった人（例: 議長を除く）")
    casting: str | None = Field(
        None, description="可否同数のとき、だれがどう決したか（印刷された言葉で。例: 委員長は可決と裁決）"
    )
    present: IdList = Field((), description="採決のときにいた人の、出席者の id（印刷されている場合だけ）")
    votes: tuple[PersonVote, ...] = Field((), description="一人ごとの表決（印刷されている場合だけ）")
    opinion: str | None = Field(None, description="附帯意見")
    by: By | None = Field(
        None,
        description="読み取った者（inferred: 自動。人が確かめたら消すか clerk にします。clerk: 担当者）",
    )

    @property
    def unconfirmed(self) -> bool:
        """Whether a program has read it, and no person has confirmed it."""
        return self.by == "inferred"

    @property
    def put(self) -> str:
        """What was put to the vote, where it is told apart from the item: 修正案, 附則; empty where it is the item."""
        if self.part and self.question and (self.question in self.part or self.question == "その他"):
            return self.part
        return "　".join(filter(None, (self.question, self.part)))

    @property
    def settles(self) -> bool:
        """Whether the vote was on the item itself, and not on a part, an amendment or a motion beside it."""
        return not self.part and self.question in (None, "原案", "修正部分を除く原案")


class Move(Part):
    """Someone came or went during the meeting."""

    person: str = Field(description="出席者の id")
    what: Literal["enter", "leave", "recuse", "return"] = Field(description="入室・退室・除斥・復席")
    at: Time | None = Field(None, description="時刻")
    why: str | None = Field(None, description="理由")


class Closing(Part):
    """From here on the meeting is closed to observers."""

    agenda: tuple[str, ...] = Field((), description="対象の議題の id")
    withheld: str | None = Field(None, description="withheld: に書いた記録の名前")


class Election(Part):
    """Someone was chosen for an office."""

    role: str = Field(description="役職")
    person: str | None = Field(None, description="出席者の id")


Outcomes: TypeAlias = Annotated[
    tuple[Outcome, ...], BeforeValidator(_one_or_many, json_schema_input_type=Outcome | list[Outcome])
]
Moves: TypeAlias = Annotated[
    tuple[Move, ...], BeforeValidator(_one_or_many, json_schema_input_type=Move | list[Move])
]
Elections: TypeAlias = Annotated[
    tuple[Election, ...], BeforeValidator(_one_or_many, json_schema_input_type=Election | list[Election])
]
