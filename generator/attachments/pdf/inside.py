"""What a PDF carries besides its pages: forms that are filled, other files, scripts, notes, names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from pypdf import PdfReader

from generator.attachments.finding import Finding, quoted, unjudged
from generator.attachments.names import is_a_name
from generator.attachments.numbers import whole
from generator.attachments.pdf.actions import actions_of
from generator.attachments.pdf.forms import findings_in_form
from generator.attachments.pdf.names import findings_in_record
from generator.attachments.pdf.tree import SealedError, fields, leaves, part, parts, plain, reader_of, text_of
from generator.attachments.work import set_aside

_FILES = (
    "もとのソフトで添付を外し、PDF を作り直してください。公開するファイルなら、別の資料として並べてください。"
)
_NOTES = "注釈を消すか、注釈を付けずに印刷した PDF に替えてください。"
_SCRIPTS = "もとのソフトで、動作（スクリプト）を付けずに PDF を作り直してください。"
#: Annotations that carry another file, sound or film.
_CARRIERS = {"/FileAttachment", "/Sound", "/Movie", "/RichMedia", "/3D"}
#: Annotations that say something only in a window of their own.
_REMARKS = {"/Text", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Square", "/Circle", "/Ink", "/Caret", "/Line",
            "/Polygon", "/PolyLine", "/Stamp"}  # fmt: skip
_NOT_SHOWN = 0x02 | 0x20
_MOST = 5
"""How many things of a kind are told one by one."""


def findings_inside(stream: BinaryIO, document: Any, shown: Callable[[str], bool]) -> Iterator[Finding]:
    """What a PDF carries besides its pages. ``shown`` tells whether words stand on its pages."""
    try:
        reader = reader_of(stream, document)
    except SealedError:
        yield unjudged(
            "", "編集などを制限する暗号が掛かっているので、ページのほかに入っているものを確かめられません。"
        )
        return
    except Exception as error:
        set_aside(error)
        yield unjudged("", "作りが壊れているので、ページのほかに入っているものを確かめられません。")
        return
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: _files(reader),
        lambda: _scripts(reader),
        lambda: findings_in_form(reader),
        lambda: _of_pages(reader),
        lambda: findings_in_record(reader, shown),
    )
    for look in looks:
        try:
            yield from list(look())
        except Exception as error:  # what stops one look leaves the others
            set_aside(error)
            yield unjudged("", "作りが壊れているので、中を終わりまで確かめられません。")


def _files(reader: PdfReader) -> Iterator[Finding]:
    root = reader.root_object
    named = [name for name, _ in leaves(part(part(root, "/Names"), "/EmbeddedFiles"), "/Names")]
    if named:
        yield _carried("", named)
    elif parts(part(root, "/AF")) or part(root, "/Collection") is not None:
        yield _carried(
            "", [text_of(part(one, "/UF")) or text_of(part(one, "/F")) for one in parts(part(root, "/AF"))]
        )


def _carried(where: str, names: list[str]) -> Finding:
    told = "、".join(quoted(name) for name in names[:_MOST] if name)
    return Finding(
        "file-inside",
        where,
        f"ほかのファイルが {max(1, len(names))} 個、PDF の中に入っています{f'（{told}）' if told else ''}。",
        _FILES,
    )


def _scripts(reader: PdfReader) -> Iterator[Finding]:
    root = reader.root_object
    scripts = [action for _, action in leaves(part(part(root, "/Names"), "/JavaScript"), "/Names")]
    found = {what for action in scripts for what in actions_of(action)} | set(
        actions_of(part(root, "/OpenAction"))
    )
    found |= {what for action in _actions(root) for what in actions_of(action)}
    for _, field, _ in fields(part(root, "/AcroForm")):
        found |= {what for action in _actions(field) for what in actions_of(action)}
    for what in sorted(found):
        yield Finding("file-unsafe", "", f"{what}が入っています。", _SCRIPTS)


def _of_pages(reader: PdfReader) -> Iterator[Finding]:
    told = 0
    for number, page in enumerate(reader.pages):
        for finding in _of_page(page, f"{number + 1}ページ"):
            yield finding
            told += 1
            if told >= 50:
                yield unjudged("", "ほかにも多くの注釈や動作があります。")
                return


def _of_page(page: Any, where: str) -> Iterator[Finding]:
    annotations = [plain(one) for one in parts(part(page, "/Annots"))]
    doing = [page, *annotations]
    found = {what for one in doing for action in _actions(one) for what in actions_of(action)}
    for what in sorted(found):
        yield Finding("file-unsafe", where, f"{what}が入っています。", _SCRIPTS)
    kinds = [(str(part(one, "/Subtype")), one) for one in annotations]
    carried = [one for kind, one in kinds if kind in _CARRIERS]
    if carried:
        yield _carried(where, [_name_of_file(one) for one in carried])
    yield from _remarks(kinds, where)
    if part(part(page, "/PieceInfo"), "/Illustrator") is not None:
        yield unjudged(
            where, "Illustrator の編集用のデータが入っていて、隠した絵や文字が残っているかもしれません。"
        )


def _remarks(kinds: list[tuple[str, Any]], where: str) -> Iterator[Finding]:
    """Notes that say something, and who wrote them. ``kinds``: annotations with what they are."""
    notes = [
        text_of(part(one, "/Contents")) for kind, one in kinds if kind in _REMARKS or _is_put_away(kind, one)
    ]
    notes = [note for note in notes if note.strip()]
    if notes:
        yield Finding(
            "file-changes",
            where,
            f"注釈（コメント）が {len(notes)} 個残っています（{quoted(notes[0])}）。",
            _NOTES,
        )
    written = [one for kind, one in kinds if kind in _REMARKS | {"/FreeText"} | _CARRIERS]
    authors = {text_of(part(one, "/T")).strip() for one in written}
    for author in sorted(filter(is_a_name, authors)):
        yield Finding("file-metadata", where, f"注釈を書いた人として{quoted(author)}と入っています。", _NOTES)


def _is_put_away(kind: str, annotation: Any) -> bool:
    """Whether an annotation writes on the page and is set not to be shown."""
    return kind == "/FreeText" and bool(whole(part(annotation, "/F"), 0) & _NOT_SHOWN)


def _actions(holder: Any) -> Iterator[Any]:
    yield part(holder, "/A")
    more = part(holder, "/AA")
    yield from more.values() if isinstance(more, dict) else ()


def _name_of_file(annotation: Any) -> str:
    file = part(annotation, "/FS")
    return (
        text_of(part(file, "/UF")) or text_of(part(file, "/F")) if isinstance(file, dict) else text_of(file)
    )
