"""Whole records of fictional assemblies, boards and councils: what is decided of which item, how, and what is asked."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text
from generator.importer.run import check
from generator.importer.session.data import Draft
from generator.yaml.emit import emit

ASSEMBLY = """令和6年第2回丘の上町議会定例会会議録

日時　令和6年6月4日（火）午前10時開会
場所　丘の上町議会議場
出席議員（5名）
　１番　青木　一郎　君　　　２番　井川　夏子　君
　３番　宇野　三郎　君　　　４番　江口　史　君
　５番　大川　実　君
議事日程
　日程第1　会議録署名議員の指名
　日程第2　会期の決定
　日程第3　諸般の報告
　日程第4　議案第5号　丘の上町図書館条例の一部を改正する条例について
　日程第5　議案第6号　令和6年度丘の上町一般会計補正予算（第2号）について
　日程第6　議案第7号　町道の認定について
　日程第7　報告第1号　専決処分の報告について
　日程第8　発議第1号　道路の整備を求める意見書について

"""
COUNCIL = """令和6年度第1回丘の上市緑化審議会会議録

1　日時　令和6年5月14日（火）午後2時から午後3時30分まで
2　場所　丘の上市役所　3階会議室
3　出席者　青木会長、井川委員、宇野委員、江口委員
4　議題
　（1）花壇の増設について
　（2）苗木の配布について
　（3）その他
5　議事
"""
SHORT = {"a1": "1", "a2": "2", "a3": "3", "a4": "5号", "a5": "6号", "a6": "7号", "a7": "報1", "a8": "発1"}


def drafted(text: str) -> Draft:
    draft = draft_of(read_text(text.encode()))
    assert check(draft.source.text, emit(draft.data)) == []
    return draft


def blocks_of(
    blocks: list[dict[str, Any]], inside: str | None = None
) -> list[tuple[dict[str, Any], str | None]]:
    found = []
    for block in blocks:
        here = block.get("section", {}).get("agenda") or inside
        found.append((block, here))
        for key in ("blocks", "ask", "answer"):
            found += blocks_of(block.get(key) or [], here)
    return found


def decided(draft: Draft) -> list[str]:
    """Each outcome in a line: the item, as it would be published, result, part, manner, votes."""
    names = SHORT if draft.data["agenda"] and len(draft.data["agenda"]) > 3 else {}
    found = []
    for item in draft.data["agenda"] or []:
        found += [f"{item['id']} {one['result']}" for one in item.get("outcomes") or []]
    for block, inside in blocks_of(draft.data["body"]):
        for one in block.get("decides") or []:
            item = one.get("agenda") or inside or "?"
            votes = "".join(f" {key}{one[key]}" for key in ("for", "against", "abstain") if one.get(key))
            named = "".join(f" {vote['person']}{vote['vote']}" for vote in one.get("votes") or [])
            words = [names.get(item, item), one["result"], one.get("part"), one.get("manner")]
            found.append(" ".join(filter(None, words)) + votes + named)
    return found


CHAIR = "○議長（大川実君）　"
ASSEMBLIES: dict[str, tuple[str, list[str]]] = {
    "the number of the sentence is its item, whatever stands above": (
        "◎諸般の報告\n{c}報告はお手元のとおりです。\n{c}議案第5号を議題とします。\n{c}起立少数です。よって、議案第5号は否決されました。\n",
        ["5号 否決 起立少数"],
    ),
    "a heading of the numbers alone": (
        "◎日程第4　議案第5号の上程、説明、採決\n{c}お諮りします。賛成の方は起立願います。\n{c}起立多数です。よって、本案は原案のとおり可決されました。\n"
        "◎日程第5　議案第6号の上程、説明、採決\n{c}起立全員です。よって、本案は原案のとおり可決されました。\n",
        ["5号 可決 起立多数", "6号 可決 起立全員"],
    ),
    "several bills at once": (
        "{c}日程第4、議案第5号から日程第6、議案第7号までの3件を一括議題とします。\n{c}これより採決します。\n"
        "{c}異議なしと認めます。よって、議案第5号から議案第7号までは原案のとおり可決されました。\n",
        ["5号 可決 異議なし", "6号 可決 異議なし", "7号 可決 異議なし"],
    ),
    "listed bills": (
        "{c}議案第5号、第6号及び第7号を一括して採決します。\n{c}挙手全員です。よって議案第5号、第6号及び第7号は可決されました。\n",
        ["5号 可決 挙手全員", "6号 可決 挙手全員", "7号 可決 挙手全員"],
    ),
    "each of its own in one sentence": (
        "{c}採決の結果、議案第5号は可決、議案第6号は否決されました。\n", ["5号 可決", "6号 否決"],
    ),
    "only the number of the agenda": (
        "{c}日程第4を議題とします。\n{c}よって、日程第4は原案のとおり可決されました。\n{c}日程第8を議題とします。\n{c}よって、日程第8は原案のとおり可決されました。\n",
        ["5号 可決", "発1 可決"],
    ),
    "the bill itself, after it was taken up": (
        "{c}日程第4、議案第5号を議題とします。\n○３番（宇野三郎君）　質問します。\n{c}これより議案第5号を採決します。お諮りします。本案は原案のとおり決することに御異議ありませんか。\n（「異議なし」の声あり）\n"
        "{c}異議なしと認めます。よって、本案は原案のとおり可決されました。\n{c}日程第6、議案第7号を議題とします。\n{c}異議なしと認めます。よって、本案は原案のとおり可決されました。\n",
        ["5号 可決 異議なし", "7号 可決 異議なし"],
    ),
    "procedure is no outcome of the bill": (
        "{c}議案第5号を議題とします。お諮りします。本案は委員会付託を省略したいと思います。御異議ありませんか。\n{c}異議なしと認めます。よって、委員会付託を省略することに決定しました。\n"
        "{c}質疑を終結することに御異議ありませんか。\n{c}異議なしと認めます。\n{c}採決します。起立多数です。よって、議案第5号は可決されました。\n",
        ["5号 可決 起立多数"],
    ),
    "the term of the session is an outcome of its item": (
        "◎日程第2　会期の決定\n{c}お諮りします。今期定例会の会期は、本日から6月14日までの11日間としたいと思います。これに御異議ありませんか。\n{c}異議なしと認めます。よって、会期は11日間と決定しました。\n",
        ["2 決定 異議なし"],
    ),
    "what a committee reports is no outcome of now": (
        "{c}議案第5号を議題とします。委員長の報告を求めます。\n○総務委員長（井川夏子君）　本委員会は、原案のとおり可決すべきものと決しました。\n"
        "{c}本案に対する委員長の報告は可決です。委員長の報告のとおり決することに賛成の方の起立を求めます。\n{c}起立多数です。よって、本案は委員長の報告のとおり可決されました。\n",
        ["5号 可決 起立多数"],
    ),
    "decided as reported is the result that was reported": (
        "{c}議案第7号を議題とします。委員長の報告は認定です。お諮りします。本件は委員長の報告のとおり決することに御異議ありませんか。\n{c}異議なしと認めます。よって、議案第7号は委員長の報告のとおり決定しました。\n",
        ["7号 認定 異議なし"],
    ),
    "an amendment and the bill": (
        "{c}議案第5号を議題とします。\n{c}まず、修正案について採決します。起立少数です。よって、修正案は否決されました。\n{c}次に、原案について採決します。起立多数です。よって、議案第5号は原案のとおり可決されました。\n",
        ["5号 否決 修正案 起立少数", "5号 可決 起立多数"],
    ),
    "a number that no item has": (
        "◎日程第4　議案第5号　丘の上町図書館条例の一部を改正する条例について\n{c}起立多数です。よって、議案第9号は可決されました。\n", [],
    ),
    "counted votes": (
        "{c}議案第5号を採決します。\n{c}投票の結果を報告します。投票総数13票、賛成9票、反対4票、以上のとおりです。よって、議案第5号は可決されました。\n",
        ["5号 可決 投票 for9 against4"],
    ),
    "one number to the other": (
        "{c}議案第5号を採決します。\n{c}13対2で、議案第5号は可決されました。\n", ["5号 可決 for13 against2"],
    ),
    "quoted words": (
        "{c}議案第5号を議題とします。\n{c}「前の議会で議案第6号が否決されました。」との指摘がありました。\n{c}起立全員です。よって、議案第5号は可決されました。\n",
        ["5号 可決 起立全員"],
    ),
    "few voted for it": ("{c}議案第5号は、起立少数により可決されました。\n", []),
    "a petition": (
        "{c}発議第1号を議題とします。\n{c}賛成者起立。よって、発議第1号は、原案のとおり可決されました。\n", ["発1 可決 起立"],
    ),
    "number before the kind": ("{c}第5号議案を議題とします。\n{c}挙手多数。よって第5号議案は可決されました。\n", ["5号 可決 挙手多数"]),
    "kanji and full width": (
        "{c}議案第五号を議題とします。\n{c}起立多数であります。よって議案第五号は可決されました。\n{c}議案第７号を議題とします。\n{c}起立多数であります。よって議案第７号は可決されました。\n",
        ["5号 可決 起立多数", "7号 可決 起立多数"],
    ),
    "those against are asked to rise": (
        "{c}議案第5号について、反対の方の起立を求めます。異議はありませんか。\n{c}反対の方の起立を求めます。起立なし。よって、議案第5号は可決されました。\n", ["5号 可決"],
    ),
    "known bills": ("{c}先ほど可決されました議案第5号に関連し、議案第6号を議題とします。\n{c}先に否決された議案第7号については触れません。\n", []),
    "a wish": ("{c}議案第5号が可決されるよう、お願いします。議案第6号が否決された場合はどうなるか、伺います。\n{c}議案第7号は認定されませんでした。\n", []),
}  # fmt: skip


@pytest.mark.parametrize("name", list(ASSEMBLIES))
def test_an_assembly(name: str) -> None:
    body, wanted = ASSEMBLIES[name]
    found = decided(
        drafted(
            ASSEMBLY
            + f"{CHAIR}開議します。\n{{c}}始めます。\n{body}{{c}}散会します。\n".replace("{c}", CHAIR)
        )
    )
    assert found == wanted


COUNCILS: dict[str, tuple[str, list[str]]] = {
    "brackets of the next line": (
        "（1）花壇の増設について\n会長　　原案のとおり決定してよろしいですか。\n　　　（賛成多数）\n会長　　それでは、原案のとおり承認といたします。\n委員　　はい。\n",
        ["a1 承認 賛成多数"],
    ),
    "brackets after the decision": (
        "（1）花壇の増設について\n会長　　原案のとおり承認といたします。\n　　　（挙手　賛成3名、反対1名）\n委員　　質問です。\n",
        ["a1 承認 挙手 for3 against1"],
    ),
    "counted again in the sentence": (
        "（1）花壇の増設について\n会長　　採決します。\n　　　（賛成3、反対1、棄権0）\n会長　　賛成3名、反対1名により、議題（1）は可決されました。\n委員　　はい。\n",
        ["a1 可決 for3 against1 abstain0"],
    ),
    "who was against": (
        "（1）花壇の増設について\n会長　　賛成多数により、原案のとおり可決されました。\n　　　（反対　宇野委員）\n委員　　はい。\n",
        ["a1 可決 賛成多数 p3反対"],
    ),
    "told in the end of an item": (
        "（1）花壇の増設について\n会長　　採決します。\n委員　　はい。\n\n　　審議の結果、全会一致で承認された。\n（2）苗木の配布について\n会長　　次です。\n\n　　審議の結果、継続審議とすることとした。\n",
        ["a1 承認 全会一致", "a2 継続"],
    ),
    "not of now": (
        "（1）花壇の増設について\n会長　　昨年度の会議で承認されました。承認いただければと思います。承認されないこともあります。\n委員　　否決すべきと考えます。\n会長　　この案は以前に否決された経緯があります。承認が必要です。\n", [],
    ),
    "the result of the heading": (
        "（1）花壇の増設について（可決）\n会長　　始めます。\n委員　　はい。\n会長　　終わります。\n", ["a1 可決"],
    ),
    "consent to what was asked": (
        "（1）花壇の増設について\n会長　　原案のとおり承認することに御異議ございませんか。\n　　　（異議なしの声）\n会長　　異議なしと認めます。\n委員　　はい。\n",
        ["a1 承認 異議なし"],
    ),
    "consent to the way to go on": (
        "（1）花壇の増設について\n会長　　質疑を省略し、このまま採決することに御異議ございませんか。\n会長　　異議なしと認めます。\n委員　　はい。\n", [],
    ),
    "by number": (
        "会長　　始めます。\n委員　　はい。\n会長　　議題（2）は継続審議とします。\n会長　　議題（1）は承認されました。\n", ["a2 継続", "a1 承認"],
    ),
    "by title": (
        "会長　　始めます。\n委員　　はい。\n会長　　苗木の配布については、原案どおり承認とさせていただきます。\n", ["a2 承認"],
    ),
    "the members decide nothing": (
        "（1）花壇の増設について\n会長　　伺います。\n委員　　可決されました。異議なしと認めます。\n会長　　伺いました。\n委員　　承認されました。\n", [],
    ),
    "bills that no agenda lists, one after the other": (
        "（1）花壇の増設について\n会長　　陳情第3号を議題とします。\n委員　　はい。\n会長　　本件は採択と決定しました。\n委員　　はい。\n会長　　次に、陳情第4号を議題とします。\n会長　　本件は不採択と決定しました。\n",
        ["a1 採択"],
    ),
    "told in a breath": (
        "（1）花壇の増設について\n会長　　始めます。\n委員　　はい。\n\n　　審議の結果、これを了承した。\n（2）苗木の配布について\n会長　　次です。\n", ["a1 了承"],
    ),
    "the next item is named without a number": (
        "会長　　議題（1）を議題とします。\n委員　　はい。\n会長　　次の議題に移ります。\n会長　　原案のとおり承認されました。\n", ["a2 承認"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(COUNCILS))
def test_a_council(name: str) -> None:
    body, wanted = COUNCILS[name]
    assert decided(drafted(COUNCIL + body)) == wanted


BOARD = """丘の上市教育委員会　令和6年5月定例会会議録

