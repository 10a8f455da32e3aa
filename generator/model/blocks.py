"""The body of a session: blocks in printed order.

A block is a mapping whose type is the first of ``BLOCK_KEYS`` it carries; that key holds the heading
data or the text, the keys beside it hold the content. Beside the text stand *readings*
(``generator.model.readings``).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag, model_validator

from generator.model.papers import CheckedFile
from generator.model.readings import By, Closing, Elections, Moves, Outcomes
from generator.model.text import Text
from generator.model.values import Flag, Id, IdList, Part, Span, Time


class BlockBase(Part):
    """What every block may carry beside its text."""

    id: Id | None = Field(
        None, description="この段落のアドレス。途中に足した発言には必ず付けます（例: r12-a）"
    )
    was: IdList = Field(
        (), description="この段落が引き継いだ、前のアドレス（例: r13）。開いた人を、ここへ案内します"
    )
    mark: str | None = Field(None, description="行頭に印刷された記号（例: ○、→）")
    at: Time | None = Field(None, description="時刻")
    by: By | None = Field(None, description="この区切りを決めた者")
    decides: Outcomes = Field((), description="この文が述べている議決・結果")
    moves: Moves = Field((), description="この文が述べている入退室")
    closes: Closing | None = Field(None, description="ここから会議を非公開とする")
    opens: Flag = Field(False, description="ここから再び公開とする")
    announces: Literal["next_meeting"] | None = Field(None, description="この文が次回の予定を述べている")
    elects: Elections = Field((), description="この文が述べている選任・互選")
    signs: tuple[str, ...] = Field((), description="会議録署名人の id")


class Speech(BlockBase):
    """One remark: any number of paragraphs, lists, tables and notes under one voice."""

    speech: str = Field(description="発言者（voices に書いた名前。voices がなければ印刷された呼び方）")
    label: str | None = Field(None, description="呼び方がこの発言だけ違って印刷されているとき、その形")
    pos: Literal["inline", "own", "cell", "heading"] | None = Field(None, description="呼び方の印刷位置")
    text: Text | None = Field(None, description="発言の本文。空行で段落を分けます")
    blocks: tuple[InnerBlock, ...] = Field(
        (), description="本文に表・箇条書き・ト書きが混じるとき、text の代わりに"
    )
    continues: Flag = Field(False, description="前の発言の続きと印刷されている")


class SectionHead(Part):
    """The heading of a section, and the agenda item it treats."""

    no: str | None = Field(None, description="印刷された番号")
    title: Text | None = Field(None, description="見出し")
    agenda: str | None = Field(None, description="議題の id")
    withheld: str | None = Field(None, description="この部分が非公開のとき、withheld: の記録の名前")
    back: Flag = Field(
        False, description="議事の後に印刷されたもの（注記、次回の予定、署名、問い合わせ先など）のまとまり"
    )
    by: By | None = Field(None, description="見出しを決めた者（印刷されていないとき inferred）")
    begins_in: str | None = Field(None, description="発言の途中から始まるとき、その発言の id")


class Section(BlockBase):
    """An agenda item or any other headed part, to any depth."""

    section: SectionHead = Field(description="議題や小見出し")
    blocks: tuple[Block, ...] = Field((), description="この見出しの下の発言など")


class QaHead(Part):
    """How the pairing of question and answer is known."""

    no: str | None = Field(None, description="印刷された番号（問1 など）")
    pairing: Literal["printed", "inferred"] | None = Field(None, description="組合せの根拠")


class Qa(BlockBase):
    """A question with its answer."""

    qa: QaHead = Field(description="質疑と応答の組")
    ask: tuple[Speech, ...] = Field(description="質問")
    answer: tuple[Speech, ...] = Field((), description="答え")


class OpinionHead(Part):
    """Whose opinion, where that is printed."""

    no: str | None = Field(None, description="印刷された番号")
    voice: str | None = Field(
        None,
        description="意見を述べた者（voices の名前）。わからないとき、名前を示さないときは書かない。無記名と記録されていれば label に書く",
    )
    label: str | None = Field(None, description="印刷された呼び方")


class Opinion(BlockBase):
    """An opinion handed in, often unsigned, with the office's reply."""

    opinion: OpinionHead = Field(description="提出された意見")
    text: Text | None = Field(None, description="意見の本文")
    blocks: tuple[InnerBlock, ...] = Field((), description="本文に表などが混じるとき、text の代わりに")
    reply: tuple[Speech, ...] = Field((), description="意見への回答・考え方")


class Paragraph(BlockBase):
    """Narrative: what the record says in its own voice."""

    p: Text = Field(description="地の文")


class NoteHead(Part):
    """What a stage note is about."""

    kind: (
        Literal[
            "enter", "leave", "late", "recess", "resume", "open", "close", "adjourn", "voices", "applause",
            "laughter", "rise", "vote", "hand_over", "shown", "explained", "introduced", "elects", "other",
        ]
        | None
    ) = Field(None, description="ト書きの種類")  # fmt: skip
    at: Time | None = Field(None, description="時刻")
    people: tuple[str, ...] = Field((), description="関係する出席者の id")


class Note(BlockBase):
    """A stage note: （拍手）, 〔退席〕, 午後2時41分閉会."""

    note: NoteHead = Field(description="ト書き。`note: （拍手）` のように一行でも書けます")
    text: Text = Field(description="印刷された文字")

    @model_validator(mode="before")
    @classmethod
    def _one_line_form(cls, data: Any) -> Any:
        if isinstance(data, dict) and isinstance(data.get("note"), str) and "text" not in data:
            return data | {"note": {}, "text": data["note"]}
        return data


class ListHead(Part):
    """How the items of a list are numbered."""

    style: str | None = Field(None, description="番号の形（例: (1)、・）")


class ListItem(Part):
    """An item, with its number as printed."""

    no: str | None = Field(None, description="印刷された番号や記号")
    text: Text | None = Field(None, description="本文")
    blocks: tuple[InnerBlock, ...] = Field((), description="項目の中に表や箇条書きがあるとき")

    @model_validator(mode="before")
    @classmethod
    def _one_line_form(cls, data: Any) -> Any:
        return {"text": data} if isinstance(data, str | list) else data


class ListBlock(BlockBase):
    """A list, also inside a remark."""

    list_: ListHead = Field(alias="list", description="箇条書き")
    items: tuple[ListItem, ...] = Field(description="項目")


class Cell(Part):
    """A table cell."""

    text: Text | None = Field(None, description="文字")
    colspan: Span = Field(1, description="横に結合した数")
    rowspan: Span = Field(1, description="縦に結合した数")
    header: Flag = Field(False, description="見出しの欄")
    blocks: tuple[InnerBlock, ...] = Field((), description="欄の中に表や箇条書きがあるとき")

    @model_validator(mode="before")
    @classmethod
    def _one_line_form(cls, data: Any) -> Any:
        if data is None:
            return {"text": ""}
        return {"text": data} if isinstance(data, str | list) else data


class TableHead(Part):
    """What the table is called."""

    no: str | None = Field(None, description="表の番号")
    caption: str | None = Field(None, description="表の題")


class Table(BlockBase):
    """A table, also inside a remark or a cell."""

    table: TableHead = Field(description="表")
    head: tuple[Cell, ...] = Field((), description="見出しの行")
    rows: tuple[tuple[Cell, ...], ...] = Field(description="行")


class FigureHead(Part):
    """A picture with its description."""

    src: str = Field(description="画像の置き場所（会議のファイルから見た相対パス）")
    alt: str = Field(description="画像の説明（目で見られない人のため）")
    caption: str | None = Field(None, description="題")
    checked: CheckedFile | None = Field(None, description="ファイルの中を人が確かめたこと")


class Figure(BlockBase):
    """A picture or chart."""

    figure: FigureHead = Field(description="図")


