"""Web pages, read as a browser reads them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from selectolax.lexbor import LexborHTMLParser

from generator.attachments.finding import Finding, quoted, unjudged
from generator.attachments.markup.seen import NEVER, looks
from generator.attachments.markup.styles import sheet_of
from generator.attachments.markup.told import Inspect, hidden, of_comments, of_paths, of_pictures
from generator.attachments.markup.tree import MOST_ELEMENTS, Element, Markup, TooManyError
from generator.attachments.markup.unsafe import in_style, unsafe
from generator.attachments.names import is_a_name
from generator.attachments.private import private
from generator.attachments.words import encoding_of

MOST_BYTES = 6 << 20
_PERSONS = {
    "author",
    "creator",
    "dc.creator",
    "dc.contributor",
    "dcterms.creator",
    "changedby",
    "reply-to",
    "owner",
    "copyright",
    "company",
    "lastauthor",
}


def inspector_of_html(inspect: Inspect) -> Inspect:
    """An inspector that hands pictures in a page to ``inspect``."""

    def inspect_html(name: str, stream: BinaryIO) -> Iterator[Finding]:
        if stream.seek(0, os.SEEK_END) > MOST_BYTES:
            yield unjudged("", "ウェブページが大きすぎるので、中を確かめられません。")
            return
        stream.seek(0)
        content = stream.read()
        try:
            markup = read_html(content.decode(encoding_of(content) or "utf-8", "replace"))
        except TooManyError:
            yield unjudged("", "ウェブページの要素が多すぎるので、中を確かめられません。")
            return
        yield from findings_in_page(markup, inspect)

    return inspect_html


def findings_in_page(markup: Markup, inspect: Inspect) -> Iterator[Finding]:
    """Findings in a page as read."""
    yield from of_comments(markup.comments)
    yield from private([(0, markup.root.words())])
    for sheet in markup.sheets:
        yield from in_style(sheet, "")
    for element in markup.root.walk():
        yield from unsafe(element, "")
        yield from of_paths(element, "")
        yield from _of_records(element)
    rules = sheet_of(markup.sheets)
    for element, look in looks(markup.root, rules):
        yield from of_pictures(element, "", look.unseen, inspect)
        yield from _of_words(element, look.why)
    if rules.exhausted:
        yield unjudged("", "見た目の決まりが多すぎるので、見えない言葉があるか、確かめきれません。")


def _of_records(element: Element) -> Iterator[Finding]:
    attributes = element.attributes
    if (
        element.tag == "meta"
        and attributes.get("name", "").lower() in _PERSONS
        and is_a_name(attributes.get("content", ""))
    ):
        yield Finding(
            "file-metadata",
            "",
            f"作成者などの記録{quoted(attributes['content'])}が残っています。",
            "その行を消してください。",
        )
    if element.tag == "input" and attributes.get("type", "").lower() == "hidden":
        found = hidden("", attributes.get("value", ""), "隠した入力欄")
        if found:
            yield found


def _of_words(element: Element, why: str) -> Iterator[Finding]:
    words = " ".join(child for child in element.children if isinstance(child, str))
    if not why or not words.strip() or element.tag in NEVER - {"template", "datalist", "noframes"}:
        return
    if any(holder.tag in ("head", "script", "style") for holder in element.above()):
        return
    found = hidden("", words, why)
    if found:
        yield found


def read_html(text: str) -> Markup:
    """A page as a tree. Raises TooManyError."""
    document = LexborHTMLParser(text)
    markup = Markup(Element("html", {}))
    node = document.root
    while node is not None and node.prev is not None:
        node = node.prev
    count = 0
    todo = [(node, markup.root)]
    while todo:
        node, holder = todo.pop()
        if node is None:
            continue
        count += 1
        if count > MOST_ELEMENTS:
            raise TooManyError(str(count))
        todo.append((node.next, holder))
        _take(node, holder, markup, todo)
    return markup


def _take(node: Any, holder: Element, markup: Markup, todo: list[tuple[Any, Element]]) -> None:
    if node.is_text_node:
        holder.children.append(node.text_content or "")
    elif node.is_comment_node:
        markup.comments.append((0, node.comment_content or ""))
    elif node.is_element_node:
        element = Element(node.tag, {name.lower(): value or "" for name, value in node.attributes.items()})
        holder.add(element)
        if node.tag == "style":
            markup.sheets.append(node.text() or "")
        if node.tag == "template":
            inner = re.sub(r"^<template[^>]*>", "", node.html or "")  # its content is no child of it
            element.children.append(LexborHTMLParser(inner).text())
        todo.append((node.child, element))
