"""A page of the site as PDF by the browser of this machine: every Windows PC has one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.adapters.pdf.error import PdfError

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
)
_PLACES = (
    r"Microsoft\Edge\Application\msedge.exe",
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
)
_ON_A_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
MISSING = "PDF を作れるブラウザー（Edge、Chrome、Chromium）が見つかりません。環境変数 CHROMIUM に、そのプログラムの場所を書いてください。"
LONGEST = 300
"""Seconds that one page may take."""


def found() -> str | None:
    """The browser's program; the variable CHROMIUM goes first."""
    return next(iter(_found()), None)


def _found() -> Iterator[str]:
    given = os.environ.get("CHROMIUM")
    if given:
        yield given
    yield from filter(None, map(shutil.which, _NAMES))
    roots = filter(None, map(os.environ.get, ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")))
    places = [Path(root) / place for root in roots for place in _PLACES]
    yield from (str(place) for place in (*places, *map(Path, _ON_A_MAC)) if place.is_file())


def pdf(page: Path) -> bytes:
    """The PDF of a page, tagged, with its headings as an outline. Raises PdfError where no browser makes one."""
    program = found()
    if program is None:
        raise PdfError(MISSING)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "page.pdf"
        command = [
            program, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={made}", *_unprivileged(), page.resolve().as_uri(),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, check=False, capture_output=True, timeout=LONGEST)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PdfError(f"ブラウザー「{program}」で PDF を作れませんでした（{error}）。") from error
        if done.returncode or not made.is_file():
            last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
            raise PdfError(f"ブラウザー「{program}」で PDF を作れませんでした。{last[0]}")
        return made.read_bytes()


def _unprivileged() -> list[str]:
    """In a container everything belongs to root, for whom Chromium builds no sandbox; the page is our own."""
    root = sys.platform != "win32" and os.geteuid() == 0
    return ["--no-sandbox"] if root else []
