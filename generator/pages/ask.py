"""What one can do about a part that is not shown: a page for each municipality, and the ways that lead there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import MunicipalityEntry, PublicArchive
from generator.dates import show_date
from generator.model.disclosure import Disclosure, Objection, RequestForm
from generator.model.people import Contact
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.page import WITHHELD, Page, ask_path, municipality_path, notice_of, relative, trail_to

TITLE = "公開していない部分について知りたいとき"


def ask_pages(public: PublicArchive) -> Iterator[Page]:
    """One for each municipality that says whom to ask."""
    for home in public.municipalities:
        if may_ask(home):
            path = ask_path(home)
            yield Page(
                path=path,
                title=f"{TITLE}　{home.name}",
                content=markup.join(_ask(home, path)),
                trail=trail_to(home),
                description=f"{home.name}の会議録の、公開していない部分について、たずねる先と、開示を求める方法。",
                kind="ask",
                notice=notice_of(home),
                options={"short": TITLE},
            )


def may_ask(home: MunicipalityEntry) -> bool:
    """Whether anything is known of whom to ask."""
    contact = home.municipality.contact
    return home.municipality.disclosure is not None or bool(contact and contact.office)


def ask_link(home: MunicipalityEntry, path: str) -> Html:
    """A line that leads to the page; empty where nobody is named who could be asked."""
    if not may_ask(home):
        return NOTHING
    return element("p", markup.link(TITLE, relative(path, ask_path(home)), class_="onward"))


def ask_part(home: MunicipalityEntry, path: str) -> Iterator[Html]:
    """The same as a part of a page, with what can be done in a sentence."""
    if not may_ask(home):
        return
    yield markup.heading(2, TITLE, "ask")
    said = home.municipality.disclosure
    contact = said.contact if said else home.municipality.contact
    office = (contact and contact.office) or home.name
    if said is None:
        yield element("p", escape(f"{office}へおたずねください。"))
    elif said.objection:
        yield element(
            "p",
            escape(
                f"{said.ordinance}による{said.name}をして、決定に納得できないときは、審査請求ができます。窓口は{office}です。"
            ),
        )
    else:
        yield element("p", escape(f"{said.ordinance}による{said.name}ができます。窓口は{office}です。"))
    yield element("p", markup.link("求め方と窓口", relative(path, ask_path(home)), class_="onward"))


def _ask(home: MunicipalityEntry, path: str) -> Iterator[Html]:
    said = home.municipality.disclosure
    yield markup.heading(1, TITLE, "top")
    yield markup.heading(2, "まず、理由を確かめる", "why")
    yield element(
        "p",
        fill(
            "公開していない部分には、その場所に理由と根拠へのリンクがあります。{}で、まとめて確かめることもできます。",
            markup.link("公開していないものの一覧", relative(path, WITHHELD)),
        ),
    )
    yield element(
        "p",
        escape("伏せた言葉は、このサイトのどこにも入っていません。このサイトの操作で見ることはできません。"),
    )
    if said:
        yield from _request(said)
        if said.objection:
            yield from _objection(said, said.objection)
        yield element(
            "p",
            escape(
                f"この内容は、{show_date(said.as_of, weekday=False)}に確かめたものです。手続の前に、窓口でお確かめください。"
            ),
            class_="about",
        )
    else:
        yield markup.heading(2, "たずねる先", "contact")
        yield _facts(home.municipality.contact)
        yield element(
            "p",
            escape("開示を求める手続の案内は、このサイトにはまだありません。この窓口でお確かめください。"),
        )
    yield element("p", markup.link(f"{home.name}のページ", relative(path, municipality_path(home))))


def _request(said: Disclosure) -> Iterator[Html]:
    yield markup.heading(2, f"{said.name}をする", "request")
    yield element(
        "p",
        escape(
            f"{said.ordinance}により、会議録などの文書を見たい、写しがほしいと求めることができます。"
            "公開しない理由が今もあるときは、求めても公開されないことがあります。そのときは、理由が書面で示されます。"
        ),
    )
    yield _facts(
        said.contact,
        before=(("できる人", said.who), ("出し方", said.how)),
        form=said.form,
        after=(("決まるまで", said.within), ("費用", said.fee)),
        url=said.url,
    )


def _objection(said: Disclosure, objection: Objection) -> Iterator[Html]:
    yield markup.heading(2, "決定に納得できないとき（審査請求）", "objection")
    judged = (
        f"{objection.judged_by}が意見を述べ、それを受けて、あらためて決まります。"
        if objection.judged_by
        else ""
    )
    yield element(
        "p",
        escape(f"{said.name}に対する決定に納得できないときは、{objection.to}に審査請求ができます。{judged}"),
    )
    yield _facts(
        objection.contact or said.contact,
        before=(("いつまでに", objection.within), ("出し方", objection.how)),
        form=objection.form,
        url=objection.url,
    )


def _facts(
    contact: Contact | None,
    *,
    before: tuple[tuple[str, str | None], ...] = (),
    form: RequestForm | None = None,
    after: tuple[tuple[str, str | None], ...] = (),
    url: str | None = None,
) -> Html:
    """All that is known of one way, one line for each thing; what is not written is left out."""
    return markup.facts_list(
        (
            *((name, escape(words or "")) for name, words in before),
            ("様式", _outside(form.title, form.href) if form else NOTHING),
            ("窓口", _office(contact)),
            *((name, escape(words or "")) for name, words in after),
            ("案内", _outside("案内のページ", url) if url else NOTHING),
        )
    )


def _outside(name: str, address: str) -> Html:
    return markup.link(f"{name}（外部サイト）", address) if markup.is_safe(address) else escape(name)


def _office(contact: Contact | None) -> Html:
    """The office with all its ways; on a phone a tap calls or writes."""
    if contact is None:
        return NOTHING
    ways = (
        escape(contact.office or ""),
        escape(contact.address or ""),
        fill("電話 {}", _reached("tel:", contact.phone)) if contact.phone else NOTHING,
        escape(f"FAX {contact.fax}" if contact.fax else ""),
        fill("メール {}", _reached("mailto:", contact.email)) if contact.email else NOTHING,
        escape(contact.note or ""),
    )
    return together(filter(None, ways), fill("<br>"))


def _reached(scheme: str, address: str) -> Html:
    plain = (
        address
        if scheme == "mailto:"
        else "".join(c for c in address if c.isascii() and (c.isdigit() or c == "+"))
    )
    return element("a", escape(address), href=f"{scheme}{plain}") if plain else escape(address)
