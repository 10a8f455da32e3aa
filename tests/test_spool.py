"""Files that wait to be written come back as they were, and a site makes each form of its data once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import exports
from generator.archive import spool as module
from generator.archive.entries import PublicArchive
from generator.archive.spool import Spool
from generator.exports import export_files
from generator.exports.format import Format
from tests.exports.archives import others, site_with

NAMES = st.from_regex(r"[a-f][.](json|zip|csv)", fullmatch=True)
FILES = st.lists(st.tuples(NAMES, st.binary(max_size=4000)), unique_by=lambda file: file[0])


@given(FILES, FILES)
def test_every_file_comes_back_in_order_as_often_as_asked(
    first: list[tuple[str, bytes]], more: list[tuple[str, bytes]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "IN_MEMORY", 1000)
        spool = Spool()
    for name, content in first:
        spool.keep(name, content)
    assert list(spool.files()) == first
    more = [file for file in more if file[0] not in dict(first)]
    assert {name: spool.read(name) for name, _ in reversed(first)} == dict(first)
    for name, content in more:
        spool.keep(name, content)
    every = [*first, *more]
    assert list(spool.files()) == every
    # Reading one in between takes nothing from the others.
    assert [(file, spool.read(every[0][0])) for file in spool.files()] == [
        (one, every[0][1]) for one in every
    ]


SHOWN = {"sittings": [{"date": "2025-05-12"}], "body": [{"speech": "会長", "text": "開きます。"}]}


def test_a_site_makes_each_form_once_and_tells_the_sizes_of_what_it_writes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: Counter[str] = Counter()

    def counting(form: Format) -> Format:
        def files(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
            made[form.key] += 1
            yield from form.files(public)

        def of_session(alone: PublicArchive) -> tuple[str, bytes]:
            made[form.key] += 1
            return form.of_session(alone) if form.of_session else ("", b"")

        return replace(form, files=files, of_session=of_session if form.of_session else None)

    monkeypatch.setattr(exports, "FORMATS", tuple(map(counting, exports.FORMATS)))
    every = sorted(exports.FORMS)
    site = site_with(SHOWN, site={"exports": every})
    assert site.public
    written = others(site)
    assert others(site) == written
    assert set(every) < set(made)
    assert set(made.values()) == {1}
    assert sum(files for files, _ in site.sizes.values()) == len(list(export_files(site.public)))
    for key in ("csv", "ocd", "akn"):
        those = [len(c) for name, c in written.items() if name.startswith(exports.FORMS[key].folder + "/")]
        assert site.sizes[key] == (len(those), sum(those))


def test_a_preview_makes_them_when_they_are_written() -> None:
    site = site_with(SHOWN, preview=True)
    assert not site.sizes
    assert {"data/archive.json", "data/m/c/2025-01.zip"} <= set(others(site))
