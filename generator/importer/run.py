"""Importing files: each to a session file of its council, none stopping the others.

The one place here that touches the disk; what happens to a file in between is ``generator.importer.draft``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.archive.disk import put
from generator.archive.files import digest_of
from generator.archive.trouble import in_words
from generator.attachments.work import set_aside
from generator.importer.draft import draft_of
from generator.importer.form.draft import LAYOUT, form_draft
from generator.importer.form.lines import is_form
from generator.importer.known import grounds_of, known_of, matters_of
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.read.any import read_source
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.pictures import kept_pictures
from generator.importer.read.stops import stops_with_dots, with_dots, with_round_stops
from generator.importer.session.blocks import Data
from generator.importer.session.cases import Matters, name_cases
from generator.importer.session.data import Draft
from generator.importer.session.place import Placed, is_beginning_of, placing
from generator.importer.session.verify import Difference, differences
from generator.importer.words.habits import Habit
from generator.yaml.document import read_yaml
from generator.yaml.emit import emit

VERSION = "1"
SCHEMA_LINE = "# yaml-language-server: $schema=../../schema/session.schema.json\n"

_FINGERPRINT = Habit(
    "fingerprint", r"sha256: \"?(?P<digest>[0-9a-f]{64})",
    said=("    sha256: " + "0a" * 32, '    sha256: "' + "1" * 64 + '"'),
    unsaid=("    sha256: " + "1" * 63,),
)  # fmt: skip


@dataclass(frozen=True)
class Context:
    """What is known of the council into which something is imported."""

    known: Met = NOBODY_MET
    """The people of the council."""
    grounds: Mapping[str, str] = field(default_factory=dict)
    """Printed forms of its municipality's grounds, and their id."""
    council: str = ""
    matters: Matters = tuple
    """The matters of its municipality."""


@dataclass
class FileReport:
    """What became of one source."""

    source: Path
    session: Path | None = None
    placed: Placed | None = None
    error: str | None = None
    """Why it was not imported, with how to mend it; None when it was."""
    draft: Draft | None = None
    differences: list[Difference] = field(default_factory=list)
    content: str = ""
    pictures: list[Path] = field(default_factory=list)
    """Pictures taken out of the source, where they were kept."""


@dataclass
class ImportReport:
    """What became of every source, in their order."""

    files: list[FileReport] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        """Whether any source was refused, or lost or gained a character."""
        return any(file.error or file.differences for file in self.files)


def import_files(
    sources: Iterable[Path],
    council_dir: Path,
    *,
    force: bool = False,
    also: Callable[[], Mapping[Path, bytes]] = dict,
    progress: Callable[[Path], None] | None = None,
) -> ImportReport:
    """Import every source into ``council_dir`` (``minutes/<municipality>/<council>``), as drafts.

    ``also`` gives the files that must be there with any new session and are not yet; ``progress`` is told of each source
    when it is done. Never raises on a bad source.
    """
    report = ImportReport()
    context = Context(
        known_of(council_dir),
        grounds_of(council_dir),
        council_dir.name,
        cache(lambda: matters_of(council_dir)),
    )
    for path in sources:
        file = FileReport(path)
        report.files.append(file)
        try:
            _import(file, council_dir, context, force, also)
        except ImportRefusedError as refusal:
            file.error = f"{refusal.message} {refusal.fix}"
        except OSError as error:
            file.error = in_words(error)
        except (RecursionError, MemoryError):
            file.error = "ファイルの作りが複雑すぎて読めません。会議録の部分だけを保存し直してください。"
        except Exception as error:
            set_aside(error)
            file.error = (
                f"ファイルの作りが思いもよらないものだったので、読めません（{type(error).__name__}）。"
                "もとのソフトで開き、保存し直してください。"
            )
        if progress:
            progress(path)
    return report


