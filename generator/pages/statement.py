"""The statement of accessibility: the items of a policy and of a test's result that public bodies are asked to publish.

What this program brings about is said here; what a keeper decided or tested comes from ``site.yml``, and until it is
written there the page says that nothing has been tested.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.model.council import Accessibility
from generator.pages import markup
from generator.pages.contact import contact_part
from generator.pages.context import shown_date
from generator.pages.criteria import criteria_table
from generator.pages.html import Html, fill
from generator.pages.markup import element, escape
from generator.pages.page import HOME, STATEMENT, Page

RESULTS = {
    "準拠": "目標とする適合レベルの達成基準をすべて満たすことを、試験で確かめています。",
    "一部準拠": "目標とする適合レベルの達成基準の一部を満たすことを、試験で確かめています。",
    "配慮": "目標とする適合レベルの達成基準に合わせて作っています。すべてを満たすことを確かめたものではありません。",
}
#: What pages are made of; only HTML is needed to read them.
TECHNOLOGIES = (
    "HTML",
    "CSS（見た目）",
    "JavaScript（検索、一覧のしぼりこみ、リンクと引用のコピー、しおり、読み上げ、一部の印刷。動かなくても、会議録と一覧は読めます）",
    "SVG（図。同じ数を表でも示します）",
)


def statement_page(public: PublicArchive) -> Page:
    """What the archive aims at, what is excepted, how it was tested, and where to tell of trouble."""
    return Page(
        path=STATEMENT,
        title="ウェブアクセシビリティ方針",
        content=markup.join(_statement(public)),
        trail=(("ホーム", HOME),),
        description=f"{public.site.name}のウェブアクセシビリティ方針と試験の結果",
        kind="statement",
    )


def _statement(public: PublicArchive) -> Iterator[Html]:
    site, about = public.site, public.site.accessibility
    keeper = site.keeper or "このサイトの管理者"
    yield markup.heading(1, "ウェブアクセシビリティ方針", "top")
    yield _paragraph(
        f"{keeper}は、年齢や障害の有無、使う機器にかかわらず、だれもが会議録を読み、さがせるよう、"
        f"日本産業規格 {about.standard}「高齢者・障害者等配慮設計指針－情報通信における機器、ソフトウェア及び"
        "サービス－第3部：ウェブコンテンツ」に沿ってこのサイトを作ります。"
    )
    yield markup.heading(2, "対象範囲", "scope")
    yield _paragraph(f"「{site.name}」のすべてのページ{f'（{site.url}）' if site.url else ''}")
    yield markup.heading(2, "目標とする適合レベルと対応度", "target")
    yield _paragraph(f"{about.standard} の適合レベル{about.level}に{about.result}すること。")
    yield _paragraph(
        "「準拠」「一部準拠」「配慮」は、ウェブアクセシビリティ基盤委員会（WAIC）の「ウェブコンテンツの "
        "JIS X 8341-3:2016 対応度表記ガイドライン」による表し方です。"
    )
    dates = (("方針を定めた日", about.decided_on), ("目標を達成する期限", about.goal_by))
    yield markup.facts_list((name, shown_date(date)) for name, date in dates if date)
    yield markup.heading(2, "例外とするもの", "exceptions")
    yield _list(about.exceptions, "例外はありません。")
    yield markup.heading(2, "追加する達成基準", "additional")
    yield _list(about.additional, "追加する達成基準は定めていません。")
    yield _paragraph("作るときは、WCAG 2.2 の適合レベルAAの達成基準も目安にしています。")
    yield markup.heading(2, "このサイトでしていること", "measures")
    yield _list(
        (
            "公開していない部分は、色や黒塗りではなく文字で示し、理由と根拠へのリンクを付けています。",
            "議題の題と、発言ごとの発言者を見出しにしています。読み上げソフトの見出しの操作で、議題から議題へ、発言から発言へ進めます。",
            "だれの側の発言かを、色だけで表していません。",
            "すべての操作をキーボードだけでできます。",
            "文字の大きさは、ブラウザーの設定に従うほか、ページの上で「大」「特大」を選べます。",
            "画面の配色は、お使いの機器の設定（明るい、暗い、ハイコントラスト）に従います。",
            "図には、同じ数を示す表を付けています。",
            "スクリプトが動かない環境でも、会議録と一覧をすべて読めます。",
        )
    )
    yield from _test(about)
    yield markup.heading(2, "分かっている問題", "known")
    yield _list(about.known, "今のところありません。お気付きの点をお知らせください。")
    yield from contact_part(site.contact)


def _test(about: Accessibility) -> Iterator[Html]:
    yield markup.heading(2, "試験の結果", "test")
    if not about.tested_on:
        yield _paragraph("まだ試験していません。試験をしたら、ここに結果を示します。")
        return
    end = shown_date(about.tested_on)
    span = fill("{}から{}まで", shown_date(about.tested_from), end) if about.tested_from else end
    yield markup.facts_list(
        (
            ("規格の番号と改正年", escape(about.standard)),
            ("目標とした適合レベル", escape(about.level)),
            ("対応度", escape(f"{about.result}　{RESULTS.get(about.result, '')}")),
            ("試験した期間", span),
            ("試験した者", escape(about.tested_by or "記録なし")),
            ("試験したページ", _plain(about.pages) or escape("記録なし")),
            ("依存した技術", _plain(TECHNOLOGIES)),
            ("試験の手段", _plain(about.means) or escape("記録なし")),
        )
    )
    yield criteria_table(about) or _paragraph("達成基準ごとの結果は、まだ示していません。")


def _plain(items: tuple[str, ...]) -> Html:
    return markup.bullets((escape(one) for one in items), class_="plain")


def _paragraph(text: str) -> Html:
    return element("p", escape(text))


def _list(items: tuple[str, ...], otherwise: str = "") -> Html:
    return (markup.bullets(escape(item) for item in items)) if items else _paragraph(otherwise)
