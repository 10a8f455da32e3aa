"""Single rules of the body, each on a few lines of our own making."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.importer.run import make
from tests.importer.facts import blocks_of

FRONT = "令和5年度第2回　波見市緑化審議会会議録\n\n日時　令和5年7月3日（月）午後2時から午後3時まで\n場所　市役所2階会議室\n\n"


def read(tmp_path: Path, body: str) -> list[dict[str, Any]]:
    path = tmp_path / "minutes.txt"
    path.write_text(FRONT + body, "utf-8")
    draft, _, wrong = make(path, "0" * 64)
    assert wrong == []
    return blocks_of(draft.data["body"])


def test_a_polite_closing_belongs_to_the_chair(tmp_path: Path) -> None:
    body = (
        "【会長】開会いたします。\n\n【田沼委員】苗木の数を教えてください。\n\n【緑地課長】200本です。\n\n"
        "【会長】ほかにご意見はありますか。\n\n以上をもちまして、本日の審議を閉じます。ありがとうございました。\n"
    )
    last = read(tmp_path, body)[-1]
    assert last["speech"] == "会長"
    assert last["text"].endswith("ありがとうございました。")


def test_a_record_may_tell_politely(tmp_path: Path) -> None:
    body = (
        "【会長】開会いたします。\n\n【田沼委員】苗木の数を教えてください。\n\n【緑地課長】200本です。\n\n"
        "【会長】ほかにご意見はありますか。\n\n以上の質疑の後、原案のとおり承認されました。\n"
    )
    assert read(tmp_path, body)[-1]["p"] == "以上の質疑の後、原案のとおり承認されました。"


def test_an_officer_answers_the_bullet_before(tmp_path: Path) -> None:
    body = (
        "会議の経過\n\n1 街路樹について\n- 剪定はいつ行うのか。\n→ 冬に行う。\n- 費用はいくらか。\n→ 昨年と同じである。\n"
        "- 委託先は決まっているのか。\n- （緑地係長）まだ決まっていない。\n- （緑地係長）決まり次第知らせる。\n"
    )
    pairs = [block for block in read(tmp_path, body) if "qa" in block]
    assert [pair["qa"]["pairing"] for pair in pairs] == ["printed", "printed", "inferred"]
    assert pairs[2]["answer"][0]["speech"] == "緑地係長"


def test_a_point_that_may_be_an_answer_is_nobodys(tmp_path: Path) -> None:
    body = (
        "会議の経過\n\n1 街路樹について\n- 剪定はいつ行うのか。\n→ 冬に行う。\n- 費用はいくらか。\n→ 昨年と同じである。\n"
        "- 委託先は決まっているのか。\n- まだ決まっていない。\n- 入札は秋に行う予定である。\n- 早めに知らせてほしい。\n"
        "\n2 花壇について\n- 増やすのか。\n→ 増やす。\n- 水やりが大変になるという声がある。\n"
    )
    alone = {block["text"]: block["speech"] for block in read(tmp_path, body) if "speech" in block}
    assert alone["入札は秋に行う予定である。"] == "発言"
    assert alone["早めに知らせてほしい。"] == "意見"
    assert alone["水やりが大変になるという声がある。"] == "意見"


def test_a_heading_names_who_speaks_below(tmp_path: Path) -> None:
    body = (
        "会議の経過\n\n1 開 会(課長補佐)\nただいまから第2回の審議会を開きます。本日は全員が出席です。\n\n"
        "2 会長あいさつ（会長）\nお忙しい中ありがとうございます。\n活発な意見をお願いします。\n\n"
        "3 意見交換（委員）\n花壇を増やしてほしい。\n\n4 閉会（会長）\n以上で会議を閉じます。\n"
    )
    blocks = read(tmp_path, body)
    heads = [b["section"]["title"] for b in blocks if "section" in b]
    assert heads == ["開 会", "会長あいさつ", "意見交換（委員）", "閉会"]
    said = [(b["speech"], b["pos"], b["text"][:4]) for b in blocks if "speech" in b]
    assert said == [
        ("課長補佐", "heading", "ただいま"),
        ("会長", "heading", "お忙しい"),
        ("会長", "heading", "以上で会"),
    ]


def test_an_explainer_in_a_heading_is_no_speaker_of_what_is_told(tmp_path: Path) -> None:
    body = (
        "会議の経過\n\n1 苗木の配布について（緑地課長）\n資料1により説明があった。\n\n"
        "2 基金について（財政課長）\n資料2により説明が行われた。\n"
    )
    assert not [b for b in read(tmp_path, body) if "speech" in b]


def test_unsigned_opinions_keep_their_replies(tmp_path: Path) -> None:
    body = (
        "会議の経過\n\n1 緑化計画について\n主な意見\n・木かげが足りない。\n・ベンチを増やしてほしい。\n　夏は特に必要である。\n"
        "　回答：来年度に置く。\n・落ち葉の回収が遅い。\n（市の考え方）\n回数を見直す。\n\n以上の意見を踏まえ、原案のとおり承認された。\n\n"
        "2 その他\n【意見等】\n・次回は現地を見たい。\n・資料は早く送ってほしい。\n"
    )
    blocks = read(tmp_path, body)
    opinions = [b for b in blocks if "opinion" in b]
    assert [b["text"][:4] for b in opinions] == ["木かげが", "ベンチを", "落ち葉の", "次回は現", "資料は早"]
    assert [len(b.get("reply", [])) for b in opinions] == [0, 1, 1, 0, 0]
    assert opinions[1]["text"].endswith("必要である。")
    assert opinions[2]["reply"][0]["text"] == "回数を見直す。"
    assert [b["p"] for b in blocks if "p" in b] == ["以上の意見を踏まえ、原案のとおり承認された。"]


def test_lists_that_are_not_called_opinions_stay_narrative(tmp_path: Path) -> None:
    body = "会議の経過\n\n1 緑化計画について\n・木を植える。\n・花を植える。\n\n2 意見交換\n・木かげが足りない。\n－ 夏は特に。\n"
    assert not [b for b in read(tmp_path, body) if "opinion" in b]


def test_a_series_of_numbers_in_a_remark_is_a_list(tmp_path: Path) -> None:
    body = (
        "【会長】開会します。\n\n【緑地課長】対策は次のとおりです。\n(1) 水をやる。\n(2) 草を取る。\n以上です。\n\n"
        "【会長】ほかにありますか。\n\n【緑地課長】持ち物です。\n・軍手\n・長靴\n\n【会長】閉会します。\n"
    )
    blocks = read(tmp_path, body)
    lists = [[(i["no"], i["text"]) for i in b["items"]] for b in blocks if "list" in b]
    assert lists == [[("(1)", "水をやる。"), ("(2)", "草を取る。")], [("・", "軍手"), ("・", "長靴")]]
    assert [b["p"] for b in blocks if "p" in b] == ["対策は次のとおりです。", "以上です。", "持ち物です。"]


def test_numbers_that_are_no_series_stay_text(tmp_path: Path) -> None:
    body = "【会長】開会します。\n\n【委員】二つあります。\n(1) 水のこと。\n(3) 草のこと。\n\n【会長】閉会します。\n"
    assert not [b for b in read(tmp_path, body) if "list" in b]


def test_the_remark_that_decides_an_item_closes_its_section(tmp_path: Path) -> None:
    body = (
        "【会長】開会いたします。それでは、資料1「街路樹の剪定について」であります。説明をお願いします。\n\n"
        "【緑地課長】剪定は冬に行います。\n\n【田沼委員】分かりました。\n\n"
        "【会長】本件は承認と決定いたします。次は、資料2「花壇の増設について」であります。説明をお願いします。\n\n"
        "【緑地課長】花壇を三か所増やします。\n\n【会長】本件は了承といたします。以上で閉会します。\n"
    )
    path = tmp_path / "minutes.txt"
    path.write_text(FRONT + body, "utf-8")
    draft, _, _ = make(path, "0" * 64)
    parts = {b["section"]["agenda"]: b["blocks"] for b in draft.data["body"] if "section" in b}
    decided = {
        item: [d["result"] for block in blocks for d in block.get("decides", []) if d["agenda"] == item]
        for item, blocks in parts.items()
    }
    assert decided == {"a1": ["承認"], "a2": ["了承"]}
    assert parts["a1"][-1]["decides"]
    assert parts["a2"][0]["speech"] == "緑地課長"
