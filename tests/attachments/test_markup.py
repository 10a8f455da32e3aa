"""Web pages and drawings: what runs, what is fetched, and words that nobody sees."""

from __future__ import annotations

import base64
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.attachments.inspect import inspect
from generator.attachments.markup.styles import sheet_of
from tests.attachments.pictures import BASE, drawing, exif_with, saved

HEAD = '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>資料</title>{}</head><body>{}</body></html>'
SECRET = "予定価格は三千万円"
HIDDEN = ["file-hidden-words"]
NAMED = base64.b64encode(saved(drawing((64, 48)), exif=exif_with({BASE.Artist: b"Hamano Haru"}))).decode()
BLACK = base64.b64encode(saved(drawing((8, 8), blackened=True))).decode()


def page(body: str, head: str = "") -> bytes:
    return HEAD.format(head, f"<h1>資料</h1>{body}").encode()


def svg(inner: str, root: str = 'viewBox="0 0 640 200"') -> bytes:
    text = '<text x="20" y="190" font-size="16">見える言葉</text>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {root}>{inner}{text}</svg>'.encode()


def codes(content: bytes, end: str) -> list[str]:
    return sorted({finding.code for finding in inspect(f"files/a.{end}", BytesIO(content))})


HIDDEN_PAGES = {
    "display none": f'<p style="display:none">{SECRET}</p>',
    "attribute": f"<p hidden>{SECRET}</p>",
    "visibility": f'<p style="visibility: hidden">{SECRET}</p>',
    "opacity": f'<p style="opacity:0">{SECRET}</p>',
    "white": f'<p style="color:#fff">{SECRET}</p>',
    "white by name in an old tag": f'<p><font color="white">{SECRET}</font></p>',
    "black on black": f'<span style="background:black">{SECRET}</span>',
    "grey on nearly the same": f'<div style="background-color:#eeeeee"><p style="color: rgb(240, 240, 240)">{SECRET}</p></div>',
    "transparent": f'<p style="color:transparent">{SECRET}</p>',
    "tiny": f'<p style="font-size:1px">{SECRET}</p>',
    "nothing of an em": f'<p style="font-size:0.05em">{SECRET}</p>',
    "off the screen": f'<p style="position:absolute; left:-9999px">{SECRET}</p>',
    "indented away": f'<p style="text-indent:-9999px">{SECRET}</p>',
    "clipped": f'<p style="position:absolute;clip:rect(0 0 0 0)">{SECRET}</p>',
    "flat": f'<div style="height:0;overflow:hidden"><p>{SECRET}</p></div>',
    "moved away": f'<p style="transform:translateX(-9999px)">{SECRET}</p>',
    "template": f"<template><p>{SECRET}</p></template>",
    "input": f'<input type="hidden" value="{SECRET}">',
    "closed dialog": f"<dialog><p>{SECRET}</p></dialog>",
}


@pytest.mark.parametrize("way", HIDDEN_PAGES)
def test_hidden_words_of_a_page_are_found(way: str) -> None:
    assert codes(page(HIDDEN_PAGES[way]), "html") == ["file-hidden-words"]


@pytest.mark.parametrize(
    "selector",
    [".x", "#n", "p", "p.x", "div > p", "body div p", "[data-x]", "p[data-x='1']", "div .x#n", "*"],
)
def test_so_are_those_that_a_style_sheet_hides(selector: str) -> None:
    body = f'<div><p class="y x" id="n" data-x="1">{SECRET}</p></div>'
    head = f"<style>/* looks */ h1, {selector} {{ display : NONE !important }}</style>"
    if selector == "*":
        assert codes(page(body, head), "html") == ["file-hidden-words"]
    else:
        assert codes(page(f"<h2>題</h2>{body}", head.replace("h1, ", "")), "html") == ["file-hidden-words"]


RUNNING_PAGES = {
    "script": "<script>alert(1)</script>",
    "script elsewhere": '<script src="a.js"></script>',
    "handler": '<p onclick="a()">x</p>',
    "script in a link": '<a href="java&#10;script:alert(1)">x</a>',
    "picture elsewhere": '<img src="https://example.jp/a.png" alt="">',
    "picture of the reader's computer": '<img src="file:///C:/a.png" alt="">',
    "picture without a scheme": '<img src="//example.jp/a.png" alt="">',
    "one of several sizes": '<img src="a.png" srcset="a.png 1x, https://example.jp/b.png 2x" alt="">',
    "frame": '<iframe src="https://example.jp/"></iframe>',
    "form": '<form action="https://example.jp/"><input name="a"></form>',
    "style elsewhere": '<p style="background:url(https://example.jp/a.png)">x</p>',
    "import of a style": "<style>@import 'https://example.jp/a.css';</style>",
    "drawing that runs": '<svg><a href="javascript:a()"><text>x</text></a></svg>',
}


