"""``data/index.html``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from generator.archive.entries import PublicArchive
from generator.exports.about.losses import COLUMNS, LOSSES
from generator.exports.about.snippets import EXCEL, SNIPPETS
from generator.exports.akn.names import OWN
from generator.exports.own.archive import SCHEMA
from generator.exports.tables.package import LISTS
from generator.exports.tables.rows import rows_of
from generator.exports.tables.table import TABLES, TYPES, Table
from generator.exports.values import terms
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.licence import UNDECIDED
from generator.pages import markup
from generator.pages.forms import BY_COMMAND, FORMS, Form, carried
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.offered import CKAN, DCAT, ENTRY
from generator.pages.page import DATA, HOME, Page, relative, site_notice


def data_page(public: PublicArchive, sizes: Mapping[str, tuple[int, int]]) -> Page:
    """What the site hands out, and how to use it. ``sizes``: by the key of a form, how many files and bytes."""
    return Page(
        path=DATA,
        title="データ",
        content=markup.join(_parts(public, sizes)),
        trail=(("ホーム", HOME),),
        description=f"{public.site.name}の会議録をデータとして使うための説明。形、列の意味、利用条件、読み込み方",
        kind="data",
        notice=site_notice(public.municipalities),
    )


def _parts(public: PublicArchive, sizes: Mapping[str, tuple[int, int]]) -> Iterator[Html]:
    yield markup.heading(1, "データ", "top")
    yield element("p", escape(_lead(public)))
    yield from _forms(public, sizes)
    yield from _terms(public)
    yield from _ids()
    yield from _loading()
    yield from _tables(public)
    yield from _losses()


def _lead(public: PublicArchive) -> str:
    remarks = sum(facts.remark_count(minutes.session) for minutes in public.minutes)
    return (
        f"このサイトの会議録 {len(public.minutes):,} 回分、発言 {remarks:,} 件は、データとしても使えます。"
        "ページに示すことと同じで、公開していないものは、データにもありません。"
    )


def _forms(public: PublicArchive, sizes: Mapping[str, tuple[int, int]]) -> Iterator[Html]:
    here = carried(public.site)
    yield markup.heading(2, "このサイトにある形", "forms")
    entry = markup.link("データの入口（archive.json）", relative(DATA, ENTRY))
    schema = markup.link("JSON の形の定義（JSON Schema）", relative(DATA, SCHEMA))
    yield element(
        "p",
        fill(
            "{}に、会議体、年度、会議と、そのファイルの場所が書いてあります。{}もあります。",
            entry,
            schema,
        ),
    )
    rows = [(_named(form), escape(form.about), _size(sizes.get(form.key))) for form in here]
    if rows:
        yield markup.table("データの形", ("形", "説明", "大きさ"), rows)
    others = [form for form in FORMS.values() if form not in here]
    also = [(escape(form.name), escape(form.about)) for form in (*others, *BY_COMMAND.values())]
    yield element(
        "p",
        escape(
            "ほかの形は、会議録のもとのファイルから minutes export で作れます。サイトを管理する者に問い合わせてください。"
        ),
    )
    yield markup.table("minutes export で作れる形", ("形", "説明"), also)
    yield from _catalogue(public)


def _named(form: Form) -> Html:
    """The name, linked to the file where there is one for all; else where its files stand, in letters."""
    if form.entry:
        return markup.link(form.name, relative(DATA, form.entry))
    if form.key == "lists":
        links = (markup.link(TABLES[name].title, f"lists/{name}.csv") for name in LISTS)
        return fill("{}（{}）", escape(form.name), together(links, fill("、")))
    example = f"{form.folder}/自治体/会議体/{f'会議{form.ending}' if form.ending else f'年度{form.of_year}'}"
    return fill("{}<br>{}", escape(form.name), element("code", escape(example)))


def _catalogue(public: PublicArchive) -> Iterator[Html]:
    """For whoever lists data of many; a preview has no such files, since they hold the digests of all others."""
    if base_of(public.site.url) and not public.preview:
        links = (
            markup.link(name, relative(DATA, path))
            for name, path in (("DCAT（JSON-LD）", DCAT), ("CKAN の一行（CSV）", CKAN))
        )
        yield element(
            "p", fill("オープンデータの目録（カタログサイト）に載せるための記述があります：{}、{}。", *links)
        )


def _size(size: tuple[int, int] | None) -> Html:
    if size is None:
        return escape("")
    files, count = size
    shown = f"{count / 1e6:,.1f} MB" if count >= 1e5 else f"{max(1, round(count / 1e3)):,} kB"
    return escape(f"{files:,} 個、{shown}")


def _terms(public: PublicArchive) -> Iterator[Html]:
    yield markup.heading(2, "利用条件", "licence")
    own = [
        (home.name, home.municipality.licence) for home in public.municipalities if home.municipality.licence
    ]
    rows = [(escape(name), escape(licence)) for name, licence in own if licence]
    whole = terms(public)
    yield element("p", escape(f"{whole}。" if whole == UNDECIDED else whole))
    if rows:
        yield markup.table("自治体ごとの利用条件", ("自治体", "利用条件"), rows)
    yield markup.heading(2, "収録の範囲", "coverage")
    days = sorted(
        day.sort_key[0] for m in public.minutes if (day := facts.first_date(m.session)) and day.year
    )
    span = f"{days[0]}年から{days[-1]}年までの会議を収めています。" if days else ""
    yield element("p", escape(f"{public.site.covers or ''}{span}"))
    if {"csv", "lists"} & set(public.site.exports):
        yield element("p", escape("どの回があり、どの回がないかは、収録の状況（ledger.csv）にあります。"))


def _ids() -> Iterator[Html]:
    yield markup.heading(2, "ID とアドレス", "ids")
    yield element(
        "p",
        fill(
            "会議の ID は {}、発言の ID は {} の形で、どの形のデータでも同じです。ページのアドレスでもあります。"
            "アドレスを変えたときは、もとの ID と今の ID が archive.json の left にあり、もとのアドレスのファイルも読めます。"
            "「委員」などの呼び方は人ではありません。同じ呼び方の発言が、同じ人のものとは限りません。",
            element("code", escape("自治体/会議体/会議")),
            element("code", escape("自治体/会議体/会議#r12")),
        ),
    )
    yield element(
        "p",
        escape(
            "公開していない所には、［非公開：個人に関する情報］のような言葉があり、その根拠、理由、決めた者、期間は withheld にあります。"
            "サーバーによっては、.json のファイルを出さないものがあります。そのときは ZIP を使ってください。"
        ),
    )


@cache
def _loading() -> tuple[Html, ...]:
    """The same for every archive."""
    return (*_how_to_load(),)


def _how_to_load() -> Iterator[Html]:
    yield markup.heading(2, "読み込み方", "load")
    yield markup.heading(3, "Excel", "load-excel")
    yield element("p", escape(EXCEL))
    for number, snippet in enumerate(SNIPPETS, 1):
        yield markup.heading(3, snippet.program, f"load-{number}")
        yield element("p", escape(snippet.lead))
        yield element("pre", element("code", escape(snippet.code)), tabindex="0")


def _tables(public: PublicArchive) -> Iterator[Html]:
    yield markup.heading(2, "表と列の意味", "tables")
    yield element("p", escape("CSV、SQLite、Parquet の表です。値がないところは空です。"))
    for table in TABLES.values():
        yield from _table(public, table)


def _table(public: PublicArchive, table: Table) -> Iterator[Html]:
    yield markup.heading(3, f"{table.title}（{table.name}.csv）", table.name)
    count = None if table.name == "speeches" else sum(1 for _ in rows_of(public, table.name))
    said = f"{table.about}今、{count:,} 行あります。" if count is not None else table.about
    yield element("p", escape(said))
    yield _columns(table.name)


@cache
def _columns(name: str) -> Html:
    """What the columns of a table mean: the same for every archive."""
    rows = [
        (
            element("code", escape(column.name)),
            escape(column.title),
            escape(TYPES[column.type]),
            escape(column.about) + _example(column.example),
        )
        for column in TABLES[name].columns
    ]
    return markup.table(f"{TABLES[name].title}の列", ("列", "日本語名", "型", "意味"), rows)


def _example(example: str) -> Html:
    return fill(" 例：{}", element("code", escape(example))) if example else NOTHING


@cache
def _losses() -> tuple[Html, ...]:
    """The same for every archive."""
    return (*_what_is_lost(),)


def _what_is_lost() -> Iterator[Html]:
    yield markup.heading(2, "それぞれの形で表せないもの", "losses")
    yield element(
        "p",
        escape(
            "すべてを表せるのは、このアーカイブの形の JSON だけです。「CSV など」は、CSV、SQLite、Parquet の表です。"
        ),
    )
    yield element(
        "p",
        fill(
            "Akoma Ntoso に置き場のないことは、proprietary の中に、{} という名前空間の独自の要素で書いています。"
            "withheld は公開していないものの根拠（grounds）、理由、決めた者、期間、今の状態、decision は結果の言葉と決め方です。",
            element("code", escape(OWN)),
        ),
    )
    rows = [(escape(what), *map(escape, said)) for what, said in LOSSES]
    yield markup.table("表せるもの、表せないもの", ("こと", *COLUMNS), rows)
