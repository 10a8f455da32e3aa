"""Where a record comes from: the printed front part, the imported file, what the importer did."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.values import Date, Flag, Offset, Part


class FrontRow(Part):
    """A row of the printed front part."""

    mark: str | None = Field(None, description="行頭に印刷された記号（例: ■）")
    label: str = Field("", description="項目名")
    text: str = Field("", description="内容")
    reads: str | None = Field(None, description="この行から読み取った項目")


class SourceFile(Part):
    """The file the minutes were imported from."""

    name: str | None = Field(None, description="ファイル名")
    sha256: str | None = Field(None, description="内容の指紋")
    encoding: str | None = Field(None, description="文字コード")
    got_from: str | None = Field(None, description="入手元")
    got_on: Date | None = Field(None, description="入手した日")


class Importer(Part):
    """Which importer read the file, and what layout it found."""

    version: str | None = Field(None, description="取り込みの版")
    layout: str | None = Field(None, description="見分けた書式")


class Furniture(Part):
    """A passage of the source that is no part of the minutes: kept, not shown."""

    kind: str = Field(description="種類（page_no、breadcrumb など）")
    text: str = Field(description="文字")
    at: Offset | None = Field(None, description="位置")


class Join(Part):
    """Two lines read as one across a break."""

    after: str = Field(description="前の行の終わり")
    before: str = Field(description="次の行の始まり")
    at: Offset | None = Field(None, description="位置")
    kind: str | None = Field(None, description="種類（page_end など）")
    drops_mark: str | None = Field(None, description="取り除いた記号")
    confirmed: Flag = Field(False, description="担当者が確かめた")


class Shift(Part):
    """A passage put back in its order by a person."""

    start: Offset = Field(alias="from", description="もとの位置")
    end: Offset = Field(alias="to", description="移した位置")
    text: str | None = Field(None, description="移した文字")
    by: str | None = Field(None, description="移した者")


class OpenQuestion(Part):
    """Something a person must still confirm."""

    question: str = Field(description="確かめること")
    at: str | None = Field(None, description="場所（発言の id など）")
    hidden: Flag = Field(
        False, description="原本を見る人には見えない文字についての問い（残っている間は公開できない）"
    )


class Source(Part):
    """Where the record comes from."""

    kind: Literal["text", "html", "docx", "pdf-text", "json", "authored"] | None = Field(
        None, description="もとの形"
    )
    title: str | None = Field(None, description="もとの記録の題")
    url: str | None = Field(None, description="もとの記録のアドレス")
    record_id: str | None = Field(None, description="もとの記録に付いていた番号（issueID など）")
    note: str | None = Field(None, description="出典についての説明")
    file: SourceFile | None = Field(None, description="取り込んだファイル")
    importer: Importer | None = Field(None, description="取り込み")
    furniture: tuple[Furniture, ...] = Field((), description="ページ番号など、記録ではない文字")
    joins: tuple[Join, ...] = Field((), description="ページの切れ目でつないだ箇所")
    moves: tuple[Shift, ...] = Field((), description="担当者が順序を直した箇所")
    open_questions: tuple[OpenQuestion, ...] = Field((), description="まだ確かめていないこと")
