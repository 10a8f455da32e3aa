"""One session's minutes, as one YAML file holds them.

After the study of 144 real minutes: what is printed stands in one place, what is understood beside it.
What can be derived (title, ids, fiscal year) may be left out; ``generator.facts.session`` derives it.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.blocks import Block
from generator.model.lasting import GoneAnchor
from generator.model.meeting import (
    FormNote,
    NextMeeting,
    Openness,
    RecordKind,
    SessionNumber,
    Sitting,
    Written,
)
from generator.model.papers import AgendaItem, Correction, Material, WithheldRecord
from generator.model.people import Attendance, Contact, LegendEntry, Signatures, Voice
from generator.model.readings import By
from generator.model.source import FrontRow, Source
from generator.model.values import Date, Part


class Session(Part):
    """The minutes of one session."""

    minutes: Literal["1"] = Field("1", description="書式の版")
    title: str | None = Field(None, description="題。書かなければ会議体と回次から作ります")
    session: SessionNumber = Field(default_factory=SessionNumber, description="回次")
    record: RecordKind = Field(default_factory=RecordKind, description="記録の種類と状態")
    publish_from: Date | None = Field(None, description="この日から公開する")
    publish_until: Date | None = Field(None, description="この日まで公開する")
    form: Literal["in_person", "online", "hybrid", "written", "circulated", "visit"] | None = Field(
        None,
        description="in_person: 対面、online: オンライン、hybrid: 併用、written: 書面、circulated: 持ち回り、visit: 視察。"
        "書かなければ「記録なし」と示します",
    )
    form_note: FormNote | None = Field(None, description="開き方についての説明")
    sittings: tuple[Sitting, ...] = Field((), description="開催日時と場所")
    written: Written | None = Field(None, description="書面会議の手順")
    openness: Openness = Field(default_factory=Openness, description="公開・非公開と傍聴")
    attendance: Attendance | None = Field(None, description="出席者")
    agenda: tuple[AgendaItem, ...] = Field((), description="議題")
    materials: tuple[Material, ...] = Field((), description="資料")
    legend: tuple[LegendEntry, ...] = Field((), description="記号の意味")
    voices: dict[str, Voice] = Field(default_factory=dict, description="発言者の呼び方")
    withheld: dict[str, WithheldRecord] = Field(default_factory=dict, description="示さないものとその理由")
    front: tuple[FrontRow, ...] = Field((), description="印刷された前付け（取り込んだ場合）")
    body: tuple[Block, ...] = Field((), description="議事")
    next_meeting: NextMeeting | None = Field(None, description="次回の予定")
    signatures: Signatures | None = Field(None, description="署名")
    corrections: tuple[Correction, ...] = Field((), description="訂正")
    gone: tuple[GoneAnchor, ...] = Field((), description="公開した後でなくした発言などの知らせ")
    contact: Contact | None = Field(None, description="問い合わせ先")
    source: Source | None = Field(None, description="もとの記録")
    by: By | None = Field(None, description="この記録を作った者")