@pytest.mark.parametrize("way", RUNNING_PAGES)
def test_what_runs_or_is_fetched_by_a_page_is_found(way: str) -> None:
    assert codes(page(RUNNING_PAGES[way]), "html") == ["file-unsafe"]


def test_heads_that_lead_away_are_found() -> None:
    assert codes(page("", '<meta http-equiv="refresh" content="0;url=https://example.jp/">'), "html") == [
        "file-unsafe"
    ]
    assert codes(page("", '<link rel="stylesheet" href="https://example.jp/a.css">'), "html") == [
        "file-unsafe"
    ]
    assert codes(page("", '<base href="https://example.jp/">'), "html") == ["file-unsafe"]


def test_comments_and_names_of_a_page_are_found() -> None:
    assert codes(page(f"<!-- {SECRET} -->"), "html") == ["file-changes"]
    assert codes(page("<!-- old table -->"), "html") == ["file-metadata"]
    assert codes(page("", '<meta name="author" content="浜野 晴">'), "html") == ["file-metadata"]
    office = "<!--[if gte mso 9]><xml><o:Author>浜野 晴</o:Author></xml><![endif]-->"
    assert "file-metadata" in codes(page("", office), "html")
    assert codes(page(f'<img alt="" src="data:image/jpeg;base64,{NAMED}">'), "html") == ["file-metadata"]


CLEAN_PAGES = {
    "plain": "<p>開会した。</p><table><tr><td bgcolor='black'><font color='white'>区分</font></td></tr></table>",
    "white on dark": '<div style="background:#003366"><p style="color:white">見出し</p></div>',
    "white on a picture": '<div style="background-image:url(a.png)"><p style="color:white">見出し</p></div>',
    "small print": '<p style="font-size:9pt">注</p>',
    "links": '<p><a href="https://example.jp/">市のページ</a> <a href="mailto:a@city.example.lg.jp">送る</a></p>',
    "open and shut": "<details><summary>続き</summary><p>本文</p></details>",
    "picture beside": '<img src="zu1.png" alt="図">',
    "ruby": "<ruby>潮見<rt>しおみ</rt></ruby>",
}


@pytest.mark.parametrize("way", CLEAN_PAGES)
def test_a_page_that_shows_all_it_says_gives_no_finding(way: str) -> None:
    assert inspect("files/a.html", BytesIO(page(CLEAN_PAGES[way]))) == ()


def test_style_for_paper_and_for_states_hides_nothing() -> None:
    style = "<style>@media print { p { display:none } } p:hover{opacity:0} p{color:black} @media screen{h1{color:#222}}</style>"
    assert codes(page("<p>本文</p>", style), "html") == []


HIDDEN_DRAWINGS = {
    "display none": f'<text x="20" y="60" display="none">{SECRET}</text>',
    "hidden layer": f'<g style="display:none"><text x="20" y="60">{SECRET}</text></g>',
    "no opacity": f'<text x="20" y="60" opacity="0">{SECRET}</text>',
    "no fill": f'<text x="20" y="60" fill="none">{SECRET}</text>',
    "white on nothing": f'<text x="20" y="60" fill="#fff">{SECRET}</text>',
    "white on white": f'<rect width="640" height="200" fill="white"/><text x="20" y="60" fill="white">{SECRET}</text>',
    "black on black": f'<rect x="0" y="40" width="640" height="40"/><text x="20" y="60">{SECRET}</text>',
    "under a rectangle": f'<text x="20" y="60">{SECRET}</text><rect x="10" y="40" width="300" height="30"/>',
    "under a white one": f'<text x="20" y="60">{SECRET}</text><rect x="10" y="40" width="300" height="30" fill="#ffffff"/>',
    "under a path": f'<text x="20" y="60">{SECRET}</text><path d="M10 40h300v30h-300z"/>',
    "under a curve": f'<text x="20" y="60">{SECRET}</text><path d="M0 30 C 100 0 300 0 400 30 L 400 80 Q 200 120 0 80 Z"/>',
    "under a polygon": f'<text x="20" y="60">{SECRET}</text><polygon points="0,30 400,30 400,90 0,90"/>',
    "under an ellipse": f'<text x="20" y="60">{SECRET}</text><ellipse cx="90" cy="55" rx="200" ry="60"/>',
    "under a thick line": f'<text x="20" y="60">{SECRET}</text><line x1="0" y1="54" x2="400" y2="54" stroke="black" stroke-width="30"/>',
    "under a picture": f'<text x="20" y="60">{SECRET}</text><image x="0" y="30" width="400" height="50" href="data:image/jpeg;base64,{BLACK}"/>',
    "under a turned one": f'<g transform="translate(100 100) rotate(90)"><text x="0" y="0">{SECRET}</text></g><rect x="80" y="80" width="60" height="180"/>',
    "under one in a group": f'<text x="20" y="60">{SECRET}</text><g transform="scale(2)" fill="navy"><rect x="5" y="20" width="150" height="15"/></g>',
    "by a style sheet": f'<style>.s{{fill:#fefefe}}</style><text class="s" x="20" y="60">{SECRET}</text>',
    "off the drawing": f'<text x="900" y="60">{SECRET}</text>',
    "moved off the drawing": f'<g transform="translate(0,-500)"><text x="20" y="60">{SECRET}</text></g>',
    "tiny": f'<text x="20" y="60" font-size="0.4">{SECRET}</text>',
    "never used": f'<defs><text id="t" x="20" y="60">{SECRET}</text></defs>',
    "under in a part of a line": f'<text x="20" y="60">公開<tspan x="60" y="60">{SECRET}</tspan></text><rect x="58" y="40" width="300" height="30"/>',
}  # fmt: skip


