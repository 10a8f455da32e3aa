"""Which item the chair is at, and what is put to the meeting, as the sentences go on."""

from __future__ import annotations

from dataclasses import replace

from generator.importer.body.blocks import Section
from generator.importer.front.item_looks import CONTAINER
from generator.importer.front.items import Item
from generator.importer.front.naming import Naming
from generator.importer.readings.outcome_words import ASKS, RESULTS
from generator.importer.readings.record import Record
from generator.importer.readings.sentences import Sentence
from generator.importer.readings.turns import led, nearer, taken_up, takes_up, titled
from generator.importer.readings.turns_looks import CALL_OPENS, CALLED, NO_CALL
from generator.importer.readings.undone import CALLS, REFERRED
from generator.importer.words.bills import Bill, leading, mentions_in, plain
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import numbered, title_key
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.japanese.lists import words_of

PUT = Habit(
    "put", r"{put_word}",
    said=("御異議ありませんか", "諮りますか", "賛成ですか", "反対ですか", "承認してよいか", "よろしいですか", "了承することでよいか"),
    unsaid=("いかがですか",),
)  # fmt: skip
#: 次の議題に移ります: whatever was named before is done with.
_TURNS = Habit(
    "turns", r"(?:次|続).{0,20}(?:{subject}|議案|日程|事項|その他).{0,20}[移入進行]|^(?:次に|続いて|続きまして|最後に)[^。]{1,60}(?:{reported}を?(?:お願い|願い|求め)|議題と)",
    said=("次の議題に移ります", "続いて案件に入ります", "次の議案を行う", "次の日程に進む", "次は報告事項に入ります", "次に、その他に移ります", "次議題移", "次1234567890123456789の議題に移",
          "次の議題1234567890123456789に移", "続いて、防災計画について、説明願います", "次に、課長から報告をお願いします", "続きまして、担当課に説明を求めます", "次に、説明を求めます", "最後に、計画を議題とします"),
    unsaid=("次の質問に移ります", "これより次に課長の説明を求めます", "次に、説明します", "次に、議題。課長から説明をお願いします", "続いて説明をお願いします", "議題に移ります", "次の議題です"),
)  # fmt: skip
_TOGETHER = Habit("together", r"一括", said=("一括採決、承認", "一括して可決"), unsaid=("括って承認",))
#: 続いての議題です: the one after that which was treated last.
_IN_ORDER = Habit(
    "in order", r"(?P<first>(?:(?:1|１|一)つ目|最初)の{subject})|(?:次|続いて|続きまして|(?:{digit}|{numeral})つ目|最後)の{subject}",
    said=("1つ目の議題について説明を", "１つ目の案件", "一つ目の議題", "最初の議題です", "次の議題に移ります", "続いての議題です", "続きましての案件", "2つ目の議題", "９つ目の議題", "二つ目の議題", "三つ目の議題", "四つ目の議題", "最後の議題となります", "8つ目の議題", "２つ目の議題"),
    unsaid=("次の質問", "議題の次", "最初に議題"),
)  # fmt: skip
_SINGULAR = Habit(
    "singular",
    r"本[案件](?!{digit})|この件",
    said=("本案は可決", "本件", "この件は"),
    unsaid=("各案は", "本日", "本案2件は"),
)
_QUOTE = Habit(
    "quote", r"{quote_open}(?P<words>[^{quote}]{4,200}){quote_close}",
    said=("「計画の変更について」", "『計画の変』"),
    unsaid=("「計画」", "「計画の変更", "計画の変更」", "「計画「の」変更」"),
)  # fmt: skip
#: 正副委員長の選出について
_CHOICE = Habit(
    "choice", r"(?:長|役員)の?{appointed}", said=("正副委員長の選出について", "会長選任", "役員の選任", "座長の互選"), unsaid=("委員の選出",)
)  # fmt: skip


