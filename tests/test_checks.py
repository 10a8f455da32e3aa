"""Where the checks must be quiet, and where they must not: the judgements that real minutes ask for."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.entries import Archive, CouncilEntry, Minutes, MunicipalityEntry
from generator.checks import ARCHIVE_CHECKS, SESSION_CHECKS, run_checks
from generator.checks.copies import ALIKE, _alike, _may_be_alike, copied
from generator.checks.labels import meant_office
from generator.checks.subject import did_you_mean
from generator.checks.votes import is_member_group
from generator.dates import is_before, parse_date
from generator.facts.gist import gist
from generator.model.council import Council, Municipality, Site
from generator.model.people import Group
from generator.model.session import Session

AS_OF = dt.date(2026, 4, 1)
HOME = MunicipalityEntry("m", Municipality(name="見本市"), {}, "m/municipality.yml", "m/grounds.yml")
ROSTER = {
    "label": "委員",
    "people": [
        {"id": "p1", "name": "森 一郎", "role": "会長"},
        {"id": "p2", "name": "林 花", "role": "委員"},
    ],
}


def codes(session: dict[str, Any], council: dict[str, Any] | None = None) -> list[str]:
    """The codes of the problems of one session, which has a date already."""
    entry = CouncilEntry(
        "c", Council.model_validate({"name": "見本審議会"} | (council or {})), HOME, "m/c/council.yml"
    )
    value = Session.model_validate({"sittings": [{"date": "2025-05-12"}]} | session)
    archive = Archive(Site(), (HOME,), (entry,), (Minutes("a", value, entry, "m/c/a.yml"),))
    return [problem.code for problem in run_checks(archive, AS_OF)]


def outcome(**keys: Any) -> dict[str, Any]:
    return {"agenda": [{"title": "議題", "outcomes": [{"result": "可決"} | keys]}]}


def test_no_check_is_listed_twice() -> None:
    names = [check.__name__ for check in (*ARCHIVE_CHECKS, *SESSION_CHECKS)]
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2024-05-13", "2024-05-14", True),
        ("2024-05-14", "2024-05-14", False),
        ("2024-04", "2024-05-14", True),
        ("2024-05", "2024-05-14", False),
        ("2024", "2024-05-14", False),
        ("2023", "2024", True),
        ("5月13日", "2024-05-14", False),
    ],
)
def test_a_date_is_before_another_only_when_that_is_certain(one: str, other: str, before: bool) -> None:
    assert is_before(parse_date(one), parse_date(other)) is before


@pytest.mark.parametrize(
    ("label", "member"),
    [
        ("委員", True),
        ("出席委員", True),
        ("(委員)", True),
        ("議員", True),
        ("会長・副会長", True),
        ("教育委員会事務局", False),
        ("選挙管理委員会事務局", False),
        ("事務局", False),
        ("説明員", False),
        ("教育委員会 学校教育課", False),
        ("傍聴者", False),
    ],
)
def test_the_name_of_a_group_tells_whether_its_people_vote(label: str, member: bool) -> None:
    assert is_member_group(Group(label=label)) is member
    assert is_member_group(Group(label=label, side="member"))


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ({"manner": "賛成少数"}, True),
        ({"manner": "起立少数"}, True),
        ({"word": "挙手少数により承認"}, True),
        ({"manner": "反対少数"}, False),
        ({"manner": "賛成多数"}, False),
        ({"manner": "賛成少数", "result": "否決"}, False),
        ({"for": "3", "against": "4"}, True),
        ({"for": "3", "conditional": "1", "against": "4"}, False),
        ({"for": "3", "against": "3", "manner": "可否同数により議長が決定"}, False),
        ({"for": "4", "against": "3", "result": "否決"}, False),  # two thirds were needed
        ({"against": "4"}, False),
    ],
)
def test_a_minority_carries_nothing(keys: dict[str, Any], wrong: bool) -> None:
    assert ("minority-passed" in codes(outcome(**keys))) is wrong


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ({"for": "2", "votes": [{"person": "p1", "vote": "賛成"}]}, True),
        ({"for": "7", "against": "1", "votes": [{"person": "p1", "vote": "反対"}]}, False),
        (
            {"abstain": "2", "votes": [{"person": "p1", "vote": "保留"}, {"person": "p2", "vote": "棄権"}]},
            False,
        ),
        ({"manner": "全会一致", "for": "3", "against": "1"}, True),
        ({"manner": "全会一致", "against": "3", "result": "不承認"}, False),
    ],
)
def test_the_votes_of_persons_add_up_where_they_are_printed(keys: dict[str, Any], wrong: bool) -> None:
    assert ("votes-do-not-add-up" in codes(outcome(**keys))) is wrong


@pytest.mark.parametrize(
    ("person", "form", "vote", "wrong"),
    [
        ({"status": "absent"}, "in_person", "賛成", True),
        ({"status": "absent"}, "in_person", "保留", True),
        ({"status": "absent"}, "online", "棄権", True),
        ({"status": "absent"}, "in_person", "欠席", False),
        ({"status": "absent"}, "written", "賛成", False),
        ({"status": "absent"}, "circulated", "反対", False),
        ({"status": "vacant"}, "written", "賛成", True),
        ({"status": "absent", "sittings": ["s1"]}, "in_person", "賛成", False),
        ({"status": "left"}, "in_person", "賛成", False),
        ({"status": "proxy"}, "in_person", "賛成", False),
        ({"status": "unknown"}, "in_person", "賛成", False),
        ({}, "in_person", "欠席", False),
    ],
)
def test_who_is_absent_does_not_vote(person: dict[str, Any], form: str, vote: str, wrong: bool) -> None:
    session = outcome(votes=[{"person": "p1", "vote": vote}]) | {
        "form": form,
        "attendance": {"groups": [{"label": "委員", "people": [{"id": "p1", "name": "森 一郎"} | person]}]},
    }
    assert ("vote-of-the-absent" in codes(session)) is wrong


def test_people_are_listed_with_their_names_in_the_order_of_their_numbers() -> None:
    called = {f"p{n}": f"委員{n}" for n in range(1, 31)} | {"m-aoki": "青木 ひかり"}
    fix = did_you_mean("p99", called, "", called=called)
    assert "m-aoki（青木 ひかり）、p1（委員1）、p2（委員2）、p3（委員3）" in fix
    assert fix.index("p9（") < fix.index("p10（")
    assert did_you_mean("m-aoky", called, "", called=called) == "「m-aoki（青木 ひかり）」ではありませんか。"
    assert did_you_mean("a10", ["a1", "a2"], "") == "「a1」ではありませんか。"


@pytest.mark.parametrize(
    ("groups", "form", "votes", "wrong"),
    [
        ([ROSTER], "in_person", "3", True),
        ([ROSTER], "in_person", "2", False),
        ([ROSTER | {"stated": "ほか5名"}], "in_person", "7", False),
        ([{"label": "委員", "stated": "15名中14名"}], "in_person", "14", False),
        ([{"label": "委員", "stated": "15名中14名"}], "in_person", "16", True),
        (
            [{"label": "事務局", "people": [{"name": "森 一郎"}]}],
            "in_person",
            "9",
            False,
        ),  # members are not listed
        ([ROSTER | {"people": [{"status": "absent"}, {"status": "late"}]}], "in_person", "2", True),
        ([ROSTER | {"people": [{"status": "absent"}, {"status": "late"}]}], "written", "2", False),
        ([ROSTER | {"people": [{"status": "vacant"}, {"status": "unknown"}]}], "written", "2", True),
    ],
)
def test_no_more_votes_than_members(groups: list[Any], form: str, votes: str, wrong: bool) -> None:
    session = outcome(**{"for": votes}) | {"form": form, "attendance": {"groups": groups}}
    assert ("votes-over-attendance" in codes(session)) is wrong


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("090-0000-0000です", "phone-number"),
        ("０９０００００００００です", "phone-number"),
        ("電話は090-0000-0000です", "phone-number"),  # a mobile number is hardly ever an office's
        ("自宅の03(0000)0000へ", "phone-number"),
        ("区の代表電話の０３－００００－００００に", None),
        ("（内線）03-0000-0000", None),
        ("0120-000-000まで", None),
        ("2024-05-12、10-20-3000円", None),
        ("議案第03-12-0001号と番号1090-0000-0000", None),
        ("01から02-03まで", None),
        ("a.b@example.com", "mail-address"),
        ("ａｂｃ＠ｅｘａｍｐｌｅ．ｃｏｍ", "mail-address"),
        ("tosho@city.mihon.lg.jp", None),
        ("ＬＩＮＥ＠という仕組み", None),
        ("相談＠東京 と @mihon", None),
    ],
)
def test_private_numbers_are_noticed_and_public_ones_are_not(text: str, code: str | None) -> None:
    expected = [code] if code else []
    assert codes({"body": [{"speech": "委員", "text": text}]}) == expected
    assert codes({"body": [{"list": {}, "items": [{"text": [text, {"masked": "●●"}]}]}]}) == expected


@pytest.mark.parametrize(
    ("naming", "voice", "wrong"),
    [
        ("role", {"label": "会長", "person": "p1"}, False),
        ("role", {"label": "森会長", "person": "p1"}, True),
        ("role", {"label": "委員", "person": "p2"}, True),
        ("role", {"label": "林委員"}, True),
        ("role", {"label": "林  花"}, True),
        ("role", {"label": "森"}, False),  # a wood
        ("role", {"label": "森林課長"}, False),
        ("number", {"label": "委員1", "person": "p2"}, True),
        ("letter", {"label": "A委員"}, False),
        ("name", {"label": "林委員", "person": "p2"}, False),
        (None, {"label": "林委員", "person": "p2"}, False),
    ],
)
def test_where_roles_are_the_rule_no_label_gives_a_name_away(
    naming: str | None, voice: dict[str, Any], wrong: bool
) -> None:
    session = {"attendance": {"groups": [ROSTER]}, "voices": {"v": voice}}
    assert ("named-under-role" in codes(session, {"naming": naming} if naming else None)) is wrong


def test_labels_are_free_words_until_a_voice_is_declared() -> None:
    remark = {"body": [{"speech": "会長", "text": "はい。"}]}
    assert codes(remark) == []
    assert codes(remark | {"voices": {"chair": {"label": "会長"}}}) == ["unknown-voice"]
    assert codes(remark, {"voices": {"chair": {"label": "会長"}}}) == ["unknown-voice"]
    assert codes(remark, {"voices": {"会長": {}}}) == []


@pytest.mark.parametrize(
    ("label", "other", "wrong"),
    [
        ("会調", "会長", True),
        ("会長長", "会長", True),
        ("長会", "会長", True),
        ("委貝", "委員", True),
        ("青木委院", "青木委員", True),
        ("事務極", "事務局", True),
        ("学校救育課長", "学校教育課長", True),
        ("森（雄）施設担当果長", "森（雄）施設担当課長", True),
        ("副会長", "会長", False),
        ("会員", "会長", False),
        ("市民", "市長", False),
        ("事務員", "事務局", False),
        ("図書館員", "図書館長", False),
        ("委員B", "委員A", False),
        ("４番委員", "３番委員", False),
        ("塚本委員", "松本委員", False),
        ("高橋（伸）委員", "高橋（し）委員", False),
        ("第二課長", "第一課長", False),
        ("西部公民館長", "東部公民館長", False),
        ("福祉課長", "福利課長", False),
        ("委員長", "委員", False),
    ],
)
@pytest.mark.parametrize("declared", [True, False])
def test_a_label_one_slip_from_another_is_told(label: str, other: str, declared: bool, wrong: bool) -> None:
    spoken = [*[other] * 3, label]
    session: dict[str, Any] = {"body": [{"speech": name, "text": "はい。"} for name in spoken]}
    if declared:  # as an import declares them
        session["voices"] = {name: {} for name in set(spoken)}
    assert ("speaker-label" in codes(session)) is wrong
    assert "speaker-label" not in codes(session, {"voices": {label: {}, other: {}}})
    assert "speaker-label" not in codes(session | {"body": session["body"] * 3})


def test_a_speaker_s_name_is_held_to_those_who_were_there() -> None:
    def wrong(*labels: str, names: tuple[str, ...] = ("青木 ひかり", "大沢 一", "岬 涼")) -> bool:
        there = {"groups": [{"label": "委員", "people": [{"name": name} for name in names]}]}
        spoken = [*["青木委員", "大沢委員"] * 4, *labels]
        body = [{"speech": name, "text": "はい。"} for name in spoken]
        return "speaker-label" in codes({"attendance": there, "body": body})

    assert wrong("青本委員")
    assert wrong("大倉委員")
    assert not wrong("岬委員")
    assert not wrong("青本委員", "鈴本委員", "高木委員")  # the list is not of all who were there
    assert not wrong("青本委員", names=("青木 ひかり", "青本 遥", "大沢 一"))


def test_a_member_who_speaks_once_under_a_misspelt_name_is_found_by_the_list() -> None:
    there = {"groups": [{"label": "委員", "people": [{"name": "磯部 透"}, {"name": "沖 千尋"}]}]}
    body = [{"speech": name, "text": "はい。"} for name in ("沖委員", "磯都委員")]
    assert "speaker-label" in codes({"attendance": there, "body": body})


def test_a_voice_that_is_not_declared_is_held_to_those_that_are() -> None:
    assert meant_office("会調", ["会長", "委員", "事務局"]) == "会長"
    assert meant_office("会員", ["会長", "委員", "事務局"]) is None
    session = {"voices": {"会長": {}, "委員": {}}, "body": [{"speech": "会調", "text": "はい。"}]}
    assert "unknown-voice" in codes(session)
    assert "speaker-label" not in codes(session)


def test_a_form_printed_once_is_said_to_be_so() -> None:
    body = [
        *[{"speech": "会長", "text": "はい。"}] * 3,
        {"speech": "会長", "label": "会調", "text": "はい。"},
    ]
    assert "speaker-label" not in codes({"body": body})


LONG = "ただいまから会議を開きます。本日の議題は、開館時間を一時間延ばすことについての一件です。"


@pytest.mark.parametrize(
    ("one", "other", "copy"),
    [
        (("a", {}), ("b", {"record": {"status": "draft"}}), "b"),
        (("a", {"record": {"status": "draft"}}), ("a-2", {}), "a"),
        (("2025-01", {}), ("2025-01-2", {}), "2025-01-2"),
        (("2025-01-kari", {}), ("2025-01", {}), "2025-01-kari"),
        (("2025-01", {}), ("2025-02", {}), "2025-02"),
        (("2025-03", {}), ("2025-01", {}), "2025-03"),
        (("2025-05-12", {}), ("2025-05-13", {}), "2025-05-13"),
        (("x", {}), ("y", {}), None),
        (("2025-01", {}), ("y", {}), None),
    ],
)
def test_of_two_files_of_one_session_the_copy_is_told(
    one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]], copy: str | None
) -> None:
    entry = CouncilEntry("c", Council.model_validate({"name": "見本審議会"}), HOME, "m/c/council.yml")

    def minutes(name: str, more: dict[str, Any], body: str = LONG) -> Minutes:
        said = {"session": {"number": "1"}, "sittings": [{"date": "2025-05-12"}], "body": [{"p": body}]}
        return Minutes(name, Session.model_validate(said | more), entry, f"m/c/{name}.yml")

    found = copied(minutes(*one), minutes(*other))
    assert found is not None
    assert (found.copy.id if found.copy else None) == copy
    assert copied(minutes(*one), minutes(*other, body=LONG[::-1])) is None
    archive = Archive(Site(), (HOME,), (entry,), (minutes(*one), minutes(*other)))
    (problem,) = [p for p in run_checks(archive, AS_OF) if p.code in ("duplicate-number", "copied-session")]
    assert problem.code == "duplicate-number"
    assert problem.place.file == f"m/c/{copy or max(one[0], other[0])}.yml"


TEXTS = st.lists(st.integers(1, 40).map(lambda length: "あ" * length), min_size=1, max_size=60)


@given(TEXTS, TEXTS, st.lists(st.booleans(), min_size=60, max_size=60))
def test_what_is_told_apart_unread_is_not_alike(own: list[str], others: list[str], taken: list[bool]) -> None:
    """Two records that share some texts: whatever the gists tell apart, the words do."""
    entry = CouncilEntry("c", Council.model_validate({"name": "見本審議会"}), HOME, "m/c/council.yml")

    def minutes(name: str, texts: list[str]) -> Minutes:
        said = {"body": [{"p": text} for text in texts]}
        return Minutes(name, Session.model_validate(said), entry, f"m/c/{name}.yml")

    shared = [text for text, is_taken in zip(own, taken, strict=False) if is_taken]
    one = minutes("a", [f"{n}{text}" for n, text in enumerate(own)])
    other = minutes("b", [*(f"{own.index(text)}{text}" for text in shared), *others])
    if not _may_be_alike(gist(one.session), gist(other.session)):
        assert _alike(one, other) < ALIKE


def test_long_records_that_share_little_are_told_apart_unread() -> None:
    records = [
        Session.model_validate({"body": [{"p": f"{who}{n:03}" + "論" * (2_000 - n)} for n in range(300)]})
        for who in ("甲", "乙")
    ]
    assert not _may_be_alike(*map(gist, records))


def test_a_name_that_is_missing_is_told_once_however_often_it_speaks() -> None:
    remarks = [{"speech": "nobody", "text": "はい。"}] * 300
    assert codes({"body": remarks, "voices": {"chair": {}}}) == ["unknown-voice"]


def test_an_import_asks_once_however_much_it_asks() -> None:
    joins = [{"after": "あ", "before": "い"}] * 300
    assert codes({"source": {"joins": joins}}) == ["open-question"]


def test_a_meeting_by_paper_needs_no_sitting() -> None:
    steps = {"steps": [{"date": "2025-05-12", "what": "送付"}]}
    assert codes({"form": "written", "sittings": [], "written": steps}) == []


def test_a_session_over_the_end_of_a_year_fits_either() -> None:
    days = [{"date": "2025-03-31"}, {"date": "2025-04-01"}]
    assert codes({"sittings": days, "session": {"year": "2024", "number": "1"}}) == []
    assert codes({"sittings": days, "session": {"year": "2025", "number": "1"}}) == []
    assert codes({"sittings": days, "session": {"year": "2026", "number": "1"}}) == ["fiscal-year"]


def test_an_outcome_belongs_to_the_section_it_stands_in() -> None:
    said = {"p": "可決した。", "decides": [{"result": "可決"}]}
    section = {
        "section": {"title": "議題", "agenda": "a1"},
        "blocks": [{"section": {"title": "結論"}, "blocks": [said]}],
    }
    assert codes({"agenda": [{"title": "議題"}], "body": [section]}) == []
    assert codes({"agenda": [{"title": "議題"}], "body": [said]}) == ["outcome-without-item"]


def test_omitted_words_need_neither_ground_nor_decider() -> None:
    records = {"w1": {"kind": "omitted", "what": "事務局の説明"}}
    assert codes({"withheld": records, "body": [{"withheld": "w1"}]}) == []


def test_a_closed_part_may_be_explained_where_it_begins() -> None:
    records = {"w1": {"kind": "retracted", "reason": "申出のため", "decided_by": "議長"}}
    body = [{"p": "ここから非公開", "closes": {"withheld": "w1"}}]
    assert codes({"openness": {"status": "partly"}, "withheld": records, "body": body}) == []
    assert codes({"openness": {"status": "partly"}}) == ["closed-without-reason"]


@pytest.mark.corpus
def test_a_year_of_a_real_assembly_raises_no_false_alarm(corpus: Path) -> None:
    council = CouncilEntry("c", Council(name="見本議会"), HOME, "m/c/council.yml")
    found = []
    for record in json.loads((corpus / "shinagawa-r06.json").read_text("utf-8"))["meetingRecord"]:
        body = [{"speech": said["speaker"], "text": said["speech"]} for said in record["speechRecord"]]
        session = Session.model_validate({"sittings": [{"date": record["date"]}], "body": body})
        found.append(Minutes(record["issueID"], session, council, f"m/c/{record['issueID']}.yml"))
    archive = Archive(Site(), (HOME,), (council,), tuple(found))
    assert [problem.code for problem in run_checks(archive, AS_OF)] == []


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://www.city.example.jp/kaigi/shiryo1.pdf", []),
        ("http://www.city.example.jp/shiryo?id=3", []),
        ("https://[broken/shiryo1.pdf", ["attachment-outside"]),
        ("https://", ["attachment-outside"]),
        ("javascript:alert(1)", ["attachment-outside"]),
        ("https://example.jp/a b.pdf", ["attachment-outside"]),
    ],
)
def test_a_material_may_be_on_another_site(address: str, found: list[str]) -> None:
    material = {"title": "予算の案", "status": "public", "href": address}
    assert [c for c in codes({"materials": [material]}) if c.startswith("attachment")] == found
