"""How, when and where a session was held, and how far it was open."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.values import Count, Date, Flag, Id, IdList, Ordinal, Part, Time, Year


class SessionNumber(Part):
    """How the session is counted."""

    label: str | None = Field(None, description="印刷された回次（例: 令和3年度第3回）。書かなければ作ります")
    year: Year | None = Field(None, description="年度または年（例: 2021、令和3年度）。書かなければ開催日から")
    year_kind: Literal["fiscal", "calendar"] = Field("fiscal", description="fiscal: 年度、calendar: 暦年")
    number: Ordinal | None = Field(None, description="年度内（年内）の回次")
    serial: Ordinal | None = Field(None, description="通算の回次")
    term: str | None = Field(None, description="期（例: 第16期）")
    kind: str | None = Field(None, description="定例会・臨時会・合同会議・分科会 など")
    day: Ordinal | None = Field(None, description="会期の何日目か")


class Confirmed(Part):
    """When and by whom the record was confirmed."""

    on: Date | None = Field(None, description="確定した日")
    by: str | None = Field(None, description="確定した者")


class RecordKind(Part):
    """What kind of record this is and how far it is final."""

    style: Literal["verbatim", "summary", "decisions", "opinions", "preliminary", "digest"] | None = Field(
        None,
        description="verbatim: 全文記録、summary: 要点記録、decisions: 結果のみ、opinions: 意見の一覧、"
        "preliminary: 速報、digest: 事実の抄録",
    )
    printed: str | None = Field(None, description="印刷された記録の種類（例: 要録）")
    status: Literal["draft", "preliminary", "final", "corrected", "replaced"] | None = Field(
        None,
        description="draft: 下書き（公開しない）、preliminary: 速報、final: 確定、corrected: 訂正済み、"
        "replaced: 差し替え済み。書かなければ公開し、確定とも速報とも示しません",
    )
    naming: Literal["name", "role", "letter", "number", "group", "none"] | None = Field(
        None,
        description="発言者の示し方（name: 氏名、role: 役職、letter: 記号、number: 番号、group: 団体、none: 示さない）",
    )
    policy: str | None = Field(None, description="記録の作り方についての説明")
    confirmed: Confirmed | None = Field(None, description="確定")


class Break(Part):
    """A recess."""

    start: Time | None = Field(None, alias="from", description="休憩の始まり")
    end: Time | None = Field(None, alias="to", description="再開")


class Place(Part):
    """Where a sitting was held."""

    name: str | None = Field(None, description="会場")
    online: Flag = Field(False, description="オンラインで開いた・参加できた")
    printed: str | None = Field(None, description="印刷された形")


class Sitting(Part):
    """One sitting of a session; a visit on another day is one more."""

    id: Id | None = Field(None, description="開催の id（書かなければ s1、s2 …）")
    kind: Literal["meeting", "visit", "written", "other"] = Field("meeting", description="会議・視察・書面")
    date: Date | None = Field(None, description="開催日（例: 2022-03-15、令和4年3月15日(火)）")
    until: Date | None = Field(None, description="何日かにわたるとき、終わりの日")
    start: Time | None = Field(None, description="開始時刻（例: 17:30）")
    end: Time | None = Field(None, description="終了時刻")
    place: Place | None = Field(None, description="場所")
    breaks: tuple[Break, ...] = Field((), description="休憩")
    note: str | None = Field(None, description="補足")


class WrittenStep(Part):
    """One step of a meeting held by paper."""

    date: Date = Field(description="日付")
    until: Date | None = Field(None, description="期間のとき、終わりの日")
    what: str = Field(description="手順（例: 委員からの質疑集約）")


class Deemed(Part):
    """Several steps counted as one meeting."""

    one_meeting: Flag = Field(True, description="一回の会議とみなす")
    date: Date | None = Field(None, description="開催日とみなす日")


class Written(Part):
    """The course of a meeting held by paper."""

    steps: tuple[WrittenStep, ...] = Field(description="手順と日付")
    deemed: Deemed | None = Field(None, description="一回の会議とみなす旨")


class FormNote(Part):
    """Why the meeting took this form."""

    text: str | None = Field(None, description="説明")
    reason: str | None = Field(None, description="理由")
    basis: str | None = Field(None, description="根拠")


class Observers(Part):
    """The public gallery."""

    allowed: Flag | None = Field(None, description="傍聴できたか")
    count: Count | None = Field(None, description="傍聴者の数")
    press: Count | None = Field(None, description="報道関係者の数")
    printed: str | None = Field(None, description="印刷された形（例: なし）")
    withheld: str | None = Field(None, description="傍聴を断った理由（withheld: の記録の名前）")


class ClosedPart(Part):
    """A part of the meeting that was closed."""

    agenda: IdList = Field((), description="非公開とした議題の id")
    withheld: str = Field(description="withheld: に書いた記録の名前")
    start: Time | None = Field(None, alias="from", description="非公開の始まり")
    end: Time | None = Field(None, alias="to", description="非公開の終わり")


class Openness(Part):
    """How far the meeting and its record are open."""

    status: Literal["open", "closed", "partly", "unknown"] = Field(
        "unknown", description="open: 公開、closed: 非公開、partly: 一部非公開、unknown: 記載なし"
    )
    withheld: str | None = Field(None, description="会議全体を非公開とした理由（withheld: の記録の名前）")
    closed: tuple[ClosedPart, ...] = Field((), description="非公開とした部分")
    observers: Observers | None = Field(None, description="傍聴")
    minutes: Literal["open", "closed", "partly", "unknown"] | None = Field(
        None, description="会議録そのものの公開（会議の公開と別に書かれているとき）"
    )


class NextMeeting(Part):
    """The next session as announced."""

    date: Date | None = Field(None, description="日")
    start: Time | None = Field(None, description="時刻")
    place: str | None = Field(None, description="場所")
    printed: str | None = Field(None, description="印刷された形（例: 未定）")
