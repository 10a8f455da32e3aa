"""Rows that list people, by the kinds of faults that importers make of them: right, or a question; nobody invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer.draft import draft_of
from generator.importer.front.agreeing import questions_of_people
from generator.importer.front.groups import Group
from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row
from generator.importer.known import known_of
from generator.importer.names.met import Met, met_in
from generator.importer.read.text import read_text


def people(text: str, label: str = "出席者", meaning: str = "present", met: Met | None = None) -> list[str]:
    """Each person of a row as office, name, seat and presence where they are not plain."""
    found = groups_of([Row(label, text, "", meaning)], met or Met())
    return [_told(person) for group in found for person in group.people]


def _told(person: dict[str, str]) -> str:
    status = {"present": "", "absent": "欠席"}.get(person["status"], person["status"])
    return " ".join(filter(None, (person.get("seat"), person.get("role"), person.get("name"), status)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("鈴木　由美子", ["鈴木由美子"]),
        ("佐々木　太郎　　田中　健太郎", ["佐々木太郎", "田中健太郎"]),
        ("佐々木　太郎　田中　健太郎　林　進", ["佐々木太郎", "田中健太郎", "林進"]),
        ("青木　一　　　渚　みさき　　　汐見　港", ["青木一", "渚みさき", "汐見港"]),
        ("岸　弥生　林　光一", ["岸弥生", "林光一"]),
        ("岸  本  高  士    森    清", ["岸本高士", "森清"]),
        ("五 十 嵐　太 郎　　林　　　進", ["五十嵐太郎", "林進"]),
        ("佐藤 鈴木 高橋 佐々木", ["佐藤", "鈴木", "高橋", "佐々木"]),
        ("１番　青　木　　　一　君　　　２番　佐々木　千　尋　君", ["１番 青木一", "２番 佐々木千尋"]),
        ("◎青木　一　　○岸　弥生　　林　進", ["青木一", "岸弥生", "林進"]),
        ("青木 一・岸 弥生・林 進（敬称略）", ["青木一", "岸弥生", "林進"]),
        ("10 番 青木 一  11 番 岸 弥生", ["10番 青木一", "11番 岸弥生"]),
        ("森　光市　　佐々木　光市", ["森光市", "佐々木光市"]),
        ("委員　青木　一　岸　弥生　林　進", ["青木一", "岸弥生", "林進"]),
        ("凪野　洋介、星影　千草、燈野　岬", ["凪野洋介", "星影千草", "燈野岬"]),
        ("１番　凪野　洋介\n２番　星影　千草\n３番　燈野　岬", ["１番 凪野洋介", "２番 星影千草", "３番 燈野岬"]),
        ("青木　一、大原　健、小池　一郎、加賀　由美", ["青木一", "大原健", "小池一郎", "加賀由美"]),
    ],
)  # fmt: skip
def test_names_with_room_in_them(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青木一、岸弥生、林進（3名）", ["青木一", "岸弥生", "林進"]),
        ("青木一、岸弥生、林進　計3名", ["青木一", "岸弥生", "林進"]),
        ("会長　青木　一\n委員　岸　弥生\n〃　　林　進\n同上　森　保", ["会長 青木一", "委員 岸弥生", "委員 林進", "委員 森保"]),
        ("〃　青木　一", ["青木一"]),
        ("【会長】青木一 【副会長】岸弥生", ["会長 青木一", "副会長 岸弥生"]),
        ("（会長）　青木　一\n（副会長）　岸　弥生", ["会長 青木一", "副会長 岸弥生"]),
        ("青木　一（会長）　岸　弥生（副会長）　林　進", ["会長 青木一", "副会長 岸弥生", "林進"]),
        ("林、森、原、岸の各委員", ["委員 林", "委員 森", "委員 原", "委員 岸"]),
        ("青木会長、林、森の各委員", ["会長 青木", "委員 林", "委員 森"]),
        ("林と森の両委員、岸会長", ["委員 林", "委員 森", "会長 岸"]),
        ("委員3名\n青木一・岸弥生・林進（敬称略）", ["青木一", "岸弥生", "林進"]),
        ("青木光市、岸正人、林静香", ["青木光市", "岸正人", "林静香"]),
        ("青木副参事、岸統括リーダー", ["副参事 青木", "統括リーダー 岸"]),
        ("青木 一　架空商工会　　岸 弥生", ["青木一", "岸弥生"]),
        ("委員長：青木一、副委員長:岸弥生", ["委員長 青木一", "副委員長 岸弥生"]),
        ("財務局長青木 一君", ["財務局長 青木一"]),
    ],
)  # fmt: skip
def test_nobody_is_dropped(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("岸高等教育局長、青木教育次長", ["高等教育局長 岸", "教育次長 青木"]),
        ("林務課長、森林整備課長、図書館長", ["林務課長", "森林整備課長", "図書館長"]),
        ("青木総長、佐々木学長", ["総長 青木", "学長 佐々木"]),
        ("電話番号 00-0000-0000\nEメール a@example.jp", []),
        ("年額", []),
        ("どうか", []),
        ("議題について、資料のとおり", []),
        ("青木一　待機\n岸弥生　待機\n林進　待機", ["青木一", "岸弥生", "林進"]),
        ("会場\n番号\n欠席", []),
    ],
)  # fmt: skip
def test_nobody_is_invented(text: str, wanted: list[str]) -> None:
    assert people(text, "事務局", "staff") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("（委員）　青木　一、岸　弥生\n※欠席　（委員）　林　進\n事務局　図書館長　森　清",
         ["青木一", "岸弥生", "林進 欠席", "図書館長 森清"]),
        ("青木会長、岸委員　欠席者：林委員　事務局：森主査", ["会長 青木", "委員 岸", "委員 林 欠席", "主査 森"]),
        ("委員　22名　欠席：林委員、森委員", ["委員 林 欠席", "委員 森 欠席"]),
        ("欠席者\n（委員）林　進\n（公募委員）森　清", ["林進 欠席", "森清 欠席"]),
        ("青木　一（欠席）、岸　弥生（遅参）", ["青木一 欠席", "岸弥生 late"]),
    ],
)  # fmt: skip
def test_a_neighbour_changes_no_presence(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


def test_the_printed_number_decides_between_cuts() -> None:
    assert people("佐藤 鈴木 高橋 田中", "出席者（4名）") == ["佐藤", "鈴木", "高橋", "田中"]
    assert people("佐藤 鈴木 高橋 田中") == []
    found = groups_of([Row("出席者（4名）", "青木一、岸弥生、林進", "", "present")])
    assert questions_of_people(found) == [
        "「出席者」は4名と印刷されていますが、読めた出席・欠席の氏名は 3 人です。attendance: を確かめてください。"
    ]


def test_nobody_is_present_and_absent_and_no_seat_is_two_peoples() -> None:
    rows = [
        Row("出席者", "1番　青木　一\n1番　岸　弥生", "", "present"),
        Row("欠席者", "青木　一", "", "absent"),
    ]
    found = groups_of(rows)
    asked = questions_of_people(found)
    assert [(p["name"], p["status"], p.get("seat")) for g in found for p in g.people] == [
        ("青木一", "unknown", None),
        ("岸弥生", "present", None),
    ]
    assert len(asked) == 2
    assert any("青木一" in question and "両方" in question for question in asked)
    assert any("1番" in question for question in asked)


def test_each_group_counts_its_own_seats() -> None:
    """An agricultural committee seats its members and those who promote the use of land apart."""
    found = [
        Group(
            label,
            "member",
            people=[{"name": name, "seat": seat, "status": "present"} for name, seat in seats],
        )
        for label, seats in (
            ("農業委員", [("青木一", "1番"), ("岸弥生", "2番")]),
            ("推進委員", [("林進", "1番")]),
        )
    ]
    assert questions_of_people(found) == []
    assert [p.get("seat") for g in found for p in g.people] == ["1番", "2番", "1番"]
    found[1].people.append({"name": "森清", "seat": "1番", "status": "present"})
    assert len(questions_of_people(found)) == 1
    assert [p.get("seat") for g in found for p in g.people] == ["1番", "2番", None, None]


def test_what_cannot_be_cut_is_asked_about() -> None:
    found = groups_of([Row("出席者", "青木一、岸弥生\n田代俵田　俵", "", "present")])
    assert [p["name"] for g in found for p in g.people][:2] == ["青木一", "岸弥生"]
    found = groups_of([Row("出席者", "渚渚渚　汀", "", "present")])
    assert not [p for g in found for p in g.people if p.get("name") not in ("渚渚渚汀", None)]


def test_names_met_elsewhere_settle_a_cut(tmp_path: Path) -> None:
    council = tmp_path / "asanagi" / "bunka"
    council.mkdir(parents=True)
    (council / "council.yml").write_text(
        "name: 文化審議会\nmembers:\n  - name: 田 代一\nvoices:\n  進行役: {side: other}\n", "utf-8"
    )
    (council / "2023-01.yml").write_text(
        "record: {status: final}\nattendance: {groups: [{label: 委員, people: [{name: 岸 弥生}]}]}\nvoices: {書き手: {}}\n",
        "utf-8",
    )
    (council / "2023-02.yml").write_text(
        "record: {status: draft}\nattendance: {groups: [{label: 委員, people: [{name: 会場}]}]}\n", "utf-8"
    )
    known = known_of(council)
    assert known == Met(frozenset({"田代一", "岸弥生"}), frozenset(), frozenset({"進行役", "書き手"}))
    assert people("田　代一　　岸　弥生", met=known) == ["田代一", "岸弥生"]
    assert known_of(tmp_path) == Met()


def test_who_is_called_by_name_is_met() -> None:
    met = met_in(
        {"議長（三枝久美子君）", "岸委員"},
        ["次に佐々木みなと君を指名します。", "理事吉田　信夫君", "岸一氏は"],
    )
    assert met.names == {"三枝久美子", "佐々木みなと", "岸一"}
    assert met.families == {"岸"}


MINUTES = """令和6年度第1回朝凪市文化審議会会議録

