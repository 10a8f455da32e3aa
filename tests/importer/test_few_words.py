"""Short minutes: few remarks, each known by an office and by words that are only said; sentences above the rows of a form."""

from __future__ import annotations

import pytest

from generator.importer.speakers.labels import may_be_label
from tests.importer.test_decisions import drafted

HEAD = "令和6年度第1回丘の上町緑化審議会会議録\n日時　令和6年5月14日（火）14:00～15:30\n場所　丘の上町役場\n議事\n"


def said(talk: str, head: str = HEAD) -> list[tuple[str, str]]:
    def walk(blocks: list[dict[str, object]]) -> list[tuple[str, str]]:
        found = []
        for block in blocks:
            if "speech" in block:
                found.append((str(block["speech"]), str(block.get("text", ""))))
            for inner in (block.get("blocks"),):
                found += walk(inner) if isinstance(inner, list) else []
        return found

    return walk(drafted(head + talk).data["body"])


@pytest.mark.parametrize(
    ("talk", "labels"),
    [
        ("【村井緑地課係長】　それでは、ただいまから開会いたします。\n", ["村井緑地課係長"]),
        ("（緑地課長）こんにちは。よろしくお願いします。\n", ["緑地課長"]),
        ("前田部会長：定刻となりましたので開会します。\n山口緑地課長：事務局でございます。\n", ["前田部会長", "山口緑地課長"]),
        ("谷田委員長）ただいまから開会いたします。\n町長）ご審議をお願いいたします。\n", ["谷田委員長", "町長"]),
        ("○谷田委員長　ただいまから開会いたします。\n○赤川緑地課長　ご説明いたします。\n", ["谷田委員長", "赤川緑地課長"]),
        ("○猪口町長\nご議論いただきたい。\n○増田緑地担当参事官\n資料をもとにご説明する。\n", ["猪口町長", "増田緑地担当参事官"]),
        ("●課長\n皆さんおそろいですので、始めさせていただきます。\n●部長\nよろしくお願いします。\n", ["課長", "部長"]),
    ],
)  # fmt: skip
def test_few_remarks_are_known_by_office_and_by_how_they_are_worded(talk: str, labels: list[str]) -> None:
    assert [label for label, _ in said(talk)] == labels


@pytest.mark.parametrize(
    "talk",
    [
        "【村井緑地課係長】　資料の説明を行った。\n",
        "・会長　よろしくお願いします。\n・議長　お願いします。\n",
        "【花壇の計画】　ただいまから説明いたします。\n",
        "注意：ここからは非公開です。\n",
        "○緑地課長　説明を行った。\n○谷田委員長　了承した。\n",
    ],
)
def test_few_labels_of_anything_else_are_no_speakers(talk: str) -> None:
    assert said(talk) == []


def test_marks_that_the_record_explains_need_not_be_many() -> None:
    talk = "（○印は委員の発言、◇は事務局の発言）\n○　花壇の位置について整理が必要である。\n◇　次回までに用意したい。\n"
    assert [label for label, _ in said(talk)] == ["委員", "事務局"]


@pytest.mark.parametrize("label", ["[担当課", "担当課]", "（会長", "会長】", "[会長（青木]"])
def test_half_a_bracket_is_no_label(label: str) -> None:
    assert not may_be_label(label)


@pytest.mark.parametrize(
    "sentence",
    [
        "令和6年5月14日（火）に、令和6年度第1回丘の上町緑化審議会が開催されました。",
        "令和6年5月14日丘の上町緑化審議会第1回定例会は、丘の上町役場の大会議室に招集された。",
    ],
)
def test_a_sentence_above_the_rows_of_a_form_is_no_body(sentence: str) -> None:
    rows = "1 出席委員\n会長　青木　一\n委員　岸　弥生\n2 議題\n(1) 花壇について\n(2) 広場について\n"
    talk = "3 会議の内容\n会長　　始めます。\n委員　　質問です。\n会長　　終わります。\n"
    draft = drafted(f"第1回丘の上町緑化審議会会議録\n{sentence}\n{rows}{talk}")
    people = [p["name"] for group in draft.data["attendance"]["groups"] for p in group["people"]]
    assert people == ["青木一", "岸弥生"]
    assert [item["title"] for item in draft.data["agenda"]] == ["花壇について", "広場について"]
    assert draft.data["sittings"][0]["date"] == "2024-05-14"


def test_what_became_of_items_behind_arrows_is_no_answer() -> None:
    talk = (
        "第1号　花壇の設置について\n→原案どおり決定されました\n第2号　広場の設置について\n→了承されました\n"
    )
    assert said(talk) == []
