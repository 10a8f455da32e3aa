"""Lists of people by chance: names that are rare, bodies and offices beside them, and the many ways in which clerks set them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random


def _names(text: str) -> list[str]:
    return text.split()


FAMILIES = _names(
    "都築 米内 伴 槙 金刺 目黒 百目木 大平 四十物 安孫子 渡部 鳥谷部 妹尾 桝 榎並 笈川 設楽 八重樫 和仁 白土 三ツ橋 小豆畑 鵜殿 比企 尾花沢 夏目 茂手木"
    " 国府 榑林 上遠野 雨宮 小鳥遊 道祖尾 日下部 六車 五月女 砂子田 御厨 佐藤 鈴木 高橋 田中 伊藤 林 森 原 堀 菅 辻 関 岸 阿部 長谷川 勅使河原 宇都宮 東海林 名倉"
    " 氏家 殿村 会津 建部 税所 図師 岡部 服部 君島 代田 次田 町田 市川 千葉 二宮 三枝 五十嵐 六角 七海 八木 九鬼 十河 百瀬 万代"
)
GIVENS = _names(
    "一 はるか 善三 徳一郎 進 ミツ 隆 清孝 登 耕太 正 つね子 文雄 紘一 真理子 敬 恵美 亘 玲 達哉 りつ子 俊輔 薫 亮 実 ふじ 彩乃 由美 健斗 久美 樹 みどり 清 守 保 学"
    " 豊 幸 望 要 司 治 公平 一二三 三千代 千里 百合子 九十九 長利 市郎 町子 貴志 太一 昭二 ヨシ子 結 令 とよ 国男 光太 さくら 健太郎"
)
TOWNS = ("瀬戸浦市", "羽根木市", "楢俣町", "朝凪村", "北潟町")
BODIES = (
    "青潮大学大学院　教授", "北潮大学 准教授", "{}社会福祉協議会", "{}商工会　会長", "{}ＰＴＡ連合会", "みさき交通株式会社　代表取締役", "栗野農業協同組合", "民生委員児童委員協議会 副会長",
    "ひまわり法律事務所", "弁護士", "公募委員", "学識経験者", "{}医師会　理事", "NPO法人こどもの森 理事長", "元教員",
)  # fmt: skip
UNITS = ("総務", "企画政策", "市民生活", "福祉", "健康推進", "教育総務", "生涯学習", "都市整備")
OFFICES = ("課長", "次長", "課長補佐", "室長", "主幹", "係長", "主査", "主任", "主事")


@dataclass
class Somebody:
    """Somebody who sits there, and what may be printed of them."""

    family: str
    given: str
    role: str = ""
    body: str = ""

    @property
    def name(self) -> str:
        return self.family + self.given


@dataclass
class Listed:
    """A record of nothing but its head and its list, and who is in it: name and, where it is printed, office."""

    text: str
    form: str
    present: dict[str, str | None] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    staff: dict[str, str | None] = field(default_factory=dict)


Spelt = Callable[[Somebody], str]


def _five(one: Somebody) -> str:
    """The name as wide as five letters."""
    return one.family + "　" * max(0, 5 - len(one.name)) + one.given


SPELT: dict[str, Spelt] = {
    "room": lambda one: f"{one.family}　{one.given}",
    "half": lambda one: f"{one.family} {one.given}",
    "none": lambda one: one.name,
    "five": _five,
}
Form = Callable[[Spelt, str, Sequence[Somebody]], list[str]]


def _columns(cells: Sequence[str], many: int) -> list[str]:
    wide = max(map(len, cells))
    return [
        "　　　".join(cell.ljust(wide, "　") for cell in cells[at : at + many]).rstrip("　")
        for at in range(0, len(cells), many)
    ]


def _marked(name: Spelt, apart: str, people: Sequence[Somebody]) -> list[str]:
    marks = ("◎", "○", *[""] * len(people))
    named = "、".join(mark + name(one) for mark, one in zip(marks, people, strict=False))
    return [named, f"（◎{people[0].role}　○{people[1].role}）"]


def _held(one: Somebody, people: Sequence[Somebody], frame: str) -> str:
    """The office in a frame behind whoever presides or stands in; nothing behind the others."""
    return f"{frame[0]}{one.role}{frame[1]}" if one in people[:2] else ""


WITH_OFFICES: dict[str, Form] = {
    "office, name": lambda name, apart, people: [f"{one.role}{apart}{name(one)}" for one in people],
    "office, name, body": lambda name, apart, people: [f"{one.role}{apart}{name(one)}{apart}　{one.body}" for one in people],
    "name, office": lambda name, apart, people: [f"{name(one)}{apart}{one.role}" for one in people],
    "office: name": lambda name, apart, people: [f"{one.role}：{name(one)}" for one in people],
    "office, name (body)": lambda name, apart, people: [f"{one.role}　{name(one)}（{one.body}）" for one in people],
    "two columns": lambda name, apart, people: _columns([f"{one.role}　{name(one)}" for one in people], 2),
    "titles": lambda name, apart, people: [f"{one.role}　{name(one)}　君" for one in people],
}  # fmt: skip
WITH_TWO_OFFICES: dict[str, Form] = {
    "name, body [office]": lambda name, apart, people: [f"{name(one)}　　{one.body}{_held(one, people, '【】')}" for one in people],
    "name, body (office)": lambda name, apart, people: [f"{name(one)}　　{one.body}{_held(one, people, '（）')}" for one in people],
    "marks": _marked,
}  # fmt: skip
NAMES_ALONE: dict[str, Form] = {
    "name, body": lambda name, apart, people: [f"{name(one)}　　{one.body}" for one in people],
    "name (body)": lambda name, apart, people: [f"{name(one)}（{one.body}）" for one in people],
    "numbers": lambda name, apart, people: [f"{n}．{name(one)}（{one.body}）" for n, one in enumerate(people, 1)],
    "commas": lambda name, apart, people: ["、".join(map(name, people))],
    "columns": lambda name, apart, people: _columns([*map(name, people)], 3),
    "categories": lambda name, apart, people: [
        f"【学識経験者】{'、'.join(map(name, people[:2]))}",
        f"【関係団体】{'、'.join(map(name, people[2:4]))}",
        f"【公募委員】{'、'.join(map(name, people[4:]))}",
    ],
}  # fmt: skip
FORMS = WITH_OFFICES | WITH_TWO_OFFICES | NAMES_ALONE
STAFF: dict[str, Form] = {
    "a line each": lambda name, apart, people: [f"{one.role}{apart}{name(one)}" for one in people],
    "commas": lambda name, apart, people: ["、".join(f"{one.role}　{name(one)}" for one in people)],
    "brackets": lambda name, apart, people: ["、".join(f"{one.role}（{one.name}）" for one in people)],
    "name, office": lambda name, apart, people: [f"{name(one)}{apart}{one.role}" for one in people],
    "colon": lambda name, apart, people: [f"{one.role}：{name(one)}" for one in people],
}


def listed(seed: int) -> Listed:
    """The record of a seed; every seed gives the same one again."""
    chance = Random(seed)
    families = chance.sample(FAMILIES, 18)
    sat = [Somebody(family, chance.choice(GIVENS)) for family in families]
    for one in sat:
        one.body = chance.choice(BODIES).format(chance.choice(TOWNS))
    many = chance.randint(5, 9)
    people, away, beside, staff = sat[:many], sat[many : many + chance.randint(0, 2)], sat[12:13], sat[13:16]
    member, *leads = chance.choice(
        (("委員", "会長", "副会長"), ("委員", "委員長", "職務代理者"), ("構成員", "座長", "副座長"))
    )
    for one, role in zip(people, (*leads, *[member] * many), strict=False):
        one.role = role
    for one in staff:
        one.role = f"{chance.choice(UNITS)}課{chance.choice(OFFICES)}"
    form, spelt, in_office = chance.choice([*FORMS]), chance.choice([*SPELT]), chance.choice([*STAFF])
    name, apart = SPELT[spelt], chance.choice(("　", "　　"))
    told = Listed("", f"{form} / {spelt} / {in_office}")
    told.present = {one.name: _printed_role(form, one, people) for one in people}
    told.absent = [one.name for one in away]
    told.staff = {one.name: one.role for one in staff}
    rows = [(f"出席{member}", FORMS[form](name, apart, people))]
    rows += [(f"欠席{member}", ["、".join(map(name, away))])] if away else []
    if chance.random() < 0.4:
        told.beside = [one.name for one in beside]
        rows.append(
            ("オブザーバー", [f"{one.body.replace('　', '')}　{one.family}　{one.given}" for one in beside])
        )
    rows.append((chance.choice(("事務局", "事務局職員", "出席職員")), STAFF[in_office](name, apart, staff)))
    told.text = "\n".join(_record(chance, rows, leads[0]))
    return told


def _printed_role(form: str, one: Somebody, people: Sequence[Somebody]) -> str | None:
    both = form in WITH_TWO_OFFICES and one in people[:2]
    return one.role if form in WITH_OFFICES or both else None


def _record(chance: Random, rows: Sequence[tuple[str, list[str]]], chair: str) -> list[str]:
    head, beside = chance.choice(("1　", "１　", "1．", "（1）", "■", "○", "◆", "")), chance.random() < 0.5
    place = [("日時", ["令和6年11月15日（金）　午後2時から午後3時50分まで"]), ("場所", ["役場3階　大会議室"])]
    lines = ["令和6年度第2回汐見町環境審議会　会議録", ""]
    for number, (label, texts) in enumerate(
        [*place, *rows, ("議題", ["（1）計画の素案について"]), ("議事", [])], 1
    ):
        lead = head.replace("1", str(number)).replace("１", chr(ord("０") + number)) + label
        if beside and texts:
            lines += [f"{lead}　　{texts[0]}", *("　" * (len(lead) + 2) + text for text in texts[1:])]
        else:
            lines += [lead, *("　" + text for text in texts)]
    return [
        *lines,
        f"{chair}　　ただいまから会議を開きます。",
        "事務局　　資料に基づき説明します。",
        f"{chair}　　以上で会議を閉じます。",
        "",
    ]
