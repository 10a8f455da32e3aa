"""Front parts as councils of many kinds print them, with what a careful clerk would enter; all places and people are made up."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.draft import draft_of
from generator.importer.front.papers import all_items
from generator.importer.read.text import read_text
from generator.importer.run import check
from generator.importer.session.data import Draft
from generator.yaml.emit import emit

TALK = """
議長　ただいまから会議を開きます。
事務局　資料により説明します。
議長　本日はこれで終わります。
"""
HEAD = """令和6年度第2回朝凪市港湾審議会会議録

日時　令和6年5月14日（火）午後2時から午後3時30分まで
場所　朝凪市役所　3階会議室
"""


def drafted(text: str) -> Draft:
    """The draft of minutes, of which no character is lost."""
    draft = draft_of(read_text(text.encode()))
    assert check(draft.source.text, emit(draft.data)) == []
    return draft


def people(draft: Draft) -> list[tuple[Any, ...]]:
    """Name, office, seat and status of everybody listed, an office alone as such."""
    return [
        (p.get("name", ""), p.get("role", ""), p.get("seat", ""), p["status"])
        for group in draft.groups
        for p in group.people
    ]


def present(*named: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    return [(name, role, "", "present") for name, role in named]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("出席者　青木保卓委員、岸さえ専門委員、三枝洋嗣議員",
         present(("青木保卓", "委員"), ("岸さえ", "専門委員"), ("三枝洋嗣", "議員"))),
        ("出席者　青木公募委員、岸学識委員、三枝民生委員",
         present(("青木", "公募委員"), ("岸", "学識委員"), ("三枝", "民生委員"))),
        ("事務局　岸雅朝局長心得　青木太郎次長　林健次長補佐　三枝由美子係長",
         present(("岸雅朝", "局長心得"), ("青木太郎", "次長"), ("林健", "次長補佐"), ("三枝由美子", "係長"))),
        ("出席者　青木太郎副会長三枝由美子委員、岸進委員",
         present(("青木太郎", "副会長"), ("三枝由美子", "委員"), ("岸進", "委員"))),
        ("事務局　青木事務次官、岸文教施設部長、林総務課長",
         present(("青木", "事務次官"), ("岸", "文教施設部長"), ("林", "総務課長"))),
        ("説明のための出席者\n　市長職務代理者　青木　太郎\n　総務部長　岸　進",
         present(("青木太郎", "市長職務代理者"), ("岸進", "総務部長"))),
        ("出席委員\n1 番 ―　2 番 青木 太郎　3 番 岸 進\n4 番 三枝 由美子　5 番 林 健　6 番 森 弘",
         [("青木太郎", "", "2番", "present"), ("岸進", "", "3番", "present"), ("三枝由美子", "", "4番", "present"),
          ("林健", "", "5番", "present"), ("森弘", "", "6番", "present")]),
        ("出席委員\n2番　青木　太郎　3番　岸　進（急用により早退）",
         [("青木太郎", "", "2番", "present"), ("岸進", "", "3番", "left")]),
        ("出席議員は、2番　青木太郎、3番　岸進\n欠席議員は、4番　林健",
         [("青木太郎", "", "2番", "present"), ("岸進", "", "3番", "present"), ("林健", "", "4番", "absent")]),
        ("傍聴人　なし\n\n議番　氏　名　出欠\n\n1　青木　太郎\n\n2　岸　進　欠\n\n3　三枝　由美子",
         [("青木太郎", "", "1番", "present"), ("岸進", "", "2番", "absent"), ("三枝由美子", "", "3番", "present")]),
        ("出席委員の詳細\n役職　氏名　出欠\n会長　青木太郎　出席\n委員　岸進　欠席",
         [("青木太郎", "会長", "", "present"), ("岸進", "委員", "", "absent")]),
        ("出席者　朝凪町商工会議所事務局長　青木　太郎\n　　　　　青木市社会福祉協議会会長　岸　進\n　　　　　公募委員　三枝　由美子",
         present(("青木太郎", "朝凪町商工会議所事務局長"), ("岸進", "青木市社会福祉協議会会長"), ("三枝由美子", "公募委員"))),
        ("事務局　青木西図書館長、岸中央図書館長、岩崎東図書館長、三枝総務課長、高橋図書館主事",
         present(("青木", "西図書館長"), ("岸", "中央図書館長"), ("岩崎", "東図書館長"), ("三枝", "総務課長"), ("高橋", "図書館主事"))),
        ("出席委員　青木保卓委員長、岸進副委員長", present(("青木保卓", "委員長"), ("岸進", "副委員長"))),
        ("出席委員\n委員（委員長）　青木　太郎\n委員（教育長）　岸　進", present(("青木太郎", "委員長"), ("岸進", "教育長"))),
        ("出席委員・・・・・青木太郎（会長）・岸進・三枝由美子・髙槗みさき\n欠席委員・・・・・林健一",
         [*present(("青木太郎", "会長"), ("岸進", ""), ("三枝由美子", ""), ("髙槗みさき", "")), ("林健一", "", "", "absent")]),
        ("説明のために出席した事務局職員の職、氏名\n学校教育監　青木　太郎\n教職員課長　岸　進", present(("青木太郎", "学校教育監"), ("岸進", "教職員課長"))),
        ("事務局職員\n局長青木太郎、主任岸進\n提出議案等\n審議事項：議案第1号　開館時間について", present(("青木太郎", "局長"), ("岸進", "主任"))),
        ("参加：青木、岸、林（事務局）", present(("青木", ""), ("岸", ""), ("林", "事務局"))),
    ],
)  # fmt: skip
def test_people_are_read_as_they_are_listed(rows: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert people(drafted(f"{HEAD}{rows}\n議題　開館時間について\n{TALK}")) == wanted


def test_somebody_with_an_office_whom_no_dictionary_knows_is_read_beside_others_printed_alike() -> None:
    draft = drafted(
        f"{HEAD}事務局　青木総務課長　岸企画課長　林財政課長　坪根教育部長\n議題　開館時間について\n{TALK}"
    )
    read = [(person.get("name"), person.get("role")) for group in draft.groups for person in group.people]
    assert read[-1] == ("坪根", "教育部長")


def test_a_number_of_those_there_may_stand_before_the_number_of_all() -> None:
    draft = drafted(f"{HEAD}出席者\n青木会長、岸委員、林委員\n（出席3/5名）\n議題　開館時間について\n{TALK}")
    assert not [question for question in draft.questions if "印刷されています" in question]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("3.議題\n\n  1. 開館時間について\n  2. 休館日について\n  3. 予算について\n  4. その他\n\n4.出席者\n\n青木会長、岸委員",
         ["開館時間について", "休館日について", "予算について", "その他"]),
        ("議題と審議の内容\n○開館時間について\n〇休館日について", ["開館時間について", "休館日について"]),
        ("提出議案等\n報告事項：届出について\n審議事項：議案第1号　開館時間について\n議案第2号　休館日について", ["届出について", "開館時間について", "休館日について"]),
        ("議題及び公開・非公開の別並びに非公開の場合にあっては、その理由\n議事1．開館時間について\n議事2．休館日について", ["開館時間について", "休館日について"]),
        ("議　事\n（1）開館時間について\n（2）休館日について\n出席委員　青木会長、岸委員", ["開館時間について", "休館日について"]),
        ("議題\n別紙\n閉会\n14時\n42分", []),
        ("議題　○開館時間について\n\n【第3回審議会の案内】\n日時　令和6年7月9日（火）\n議題\n○予算について\n○決算について",
         ["開館時間について"]),
    ],
)  # fmt: skip
def test_the_agenda_is_that_of_this_meeting(rows: str, wanted: list[str]) -> None:
    assert [item.title for item in all_items(drafted(f"{HEAD}{rows}\n{TALK}").items)] == wanted


@pytest.mark.parametrize(
    ("talk", "wanted"),
    [
        ("会長　　始めます。\n委員・\n　事務局　　お答えします。\n会長　　終わります。", ["会長", "委員・事務局", "会長"]),
        ("会長　－　始めます。\n事務局　－　説明します。\n会長　―　終わります。", ["会長", "事務局", "会長"]),
        ("会長・・・・始めます。\n岸委員・・・質問です。\n会長・・・・終わります。", ["会長", "岸委員", "会長"]),
        ("○沢井次長\n　では、始めます。\n○青木会長\n　進めます。\n○事務局（林主事）\n　説明します。", ["沢井次長", "青木会長", "事務局（林主事）"]),
        ("（事務局から資料1により説明）\n（委員）どうですか。\n（事務局）決まりました。\n（会長）ほかにありませんか。", ["委員", "事務局", "会長"]),
        ("会長　　始めます。\n資料・\n別紙　　お答えします。\n会長　　終わります。\n委員　　はい。", ["会長", "会長", "委員"]),
    ],
)  # fmt: skip
def test_who_speaks_is_read_whole(talk: str, wanted: list[str]) -> None:
    body = drafted(f"{HEAD}出席者　青木会長、岸委員、林委員\n\n{talk}\n").data["body"]
    assert [block["speech"] for block in body if "speech" in block] == wanted


def test_rows_that_share_a_line_are_rows() -> None:
    draft = drafted(
        "令和6年度第2回朝凪市港湾審議会\n日時：令和6年5月14日（火）14時～15時　場所：朝凪市役所　3階　傍聴者：2人\n"
        f"出席者：青木会長、岸委員　欠席者：林委員\n議題：開館時間について\n{TALK}"
    )
    (sitting,) = draft.facts.sittings
    assert sitting.place
    assert sitting.place.name == "朝凪市役所　3階"
    assert draft.facts.openness.observers
    assert draft.facts.openness.observers.count == "2"
    assert [name for name, *_ in people(draft)] == ["青木", "岸", "林"]


@pytest.mark.parametrize("said", ["この会議は非公開です。", "本審議会は、非公開といたします。"])
def test_a_meeting_that_is_said_to_be_shut_is_asked_about(said: str) -> None:
    draft = drafted(f"{HEAD}傍聴者　なし\n\n会長　始めます。{said}\n委員　はい。\n会長　終わります。\n")
    assert draft.facts.openness.status == "unknown"
    assert any("非公開だったと読める" in question and said[:6] in question for question in draft.questions)
    asked = drafted(
        f"{HEAD}公開・非公開　非公開（審査のため）\n\n会長　始めます。{said}\n委員　はい。\n会長　終わります。\n"
    )
    assert not any("非公開だったと読める" in question for question in asked.questions)


def test_who_is_named_under_the_heading_of_signing_signs() -> None:
    draft = drafted(
        f"{HEAD}出席議員\n　1番　青木　太郎　2番　岸　進\n議事日程\n　日程第1　会議録署名議員の指名\n　日程第2　委員長の指名\n\n"
        "◎日程第1　会議録署名議員の指名\n○議長（林健君）　2番岸進君を指名します。\n"
        "◎日程第2　委員長の指名\n○議長（林健君）　1番青木太郎君を指名します。\n○議長（林健君）　終わります。\n"
    )
    assert draft.signatures
    assert draft.signatures.people == ["p2"]


def test_items_that_are_treated_where_they_stand_are_no_printed_agenda() -> None:
    draft = drafted(
        f"{HEAD}出席者　青木議長、岸委員、林委員\n1 開会\n2 議事録の確認\n前回の議事録について、原案のとおり承認された。\n3 議題\n"
        "(1) 開館時間について\n事務局から資料1により説明があり、原案のとおり承認された。\n(2) 休館日について\n事務局から資料2により報告があった。\n"
    )
    titles = ["開会", "議事録の確認", "開館時間について", "休館日について"]
    assert [item.title for item in draft.items] == titles
    assert [(item, result) for item, result, _ in draft.read.outcomes] == [("a2", "承認"), ("a3", "承認")]


def test_a_list_of_what_is_reviewed_is_no_agenda_where_words_stand_below_each() -> None:
    draft = drafted(
        f"{HEAD}審 議 事 項\n1 開館時間について\n青木理事から、開館時間について説明があり、審議の結果、承認された。\n"
        "2 休館日について\n青木理事から説明があり、意見交換の後、引き続き検討することとした。\n"
    )
    assert [item.title for item in draft.items] == ["開館時間について", "休館日について"]
    assert [(item, result) for item, result, _ in draft.read.outcomes] == [("a1", "承認")]


def test_a_heading_right_above_the_first_remark_is_no_item_of_the_agenda() -> None:
    draft = drafted(
        "令和6年第1回朝凪町議会定例会会議録\n令和6年6月4日\n議事日程\n日程第1　議案第5号　図書館条例の一部改正について\n日程第2　議案第6号　補正予算について\n"
        "△議案第5号の質疑、採決\n○議長（林健君）　議案第5号を議題とします。賛成の方は起立願います。\n○議長（林健君）　起立全員。本案は可決されました。\n"
        "△議案第6号の質疑、採決\n○議長（林健君）　議案第6号を議題とします。賛成の方は起立願います。\n○議長（林健君）　起立少数。本案は否決されました。\n"
    )
    assert [len(item.sub) for item in draft.items] == [0, 0]
    assert [(item, result) for item, result, _ in draft.read.outcomes] == [("a1", "可決"), ("a2", "否決")]


@pytest.mark.parametrize(
    "told",
    [
        "令和6年5月14日（火）午後1時より議事堂内第1委員会室において標記委員会を開催した。",
        "令和6年5月14日朝凪町議会臨時会は、議事堂内第1委員会室に招集された。",
    ],
)
def test_a_place_may_stand_in_a_sentence(told: str) -> None:
    draft = drafted(f"朝凪町議会総務委員会会議録\n{told}\n出席委員　青木一委員、岸進委員\n{TALK}")
    (sitting,) = draft.facts.sittings
    assert sitting.place
    assert sitting.place.name == "議事堂内第1委員会室"


@pytest.mark.parametrize(
    ("rows", "start", "end", "place"),
    [
        (
            "令和6年5月14日（火）\n開会　午後2時　　閉会　午後3時30分\n場所：市民会館",
            "14:00",
            "15:30",
            "市民会館",
        ),
        (
            "開催日及び場所　令和6年5月14日（火）　朝凪合同庁舎1号館会議室",
            None,
            None,
            "朝凪合同庁舎1号館会議室",
        ),
        (
            "1.日時・・・・・・令和6年5月14日（火）午後2時～3時30分\n2.会場・・・・・・市役所3階会議室",
            "14:00",
            "15:30",
            "市役所3階会議室",
        ),
    ],
)
def test_day_times_and_place_are_read(rows: str, start: str | None, end: str | None, place: str) -> None:
    (sitting,) = drafted(
        f"令和6年度第2回朝凪市港湾審議会会議録\n{rows}\n出席委員　青木会長、岸委員\n{TALK}"
    ).facts.sittings
    assert (sitting.date, sitting.start, sitting.end) == ("2024-05-14", start, end)
    assert sitting.place
    assert sitting.place.name == place


def test_openness_may_stand_below_its_label_and_count_who_observed() -> None:
    openness = drafted(f"{HEAD}公開・非公開の別\n\n公開\n（傍聴者　2人）\n{TALK}").facts.openness
    assert openness.status == "open"
    assert openness.observers
    assert openness.observers.count == "2"
