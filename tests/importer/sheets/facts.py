"""What a printed session says, made up: the facts that an import of its print must give back."""

from __future__ import annotations

import random
from dataclasses import dataclass

FAMILIES = ("青木", "井川", "宇野", "江口", "大原", "加賀", "岸本", "久保", "小池", "佐伯", "島田", "杉野")
GIVEN = ("一郎", "夏子", "三郎", "史恵", "明", "由美", "健", "千尋", "誠", "和子", "洋", "薫")
MATTERS = (
    "花壇の増設について", "苗木の配布について", "公園条例の一部改正について", "緑化計画の変更について",
    "遊歩道の整備について", "街路樹の点検結果について", "緑の基金の使い道について", "広場の名称について",
)  # fmt: skip
TALK = (
    "費用はどのくらいかかりますか。", "来年度の予算は3億円を見込んでおります。", "分かりました。",
    "いつから始まるのでしょうか。", "4月からです。", "その点は持ち帰って調べます。", "反対の声もありました。",
)  # fmt: skip
OUTCOMES = (
    ("可決", "起立多数"), ("可決", "挙手全員"), ("承認", "異議なし"), ("否決", "起立少数"),
    ("承認", "全会一致"), ("継続", None), ("不採択", "賛成少数"), ("同意", "異議なし"),
)  # fmt: skip


@dataclass(frozen=True)
class Item:
    """An item of the agenda with what is said under it."""

    title: str
    remarks: tuple[tuple[str, str], ...]
    result: str
    manner: str | None


@dataclass(frozen=True)
class Facts:
    """A session."""

    day: int
    start: int
    place: str
    members: tuple[str, ...]
    observers: int
    items: tuple[Item, ...]
    papers: tuple[tuple[str, str | None], ...]
    """Title and status of each."""
    following: int
    """The day in July of the next meeting."""


def facts(seed: int) -> Facts:
    """A session by its number, the same on every machine."""
    draw = random.Random(seed)
    families = draw.sample(FAMILIES, 4)
    members = tuple(f"{family}　{draw.choice(GIVEN)}" for family in families)
    items = []
    for title in draw.sample(MATTERS, 3):
        said = [(f"{draw.choice(families[1:])}委員", draw.choice(TALK)), ("事務局", draw.choice(TALK))]
        items.append(Item(title, tuple(said), *draw.choice(OUTCOMES)))
    return Facts(
        day=draw.randint(1, 28),
        start=draw.choice((9, 10, 13, 14)),
        place=draw.choice(("丘の上市役所", "中央公民館", "第2会議室", "市民会館ホール")),
        members=members,
        observers=draw.choice((0, 1, 3, 12)),
        items=tuple(items),
        papers=(("計画の案", None), ("相談の記録", draw.choice((None, "withheld", "collected")))),
        following=draw.randint(1, 28),
    )
