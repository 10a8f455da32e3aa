"""Who was there, and the voices that speak. A voice is a printed label, not a person."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.values import Date, Flag, Id, IdList, Part, Time


class Proxy(Part):
    """Who came in someone's place."""

    name: str | None = Field(None, description="代理の人の氏名")
    role: str | None = Field(None, description="代理の人の職")


class Person(Part):
    """Someone in the list of attendance."""

    id: Id | None = Field(None, description="この会議の中での id（例: p1）")
    name: str | None = Field(None, description="氏名（印刷されていなければ書かない）")
    kana: str | None = Field(None, description="読み（ひらがな）")
    role: str | None = Field(None, description="役職（会長、委員、課長 など）")
    affiliation: str | None = Field(None, description="所属")
    category: str | None = Field(None, description="選出区分（公募、学識経験者 など）")
    seat: str | None = Field(None, description="議席番号")
    status: Literal["present", "absent", "late", "left", "online", "proxy", "partly", "vacant", "unknown"] = (
        Field(
            "present",
            description="present: 出席、absent: 欠席、late: 遅参、left: 早退、online: オンライン出席、proxy: 代理出席、"
            "partly: 一部出席、vacant: 欠員、unknown: 不明",
        )
    )
    start: Time | None = Field(None, alias="from", description="出席した時刻（遅参のとき）")
    end: Time | None = Field(None, alias="to", description="退席した時刻（早退のとき）")
    agenda: IdList = Field((), description="この議題にだけ出席した")
    sittings: IdList = Field((), description="この日にだけ出席した")
    proxy: Proxy | None = Field(None, description="代理で出席した人")
    stands_for: str | None = Field(None, description="代表する職・団体（例: 朝凪警察署長）")
    withheld: str | None = Field(None, description="氏名を公開しないとき、withheld: の記録の名前")
    known: Id | None = Field(
        None, description="会議をまたいで追う人なら、people.yml の id。氏名で分かるときは要りません"
    )
    note: str | None = Field(None, description="補足")


class Group(Part):
    """A group in the list of attendance, in printed order."""

    label: str = Field(description="区分（例: 委員、事務局、関係課）")
    side: Literal["member", "staff", "other"] | None = Field(
        None, description="member: 委員・議員、staff: 職員、other: その他。書かなければ区分の名前から"
    )
    stated: str | None = Field(None, description="人数だけの記載（例: 15名中14名、ほか2名）")
    people: tuple[Person, ...] = Field((), description="人")


class Attendance(Part):
    """Who was there and who was not."""

    stated: str | None = Field(None, description="出席の人数の記載（例: 委員15名中14名出席）")
    quorum: str | None = Field(None, description="定足数についての記載")
    groups: tuple[Group, ...] = Field((), description="区分ごとの出席者と欠席者")


class Voice(Part):
    """A label that speaks. It is not a person: the same 委員 may be five people."""

    label: str | None = Field(None, description="呼び方（書かなければ voices のキー）")
    printed: str | None = Field(None, description="印刷された形（例: 【会長】）")
    forms: tuple[str, ...] = Field((), description="同じ呼び方のほかの印刷形")
    side: Literal["member", "staff", "other"] | None = Field(None, description="委員側か職員側か")
    person: str | None = Field(None, description="記録が名指している場合だけ、出席者の id")
    people: tuple[str, ...] = Field((), description="一つの呼び方が複数の人を指すとき")
    anonymous: Flag = Field(False, description="誰か分からない呼び方")
    collective: Flag = Field(False, description="全員・各委員などの呼び方")
    role: str | None = Field(None, description="役職（検索の絞り込みに使います）")


class LegendEntry(Part):
    """What a printed mark means."""

    mark: str = Field(description="記号")
    means: str = Field(description="意味")


class Signatures(Part):
    """Who signed the minutes."""

    printed: str | None = Field(None, description="印刷された形")
    people: tuple[str, ...] = Field((), description="署名人（出席者の id か氏名）")
    signed: Date | None = Field(None, description="署名の日")


class Contact(Part):
    """Where to ask."""

    office: str | None = Field(None, description="担当課")
    phone: str | None = Field(None, description="電話")
    fax: str | None = Field(None, description="FAX")
    email: str | None = Field(None, description="メール")
    address: str | None = Field(None, description="住所")
    note: str | None = Field(None, description="補足")