開催日時　令和6年5月14日（火）午後2時から午後3時30分まで
開催場所　朝凪市役所　3階会議室
出席者　青木会長、岸委員、林委員、森委員

{body}
"""


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("○青木会長\n　おはようございます。\n○岸総務大臣\n　一言申し上げます。\n○青木会長\n　続けます。\n○政策評価官\n　説明いたします。",
         ["青木会長", "岸総務大臣", "青木会長", "政策評価官"]),
        ("青木：始めます。\n岸：質問です。\n沢井：お答えします。\n青木：終わります。", ["青木", "岸", "沢井", "青木"]),
        ("青木会長　　始めます。\n岸委員　　質問です。\n林委員　　私からも質問です。\n沢井課長　　お答えします。",
         ["青木会長", "岸委員", "林委員", "沢井課長"]),
        ("事務局\n　それでは始めます。\n会長\n　あいさつ\n事務局\n　資料を説明します。\n会長\n　ありがとうございます。",
         ["事務局", "会長", "事務局", "会長"]),
        ("○青木会長　始めます。\n○閉会\n○青木会長　終わります。\n○岸委員　質問です。", ["青木会長", "青木会長", "岸委員"]),
    ],
)  # fmt: skip
def test_speakers_are_known_by_mark_name_and_repetition(body: str, wanted: list[str]) -> None:
    draft = draft_of(read_text(MINUTES.format(body=body).encode()))
    assert [block["speech"] for block in _blocks(draft.data["body"]) if "speech" in block] == wanted


def _blocks(blocks: list[dict[str, object]]) -> list[dict[str, object]]:
    found = []
    for block in blocks:
        found.append(block)
        inner = block.get("blocks")
        found += _blocks(inner) if isinstance(inner, list) and "speech" not in block else []
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("森嶌部会長、安原部会長代理、天野委員", ["部会長 森嶌", "部会長代理 安原", "委員 天野"]),
        ("青木副会長代理、岸会長代理、林委員", ["副会長代理 青木", "会長代理 岸", "委員 林"]),
        ("会長　青木　一\n委員（霧山町）\n岸　弥生\n林　進\n（夕凪町）\n森　保", ["会長 青木一", "委員 岸弥生", "委員 林進", "委員 森保"]),
        ("委員（霧山町）\n岸　弥生\n監事　林　進\n森　一郎", ["委員 岸弥生", "監事 林進", "森一郎"]),
    ],
)  # fmt: skip
def test_offices_of_lines_and_of_letters_apart(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted
