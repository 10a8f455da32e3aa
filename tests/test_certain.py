"""A file that cannot be read is a draft only when it surely says so: or a slip would take a page off the site."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.files import MemoryFiles
from generator.pipeline import read_and_check
from generator.yaml.certain import certain_value
from tests.conftest import files_with, to_yaml

AS_OF = dt.date(2026, 4, 1)
BROKEN = "body:\n  - speech: 会長\n   text: 途中\n"


def status(text: str) -> str | None:
    return certain_value(text.encode(), "record", "status")


def stops(text: str) -> bool:
    """Whether a session file of this text keeps the site from being built."""
    files = files_with({"body": [{"p": "良い"}]}).content
    return not read_and_check(MemoryFiles({**files, "m/c/2025-02.yml": text.encode()}), AS_OF).may_publish


DRAFTS = [
    "record: {style: summary, status: draft}\n",
    "record:\n  status: draft  # まだ\n",
    "record:\n  status: 'draft'\n  style: full\ntitle: 会議\n",
    "title: 会議\nrecord: {status: draft}\n",
    "{record: {status: draft}, title: 会議,\n",
    '"record": {"status": "draft"}\n',
    "\ufeffrecord:\r\n  status: draft\r\n",
    "record:\n  status: draft\n  note:\n    status: final\n",
    "materials: [{title: 案, status: public}]\nrecord: {status: draft}\n",
    "---\nrecord: {status: draft}\n",
]


@pytest.mark.parametrize("record", DRAFTS)
def test_a_broken_draft_that_surely_says_so_stops_nothing(record: str) -> None:
    assert status(record + BROKEN) == "draft"
    assert not stops(record + BROKEN)


@pytest.mark.parametrize(
    "said",
    [
        "materials: [{title: 案, status: draft}]\n",
        "materials:\n  - title: 案\n    status: draft\n",
        "# record: {status: draft}\n",
        "record: {}  # status: draft\n",
        "record:\n  # status: draft\n  style: full\n",
        "record:\n  style: full\nmaterials:\n  - status: draft\n",
        'title: "\\nrecord: {status: draft}"\n',
        "title: |\n  record:\n    status: draft\n",
        "note: >-\n record: {status: draft}\n",
        "status: draft\n",
        "source:\n  record: {status: draft}\n",
        "record:\nstatus: draft\n",
        "record: [{status: draft}]\n",
        "record: [status, draft]\n",
        "record: status draft\n",
        "record: {status: [draft]}\n",
        "record: {status: {draft: true}}\n",
        "record: {status: drafts}\n",
        "record: {status: 下書き}\n",
        "record: {status: draft, status: final}\n",
        "record: {status: draft}\nrecord: {status: final}\n",
        "record:\n  kind: {status: draft}\n",
        "base: &b {status: draft}\nrecord: *b\n",
        "base: &b draft\nrecord: {status: *b}\n",
        "base: &b {status: draft}\nrecord: {<<: *b}\n",
        "record: !x {status: draft}\n",
        "record: {status: !x draft}\n",
        "record:\n  status: draft\n  style: full\n status: final\n",
        "record:\n  status: draft\n   style: full\n",
        "record:\n\tstatus: draft\n",
        "record: {status: draft\n",
        "record：{status: draft}\n",
        "? {record: x}\n: {status: draft}\n",
    ],
)
def test_in_anything_else_the_build_stops(said: str) -> None:
    assert status(said + BROKEN) != "draft"
    assert stops(said + BROKEN)


@pytest.mark.parametrize("first", ["record: {status: draft}\n", "record:\n  status: draft\n"])
@pytest.mark.parametrize(
    "behind", ["record: {status: final}\n", '"record":\n  status: final\n', "record：final\n"]
)
def test_a_word_that_stands_again_behind_the_fault_is_no_sure_word(first: str, behind: str) -> None:
    assert stops(first + BROKEN + behind)


@pytest.mark.parametrize(
    "twice",
    [
        "record: {status: draft}\nrecord: {status: final}\n",
        "record: {status: final}\nrecord: {status: draft}\n",
        "record: {status: final, status: draft}\n",
    ],
)
def test_what_is_said_twice_is_no_sure_word_either(twice: str) -> None:
    assert stops(twice)


def test_a_slip_elsewhere_in_a_draft_that_can_be_read_stops_nothing() -> None:
    assert not stops("record: {status: draft}\ntitle: a\ntitle: b\n")
    assert not stops("record: {status: draft}\nforn: online\n")


@pytest.mark.parametrize("encoding", ["cp932", "utf-16"])
def test_what_is_no_text_at_all_is_no_draft(encoding: str) -> None:
    assert (
        certain_value("record: {status: draft}\ntitle: 会議\n".encode(encoding), "record", "status") is None
    )


TREES = st.recursive(
    st.sampled_from(["draft", "final", "record", "status", "", "x: y", "- z"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["record", "status", "body", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    tree=st.dictionaries(st.sampled_from(["record", "status", "body", "x"]), TREES, max_size=4),
    flow=st.sampled_from([True, False, None]),
)
def test_a_sound_file_is_read_as_yaml_reads_it(tree: dict[str, object], flow: bool | None) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow, sort_keys=False, width=10**6)
    held = tree.get("record")
    said = held.get("status") if isinstance(held, dict) else None
    assert status(text) == (said if isinstance(said, str) else None)


@given(
    cut=st.floats(0, 1),
    put=st.text("\n\t :-[]{}'\"|>&*!%@#,abあ", max_size=8),
    said=st.sampled_from(["final", "corrected", None]),
)
def test_no_cut_and_nothing_put_in_makes_a_draft_of_a_published_session(
    cut: float, put: str, said: str | None
) -> None:
    record = {"record": {"status": said}} if said else {}
    rest = {"materials": [{"title": "案", "status": "draft"}], "body": [{"p": "status: draft"}]}
    whole = to_yaml({"title": "会議"} | record | rest).decode()
    at = int(cut * len(whole))
    assert status(whole[:at] + put + whole[at:]) != "draft"
    assert status(whole[:at] + put) != "draft"
