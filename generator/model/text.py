"""Printed text: a plain string, or a list of runs where something inside a line must be told apart.

``["変更するのは、", {masked: ●●}, "三丁目"]``. A run is a mapping whose one main key is its type.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag

from generator.model.values import Part


class Masked(Part):
    """A place that the original record itself masks, such as ●●; not withheld by this archive."""

    masked: str = Field(description="原本で伏せられている字を、印刷されたとおりに（例: ●●）")


class Ruby(Part):
    """Base text with its reading as printed above it."""

    ruby: tuple[str, str] = Field(description="［もとの字, 読み］の二つ")


class Strong(Part):
    """Words that the original prints with emphasis."""

    strong: str = Field(description="原本で強調されている字")


class Link(Part):
    """A link that the original carries."""

    link: str = Field(description="リンクの文字")
    href: str = Field(description="リンク先")


class Sic(Part):
    """Words shown as printed although they are plainly mistaken."""

    sic: str = Field(description="原文のまま示す字（誤りと思われる箇所）")
    note: str | None = Field(None, description="正しいと思われる形など")


class WithheldWords(Part):
    """Words not published, by the record of this name under ``withheld:``; once that is released, the words themselves."""

    withheld: str = Field(description="withheld: に書いた記録の名前（例: w1）")
    text: str | None = Field(
        None, description="記録に released（公開した日など）があるときだけ、公開した言葉"
    )


RUN_KEYS = ("masked", "ruby", "strong", "link", "sic", "withheld")


def run_kind(value: Any) -> str | None:
    """The tag of a run: the type key it carries, or ``text`` for a plain string."""
    if isinstance(value, str):
        return "<text>"
    if isinstance(value, dict):
        return next((f"<{key}>" for key in RUN_KEYS if key in value), None)
    return next((f"<{key}>" for key in RUN_KEYS if hasattr(value, key)), None)


Run: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")]
    | Annotated[Masked, Tag("<masked>")]
    | Annotated[Ruby, Tag("<ruby>")]
    | Annotated[Strong, Tag("<strong>")]
    | Annotated[Link, Tag("<link>")]
    | Annotated[Sic, Tag("<sic>")]
    | Annotated[WithheldWords, Tag("<withheld>")],
    Discriminator(run_kind, custom_error_type="unknown-run", custom_error_message="unknown run"),
]


def _text_kind(value: Any) -> str:
    return "<runs>" if isinstance(value, list | tuple) else "<plain>"


Text: TypeAlias = Annotated[
    Annotated[str, Tag("<plain>")] | Annotated[tuple[Run, ...], Tag("<runs>")],
    Discriminator(_text_kind),
]


def runs_of(text: Text) -> tuple[Run, ...]:
    """The runs of a text; a plain string is one run."""
    return (text,) if isinstance(text, str) else text