@pytest.mark.parametrize("way", HIDDEN_DRAWINGS)
def test_hidden_words_of_a_drawing_are_found_with_their_line(way: str) -> None:
    found = inspect("files/a.svg", BytesIO(svg(HIDDEN_DRAWINGS[way])))
    assert [(finding.code, finding.where) for finding in found] == [("file-hidden-words", "1行目")]
    assert SECRET[:9] in found[0].found


DRAWINGS_WITH_MORE = {
    "script": ("<script>a()</script>", "file-unsafe"),
    "script in data": ("<script><![CDATA[a()]]></script>", "file-unsafe"),
    "handler": ('<rect width="1" height="1" onload="a()"/>', "file-unsafe"),
    "script in a link": ('<a xlink:href="javascript:a()"><text x="20" y="60">x</text></a>', "file-unsafe"),
    "animated to a script": ('<a><set attributeName="href" to="javascript:a()"/></a>', "file-unsafe"),
    "picture elsewhere": ('<image width="9" height="9" xlink:href="https://example.jp/a.png"/>', "file-unsafe"),
    "part of another drawing": ('<use href="https://example.jp/a.svg#b"/>', "file-unsafe"),
    "style elsewhere": ("<style>@import url(https://example.jp/a.css);</style>", "file-unsafe"),
    "tone elsewhere": ('<rect width="9" height="9" fill="url(https://example.jp/a.svg#b)"/>', "file-unsafe"),
    "page within": ('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="a.html"/></foreignObject>', "file-unsafe"),
    "comment": (f"<!-- {SECRET} -->", "file-changes"),
    "name in a picture": (f'<image width="9" height="9" href="data:image/jpeg;base64,{NAMED}"/>', "file-metadata"),
    "hidden picture": (f'<image display="none" width="9" height="9" href="data:image/jpeg;base64,{BLACK}"/>', "file-inside"),
    "folder of a user": ('<g id="g" data-from="C:\\Users\\hamano\\zu.svg"/>', "file-metadata"),
    "author": (
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><dc:creator><cc:Agent><dc:title>'
        "浜野 晴</dc:title></cc:Agent></dc:creator></metadata>",
        "file-metadata",
    ),
    "source of Illustrator": ('<i:aipgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" id="a">eJzsvW</i:aipgf>', "file-inside"),
}  # fmt: skip


@pytest.mark.parametrize("way", DRAWINGS_WITH_MORE)
def test_what_else_a_drawing_carries_is_found(way: str) -> None:
    inner, code = DRAWINGS_WITH_MORE[way]
    assert codes(svg(inner), "svg") == [code]


def test_the_source_that_draw_io_keeps_and_a_style_sheet_elsewhere_are_found() -> None:
    assert (
        codes(
            svg("", 'viewBox="0 0 9 9" content="&lt;mxfile host=&quot;a&quot;&gt;"').replace(
                b'font-size="16"', b'font-size="1"'
            ),
            "svg",
        )
        != []
    )
    kept = svg("", 'viewBox="0 0 640 200" content="&lt;mxfile&gt;&lt;/mxfile&gt;"')
    assert codes(kept, "svg") == ["file-inside"]
    assert codes(b'<?xml-stylesheet href="https://example.jp/a.css"?>' + svg(""), "svg") == ["file-unsafe"]


