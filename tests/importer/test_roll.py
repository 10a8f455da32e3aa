"""Lines of lists of attendance, cut into persons; what is in doubt names nobody."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of


def people(line: str) -> list[dict[str, Any]]:
    return [person for token in tokens_of(line) if (person := person_of(token, ""))]


def named(name: str, role: str | None = None, **more: str) -> dict[str, Any]:
    return {"name": name} | ({"role": role} if role else {}) | more


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("霧山委員 森下委員 沢井委員", [named("霧山", "委員"), named("森下", "委員"), named("沢井", "委員")]),
        ("霧山（光）会長、森下副会長", [named("霧山（光）", "会長"), named("森下", "副会長")]),
        ("会長・霧山光一", [named("霧山光一", "会長")]),
        ("会長・霧山光一、委員・森下二郎", [named("霧山光一", "会長"), named("森下二郎", "委員")]),
        ("霧山（光）、森下", [named("霧山（光）"), named("森下")]),
        ("霧山ふじ美委員長、林えり香委員", [named("霧山ふじ美", "委員長"), named("林えり香", "委員")]),
        ("会計　沢井、防災　森下、書記　霧山",
         [named("沢井", "会計"), named("森下", affiliation="防災"), named("霧山", "書記")]),
        ("会長職務代理者(副会長) 9番 森 下 二 郎", [named("森下二郎", "会長職務代理者", seat="9番")]),
        ("会長 14番 西ヶ谷 量太郎", [named("西ヶ谷量太郎", "会長", seat="14番")]),
        ("都市計画担当課長（住宅担当課長） 霧山 光一", [named("霧山光一", "都市計画担当課長（住宅担当課長）")]),
        ("職務代理　霧山光一", [named("霧山光一", "職務代理")]),
        ("委員長：霧山建市", [named("霧山建市", "委員長")]),
        ("委員（委員長） 霧山 光一", [named("霧山光一", "委員長")]),
        ("霧山光一  委員長", [named("霧山光一", "委員長")]),
        ("霧山 光一委員長", [named("霧山光一", "委員長")]),
        ("委員長霧山 光一君", [named("霧山光一", "委員長")]),
        ("委員長 霧山光一 副委員長 森下二郎", [named("霧山光一", "委員長"), named("森下二郎", "副委員長")]),
        ("◎霧 山 光 一  ○森 下 二 郎   沢 井   茂", [named("霧山光一"), named("森下二郎"), named("沢井茂")]),
        ("委    員     長    霧  山  光  一", [named("霧山光一", "委員長")]),
        ("1番委員  霧 山 光 一     2番委員  沢 井   茂",
         [named("霧山光一", "委員", seat="1番"), named("沢井茂", "委員", seat="2番")]),
        ("会長 12番 霧山 光一 第1地区 沢井 茂", [named("霧山光一", "会長", seat="12番"), named("沢井茂")]),
        ("霧山光一 森下二郎 沢井茂", [named("霧山光一"), named("森下二郎"), named("沢井茂")]),
        ("霧山 光 森下 二郎 沢井 茂 岸 弥生", [named("霧山光"), named("森下二郎"), named("沢井茂"), named("岸弥生")]),
        ("霧山光一 出席", [named("霧山光一", status="present")]),
        ("霧山光一（欠席）", [named("霧山光一", status="absent")]),
        ("霧山委員（公務のため欠席）", [named("霧山", "委員", status="absent")]),
        ("霧山委員（15時50分退席）、森下委員（15時20分出席）",
         [named("霧山", "委員", status="left"), named("森下", "委員", status="late")]),
        ("霧山 光一委員（15：50まで）", [named("霧山光一", "委員", status="left")]),
        ("霧山光一（2時出席、3時退席）", [named("霧山光一", status="partly")]),
        ("霧山光一委員（Web参加）", [named("霧山光一", "委員", status="online")]),
        ("〃　霧山 光一", [named("霧山光一", "〃")]),
        ("同上　霧山　光一", [named("霧山光一", "同上")]),
        ("霧山　光一　〃", [named("霧山光一", "〃")]),
        ("〃　係長　霧山　光一", [named("霧山光一", "係長")]),
        ("会長代理（青木一）", [named("青木一", "会長代理")]),
        ("会長（浜野）、委員（三枝）、委員（公募）", [named("浜野", "会長"), named("三枝", "委員")]),
        ("会長（浜野晴）は欠席", []),
        ("霧山 光一（森下 二郎委員代理）", [named("霧山光一", status="proxy")]),
        ("青潮大学教授     霧山 光一", [named("霧山光一", "青潮大学教授")]),
        ("港湾警察署長  霧山 光一委員", [named("霧山光一", "委員", affiliation="港湾警察署長")]),
        ("霧山子育て支援課長 森下課長補佐", [named("霧山", "子育て支援課長"), named("森下", "課長補佐")]),
        ("霧山 光一 福祉部長", [named("霧山光一", "福祉部長")]),
        ("副参事（再編担当） 霧 山 光 一", [named("霧山光一", "副参事（再編担当）")]),
        ("企画部財政課 課長 霧山 光一", [named("霧山光一", "課長", affiliation="企画部財政課")]),
        ("市     長  霧山光一     教  育  長  沢井 茂", [named("霧山光一", "市長"), named("沢井茂", "教育長")]),
        ("総務部長  霧山 光一     同部次長  沢井 茂", [named("霧山光一", "総務部長"), named("沢井茂", "同部次長")]),
        ("福祉部長（霧山光一）、参事兼農政課長（沢井 茂）", [named("霧山光一", "福祉部長"), named("沢井茂", "参事兼農政課長")]),
        ("霧山 光一 公募委員（市民）", [named("霧山光一", "公募委員", affiliation="市民")]),
        ("霧山委員及び沢井委員（2名）", [named("霧山", "委員"), named("沢井", "委員")]),
        ("霧山総務部長  沢井福祉部次長", [named("霧山", "総務部長"), named("沢井", "福祉部次長")]),
        ("霧山副院長、沢井看護師長", [named("霧山", "副院長"), named("沢井", "看護師長")]),
        ("霧山安心安全課長、森下健康づくり課長ほか", [named("霧山", "安心安全課長"), named("森下", "健康づくり課長")]),
        ("【水道課】浜名課長", [named("浜名", "課長", affiliation="水道課")]),
        ("◎霧山光一、○森下二郎", [named("霧山光一"), named("森下二郎")]),
        ("港湾病院", []),
        ("病院事務局長      霧山光一", [named("霧山光一", "病院事務局長")]),
        ("財政課長代理      霧山光一", [named("霧山光一", "財政課長代理")]),
        ("福祉課 福祉係長（霧山 光一）", [named("霧山光一", "福祉係長", affiliation="福祉課")]),
        ("事務局（霧山公民館長", []),
        ("書記霧山光一", [named("霧山光一", "書記")]),
        ("佐々森 光 一 君", [named("佐々森光一")]),
        ("霧 山 光 一 森 下 二 郎", [named("霧山光一"), named("森下二郎")]),
        ("青木　一　岸　進", [named("青木一"), named("岸進")]),
        ("企画課真木原主査", [named("真木原", "主査", affiliation="企画課")]),
    ],
)  # fmt: skip
def test_a_line_names_its_people(line: str, wanted: list[dict[str, Any]]) -> None:
    assert people(line) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "港湾市景観審議委員",
        "沢井看護係統括長",
        "出席委員一覧",
        "開会の宣告",
        "農業委員（12名） 農地利用最適化推進委員（12名）",
        "役職 氏名 出欠",
        "資料確認",
        "会長に進行を依頼",
        "その他関係官",
        "委員",
        "青潮大学",
    ],
)
def test_what_is_in_doubt_is_nobody(line: str) -> None:
    assert people(line) == []


def groups(text: str, meaning: str = "present", label: str = "出席者") -> list[tuple[str, str, list[Any]]]:
    found = groups_of([Row(label, text, "", meaning)])
    return [(g.label, g.status, [p.get("name") or p.get("role") for p in g.people]) for g in found]


def test_a_list_of_offices_names_nobody() -> None:
    text = "こども局長、こども政策課長、伝統文化課長"
    found = groups_of([Row("事務局", text, "", "staff")])
    assert [p.get("name") for p in found[0].people] == [None, None, None]
    assert [p["role"] for p in found[0].people] == text.split("、")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青木一会長、岸進委員、青木一会長", ["青木一", "岸進"]),
        ("青木一会長\n岸進委員\n岸進委員", ["青木一", "岸進"]),
        ("青木一会長、岸進委員、青木光委員", ["青木一", "岸進", "青木光"]),
    ],
)
def test_who_is_printed_twice_in_a_group_is_there_once(text: str, wanted: list[str]) -> None:
    assert groups(text) == [("出席者", "present", wanted)]


def test_who_is_printed_twice_in_other_ways_is_left_to_be_seen() -> None:
    found = groups_of([Row("出席者", "2番　岸進委員、4番　岸進委員", "", "present")])
    assert [(p["name"], p["seat"]) for p in found[0].people] == [("岸進", "2番"), ("岸進", "4番")]


def test_bodies_on_lines_of_their_own_are_groups() -> None:
    text = "9名\n(こども局)\nこども局長、こども政策課長\n(教育委員会)\n学校教育課長、指導課長"
    assert [label for label, _, _ in groups(text, "staff", "事務局")] == ["事務局", "こども局", "教育委員会"]


def test_ditto_repeats_the_office_above() -> None:
    found = groups_of([Row("出席委員", "委員    霧山 光一\n同    沢井 茂", "", "present")])
    assert [p["role"] for p in found[0].people] == ["委員", "委員"]


def test_clerks_below_absent_members_are_not_absent() -> None:
    assert groups("6番委員 霧山 光一\n局長 沢井茂\n書記 岸弥生", "absent", "欠席委員") == [
        ("欠席委員", "absent", ["霧山光一"])
    ]


def test_a_leader_stands_above_the_name() -> None:
    found = groups_of([Row("出席者", "会長\n霧山光一\n審議会委員\n沢井茂\n岸弥生\n森下二郎", "", "present")])
    assert [(g.label, [p.get("role") for p in g.people]) for g in found] == [
        ("出席者", ["会長"]),
        ("審議会委員", [None, None, None]),
    ]


def test_halves_of_names_below_their_offices() -> None:
    found = groups_of([Row("出席者", "教育長\n長岡\n勝\n教育委員\n熊谷\n辰也", "", "present")])
    assert [(p["role"], p["name"]) for p in found[0].people] == [
        ("教育長", "長岡勝"),
        ("教育委員", "熊谷辰也"),
    ]
    assert groups("大城\n増山\n一郎\n武雄") == []


def test_sentences_and_legends_name_nobody() -> None:
    assert groups("また、録音、録画をしております。公開します。", "staff", "事務局") == []
    assert groups("◎委員長  〇副委員長\n◎霧 山 光 一   〇森 下 二 郎") == [
        ("出席者", "present", ["霧山光一", "森下二郎"])
    ]


def test_brackets_before_names_are_groups() -> None:
    assert groups("(委員)霧山会長、沢井委員\n(事務局)岸部長") == [
        ("委員", "present", ["霧山", "沢井"]),
        ("事務局", "present", ["岸"]),
    ]


def test_a_member_first_in_a_line_is_no_group() -> None:
    assert groups("霧山委員 森下委員\n沢井委員 岸委員") == [
        ("出席者", "present", ["霧山", "森下", "沢井", "岸"])
    ]
    assert groups("1 条例第3条第1号委員（1人）\n霧山 光一委員") == [
        ("条例第3条第1号委員", "present", ["霧山光一"])
    ]


def test_columns_that_have_come_apart_name_nobody_and_are_asked() -> None:
    text = "1番\n霧 山 光\n一\n2番\n森 下 二\n郎\n主 事\n沢 井\n茂"
    (found,) = groups_of([Row("出席者", text, "", "present")])
    assert (found.people, found.doubts) == ([], ["1番 霧 山 光 一 2番 森 下 二 郎 主 事 沢 井 茂"])


def test_offices_in_brackets_before_one_name_each() -> None:
    found = groups_of([Row("出席者", "[商工会会長]霧山光一\n[公募委員]森下二郎", "", "present")])
    assert [(p["name"], p.get("role") or p.get("affiliation")) for p in found[0].people] == [
        ("霧山光一", "商工会会長"),
        ("森下二郎", "公募委員"),
    ]


def test_people_of_the_office_below_absent_members_are_present() -> None:
    assert groups("霧山光一\n《丘の上町役場出席者》\n総務部長 沢井茂", "absent", "欠席委員") == [
        ("欠席委員", "absent", ["霧山光一"]),
        ("丘の上町役場出席者", "present", ["沢井茂"]),
    ]


def test_a_leader_stands_above_a_list_with_bullets() -> None:
    found = groups_of([Row("出席者", "会長\n• 霧山 光一（有識者）\n委員\n• 沢井 茂（市民）", "", "present")])
    people = [p for g in found for p in g.people]
    assert [(p.get("role"), p["name"], p["affiliation"]) for p in people] == [
        ("会長", "霧山光一", "有識者"),
        (None, "沢井茂", "市民"),
    ]


def test_a_list_may_break_within_a_name() -> None:
    assert groups("霧山会長、森下委員、沢\n井委員、岸委員") == [
        ("出席者", "present", ["霧山", "森下", "沢井", "岸"])
    ]
    found = groups_of(
        [
            Row(
                "出席者",
                "（委員側）\n霧山委員、森下委員\n（教育委員会側）\n沢井教育長、岸教育次長",
                "",
                "present",
            )
        ]
    )
    assert [(g.label, g.side) for g in found] == [("委員側", "member"), ("教育委員会側", "staff")]


def listed(
    text: str, label: str = "出席者", meaning: str = "present"
) -> list[tuple[str, list[dict[str, Any]]]]:
    found = groups_of([Row(label, text, "", meaning)])
    return [(group.label, group.people) for group in found]


def there(name: str, role: str | None = None, **more: str) -> dict[str, Any]:
    return {"status": "present"} | named(name, role, **more)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("会長・霧山光一、委員・森下二郎、沢井茂",
         [("出席者", [there("霧山光一", "会長"), there("森下二郎", "委員"), there("沢井茂", "委員")])]),
        ("委員長 霧山光一 委員 森下二郎、沢井茂、\n岸弥生、林進\n青木一",
         [("出席者", [there("霧山光一", "委員長"), there("森下二郎", "委員"), there("沢井茂", "委員"),
                    there("岸弥生", "委員"), there("林進", "委員"), there("青木一")])]),
        ("霧山、森下、沢井、\n青木、中村の各委員\n大村委員は欠席",
         [("出席者", [there(name, "委員") for name in ("霧山", "森下", "沢井", "青木", "中村")]
           + [there("大村", "委員", status="absent")])]),
        ("霧山委員\n事務局（沢井公民館長、森下副主幹（兼）係長）",
         [("出席者", [there("霧山", "委員")]), ("事務局", [there("沢井", "公民館長"), there("森下", "副主幹（兼）係長")])]),
        ("事 務 局 長  霧山 光一     書 記 (次長)  沢井  茂\n市 民 生活部長  森下 二郎",
         [("出席者", [there("霧山光一", "事務局長"), there("沢井茂", "書記(次長)"), there("森下二郎", "市民生活部長")])]),
        ("霧山館長、沢井副主幹、森下主任、葛西主任、岸主事",
         [("出席者", [there("霧山", "館長"), there("沢井", "副主幹"), there("森下", "主任"), there("葛西", "主任"),
                    there("岸", "主事")])]),
        ("構成員\n霧山 光一 (夕凪市長)\n森下 二郎（自治会長）",
         [("出席者", [there("霧山光一", "夕凪市長"), there("森下二郎", affiliation="自治会長")])]),
        ("委員1名\n霧山光一委員\n事務局等2名\n沢井総務部長・森下課長",
         [("委員", [there("霧山光一", "委員")]), ("事務局等", [there("沢井", "総務部長"), there("森下", "課長")])]),
    ],
)  # fmt: skip
def test_a_list_names_its_people(text: str, wanted: list[tuple[str, list[dict[str, Any]]]]) -> None:
    assert listed(text) == wanted
