"""The layouts: each a way of printing rows, numbers, speakers, decisions and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.importer.words.space import squeeze
from tests.importer.sheets.facts import Facts, Item

ROWS: tuple[Callable[[int, str, str], str], ...] = (
    lambda n, label, text: f"{label}：{text}",
    lambda n, label, text: f"{n}　{label}　{text}",
    lambda n, label, text: f"【{label}】{text}",
    lambda n, label, text: f"{n}．{label}　{text}",
    lambda n, label, text: f"{label}　{text}",
    lambda n, label, text: f"（{n}）{label}　{text}",
)
NUMBERS: tuple[Callable[[int], str], ...] = (
    lambda n: f"（{n}）",
    lambda n: f"議案第{n + 4}号　",
    lambda n: f"日程第{n}　議案第{n + 10}号　",
    lambda n: f"{n}　",
    lambda n: f"議題{n}　",
)
SPEAKERS: tuple[Callable[[str, str], str], ...] = (
    lambda who, said: f"○{who}　{said}",
    lambda who, said: f"{who}　　{said}",
    lambda who, said: f"【{who}】{said}",
    lambda who, said: f"{who}：{said}",
    lambda who, said: f"（{who}）{said}",
    lambda who, said: f"○{who}\n{said}\n",
    lambda who, said: f"＜{who}＞\n{said}",
    lambda who, said: f"■{who}　{said}",
)
NEXT: tuple[Callable[[int], str], ...] = (
    lambda day: f"次回の開催予定：令和6年7月{day}日　午後2時",
    lambda day: f"【次回の会議】\n令和6年7月{day}日　午後2時から",
    lambda day: f"次回日程　令和6年7月{day}日　午後2時",
)
#: How those present are listed.
LISTS: tuple[Callable[[tuple[str, ...]], str], ...] = (
    "、".join,
    lambda names: "".join(f"\n　　委員　{name}" for name in names),
    lambda names: "".join(f"\n　　{n}番　{name}" for n, name in enumerate(names, 1)),
    lambda names: f"{'、'.join(squeeze(name) for name in names)}（{len(names)}名）",
)
#: How the chair tells a decision: by what it was carried, what is decided, in which word.
DECISIONS: tuple[Callable[[str, str, str], str], ...] = (
    lambda manner, named, done: f"お諮りします。{manner}よって、{named}は{done}。",
    lambda manner, named, done: f"これより採決します。{manner}したがって、{named}は原案のとおり{done}。",
    lambda manner, named, done: f"質疑を終わります。{manner}{named}は、{done}。",
    lambda manner, named, done: f"御異議ございませんか。{manner}{named}については、{done}。次に進みます。",
    lambda manner, named, done: f"採決に入ります。{manner}{named}は{done}。",
)
STATUS = {"withheld": "（非公開）", "collected": "（会議後回収）", None: ""}
#: What is done, in the words of the chair.
DONE = {
    "可決": "可決されました", "承認": "承認されました", "否決": "否決されました", "不採択": "不採択とすることに決定しました",
    "同意": "同意することに決定しました", "継続": "継続審査とします",
}  # fmt: skip
WIDE = str.maketrans("0123456789()", "０１２３４５６７８９（）")
NARROW = str.maketrans("０１２３４５６７８９（）：", "0123456789():")
WIDTHS: dict[str, Callable[[str], str]] = {
    "ascii": lambda text: text.translate(NARROW),
    "full": lambda text: text.translate(WIDE),
    "mixed": lambda text: text,
}
COUNT = 48


@dataclass(frozen=True)
class Layout:
    """One way of printing, by its number."""

    number: int

    def text(self, session: Facts) -> str:
        """The session in print."""
        return (
            "\n".join((*self._front(session), *self._body(session), NEXT[self.number % 3](session.following)))
            + "\n"
        )

    def item_number(self, n: int) -> str:
        return NUMBERS[self.number % len(NUMBERS)](n)

    def _front(self, session: Facts) -> Iterator[str]:
        row = ROWS[self.number % len(ROWS)]
        yield "令和6年度第1回丘の上市緑化審議会会議録\n"
        yield row(
            1, "日時", f"令和6年5月{session.day}日　{session.start}時00分から{session.start + 1}時30分まで"
        )
        yield row(2, "場所", session.place)
        yield row(3, "出席委員", LISTS[self.number % len(LISTS)](session.members))
        yield row(4, "傍聴者", f"{session.observers}人" if session.observers else "なし")
        yield row(5, "議題", "")
        yield from (f"　{self.item_number(n)}{item.title}" for n, item in enumerate(session.items, 1))
        yield row(6, "配付資料", "")
        yield from (
            f"　資料{n}　{title}{STATUS[status]}" for n, (title, status) in enumerate(session.papers, 1)
        )
        yield row(7, "議事の内容", "")

    def _body(self, session: Facts) -> Iterator[str]:
        say = SPEAKERS[self.number // 6 % len(SPEAKERS)]
        yield say("会長", "ただいまから始めます。")
        for n, item in enumerate(session.items, 1):
            number = self.item_number(n)
            yield f"\n{number}{item.title}\n"
            yield say("会長", f"{number.strip()}を議題とします。説明をお願いします。")
            yield from (say(who, said) for who, said in item.remarks)
            yield say("会長", self._decision(item, number.strip()))
        yield say("会長", "これで終わります。")

    def _decision(self, item: Item, number: str) -> str:
        named = "本案" if self.number % 2 else number.split("　")[-1]
        manner = {"異議なし": "異議なしと認めます。", None: ""}.get(item.manner, f"{item.manner}です。")
        tell = DECISIONS[self.number % len(DECISIONS)]
        return tell(manner, named, DONE[item.result])
