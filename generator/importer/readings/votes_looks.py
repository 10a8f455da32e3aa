"""How a vote is told: by what manner, for and against."""

from __future__ import annotations

from generator.importer.words.habits import Habit, Habits
from generator.japanese.lists import words_of

NO_OBJECTION = f"{words_of('objection')[0]}{words_of('none')[0]}"

#: These read words in half width and without room, lines ended by 。.
FOR = Habit(
    "for", r"(?:賛成|可とする){voter}?[がは:]?(?:{digit}{1,3}[名人]中)?(?P<number>{digit}{1,4})(?!{digit}|[号番条分]|[名人]中)", tells="賛成の数",
    said=("賛成5", "賛成者10名中9名", "賛成123人中9人", "賛成12人中9人", "賛成9名中8名", "可とする者10", "賛成票は9票", "賛成の方が3名", "賛成者:3", "賛成の委員3人", "賛成委員7人", "賛成議員13人", "賛成の議員13人", "賛成する者3", "賛成の者3"),
    unsaid=("賛成1番", "賛成12名中", "賛成9名中多数", "賛成9人中多数", "賛成多数", "賛成12345", "賛成1号", "賛成1条", "賛成4分の3以上", "反対5"),
)  # fmt: skip


COUNT_AGAINST = Habit(
    "against", r"(?:反対|否とする){voter}?[がは:]?(?P<number>{digit}{1,4})(?!{digit}|[号番条])", tells="反対の数",
    said=("反対2", "否とする者5", "反対票は12票", "反対が1", "反対:1"),
    unsaid=("反対1番", "反対多数", "反対12345", "反対1号", "反対1条", "賛成2"),
)  # fmt: skip


ABSTAIN = Habit(
    "abstain", r"(?:棄権|保留){voter}?[がは:]?(?P<number>{digit}{1,4})(?!{digit}|[号番条])", tells="棄権や保留の数",
    said=("棄権1", "保留者12", "棄権は1", "棄権が1", "棄権:0"),
    unsaid=("棄権1番", "棄権12345", "棄権1号", "棄権1条", "賛成1"),
)  # fmt: skip


#: 13対2: those for it stand first, where it was carried.
TO = Habit(
    "to", r"(?<!{digit})(?P<first>{digit}{1,3})[名人票]?対(?:反対)?(?P<second>{digit}{1,3})(?!{digit}|[号番条])", tells="何対何",
    said=("13対2", "3名対1名", "3人対1人", "9票対4票", "賛成13対反対2", "8対12"),
    unsaid=("1対1号", "2対1番", "2対1条", "13対1234", "1234対2", "対2"),
)  # fmt: skip


#: Members that showed that they agree, where their number is told with it.
MEMBERS = Habit(
    "members", r"(?<!出席)(?:委員|議員)の?(?P<number>{digit}{1,3})[名人票](?:[のが]|から)?(?=承認|同意|{shown})", tells="賛成した委員の数",
    said=("委員5名の賛成", "議員の12人が起立", "委員の7名から承認", "委員3票承認", "委員5名が同意", "委員5名挙手"),
    unsaid=("出席委員5名の賛成", "委員5名", "委員1234名賛成", "委員5件の賛成"),
)  # fmt: skip


SHOWN = Habit(
    "shown", r"(?:挙手|起立|{agreed})(?:者|の方)?[がは:]?(?:{digit}{1,3}[名人]中)?(?P<number>{digit}{1,3})[名人票](?!中)", tells="賛成を示した数",
    said=("挙手8名", "挙手9名中8名", "起立123人中8人", "起立12人中8人", "起立者12人", "承認が5票", "同意:4名", "挙手の方は8名", "可決2票", "了承3名"),
    unsaid=("挙手9名中多数", "挙手多数", "挙手8件", "挙手1234名", "賛成8名"),
)  # fmt: skip


#: How it was carried, as the chair sees it.
MAJORITY = Habit(
    "majority", r"{shown}者?(?:{most}|{few})|(?:{most}|少数)の?{shown}|{unanimous}", tells="賛成の多い少ない",
    said=("賛成多数", "起立者全員", "挙手少数", "起立なし", "全員賛成", "多数の起立", "少数の挙手", "全会一致", "全員一致", "満場一致", "拍手多数"),
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


MANNERS = Habits(
    Habit("書面", r"書面(?:に|で|{treated}(?!の[議会])|表決|決議|議決)|意思表示", tells="書面で決めたこと",
          said=("書面による表決", "意思表示", "書面で決定", "書面審議", "書面協議", "書面表決", "書面決議", "書面議決"), unsaid=("書面開催の案", "書面を配付", "書面審議の議事録", "書面協議の会議録")),
    Habit(NO_OBJECTION, r"{objection}[はもが]?(?:{none}|ありませ|ございませ|な(?:く|い(?!旨)))", tells="異議がないこと",
          said=("異議なし", "異議もない", "異議がない", "異議はありません", "異議ございません", "異議無し", "全員異議なく"), unsaid=("異議あり", "異議がある", "異議ない旨答申する")),
    Habit("as printed", r"(?<!期日前)(?<!不在者)(?:無?記名)?投票(?![所日率区者用箱])|電子採決|挙手|起立|拍手", tells="挙手、起立、投票",
          said=("挙手", "起立", "投票", "無記名投票", "記名投票", "電子採決", "拍手"),
          unsaid=("期日前投票", "不在者投票", "投票所", "投票日", "投票率", "投票区", "投票者", "投票用紙", "投票箱")),
)  # fmt: skip


BY_NAME = Habit(
    "by_name", r"(?P<vote>賛成|反対|棄権|保留)(?:者|議員|委員)?{colon}?\s*(?P<who>[^賛反棄保{round}。]+)", tells="賛成や反対をした人",
    said=("反対　田中", "反対　林", "賛成者：青木", "賛成議員 青木、井川", "保留委員:宇野", "棄権宇野。", "反対者江口（欠席）", "賛成青木反対井川", "賛成青木、棄権井川", "反対青木、保留井川", "棄権青木（"),
    unsaid=("青木　田中", "賛成（青木）", "賛成。"),
)  # fmt: skip


BETWEEN = Habit(
    "between",
    r"[、,，・]\s*|\s+",
    said=("青木、 井川,宇野，江藤・岡", "青木  井川", "青木 井川"),
    unsaid=("青木",),
)


SEAT = Habit("seat", r"^(?P<seat>\d{1,3})番", said=("3番", "123番青木"), unsaid=("青木3番", "1234番", "3"))


TITLE = Habit(
    "title",
    r"(?:{members}|{chairs}|{honorific})$",
    said=("青木委員", "青木会長", "青木君"),
    unsaid=("委員の青木", "青木"),
)