class Withheld(BlockBase):
    """A whole part that is not published; why is said by the record of this name under ``withheld:``.

    Once that is released, what was not published: as ``text``, or as ``blocks`` where several speak.
    """

    withheld: str = Field(description="withheld: に書いた記録の名前（例: w1）")
    text: Text | None = Field(
        None,
        description="その場所に印刷されている文字（例: （以下非公開））。記録に released があるときは、公開した本文",
    )
    blocks: tuple[InnerBlock, ...] = Field(
        (), description="記録に released があるときだけ、公開した発言など（text の代わりに）"
    )


class QuoteHead(Part):
    """What is read out."""

    title: str | None = Field(None, description="読み上げた文書の題")
    source: str | None = Field(None, description="出典")


class Quote(BlockBase):
    """A document read out or inserted, such as an answer (答申文)."""

    quote: QuoteHead = Field(description="引用")
    text: Text | None = Field(None, description="本文")
    blocks: tuple[InnerBlock, ...] = Field((), description="本文に表などが混じるとき、text の代わりに")


class Rule(BlockBase):
    """A printed line between parts."""

    rule: str = Field(description="区切りの線（印刷された文字）")


class End(BlockBase):
    """The printed end, 以上."""

    end: str = Field(description="結びの文字（例: 以上）")


BLOCK_KEYS = (
    "speech", "section", "qa", "opinion", "p", "note", "list", "table", "figure", "withheld", "quote",
    "rule", "end",
)  # fmt: skip
OUTER_KEYS = ("section", "qa", "opinion")
"""The types that have a place of their own in the proceedings and stand inside nothing but a section."""
#: Keys that another type carries as content, so that they name the type only when no other key does.
_LAST = {"withheld"}


def block_kind(value: Any) -> str | None:
    """The tag of a block: the type key it carries; None when it carries none."""
    if isinstance(value, dict):
        found = [key for key in BLOCK_KEYS if key in value]
        found.sort(key=lambda key: key in _LAST)
        return f"<{found[0]}>" if found else None
    return f"<{type(value).__name__.lower()}>" if isinstance(value, BlockBase) else None


InnerBlock: TypeAlias = Annotated[
    Annotated[Speech, Tag("<speech>")]
    | Annotated[Paragraph, Tag("<p>")]
    | Annotated[Note, Tag("<note>")]
    | Annotated[ListBlock, Tag("<list>")]
    | Annotated[Table, Tag("<table>")]
    | Annotated[Figure, Tag("<figure>")]
    | Annotated[Withheld, Tag("<withheld>")]
    | Annotated[Quote, Tag("<quote>")]
    | Annotated[Rule, Tag("<rule>")]
    | Annotated[End, Tag("<end>")],
    Discriminator(block_kind, custom_error_type="unknown-block", custom_error_message="unknown block"),
]
"""What may stand inside a remark, a quotation, an item or a cell: nothing that has a place of its own in the proceedings."""
Block: TypeAlias = Annotated[
    Annotated[Section, Tag("<section>")]
    | Annotated[Qa, Tag("<qa>")]
    | Annotated[Opinion, Tag("<opinion>")]
    | Annotated[Speech, Tag("<speech>")]
    | Annotated[Paragraph, Tag("<p>")]
    | Annotated[Note, Tag("<note>")]
    | Annotated[ListBlock, Tag("<list>")]
    | Annotated[Table, Tag("<table>")]
    | Annotated[Figure, Tag("<figure>")]
    | Annotated[Withheld, Tag("<withheld>")]
    | Annotated[Quote, Tag("<quote>")]
    | Annotated[Rule, Tag("<rule>")]
    | Annotated[End, Tag("<end>")],
    Discriminator(block_kind, custom_error_type="unknown-block", custom_error_message="unknown block"),
]

for _model in (Speech, Section, Qa, Opinion, ListItem, ListBlock, Cell, Table, Withheld, Quote):
    _model.model_rebuild()
