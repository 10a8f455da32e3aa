"""Every value of a file set to what nobody would write, one at a time: a finding may come of it, never an error.

A few are tried at every run, by a fixed seed; ``HOSTILE_CASES=20000`` tries more by hand.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from generator.attachments.inspect import inspect
from generator.attachments.office.inspect import inspector_of_office
from generator.importer.read.docx import read_docx
from generator.importer.read.errors import ImportRefusedError
from tests.attachments import test_office_excel as excel
from tests.attachments import test_office_odf as odf
from tests.attachments import test_office_slides as powerpoint
from tests.attachments import test_office_word as word
from tests.attachments import test_pdf as pdf
from tests.attachments.faults import faults_of
from tests.attachments.making import changed

CASES = int(os.environ.get("HOSTILE_CASES", "150"))
VALUES = (
    "", "x", "0", "1e999", "-1e5", "nan", "inf", "-1", "9" * 40, "9" * 5_000, "１２", "²", "screen4x3", "0.0001", "1%", "F" * 8, "#", "true",
)  # fmt: skip
SAMPLES: dict[str, list[bytes]] = {
    "a.docx": [*word.HIDDEN.values(), *word.CHANGES.values(), *word.PLAIN.values()],
    "a.xlsx": [content for _, content in excel.LEAKS.values()] + list(excel.CLEAN.values()),
    "a.pptx": [content for _, content in powerpoint.LEAKS.values()] + list(powerpoint.PLAIN.values()),
    **{
        f"a.{end}": [c for kind, _, c in odf.LEAKS.values() if kind == end]
        + [c for kind, c in odf.PLAIN.values() if kind == end]
        for end in odf.TYPES
    },
}
LOOK = inspector_of_office(lambda name, stream: ())
Spoil = Callable[[Any, Random], None]


def value(element: Any, random: Random) -> None:
    """One attribute, on this element or on all of its name."""
    if element.attrib:
        key = random.choice(sorted(element.attrib))
        alike = element.getroottree().iter(element.tag) if random.random() < 0.5 else [element]
        said = random.choice(VALUES)
        for one in alike:
            one.set(key, said)


def without(element: Any, random: Random) -> None:
    if element.attrib:
        del element.attrib[random.choice(sorted(element.attrib))]


def words(element: Any, random: Random) -> None:
    element.text = random.choice(VALUES)


def empty(element: Any, random: Random) -> None:
    element[:] = []


def twice(element: Any, random: Random) -> None:
    element.append(etree.fromstring(etree.tostring(element)))


def away(element: Any, random: Random) -> None:
    if element.getparent() is not None:
        element.getparent().remove(element)


def elsewhere(element: Any, random: Random) -> None:
    """Within another element."""
    other = random.choice(list(element.getroottree().iter()))
    if element not in other.iterancestors() and element is not other:
        other.append(element)


CHANGES: tuple[Spoil, ...] = (*(value,) * 6, without, words, words, empty, twice, away, elsewhere)


_CONTENTS = ("document.xml", "styles.xml", "numbering.xml", "settings.xml", "theme1.xml", "notes.xml")
READ = (".xml", ".rels", ".vml")


def spoiled(
    content: bytes, random: Random, kinds: Sequence[Spoil] = CHANGES, ends: tuple[str, ...] = READ
) -> bytes:
    """A package with something else in one of its parts, which is otherwise well-formed."""

    def change(parts: dict[str, bytes]) -> None:
        name = random.choice([n for n in parts if n.endswith(ends) and parts[n].strip()])
        root = etree.fromstring(parts[name])
        random.choice(kinds)(random.choice(list(root.iter(etree.Element))), random)
        parts[name] = etree.tostring(root)

    return changed(content, change)


@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("name", SAMPLES)
def test_no_value_in_an_office_file_stops_what_looks_into_it(name: str, part: int) -> None:
    for number in range(part, CASES, 4):
        random = Random(f"{name} {number}")
        content = spoiled(random.choice(SAMPLES[name]), random)
        try:
            list(LOOK(name, io.BytesIO(content)))
        except Exception as error:
            error.add_note(f"case {number}")
            raise


def test_no_value_in_a_word_file_stops_an_import() -> None:
    for number in range(CASES):
        random = Random(f"import {number}")
        # Of a file whose parts do not lead to each other nothing is read; a value within a part costs no more than itself.
        inside = number % 2 == 0
        kinds, ends = ((value, words), _CONTENTS) if inside else (CHANGES, READ)
        content = spoiled(random.choice(SAMPLES["a.docx"]), random, kinds, ends)
        with faults_of("generator.attachments") as faults, contextlib.suppress(ImportRefusedError):
            read_docx(content)
        assert not (inside and faults), (number, faults)


OBJECTS: tuple[Callable[[], Any], ...] = (
    NullObject, DictionaryObject, ArrayObject, *(lambda text=text: TextStringObject(text) for text in VALUES[:12]),  # type: ignore[misc]
    lambda: NumberObject(10**30), lambda: NumberObject(-1), lambda: FloatObject(1e300), lambda: NameObject("/X"), lambda: BooleanObject(True),
    lambda: ArrayObject([TextStringObject("x")] * 3), lambda: DictionaryObject({NameObject("/S"): NumberObject(1)}),
)  # fmt: skip


def printed() -> Iterator[bytes]:
    """Files that hold between them all that is looked for beside the pages."""
    yield pdf.page_with(pdf.form)
    yield pdf.changed(pdf.page_with(pdf.write), everything)
    yield pdf.in_hidden_layer()
    yield pdf.annotated("Highlight")


def everything(writer: PdfWriter) -> None:
    """Annotations of each kind, scripts, files, a record, and layers of a drawing program."""
    note = {"Contents": TextStringObject("消すこと"), "T": TextStringObject("山田花子")}
    kinds: tuple[tuple[str, Mapping[str, Any]], ...] = (
        ("Text", note), ("FreeText", {**note, "F": NumberObject(2)}), ("Link", {"A": pdf.launch()}),
        ("FileAttachment", {"FS": DictionaryObject({NameObject("/F"): TextStringObject("a.docx")})}),
    )  # fmt: skip
    made = []
    for kind, entries in kinds:
        pdf.annotation(writer, Subtype=NameObject(f"/{kind}"), **entries)
        made += writer.pages[0]["/Annots"]  # type: ignore[misc]
    writer.pages[0][NameObject("/Annots")] = ArrayObject(made)
    writer.pages[0][NameObject("/PieceInfo")] = DictionaryObject(
        {NameObject("/Illustrator"): NumberObject(1)}
    )
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): pdf.launch()})
    writer.add_attachment("秘密.txt", b"x")
    writer.add_metadata({"/Author": "山田花子", "/Title": "案"})
    writer._root_object[NameObject("/AA")] = DictionaryObject({NameObject("/WC"): pdf.launch()})
    writer._root_object[NameObject("/OpenAction")] = pdf.launch()


FILES = list(printed())


def spoiled_pdf(content: bytes, random: Random) -> bytes:
    """A PDF with another object somewhere."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    holders = list(_holders(list(writer._objects), set()))
    for _ in range(random.choice((1, 1, 3))):
        holder = random.choice(holders)
        key = random.choice(list(holder) if isinstance(holder, DictionaryObject) else range(len(holder)))
        if key not in ("/Length", "/Filter", "/Pages", "/Kids"):
            dict.__setitem__(holder, key, random.choice(OBJECTS)()) if isinstance(
                holder, DictionaryObject
            ) else list.__setitem__(holder, key, random.choice(OBJECTS)())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _holders(values: list[Any], seen: set[int]) -> Iterator[Any]:
    for one in values:
        if isinstance(one, DictionaryObject | ArrayObject) and id(one) not in seen and len(one):
            seen.add(id(one))
            yield one
            inner = one.values() if isinstance(one, DictionaryObject) else one
            yield from _holders(list(inner), seen)


@pytest.mark.parametrize("part", range(4))
def test_no_object_in_a_pdf_stops_what_looks_into_it(part: int) -> None:
    for number in range(part, CASES, 4):
        random = Random(f"pdf {number}")
        try:
            content = spoiled_pdf(random.choice(FILES), random)
        except Exception:  # pypdf writes no such file
            continue
        with faults_of("generator.attachments") as faults:
            told = inspect("a.pdf", io.BytesIO(content))
        assert not faults, (number, faults, told)
