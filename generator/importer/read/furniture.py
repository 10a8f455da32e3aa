"""Passages that are no part of the minutes: page numbers, running heads, navigation, notices of the site.

They are set aside with their words and their place, never deleted. A date in them is never the meeting's.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter

from generator.importer.read.stream import Line
from generator.importer.words.roles import role_of
from generator.importer.words.space import squeeze

_DASHED = re.compile(r"^[-－―‐–—−~〜ー]\s*(\d{1,4})\s*[-－―‐–—−~〜ー]$")
_OF = re.compile(r"^(\d{1,4})\s*[/／]\s*\d{1,4}(?:\s*(?:ページ|頁))?$")
_PAGE = re.compile(r"^(?:[Pp](?:age)?\.?\s*)?(\d{1,4})\s*(?:ページ|頁)?$")
#: What browsers print above and below a page: the day and time of printing; the address and the page's number.
_BROWSER = re.compile(
    r"^(?:\d{1,4}/\d{1,2}/\d{1,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s|$)|(?:https?|file)://\S+\s+\d{1,4}\s*/\s*\d{1,4}$)"
)
#: Shapes of lines that web pages put round their content; only near the top or the end.
_AROUND = (
    ("breadcrumb", re.compile(r"^(?:現在地|現在の位置|トップ(?:ページ)?|ホーム|HOME|Home)\s*[:：]?.*(?:>|＞|›|»|/).+")),
    ("page_id", re.compile(r"ページ(?:ID|番号)\s*[:：]?\s*\d+")),
    ("updated", re.compile(r"^(?:更新日|公開日|掲載日|最終更新日?|登録日|ページ更新日)\s*[:：].*\d|^\d{4}年\d+月\d+日\s*更新")),
    ("print", re.compile(r"^(?:印刷(?:ページ表示|する)?|印刷用ページを開く|このページを印刷)")),
    ("skip_link", re.compile(r"^(?:ページの先頭です|メニューを飛ばして|本文へ(?:移動)?|本文ここ(?:から|まで)|ここから本文|本文へスキップ)")),
    ("page_top", re.compile(r"(?:この)?ページの(?:先頭|トップ|上部)(?:へ|に戻る)|^トップへ戻る$|^PAGE ?TOP$", re.I)),
    ("reader", re.compile(r"Adobe\s*(?:Acrobat\s*)?Reader|PDF(?:形式の)?ファイルを(?:ご覧|閲覧|見る)|アドビ")),
    ("inquiry_form", re.compile(r"^(?:お?問い?合わせフォーム|お?問い?合わせは(?:こちら|専用フォーム)|メールでのお?問い?合わせ)")),
    ("survey", re.compile(r"(?:このページ|この情報|ページの内容).{0,12}(?:役に立ち|見つけやす|分かりやす)|より良いウェブサイト")),
    ("site", re.compile(r"^(?:サイトマップ|Copyright|©|All Rights Reserved|Language|文字サイズ|背景色|検索)", re.I)),
    ("share", re.compile(r"^(?:ツイート|シェアする?|LINEで送る|Facebook|Twitter|X(?:で)?ポスト)")),
    ("main_marker", re.compile(r"^本文$")),
)  # fmt: skip
_EDGE = 30


def furniture_of(lines: list[Line], paged: bool) -> dict[int, str]:
    """The furniture among the lines: line index to kind. ``paged``: their pages are known."""
    found = {i: line.furniture for i, line in enumerate(lines) if line.furniture}
    found |= _page_numbers(lines, paged)
    found |= _browser_lines(lines) if paged else {}
    found |= _running_heads(lines, found)
    found |= _around(lines)
    found |= _doubled(lines, found)
    return found


def _page_numbers(lines: list[Line], paged: bool) -> dict[int, str]:
    found: dict[int, str] = {}
    for pattern, needed in ((_DASHED, 2), (_OF, 2), (_PAGE, 3)):
        hits = [(i, int(m[1])) for i, line in enumerate(lines) if (m := pattern.match(line.text))]
        # A number alone on a line may be anything; pages are those that count up.
        chain: list[tuple[int, int]] = []
        for index, number in hits:
            if not chain or 0 < number - chain[-1][1] <= 3:
                chain.append((index, number))
        at_edge = paged and [h for h in hits if _at_page_edge(lines, h[0])]
        kept = chain if len(chain) >= needed else at_edge if at_edge and pattern is not _PAGE else []
        kept = kept or (_of_every_page(lines, at_edge) if at_edge else [])
        found |= {index: "page_no" for index, _ in kept}
    return found


def _of_every_page(lines: list[Line], hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Numbers at the edges of two pages or more, one on each, that count on with the pages."""
    apart = {number - lines[index].page for index, number in hits}
    pages = {lines[index].page for index, _ in hits}
    every = len(pages) == len(hits) >= max(2, lines[-1].page)
    return hits if every and len(apart) == 1 else []


