"""What the disk refuses: told in one line of Japanese, and nothing is left half-written."""

from __future__ import annotations

import builtins
import errno
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.disk import RealDisk, put
from generator.archive.files import DiskFiles, write_tree
from generator.archive.trouble import in_words
from generator.cli import main
from tests.conftest import files_with
from tests.disks import Counting, FailingDisk, Stopped

MINUTES = (
    "令和7年度第2回見本審議会会議録\n日時 令和7年7月7日(月) 午後2時から午後3時まで\n場所 見本市役所 大会議室\n"
    "出席者 会長 青木、委員 井上\n議事\n○会長　ただいまから始めます。\n○井上委員　駐輪場の台数を伺います。\n"
    "○会長　事務局からお願いします。\n○事務局　40台です。\n○会長　以上で終わります。\n"
)
WHOLE = {"a.yml": b"new" * 9, "m/c/b.yml": b"other", "m/d/e/f.png": b"\x89PNG", "z.yml": b""}
FORMER = {"a.yml": b"former", "z.yml": b"too", "m/stranger.txt": b"x"}


def tree(root: Path) -> dict[str, bytes | None]:
    return {p.relative_to(root).as_posix(): p.read_bytes() if p.is_file() else None for p in root.rglob("*")}


def files_in(root: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(root).items() if content is not None}


def put_in(root: Path, disk: FailingDisk) -> None:
    put({root / name: content for name, content in WHOLE.items()}, disk)


def test_either_all_files_are_written_or_none_is(tmp_path: Path) -> None:
    counting = Counting(killed=False)
    write_tree(tmp_path / "counted", FORMER.items())
    put_in(tmp_path / "counted", counting)
    assert files_in(tmp_path / "counted") == {**FORMER, **WHOLE}
    for steps in range(counting.steps):
        root = tmp_path / str(steps)
        write_tree(root, FORMER.items())
        before = tree(root)
        with pytest.raises(OSError, match="No space") as caught:
            put_in(root, FailingDisk(steps, killed=False))
        assert tree(root) == before, steps
        named = Path(str(caught.value.filename)).relative_to(root).as_posix()
        assert named in {*WHOLE, "m/c", "m/d", "m/d/e"}


@given(st.lists(st.integers(0, 30), max_size=3))
def test_after_a_kill_no_file_is_half_and_the_next_run_writes_all(stops: list[int]) -> None:
    with tempfile.TemporaryDirectory() as work:
        root = Path(work)
        write_tree(root, FORMER.items())
        for steps in stops:
            with suppress(Stopped):
                put_in(root, FailingDisk(steps, killed=True))
            shown = {p: c for p, c in files_in(root).items() if "/." not in f"/{p}"}
            assert all(content in (FORMER.get(p), WHOLE.get(p)) for p, content in shown.items())
        put_in(root, FailingDisk(10**6, killed=True))
        assert {**FORMER, **WHOLE}.items() <= tree(root).items()


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_refusal_is_one_line_of_japanese_with_the_file(number: int) -> None:
    told = in_words(OSError(number, os.strerror(number), "minutes/m/c/2025-01.yml"))
    assert "「minutes/m/c/2025-01.yml」" in told or number in (errno.EMFILE, errno.ENFILE)
    assert re.search("[ぁ-ん]", told)
    assert "\n" not in told


# --- The commands -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place with minutes, their site and their Markdown, made once."""
    folder = tmp_path_factory.mktemp("made")
    write_tree(
        folder / "data", files_with({"body": [{"speech": "会長", "text": "開会します。"}]}).content.items()
    )
    (folder / "source.txt").write_text(MINUTES, encoding="utf-8")
    assert run(folder, "build").exit_code == 0
    assert run(folder, "render").exit_code == 0
    (folder / "data/m/c/2025-02.yml").write_text("sittings: [{date: 2025-06-12}]\n", encoding="utf-8")
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path, dirs_exist_ok=True)


def run(folder: Path, command: str) -> Result:
    data = ["--data", str(folder / "data")]
    arguments = {
        "build": ["build", *data, "--site", str(folder / "site"), "--as-of", "2026-04-01"],
        "render": ["render", *data, "--to", str(folder / "md"), "--as-of", "2026-04-01"],
        "import": ["import", str(folder / "source.txt"), "--council", "m/c", *data],
        "new": ["new", "m/c", *data, "--as-of", "2025-06-20"],
        "found": ["new", "n/x", "--name", "会", "--municipality", "町", *data],
        "schema": ["schema", *data],
        "check": ["check", *data, "--as-of", "2026-04-01"],
        "audit": ["audit", str(folder / "site"), *data, "--as-of", "2026-04-01"],
        "verify": ["verify", str(folder / "source.txt"), str(folder / "data/m/c/2025-02.yml")],
    }
    return CliRunner().invoke(main, arguments[command])


def assert_told(result: Result, words: str) -> None:
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    assert words in result.output
    assert "Traceback" not in result.output
    assert "Errno" not in result.output
    assert "Error" not in result.output


WRITERS = ["build", "render", "import", "new", "found", "schema"]
REFUSALS = [
    (errno.ENOSPC, "ディスクに空きがなく"),
    (errno.EACCES, "権限がありません"),
    (errno.EROFS, "読むだけで書けない場所"),
    (errno.ENAMETOOLONG, "長すぎます"),
]


