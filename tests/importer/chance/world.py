"""What happened at a meeting that never was: who sat there, what was dealt with and what became of it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

FAMILIES = [
    "青木",
    "山田",
    "佐藤",
    "鈴木",
    "林",
    "長谷川",
    "三枝",
    "高橋",
    "五十嵐",
    "森",
    "小川",
    "岸",
    "渡辺",
    "佐々木",
    "伊藤",
    "谷",
    "中村",
    "加藤",
    "田中",
    "斎藤",
    "石井",
    "東",
    "北",
    "久保田",
    "宮本",
    "浜野",
    "沖",
    "磯部",
    "牧野",
    "今井",
    "桑原",
    "野口",
    "松永",
    "上原",
    "原",
    "堀",
    "大西",
    "関",
    "片山",
    "平野",
    "水野",
    "内藤",
]
GIVENS = [
    "一郎",
    "花子",
    "健太",
    "由美子",
    "進",
    "さやか",
    "誠",
    "実",
    "亨",
    "修",
    "和子",
    "千尋",
    "誠一郎",
    "弘",
    "清",
    "真由美",
    "正人",
    "みなと",
    "健",
    "恵",
    "隆",
    "久美",
    "陽介",
    "保",
    "とも子",
    "光",
]
PLACES = ("汐見市", "霧沢町", "丘の上市", "朝凪市", "白鷺村", "瀬戸ヶ浜町")
UNITS = [
    "総務",
    "緑地",
    "企画政策",
    "生涯学習",
    "福祉",
    "環境保全",
    "市民生活",
    "教育総務",
    "都市整備",
    "健康推進",
    "財政",
    "農政",
    "学校教育",
    "水産振興",
]
BODIES_BEHIND = [
    "社会福祉協議会",
    "自治会連合会",
    "霧沢大学",
    "商工会議所",
    "公募",
    "PTA連合会",
    "医師会",
    "老人クラブ連合会",
]
ROOMS = (
    "第1会議室", "3階大会議室", "301会議室", "中央公民館　講堂", "庁舎4階　401会議室", "保健センター2階　多目的室", "特別会議室",
    "文化会館　小ホール", "本庁舎5階　501・502会議室",
)  # fmt: skip
TALK = (
    "資料の3ページですが、数字が合わないのではないでしょうか。", "昨年度と比べてどのように変わったのか教えてください。",
    "令和4年度は120件、令和5年度は150件でした。", "ありがとうございます。よく分かりました。", "その点については、関係課と協議してまいります。",
    "利用者の声を聞く場を設けてほしいと思います。", "費用はどの程度を見込んでいますか。", "来年度に改めて検討する予定です。",
    "資料2の訂正がございます。誤りがあり申し訳ありません。", "賛成です。早く進めていただきたい。",
)  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """What bodies of one kind have in common."""

    name: str
    bodies: tuple[str, ...]
    chair: str
    deputy: str
    member: str
    titles: tuple[str, ...]
    results: tuple[str, ...]
    """What may become of an item."""
    bills: bool = False
    """Whether an item is a bill with a number of its own."""
    room: str = ""
    """Where such a body meets, if it has a room of its own."""
    places: tuple[str, ...] = PLACES
    """Whose bodies they are."""
    staff: tuple[str, ...] = ()
    """Who assists it, if not officers of a town."""
    unit: str = "事務局"
    """Under what name those speak."""
    units: tuple[str, ...] = ()
    """Under what names they are listed."""


COUNCIL = Kind(
    "council",
    ("緑化審議会", "図書館協議会", "国民健康保険運営協議会", "都市計画審議会", "子ども・子育て会議", "環境審議会", "地域公共交通会議",
     "文化財保護審議会", "健康づくり推進協議会", "総合計画策定委員会", "入札監視委員会", "景観審議会", "男女共同参画推進委員会"),
    "会長", "副会長", "委員",
    ("緑の基本計画（案）について", "令和6年度予算の概要について", "施設の利用状況について", "使用料の見直しについて", "アンケートの結果について",
     "樹木の点検について", "計画の進捗状況について", "指定管理者の評価について", "今後のスケジュールについて", "実施要領の改定について"),
    ("承認", "了承"),
)  # fmt: skip
PLENARY = Kind(
    "plenary", ("議会",), "議長", "副議長", "議員",
    ("一般会計補正予算（第2号）", "国民健康保険税条例の一部を改正する条例", "手数料条例の一部を改正する条例の制定について", "町道路線の認定について",
     "工事請負契約の締結について", "財産の取得について", "特別会計予算", "職員の給与に関する条例の一部を改正する条例"),
    ("可決", "可決", "否決"), True, "議場",
)  # fmt: skip
COMMITTEE = Kind(
    "committee", ("総務常任委員会", "文教厚生委員会", "産業建設常任委員会", "予算決算委員会", "議会運営委員会"), "委員長", "副委員長", "委員",
    ("一般会計補正予算（第3号）", "保育所条例の一部を改正する条例", "下水道事業会計予算", "指定管理者の指定について", "公園条例の全部改正について"),
    ("可決", "可決", "継続"), True, "第1委員会室",
)  # fmt: skip
EDUCATION = Kind(
    "education", ("教育委員会",), "教育長", "教育長職務代理者", "委員",
    ("学校管理規則の一部を改正する規則について", "教科用図書の採択について", "社会教育委員の委嘱について", "教育に関する事務の点検及び評価について",
     "就学援助要綱の改正について", "文化財の指定について"),
    ("可決", "承認"), True, "教育委員会室",
)  # fmt: skip
FARM = Kind(
    "farm", ("農業委員会",), "会長", "会長代理", "委員",
    ("農地法第3条の規定による許可申請について", "農地法第4条の規定による許可申請について", "農地法第5条の規定による許可申請について",
     "農用地利用集積計画の決定について", "非農地証明願について"),
    ("可決", "承認"), True, "農業委員会室",
)  # fmt: skip
KINDS = (COUNCIL, COUNCIL, PLENARY, COMMITTEE, EDUCATION, FARM)


@dataclass(frozen=True)
class Person:
    family: str
    given: str
    role: str
    seat: int = 0
    behind: str = ""
    """The body that sent the person."""

    @property
    def name(self) -> str:
        return self.family + self.given


@dataclass(frozen=True)
class Item:
    title: str
    bill: int
    """The number of the bill; 0 where it is none."""
    result: str
    against: int
    """How many voted against it."""

    @property
    def full(self) -> str:
        """The title behind the number of the bill."""
        return f"議案第{self.bill}号{self.title}" if self.bill else self.title


@dataclass(frozen=True)
class Meeting:
    kind: Kind
    place: str
    body: str
    number: int
    day: datetime.date
    opened: datetime.time
    closed: datetime.time
    room: str
    members: list[Person]
    absent: list[Person]
    staff: list[Person]
    items: list[Item]
    observers: int
    recess: tuple[datetime.time, datetime.time] | None
    following: datetime.date
    signers: list[Person] = field(default_factory=list)

    @property
    def present(self) -> list[Person]:
        return [m for m in self.members if m not in self.absent]


def meeting(chance: Random, kinds: Sequence[Kind] = KINDS) -> Meeting:
    kind = chance.choice(kinds)
    families = chance.sample(FAMILIES, 20)
    count = chance.randint(5, 9)
    seats = [kind.chair, kind.deputy, *[kind.member] * (count - 2)]
    members = [
        Person(families[n], chance.choice(GIVENS), role, n + 1, chance.choice(BODIES_BEHIND))
        for n, role in enumerate(seats)
    ]
    absent = members[-chance.choice((1, 1, 2)) :] if chance.random() < 0.5 else []
    hour = chance.choice((9, 10, 13, 14, 15, 18))
    opened = datetime.time(hour, chance.choice((0, 0, 0, 30)))
    closed = datetime.time(hour + chance.choice((1, 2)), chance.choice((31, 35, 45, 52)))
    day = datetime.date(2019 + chance.randint(1, 6), chance.randint(1, 12), chance.randint(1, 28))
    place = chance.choice(kind.places)
    before = place + "役所　" if place.endswith("市") and chance.random() < 0.4 else ""
    present = count - len(absent)
    first_bill = chance.randint(3, 60)
    items = [
        Item(
            title,
            first_bill + n if kind.bills else 0,
            result := chance.choice(kind.results),
            present - 2 if result == "否決" else chance.choice((0, 0, 1)),
        )
        for n, title in enumerate(chance.sample(kind.titles, chance.randint(2, 4)))
    ]
    return Meeting(
        kind=kind,
        place=place,
        body=chance.choice(kind.bodies),
        number=chance.randint(1, 9),
        day=day,
        opened=opened,
        closed=closed,
        room=kind.room or before + chance.choice(ROOMS),
        members=members,
        absent=absent,
        staff=_officers(chance, kind, families[count:]) if kind.staff else _staff(chance, families[count:]),
        items=items,
        observers=chance.choice((0, 0, 1, 2, 5)),
        recess=(datetime.time(hour, 40), datetime.time(hour, 50)) if chance.random() < 0.4 else None,
        following=day + datetime.timedelta(chance.randint(20, 60)),
        signers=members[1:3] if kind.bills else [],
    )


def _officers(chance: Random, kind: Kind, families: list[str]) -> list[Person]:
    offices = kind.staff[: chance.randint(1, len(kind.staff))]
    return [
        Person(family, chance.choice(GIVENS), office)
        for family, office in zip(families, offices, strict=False)
    ]


def _staff(chance: Random, families: list[str]) -> list[Person]:
    unit = chance.choice(UNITS)
    staff = [Person(families[0], chance.choice(GIVENS), f"{unit}部長")]
    for family in families[1 : chance.randint(2, 4)]:
        office = chance.choice(("課長", "課長補佐", "課主査", "課主任", "課主事"))
        staff.append(
            Person(family, chance.choice(GIVENS), chance.choice((unit, chance.choice(UNITS))) + office)
        )
    return staff
