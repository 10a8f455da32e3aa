"""After any edit, ``mend`` makes every address that was published lead to its words, their heir or a notice; without it the build fails."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.desk.mend import Mended, mended
from generator.facts.walk import placed_blocks
from generator.memory.changes import Changes
from generator.memory.compare import compare
from generator.memory.recording import recorded
from generator.memory.showing import body_seen, explained_in
from generator.yaml.document import read_yaml
from tests.conftest import to_yaml
from tests.memory.archives import between, files_of, memory_of, remarks, shown_of

KEY, FILE = "m/c/2025-01", "m/c/2025-01.yml"
SAID = "{}番目に申し上げたいのは、施設の使い方については前回の資料にあるとおりだということです。"


def mend(before: MemoryFiles, after: MemoryFiles, why: Any = None) -> Mended:
    archive, problems = load(after)
    assert not problems
    memory = memory_of(before)
    return mended(archive, after, memory, compare(memory, shown_of(after)), why, None, "2026-04-01")


def after_mending(before: MemoryFiles, after: MemoryFiles, why: Any = "withdrawn") -> MemoryFiles:
    found = mend(before, after, why)
    assert not found.by_hand
    return MemoryFiles({**after.content, **found.files})


def leads(files: MemoryFiles) -> dict[str, str]:
    """By anchor what a reader finds there: the words, or what became of them."""
    archive, problems = load(files)
    assert not problems, problems
    (minutes,) = archive.minutes
    found = {
        placed.anchor: str(
            getattr(placed.block, "text", None) or getattr(placed.block, "p", None)
            or getattr(getattr(placed.block, "section", None), "title", "")
        )
        for placed in placed_blocks(minutes.session)
    }  # fmt: skip
    said = explained_in(minutes.session, body_seen(minutes, b"").was)
    if said:
        found |= {former: found[heir] for former, heir in said.was.items()}
        found |= dict.fromkeys(said.gone, "gone")
    return found


@st.composite
def bodies(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Remarks, paragraphs, sections and pairs, each of them telling itself from all others."""
    numbers = iter(range(10_000))

    def block(depth: int) -> dict[str, Any]:
        kind = draw(
            st.sampled_from(["speech", "speech", "speech", "p", *(["section", "qa"] if depth < 2 else [])])
        )
        n = next(numbers)
        if kind == "section":
            inner = [block(depth + 1) for _ in range(draw(st.integers(0, 4)))]
            return {"section": {"title": f"第{n}の項目について"}, "blocks": inner}
        if kind == "qa":
            pair = [{"speech": "委員", "text": SAID.format(next(numbers))} for _ in range(2)]
            return {"qa": {"pairing": "printed"}, "ask": [pair[0]], "answer": [pair[1]]}
        own = {"id": f"x{n}"} if draw(st.integers(0, 7)) == 0 else {}
        said = SAID.format(n)
        return own | ({"speech": "委員", "text": said} if kind == "speech" else {"p": said})

    return [block(0) for _ in range(draw(st.integers(1, 9)))]


def lists_of(body: list[Any]) -> list[list[Any]]:
    """Every list of blocks in which something may be put, taken out and moved."""
    return [body, *(inner for one in body if "blocks" in one for inner in lists_of(one["blocks"]))]


def edit(draw: Any, body: list[Any], n: int) -> None:
    where = draw(st.sampled_from([row for row in lists_of(body) if row] or [body]))
    kind = draw(st.sampled_from(["insert", "insert", "delete", "move", "correct", "split"]))
    at = draw(st.integers(0, max(len(where) - 1, 0)))
    if kind == "insert" or not where:
        where.insert(
            at,
            {
                "speech": "事務局",
                "text": f"後から入れた{n}件目の発言でございます。ここまでは原本にもあります。",
            },
        )
    elif kind == "delete":
        del where[at]
    elif kind == "move":
        one = where.pop(at)
        where.insert(draw(st.integers(0, len(where))), one)
    elif "text" in where[at]:
        text = where[at]["text"]
        cut = draw(st.integers(1, len(text) - 1))
        if kind == "correct":
            where[at]["text"] = text[:cut] + "＊" + text[cut:]
        else:
            where[at]["text"] = text[:cut]
            where.insert(at + 1, {"speech": "委員", "text": text[cut:]})


