"""An outcome that only a program has read says so wherever it shows, and keeps the record from being final."""

from __future__ import annotations

from typing import Any

import pytest

from generator.exports.akn.document import akn
from generator.exports.civicdata import civic_data
from generator.exports.oparl.objects import oparl
from generator.exports.popolo import popolo
from generator.model.words import UNCONFIRMED
from generator.pages import all_pages
from generator.pipeline import read_and_check
from tests.conftest import AS_OF, files_with, public_of
from tests.exports.archives import others, site_with

AGENDA = [{"id": "a1", "title": "開館時間の延長について"}, {"id": "a2", "title": "休館日について"}]


def session(by: str | None, status: str | None = "preliminary") -> dict[str, Any]:
    outcome = {"agenda": "a1", "result": "可決", "manner": "起立多数", "for": "5"} | (
        {"by": by} if by else {}
    )
    return {
        "agenda": AGENDA,
        "record": {"status": status} if status else {},
        "sittings": [{"date": "2025-05-12"}],
        "body": [{"speech": "会長", "text": "起立多数です。", "decides": [outcome]}],
    }


@pytest.mark.parametrize("status", ["final", "corrected", "replaced", None])
def test_a_record_that_counts_as_final_has_no_unconfirmed_outcome(status: str | None) -> None:
    def codes(by: str | None) -> set[str]:
        return {p.code for p in read_and_check(files_with(session(by, status)), AS_OF).problems}

    assert "unconfirmed-outcome" in codes("inferred")
    assert not any("unconfirmed-outcome" in codes(by) for by in ("clerk", "printed", None))


@pytest.mark.parametrize("status", ["draft", "preliminary"])
def test_a_draft_and_a_preliminary_record_may_show_it(status: str) -> None:
    codes = {p.code for p in read_and_check(files_with(session("inferred", status)), AS_OF).problems}
    assert "unconfirmed-outcome" not in codes


@pytest.mark.parametrize("by", ["inferred", "clerk"])
def test_every_page_that_shows_an_outcome_says_whether_it_is_confirmed(by: str) -> None:
    pages = all_pages(public_of(files_with(session(by))))
    shows = {page.kind: page.markdown for page in pages if 'class="outcome passed"' in page.markdown}
    assert {"session", "decisions", "council"} <= shows.keys()
    for markdown in shows.values():
        marks = markdown.count('class="outcome passed"')
        assert markdown.count('class="unconfirmed"') == (marks if by == "inferred" else 0)
    assert ('aria-label="結果について"' in shows["session"]) == (by == "inferred")


FORMS = (popolo, oparl, civic_data, akn)


@pytest.mark.parametrize("by", ["inferred", "clerk"])
def test_every_form_of_data_that_holds_the_outcome_says_so(by: str) -> None:
    public = public_of(files_with(session(by)))
    made = [content.decode() for form in FORMS for _, content in form(public)]
    made += [
        content.decode()
        for path, content in others(site_with(session(by))).items()
        if path.endswith("decisions.csv")
    ]
    holding = [text for text in made if "可決" in text or '"pass"' in text]
    assert len(holding) >= 4
    for text in holding:
        assert (UNCONFIRMED in text or "inferred" in text) == (by == "inferred"), text[:200]
