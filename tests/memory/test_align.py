"""Which place is which: whatever else happened, what stayed the same is found again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.memory.align import _common, aligned
from generator.memory.digests import passage
from generator.memory.model import Anchor

KEY = bytes(32)


def places(texts: list[str]) -> list[Anchor]:
    return [Anchor("r", f"r{i}", passage(KEY, "委員", text)) for i, text in enumerate(texts, 1)]


LONG = "この件については、{}番目の資料のとおり、来年度から順に進めることとしてはどうかと考えております。"
unique = st.lists(st.integers(0, 60), unique=True, max_size=30).map(lambda ns: [LONG.format(n) for n in ns])


def matched(old: list[str], new: list[str]) -> dict[int, int]:
    pairs = aligned(places(old), places(new))
    assert len({j for _, j in pairs}) == len(pairs) == len({i for i, _ in pairs})
    return dict(pairs)


@given(st.lists(st.sampled_from("あいうえ"), max_size=25))
def test_what_keeps_all_names_and_words_is_itself(texts: list[str]) -> None:
    assert matched(texts, texts) == {i: i for i in range(len(texts))}


@given(st.lists(st.sampled_from(["はい。", "承認します。"]), max_size=9), st.integers(0, 9))
def test_among_many_like_answers_the_order_tells(answers: list[str], at: int) -> None:
    old = ["これより採決します。", *answers, "全員の承認がありました。"]
    at = min(at, 1)
    new = [*old[:at], "資料は三点です。", *old[at:]]
    assert matched(old, new) == {i: i + (i >= at) for i in range(len(old))}


@given(unique, st.data())
def test_after_any_shuffle_everything_that_is_still_said_is_found(
    texts: list[str], data: st.DataObject
) -> None:
    new = data.draw(st.permutations(texts)) if texts else []
    cut = data.draw(st.integers(0, len(new)))
    new = [*new[:cut], "新しい発言です。", *new[cut:]]
    pairs = matched(texts, new)
    assert all(new[j] == texts[i] for i, j in pairs.items())
    assert len(pairs) == len(texts)


@given(unique.filter(bool), st.data())
def test_a_remark_put_in_beside_one_that_is_corrected_is_told_from_it(
    texts: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(texts) - 1))
    letter = data.draw(st.integers(0, len(texts[at]) - 1))
    corrected = texts[at][:letter] + "訂" + texts[at][letter + 1 :]
    beside = data.draw(st.integers(0, 1))
    new = [*texts[:at], *(["ちょっとよろしいですか。", corrected][:: 1 if beside else -1]), *texts[at + 1 :]]
    pairs = matched(texts, new)
    assert new[pairs[at]] == corrected
    assert len(pairs) == len(texts)


def test_what_was_written_anew_is_left_open() -> None:
    old = ["はい。", "一つ目の話です。", "以上です。"]
    new = ["はい。", "まったく別のこと", "以上です。"]
    assert matched(old, new) == {0: 0, 2: 2}


@given(st.lists(st.integers(0, 5), max_size=12), st.lists(st.integers(0, 5), max_size=12))
def test_what_is_common_rises_on_both_sides(old: list[int], new: list[int]) -> None:
    found = sorted(_common(old, new))
    assert all(old[i] == new[j] for i, j in found)
    assert [j for _, j in found] == sorted({j for _, j in found})


def test_many_like_answers_cost_little() -> None:
    old = places(["はい。", "いいえ。"] * 3000)
    new = places(["新しい発言です。", *(["はい。", "いいえ。"] * 3000)])
    assert len(aligned(old, new)) == len(old)
