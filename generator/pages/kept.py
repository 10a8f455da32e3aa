"""The reader's own list: what somebody's device remembers of this archive, and how to make it forget.

The page holds no address and no word; what a device has kept is put there by ``assets/site/kept.js``.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.pages import markup
from generator.pages.html import Html
from generator.pages.markup import element, escape
from generator.pages.page import HOME, KEPT, Page


def kept_page(public: PublicArchive) -> Page:
    """Remarks that a reader keeps, and places where meetings were left, both known to the reader's device alone."""
    return Page(
        path=KEPT,
        title="しおり",
        content=markup.join(_kept()),
        trail=(("ホーム", HOME),),
        description=f"{public.site.name}で、読む人が自分の端末に残した発言の一覧",
        kind="kept",
    )


def _kept() -> Iterator[Html]:
    yield markup.heading(1, "しおり", "top")
    yield _paragraph(
        "あとで読み返したい発言や、引用したい発言を、ここにためておけます。会議録で発言の番号を押し、"
        "「しおりに入れる」を押してください。"
    )
    yield markup.heading(2, "しおりに入れた発言", "remarks")
    yield _filled_by_script("kept-list")
    yield markup.heading(2, "会議録を読んだ所", "places")
    yield _paragraph(
        "長い会議録を途中まで読むと、その所を覚えておき、次に開いたときに続きから読めるようにします。"
        "終わりまで読んだ会議録のことは覚えません。"
    )
    yield _filled_by_script("kept-places")
    yield markup.heading(2, "覚えていることの扱い", "memory")
    yield markup.bullets(
        escape(line)
        for line in (
            "覚えているのは、この端末のこのブラウザーだけです。このサイトにも、ほかのどこにも送りません。",
            "残すのは発言や会議の所（アドレス）だけで、発言の文は残しません。文はそのつど会議録から読むので、"
            "後から訂正したり公開をやめたりした所は、そのとおりに示します。",
            "図書館などの共用の端末では、席を立つ前に「しおりを空にする」「覚えるのをやめて、消す」を押してください。",
            "ブラウザーの履歴やサイトのデータを消すと、しおりも消えます。",
        )
    )


def _filled_by_script(name: str) -> Html:
    return element("div", _paragraph("スクリプトが動くブラウザーで使えます。"), class_=f"{name} not-said")


def _paragraph(text: str) -> Html:
    return element("p", escape(text))
