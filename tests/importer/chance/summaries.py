"""Proceedings as a summary: what was said of an item in points, in questions and answers, or told."""

from __future__ import annotations

from collections.abc import Callable

from tests.importer.chance import minutes
from tests.importer.chance.outcomes import PRINTED
from tests.importer.chance.ways import Sheet, clock, era
from tests.importer.chance.world import Meeting

POINTS = (
    "数え方を見直してほしい。", "市民の声を聞く場を設けることが望ましい。", "昨年度の数値と比べられるようにすべきである。", "高齢者への配慮が必要である。",
    "周知を早めに行ってほしい。", "表の見出しが分かりにくい。", "近隣の例も参考になると思う。", "費用の内訳を示してほしい。",
)  # fmt: skip
ASKED = (
    "値上げの時期はいつか。", "費用はどの程度を見込んでいるのか。", "対象となる施設は何か所か。", "昨年度から何が変わったのか。", "周知はどのように行うのか。",
)  # fmt: skip
ANSWERED = (
    "来年度の4月を予定している。", "120万円を見込んでいる。", "市内の12か所である。", "対象を広げたものである。", "広報紙とホームページで知らせる。", "今後検討する。",
)  # fmt: skip


def _points(bullet: str, head: str) -> Callable[[Sheet, Meeting], None]:
    def tell(sheet: Sheet, m: Meeting) -> None:
        sheet.print(*([head] if head else []))
        sheet.print(*(bullet + point for point in sheet.chance.sample(POINTS, 3)))

    return tell


def _signed(sheet: Sheet, m: Meeting) -> None:
    """Each point with who made it behind."""
    for point in sheet.chance.sample(POINTS, 3):
        person = sheet.one_of(*m.present[1:])
        sheet.print(f"・{point}（{person.family}{person.role}）")


def _pairs(asks: str, answers: str, between: str = "") -> Callable[[Sheet, Meeting], None]:
    def tell(sheet: Sheet, m: Meeting) -> None:
        for asked in sheet.chance.sample(ASKED, sheet.chance.randint(1, 3)):
            sheet.print(asks + asked, answers + sheet.one_of(*ANSWERED), *([between] if between else []))
            sheet.facts["qa_count"] = sheet.facts.get("qa_count", 0) + 1

    return tell


def _labelled(form: str, asks: str, answers: str = "") -> Callable[[Sheet, Meeting], None]:
    """Questions and answers behind the words for who spoke."""

    def tell(sheet: Sheet, m: Meeting) -> None:
        for asked in sheet.chance.sample(ASKED, 2):
            for label, words in ((asks, asked), (answers or m.kind.unit, sheet.one_of(*ANSWERED))):
                sheet.piece("remark", label, [words], form.format(w=label, t=words))
                sheet.facts.setdefault("first_speakers", []).append(label)

    return tell


def _told(sheet: Sheet, m: Meeting) -> None:
    person = sheet.one_of(*m.present[1:])
    sheet.print(
        f"{person.family}{person.role}から、{sheet.one_of('費用の内訳', '周知の方法', '今後の予定')}について質問があり、{m.staff[-1].role}から回答があった。"
    )


TOLD: dict[str, Callable[[Sheet, Meeting], None]] = {
    "points": _points("・", ""),
    "points below a head": _points("・", "【主な意見】"),
    "points below an angle": _points("・", "＜主な意見等＞"),
    "points below a sentence": _points("・", "委員からの主な意見は次のとおり。"),
    "rings": _points("○", ""),
    "signed points": _signed,
    "Q and A": _pairs("Q　", "A　"),
    "Q and A, colon": _pairs("Q：", "A：", " "),
    "問 and 答": _pairs("問　", "答　"),
    "質問 and 回答": _pairs("（質問）", "（回答）"),
    "arrows": _pairs("・", "→"),
    "arrows, within": _pairs("・", "　⇒　"),
    "labels in brackets": _labelled("（{w}）{t}", "委員"),
    "labels in lenticulars": _labelled("【{w}】{t}", "委員"),
    "bullets, labels and colon": _labelled("・{w}：{t}", "委員"),
    "rings and labels": _labelled("○{w}　{t}", "委員"),
    "委員 and 回答": _labelled("（{w}）{t}", "委員", "回答"),
    "told": _told,
    "nothing": lambda sheet, m: None,
}
"""What was said of an item."""
EXPLAINED = {
    "sentence": "{u}から資料に基づき説明があった。",
    "hyphens": "－{u}から資料に基づき説明－",
    "brackets": "（{u}から説明）",
    "body": "{u}から、配付資料により、{t}説明があった。",
    "none": "",
}
ENDED = {
    "審議の結果": "審議の結果、{s}された。",
    "plain": "{s}された。",
    "bracket": "（{p}）",
    "arrow": "⇒ {p}",
    "head": "【審議結果】{p}",
    "以上": "以上、質疑の後、{s}された。",
    "none": "",
}
PASSIVE = {
    "可決": "原案のとおり可決",
    "承認": "原案のとおり承認",
    "了承": "了承",
    "許可": "許可",
    "継続": "継続審査と",
    "否決": "否決",
}


def proceedings(sheet: Sheet, m: Meeting) -> None:
    """What was dealt with, item by item."""
    minutes.opened(sheet, m)
    heads = {"as the agenda": 1, "numbers in brackets": 2, "circled": 4}
    tell = sheet.way("summary", TOLD)
    explained, ended = sheet.way("explained", EXPLAINED), sheet.way("ended", ENDED)
    for n, item in enumerate(m.items):
        minutes.heading(sheet, m, n, heads)
        sheet.print(*([explained.format(u=m.kind.unit, t=item.title)] if explained else []))
        tell(sheet, m)
        if ended:
            sheet.print(ended.format(s=PASSIVE[item.result], p=PRINTED[item.result]))
            sheet.facts.setdefault("outcomes", []).append({"item": item.title, "result": item.result})
    said = sheet.facts.get("first_speakers")
    if said:
        sheet.facts["speech_count"] = len(said)
        sheet.facts["first_speakers"] = said[:10]
    printed = minutes.following(sheet, m)
    if sheet.ways["next meeting"].startswith("told"):
        printed = [f"次回は{era(m.following)}{clock(m.opened)}から開催する。"]
    sheet.print("", *printed)
