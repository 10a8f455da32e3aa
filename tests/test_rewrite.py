"""A file that a person wrote is made to say something else: it says exactly that, and what did not change keeps every byte."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems.problem import Path
from generator.yaml.document import read_yaml
from generator.yaml.pairing import paired
from generator.yaml.rewrite import rewritten
from generator.yaml.spans import spans_of
from tests.conftest import ROOT

FILES = sorted((ROOT / "minutes").glob("*/*/[0-9]*.yml"))
BY_HAND = """\
# はじめの注記
title: 'ある会議'   # 題の注記

session: {year: 2023, number: 1}  # 回次
sittings:  # 開催
  # 一日目
  - date: 2023-04-01  # 土曜日
    start: 17:30
    place:
      name: "市役所"
  # 二日目
  - date: 2023-04-02
attendance:
  groups:
  - label: 委員
    people:
    - {id: p1, name: 浜野 晴}
    - {id: p2, name: 沖 千尋}   # 代理
agenda:
  - title: >-
      折り返した
      題
  - title: 二つめ
body:
  - speech: 会長
    text: |
      はじめます。

      　字下げした段落です。
  # ここから質疑
  - speech: 委員
    text: "一行で。"
# おわりの注記
"""
WORDS = st.text(st.sampled_from("会長、。　 #:-|\n「」\"'[]{}12aé…～"), max_size=12) | st.sampled_from(
    [
        "17:30",
        "2023-04-01",
        "no",
        "true",
        "",
        "3",
        "- a",
        "一行目\n\n　二行目",
        "一行\n二行\n",
        "(1)",
        "a: b",
        "null",
    ]
)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "title", "note", "no"]), inner, max_size=3), max_leaves=5
)  # fmt: skip


def read(content: bytes) -> Any:
    return read_yaml("a.yml", content).data


def containers(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (
        [value, *(found for one in inner for found in containers(one))]
        if isinstance(value, dict | list)
        else []
    )


def change(draw: st.DrawFn, data: Any) -> None:
    """One change by chance: a value, a key or an item that comes, goes or moves."""
    holder = draw(st.sampled_from([one for one in containers(data) if one]))
    if isinstance(holder, dict):
        key = draw(st.sampled_from([*holder, "note", "title"]))
        if draw(st.booleans()) and key in holder and len(holder) > 1:
            del holder[key]
        else:
            holder[key] = draw(VALUES)
        return
    at = draw(st.integers(0, len(holder) - 1))
    match draw(st.sampled_from(["set", "in", "out", "move"])):
        case "set":
            holder[at] = draw(VALUES)
        case "in":
            holder.insert(at, draw(VALUES))
        case "out":
            del holder[at]
        case "move":
            holder.insert(draw(st.integers(0, len(holder) - 1)), holder.pop(at))


def kept(old: Any, new: Any, here: Path = (), there: Path = ()) -> list[tuple[Path, Path]]:
    """The largest values that are the same before and after, by their paths."""
    if old == new:
        return [(here, there)]
    if isinstance(old, dict) and isinstance(new, dict):
        return [
            pair
            for key in old
            if key in new
            for pair in kept(old[key], new[key], (*here, key), (*there, key))
        ]
    if isinstance(old, list) and isinstance(new, list):
        return [(pair) for i, j in paired(old, new) for pair in kept(old[i], new[j], (*here, i), (*there, j))]
    return []


def slices(content: bytes) -> dict[Path, str]:
    text = content.decode("utf-8-sig")
    return {path: text[span.start : span.end] for path, span in spans_of(text).items()}


def must_only_say(content: bytes, data: Any) -> bytes:
    made = rewritten("a.yml", content, data)
    assert read(made) == data
    before, after = slices(content), slices(made)
    for here, there in kept(read(content), data):
        if here in before:
            assert before[here] == after[there]
    return made


@given(st.data())
def test_by_chance(draw: st.DataObject) -> None:
    content = BY_HAND.encode()
    if draw.draw(st.booleans()):
        content = content.replace(b"\n", b"\r\n")
    data = read(content)
    for _ in range(draw.draw(st.integers(1, 3))):
        change(draw.draw, data)
    made = must_only_say(content, data)
    assert (b"\r\n" in content) == (b"\r\n" in made)


@given(st.data())
def test_bundled_minutes_by_chance(draw: st.DataObject) -> None:
    content = draw.draw(st.sampled_from(FILES)).read_bytes()
    data = copy.deepcopy(read(content))
    change(draw.draw, data)
    must_only_say(content, data)


@pytest.mark.parametrize(
    ("was", "now", "made"),
    [
        ("- {id: p1, name: 浜野 晴}", "- {id: p1, name: 浜野 晴, status: absent}", lambda d: d["attendance"]["groups"][0]["people"][0].update(status="absent")),
        ("    start: 17:30\n", "    start: 18:00\n    end: 20:00\n", lambda d: d["sittings"].__setitem__(0, {"date": "2023-04-01", "start": "18:00", "end": "20:00", "place": {"name": "市役所"}})),
        ("  # 二日目\n  - date: 2023-04-02\n", "  # 二日目\n", lambda d: d["sittings"].pop()),
        ("  - title: 二つめ\n", "  - title: 二つめ\n  - no: (3)\n    title: 三つめ\n", lambda d: d["agenda"].append({"no": "(3)", "title": "三つめ"})),
        ("      はじめます。\n", "      はじめました。\n", lambda d: d["body"][0].update(text="はじめました。\n\n　字下げした段落です。\n")),
        ('    text: "一行で。"\n', '    text: "一行で。"\n  - speech: 会長\n    text: |\n      分かりました。\n', lambda d: d["body"].append({"speech": "会長", "text": "分かりました。\n"})),
    ],
)  # fmt: skip
def test_as_a_careful_person_would_have_typed(was: str, now: str, made: Any) -> None:
    data = read(BY_HAND.encode())
    made(data)
    assert BY_HAND.count(was) == 1
    assert rewritten("a.yml", BY_HAND.encode(), data).decode() == BY_HAND.replace(was, now)
