"""Sets the program up from the wheels beside this file, in the person's own folders, without asking the network.

Runs with whatever Python the machine has, before anything is installed; so it uses nothing but the standard library.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
WINDOWS = os.name == "nt"


PREVIEW_BAT = r"""@echo off
rem Starts the preview and opens it in the browser; a person double-clicks this.
rem Only ASCII in here: folders with other letters are named by variables, or cmd would read them in the code page of the console.
setlocal DisableDelayedExpansion
if not defined LOCALAPPDATA set "LOCALAPPDATA=%USERPROFILE%\AppData\Local"
set "PROGRAM=%LOCALAPPDATA%\Kaigiroku\Scripts\python.exe"
if not exist "%PROGRAM%" goto notinstalled
pushd "%~dp0"
"%PROGRAM%" -P -X utf8 -m generator serve %*
popd
pause
exit /b

:notinstalled
echo The program is not installed for this user. Please open install.bat of the ZIP.
pause
exit /b 1
""".replace("\n", "\r\n")
"""Names no file of one person: a folder that several open, on a share as well, has one. ``pushd`` gives a share a letter."""


def home() -> Path:
    """Where programs of one person stand."""
    base = os.environ.get("LOCALAPPDATA") if WINDOWS else os.environ.get("XDG_DATA_HOME")
    if base:
        return Path(base) / ("Kaigiroku" if WINDOWS else "kaigiroku")
    return Path.home() / ("AppData/Local/Kaigiroku" if WINDOWS else ".local/share/kaigiroku")


def install(target: Path) -> Path:
    """A fresh environment with the locked packages and this program; the path of ``minutes`` in it."""
    wheels = HERE / "wheels"
    own = sorted(wheels.glob("kaigiroku_archive-*.whl"))
    if not own:
        raise SystemExit(
            f"「{wheels}」に部品がありません。ZIP を「すべて展開」してから、もう一度お試しください。"
        )
    former = target.with_name(f"{target.name}.old")
    shutil.rmtree(former, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        try:
            target.rename(former)
        except OSError:  # of a program that runs Windows lets no folder be moved; nothing is lost
            raise SystemExit(
                "前に入れた道具が動いています。下見の黒い画面を閉じてから、もう一度 install を開いてください。"
            ) from None
    try:
        return _filled(target, wheels, own[-1])
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        if former.exists():
            former.rename(target)
        raise
    finally:
        shutil.rmtree(former, ignore_errors=True)


def _filled(target: Path, wheels: Path, own: Path) -> Path:
    venv.create(target, with_pip=True)
    programs = target / ("Scripts" if WINDOWS else "bin")
    python = programs / ("python.exe" if WINDOWS else "python")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check"]
    locked = ["--find-links", str(wheels), "--require-hashes", "-r", str(HERE / "requirements.txt")]
    for words in (locked, ["--no-deps", str(own)]):
        if subprocess.run([*pip, *words], check=False).returncode:
            raise SystemExit(
                "入れられませんでした。上の知らせを、情報システムの担当に見せてください。\n"
                f"（この Python は {sys.version.split()[0]} です。ZIP が、この版のためのものか確かめてください。）"
            )
    return programs / ("minutes.exe" if WINDOWS else "minutes")


def begin(minutes: Path, folder: Path) -> None:
    """An archive in ``folder``, unless one is there, and a file to double-click."""
    if (
        not (folder / "mkdocs.yml").exists()
        and subprocess.run([str(minutes), "start", str(folder)], check=False).returncode
    ):
        raise SystemExit(
            "会議録のフォルダーは、まだできていません。もう一度 install を開くと、続きからできます。"
        )
    if WINDOWS:
        (folder / "preview.bat").write_bytes(PREVIEW_BAT.encode("ascii"))
    else:
        script_path = folder / "preview.sh"
        script_path.write_text(f'#!/bin/sh\ncd "$(dirname "$0")" && exec "{minutes}" serve "$@"\n', "utf-8")
        script_path.chmod(0o755)


def main(words: list[str]) -> None:
    """``install.py [FOLDER]``: with no folder it is asked for where there is somebody to ask."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whatever Python is there runs this
        raise SystemExit((HERE / "no-python.txt").read_text("utf-8"))
    print("入れています。数分かかります。")
    minutes = install(home())
    print(f"「{minutes.parent.parent}」に入れました。")
    if words:
        begin(minutes, Path(words[0]))
    elif sys.stdin.isatty():
        usual = Path.home() / "kaigiroku"
        typed = input(f"会議録を置くフォルダー（そのまま Enter で {usual}）: ").strip().strip('"')
        begin(minutes, Path.home() / Path(typed).expanduser() if typed else usual)


if __name__ == "__main__":
    main(sys.argv[1:])
