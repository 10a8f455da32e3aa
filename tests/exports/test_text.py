"""The text of a session is what its page says: every remark whole and in order, under its number, and nothing that is withheld."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.exports.text import texts
from generator.facts.numbering import passage_names
from generator.pages.forms import data_path
from tests.conftest import WITHHELD, files_with, public_of
from tests.exports.archives import site_with
from tests.test_fidelity import SYNTAX


def text_of(**session: object) -> str:
    ((_, content),) = texts(public_of(files_with(session)))
    assert content.startswith(b"\xef\xbb\xbf")
    return content.decode("utf-8-sig")


_SAID = st.lists(st.sampled_from([*SYNTAX, "あ", "漢"]), min_size=1).map("".join).filter(str.strip)


@given(st.lists(_SAID, min_size=1, max_size=5))
def test_every_remark_stands_in_it_letter_by_letter_in_order_under_its_number(said: list[str]) -> None:
    body = [{"speech": "会長", "text": words.replace("\r", "")} for words in said]
    public = public_of(files_with({"body": body}))
    ((_, content),) = texts(public)
    names = passage_names(public.minutes[0].session)
    shown = "\n\n".join(f"{names[f'r{n}']} 会長\n{one['text']}" for n, one in enumerate(body, 1))
    assert shown in content.decode("utf-8-sig")


def test_what_was_put_and_decided_who_was_there_and_what_is_withheld_stand_in_it() -> None:
    made = text_of(
        sittings=[{"date": "2025-05-12", "start": "14:00", "end": "15:30", "place": {"name": "第1会議室"}}],
        attendance={"groups": [{"label": "委員", "people": [{"name": "青木 一", "role": "会長"}]}]},
        agenda=[
            {
                "id": "a1",
                "no": "議題1",
                "title": "計画",
                "outcomes": [{"result": "可決", "for": "3", "against": "1"}],
            }
        ],
        withheld={"w1": WITHHELD},
        body=[
            {
                "section": {"title": "議題1 計画", "agenda": "a1"},
                "blocks": [{"speech": "会長", "text": "始めます。"}],
            },
            {"withheld": "w1"},
        ],
    )
    for words in (
        "午後2時から午後3時30分 第1会議室", "議題1 計画 → 可決 賛成3、反対1", "委員: 会長 青木 一", "■ 議題1 計画\n\n発言1 会長\n始めます。",
        WITHHELD["reason"], "利用条件: ",
    ):  # fmt: skip
        assert words in made, words


def test_the_page_leads_to_it_where_the_site_carries_it() -> None:
    shown = {"body": [{"speech": "会長", "text": "はい。"}]}
    for about, is_there in (({"exports": ["text"]}, True), ({}, False)):
        (page,) = [one for one in site_with(shown, site=about).pages if one.kind == "session"]
        assert ('data/m/c/2025-01.txt">テキスト</a>' in page.markdown) == is_there


def test_its_place_is_beside_the_other_forms() -> None:
    (minutes,) = public_of(files_with({})).minutes
    assert data_path("text", minutes) == "data/m/c/2025-01.txt"