class Course:
    """Where the proceedings stand while they are read."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.named = Naming()
        """What the chair named last."""
        self.asked = ""
        """What was put to the meeting last, as printed."""
        self.reported: str | None = None
        """How a committee decided on it, as the chair tells."""
        self.put = Naming()
        """What the words name by which something was put to the meeting."""
        self._bundle: list[str] = []
        """The items of this section and of those right above it that hold nothing, so that it may treat all of them."""
        self._holds = True
        self._unlisted: set[Bill] = set()
        """Bills taken up in this section of which the agenda has no kind; with a second one it is not known what is treated."""
        self._lost = False
        self._by_calls = False
        """Whether only what the chair calls up shows the items, so that none holds what is called up in its midst."""

    def enter(self, section: Section) -> None:
        """A new section: what was named and asked before is done with."""
        self.named, self.asked, self.reported = Naming(), "", None
        self.put = Naming()
        self._unlisted, self._lost = set(), False
        self._by_calls = section.inferred
        self._bundle = [*([] if self._holds else self._bundle), *filter(None, [section.agenda])]
        self._holds = bool(section.blocks)

    def hear(self, sentence: Sentence, inside: str | None, *, remark: bool) -> None:
        """Take what a sentence names, asks and reports; ``remark``: whether somebody says it."""
        naming = self.record.numbering.named(sentence.names, inside)
        first = led(sentence.names, self.record.items.values()) if remark else None
        if first:
            self._take(Naming((first.decided,), (None,)))
        elif remark and takes_up(sentence.names):
            item = taken_up(sentence.names, self.record.items.values())
            if naming or item:
                self._take(naming or Naming((item,) if item else (), (None,)))
            else:
                self._follow_unlisted(sentence)
                self._lose(sentence)
            if not naming and not item:
                self._turn(sentence)
        elif not remark and (
            told := naming if leading(sentence.names) else self._numbered(sentence, inside)
        ):  # 議案第5号について、課長が説明した。採決の結果、…
            self._take(told)
        report = REFERRED.read(sentence.plain)
        if report:
            self.reported = report["result"]
        if CALLS.reads(sentence.plain) or (ASKS.reads(sentence.plain) and PUT.reads(sentence.plain)):
            # What is asked is in the sentence before, unless this one says it: …とすることに御異議ありませんか。
            self.asked = sentence.plain if RESULTS.read(sentence.plain) else sentence.wide
            self.put = self._put_now(naming, sentence) or self.put

    def _turn(self, sentence: Sentence) -> None:
        """Go on to the item that follows the one named last, where the chair says only that the next one comes."""
        found = _IN_ORDER.read(sentence.plain)
        last = self.named.items[0] if len(self.named.items) == 1 else None
        items = [item for item in self.record.items.values() if not item.sub]
        if found and found["first"]:
            beside = [item for item in items if item.parent and CONTAINER.reads(bare(item.parent.title))]
            follows = beside[:1] if len({item.parent.id for item in beside if item.parent}) == 1 else []
        else:
            beside = [item for item in items if last and item.parent is last.parent]
            at = beside.index(last) + 1 if last in beside else len(beside)
            follows = beside[at : at + 1] if found else []
        if found or _TURNS.reads(sentence.plain):
            self.named = Naming((follows[0].decided,), (None,)) if follows else Naming()
            self.put = Naming()

    def _take(self, now: Naming) -> None:
        self.reported = self.reported if now.items == self.named.items else None
        self.named, self.put = now, Naming()
        self._unlisted, self._lost = set(), False

    def subjects(self, sentence: Sentence, inside: str | None) -> Naming:
        """The items that a settling sentence is about: those it names, else those that are being treated."""
        found = self._about(sentence, inside)
        return replace(found, items=tuple(item.innermost for item in found.items))

    def _about(self, sentence: Sentence, inside: str | None) -> Naming:
        own = self.record.numbering.named(sentence.names, inside)
        items = self.record.items.values()
        quoted = None if own else self._quoted(sentence.wide) or titled(sentence.names, items)
        if self._lost and not own and not quoted:
            return Naming()
        if quoted:
            return Naming((quoted.decided,), (None,))
        if own:
            return own
        if self.put:
            return self.put
        if not self.named.items:
            return self.named if self.named.unknown else self._headed(sentence, inside)
        if len(self.named.items) > 1:
            return Naming() if _SINGULAR.reads(sentence.plain) else self.named
        near = nearer(self.named.items[0], inside)
        item = self.record.items.get(near or "")
        return Naming((item.decided,), self.named.parts) if item else Naming()

    def _headed(self, sentence: Sentence, inside: str | None) -> Naming:
        """The item of the section; where it treats those above it too, 一括採決, all of them."""
        together = _TOGETHER.reads(sentence.plain) and inside in self._bundle
        found = [self.record.items.get(own) for own in (self._bundle if together else [inside or ""])]
        items = tuple(item.decided for item in found if item)
        return Naming(items, (None,) * len(items))

    def _put_now(self, naming: Naming, sentence: Sentence) -> Naming:
        """What a question names that is put to the meeting without having been taken up: 次に、公園の愛称について、案のとおりとしてよろしいか."""
        if _SINGULAR.reads(sentence.plain):
            return Naming()
        item = None if naming else titled(sentence.names, self.record.items.values())
        return naming or (Naming((item.decided,), (None,)) if item else Naming())

    def _numbered(self, sentence: Sentence, inside: str | None) -> Naming:
        """The item by whose number a line begins that tells what came of it, where no item has a heading: （2）次回、協議することとした。"""
        own = numbered(sentence.whole.strip())
        items = self.record.items.values()
        if own is None or inside or any(item.parent or item.sub for item in items):
            return Naming()
        found = [item for item in items if item.no == own.no]
        return Naming((found[0].decided,), (None,)) if len(found) == 1 else Naming()

    def choosing(self) -> Naming:
        """The one item that is about who is chosen."""
        about = [item for item in self.record.items.values() if item.title and _CHOICE.reads(item.title)]
        return Naming((about[0].decided,), (None,)) if len(about) == 1 else Naming()

    def _follow_unlisted(self, sentence: Sentence) -> None:
        """陳情第3号を議題とします, and later 陳情第4号, where the agenda lists no petition: the section is of one at most."""
        bills = {bill for mention in mentions_in(plain(sentence.names)) for bill in mention.bills}
        bills = {
            bill
            for bill in bills
            if bill.kind not in self.record.numbering.kinds and bill.kind in words_of("bill_kind")
        }
        if bills:
            self._lost = self._lost or bool(self._unlisted and not bills & self._unlisted)
            self._unlisted |= bills

    def _lose(self, sentence: Sentence) -> None:
        """一般会計予算を議題とします, which is none of the items that were called up: what is treated is not known from here on."""
        called = CALLED.read(CALL_OPENS.without(trim(sentence.names)))
        if called and self._by_calls and not NO_CALL.reads(called["what"]):
            self._take(Naming())
            self._lost = True

    def _quoted(self, words: str) -> Item | None:
        """The item whose title the words quote."""
        for quote in _QUOTE.each(words):
            key = title_key(quote["words"])
            found = [item for item in self.record.items.values() if len(key) >= 6 and key in item.key]
            if len(found) == 1:
                return found[0].decided
        return None
