"""How something was decided and by how many, from the words around the decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.importer.readings.announces import Attendee
from generator.importer.words.bills import plain
from generator.importer.words.habits import Habit, Habits
from generator.japanese.lists import words_of

#: These read words in half width and without room, lines ended by 。.
_FOR = Habit(
    "for", r"(?:賛成|可とする){voter}?[がは:]?(?P<number>{digit}{1,4})(?!{digit}|[号番条])", tells="賛成の数",
    said=("賛成5", "可とする者10", "賛成票は9票", "賛成の方が3名", "賛成者:3", "賛成の委員3人", "賛成委員7人", "賛成議員13人", "賛成の議員13人", "賛成する者3", "賛成の者3"),
    unsaid=("賛成1番", "賛成多数", "賛成12345", "賛成1号", "賛成1条", "反対5"),
)  # fmt: skip
_AGAINST = Habit(
    "against", r"(?:反対|否とする){voter}?[がは:]?(?P<number>{digit}{1,4})(?!{digit}|[号番条])", tells="反対の数",
    said=("反対2", "否とする者5", "反対票は12票", "反対が1", "反対:1"),
    unsaid=("反対1番", "反対多数", "反対12345", "反対1号", "反対1条", "賛成2"),
)  # fmt: skip
_ABSTAIN = Habit(
    "abstain", r"(?:棄権|保留){voter}?[がは:]?(?P<number>{digit}{1,4})(?!{digit}|[号番条])", tells="棄権や保留の数",
    said=("棄権1", "保留者12", "棄権は1", "棄権が1", "棄権:0"),
    unsaid=("棄権1番", "棄権12345", "棄権1号", "棄権1条", "賛成1"),
)  # fmt: skip
#: 13対2: those for it stand first, where it was carried.
_TO = Habit(
    "to", r"(?<!{digit})(?P<first>{digit}{1,3})[名人票]?対(?:反対)?(?P<second>{digit}{1,3})(?!{digit}|[号番条])", tells="何対何",
    said=("13対2", "3名対1名", "3人対1人", "9票対4票", "賛成13対反対2", "8対12"),
    unsaid=("1対1号", "2対1番", "2対1条", "13対1234", "1234対2", "対2"),
)  # fmt: skip
#: Members that showed that they agree, where their number is told with it.
_MEMBERS = Habit(
    "members", r"(?<!出席)(?:委員|議員)の?(?P<number>{digit}{1,3})[名人票](?:[のが]|から)?(?=承認|同意|{shown})", tells="賛成した委員の数",
    said=("委員5名の賛成", "議員の12人が起立", "委員の7名から承認", "委員3票承認", "委員5名が同意", "委員5名挙手"),
    unsaid=("出席委員5名の賛成", "委員5名", "委員1234名賛成", "委員5件の賛成"),
)  # fmt: skip
_SHOWN = Habit(
    "shown", r"(?:挙手|起立|{agreed})(?:者|の方)?[がは:]?(?P<number>{digit}{1,3})[名人票]", tells="賛成を示した数",
    said=("挙手8名", "起立者12人", "承認が5票", "同意:4名", "挙手の方は8名", "可決2票", "了承3名"),
    unsaid=("挙手多数", "挙手8件", "挙手1234名", "賛成8名"),
)  # fmt: skip
#: How it was carried, as the chair sees it.
_MAJORITY = Habit(
    "majority", r"{shown}者?(?:{most}|{few})|(?:{most}|少数)の?{shown}|{unanimous}", tells="賛成の多い少ない",
    said=("賛成多数", "起立者全員", "挙手少数", "起立なし", "全員賛成", "多数の起立", "少数の挙手", "全会一致", "全員一致", "満場一致"),
    unsaid=("反対多数", "多数の意見"),
)  # fmt: skip
FEW = Habit(
    "few", r"{shown}者?{few}|少数の?{shown}",
    said=("賛成少数", "起立者なし", "挙手少数", "挙手無し", "少数賛成", "少数の起立", "少数の挙手"),
    unsaid=("賛成多数", "反対少数", "少数意見"),
)  # fmt: skip
MOST = Habit(
    "most", r"{shown}者?{most}|{most}の?{shown}",
    said=("賛成多数", "起立者全員", "挙手多数", "全員賛成", "多数の起立", "全員の挙手"),
    unsaid=("賛成少数", "反対多数", "多数意見"),
)  # fmt: skip
#: Those against are asked to show, or told.
AGAINST = Habit("against_it", r"反対", said=("反対の方",), unsaid=("賛成の方",))
NO_OBJECTION = f"{words_of('objection')[0]}{words_of('none')[0]}"
_MANNERS = Habits(
    Habit("書面", r"書面(?:に|で|{treated}|表決|決議|議決)|意思表示", tells="書面で決めたこと",
          said=("書面による表決", "意思表示", "書面で決定", "書面審議", "書面協議", "書面表決", "書面決議", "書面議決"), unsaid=("書面開催の案", "書面を配付")),
    Habit(NO_OBJECTION, r"{objection}[はもが]?(?:{none}|ありませ|ございませ|ない)", tells="異議がないこと",
          said=("異議なし", "異議もない", "異議がない", "異議はありません", "異議ございません", "異議無し"), unsaid=("異議あり", "異議がある")),
    Habit("as printed", r"(?:無?記名)?投票|電子採決|挙手|起立|拍手", tells="挙手、起立、投票",
          said=("挙手", "起立", "投票", "無記名投票", "記名投票", "電子採決", "拍手")),
)  # fmt: skip
_BY_NAME = Habit(
    "by_name", r"(?P<vote>賛成|反対|棄権|保留)(?:者|議員|委員)?{colon}?\s*(?P<who>[^賛反棄保{round}。]+)", tells="賛成や反対をした人",
    said=("反対　田中", "反対　林", "賛成者：青木", "賛成議員 青木、井川", "保留委員:宇野", "棄権宇野。", "反対者江口（欠席）", "賛成青木反対井川", "賛成青木、棄権井川", "反対青木、保留井川", "棄権青木（"),
    unsaid=("青木　田中", "賛成（青木）", "賛成。"),
)  # fmt: skip
_BETWEEN = Habit(
    "between",
    r"[、,，・]\s*|\s+",
    said=("青木、 井川,宇野，江藤・岡", "青木  井川", "青木 井川"),
    unsaid=("青木",),
)
_SEAT = Habit("seat", r"^(?P<seat>\d{1,3})番", said=("3番", "123番青木"), unsaid=("青木3番", "1234番", "3"))
_TITLE = Habit(
    "title",
    r"(?:{members}|{chairs}|{honorific})$",
    said=("青木委員", "青木会長", "青木君"),
    unsaid=("委員の青木", "青木"),
)


@dataclass(frozen=True)
class Votes:
    """What is told of a vote; numbers as decimal digits."""

    manner: str | None = None
    in_favour: str | None = None
    against: str | None = None
    abstain: str | None = None
    persons: tuple[tuple[str, str], ...] = ()
    """Id and vote of each who is named."""

    def over(self, other: Votes) -> Votes:
        """This, with what only the other tells; numbers of one count are not mixed with those of another."""
        same = (self.in_favour, self.against) == (other.in_favour, other.against)
        counted = (self.in_favour or self.against or self.abstain) and not same
        from_other = other if not counted else replace(other, in_favour=None, against=None, abstain=None)
        return Votes(
            _both(self.manner, other.manner),
            self.in_favour or from_other.in_favour,
            self.against or from_other.against,
            self.abstain or from_other.abstain,
            self.persons or other.persons,
        )


def votes_in(text: str, people: Iterable[Attendee], *, carried: bool = True) -> Votes:
    """What a text tells of the vote. ``carried``: whether it was, which says whose the larger number is."""
    words = plain(text.replace("\n", "。"))
    found = [_number(row, words) for row in (_FOR, _AGAINST, _ABSTAIN)]
    pair = _TO.read(words)
    if pair and (int(pair["first"]) > int(pair["second"])) == carried:
        found[:2] = str(int(pair["first"])), str(int(pair["second"]))
    found[0] = found[0] or _number(_MEMBERS, words) or _number(_SHOWN, words)
    in_favour, against, abstain = found
    return Votes(_manner(words), in_favour, against, abstain, _persons(text, people))


def _number(row: Habit, text: str) -> str | None:
    found = {str(int(match["number"])) for match in row.each(text)}
    return found.pop() if len(found) == 1 else None


def _manner(text: str) -> str | None:
    """How something was decided, as printed; none where a text names several ways."""
    majorities = [match[0] for match in _MAJORITY.each(text)]
    row = _MANNERS.read(text)
    way = row.name if row else None
    if row and row.name == "as printed":
        ways = {match[0] for match in row.each(text)}
        way = ways.pop() if len(ways) == 1 else None
    return _both(_said_last(majorities), way)


def _said_last(majorities: list[str]) -> str | None:
    """The last of them; of two that say the same the one that tells how it was shown: 挙手多数 and 賛成多数."""
    if not majorities:
        return None
    last = majorities[-1]
    same = [one for one in majorities if one[-2:] == last[-2:] and one.startswith(words_of("shown")[1:])]
    return same[-1] if same else last


def _both(one: str | None, other: str | None) -> str | None:
    """賛成多数 by a show of hands is both; 起立多数 says how by itself."""
    if one is None or other is None or other in one:
        return one or other
    if one in other:
        return other
    if one.startswith(words_of("shown")[0]) and _MANNERS.rows[-1].reads(other):
        return f"{other}、{one}"
    return one


def by_name(line: str) -> bool:
    """Whether a line lists who voted how: 賛成　青木 一　岸 進."""
    found = _BY_NAME.read(line)
    return found is not None and found.start() == 0 and "。" not in line


def _persons(text: str, people: Iterable[Attendee]) -> tuple[tuple[str, str], ...]:
    """Who voted how, where each of the names is of one who is listed."""
    known = list(people)
    found: dict[str, str] = {}
    for match in _BY_NAME.each(text):
        for name in filter(None, _BETWEEN.cut(match["who"])):
            fits = _fits(name, known)
            if len(fits) != 1:
                return ()
            found.setdefault(fits[0], match["vote"])
    return tuple(found.items())


def _fits(name: str, people: list[Attendee]) -> list[str]:
    seat = _SEAT.read(name)
    if seat and seat.end() == len(name):
        return [p.id for p in people if p.seat and int(p.seat) == int(seat["seat"])]
    bare = _TITLE.without(name[seat.end() :] if seat else name)
    whole = [p.id for p in people if p.name == bare]
    return whole or [p.id for p in people if len(bare) > 1 and p.name.startswith(bare)]