def _import(
    file: FileReport,
    council_dir: Path,
    context: Context,
    force: bool,
    also: Callable[[], Mapping[Path, bytes]],
) -> None:
    """Everything of a source comes to stand beside what is there, or nothing does; the session file last."""
    digest = _digest(file.source)
    made = make(file.source, digest, context)
    file.draft, file.content, file.differences = made
    file.session = _session_path(file.draft, file.content, digest, council_dir)
    placed, files = placing(file.session, file.content, force=force)
    if files:
        put({**also(), **_pictures_of(file, file.draft), **files})
    file.placed = placed


def _digest(source: Path) -> str:
    if not source.is_file():
        return ""
    with source.open("rb") as stream:
        return digest_of(stream)


def _pictures_of(file: FileReport, draft: Draft) -> dict[Path, bytes]:
    """The pictures to keep beside the session; what stands there already is never overwritten."""
    assert file.session
    folder = file.session.parent / "files"
    kept = kept_pictures(draft.source.pictures, file.session.stem)
    file.pictures = [folder / name for name in kept]
    return {folder / name: content for name, content in kept.items() if not (folder / name).exists()}


def make(path: Path, digest: str, context: Context | None = None) -> tuple[Draft, str, list[Difference]]:
    """A source's draft, the text of its session file, and what the check found.

    When the inferred reading loses or adds anything, the source is taken as plain narrative instead.
    """
    context = context or Context()
    source = read_source(path)
    dotted = stops_with_dots(source)
    if dotted:
        source = with_round_stops(source)
    form = is_form(source)
    for plain in (False, True):
        by_form = form and not plain
        draft = (
            form_draft(source, context.grounds)
            if by_form
            else draft_of(source, plain=plain, known=context.known)
        )
        _name_cases(draft, context)
        draft.data = with_dots(draft.data) if dotted else draft.data
        draft.data["source"] |= {
            "file": {"name": path.name, "sha256": digest, "encoding": source.encoding},
            "importer": {"version": VERSION, "layout": LAYOUT if by_form else draft.grammar.name},
        }
        content = SCHEMA_LINE + emit(_in_order(draft.data))
        wrong = check(source.text, content)
        if not wrong:
            break
    if wrong:
        draft.ask(f"原本と一致しない箇所が {len(wrong)} あります。minutes verify で確かめ、直してください。")
        content = SCHEMA_LINE + emit(_in_order(draft.data))
    return draft, content, wrong


def _name_cases(draft: Draft, context: Context) -> None:
    council, matters = context.council, context.matters
    for question in name_cases(draft.data.get("agenda") or (), draft.facts.day, council, matters):
        draft.ask(question)


def _in_order(data: Data) -> Data:
    first = ("kind", "file", "importer")
    source = data["source"]
    return data | {"source": {k: source[k] for k in (*first, *(k for k in source if k not in first))}}


def check(source: str, content: str) -> list[Difference]:
    """Read the session file's text back and compare it with the source's text."""
    document = read_yaml("session.yml", content.encode("utf-8"))
    if not isinstance(document.data, dict):
        return [Difference("missing", 0, source[:60], "YAML として読み戻せません")]
    return differences(source, document.data)


def _session_path(draft: Draft, content: str, digest: str, council_dir: Path) -> Path:
    """Named by the first day, or by what is known; the same source always finds its own file again."""
    day = draft.facts.day
    number = draft.data.get("session") or {}
    if day is not None and day.year is not None:
        stem = day.iso
    elif number.get("year") and number.get("number"):
        stem = f"{number['year']}-{int(number['number']):02}"
    else:
        stem = f"import-{digest[:8]}"
    for count in range(1, 1000):
        name = stem if count == 1 else f"{stem}-{count}"
        path = council_dir / f"{name}.yml"
        if _owner(path) in (None, digest) or is_beginning_of(path, content):
            return path
    raise ImportRefusedError(f"{stem} のファイルが多すぎます。", "取り込み先を確かめてください。")


def _owner(path: Path) -> str | None:
    """The fingerprint of the source an existing file was made from; ``?`` when it does not say."""
    if not path.exists():
        return None
    found = _FINGERPRINT.read(path.read_text("utf-8", errors="replace"))
    return found["digest"] if found else "?"