1　開催日時　令和6年5月20日（月）午後2時から午後3時30分まで
2　開催場所　丘の上市役所
3　出席委員　教育長　青木一郎、委員　井川夏子、委員　宇野三郎
4　議案
　議案第12号　学校管理規則の一部改正について
　議案第13号　社会教育委員の委嘱について
5　会議の概要
○教育長　ただいまから定例会を開会します。議案第12号を議題とします。説明をお願いします。
○学校教育課長　説明いたします。議案第12号は、規則を改めるものです。
○教育長　質問はございますか。なければお諮りします。議案第12号は原案のとおり決定することに御異議ございませんか。
（「異議なし」の声あり）
○教育長　御異議なしと認め、議案第12号は原案のとおり可決します。続いて、議案第13号を議題とします。
○社会教育課長　説明いたします。
○教育長　採決します。賛成の委員は挙手願います。
（挙手全員）
○教育長　挙手全員ですので、原案のとおり可決されました。以上で閉会します。
"""


def test_a_board_of_education_is_led_by_its_head() -> None:
    assert decided(drafted(BOARD)) == ["a1 可決 異議なし", "a2 可決 挙手全員"]


TOLD = """丘の上町農業委員会総会議事録

1　開催日時　令和6年5月20日（月）午後2時から午後3時30分まで
2　開催場所　丘の上町役場
3　出席委員　会長　青木一郎、委員　井川夏子、委員　宇野三郎
4　議案
　議案第1号　農地法の規定による許可申請について
　議案第2号　農用地利用計画について
　報告第1号　届出について
5　議事の内容
議長　議案第1号について事務局の説明を求めます。
事務局　説明します。
議長　議案第1号、番号1番については許可相当とすることに賛成の方は挙手願います。
（全員挙手）
議長　全員賛成ですので、議案第1号は原案どおり許可することに決定しました。
議長　次に議案第2号を議題とします。
事務局　説明します。
議長　御異議ありませんか。
（「異議なし」の声）
議長　異議なしと認め、議案第2号は承認されました。次に報告第1号について報告願います。
事務局　報告します。
議長　報告第1号は以上です。閉会します。
"""


def test_a_farm_committee() -> None:
    assert decided(drafted(TOLD)) == ["a1 決定 全員挙手", "a2 承認 異議なし"]


COUNTED = """丘の上町議会臨時会会議録
令和6年5月14日（火）午前10時00分開会
場所　丘の上町議会議場
議事日程
日程１番　会議録署名議員の指名
日程２番　会期の決定
日程３番　議案第3号　令和6年度丘の上町一般会計補正予算（第2号）
日程４番　議案第4号　工事請負契約の締結について

