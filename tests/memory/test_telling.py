"""What becomes public, is withheld, corrected, taken away: twelve kinds of change, told as a hand-written list says."""

from __future__ import annotations

import copy
from typing import Any

from generator.archive.load import load
from generator.memory.compare import compare
from generator.memory.items import BROKEN, PUBLIC, Item, count_of, items_of
from generator.memory.telling import as_data, told
from tests.conftest import WITHHELD
from tests.memory.archives import files_of, memory_of, shown_of

A, B, C, D = "m/c/2025-01", "m/c/2025-02", "m/c/2025-03", "m/c/2025-04"
RECORD = WITHHELD
BEFORE: dict[str, dict[str, Any]] = {
    A: {
        "record": {"status": "preliminary"},
        "withheld": {"w1": RECORD, "w2": RECORD},
        "materials": [
            {"no": "資料1", "title": "予算の案", "status": "withheld", "withheld": "w2"},
            {"no": "資料2", "title": "配置図", "status": "public", "href": "files/zu.csv"},
        ],
        "body": [
            {"speech": "会長", "text": "ただいまから、今年度の第一回の審議会を始めます。"},
            {"speech": "委員", "text": ["予定の価格は、", {"withheld": "w1"}, "であると伺いました。"]},
            {"speech": "委員", "text": "駐輪場の屋根が壊れたままになっておりますが、いつ直るのでしょうか。"},
            {"speech": "事務局", "text": "来月の末までには、必ず直すように手配しております。"},
            {
                "speech": "事務局",
                "text": "来月の末までには、必ず直すように手配しております、と重ねて申します。",
            },
        ],
    },
    B: {"body": [{"speech": "会長", "text": "二回目です。"}]},
    C: {"body": [{"speech": "会長", "text": "三回目です。"}]},
    D: {"body": [{"speech": "会長", "text": "四回目です。"}]},
}
FILES = {"m/c/files/zu.csv": b"a,b\n"}


def items(after: dict[str, dict[str, Any]], more: dict[str, Any]) -> tuple[Item, ...]:
    files = files_of(after, {**FILES, **more})
    archive, problems = load(files)
    assert not problems
    before = memory_of(files_of(BEFORE, FILES))
    return items_of(compare(before, shown_of(files)), archive)


def test_twelve_kinds_of_change_are_told_as_a_hand_written_list_says() -> None:
    after = copy.deepcopy(BEFORE)
    first = after[A]
    first["record"]["status"] = "final"  # 1
    first["title"] = "見本審議会の会議録"  # 2
    first["materials"][0] = {
        "no": "資料1",
        "title": "予算の案",
        "status": "public",
        "href": "files/yosan.csv",
    }  # 3
    first["withheld"] = {"w1": RECORD | {"reason": "別の理由のため"}, "w9": RECORD}  # 4
    first["body"][2]["text"] = ["駐輪場の屋根が壊れたままになっておりますが、", {"withheld": "w9"}]  # 5
    first["body"][3]["text"] = "来月の半ばまでには、必ず直すように手配しております。"  # 6
    first["gone"] = [
        {"id": "r5", "on": "2026-04-01", "why": "duplicate", "to": "r4"},  # 7
        {"id": "withheld-w2", "on": "2026-04-01", "why": "withdrawn"},
    ]
    del first["body"][4]
    first["body"].append({"speech": "会長", "text": "以上で終わります。"})  # 8
    after["m/c/2025-05"] = {"body": [{"speech": "会長", "text": "五回目です。"}]}  # 9
    after["m/c/2025-02-teirei"] = after.pop(B)  # 10
    del after[C]  # 11
    after[D]["publish_until"] = "2026-03-15"  # 12
    council = {
        "name": "見本審議会c",
        "moved": [{"from": "2025-02", "to": "2025-02-teirei", "on": "2026-03-20"}],
        "withdrawn": [{"id": "2025-03", "on": "2026-03-20", "why": "別の会議のものでした。"}],
    }
    more = {"m/c/council.yml": council, "m/c/files/yosan.csv": b"c,d\n", "m/c/files/zu.csv": b"a,b,c\n"}
    found = items(after, more)
    told_as = [(item.group, item.kind, item.said.replace("見本市 見本審議会c ", "")) for item in found]
    name = "2025年5月12日（m/c/2025-01）"
    assert [(group, kind, said.replace("令和7年（2025年）", "2025年")) for group, kind, said in told_as] == [
        ("newly-public", "session", "2025年5月12日（m/c/2025-05）（発言 1、資料 0 うち公開するファイル 0）"),
        ("newly-public", "record", f"{name} w2 → 公開（material-m1、記録が残っていません、m/c/files/yosan.csv）"),
        ("newly-withheld", "record", f"{name} w9（r3）"),
        ("corrected", "title", name),
        ("corrected", "status", f"{name} 速報 → 確定"),
        ("corrected", "changed", f"{name} r4（訂正の記録なし）"),
        ("corrected", "along", f"{name} r3（伏せた所、公開した所とともに変わるもの）"),
        ("corrected", "new", f"{name} r6（加わるもの）"),
        ("corrected", "record", f"{name} w1（理由、期間、見直しなど）"),
        ("corrected", "file", f"{name} m/c/files/zu.csv（中身が変わったもの）"),
        ("gone", "expired", "2025年5月12日（m/c/2025-04）（公開の期間が終わるもの。知らせのページが残ります）"),
        ("gone", "withdrawn", "m/c/2025-03（取り下げるもの。知らせのページが残ります）"),
        ("gone", "moved", "m/c/2025-02 → m/c/2025-02-teirei（アドレスが変わるもの）"),
        ("gone", "place", f"{name} r5（知らせが残ります）"),
    ]  # fmt: skip
    assert count_of(found) == 2
    assert [item.kind for item in found if item.must_be_said] == ["record"]


