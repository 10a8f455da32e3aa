"""Lines that stand between the forms importers know: opinions among answers, conclusions, contacts, steps, tables behind."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.draft import draft_of
from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row
from generator.importer.read.text import read_text
from generator.importer.run import check
from generator.yaml.emit import emit
from tests.importer.facts import blocks_of

HEAD = """令和6年度第1回丘の上市緑化審議会会議録
日時　令和6年5月14日（火）午後2時から午後3時30分まで
場所　丘の上市役所
出席者　青木会長、岸委員、林委員
議題
１　花壇の増設について
２　苗木の配布について
会議の内容
"""


def data_of(text: str) -> dict[str, Any]:
    draft = draft_of(read_text(text.encode()))
    assert check(text, emit(draft.data)) == []
    return draft.data


def said(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(b["speech"], b.get("text", "")) for b in blocks_of(data["body"]) if "speech" in b]


def decided(data: dict[str, Any]) -> list[tuple[str | None, str]]:
    return [(d.get("agenda"), d["result"]) for b in blocks_of(data["body"]) for d in b.get("decides") or []]


@pytest.mark.parametrize("mark", ["意見　", "意見：", "【意見】", "要望：", "意見１　"])
def test_an_opinion_among_questions_and_answers_is_nobodys_answer(mark: str) -> None:
    talk = f"問　何人か。\n答　12人である。\n{mark}少ない。\n問　費用は。\n答　30万円である。\n"
    found = said(data_of(HEAD + "１　花壇の増設について\n" + talk))
    assert found == [
        ("質問", "何人か。"),
        ("回答", "12人である。"),
        ("意見", "少ない。"),
        ("質問", "費用は。"),
        ("回答", "30万円である。"),
    ]


@pytest.mark.parametrize("line", ["結論：", "【結論】", "審議結果：", "（結論）", "決定事項：", "■結論："])
def test_a_conclusion_is_the_records_own_voice(line: str) -> None:
    text = f"１　花壇の増設について\n○会長　始めます。\n○委員　費用は。\n○事務局　30万円です。\n○会長　ほかに。\n○委員　ない。\n○事務局　以上。\n{line}原案のとおり承認する。\n"
    data = data_of(HEAD + text)
    assert said(data)[-1] == ("事務局", "以上。")
    assert decided(data) == [("a1", "承認")]


def test_a_word_that_only_begins_like_a_conclusion_goes_on() -> None:
    text = "○会長　始めます。\n○委員　費用は。\n○会長　では。\n○委員　はい。\n○事務局　30万円です。\n結論は承認です。\n○会長　終わります。\n"
    assert ("事務局", "30万円です。\n結論は承認です。") in said(data_of(HEAD + text))


@pytest.mark.parametrize(
    "line",
    ["問合せ先　緑地課　電話 00-0000", "お問い合わせ先（丘の上市緑地課）", "連絡先　緑地課", "会議録に関する問合せ先　緑地課"],
)  # fmt: skip
@pytest.mark.parametrize("say", ["○{}　{}", "{}　　{}", "{}：{}"])
def test_whom_to_ask_speaks_not_and_is_no_words_of_the_last_speaker(line: str, say: str) -> None:
    talk = [say.format(who, words) for who, words in [("会長", "始めます。"), ("岸委員", "はい。")] * 2]
    data = data_of(HEAD + "\n".join((*talk, line)) + "\n")
    assert said(data) == [("会長", "始めます。"), ("岸委員", "はい。")] * 2


def test_an_office_said_twice_is_a_speaker_and_his_first_word() -> None:
    text = "委員　　人数は。\n事務局　　12人です。\n委員　　委員 会の意見としたい。\n事務局　　はい。\n"
    assert said(data_of(HEAD + text))[2] == ("委員", "委員 会の意見としたい。")


def test_the_last_step_of_a_written_session_takes_only_its_line() -> None:
    data = data_of(
        "令和2年度第1回丘の上市緑化審議会会議録\n開催場所　書面会議\n開催日時\n令和2年5月14日（木）　資料送付\n令和2年5月20日（水）\n意見の提出期限\n"
        "令和2年5月25日（月）　結果の通知\n委員の連絡先は次のとおり\n議題　1　花壇の増設について\n会議の結果　承認の意思表示があった。\n"
    )
    assert [step["what"] for step in data["written"]["steps"]] == ["資料送付", "意見の提出期限", "結果の通知"]


@pytest.mark.parametrize(
    "words",
    ["継続審議とされた。", "継続審議となりました。", "継続審査することとなった。", "継続協議にした。"],
)
def test_a_matter_held_over(words: str) -> None:
    data = data_of(
        HEAD + f"１　花壇の増設について\n　説明の後、{words}\n２　苗木の配布について\n　承認された。\n"
    )
    assert decided(data) == [("a1", "継続"), ("a2", "承認")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("（委員）青木　一（主査）、岸　進（副主査）、林　保の各委員", ["主査 青木一", "副主査 岸進", "委員 林保"]),
        ("（関係者）青木　一、岸　進の各関係者", ["青木一", "岸進"]),
        ("委員　公益委員：青木委員、岸委員\n　　　労働者代表：林委員", ["委員 青木", "委員 岸", "委員 林"]),
        ("委員（青木・岸・林各委員）3名（50音順）\n事務局（森部長、原係長）2名",
         ["委員 青木", "委員 岸", "委員 林", "部長 森", "係長 原"]),
        ("（委員長）\n青木　一\n（委員）\n井川　夏子　宇野　三郎", ["委員長 青木一", "井川夏子", "宇野三郎"]),
        ("青木委員、両角委員", ["委員 青木", "委員 両角"]),
        ("委員　青木　一　　青潮大学教授\n委員　岸　進　　架空法律事務所　弁護士", ["委員 青木一", "委員 岸進"]),
        ("委員　青木　一（総務部参事（再編担当）代理）", ["委員 青木一"]),
        ("事務局\n青木　一（環境課長）\n岸　進（環境係長）", ["環境課長 青木一", "環境係長 岸進"]),
        ("事務局　青木大気環境課長、岸部区長室担当部長、佐藤参事官（併）企画室長",
         ["大気環境課長 青木", "区長室担当部長 岸部", "参事官（併）企画室長 佐藤"]),
    ],
)  # fmt: skip
def test_lists_of_people_in_odd_print(text: str, wanted: list[str]) -> None:
    groups = groups_of([Row("出席者", text, "", "present")])
    found = [f"{p.get('role', '')} {p.get('name', '')}".strip() for group in groups for p in group.people]
    assert found == wanted
    assert not any(group.doubts for group in groups)


def test_a_label_alone_with_a_note_on_the_order_lists_people() -> None:
    data = data_of("令和6年度第1回丘の上市入札監視委員会議事概要\n開催日及び場所\n令和6年5月14日（火）　丘の上市役所\n委員（敬称略）\n委員長　青木　一　　青潮大学教授\n委　員　岸　進　　架空法律事務所　弁護士\n審議対象期間\n令和6年1月から3月まで\n")  # fmt: skip
    [group] = data["attendance"]["groups"]
    assert [(p["role"], p["name"]) for p in group["people"]] == [("委員長", "青木一"), ("委員", "岸進")]
    assert data["sittings"][0]["place"]["name"] == "丘の上市役所"


def test_items_beside_each_other_in_a_list_of_points() -> None:
    text = "議題\n- 開会\n- 会期の決定\n- 議案第7号　花壇の増設について\n　理事者説明\n　質疑、討論、採決\n- 議案第8号　苗木の配布について\n　質疑、討論、採決\n"
    data = data_of(
        "令和6年度第1回丘の上市緑化審議会会議録\n日時　令和6年5月14日\n" + text + "会議の内容\n始めた。\n"
    )
    titles = [item["title"] for item in data["agenda"]]
    assert titles == ["開会", "会期の決定", "花壇の増設について", "苗木の配布について"]
    assert not any(item.get("sub") for item in data["agenda"])


def test_what_follows_a_heading_of_items_stands_below_no_opening() -> None:
    data = data_of("令和6年度第1回丘の上市緑化審議会会議録\n日時　令和6年5月14日\n議事次第\n開会\n議題\n（1）花壇の増設について\n（2）その他\n閉会\n会議の内容\n○会長　始めます。\n○委員　はい。\n○会長　終わります。\n")  # fmt: skip
    assert [item["title"] for item in data["agenda"]][1:3] == ["花壇の増設について", "その他"]


def test_the_end_in_a_row_of_its_own_and_a_place_with_its_particle() -> None:
    data = data_of("丘の上市教育委員会会議録\n1 開会の日時　令和6年5月14日　午後2時00分\n2 閉会の日時　令和6年5月14日　午後4時30分\n3 場所　於：中央公民館\n4 出席委員　青木一、岸進\n")  # fmt: skip
    [sitting] = data["sittings"]
    assert (sitting["start"], sitting["end"], sitting["place"]["name"]) == ("14:00", "16:30", "中央公民館")


def test_a_legend_told_in_a_sentence() -> None:
    data = data_of(
        HEAD + "（○印は委員及び関係者の発言、◇は事務局の発言）\n○　費用は。\n◇　30万円です。\n○　分かった。\n"
    )
    assert [entry["means"] for entry in data["legend"]] == ["委員及び関係者", "事務局"]
    assert [who for who, _ in said(data)] == ["委員及び関係者", "事務局", "委員及び関係者"]


@pytest.mark.parametrize(
    ("marks", "status"),
    [(("公開", "非公開"), "partly"), (("非公開", "非公開"), "unknown"), (("", ""), "unknown")],
)
def test_items_that_say_whether_they_were_open(marks: tuple[str, str], status: str) -> None:
    first, second = (f"（{mark}）" if mark else "" for mark in marks)
    text = f"議題\n1　花壇の増設について{first}\n2　苗木の配布について{second}\n"
    data = data_of(
        "令和6年度第1回丘の上市緑化審議会会議録\n日時　令和6年5月14日\n" + text + "内容\n○会長　はい。\n"
    )
    assert data["openness"]["status"] == status


def test_offices_of_the_state_and_of_unions_speak() -> None:
    talk = "【青木環境戦略官】始めます。\n【岸委員】はい。\n【青木環境戦略官】終わります。\n"
    assert [who for who, _ in said(data_of(HEAD + talk))] == ["青木環境戦略官", "岸委員", "青木環境戦略官"]
    talk = "○議長（青木一）　始めます。\n○広域連合長（岸進）　はい。\n○議長（青木一）　終わります。\n"
    assert [who for who, _ in said(data_of(HEAD + talk))][1] == "広域連合長（岸進）"


@pytest.mark.parametrize("word", ["議題", "案件", "協議事項"])
def test_items_that_each_begin_with_the_label_of_the_list(word: str) -> None:
    items = [
        f"{word}（1）花壇の増設について（公開）",
        f"{word}（2）苗木の配布について（非公開）",
        f"{word}（3）その他",
    ]
    head = "令和6年度第1回丘の上市緑化審議会会議録\n日時　令和6年5月14日\n"
    talk = "○会長　始めます。\n○委員　はい。\n○会長　終わります。\n"
    data = data_of(head + "\n".join((*items, "会議の内容", items[0], "")) + talk)
    assert [item["title"].split("（")[0] for item in data["agenda"]] == [
        "花壇の増設について",
        "苗木の配布について",
        "その他",
    ]
    assert data["openness"]["status"] == "partly"
    [section] = [block for block in data["body"] if "section" in block]
    assert section["section"]["agenda"] == "a1"
    data = data_of(f"{head}{word}（1）花壇の増設について\n　　（2）苗木の配布について\n会議の内容\n{talk}")
    assert len(data["agenda"]) == 2


def test_the_place_behind_the_day_on_its_line() -> None:
    data = data_of(
        "会議録\n日時　令和6年5月14日（火）14:00～15:30　場所　中央公民館 2階\n出席者　青木会長、岸委員\n内容\n○会長　はい。\n"
    )
    [sitting] = data["sittings"]
    assert (sitting["end"], sitting["place"]["name"]) == ("15:30", "中央公民館 2階")


def test_officers_with_seats_in_a_list_speak_not() -> None:
    people = "会長 14番 青木 一\n会長職務代理者(副会長) 9番 井 川 夏 子\n委員 1番 宇野 三郎 2番 江口 史恵\n"
    talk = "議長 ただいまから開会いたします。\n議長 説明を求めます。\n事務局 御説明いたします。\n議長 閉じます。\n"
    data = data_of(
        f"第3回総会議事録\n1 開催日時 令和6年5月14日\n2 開催場所 中央公民館\n3 出席委員(4人)\n{people}4 会議の概要\n{talk}"
    )
    assert [who for who, _ in said(data)] == ["議長", "議長", "事務局", "議長"]
    names = [p["name"] for group in data["attendance"]["groups"] for p in group["people"] if p.get("name")]
    assert names == ["青木一", "井川夏子", "宇野三郎", "江口史恵"]


def test_members_below_their_own_office() -> None:
    data = data_of("丘の上市入札監視委員会議事概要\n開催日　令和6年5月14日\n委員　委員　青木　一（青潮大学教授）\n委員　委員　岸　進（弁護士）\n抽出案件　2件\n")  # fmt: skip
    groups = data["attendance"]["groups"]
    assert [(p["role"], p["name"]) for group in groups for p in group["people"]] == [
        ("委員", "青木一"),
        ("委員", "岸進"),
    ]


ASSEMBLY = """令和6年第1回丘の上町議会定例会会議録
招集年月日　令和6年3月5日
出席議員（4名）
1番　青木　一　　2番　井川　夏子
3番　宇野　三郎　4番　江口　史恵
議事日程
日程第1　議案第1号　丘の上町税条例の一部改正について
日程第2　議案第2号　丘の上町一般会計予算
開会　午前10時
○議長（青木一）　開会します。
○2番（井川夏子）　質問します。
○町長（大原健）　お答えします。
○議長（青木一）　起立多数です。よって、議案第1号は原案のとおり可決されました。
{votes}○議長（青木一）　散会します。
閉会　午前11時
{behind}"""


def outcomes_of_items(data: dict[str, Any]) -> list[list[str]]:
    return [[one["result"] for one in item.get("outcomes") or []] for item in data["agenda"]]


def test_names_of_a_vote_on_the_lines_behind_it() -> None:
    votes = "賛成　青木一　井川夏子\n　　　宇野三郎\n反対　江口史恵\n"
    data = data_of(ASSEMBLY.format(votes=votes, behind=""))
    [decision] = [d for b in blocks_of(data["body"]) for d in b.get("decides") or []]
    assert [(vote["person"], vote["vote"]) for vote in decision["votes"]] == [
        ("p1", "賛成"),
        ("p2", "賛成"),
        ("p3", "賛成"),
        ("p4", "反対"),
    ]


@pytest.mark.parametrize("head", ["議決結果一覧", "【審議結果表】", "■採決結果一覧"])
def test_a_table_of_results_behind_the_minutes(head: str) -> None:
    table = f"{head}\n議案番号　　件名　　結果\n議案第1号　　丘の上町税条例の一部改正について　　原案可決\n議案第2号　　丘の上町一般会計予算　　否決\n"
    data = data_of(ASSEMBLY.format(votes="", behind=table))
    assert decided(data) == [("a1", "可決")]
    assert outcomes_of_items(data) == [[], ["否決"]]
    assert said(data)[-1] == ("議長（青木一）", "散会します。")


def test_a_table_that_contradicts_the_proceedings_is_asked() -> None:
    table = "議決結果一覧\n議案第1号　　丘の上町税条例の一部改正について　　否決\n"
    data = data_of(ASSEMBLY.format(votes="", behind=table))
    assert outcomes_of_items(data) == [[], []]
    told = " ".join(q["question"] for q in data["source"]["open_questions"])
    assert (
        "議題の結果が「可決」「否決」と読めます" in told or "議題の結果が「否決」「可決」と読めます" in told
    )


def test_a_list_of_decisions_in_the_front_part() -> None:
    front = HEAD.replace(
        "会議の内容\n",
        "決定事項\n１　花壇の増設については、原案のとおり承認する。\n２　苗木の配布については、継続審議とする。\n会議の内容\n",
    )
    data = data_of(front + "○会長　始めます。\n○委員　はい。\n○会長　終わります。\n")
    assert outcomes_of_items(data) == [["承認"], ["継続"]]


@pytest.mark.parametrize("head", ["正誤表", "【会議録正誤表】", "正　誤　表"])
def test_a_slip_of_corrections_behind_is_nobodys_words(head: str) -> None:
    talk = "○会長　始めます。\n○岸委員　はい。\n○会長　終わります。\n"
    data = data_of(f"{HEAD}{talk}\n{head}\n頁　　行　　誤　　正\n2　　5　　開館　　閉館\n")
    assert said(data)[-1] == ("会長", "終わります。")
    assert data["sittings"][0]["date"] == "2024-05-14"
