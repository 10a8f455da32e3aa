"""What became of addresses that were once published: remarks that went, pages that moved or were withdrawn."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from generator.model.values import Date, IdList, Part

Why: TypeAlias = Literal["duplicate", "withdrawn", "withheld", "joined"]


class GoneAnchor(Part):
    """A remark, heading, agenda item or material of a session that was published and is no longer there."""

    id: str = Field(
        description="なくなった所のアドレスの # の後（例: r14、n3、agenda-a2、material-m4）。同じ名前は二度と使われません"
    )
    on: Date = Field(description="なくした日")
    why: Why = Field(
        description="duplicate: 重複していた、withdrawn: 取り下げた、withheld: 公開しないこととした、"
        "joined: ほかの発言に統合した"
    )
    to: str | None = Field(None, description="代わりに読む所の id（例: r12）")
    after: str | None = Field(
        None, description="知らせを置く所の、すぐ前の id。書かなければ番号の順に置きます"
    )
    note: str | None = Field(None, description="読む人への補足（なくした言葉は書かない）")


class MovedPage(Part):
    """A page that has another address now."""

    start: str = Field(
        alias="from",
        description="前の名前（例: 2022-01）。ほかのフォルダーのものなら、会議録のフォルダーから書く",
    )
    to: str = Field(description="今の名前。ほかのフォルダーに移したなら、会議録のフォルダーから書く")
    on: Date = Field(description="変えた日")
    why: str | None = Field(None, description="なぜ変えたか、読む人への説明")


class WithdrawnPage(Part):
    """A page that was published and is no longer there."""

    id: str = Field(description="取り下げた会議録・会議体・自治体の名前（例: 2022-01）")
    on: Date = Field(description="取り下げた日")
    why: str = Field(description="なぜ取り下げたか、読む人への説明（取り下げた言葉は書かない）")
    note: str | None = Field(None, description="補足")
    pages: IdList = Field(
        (),
        description="会議体や自治体を取り下げたとき、その下にあった会議録など（例: 2022-01、toshi/2022-01）",
    )
