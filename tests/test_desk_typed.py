"""Proceedings that are typed read back as they were, and what stood beside their words stays."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk.typed import Voices, retyped, stretches
from generator.yaml.document import read_yaml
from tests.conftest import ROOT

VOICES = Voices({"kaicho": "会長", "委員": "委員"})
TEXTS = st.text(st.sampled_from("会長委員：:。、（）\n　 はあ以上⟦⟧"), min_size=1, max_size=20)
RUNS = st.lists(
    TEXTS | st.sampled_from([{"withheld": "w1"}, {"ruby": ["凪", "なぎ"]}, {"masked": "●●"}]),
    min_size=1,
    max_size=4,
)
BLOCKS = st.one_of(
    st.builds(lambda who, text, own: {"speech": who, "text": text} | own, st.sampled_from(["kaicho", "委員", "課長"]), TEXTS | RUNS, st.sampled_from([{}, {"id": "r1-a"}])),
    st.builds(lambda text: {"p": text}, TEXTS),
    st.sampled_from([{"note": "（拍手）"}, {"note": {"kind": "applause"}, "text": "（拍手）"}, {"end": "以上"}, {"table": {}, "rows": [["一"]]}]),
)  # fmt: skip


@given(st.lists(BLOCKS, max_size=6))
def test_typed_again_nothing_changes(blocks: list[Any]) -> None:
    made: list[Any] = []
    for first, last, text in stretches(blocks, VOICES):
        assert first == len(made)
        part = blocks[first:last]
        made += part if text is None else retyped(part, text, VOICES)
    assert made == blocks


@pytest.mark.parametrize(
    "path", sorted((ROOT / "minutes").glob("*/*/[0-9]*.yml")), ids=lambda p: f"{p.parent.name}/{p.stem}"
)
def test_bundled_minutes(path: Any) -> None:
    def all_lists(blocks: list[Any]) -> None:
        made: list[Any] = []
        for first, last, text in stretches(blocks, Voices()):
            made += blocks[first:last] if text is None else retyped(blocks[first:last], text, Voices())
        assert made == blocks
        for one in blocks:
            all_lists(one.get("blocks") or [])

    all_lists(read_yaml("", path.read_bytes()).data["body"])


def said(text: str, old: list[Any] | None = None) -> list[Any]:
    return retyped(old or [], text, VOICES)


def test_as_minutes_are_typed() -> None:
    assert said(
        "会長：はじめます。\n\n委員：二点あります。\n\n一つめです。\n\n（拍手）\n\n会長:分かりました。\n委員：はい。\n\n以上"
    ) == [
        {"speech": "kaicho", "text": "はじめます。\n"},
        {"speech": "委員", "text": "二点あります。\n\n一つめです。\n"},
        {"note": "（拍手）"},
        {"speech": "kaicho", "text": "分かりました。\n"},
        {"speech": "委員", "text": "はい。\n"},
        {"end": "以上"},
    ]


def test_one_put_in_between_leaves_the_others() -> None:
    old = [
        {"speech": "kaicho", "text": "一。", "id": "a"},
        {"speech": "委員", "text": "二。", "decides": [{"result": "承認"}]},
    ]
    assert said("会長：一。\n\n課長：間です。\n\n委員：二の直し。", old) == [
        old[0],
        {"speech": "課長", "text": "間です。\n"},
        old[1] | {"text": "二の直し。"},
    ]


def test_words_not_published_stay_marked() -> None:
    old = [{"speech": "委員", "text": ["住所は", {"withheld": "w1"}, "です。"]}]
    assert said("委員：住所は⟦非公開 w1⟧でした。", old) == [
        {"speech": "委員", "text": ["住所は", {"withheld": "w1"}, "でした。"]}
    ]
