"""What the words of a body decide, rule by rule."""

from __future__ import annotations

import pytest

from generator.importer.body.blocks import Block, Narrative, Outcome, Said, Section
from generator.importer.front.items import Item
from generator.importer.readings.outcomes import Read, read_body
from generator.japanese.lists import words_of

ITEMS = [
    Item(str(n), title, id=f"a{n}")
    for n, title in enumerate(("緑化計画について", "公園条例の一部改正について"), 1)
]


def said(text: str, voice: str = "会長") -> Said:
    return Said(text, voice=voice, label=voice)


def read(*blocks: Block, written: bool = False, roles: dict[str, str | None] | None = None) -> Read:
    return read_body(
        [*blocks], ITEMS, None, {"会長": "会長", "委員": "委員"} if roles is None else roles, written, []
    )


def outcomes(*blocks: Block, written: bool = False) -> list[Outcome]:
    read(*blocks, written=written)
    return [outcome for block in blocks for outcome in block.reads.decides]


def of_item(*blocks: Block) -> list[Outcome]:
    """What blocks decide under the heading of the first item."""
    read(Section(title="緑化計画について", agenda="a1", blocks=[*blocks]))
    return [outcome for block in blocks for outcome in block.reads.decides]


def results(text: str, told: bool = False) -> list[str]:
    return [outcome.result for outcome in outcomes(Narrative(text) if told else said(text))]


@pytest.mark.parametrize("word", words_of("carried"))
def test_every_word_of_a_majority_carries_in_a_remark_and_where_it_is_told(word: str) -> None:
    assert results(f"{word}により可決です。") == ["可決"]
    assert results(f"採決の結果、{word}で決定。", told=True) == ["決定"]


@pytest.mark.parametrize("word", [word for word in words_of("settled") if word != "「可」"])
def test_every_word_that_settles_is_its_result(word: str) -> None:
    result = {"了解": "了承"}.get(word, word)
    assert results(f"本件は{word}されました。") == [result]
    assert results(f"本件は{word}された。", told=True) == [result]


def test_the_earliest_words_that_settle_count() -> None:
    (outcome,) = of_item(said("異議なしと認めます。"))
    assert (outcome.result, outcome.word) == ("決定", "異議なしと認め")
    assert results("本件は付託されました、賛成多数により可決です。")[0] == "付託"


def test_what_is_told_counts_where_the_words_end_though_other_words_go_on() -> None:
    """案のとおり承認された、なお…: one form reads on into what follows; the other ends where the result does."""
    assert results(
        "案のとおり承認された、なお今後の運用については引き続き検討することが望ましい。", told=True
    ) == ["承認"]
    assert results("承認された後の取扱いについて意見が出た。", told=True) == []


def test_nobody_but_who_leads_decides() -> None:
    assert outcomes(said("可決されました。", "委員")) == []
    assert [o.result for o in outcomes(said("可決されました。"))] == ["可決"]
    leads = said("これより採決します。", "甲")
    decides = said("可決されました。", "甲")
    read(leads, decides, said("否決されました。", "乙"), roles={"甲": None, "乙": None})
    assert [o.result for o in decides.reads.decides] == ["可決"]


@pytest.mark.parametrize(
    "text",
    ["承認することといたしますか。", "前回、承認されました。", "承認されましたか？", "既に可決されました。"],
)
def test_what_asks_or_recalls_decides_nothing(text: str) -> None:
    assert results(text) == []


def test_what_is_told_may_recall() -> None:
    assert results("前回の会議録は承認された。", told=True) == ["承認"]


def test_two_results_are_two_and_the_same_once() -> None:
    assert results("承認と了承ということで決定します。") == ["承認", "了承"]
    assert results("承認されました。承認されました。") == ["承認"]


def test_an_amendment_makes_it_an_amended_decision() -> None:
    assert results("修正のうえ、承認されました。") == ["修正可決"]
    assert results("修正の意見はあとで伺うこととし、いまはこのまま承認されました。") == ["承認"]
    assert results("修正のうえ、付託されました。") == ["付託"]


def test_what_ought_to_be_is_what_is_decided() -> None:
    assert results("請願は不採択とすべきものと決定しました。") == ["不採択"]