@settings(max_examples=200)
@given(body=bodies(), data=st.data())
def test_after_any_edits_every_address_leads_where_it_led(body: list[Any], data: st.DataObject) -> None:
    before = files_of({KEY: {"body": body}})
    now = copy.deepcopy(body)
    for n in range(data.draw(st.integers(1, 4))):
        edit(data.draw, now, n)
    after = files_of({KEY: {"body": now}})
    found = compare(memory_of(before), shown_of(after))
    first = leads(before)
    fixed = after_mending(before, after)
    second = compare(memory_of(before), shown_of(fixed))
    # What nobody can know is left as a question, and the build goes on failing; nothing else is.
    assert second.breaks_addresses == bool(mend(before, after, "withdrawn").unknown)
    event("left open" if second.breaks_addresses else "mended" if found.breaks_addresses else "nothing broke")
    if second.breaks_addresses:
        return
    then = leads(fixed)
    for anchor, words in first.items():
        assert anchor in then
        assert then[anchor] == "gone" or _is_heir(words, then[anchor])
    if not found.breaks_addresses:
        assert fixed == after
    # And what was mended is kept: recorded, nothing is different.
    memory = recorded(memory_of(before), shown_of(fixed))
    assert compare(memory, shown_of(fixed)).is_nothing


def _is_heir(words: str, now: str) -> bool:
    """The same words, or with a sign put in, or a part of them that begins or ends as they do."""
    plain = now.replace("＊", "")
    return words == plain or words.startswith(plain) or words.endswith(plain)


def data_of(content: bytes) -> Any:
    return read_yaml(FILE, content).data


FOUR = files_of({KEY: remarks(*map(SAID.format, range(4)))})


def with_remark_first(files: MemoryFiles) -> MemoryFiles:
    data = data_of(files.content[FILE])
    data["body"].insert(0, {"speech": "会長", "text": "これより始めます。"})
    return MemoryFiles({**files.content, FILE: to_yaml(data)})


def test_a_remark_put_first_gets_one_id_and_nothing_else_is_touched() -> None:
    after = with_remark_first(FOUR)
    assert [(one.anchor, one.to) for one in between(FOUR, after).moved] == [
        ("r1", "r2"), ("r2", "r3"), ("r3", "r4"), ("r4", "r5"),
    ]  # fmt: skip
    found = mend(FOUR, after)
    assert [(one.path, one.value) for one in found.added[FILE]] == [(("body", 0), "r0-a")]  # type: ignore[union-attr]
    assert not between(FOUR, MemoryFiles({**after.content, **found.files})).breaks_addresses
    old, new = after.content[FILE].decode().splitlines(), found.files[FILE].decode().splitlines()
    assert [line for line in new if line not in old] == ["- id: r0-a"] or len(new) == len(old) + 1


def test_what_went_needs_a_reason_and_keeps_its_number() -> None:
    data = data_of(FOUR.content[FILE])
    del data["body"][1]
    after = MemoryFiles({**FOUR.content, FILE: to_yaml(data)})
    assert [one.anchor for one in mend(FOUR, after).gone] == ["r2"]
    assert not mend(FOUR, after).files
    fixed = after_mending(FOUR, after, "duplicate")
    assert data_of(fixed.content[FILE])["gone"] == [{"id": "r2", "on": "2026-04-01", "why": "duplicate"}]
    assert list(leads(fixed)) == ["r1", "r3", "r4", "r2"]


def test_a_remark_withheld_as_a_whole_takes_its_name_along() -> None:
    data = data_of(FOUR.content[FILE])
    data["body"][1] = {"withheld": "w1"}
    data["withheld"] = {"w1": {"grounds": "kojin", "reason": "特定の人が分かるため", "decided_by": "会長"}}
    after = MemoryFiles({**FOUR.content, FILE: to_yaml(data)})
    fixed = after_mending(FOUR, after)
    found = between(FOUR, fixed)
    assert not found.breaks_addresses
    assert [(one.key, one.anchors) for one in found.newly_withheld] == [("w1", ("r2",))]


PAPERS = {
    "agenda": [{"title": "一つ目の議題"}, {"title": "二つ目の議題", "sub": [{"title": "その一"}, {"title": "その二"}]}, {"title": "その他"}],
    "materials": [{"title": "次第"}, {"title": "名簿"}, {"title": "予算書"}],
}  # fmt: skip


@pytest.mark.parametrize("kind", ["agenda", "materials"])
def test_items_and_materials_keep_their_addresses_too(kind: str) -> None:
    before = files_of({KEY: PAPERS})
    for change in range(3):
        data: Any = copy.deepcopy(PAPERS)
        if change == 0:
            data[kind].insert(0, {"title": "後から入れたもの"})
        elif change == 1:
            del data[kind][0]
        else:
            data[kind].reverse()
        after = files_of({KEY: data})
        assert between(before, after).breaks_addresses
        fixed = after_mending(before, after)
        found: Changes = between(before, fixed)
        assert not found.breaks_addresses
        assert len(found.gone) == (change == 1)
