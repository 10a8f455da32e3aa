"""The search page as it is without script: the form, how to ask, what is not searched, and the lists.

search/page.js fills the result in between; what it fills has its place from the start, so that nothing jumps.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.dates import show_fiscal_year
from generator.facts import session as facts
from generator.facts.ledger import ledgers
from generator.facts.ledger_words import summary
from generator.facts.withholding import still_withheld
from generator.pages import markup
from generator.pages.html import Html, fill, together
from generator.pages.markup import escape, kept, link
from generator.pages.page import (
    COUNCILS,
    DECISIONS,
    HOME,
    LEDGER_PAGE,
    SEARCH,
    WITHHELD,
    YEARS,
    Page,
    relative,
    site_notice,
)
from generator.pages.spans import told

#: How to ask: what is typed, and what it finds.
HOW_TO_ASK = (
    ("予算 保育", "空白で区切ると、すべてを含む発言をさがします。"),
    ('"取り組み"', '半角の「"」ではさむと、空白も含めて、書いたとおりのものだけをさがします。'),
    ("保育園 OR 保育所", "どちらかを含むものをさがします。「または」や「|」でもかまいません。"),
    ("(保育園 OR 保育所) 予算", "かっこで組み合わせます。"),
    ("予算 -補正", "「-」か NOT を付けた語を含むものを除きます。"),
    ("発言者:会長 予算", "発言者を限ります。名前の一部でかまいません。"),
    (
        '人:"山田 太郎" 予算',
        "ページのある人の発言に限ります。会議録でのどの書き方でも見つかり、ほかの人の発言は出ません。氏名は全部を書きます。",
    ),
    ("会議:審議会 年度:令和4", "会議や年度を限ります。"),
    (
        "案件:開館時間 費用",
        "案件（諮問や議案など）を、番号や名前の一部で限ります。その案件を扱った議題と発言、答申、意見、その後がさがせます。",
    ),
    ("日付:2024-02 予算", "会議の日を、年、月、日のどれかで限ります。「令和6年2月20日」のようにも書けます。"),
    (
        "期間:令和5年度..令和6年度",
        "会議の日を、いつからいつまでで限ります。「..令和3年」や「2024-04..」のように片方だけでもかまいません。",
    ),
    (
        "結果:承認",
        "ほかに、会議名、役職、結果、種別（発言、議題、資料など）、記録、非公開（あり・なし）で限れます。",
    ),
)
_SAME = (
    "全角と半角、大文字と小文字、ひらがなとカタカナ、新字体と旧字体は区別しません。"
    "数と年は、書き方の違うものもさがします（「4月1日」と「四月一日」、「1000円」と「1,000円」、「令和6年」と「2024年」など）。"
    "「取り組み」「取組」「取組み」のように綴りがいくつもあることばは、どの綴りもさがし、どれを含めたかを件数の前に示します。"
    "見つからないときは、会議録にある近いことばを示します。"
    '「5人」で「15人」は見つかりません。「"5人"」のように半角の「"」ではさむと、長い数の中もさがします。'
)


def search_page(public: PublicArchive) -> Page:
    """The search page: the form, and the lists that serve where no script runs."""
    return Page(
        path=SEARCH,
        title="検索",
        content=markup.join([markup.heading(1, "検索", "top"), search_app(*_not_searched(public))]),
        trail=(("ホーム", HOME),),
        kind="search",
        notice=site_notice(public.municipalities),
    )


def search_form(from_path: str, field: str) -> Html:
    """A plain form that leads to the search page; it works without script as a link does."""
    return fill(
        '<form class="search-large" role="search" action="{}" method="get">'
        '<label for="{}">会議録のことばをさがす</label>'
        '<span class="row"><input type="search" id="{}" name="q" autocomplete="off">'
        '<button type="submit">検索</button></span></form>',
        escape(relative(from_path, SEARCH)),
        escape(field),
        escape(field),
    )


def search_app(searched: str, missing: tuple[Html, ...]) -> Html:
    """What page.js works with, in one line of HTML; `searched` and `missing` say what the search covers and what not."""
    form = fill(
        '<form class="search-form" role="search" action="{}" method="get" aria-label="会議録の検索">'
        '<label for="search-query">さがすことば</label>'
        '<input type="search" id="search-query" name="q" autocomplete="off" aria-label="さがすことば"><button type="submit">検索</button></form>',
        escape(relative(SEARCH, SEARCH)),
    )
    columns = fill(
        '<section class="search-narrow" aria-label="しぼりこみ" hidden><a class="search-skip" href="#results">検索結果へ進む</a><details><summary>しぼりこみ</summary><div></div></details></section>'
        '<section class="search-results" id="results" aria-label="検索結果" tabindex="-1" hidden></section>'
    )
    return fill(
        '<div id="search-app">{}'
        '<p class="search-unscripted">ことばでさがすには、ブラウザーのJavaScriptを有効にしてください。次の一覧からもさがせます。</p>'
        '<p class="search-status" role="status" data-loading="検索の準備をしています…" data-failed="検索に必要なファイルを読み込めませんでした。ページを読み込み直してください。"></p>'
        '<div class="search-columns">{}</div>{}'
        '<section class="search-scope"><h2 id="not-searched">この検索の対象でないもの</h2><p>{}</p>{}</section>'
        '<h2 id="lists">一覧からさがす</h2>{}</div>',
        form,
        columns,
        _how_to_ask(),
        escape(searched),
        markup.bullets(missing),
        _lists(),
    )


def _how_to_ask() -> Html:
    rows = together(
        fill("<dt><kbd>{}</kbd></dt><dd>{}</dd>", escape(typed), escape(finds)) for typed, finds in HOW_TO_ASK
    )
    return fill(
        '<details class="search-how"><summary>さがし方</summary><dl>{}</dl><p>{}</p></details>',
        rows,
        escape(_SAME),
    )


def _lists() -> Html:
    return markup.bullets(
        (
            link("会議体の一覧", relative(SEARCH, COUNCILS)),
            link("年度ごとの会議", relative(SEARCH, YEARS)),
            link("決定の一覧", relative(SEARCH, DECISIONS)),
            link("公開していないものの一覧", relative(SEARCH, WITHHELD)),
            link("収録の状況", relative(SEARCH, LEDGER_PAGE)),
        )
    )


def _not_searched(public: PublicArchive) -> tuple[str, tuple[Html, ...]]:
    """What a search goes through, in a sentence, and what it cannot find because it is not in the archive."""
    years = {facts.fiscal_year(minutes.session) for minutes in public.minutes} - {None}
    known = sorted(year for year in years if year is not None)
    span = f"{show_fiscal_year(known[0])}から{show_fiscal_year(known[-1])}までの" if known else ""
    searched = f"検索の対象は、{span}{len(public.minutes):,}会議の、発言、見出し、議題と結果、資料の名前、出席者、会議の概要、非公開の理由と根拠、訂正の記録です。"
    return searched, tuple(_missing(public, known))


def _missing(public: PublicArchive, years: list[int]) -> Iterator[Html]:
    sessions = [minutes.session for minutes in public.minutes]
    closed = sum(session.openness.status == "closed" for session in sessions)
    if closed:
        yield escape(f"非公開で開かれた会議の、公開していない内容　{closed:,}会議")
    withheld = sum(len(still_withheld(session)) for session in sessions)
    if withheld:
        register = link("公開していないものの一覧", relative(SEARCH, WITHHELD))
        yield fill("公開していない部分のことば　{}件（{}）", escape(f"{withheld:,}"), register)
    files = sum(m.status == "public" and bool(m.href) for session in sessions for m in session.materials)
    if files:
        yield escape(f"会議の添付資料の中身　{files:,}件")
    yield escape(
        "このサイトが添えたもの（「この記録について」の欄、原文のままであることや移した所・取り除いた所の注など）"
    )
    said = "".join(summary(ledgers(public)))
    if said:
        yield fill(
            "{}（{}）", kept(said.removesuffix("。")), link("収録の状況", relative(SEARCH, LEDGER_PAGE))
        )
    absent = [year for year in range(years[0], years[-1]) if year not in years] if years else []
    if absent:
        yield escape("この間で会議録が収められていない年度　" + "、".join(told(absent, show_fiscal_year)))
