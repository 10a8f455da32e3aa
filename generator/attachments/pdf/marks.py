"""Annotations of a page of a PDF: what lies over it, and marks for redaction that were never applied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from generator.attachments.pdf.drawn import Box, holds

_HIDDEN = 0x02


@dataclass(frozen=True)
class Annotation:
    """An annotation: the places it marks."""

    is_redaction: bool
    boxes: tuple[Box, ...]

    def covers(self, point: tuple[float, float]) -> bool:
        return any(holds(box, point) for box in self.boxes)


def annotations_on(page: Any) -> Iterator[Annotation]:
    """The annotations of a page that may lie over its words; notes that open in a window of their own are none."""
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        raw = pdfium.FPDFPage_GetAnnot(page, number)
        if not raw:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(raw)
            is_redaction = kind == pdfium.FPDF_ANNOT_REDACT
            if kind in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_TEXT):
                continue
            if pdfium.FPDFAnnot_GetFlags(raw) & _HIDDEN and not is_redaction:
                continue
            yield Annotation(is_redaction, tuple(_boxes(raw)))
        finally:
            pdfium.FPDFPage_CloseAnnot(raw)


def _boxes(raw: Any) -> Iterator[Box]:
    count = pdfium.FPDFAnnot_CountAttachmentPoints(raw)
    for number in range(min(count, 10_000)):
        quad = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFAnnot_GetAttachmentPoints(raw, number, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(xs), min(ys), max(xs), max(ys)
    rect = pdfium.FS_RECTF()
    if not count and pdfium.FPDFAnnot_GetRect(raw, rect):
        yield rect.left, rect.bottom, rect.right, rect.top
