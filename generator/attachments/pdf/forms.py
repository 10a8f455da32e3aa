"""Forms of a PDF that somebody has filled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from generator.attachments.finding import Finding, quoted, unjudged
from generator.attachments.numbers import real, whole
from generator.attachments.pdf.tree import fields, part, parts, plain, text_of

_HIDDEN, _NO_VIEW = 0x02, 0x20
_PASSWORD = 1 << 13
_FLAT = "欄を消すか、印刷した形（欄のない PDF）で作り直してください。"


def findings_in_form(reader: PdfReader) -> Iterator[Finding]:
    """Values that stand in fields: an error where no reader sees them, else to be looked at."""
    form = part(reader.root_object, "/AcroForm")
    if form is None:
        return
    if part(form, "/XFA") is not None:
        yield unjudged("", "XFA という形の入力欄があり、中の値を確かめられません。")
    filled = [(name, value, field) for name, field, values in fields(form) if (value := _filled(values))]
    hidden = [(name, value) for name, value, field in filled if not _is_shown(field)]
    shown = [(name, value) for name, value, field in filled if _is_shown(field)]
    if hidden:
        name, value = hidden[0]
        yield Finding(
            "file-hidden-words",
            "",
            f"見えない入力欄 {len(hidden)} 個に、値が入っています（欄{quoted(name)}に「{value[:3]}…」など）。",
            _FLAT,
        )
    if shown:
        name, value = shown[0]
        yield Finding(
            "file-unjudged",
            "",
            f"入力欄 {len(shown)} 個に、値が入ったままです（欄{quoted(name)}に{quoted(value)}など）。",
            "公開してよい値か、人の目で確かめてください。だれかが書き入れたものなら、" + _FLAT,
        )


def _filled(values: dict[str, Any]) -> str:
    """The words of a field for text or a choice; empty where it holds what the empty form holds."""
    if str(values.get("/FT")) not in ("/Tx", "/Ch"):
        return ""
    value = [text_of(one).strip() for one in parts(values.get("/V"))]
    given = [text_of(one).strip() for one in parts(values.get("/DV"))]
    if str(values.get("/FT")) == "/Ch" and not given:
        return ""  # the first of a list is chosen before anybody chooses
    return "、".join(one for one in value if one) if value != given else ""


def _is_shown(field: Any) -> bool:
    """Whether a field has a place on a page where its value is seen."""
    widgets = [plain(kid) for kid in parts(part(field, "/Kids"))] or [field]
    return any(_is_seen(widget) for widget in widgets)


def _is_seen(widget: Any) -> bool:
    rect = [real(plain(edge), 0.0) for edge in parts(part(widget, "/Rect"))[:4]]
    flags = whole(part(widget, "/F"), 0)
    secret = whole(part(widget, "/Ff"), 0) & _PASSWORD
    large = len(rect) == 4 and abs(rect[2] - rect[0]) > 1 and abs(rect[3] - rect[1]) > 1
    return large and not flags & (_HIDDEN | _NO_VIEW) and not secret
