"""Words of web pages that their reader does not see: each kept, asked about, and no plain word with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.read.hidden import hidden_in, hidden_passages, hidden_questions, pieces_of
from generator.importer.read.html import read_html
from generator.importer.words.space import squeeze
from tests.importer import unseen

SECRET = "山田花子"


def page(secret: str, head: str = "") -> bytes:
    return (
        f"<html><head>{head}</head><body><h1>図書館協議会会議録</h1><p>【会長】開会します。</p><p>【委員】本は{secret}さんが借りました。</p>"
        f"<p>【会長】どうぞ。</p><p>【会長】閉会します。</p></body></html>"
    ).encode()


def styled(style: str, tag: str = "span") -> bytes:
    return page(f'<{tag} style="{style}">{SECRET}</{tag}>')


def ruled(rule: str, about: str) -> bytes:
    return page(f"<span {about}>{SECRET}</span>", f"<style>{rule}</style>")


WAYS = {
    "not displayed": styled("display:none"),
    "not displayed, in a block": styled("display: none !important", "div"),
    "not visible": styled("visibility:hidden"),
    "hidden": page(f"<span hidden>{SECRET}</span>"),
    "clear": styled("opacity:0"),
    "clear letters": styled("color:transparent"),
    "white": styled("color:#fff"),
    "white in words": styled("color:white"),
    "white of an old page": page(f'<font color="#FFFFFF">{SECRET}</font>'),
    "colour of the ground": styled("color:rgb(30, 30, 120);background-color:#1e1e78"),
    "black on black": styled("background:black;color:#000"),
    "black marker": styled("background:#000"),
    "no size": styled("font-size:0"),
    "one pixel": styled("font-size:1px"),
    "off the screen": styled("position:absolute;left:-9999px"),
    "pushed off the screen": styled("display:block;margin-left:-9999px"),
    "indented away": styled("display:block;text-indent:-9999px"),
    "clipped": styled("position:absolute;clip:rect(0 0 0 0)"),
    "clipped by a path": styled("clip-path:inset(100%)"),
    "no room": styled("display:block;height:0;overflow:hidden"),
    "a rule for a class": ruled(".x{display:none}", 'class="a x"'),
    "a rule for an id": ruled("#x{visibility:hidden}", 'id="x"'),
    "a rule for an element": ruled("p span{color:#fff}", ""),
    "a rule on the screen": ruled("@media screen{.x{display:none}}", 'class="x"'),
    "within what is hidden": page(f"<span hidden><b>{SECRET}</b></span>"),
    "in a list": page(f"</p><ol><li>一</li><li>二<i hidden>{SECRET}</i></li></ol><p>"),
    "in a cell": page(f'</p><table><tr><td>件名</td><td>値</td></tr><tr><td>借りた人</td><td><span hidden>{SECRET}</span></td></tr></table><p>'),
    "colour of its cell": page(f'</p><table><tr><td>件名</td><td bgcolor="#333333"><font color="#333333">{SECRET}</font></td></tr></table><p>'),
    "in a list of terms": page(f"</p><dl><dt>借りた人</dt><dd hidden>{SECRET}</dd></dl><p>"),
    "among blanks": page(f"\n  <span hidden>\n {SECRET}\n</span>  \n"),
}  # fmt: skip


def passages(content: bytes) -> list[str]:
    return unseen.passages(read_html(content))


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
def test_what_is_not_seen_is_kept_and_asked_about(content: bytes) -> None:
    unseen.is_kept_and_asked_about(read_html(content), SECRET)


PLAIN = {
    "plain": page("ある人"),
    "hidden from what reads aloud only": page('<span aria-hidden="true">ある人</span>'),
    "a closed part that opens": page("</p><details><summary>名簿</summary><p>一覧</p></details><p>"),
    "white on dark": styled("color:#fff;background:#123"),
    "white on a picture": styled("color:#fff;background-image:url(a.png)"),
    "shown again": page('<span style="visibility:hidden"><b style="visibility:visible">ある人</b></span>'),
    "small": styled("font-size:9px"),
    "not for paper": ruled("@media print{.x{display:none}}", 'class="x"'),
    "of a state": ruled(".x:hover{color:#fff}", 'class="x"'),
    "a hidden menu": page(f'</p><nav hidden><a href="/">{SECRET}</a></nav><p>'),
    "printed squares": page("■■■"),
}


@pytest.mark.parametrize("content", PLAIN.values(), ids=PLAIN)
def test_what_is_plain_to_see_is_not_asked_about(content: bytes) -> None:
    assert passages(content) == []


def test_words_to_be_heard_are_asked_about_once() -> None:
    rule = (
        "<style>.sr-only{position:absolute;width:1px;height:1px;clip:rect(0,0,0,0);overflow:hidden}</style>"
    )
    heard = "".join(
        f'</p><p><a href="a{n}.pdf">資料{n}<span class="sr-only">新しい窓で開きます</span></a>'
        for n in range(30)
    )
    source = read_html(page(heard + f"<span hidden>{SECRET}</span>", rule))
    questions = hidden_questions(source)
    assert len(questions) == 2
    assert "など 30 か所" in questions[0]
    assert SECRET in questions[1]


@given(
    st.lists(
        st.tuples(st.text("あ いう\u3000\n", max_size=4), st.sampled_from(["", "白い文字"])), max_size=8
    ),
    st.data(),
)
def test_pieces_find_their_places_however_white_space_is_set(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = "".join(
        letter + data.draw(st.sampled_from(["", " ", "\n"]))
        for words, _ in pieces
        for letter in squeeze(words)
    )
    found = hidden_in(text, pieces)
    said = "".join(squeeze(text[one.start : one.end]) for one in found)
    assert said == "".join(squeeze(words) for words, why in pieces if why)
    assert hidden_in(text, pieces_of(text, found)) == found


def test_a_page_with_more_rules_than_can_be_held_against_it_is_told_of() -> None:
    rules = "<style>" + "p span{color:red}" * 3_000 + "</style>"
    source = read_html(
        page("</p>" + f"<p><span>行</span><span hidden>{SECRET}</span></p>" * 60 + "<p>", rules)
    )
    assert any("見た目の決まり" in notice for notice in source.notices)
    assert len(hidden_passages(source)) == 60
