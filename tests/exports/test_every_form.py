"""What holds of every form: nothing unpublished or withheld in it, the same bytes every time, a licence, no path that a server refuses."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

import pytest

from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.exports import FORMATS
from generator.exports.format import Format
from generator.exports.packed import member, members, zipped
from generator.site.manifest import MANIFEST, Manifest
from generator.site.publish import admit
from generator.site.same import differences, list_differences
from tests.conftest import AS_OF, GROUNDS, files_with, public_of, to_yaml
from tests.everywhere import filled
from tests.exports.archives import BASE
from tests.exports.test_own_json import bundled

SECRET = "秘密の言葉"
SITE = {"name": "見本の会議録", "url": BASE, "licence": "出典を示せば自由に使えます"}
HELD_BACK = {
    "draft": {"record": {"status": "draft"}},
    "embargoed": {"publish_from": "2027-01-01"},
    "over": {"publish_until": "2025-12-31"},
}


def unpacked(files: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Every file, and every member of a ZIP file within it."""
    for name, content in files:
        yield name, content
        if name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                yield from ((f"{name}!{member}", packed.read(member)) for member in packed.namelist())
        if name.endswith(".parquet"):
            table = pytest.importorskip("pyarrow.parquet").read_table(io.BytesIO(content))
            yield f"{name}!", repr((table.schema.metadata, table.to_pydict())).encode()


@cache
def made(form: Format) -> dict[str, bytes]:
    return dict(form.files(bundled()))


def form_ids(form: Format) -> str:
    return form.key


ALL = pytest.mark.parametrize(
    "form",
    [
        pytest.param(
            form,
            marks=pytest.mark.skipif(not form.can_be_made, reason=f"{form.extra} is an extra, and not here"),
        )
        for form in FORMATS
    ],
    ids=form_ids,
)


@ALL
@pytest.mark.parametrize("why", HELD_BACK)
def test_what_is_not_public_is_in_no_form(form: Format, why: str) -> None:
    hidden = {
        "title": SECRET, "sittings": [{"date": "2025-05-12", "place": {"name": SECRET}}],
        "agenda": [{"title": SECRET, "outcomes": {"result": "承認", "word": SECRET}}], "materials": [{"title": SECRET}],
        "attendance": {"groups": [{"label": SECRET, "people": [{"name": SECRET}]}]},
        "withheld": {"w1": {"grounds": ["kojin"], "reason": SECRET, "decided_by": SECRET}},
        "body": [{"speech": SECRET, "text": SECRET}, {"withheld": "w1"}], "next_meeting": {"date": "2027-02-01", "place": SECRET},
        "corrections": [{"on": "2025-06-01", "what": SECRET}],
        **HELD_BACK[why],
    }  # fmt: skip
    shown = {"sittings": [{"date": "2025-05-12"}], "body": [{"speech": "会長", "text": "公開の発言です。"}]}
    files = MemoryFiles(
        {
            **files_with().content,
            "site.yml": to_yaml(SITE),
            "m/c/2025-01.yml": to_yaml(shown),
            "m/c/2025-02.yml": to_yaml(hidden),
        }
    )
    public = public_of(files)
    assert len(public.minutes) == 1
    for name, content in unpacked(form.files(public)):
        assert SECRET not in content.decode("utf-8", "replace"), name
        assert SECRET not in name
        if why != "over":  # of what is over the address stays
            assert b"2025-02" not in content
            assert "2025-02" not in name


@ALL
def test_what_stands_for_something_withheld_is_all_that_is_told(form: Format) -> None:
    """Notes that only the keepers of the files read are in no form."""
    made = filled(lambda number: f"〔{number:04d}〕の字")
    archive, _ = load(made.files)
    public = admit(archive, AS_OF)
    hidden = [
        text
        for place, texts in made.texts.items()
        for text in texts
        if place.startswith(("CheckedFile.", "Furniture.", "Importer.", "OpenQuestion.", "Shift.", "Join."))
        or place
        in (
            "WithheldRecord.as_printed",
            "WithheldRecord.basis",
            "SourceFile.name",
            "SourceFile.got_from",
            "Move.why",
        )
    ]
    assert len(hidden) > 10
    for name, content in unpacked(form.files(public)):
        text = content.decode("utf-8", "replace")
        assert not [word for word in hidden if word in text], name


@ALL
def test_a_name_that_is_withheld_is_nowhere(form: Format) -> None:
    person = {"id": "p1", "role": "参考人", "kana": "ひみつのかな", "withheld": "w1"}
    session = {
        "sittings": [{"date": "2025-05-12"}],
        "attendance": {"groups": [{"label": "参考人", "people": [person]}]},
        "withheld": {"w1": {"grounds": ["kojin"], "reason": "本人の希望のため", "decided_by": "会長"}},
        "body": [{"speech": "参考人", "text": ["私は", {"withheld": "w1"}, "です。"]}],
        "voices": {"参考人": {"person": "p1"}},
    }
    files = MemoryFiles({**files_with(session, grounds=GROUNDS).content, "site.yml": to_yaml(SITE)})
    for name, content in unpacked(form.files(public_of(files))):
        assert "ひみつのかな" not in content.decode("utf-8", "replace"), name


@ALL
def test_the_same_archive_is_the_same_bytes(form: Format) -> None:
    bundled_again = public_of_bundled()
    assert dict(form.files(bundled_again)) == made(form)


def public_of_bundled() -> object:
    from generator.archive.files import DiskFiles
    from tests.conftest import ROOT
    from tests.exports.test_own_json import DAY

    return admit(load(DiskFiles(ROOT / "minutes"))[0], DAY)


@ALL
def test_paths_are_such_as_every_server_serves(form: Format) -> None:
    for name in made(form) if not form.by_command else ():
        assert re.fullmatch(r"[a-z0-9./-]+\.(json|xml|csv|txt|html|js|zip|ics)", name), name
        assert "/bin/" not in name


@ALL
def test_an_audit_names_a_file_that_is_lost_changed_or_added(form: Format) -> None:
    for name, content in list(made(form).items())[:3]:
        right = MemoryFiles({name: content})
        assert list(differences(right, right, ())) == []
        (lost,) = differences(right, MemoryFiles({}), ())
        (changed,) = differences(right, MemoryFiles({name: content[:-3] + b"x" + content[-2:]}), ())
        assert lost.page == changed.page == name
        assert "中身が違います" in changed.what
        assert [f.page for f in differences(right, MemoryFiles({name: content, f"{name}.php": b""}), ())]


def test_a_zip_that_another_machine_packed_is_the_same_if_it_holds_the_same() -> None:
    files = [("a.json", b"{}" * 500), ("b.csv", "予算".encode() * 300)]
    content = zipped(files)
    name = "data/m/c/2025-01.zip"
    loose = repacked(content, 1)
    assert loose != content
    assert members(loose) == files
    assert list(differences(MemoryFiles({name: content}), MemoryFiles({name: loose}), ())) == []
    listed = {name: loose, MANIFEST: Manifest({name: sha256(loose).hexdigest()}).to_bytes()}
    assert list(list_differences(MemoryFiles({name: content}), MemoryFiles(listed), "")) == []
    for other in (
        loose + b"x",
        b"x" + loose,
        zipped([*files, ("c", b"")]),
        zipped(files[:1]),
        loose[:-9],
        b"",
    ):
        assert list(differences(MemoryFiles({name: content}), MemoryFiles({name: other}), ())) != []


def repacked(content: bytes, level: int) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(whole, "w") as again:
        for one in packed.infolist():
            again.writestr(member(one.filename), packed.read(one), compresslevel=level)
    return whole.getvalue()
