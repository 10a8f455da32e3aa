"""What became of an item, in the many ways in which a record says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.importer.chance.speech import Speech
from tests.importer.chance.ways import Sheet
from tests.importer.chance.world import Item, Meeting

SAID = {
    "可決": "原案のとおり可決", "承認": "原案のとおり承認", "了承": "了承", "許可": "許可することに決定", "継続": "継続審査とすることに決定", "否決": "否決",
}  # fmt: skip
"""How a result is told in a sentence."""
ASKED = {
    "可決": "原案のとおり決定する",
    "承認": "承認する",
    "了承": "了承する",
    "許可": "許可する",
    "継続": "継続審査とする",
    "否決": "原案のとおり決定する",
}
PRINTED = {
    "可決": "原案可決",
    "承認": "承認",
    "了承": "了承",
    "許可": "許可",
    "継続": "継続審査",
    "否決": "否決",
}
"""How a result is printed by itself."""


def named(sheet: Sheet, item: Item) -> str:
    """What the chair calls an item."""
    short = item.title.removesuffix("について")
    if item.bill:
        return sheet.one_of(f"議案第{item.bill}号", f"議案第{item.bill}号{item.title}", "本案")
    return sheet.one_of("本件", short, f"「{short}」")


def _no_objection(sheet: Sheet, talk: Speech, item: Item, present: int) -> dict[str, Any]:
    call = sheet.one_of(
        "（「異議なし」の声あり）",
        "（「異議なし」と呼ぶ者あり）",
        "［「異議なし」と呼ぶ者あり］",
        "（異議なしの声）",
    )
    ask = f"お諮りします。{named(sheet, item)}は、{ASKED[item.result]}ことに御異議ありませんか。"
    tell = f"御異議なしと認めます。よって、{named(sheet, item)}は{SAID[item.result]}{_ended(item)}。"
    _in_one_or_two(sheet, talk, ask, call, tell)
    return {"manner": "異議なし"}


def _standing(sheet: Sheet, talk: Speech, item: Item, present: int) -> dict[str, Any]:
    how = sheet.one_of("起立", "挙手")
    many = "少数" if item.result == "否決" else "多数" if item.against else "全員"
    ask = f"これより採決します。{named(sheet, item)}に賛成の方の{how}を求めます。"
    tell = f"{how}{many}であります。よって、{named(sheet, item)}は{SAID[item.result]}{_ended(item)}。"
    _in_one_or_two(
        sheet, talk, ask, sheet.one_of(f"（{how}{many}）", f"（賛成者{how}）", f"〔{how}{many}〕"), tell
    )
    return {"manner": how}


def _in_one_or_two(sheet: Sheet, talk: Speech, ask: str, call: str, tell: str) -> None:
    """The chair asks, the others call, the chair tells: within one remark, or with the call on a line of its own."""
    if sheet.way("call", {"within the remark": True, "on its own line": False}):
        talk.chair(ask + call + tell)
        return
    talk.chair(ask)
    sheet.print(call)
    talk.chair(tell)


def _ended(item: Item) -> str:
    return "しました" if "決定" in SAID[item.result] or item.result == "了承" else "されました"


def _on_a_line(form: str) -> Callable[[Sheet, Speech, Item, int], dict[str, Any]]:
    def tell(sheet: Sheet, talk: Speech, item: Item, present: int) -> dict[str, Any]:
        talk.chair("ほかに御意見はありませんか。それでは採決に移ります。")
        votes = f"（賛成{present - item.against}名、反対{item.against}名）" if "{v}" in form else ""
        sheet.print(form.format(r=PRINTED[item.result], v=votes))
        return {"for": str(present - item.against), "against": str(item.against)} if votes else {}

    return tell


def _in_the_list(sheet: Sheet, talk: Speech, item: Item, present: int) -> dict[str, Any]:
    talk.chair("ほかに御意見がなければ、次に移ります。")
    return {}


FORMS: dict[str, Callable[[Sheet, Speech, Item, int], dict[str, Any]]] = {
    "no objection": _no_objection,
    "standing or hands": _standing,
    "in brackets": _on_a_line("（{r}）"),
    "lenticular": _on_a_line("【結果】{r}"),
    "colon": _on_a_line("審議結果：{r}"),
    "arrow": _on_a_line("→　{r}"),
    "with votes": _on_a_line("採決の結果　{r}{v}"),
    "in a list": _in_the_list,
    "not told": _in_the_list,
}


def decide(sheet: Sheet, talk: Speech, m: Meeting, item: Item) -> None:
    form = FORMS[known] if (known := sheet.ways.get("outcome")) else sheet.way("outcome", FORMS)
    fact = form(sheet, talk, item, len(m.present) - 1)
    if sheet.ways["outcome"] != "not told":
        sheet.facts.setdefault("outcomes", []).append({"item": item.title, "result": item.result, **fact})


def listed(sheet: Sheet, m: Meeting) -> None:
    """A list of what became of each item, where the proceedings do not tell it."""
    if sheet.ways.get("outcome") != "in a list":
        return
    sheet.print("", sheet.one_of("審議結果", "【審議結果】", "○会議の結果", "議決の結果"))
    for n, item in enumerate(m.items, 1):
        title = f"議案第{item.bill}号　{item.title}" if item.bill else f"（{n}）{item.title}"
        forms = {
            "spaces": f"{title}　　{PRINTED[item.result]}",
            "brackets": f"{title}（{PRINTED[item.result]}）",
            "dots": f"{title}・・・{PRINTED[item.result]}",
            "arrow below": f"{title}\n　→　{PRINTED[item.result]}",
        }
        known = sheet.ways.get("list of outcomes")
        sheet.print(forms[known] if known else sheet.way("list of outcomes", forms))