def test_a_released_record_is_told_as_one_thing() -> None:
    after = copy.deepcopy(BEFORE)
    after[A]["withheld"]["w1"] = RECORD | {
        "released": {"on": "2026-03-31", "by": "館長", "why": "入札が終わったため"}
    }
    after[A]["body"][1]["text"][1] = {"withheld": "w1", "text": "三千二百万円"}
    (only, changed) = items(after, {})
    assert (only.group, only.kind, only.about["released"]) == (PUBLIC, "record", True)
    assert only.must_be_said
    assert changed.kind == "along"


def test_new_sessions_stop_nothing_and_new_files_do() -> None:
    routine = {**BEFORE, "m/c/2025-05": {"body": [{"speech": "会長", "text": "五回目です。"}]}}
    assert [item.must_be_said for item in items(routine, {})] == [False]
    paper = {"materials": [{"title": "資料", "status": "public", "href": "files/new.csv"}]}
    assert [
        item.must_be_said for item in items({**routine, "m/c/2025-05": paper}, {"m/c/files/new.csv": b"x"})
    ] == [True]
    late = copy.deepcopy(BEFORE)
    late[D]["materials"] = [{"title": "資料", "status": "public", "href": "files/new.csv"}]
    found = items(late, {"m/c/files/new.csv": b"x"})
    assert [(item.kind, item.must_be_said) for item in found if item.group == PUBLIC] == [("file", True)]


def test_what_was_over_comes_back_only_after_a_word() -> None:
    over = copy.deepcopy(BEFORE)
    over[D]["publish_until"] = "2026-02-01"
    files = files_of(BEFORE, FILES)
    archive, _ = load(files)
    found = items_of(compare(memory_of(files_of(over, FILES)), shown_of(files)), archive)
    assert [(item.kind, item.must_be_said) for item in found] == [("session-again", True)]


def test_what_breaks_addresses_is_told_apart() -> None:
    after = copy.deepcopy(BEFORE)
    after[A]["body"].insert(
        0, {"speech": "事務局", "text": "資料の確認をいたします。お手元に二点ございます。"}
    )
    del after[B]
    found = items(after, {})
    assert [(item.kind, item.about) for item in found if item.group == BROKEN] == [
        ("moved", {"session": A, "anchors": ["r1", "r2", "r3", "r4", "r5"]}),
        ("page", {"address": B}),
    ]


def test_nothing_is_told_as_nothing() -> None:
    files = files_of(BEFORE, FILES)
    archive, _ = load(files)
    changes = compare(memory_of(files), shown_of(files))
    first, same = told(items_of(changes, archive), changes)
    assert "見た目だけ" in first
    assert same == "変わらないもの  会議録 4、発言など 10"
    assert as_data((), changes)["newly-public"] == []
