"""A word that stands in a list is read by every form that names the list: nobody's title or office is forgotten in one."""

from __future__ import annotations

import pytest

from generator.importer.body.voices import Voices
from generator.importer.front.materials import materials_of
from generator.importer.front.papers import agenda_of
from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row
from generator.importer.names.names_below import with_names
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.readings.outcome_words import RESULTS, result_of
from generator.importer.words.labels import GROUP, meaning_of
from generator.importer.words.notes import masked_places
from generator.importer.words.roles import CHAIRS
from generator.importer.words.when import span_in
from generator.japanese.lists import words_of


@pytest.mark.parametrize("office", words_of("chairs"))
def test_who_presides_is_known_wherever_people_are_listed(office: str) -> None:
    assert office in CHAIRS
    assert GROUP.reads(office)
    assert person_of(f"{office} 3番 霧山 光一", "") == {"name": "霧山光一", "role": office, "seat": "3番"}
    assert tokens_of(f"委員 沢井 茂 {office} 霧山 光一") == ["委員 沢井茂", f"{office} 霧山光一"]
    assert [*with_names([office, "霧山　光一"])] == [f"{office} 霧山　光一"]
    [group] = groups_of([Row(f"{office}の紹介", "沢井茂委員、岸進委員", "", "present")])
    assert group.side == "member"


@pytest.mark.parametrize("title", words_of("honorific"))
def test_titles_behind_names(title: str) -> None:
    assert person_of(f"霧山 光一{title}", "") == {"name": "霧山光一"}
    assert tokens_of(f"霧山 光一 {title}") == [f"霧山光一 {title}"]
    assert masked_places(f"○○{title}がお話しします。") == [(0, 2)]
    voices = Voices()
    assert voices.key(f"霧山{title}", f"霧山{title}") == f"霧山{title}"


@pytest.mark.parametrize("result", [row.name for row in RESULTS.rows])
def test_results_behind_titles(result: str) -> None:
    assert result_of(f"予算について（{result}）") == result
    assert result_of(f"予算について（{result}）のこと") is None


@pytest.mark.parametrize(
    "title", ["予算について", "予算（案）", "予算（説明）", "予算（決定）", "（可決）の件", "予算（可決"]
)
def test_what_is_no_result(title: str) -> None:
    assert result_of(title) is None


@pytest.mark.parametrize("kind", words_of("dealt_as"))
def test_what_is_done_with_an_item(kind: str) -> None:
    [item] = agenda_of([Row("議題", f"1 {kind}第3号 計画の変更", "", "agenda")])
    assert item.kind == kind
    [item] = agenda_of([Row("議題", f"〔{kind}事項〕\n1 計画の変更（{kind}）", "", "agenda")])
    assert item.kind in (kind, "継続")


@pytest.mark.parametrize("word", words_of("numbered_item"))
def test_numbers_of_items_on_one_line(word: str) -> None:
    items = agenda_of([Row("議題", f"{word}第1号　計画　{word}第2号　予算", "", "agenda")])
    assert [item.title for item in items] == ["計画", "予算"]


@pytest.mark.parametrize("word", [*words_of("nothing"), "別紙のとおり", "別添の通り", "無", "－"])
def test_no_papers(word: str) -> None:
    assert materials_of([Row("配布資料", word, "", "materials")]) == []


@pytest.mark.parametrize("word", words_of("inquiry"))
def test_whom_to_ask(word: str) -> None:
    assert meaning_of(f"{word}先") == meaning_of(word) == "contact"
    assert meaning_of(f"会議録に関する{word}") == "contact"


@pytest.mark.parametrize("word", words_of("in_charge"))
def test_who_is_in_charge(word: str) -> None:
    assert meaning_of(f"会議録{word}") == "contact"
    [item] = agenda_of([Row("議題", f"1 予算について（{word}：財政課）", "", "agenda")])
    assert item.dept == "財政課"


@pytest.mark.parametrize("begin", words_of("opened"))
@pytest.mark.parametrize("end", words_of("over"))
def test_from_when_to_when(begin: str, end: str) -> None:
    start, stop = span_in(f"午後2時{begin}　午後4時{end}")
    assert start is not None
    assert stop is not None
    assert (start.time, stop.time) == ("14:00", "16:00")


@pytest.mark.parametrize("word", words_of("party"))
def test_groups_of_people_in_brackets(word: str) -> None:
    people = groups_of([Row("出席者", f"（{word}）沢井茂、岸進", "", "attendance")])
    assert word in {group.label for group in people}
