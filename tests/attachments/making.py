"""Office files for the tests: made by libraries, and by hand where no library hides a thing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import docx
from docx.oxml import parse_xml

from generator.attachments.finding import Finding
from generator.attachments.inspect import inspect

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
SECRET = "山田花子の住所"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def changed(content: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """A package with its parts changed in place."""
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    change(parts)
    return packed(parts)


def put(content: bytes, part: str, old: str, new: str) -> bytes:
    """A package in one part of which ``new`` stands instead of ``old``, which must be there."""

    def change(parts: dict[str, bytes]) -> None:
        text = parts[part].decode()
        assert old in text
        parts[part] = text.replace(old, new).encode()

    return changed(content, change)


def with_part(
    content: bytes, of: str, name: str, kind: str, part: str | bytes, media: str = "application/xml"
) -> bytes:
    """A package with one part more, to which ``of`` leads."""
    folder, _, base = of.rpartition("/")
    relations = f"{folder}/_rels/{base}.rels".lstrip("/")

    def change(parts: dict[str, bytes]) -> None:
        parts[name] = part if isinstance(part, bytes) else (_HEAD + part).encode()
        types = parts["[Content_Types].xml"].decode()
        override = f'<Override PartName="/{name}" ContentType="{media}"/></Types>'
        parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()
        old = parts.get(relations, f'<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode()).decode()
        if old.rstrip().endswith("/>"):
            old = old.rstrip()[:-2] + "></Relationships>"
        one = f'<Relationship Id="rIdX{len(old)}" Type="{_KINDS}/{kind}" Target="/{name}"/></Relationships>'
        parts[relations] = old.replace("</Relationships>", one).encode()

    return changed(content, change)


def opc(main: str, media: str, body: str, more: Mapping[str, tuple[str, str, str]] | None = None) -> bytes:
    """A package by hand: ``main`` with its body; ``more``: name → kind of relation, content type, body."""
    more = more or {}
    folder, _, base = main.rpartition("/")
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in ((main, media), *((n, m) for n, (_, m, _) in more.items()))
    )
    own = "".join(
        f'<Relationship Id="rId{i}" Type="{_KINDS}/{kind}" Target="/{name}"/>'
        for i, (name, (kind, _, _)) in enumerate(more.items(), 1)
    )
    return packed(
        {
            "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
            "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_KINDS}/officeDocument" Target="{main}"/></Relationships>',
            main: _HEAD + body,
            f"{folder}/_rels/{base}.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{own}</Relationships>',
            **{name: _HEAD + text for name, (_, _, text) in more.items()},
        }
    )


def word(*paragraphs: str, styles: str = "") -> bytes:
    """A Word file of python-docx with a visible line, then these elements; ``styles``: further styles."""
    document = docx.Document()
    document.add_paragraph("会議の概要を次のとおり公開します。")
    body = document.element.body
    for paragraph in paragraphs:
        body.insert(len(body) - 1, parse_xml(paragraph.replace(">", f" {W} {R}>", 1)))
    for style in parse_xml(f"<w:styles {W}>{styles}</w:styles>"):
        document.styles.element.append(style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def run(text: str = SECRET, about: str = "") -> str:
    return f"<w:r><w:rPr>{about}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(inner: str, about: str = "") -> str:
    return f"<w:p><w:pPr>{about}</w:pPr>{run('見える文字。')}{inner}</w:p>"


def table(inner: str, cell: str = "", about: str = "") -> str:
    """A table of one cell."""
    return f"<w:tbl><w:tblPr>{about}</w:tblPr><w:tr><w:tc><w:tcPr>{cell}</w:tcPr><w:p>{inner}</w:p></w:tc></w:tr></w:tbl>"


def found(content: bytes, name: str = "a.docx") -> tuple[Finding, ...]:
    return inspect(name, io.BytesIO(content))


def codes(content: bytes, name: str = "a.docx") -> set[str]:
    return {finding.code for finding in found(content, name)}
