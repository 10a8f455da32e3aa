"""Drawings in SVG, and other files of XML."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Generator, Iterator
from itertools import islice
from typing import BinaryIO

from lxml import etree
from PIL import Image

from generator.attachments.finding import Finding, quoted, unjudged
from generator.attachments.markup.drawing import painted
from generator.attachments.markup.html import findings_in_page
from generator.attachments.markup.lost_words import lost_words
from generator.attachments.markup.seen import looks
from generator.attachments.markup.styles import sheet_of
from generator.attachments.markup.told import Inspect, decoded, of_comments, of_paths, of_pictures
from generator.attachments.markup.tree import Element, Markup, TooManyError, place
from generator.attachments.markup.unsafe import fetches, in_style, unsafe
from generator.attachments.markup.xml import read_xml
from generator.attachments.names import is_a_name
from generator.attachments.private import private

MOST_BYTES = 24 << 20
MOST_DRAWN = 300_000
"""How many shapes and words are held against each other."""
_PERSONS = {"creator", "publisher", "contributor", "rights", "agent", "author"}


def inspector_of_svg(inspect: Inspect) -> Inspect:
    """An inspector that hands pictures in a drawing to ``inspect``."""

    def inspect_svg(name: str, stream: BinaryIO) -> Iterator[Finding]:
        markup = yield from _read(stream)
        if markup:
            yield from findings_in_drawing(markup, inspect)

    return inspect_svg


def inspector_of_xml(inspect: Inspect) -> Inspect:
    """The same for other files of XML: a page in XHTML runs and hides as any page does, data is shown as it stands."""

    def inspect_xml(name: str, stream: BinaryIO) -> Iterator[Finding]:
        markup = yield from _read(stream)
        if markup and markup.root.tag == "html":
            yield from findings_in_page(markup, inspect)
        elif markup:
            yield from private([(0, markup.root.words())])
            for element in markup.root.walk():
                yield from unsafe(element, place(element)) if ":" not in element.tag else ()

    return inspect_xml


def _read(stream: BinaryIO) -> Generator[Finding, None, Markup | None]:
    """The file as a tree, or the findings why it is none."""
    if stream.seek(0, os.SEEK_END) > MOST_BYTES:
        yield unjudged("", "ファイルが大きすぎるので、中を確かめられません。")
        return None
    try:
        stream.seek(0)
        markup, sheets, torn = read_xml(stream)
    except etree.XMLSyntaxError:
        yield unjudged("", "XML として壊れているので、中を確かめられません。")
        return None
    except TooManyError:
        yield unjudged("", "要素が多すぎるので、中を確かめられません。")
        return None
    for address in sheets:
        yield fetches("", address)
    if torn:
        yield unjudged("", "別の所で決めた文字（実体参照）があり、何と出るか確かめられません。")
    return markup


def findings_in_drawing(markup: Markup, inspect: Inspect) -> Iterator[Finding]:
    """Findings in a drawing as read."""
    yield from of_comments(markup.comments)
    yield from private([(0, markup.root.words())])
    for text in markup.sheets:
        yield from in_style(text, "")
    for element in markup.root.walk():
        if not element.tag.startswith("x:"):
            yield from unsafe(element, place(element))
        yield from of_paths(element, place(element))
        yield from _of_sources(element)
        yield from _of_records(element)
        _mark_opaque(element)
    sheet = sheet_of(markup.sheets)
    drawn = list(islice(painted(markup.root, sheet), MOST_DRAWN))
    if len(drawn) == MOST_DRAWN:
        yield unjudged("", "図形が多すぎて、文字の上に重なるものがあるか、確かめきれません。")
    for element, look in looks(markup.root, sheet):
        yield from of_pictures(element, place(element), look.unseen, inspect)
    yield from lost_words(markup, drawn)


def _of_sources(element: Element) -> Iterator[Finding]:
    """What drawing programs keep beside the drawing to be able to change it again."""
    kept = element.tag in ("x:pgf", "x:aipgf", "x:aipgfref") and element.words().strip()
    if kept or element.attributes.get("content", "").lstrip().startswith(
        ("<mxfile", "%3Cmxfile", "&lt;mxfile")
    ):
        yield Finding(
            "file-inside",
            place(element),
            "編集用の図が、まるごと入っています。消したはずのものが見られます。",
            "編集用の図を入れない設定で、書き出し直してください。",
        )


def _of_records(element: Element) -> Iterator[Finding]:
    if not any(holder.tag == "metadata" for holder in element.above()):
        return
    words = " ".join(child for child in element.children if isinstance(child, str)).strip()
    names = {holder.tag.removeprefix("x:") for holder in (element, *element.above())}
    if names & _PERSONS and is_a_name(words) and not re.match(r"https?:|.*\bv?\d+\.\d", words):
        yield Finding(
            "file-metadata",
            place(element),
            f"作成者などの記録{quoted(words)}が残っています。",
            "その記録を消すか、PDF や PNG に変えてください。",
        )


def _mark_opaque(element: Element) -> None:
    """Note at a picture whether nothing shows through it."""
    if element.tag != "image":
        return
    content = decoded(element.attributes.get("href", ""))
    try:
        picture = Image.open(io.BytesIO(content)) if content else None
        opaque = picture is not None and "A" not in picture.mode and "transparency" not in picture.info
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        opaque = False
    element.attributes["opaque"] = "yes" if opaque else "no"
