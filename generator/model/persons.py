"""Who is who over sessions: people whom the office declares to be one and the same, and the offices they hold.

Only a declaration joins: the same name in two lists may be two people.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.values import Date, Id, IdList, Part


class Post(Part):
    """An office that somebody holds, or a seat on a council, over a time."""

    council: str | None = Field(None, description="委員・議員を務める会議体の id（フォルダーの名前）")
    office: str | None = Field(None, description="職の id（offices: に書いたもの）")
    role: str | None = Field(None, description="役職（例: 議員、議長、会長）。office があれば職の名前")
    start: Date | None = Field(None, alias="from", description="就任の日")
    end: Date | None = Field(None, alias="to", description="退任の日。今も務めているなら書きません")
    attends: IdList = Field(
        (), description="職員などとして出席する会議体の id。office に書いてあれば、ここには要りません"
    )
    source: str | None = Field(None, description="確かめたもの（例: 辞令、就任の公告）")


class PersonRecord(Part):
    """Somebody who is followed over sessions."""

    id: Id = Field(description="id（例: p-aonami）。アドレスになり、変えられません")
    name: str = Field(description="氏名")
    kana: str | None = Field(None, description="読み（ひらがな）")
    forms: tuple[str, ...] = Field(
        (),
        description="会議録に出るほかの書き方（例: 旧字の氏名、議長（青波 澄江君））。空白の違いは書かなくてかまいません",
    )
    page: Literal["auto", "never"] = Field(
        "auto", description="auto: 会議体の決まり（people_pages）に従う、never: この人のページは作らない"
    )
    posts: tuple[Post, ...] = Field(
        (), description="務めた職と会議体。council.yml の members に書いたものは要りません"
    )
    note: str | None = Field(None, description="補足")


class Office(Part):
    """An office that goes from one to the next."""

    id: Id = Field(description="id（例: kancho）。アドレスになり、変えられません")
    name: str = Field(description="職の名前（例: 市長、中央図書館長）")
    council: str | None = Field(None, description="会議体の職（会長、議長など）なら、会議体の id")
    labels: tuple[str, ...] = Field((), description="この職の人の、会議録での呼び方（例: 館長、図書館長）")
    attends: IdList = Field((), description="この職の人が職員などとして出席する会議体の id")
    note: str | None = Field(None, description="補足")


class People(Part):
    """``people.yml``."""

    people: tuple[PersonRecord, ...] = Field((), description="会議をまたいで追う人")
    offices: tuple[Office, ...] = Field((), description="人が替わる職")
