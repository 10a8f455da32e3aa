"""Two ways in for those who do not read Japanese, or not easily: what this is, how to search, how to read, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from generator.archive.entries import MunicipalityEntry, PublicArchive
from generator.japanese.romaji import latin
from generator.model.people import Contact
from generator.pages import markup
from generator.pages.ask import may_ask
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.page import (
    EASY,
    ENGLISH,
    HOME,
    SEARCH,
    WITHHELD,
    WORDS,
    Page,
    ask_path,
    municipality_path,
    relative,
)

#: A word with its reading, as the texts here are written: {会議|かいぎ}.
_READ = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
_KINDS = (("市", "し", "City"), ("区", "く", "Ward"), ("町", "ちょう", "Town"), ("町", "まち", "Town"), ("村", "むら", "Village"), ("村", "そん", "Village"))  # fmt: skip
_TRIED = (
    ("budget", "予算"), ("schools", "学校"), ("childcare", "保育"), ("disaster prevention", "防災"), ("garbage", "ごみ"),
    ("library", "図書館"), ("buses", "バス"), ("foreign residents", "外国人"),
)  # fmt: skip
_TRIED_EASY = ("{学校|がっこう}", "{保育|ほいく}", "ごみ", "{防災|ぼうさい}", "{図書館|としょかん}", "バス", "{外国人|がいこくじん}")  # fmt: skip
_SIGNS = (
    ("議題", "agenda: what was discussed, with the result beside it"),
    ("議事", "proceedings: who said what"),
    ("承認・可決", "approved"),
    ("否決", "rejected"),
    ("継続", "carried over to a later meeting"),
    ("非公開", "not public; the reason stands beside it"),
)


def entry_pages(public: PublicArchive) -> Iterator[Page]:
    """The page in plain Japanese, and the page in English."""
    trail = (("ホーム", HOME),)
    yield Page(
        path=EASY,
        title="やさしい日本語",
        content=markup.join(_easy(public)),
        trail=trail,
        description="このサイトの使い方を、やさしい日本語で説明します。",
        kind="easy",
    )
    yield Page(
        path=ENGLISH,
        title="About these minutes in English",
        content=markup.join(_english(public)),
        trail=trail,
        description="What this archive of council minutes is, how to search it, and whom to ask.",
        kind="english",
        options={"language": "en"},
    )


def _easy(public: PublicArchive) -> Iterator[Html]:
    yield markup.heading(1, "やさしい日本語", "top")
    yield markup.heading(2, "このサイトはなんですか", "what")
    yield _said("{市|し}や{町|まち}の{会議|かいぎ}の{記録|きろく}です。")
    yield _said(
        "{会議|かいぎ}で、だれが{何|なに}を{話|はな}したか、{何|なに}が{決|き}まったかを{読|よ}むことができます。"
    )
    yield _said("お{金|かね}はかかりません。だれでも{読|よ}めます。{日本語|にほんご}だけです。")
    if public.municipalities:
        yield _said("{会議|かいぎ}の{記録|きろく}がある{所|ところ}：")
        yield markup.bullets(_home(home) for home in public.municipalities)
    yield markup.heading(2, "ことばでさがす", "search")
    yield _said("ページの{上|うえ}に、{文字|もじ}を{入|い}れる{所|ところ}があります。")
    yield _said(
        "{知|し}りたいことばを{入|い}れて、「{検索|けんさく}」をおしてください。ひらがなでもさがせることがあります。"
    )
    yield _said("たとえば：")
    yield markup.bullets(map(_tried, _TRIED_EASY))
    yield markup.heading(2, "よみかた", "read")
    yield _said(
        "「{議題|ぎだい}」は、{会議|かいぎ}で{話|はな}したことです。{横|よこ}に{結果|けっか}があります。"
    )
    yield _said(
        "「{承認|しょうにん}」「{可決|かけつ}」は、「よい」と{決|き}まったことです。「{否決|ひけつ}」は、「しない」と{決|き}まったことです。"
    )
    yield _said(
        "「{非公開|ひこうかい}」は、{見|み}せることができないところです。そのわけも{書|か}いてあります。"
    )
    yield element(
        "p",
        fill("むずかしいことばは、ここにあります：{}", markup.link("ことばの説明", relative(EASY, WORDS))),
    )
    yield markup.heading(2, "ききたいとき", "ask")
    yield _said("{分|わ}からないことは、ここに{聞|き}いてください。")
    yield from _contact_easy(public)
    links = [markup.link(home.name, relative(EASY, ask_path(home))) for home in _asked(public)]
    if links:
        yield _said("{公開|こうかい}していないところを{知|し}りたいとき：")
        yield markup.bullets(links)


def _said(text: str) -> Html:
    return element("p", _with_readings(text))


def _with_readings(text: str) -> Html:
    """Text in which words stand with their readings, as HTML."""
    parts, at = [], 0
    for found in _READ.finditer(text):
        parts += [escape(text[at : found.start()]), markup.ruby(found[1], found[2])]
        at = found.end()
    return together([*parts, escape(text[at:])])


def _home(home: MunicipalityEntry) -> Html:
    name = markup.ruby(home.name, home.municipality.kana) if home.municipality.kana else escape(home.name)
    return element("a", name, href=relative(EASY, municipality_path(home)))


def _tried(text: str) -> Html:
    word = _READ.sub(lambda found: found[1], text)
    return element("a", _with_readings(text), href=f"{relative(EASY, SEARCH)}?q={quote(word)}")


def _contact_easy(public: PublicArchive) -> Iterator[Html]:
    contact = public.site.contact
    if contact:
        yield markup.facts_list(
            (
                ("きくところ", escape(contact.office or "")),
                ("でんわ", escape(contact.phone or "")),
                ("メール", escape(contact.email or "")),
            )
        )


def _asked(public: PublicArchive) -> list[MunicipalityEntry]:
    return [home for home in public.municipalities if home.grounds and may_ask(home)]


def _english(public: PublicArchive) -> Iterator[Html]:
    yield markup.heading(1, "About these minutes in English", "top")
    yield markup.heading(2, "What this is", "what")
    yield fill(
        "<p>{} is an archive of the minutes of local councils, committees and assemblies in Japan. Anybody may read and search it, free of charge.</p>",
        _japanese(public.site.name),
    )
    yield fill(
        "<p>The minutes are in Japanese only, and the Japanese text is the record. What a browser or a program translates may be wrong.</p>"
    )
    if public.municipalities:
        yield fill("<p>Minutes of these municipalities are here:</p>")
        yield markup.bullets(_municipality(home) for home in public.municipalities)
    yield markup.heading(2, "How to search", "search")
    yield fill(
        "<p>Type a word in Japanese into the box at the top of any page and press {} (search). Some words to begin with:</p>",
        _japanese("検索"),
    )
    yield markup.bullets(
        fill(
            "{} ({})",
            element("a", escape(word), href=f"{relative(ENGLISH, SEARCH)}?q={quote(word)}", lang="ja"),
            escape(meaning),
        )
        for meaning, word in _TRIED
    )
    yield markup.heading(2, "How to read a page", "read")
    rows = (
        fill('<div><dt lang="ja">{}</dt><dd>{}</dd></div>', escape(word), escape(meaning))
        for word, meaning in _SIGNS
    )
    yield element("dl", together(rows), class_="facts")
    yield markup.heading(2, "What is not shown, and whom to ask", "ask")
    yield fill(
        "<p>Where something is not public, a note says so and gives the reason. {} lists all of them. You may ask for what is not shown; how, each municipality says in Japanese:</p>",
        element("a", escape("This page"), href=relative(ENGLISH, WITHHELD), hreflang="ja"),
    )
    yield markup.bullets(
        element("a", _in_latin(home), href=relative(ENGLISH, ask_path(home)), hreflang="ja")
        for home in _asked(public)
    )
    yield from _contact(public.site.contact)


def _japanese(words: str) -> Html:
    return element("span", escape(words), lang="ja")


def _municipality(home: MunicipalityEntry) -> Html:
    link = element(
        "a", escape(home.name), href=relative(ENGLISH, municipality_path(home)), lang="ja", hreflang="ja"
    )
    return fill("{} {}", _in_latin(home), link) if home.municipality.kana else link


def _in_latin(home: MunicipalityEntry) -> Html:
    """Asanagi City, by how the name is read; the name itself where that is not known."""
    kana = home.municipality.kana
    if not kana:
        return _japanese(home.name)
    for sign, reading, kind in _KINDS:
        if home.name.endswith(sign) and kana.endswith(reading) and len(kana) > len(reading):
            return escape(f"{latin(kana.removesuffix(reading)).capitalize()} {kind}")
    return escape(latin(kana).capitalize())


def _contact(contact: Contact | None) -> Iterator[Html]:
    if contact is None or not contact.office:
        return
    ways = (contact.office, contact.phone, contact.email)
    yield fill(
        "<p>For questions about this site (in Japanese): {}</p>",
        together((_japanese(way) for way in ways if way), fill(", ")) or NOTHING,
    )