CLEAN_DRAWINGS = {
    "by hand": '<title>路線図</title><rect width="640" height="200" fill="#fff"/><circle cx="40" cy="90" r="9"/><text x="46" y="120">霧沢駅</text>',
    "white on a dark shape": '<rect x="0" y="40" width="300" height="40" fill="#003366"/><text x="20" y="66" fill="white">見出し</text>',
    "white on a map": '<path d="M0 0 C 50 90 90 50 600 190 Z" fill="url(#g)"/><text x="120" y="66" fill="white">海</text>',
    "label used twice": '<defs><g id="l"><text>駅</text></g></defs><use href="#l" x="30" y="90"/><use href="#l" x="90" y="90"/>',
    "box drawn over with glass": '<text x="20" y="60">区域</text><rect x="0" y="40" width="300" height="40" fill="red" fill-opacity="0.3"/>',
    "frame around": '<text x="20" y="60">区域</text><rect x="0" y="40" width="300" height="40" fill="none" stroke="black" stroke-width="3"/>',
    "line through": '<text x="20" y="60">廃止</text><line x1="10" y1="55" x2="90" y2="55" stroke="black" stroke-width="1"/>',
    "Inkscape": '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="base"/><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>image/svg+xml</dc:format></metadata>',
    "Matplotlib": '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><dc:creator><cc:Agent><dc:title>Matplotlib v3.9.0, https://matplotlib.org/</dc:title></cc:Agent></dc:creator></metadata><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>',
    "Illustrator": "<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->",
    "draw.io": '<switch><foreignObject width="90" height="20" requiredFeatures="x"><div xmlns="http://www.w3.org/1999/xhtml">箱</div></foreignObject><text x="20" y="60">箱</text></switch>',
}  # fmt: skip


@pytest.mark.parametrize("way", CLEAN_DRAWINGS)
def test_a_drawing_that_shows_all_it_says_gives_no_finding(way: str) -> None:
    assert inspect("files/a.svg", BytesIO(svg(CLEAN_DRAWINGS[way]))) == ()


def test_other_files_of_xml_are_data_or_a_page() -> None:
    assert codes(b'<?xml version="1.0"?><table><script>x</script></table>', "xml") == ["file-unsafe"]
    assert codes('<?xml version="1.0"?><表><!-- 控え --><行>一</行></表>'.encode(), "xml") == []
    xhtml = f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p style="display:none">{SECRET}</p></body></html>'
    assert codes(xhtml.encode(), "xhtml") == ["file-hidden-words"]


def test_nothing_is_unfolded_and_nothing_is_read_from_elsewhere() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)
    )
    bomb += '<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&j;&x;</text></svg>'
    assert codes(bomb.encode(), "svg") == ["file-unjudged"]


def test_a_tag_of_many_attributes_and_a_deep_page_take_no_time_to_speak_of() -> None:
    many = "<p " + " ".join(f'a{i}="x"' for i in range(50_000)) + f' style="display:none">{SECRET}</p>'
    assert codes(page(many), "html") == ["file-hidden-words"]
    deep = "<div>" * 20_000 + f"<p hidden>{SECRET}</p>"
    assert codes(page(deep), "html") in (["file-hidden-words"], ["file-unjudged"])


@settings(max_examples=120)
@given(
    way=st.sampled_from(sorted(HIDDEN_DRAWINGS)),
    at=st.floats(0, 1),
    put=st.text("<>/\"'&;= ab{}#()", max_size=8),
    take=st.integers(0, 8),
    end=st.sampled_from(["svg", "html", "xml"]),
)
def test_a_damaged_file_stops_nothing(way: str, at: float, put: str, take: int, end: str) -> None:
    text = svg(HIDDEN_DRAWINGS[way]).decode() if end != "html" else page(HIDDEN_DRAWINGS[way]).decode()
    start = int(at * len(text))
    inspect(f"a.{end}", BytesIO((text[:start] + put + text[start + take :]).encode()))


@pytest.mark.parametrize(
    "sheet", ["a" * 2_000_000, "/* " * 600_000, "@import url(" * 300_000, "p{color:red} " + "x" * 2_000_000]
)
def test_a_style_sheet_without_end_is_looked_at_once(sheet: str) -> None:
    inspect("a.html", BytesIO(page("<p>見える</p>", f"<style>{sheet}</style>")))
    assert sheet_of([sheet]).by_key.keys() <= {"p"}


def test_rules_within_a_condition_and_behind_a_comment_are_read() -> None:
    assert (
        codes(page("<p>x秘密</p>", "<style>/* a */ @media screen{p{display:none}}</style>"), "html") == HIDDEN
    )
    assert codes(page("<p>秘密</p>", "<style>p{display:none /* not closed </style>"), "html") == []


def test_a_drawing_of_very_many_shapes_and_words_is_looked_at() -> None:
    shapes = "".join(
        f'<rect x="{x}" y="0" width="1" height="1"/><text x="{x}" y="90">語</text>' for x in range(2_000)
    )
    assert codes(svg(shapes, 'viewBox="0 0 2000 200"'), "svg") == []
    under = f'{shapes}<text x="20" y="50" font-size="16">{SECRET}</text><rect x="0" y="20" width="400" height="60"/>'
    assert codes(svg(under, 'viewBox="0 0 2000 200"'), "svg") == HIDDEN
