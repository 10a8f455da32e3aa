"""500 edits by chance at the desk: the file still passes, what was not touched keeps every byte, and the form shows what was put in."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.parse import parse
from generator.desk.edits import (
    Edit,
    Insert,
    Move,
    Put,
    Reword,
    Take,
    Typed,
    WrongEditError,
    applied,
    edits_of,
)
from generator.desk.following import with_headings
from generator.desk.shown import shown_body, voices_of
from generator.desk.typed import Voices
from generator.model.session import Session
from generator.pipeline import read_and_check
from generator.problems.problem import Path
from generator.yaml.document import read_yaml
from generator.yaml.rewrite import rewritten
from generator.yaml.spans import spans_of
from tests.conftest import AS_OF, ROOT

FILES = {
    f"{p.parent.parent.name}/{p.parent.name}/{p.name}": p.read_bytes()
    for p in sorted((ROOT / "minutes").glob("*/*/[0-9]*.yml"))
}
LINE = st.text(
    st.sampled_from("会議のことを話した。、「」 　ab12：:#-'\"[]{}"), min_size=1, max_size=20
).filter(lambda t: bool(t.strip()))
PLAIN = st.text(st.sampled_from("議題その他について第１２号"), min_size=1, max_size=12)
SAID = st.lists(
    st.builds("{}：{}".format, st.sampled_from(["会長", "委員", "事務局"]), PLAIN), min_size=1, max_size=3
).map("\n\n".join)


@cache
def data_of(name: str) -> dict[str, Any]:
    data: dict[str, Any] = read_yaml(name, FILES[name]).data
    return data


def voices(name: str) -> Voices:
    return voices_of(data_of(name), None)


def fields(draw: st.DrawFn, name: str) -> Edit:
    """An edit of a field that a clerk makes, and that leaves nothing wrong."""
    data = data_of(name)
    choices: list[Any] = [
        st.builds(Put, st.just(("sittings", 0, "note")), PLAIN),
        st.builds(Put, st.just(("next_meeting", "place")), PLAIN),
        st.builds(Put, st.just(("record", "policy")), LINE),
        st.builds(Put, st.just(("title",)), PLAIN | st.none()),
        st.just(Put(("openness", "observers", "count"), "3")),
        st.builds(
            Insert,
            st.just(("legend",)),
            st.just(0),
            st.builds(lambda a, b: {"mark": a, "means": b}, PLAIN, PLAIN),
        ),
    ]
    if data.get("agenda"):
        choices.append(st.builds(Put, st.just(("agenda", 0, "note")), LINE))
        choices.append(
            st.builds(
                Insert,
                st.just(("agenda",)),
                st.just(len(data["agenda"])),
                st.builds(lambda t: {"title": t}, PLAIN),
            )
        )
    if len(data.get("materials") or []) > 1:
        choices.append(st.just(Move(("materials",), 0, 1)))
    typed = list(stretches_of(shown_body(data.get("body"), voices(name))))
    if typed:
        choices += [
            st.builds(typed_again, st.sampled_from(typed), SAID),
            st.builds(reworded, st.sampled_from(typed)),
        ]
    return draw(st.one_of(choices))


def stretches_of(parts: list[dict[str, Any]]) -> Any:
    for part in parts:
        if "text" in part:
            yield part
        yield from stretches_of(part.get("parts", []))


def typed_again(part: dict[str, Any], said: str) -> Edit:
    return Typed(tuple(part["path"]), part["first"], part["last"], f"{part['text']}\n\n{said}")


def reworded(part: dict[str, Any]) -> Edit:
    return Typed(tuple(part["path"]), part["first"], part["last"], part["text"].replace("。", "。\u3000", 1))


EDITS = st.composite(lambda draw: (name := draw(st.sampled_from(sorted(FILES))), fields(draw, name)))()


@settings(max_examples=500)
@given(EDITS)
def test_edits_by_chance(one: tuple[str, Edit]) -> None:
    name, edit = one
    content, data = FILES[name], data_of(name)
    made = applied(data, [edit], voices(name))
    after = rewritten(name, content, made)
    session, problems = parse(name, after, Session)
    assert session is not None
    assert len(problems) <= len(parse(name, content, Session)[1])
    assert read_yaml(name, after).data == made
    shows_what_was_put_in(edit, made, name)
    untouched_bytes_stay(content, after, edit, data, made)


def shows_what_was_put_in(edit: Edit, made: Any, name: str) -> None:
    if isinstance(edit, Put):
        found = made
        for step in edit.path:
            found = found.get(step) if isinstance(found, dict) else found[step]
        assert found == edit.value
    if isinstance(edit, Typed):
        shown = stretches_of(shown_body(made["body"], voices_of(made, None)))
        assert edit.text.rstrip() in "\n\n".join(part["text"] for part in shown)


def untouched_bytes_stay(content: bytes, after: bytes, edit: Edit, data: Any, made: Any) -> None:
    texts = content.decode("utf-8-sig"), after.decode("utf-8-sig")
    before, now = (spans_of(text) for text in texts)
    for key in data:
        if key != edit.path[0]:
            old, new = before[(key,)], now[(key,)]
            assert texts[0][old.start : old.end] == texts[1][new.start : new.end]
    comments = [[line for line in text.splitlines() if line.lstrip().startswith("#")] for text in texts]
    assert comments[0] == comments[1]


@settings(max_examples=12)
@given(EDITS)
def test_the_archive_passes_as_before(one: tuple[str, Edit]) -> None:
    name, edit = one
    disk = DiskFiles(ROOT / "minutes")
    files = {
        own: disk.read(own)
        for own in disk.names()
        if own.startswith(name.split("/")[0]) and own.endswith(".yml")
    }
    files["site.yml"] = disk.read("site.yml")
    before = read_and_check(MemoryFiles(files), AS_OF)
    files[name] = rewritten(name, FILES[name], applied(data_of(name), [edit], voices(name)))
    after = read_and_check(MemoryFiles(files), AS_OF)
    # Who is typed anew may be somebody the minutes do not name yet, which the check then says.
    told = [problem for problem in after.problems if problem.code != "unknown-voice"]
    assert len(told) <= len(before.problems)


SESSION: dict[str, Any] = {
    "session": {"number": "1"},
    "sittings": [{"date": "2023-04-01", "place": {"name": "役所"}}],
    "agenda": [{"title": "一"}, {"title": "二"}, {"title": "三"}],
    "body": [{"speech": "会長", "text": ["住所は", {"withheld": "w1"}, "です。"]}],
}


@pytest.mark.parametrize(
    ("edit", "path", "now"),
    [
        (Put(("session", "year"), "2023"), ("session",), {"year": "2023", "number": "1"}),
        (Put(("sittings", 0, "place", "name"), None), ("sittings", 0), {"date": "2023-04-01"}),
        (Put(("next_meeting", "date"), "2023-05-01"), ("next_meeting",), {"date": "2023-05-01"}),
        (Move(("agenda",), 0, 2), ("agenda",), [{"title": "二"}, {"title": "三"}, {"title": "一"}]),
        (Take(("agenda",), 1), ("agenda",), [{"title": "一"}, {"title": "三"}]),
        (Reword(("body", 0, "text"), "電話は⟦非公開 w1⟧です。"), ("body", 0, "text"), ["電話は", {"withheld": "w1"}, "です。"]),
    ],
)  # fmt: skip
def test_what_an_edit_makes(edit: Edit, path: Path, now: Any) -> None:
    found: Any = applied(SESSION, [edit], Voices())
    for step in path:
        found = found[step]
    assert found == now
    assert not isinstance(now, dict) or list(found) == list(now)


@pytest.mark.parametrize(
    "said",
    [
        None, [], [{}], [{"do": "put", "path": [], "value": "x"}], [{"do": "put", "path": ["a", None], "value": "x"}],
        [{"do": "take", "path": ["agenda"], "at": -1}], [{"do": "take", "path": ["agenda"], "at": True}],
        [{"do": "put", "path": ["title"], "value": 1.5}], [{"do": "typed", "path": ["body"], "first": 0, "last": 1, "text": 5}],
    ],
)  # fmt: skip
def test_what_is_no_edit(said: Any) -> None:
    with pytest.raises(WrongEditError):
        edits_of(said)


@pytest.mark.parametrize(
    "edit",
    [
        Take(("agenda",), 3), Put(("agenda", 9, "title"), "x"), Put(("agenda", "title"), "x"), Move(("agenda",), 0, 3),
        Typed(("body",), 0, 1, "x", "会長：ほか"), Reword(("body", 0, "text"), "x", "ほか"), Typed(("body",), 0, 2, "x"), Typed(("body",), 1, 0, "x"), Reword(("body", 0, "p"), "x"),
    ],
)  # fmt: skip
def test_edits_of_what_is_not_there(edit: Edit) -> None:
    with pytest.raises(WrongEditError):
        applied(SESSION, [edit], Voices())


HEADED = {
    "agenda": [{"no": "(1)", "title": "未定"}, {"id": "sono", "title": "その他"}],
    "body": [
        {"section": {"no": "(1)", "title": "未定", "agenda": "a1"}, "blocks": [
            {"section": {"title": "未定", "agenda": "a1"}, "blocks": []},
            {"section": {"title": "説明", "agenda": "a1"}, "blocks": []},
        ]},
        {"section": {"title": "その他", "agenda": "sono"}, "blocks": []},
        {"section": {"title": "未定"}, "blocks": []},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (Put(("agenda", 0, "title"), "予算"), [("body", 0), ("body", 0, "blocks", 0)]),
        (Put(("agenda", 0, "no"), "1"), [("body", 0)]),
        (Put(("agenda", 1, "title"), "次回"), [("body", 1)]),
        (Put(("agenda", 0, "title"), None), []),
        (Put(("agenda", 0, "kind"), "報告"), []),
        (Put(("agenda", 7, "title"), "ない"), []),
        (Put(("title",), "未定"), []),
    ],
)
def test_a_heading_that_said_the_same_says_the_same(edit: Put, changed: list[Path]) -> None:
    key = str(edit.path[-1])
    expected = [edit, *(Put((*path, "section", key), edit.value) for path in changed)]
    assert with_headings(HEADED, [edit]) == expected
