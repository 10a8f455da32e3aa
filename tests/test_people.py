"""People are joined by declaration only; of those who have no page nothing stands anywhere but what their session prints."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.entries import PublicArchive
from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.seats import policy_of
from generator.exports import FORMATS
from generator.exports.tables.rows import rows_of
from generator.exports.tables.table import TABLES
from generator.facts.joined import joined
from generator.facts.offices import offices
from generator.facts.people import people
from generator.facts.votes import NOT_RECORDED
from generator.model.council import Council
from generator.pages import all_pages
from generator.pages.page import Page
from generator.pipeline import read_and_check
from generator.problems.catalogue import Severity
from generator.site.publish import admit, days_of_change
from generator.site.searchable import search_session
from tests.conftest import ROOT, to_yaml
from tests.exports.archives import BASE
from tests.exports.test_every_form import unpacked

AS_OF = dt.date(2026, 4, 1)
ASSEMBLY = {"name": "汐見町議会", "kind": "議会"}
BOARD = {"name": "汐見町環境審議会", "kind": "審議会"}
SUZUKI: dict[str, Any] = {
    "id": "p-suzuki",
    "name": "鈴木 一郎",
    "kana": "すずき いちろう",
    "posts": [{"council": "gikai", "role": "議員", "from": "2019-05-01", "to": "2027-04-30"}],
}


def session(
    *people: dict[str, Any], day: str = "2024-05-14", side: str = "member", **more: Any
) -> dict[str, Any]:
    return {
        "sittings": [{"date": day}],
        "attendance": {"groups": [{"label": "出席者", "side": side, "people": list(people)}]},
    } | more


def archive_of(
    known: dict[str, Any],
    sessions: dict[str, dict[str, Any]],
    *,
    more: dict[str, Any] | None = None,
    on: dt.date = AS_OF,
    **councils: dict[str, Any],
) -> PublicArchive:
    files: dict[str, Any] = {
        "site.yml": {"url": BASE},
        "m/municipality.yml": {"name": "汐見町"},
        "m/people.yml": known,
    }
    found = {"gikai": ASSEMBLY, "kankyo": BOARD} | councils
    files |= {f"m/{own}/council.yml": council for own, council in found.items()}
    files |= {f"m/{name}.yml": said for name, said in sessions.items()} | (more or {})
    content = MemoryFiles({name: to_yaml(said) for name, said in files.items()})
    found = read_and_check(content, on)
    assert not [problem for problem in found.problems if problem.severity is Severity.ERROR]
    return admit(found.archive, on)


def pages(public: PublicArchive) -> dict[str, Page]:
    return {page.path: page for page in all_pages(public)}


TWO = {
    "gikai/2024-01": session({"name": "鈴木 一郎", "role": "議員"}),
    "kankyo/2024-01": session({"name": "鈴木 一郎", "role": "委員"}),
}


def test_one_name_in_two_councils_joins_nothing_that_is_not_declared() -> None:
    made = pages(archive_of({"people": [SUZUKI]}, TWO))
    page = made["m/people/p-suzuki.md"].markdown
    assert "gikai/2024-01.html" in page
    assert "kankyo" not in page
    assert "people/p-suzuki" in made["m/gikai/2024-01.md"].markdown
    assert "people/p-suzuki" not in made["m/kankyo/2024-01.md"].markdown


def test_two_people_of_one_name_have_two_pages_each_with_their_own() -> None:
    other = {"id": "p-other", "name": "鈴木 一郎", "posts": [{"council": "kankyo", "role": "委員"}]}
    public = archive_of({"people": [SUZUKI, other]}, TWO, kankyo=BOARD | {"people_pages": "members"})
    one, two = people(public)
    assert [attended.minutes.key for attended in one.attended] == ["m/gikai/2024-01"]
    assert [attended.minutes.key for attended in two.attended] == ["m/kankyo/2024-01"]


def test_two_people_of_one_name_on_one_council_are_joined_only_where_the_row_says_which() -> None:
    other = SUZUKI | {"id": "p-other"}
    said = {
        "gikai/2024-01": session({"name": "鈴木 一郎"}),
        "gikai/2024-02": session({"name": "鈴木 一郎", "known": "p-other"}),
    }
    one, two = people(archive_of({"people": [SUZUKI, other]}, said))
    assert not one.attended
    assert [attended.minutes.id for attended in two.attended] == ["2024-02"]


def test_one_name_twice_in_one_list_is_nobodys() -> None:
    (one,) = people(
        archive_of(
            {"people": [SUZUKI]}, {"gikai/2024-01": session({"name": "鈴木 一郎"}, {"name": "鈴木一郎"})}
        )
    )
    assert not one.attended


FORMS = ["鈴木 一郎", "鈴木　一郎", "鈴木一郎", "鈴木 壱郎", "鈴木", "鈴木議員"]


@given(st.sets(st.sampled_from(FORMS)), st.sampled_from(FORMS))
def test_a_row_is_joined_under_each_declared_form_and_under_no_other(
    declared: set[str], printed: str
) -> None:
    record = SUZUKI | {"forms": sorted(declared)}
    public = archive_of({"people": [record]}, {"gikai/2024-01": session({"name": printed})})
    known = {form.replace(" ", "").replace("　", "") for form in {*declared, "鈴木 一郎"}}
    (minutes,) = public.minutes
    assert bool(joined(minutes).rows) is (printed.replace(" ", "").replace("　", "") in known)


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2019-04-30", False),
        ("2019-05-01", True),
        ("2027-04-30", True),
        ("2027-05-01", False),
        ("2019-05", True),
    ],
)
def test_a_row_is_joined_within_the_term_only(day: str, known: bool) -> None:
    (minutes,) = archive_of(
        {"people": [SUZUKI]}, {"gikai/s": session({"name": "鈴木 一郎"}, day=day)}
    ).minutes
    assert bool(joined(minutes).rows) is known


@pytest.mark.parametrize(
    ("council", "policy"),
    [
        ({"name": "汐見町議会"}, "members"),
        ({"name": "汐見町議会 総務委員会"}, "members"),
        ({"name": "総務委員会", "kind": "議会の特別委員会"}, "members"),
        ({"name": "汐見町議会議員定数検討市民委員会", "kind": "委員会"}, "officials"),
        ({"name": "議会を考える市民会議", "kind": "議会改革の会議"}, "officials"),
        ({"name": "汐見町教育委員会", "kind": "教育委員会"}, "officials"),
        ({"name": "汐見町環境審議会"}, "officials"),
        ({"name": "汐見町環境審議会", "people_pages": "members"}, "members"),
        ({"name": "汐見町議会", "people_pages": "none"}, "none"),
    ],
)
def test_whose_pages_tell_of_a_council(council: dict[str, Any], policy: str) -> None:
    assert policy_of(Council.model_validate(council)) == policy


CITIZEN = {
    "id": "p-shimin",
    "name": "市民 花子",
    "forms": ["シミン花子"],
    "posts": [{"council": "kankyo", "role": "委員"}],
}
VOICES = {
    "voices": {"市民委員": {"person": "p1", "side": "member"}},
    "body": [{"speech": "市民委員", "text": "緑を増やしたい。"}],
}


@pytest.mark.parametrize(
    ("record", "council"),
    [
        (CITIZEN, BOARD),
        (CITIZEN | {"page": "never"}, BOARD | {"people_pages": "members"}),
        (CITIZEN, BOARD | {"people_pages": "none"}),
        (CITIZEN | {"posts": [{"office": "kaicho"}]}, BOARD),
        (CITIZEN | {"posts": []}, BOARD | {"members": [{"name": "市民 花子", "person": "p-shimin"}]}),
    ],
)
def test_a_citizen_on_a_board_has_no_page_no_id_and_no_line(
    record: dict[str, Any], council: dict[str, Any]
) -> None:
    known = {"people": [record], "offices": [{"id": "kaicho", "name": "会長", "council": "kankyo"}]}
    said = {"kankyo/2024-01": session({"id": "p1", "name": "市民 花子"}, **VOICES)}
    public = archive_of(known, said, kankyo=council)
    assert not people(public)
    assert not offices(public)
    made = pages(public)
    assert not [path for path in made if "people" in path or "offices" in path]
    assert not [
        path for path, page in made.items() if "p-shimin" in page.source or "シミン花子" in page.source
    ]
    for table in TABLES:
        cells = itertools.chain.from_iterable(rows_of(public, table))
        assert not [
            cell for cell in cells if isinstance(cell, str) and ("p-shimin" in cell or "シミン" in cell)
        ]
    for form in FORMATS:
        for name, content in unpacked(iter(form.files(public) if form.can_be_made else ())):
            if name.startswith("data/schema/"):
                continue
            assert b"p-shimin" not in content, name
            assert "シミン".encode() not in content, name
    assert not [remark.person for remark in search_session(public.minutes[0]).remarks if remark.person]


def test_an_officer_who_also_sits_on_a_board_as_a_citizen_is_told_of_as_an_officer_only() -> None:
    officer = {
        "id": "p-kacho",
        "name": "課長 太郎",
        "posts": [
            {"role": "環境課長", "attends": ["gikai"], "to": "2024-03-31"},
            {"council": "kankyo", "role": "委員"},
        ],
    }
    said = {
        "gikai/2024-01": session({"name": "課長 太郎"}, day="2024-03-01", side="staff"),
        "kankyo/2024-01": session({"name": "課長 太郎"}),
    }
    public = archive_of({"people": [officer]}, said)
    (one,) = people(public)
    assert [held.role for held in one.held] == ["環境課長"]
    assert [attended.minutes.key for attended in one.attended] == ["m/gikai/2024-01"]
    assert "people/" not in pages(public)["m/kankyo/2024-01.md"].markdown


def test_a_name_that_is_withheld_is_nobodys() -> None:
    said = session(
        {"known": "p-suzuki", "withheld": "w1"}, withheld={"w1": {"kind": "omitted", "reason": "本人の希望"}}
    )
    (one,) = people(archive_of({"people": [SUZUKI]}, {"gikai/2024-01": said}))
    assert not one.attended


@pytest.mark.parametrize("said", [{"record": {"status": "draft"}}, {"publish_from": "2099-01-01"}])
def test_what_waits_is_on_no_page_of_a_person(said: dict[str, Any]) -> None:
    public = archive_of({"people": [SUZUKI]}, {"gikai/2024-01": session({"name": "鈴木 一郎"}) | said})
    assert "2024-01" not in pages(public)["m/people/p-suzuki.md"].markdown


def test_who_is_to_take_up_an_office_has_no_page_before_the_day() -> None:
    def on(day: str) -> dict[str, Any]:
        return {"people": [SUZUKI | {"posts": [{"council": "gikai", "role": "議員", "from": day}]}]}

    assert not people(archive_of(on("2026-04-02"), {}))
    assert people(archive_of(on("2026-04-01"), {}))


FORGETFUL = {"m/municipality.yml": {"name": "汐見町", "forget_people_after": "10"}}


@pytest.mark.parametrize(
    ("posts", "day", "told"),
    [
        ([{"to": "2015-04-30"}], "2025-04-30", True),
        ([{"to": "2015-04-30"}], "2025-05-01", False),
        ([{"to": "2015"}], "2025-12-31", True),
        ([{"to": "2015"}], "2026-01-01", False),
        ([{}], "2099-01-01", True),  # in office, as far as anybody knows
        ([{"to": "2015-04-30"}, {"council": "", "role": "市長"}], "2099-01-01", True),
        ([{"to": "2016-02-29"}], "2026-02-28", True),
        ([{"to": "2016-02-29"}], "2026-03-01", False),
    ],
)
def test_who_left_office_long_ago_is_told_of_no_longer_but_where_the_minutes_name_them(
    posts: list[dict[str, Any]], day: str, told: bool
) -> None:
    said = [{"council": "gikai", "role": "議員", "from": "2011-05-01"} | post for post in posts]
    known = {"people": [SUZUKI | {"posts": [{k: v for k, v in post.items() if v} for post in said]}]}
    spoke = {"voices": {"1番": {"person": "p1"}}, "body": [{"speech": "1番", "text": "賛成します。"}]}
    row = {"id": "p1", "name": "鈴木 一郎"}
    sessions = {"gikai/2014-01": session(row, day="2014-05-14", **spoke)}
    on = dt.date.fromisoformat(day)
    public = archive_of(known, sessions, more=FORGETFUL, on=on)
    assert [one.record.id for one in people(public)] == (["p-suzuki"] if told else [])
    (minutes,) = public.minutes
    assert bool(joined(minutes).voice("1番")) is told
    assert minutes.session.attendance is not None
    assert minutes.session.attendance.groups[0].people[0].name == "鈴木 一郎"
    page = pages(public)["m/people/p-suzuki.md"]
    assert ("鈴木" in page.source) is told
    assert page.is_to_be_found is told


def test_without_the_rule_nobody_is_forgotten_and_with_it_the_site_changes_on_the_day() -> None:
    known = {"people": [SUZUKI | {"posts": [{"council": "gikai", "role": "議員", "to": "2015-04-30"}]}]}
    assert people(archive_of(known, {}, on=dt.date(2099, 1, 1)))
    files = {
        "m/municipality.yml": FORGETFUL["m/municipality.yml"],
        "m/people.yml": known,
        "m/gikai/council.yml": ASSEMBLY,
    }
    archive = read_and_check(MemoryFiles({n: to_yaml(s) for n, s in files.items()}), AS_OF).archive
    assert dt.date(2025, 5, 1) in days_of_change(archive)


VOTE = {
    "result": "否決", "part": "修正案", "manner": "記名投票",
    "votes": [{"person": "p1", "vote": "賛成"}, {"person": "p2", "vote": "反対"}],
}  # fmt: skip
ITEM = {
    "agenda": [{"id": "a1", "title": "予算", "outcomes": [VOTE, {"result": "可決", "manner": "起立多数"}]}]
}
ROWS = [{"id": "p1", "name": "鈴木 一郎"}, {"id": "p2", "name": "田中 花"}, {"id": "p3", "name": "井上 二"}]


def test_a_person_shows_one_cell_of_a_named_vote_and_none_of_one_without_names() -> None:
    (one,) = people(archive_of({"people": [SUZUKI]}, {"gikai/2024-01": session(*ROWS, **ITEM)}))
    assert [(voted.taken.outcome.part, voted.vote) for voted in one.voted] == [("修正案", "賛成")]


def test_the_columns_of_named_votes_lead_to_those_who_have_a_page() -> None:
    public = archive_of({"people": [SUZUKI]}, {"gikai/2024-01": session(*ROWS, **ITEM)})
    page = pages(public)["votes/m/gikai/2024.md"].source
    table = page.partition("named")[2]
    heads = re.findall(r'<th scope="col">(.*?)</th>', table[table.rindex("<table") :])
    assert len(heads) == 3
    assert ["p-suzuki.html" in head for head in heads] == [False, True, False]


def test_of_whom_no_vote_is_printed_that_is_said() -> None:
    inoue = SUZUKI | {"id": "p-inoue", "name": "井上 二"}
    (one,) = people(archive_of({"people": [inoue]}, {"gikai/2024-01": session(*ROWS, **ITEM)}))
    assert [voted.vote for voted in one.voted] == [NOT_RECORDED]


@pytest.mark.parametrize(
    ("voice", "naming", "known"),
    [
        ({"person": "p1"}, None, True),
        ({"label": "鈴木　一郎"}, None, True),
        ({"person": "p1", "anonymous": "true"}, None, False),
        ({"people": ["p1", "p2"]}, None, False),
        ({"person": "p1"}, "number", False),
        ({"person": "p2"}, None, False),
        ({}, None, False),
    ],
)
def test_a_remark_is_somebodys_only_where_its_voice_is_declared_to_be(
    voice: dict[str, Any], naming: str | None, known: bool
) -> None:
    said = {
        "voices": {"1番": voice},
        "body": [{"speech": "1番", "text": "賛成します。"}],
    } | ({"record": {"naming": naming}} if naming else {})
    public = archive_of({"people": [SUZUKI]}, {"gikai/2024-01": session(*ROWS, **said)})
    (remark,) = [one for one in search_session(public.minutes[0]).remarks if one.kind == "remark"]
    assert remark.person == ("m/p-suzuki\n鈴木一郎" if known else "")


def test_an_office_tells_who_held_it_the_newest_first() -> None:
    terms = {"p-a": {"from": "2019-04-01", "to": "2023-03-31"}, "p-b": {"from": "2023-04-01"}}
    known = {
        "people": [
            {"id": own, "name": f"{own} 氏", "posts": [{"office": "chocho"} | term]}
            for own, term in terms.items()
        ],
        "offices": [{"id": "chocho", "name": "町長", "attends": ["gikai"]}],
    }
    (seen,) = offices(archive_of(known, {}))
    assert [holder.person.record.id for holder in seen.holders] == ["p-b", "p-a"]
    assert "町長" in pages(archive_of(known, {}))["m/offices/chocho.md"].markdown


def test_the_session_pages_of_a_council_change_with_its_own_people_alone() -> None:
    def mark(known: dict[str, Any]) -> str:
        public = archive_of(known, {"gikai/2024-01": session({"name": "鈴木 一郎"})})
        return public.mark_of(public.minutes[0])

    elsewhere = {"people": [CITIZEN]}
    assert mark({"people": [SUZUKI]}) != mark({})
    assert mark(elsewhere) == mark({})


def bundled() -> PublicArchive:
    day = dt.date(2026, 11, 26)
    return admit(read_and_check(DiskFiles(ROOT / "minutes"), day).archive, day)


def test_every_face_names_the_same_people() -> None:
    """Pages, the register, lists as CSV, the archive's entry, Popolo, Open Civic Data and OParl; the search and the sessions none else."""
    public = bundled()
    wanted = {one.key for one in people(public)}
    assert len(wanted) > 5
    made = pages(public)
    of_pages = {
        f"{home}/{own}"
        for home, own in (
            re.findall(r"^(\w+)/people/(.+)\.md$", path)[0] for path in made if "/people/" in path
        )
    }
    linked = re.findall(r"\.\./(\w+)/people/([\w-]+)\.html", made["people/index.md"].markdown)
    files = dict(itertools.chain.from_iterable(
        form.files(public) for form in FORMATS if form.key in ("popolo", "ocd", "oparl", "archive")
    ))  # fmt: skip
    data = {name: json.loads(content) for name, content in files.items() if name.endswith(".json")}
    oparl = "oparl/person/"
    faces = {
        "pages": of_pages,
        "register": {f"{home}/{own}" for home, own in linked},
        "people.csv": {str(row[0]) for row in rows_of(public, "people")},
        "posts.csv": {str(row[0]) for row in rows_of(public, "posts")},
        "archive.json": {one["id"] for one in data["data/archive.json"]["people"]},
        "popolo": {one["id"] for one in data["data/popolo.json"]["persons"]},
        "ocd": {one["_id"] for one in data["data/ocd/people.json"]},
        "oparl": {
            name.partition(oparl)[2].removesuffix(".json").replace(".", "/") for name in data if oparl in name
        },
    }
    assert faces == dict.fromkeys(faces, wanted)
    akn = b"".join(
        content for form in FORMATS if form.key == "akn" for _, content in form.files(public)
    ).decode()
    assert set(re.findall(r"/akn/ontology/person/([\w-]+/p-[\w-]+)\"", akn)) <= wanted
    assert "/akn/ontology/person/kirisawa/p-mineyuki" in akn
    told = {row[-1] for table in ("attendance", "speeches") for row in rows_of(public, table)} - {None}
    searched = {
        one.person.partition("\n")[0] for m in public.minutes for one in search_session(m).remarks
    } - {""}
    assert told | searched <= wanted
    assert {"kirisawa/p-tanigiri", "asanagi/p-touno"} <= told & searched


def test_the_bundled_minutes_show_one_without_a_page_nowhere_but_where_their_session_does() -> None:
    public = bundled()
    assert any("p-kokeiwa" in home.people for home in public.municipalities)
    for path, page in pages(public).items():
        assert "p-kokeiwa" not in page.source, path
    for form in FORMATS:
        for name, content in unpacked(iter(form.files(public) if form.can_be_made else ())):
            assert b"p-kokeiwa" not in content, name