def _at_page_edge(lines: list[Line], index: int) -> bool:
    page = lines[index].page
    before = lines[index - 1].page if index else -1
    after = lines[index + 1].page if index + 1 < len(lines) else -1
    return before != page or after != page


def _browser_lines(lines: list[Line]) -> dict[int, str]:
    return {
        i: "printed_by_browser"
        for i, line in enumerate(lines)
        if _BROWSER.match(line.text) and (i in (0, len(lines) - 1) or _at_page_edge(lines, i))
    }


def _running_heads(lines: list[Line], known: dict[int, str]) -> dict[int, str]:
    """The same short line at the head or foot of three pages or more, numbers in it aside."""
    shown = [i for i in range(len(lines)) if i not in known]
    edges: set[int] = set()
    for here, following in itertools.pairwise(shown):
        numbered = any(known.get(i) == "page_no" for i in range(here + 1, following))
        if lines[here].page != lines[following].page or numbered:
            edges |= {here, following}
    if edges:
        edges.add(shown[-1])  # the foot of the last page, after which none begins
    pages = {lines[i].page for i in edges}
    said = Counter(_key(lines[i]) for i in edges)
    # The running head is the title of the first page, where no page ends before it.
    said.update(_key(lines[i]) for i in shown[:3] if i not in edges)
    # Two pages with one and the same first line have a head too.
    needed = max(3, round(0.6 * len(pages))) if len(pages) > 5 else 2 if len(pages) == 2 else 3
    return {
        i: "running_head"
        for i in edges
        if said[_key(lines[i])] >= needed and len(lines[i].text) <= 60 and not re.search("[。】]", lines[i].text)
        and role_of(lines[i].text) is None
    }  # fmt: skip


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", squeeze(line.text))


def _around(lines: list[Line]) -> dict[int, str]:
    found: dict[int, str] = {}
    for i, line in enumerate(lines):
        from_end = len(lines) - i
        if not (i < _EDGE or from_end <= _EDGE) or len(line.text) > 300:
            continue
        for kind, pattern in _AROUND:
            if pattern.search(line.text) and (kind != "main_marker" or i < 12) and not _is_remark(line.text):
                found[i] = kind
                break
    return found


def _is_remark(text: str) -> bool:
    """A sentence of the minutes may name a site's words; only 'how to read PDF' notices are sentences."""
    return text.endswith("。") and not re.search("Adobe|アドビ|PDF|ウェブサイト", text)


def _doubled(lines: list[Line], known: dict[int, str]) -> dict[int, str]:
    """Bold type that was drawn twice comes out as two equal lines side by side; one of them is set aside."""
    pairs = [
        i
        for i in range(1, len(lines))
        if i not in known
        and lines[i].text == lines[i - 1].text
        and 2 <= len(lines[i].text) <= 30
        and re.match(r"[【■◆◇●□〔<＜《]", lines[i].text)
        and role_of(lines[i].text.strip("【】〔〕<>＜＞《》■◆◇●□")) is None
    ]
    return dict.fromkeys(pairs, "doubled") if len(pairs) >= 2 else {}
