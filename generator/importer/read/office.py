"""Old Word, rich text and OpenDocument files, through LibreOffice where it is installed: converted aside, read as Word."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.importer.read.docx import read_docx
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.stream import Source

#: What each kind of file is called to staff.
KINDS = {".doc": "古い Word の形式", ".rtf": "リッチテキスト", ".odt": "OpenDocument"}
_OLE, _RTF, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"PK\x03\x04"
#: How files of each kind begin; LibreOffice would read anything else as plain text. Word itself wrote rich text as .doc.
_BEGINS = {".doc": (_OLE, _RTF), ".rtf": (_RTF,), ".odt": (_ZIP,)}
#: Where LibreOffice stands when it is in no folder of PATH.
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
SECONDS = 180
"""How long a conversion may take; the first one of a machine takes some ten."""
_FIX = "Word か LibreOffice で開き、「.docx」で保存し直してください。"


def program() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _USUAL if Path(path).is_file()), None)


def read_office(content: bytes, ending: str) -> Source:
    """The lines of a file of an older or another form. ``ending``: of its name, such as ``.doc``.

    Raises ImportRefusedError without LibreOffice, and when that cannot read the file.
    """
    kind = KINDS[ending]
    if not content.startswith(_BEGINS[ending]):
        raise ImportRefusedError(
            f"名前の終わりは {ending} ですが、{kind}のファイルではありません。",
            "作ったソフトで開けるか確かめ、「.docx」で保存し直してください。",
        )
    office = program()
    if office is None:
        raise ImportRefusedError(
            f"{kind}（{ending}）です。",
            f"{_FIX}無料の LibreOffice が入っているパソコンなら、そのまま取り込めます。",
        )
    source = read_docx(_converted(content, ending, office))
    source.notices.append(
        f"{kind}（{ending}）なので、LibreOffice で一時的に Word の形式（.docx）にしてから読みました。"
        "もとのファイルには手を付けていません。表や段落の形を、もとのファイルと見比べてください。"
    )
    return source


def _converted(content: bytes, ending: str, office: str) -> bytes:
    """The file as a Word file. A profile of its own keeps it apart from a LibreOffice that somebody has open."""
    with _folder() as folder:
        original = folder / f"original{ending}"
        original.write_bytes(content)
        command = [
            office, "--headless", "--norestore", "--nolockcheck", "--nodefault",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to", "docx", "--outdir", str(folder), str(original),
        ]  # fmt: skip
        try:
            _run(command)
            return (folder / "original.docx").read_bytes()
        except subprocess.TimeoutExpired:
            raise ImportRefusedError(f"LibreOffice での変換が {SECONDS} 秒で終わりません。", _FIX) from None
        except OSError:
            raise ImportRefusedError("LibreOffice がこのファイルを読めません。", _FIX) from None


def _run(command: list[str]) -> None:
    """Run it to its end. Raises subprocess.TimeoutExpired, with all that it started stopped."""
    posix = os.name == "posix"
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=posix
    ) as running:
        try:
            running.wait(SECONDS)
        except subprocess.TimeoutExpired:
            # The program is a script that starts another.
            os.killpg(running.pid, signal.SIGKILL) if posix else running.kill()
            raise


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that goes again, also while LibreOffice still holds a file of its profile."""
    path = Path(tempfile.mkdtemp(prefix="minutes-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
