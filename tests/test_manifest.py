"""The list of a site's files: read back as written, readable by other programs, and no other list is taken for ours."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.files import write_tree
from generator.site.manifest import FIRST_LINE, MANIFEST, Manifest, is_safe

HASH = hashlib.sha256(b"x").hexdigest()
PATHS = st.text(min_size=1, max_size=20).filter(is_safe).filter(lambda p: p.isprintable())
CONTENTS = st.dictionaries(PATHS, st.binary(max_size=20), max_size=6)


def listed(files: dict[str, bytes]) -> Manifest:
    return Manifest({path: hashlib.sha256(content).hexdigest() for path, content in files.items()})


@given(CONTENTS)
def test_a_list_is_read_back_as_written(files: dict[str, bytes]) -> None:
    manifest = listed(files)
    assert Manifest.parse(manifest.to_bytes()) == manifest
    assert manifest.digest == hashlib.sha256(manifest.to_bytes()).hexdigest()


@given(CONTENTS, st.randoms())
def test_the_order_in_which_files_are_given_changes_no_byte(files: dict[str, bytes], chance) -> None:  # type: ignore[no-untyped-def]
    names = list(files)
    chance.shuffle(names)
    assert listed({name: files[name] for name in names}).to_bytes() == listed(files).to_bytes()


@given(CONTENTS, st.integers(min_value=0))
def test_a_list_cut_off_within_a_line_is_no_list(files: dict[str, bytes], at: int) -> None:
    whole = listed(files).to_bytes()
    part = whole[: at % len(whole)]
    if not part.endswith(b"\n"):
        assert Manifest.parse(part) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"x\n",
        f"{HASH}  a.html\n".encode(),
        f"{FIRST_LINE}\nx\n".encode(),
        f"{FIRST_LINE}\n{HASH}  a\n\n".encode(),
        f"{FIRST_LINE}\n{HASH} a\n".encode(),
        f"{FIRST_LINE}\n{HASH[:-1]}  a\n".encode(),
        f"{FIRST_LINE}\n{HASH}  a\n{HASH}  a\n".encode(),
        f"# {FIRST_LINE}\n{HASH}  a\n".encode(),
        f"{FIRST_LINE}\n{HASH}  ".encode() + b"\xff\n",
    ],
)
def test_what_is_not_ours_is_no_list(content: bytes) -> None:
    assert Manifest.parse(content) is None
    assert Manifest.parse_former(content) is None


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../x", "a//b", "./a", "a/", ".htaccess", "a/.git/x", "a\\b", "C:/x", "a\nb", MANIFEST],
)  # fmt: skip
def test_a_path_that_leads_elsewhere_is_refused(path: str) -> None:
    assert Manifest.parse(f"{FIRST_LINE}\n{HASH}  {path}\n".encode()) is None
    assert Manifest.parse_former(f"{HASH}  1  {path}\n".encode()) is None
    with pytest.raises(ValueError, match="no file of a site"):
        Manifest({path: HASH})


def test_the_list_of_an_earlier_version_is_known() -> None:
    former = f"{HASH}  12  a.html\n{HASH}  3  m/長い 名前.pdf\n".encode()
    assert Manifest.parse(former) is None
    assert Manifest.parse_former(former) == Manifest({"a.html": HASH, "m/長い 名前.pdf": HASH})


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not installed")
def test_sha256sum_checks_a_copy_by_the_list(tmp_path: Path) -> None:
    files = {"index.html": b"<p>", "m/c/2025-01.html": b"x" * 99, "m/資料 1.pdf": b"%PDF"}
    write_tree(tmp_path, [*files.items(), (MANIFEST, listed(files).to_bytes())])
    command = ["sha256sum", "--check", "--strict", "--warn", MANIFEST]
    fine = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (fine.returncode, fine.stderr) == (0, "")
    (tmp_path / "index.html").write_bytes(b"<b>")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 1