@pytest.mark.parametrize("command", WRITERS)
@pytest.mark.parametrize(("number", "words"), REFUSALS)
@pytest.mark.parametrize("step", ["write", "move", "make_folder"])
def test_a_command_that_cannot_write_says_so_and_leaves_everything_as_it_was(
    place: Path, monkeypatch: pytest.MonkeyPatch, command: str, number: int, words: str, step: str
) -> None:
    before = tree(place)

    def refuse(self: RealDisk, path: Path, *more: object) -> None:
        raise OSError(number, os.strerror(number), str(path))

    with monkeypatch.context() as patched:
        patched.setattr(RealDisk, step, refuse)
        assert_told(run(place, command), words)
    if not (step == "move" and command in ("build", "render")):
        assert tree(place) == before
    assert run(place, command).exit_code == 0


@pytest.mark.parametrize("command", ["build", "render"])
def test_a_site_stopped_half_way_says_how_to_go_on(
    place: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    moves = iter(range(2))
    whole = RealDisk.move

    def move(self: RealDisk, path: Path, to: Path) -> None:
        if next(moves, None) is None:
            raise OSError(errno.EIO, "Input/output error", str(to))
        whole(self, path, to)

    with monkeypatch.context() as patched:
        patched.setattr(RealDisk, "move", move)
        assert_told(run(place, command), "途中まで新しくなっています")
    assert run(place, command).exit_code == 0
    assert not [p for p in tree(place) if ".minutes-build" in p]


def test_an_import_that_was_stopped_finds_its_own_file_again(place: Path) -> None:
    session = place / "data/m/c/2025-07-07.yml"
    assert run(place, "import").exit_code == 0
    whole = session.read_bytes()
    for length in (0, 1, len(whole) // 2, len(whole) - 1):
        session.write_bytes(whole[:length])
        assert run(place, "import").exit_code == 0
        assert session.read_bytes() == whole
    assert [p.name for p in session.parent.glob("2025-07-07*")] == ["2025-07-07.yml"]


def test_an_import_of_a_full_disk_goes_on_with_the_next_source(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "other.txt").write_text(MINUTES.replace("7月7日(月)", "7月8日(火)"), encoding="utf-8")
    whole = RealDisk.write

    def write(self: RealDisk, path: Path, chunks: Iterable[bytes]) -> None:
        content = b"".join(chunks)
        if "7月7日".encode() in content:
            raise OSError(errno.ENOSPC, "No space left on device")
        whole(self, path, [content])

    monkeypatch.setattr(RealDisk, "write", write)
    sources = [str(place / "source.txt"), str(place / "other.txt")]
    result = CliRunner().invoke(main, ["import", *sources, "--council", "m/c", "--data", str(place / "data")])
    assert_told(result, "取り込めませんでした: ディスクに空きがなく")
    assert "2 件のうち 1 件を取り込みました" in result.output
    assert not (place / "data/m/c/2025-07-07.yml").exists()
    assert (place / "data/m/c/2025-07-08.yml").is_file()


def test_records_of_which_one_cannot_be_written_leave_none(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meeting(day: int) -> dict[str, object]:
        speech = {"speechOrder": 1, "speaker": "議長", "speech": "開会します。"}
        return {
            "nameOfHouse": "浅凪市議会", "nameOfMeeting": "本会議", "date": f"2024-01-{day:02}",
            "speechRecord": [speech],
        }  # fmt: skip

    (place / "r.json").write_text(json.dumps({"meetingRecord": [meeting(d) for d in (1, 2, 3)]}), "utf-8")
    before = tree(place)
    moves = iter(range(4))
    whole = RealDisk.move

    def move(self: RealDisk, path: Path, to: Path) -> None:
        if next(moves, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device", str(to))
        whole(self, path, to)

    arguments = ["import", str(place / "r.json"), "--format", "ndl-json", "--municipality", "asanagi"]
    with monkeypatch.context() as patched:
        patched.setattr(RealDisk, "move", move)
        assert_told(CliRunner().invoke(main, [*arguments, "--data", str(place / "data")]), "ディスクに空き")
    assert tree(place) == before


@pytest.mark.parametrize("command", ["check", "audit", "build", "render"])
def test_what_cannot_be_read_is_told(place: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    assert run(place, "build").exit_code == 0
    for name in ("read", "open"):
        monkeypatch.setattr(DiskFiles, name, _refuse)
    result = run(place, command)
    assert "権限がありません" in result.output
    assert result.exit_code in (1, 2)
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("command", ["verify", "import"])
def test_a_source_that_cannot_be_read_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    whole: Callable[..., BinaryIO] = Path.open

    def open_(self: Path, *how: Any, **more: Any) -> BinaryIO:
        return _refuse(self) if self.name in ("source.txt", "2025-02.yml") else whole(self, *how, **more)

    monkeypatch.setattr(Path, "open", open_)
    monkeypatch.setattr(Path, "read_bytes", _refuse)
    result = run(place, command)
    assert_told(result, "")
    assert re.search("権限がありません|ファイルを開けません", result.output)


@pytest.mark.parametrize("command", ["check", "import", "verify", "build"])
def test_what_may_not_be_read_is_no_wrong_usage(
    place: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    result = run(place, command)
    assert_told(result, "を読む権限がありません")
    assert result.stderr.count("\n") == 1


def _refuse(self: object, *_: object) -> BinaryIO:
    raise PermissionError(errno.EACCES, "Permission denied", str(self))


def test_a_full_disk_while_pages_are_made_is_told_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.open

    def full(file: object, mode: str = "r", *more: object, **named: object) -> object:
        if "w" in mode and str(file).endswith("2025-02.html"):
            raise OSError(errno.ENOSPC, "No space left on device", str(file))
        return whole(file, mode, *more, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(builtins, "open", full)
    result = run(place, "build")
    assert_told(result, f"「{place / 'site'}」は前のままです。")
    assert result.stderr.count("\n") == 1


def test_a_full_disk_for_what_is_only_beside_names_where_that_is(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, *_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert_told(run(place, "build"), tempfile.gettempdir())