def test_consent_alone_is_a_decision_and_beside_one_its_manner() -> None:
    both = said("異議なしと認めます。よって本件は可決されました。")
    assert [(o.result, o.manner) for o in outcomes(both)] == [("可決", "異議なし")]
    again = read(said("異議なしと認めます。よって本件は可決されました。"))
    assert again.outcomes == [("", "可決", "可決されました")]
    assert [o.result for o in of_item(said("異議なしと認めます。"))] == ["決定"]
    assert results("異議なしと認めます。") == [], "of which item nobody knows"


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("挙手をお願いします。可決されました。", "挙手"),
        ("起立を求めます。可決されました。", "起立"),
        ("投票を行います。可決されました。", "投票"),
        ("挙手を求めます。起立全員により可決です。", "起立全員"),
        ("挙手又は投票により、可決されました。", None),
        ("全会一致、挙手により可決されました。", "全会一致"),
        ("挙手を求めます。数えます。可決されました。", "挙手"),
        ("可決されました。", None),
    ],
)
def test_the_manner_is_told_where_it_is_plain(text: str, manner: str | None) -> None:
    assert [o.manner for o in outcomes(said(text))] == [manner]


def test_a_session_in_writing_decides_in_writing() -> None:
    assert [o.manner for o in outcomes(said("可決されました。"), written=True)] == ["書面"]
    assert [
        o.manner for o in outcomes(said("挙手により可決です。挙手多数により可決です。"), written=True)
    ] == ["挙手多数"]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("賛成5名、反対2名により可決されました。", ("5", "2")),
        ("賛成１２人、可決されました。", ("12", None)),
        ("反対者3名、可決されました。", (None, "3")),
        ("可決されました。", (None, None)),
    ],
)
def test_votes_are_those_that_the_sentence_counts(text: str, votes: tuple[str | None, str | None]) -> None:
    assert [(o.votes_for, o.votes_against) for o in outcomes(said(text))] == [votes]


@pytest.mark.parametrize(("count", "expected"), [(0, None), (1, None), (2, "2"), (4, "4")])
def test_remarks_that_only_approve_are_votes_from_two_on(count: int, expected: str | None) -> None:
    before = [said("賛成です。", f"委員{n}") for n in range(count)]
    (outcome,) = outcomes(*before, said("可決されました。"))
    assert (outcome.votes_for, outcome.manner) == (expected, "各自の発言" if expected else None)
    (outcome,) = outcomes(*before, said("質問します。", "委員"), said("可決されました。"))
    assert outcome.votes_for is None


def test_the_item_is_the_one_quoted_else_the_one_taken_up_else_the_section() -> None:
    def decided(*blocks: Block) -> list[str | None]:
        read(Section(title="緑化計画について", agenda="a1", blocks=[*blocks]))
        return [outcome.agenda for block in blocks for outcome in block.reads.decides]

    assert decided(said("可決されました。")) == ["a1"]
    assert decided(said("「公園条例の一部改正について」は可決されました。")) == ["a2"]
    assert decided(said("「花壇の条例の制定の件について」は可決されました。")) == ["a1"]
    assert decided(said("「公園」は可決されました。")) == ["a1"]
    assert [o.agenda for o in outcomes(said("可決されました。"))] == [None]
    turned = said("可決されました。次に、あいさつです。否決されました。")
    turned.turns = [(0, "a2"), (8, "a1")]
    assert decided(turned) == ["a2", "a1"]


def test_what_is_quoted_settles_nothing() -> None:
    assert results("「可決されました」と書いてあります。") == []
    assert results("「可」と決しました。") == ["承認"]


def test_doors_that_close_are_asked_about() -> None:
    closing = said("ここからは非公開とします。")
    assert any("closes" in question.text for question in read(closing).questions)
    assert closing.reads.closes == ()
    inside = said("ここからは非公開とします。")
    read(Section(title="緑化計画について", agenda="a1", blocks=[inside]))
    assert inside.reads.closes == ("a1",)
    assert read(said("ここからは非公開とします。", "委員")).questions == []
    assert read(said("ここからは非公開としますか。")).questions == []
    opening = said("ここからは公開とします。")
    assert read(opening).questions == []
    assert opening.reads.opens