○議長　江口　史恵　　ただいまの出席議員は4人です。
◎日程２番　会期の決定
○議長　江口　史恵　　本臨時会の会期は、本日１日としたいと思います。これにご異議ございませんか。（異議なしの声あり）
○議長　江口　史恵　　異議なしと認めます。よって本臨時会の会期は、本日１日と決定しました。
◎日程３番　議案第3号　令和6年度丘の上町一般会計補正予算（第2号）
○議長　江口　史恵　　日程３番、議案第3号を議題とします。
○議長　江口　史恵　　討論を省略することにご異議ありませんか。（異議なしの声あり）異議なしと認めます。お諮りします。本案は原案のとおり可決することにご異議ありませんか。（異議なしの声あり）
○議長　江口　史恵　　異議なしと認めます。よって、本案は原案のとおり可決されました。
◎日程４番　議案第4号　工事請負契約の締結について
○議長　江口　史恵　　議案第4号を議題といたします。本案に賛成の諸君の起立を求めます。（起立少数）
○議長　江口　史恵　　起立少数であります。よって、議案第4号は否決されました。以上で閉会します。
"""


def test_an_agenda_counted_by_turns() -> None:
    draft = drafted(COUNTED)
    assert [item["no"] for item in draft.data["agenda"]] == ["日程１番", "日程２番", "日程３番", "日程４番"]
    assert decided(draft) == ["2 決定 異議なし", "3 可決 異議なし", "5号 否決 起立少数"]  # 5号 stands for a4


SUMMARY = """令和6年度第3回丘の上市緑化審議会会議録（要旨）
日　時：令和6年5月20日（月）午後2時～4時
場　所：市役所3階会議室
出席者：青木会長、井川委員、宇野委員
議　題：（1）花壇の増設について（諮問）
　　　　（2）苗木の配布について（報告）
（1）花壇の増設について（諮問）
【事務局】資料1により説明。
【委員】費用はいくらか。
【会長】答申案のとおり答申することとしてよいか。
（異議なし）
【会長】それでは、諮問のとおり承認する。
（2）苗木の配布について（報告）
【事務局】資料2により説明。
【会長】では、本件は了承とする。
"""


def test_a_heading_that_repeats_the_first_item_begins_the_body() -> None:
    draft = drafted(SUMMARY)
    assert len(draft.data["agenda"]) == 2
    assert decided(draft) == ["a1 承認 異議なし", "a2 了承"]


ASKED = """令和6年度第1回丘の上市入札監視委員会議事概要
開催日　令和6年5月20日（月）
開催場所　市役所
議題
（1）抽出案件の審議について
【質問１】一者応札の理由は何か。
【回答１】時期が重なったためである。
【質問２】落札率が高いのではないか。
【回答２】単価の上昇による。
"""


def test_questions_numbered_in_brackets_are_pairs() -> None:
    draft = drafted(ASKED)
    pairs = [block for block, _ in blocks_of(draft.data["body"]) if "qa" in block]
    assert [[one["text"] for key in ("ask", "answer") for one in pair[key]] for pair in pairs] == [
        ["一者応札の理由は何か。", "時期が重なったためである。"],
        ["落札率が高いのではないか。", "単価の上昇による。"],
    ]
    assert len(draft.data["agenda"]) == 1
    assert draft.data["sittings"][0]["place"]["name"] == "市役所"
