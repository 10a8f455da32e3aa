"""How a list of people is printed over its lines: what stands behind names, groups within a line, columns, those who stayed away."""

from __future__ import annotations

from generator.importer.words.habits import Habit

LETTERS_APART = Habit(
    "letters apart", r"^(?:\S{room}){4,}\S$",
    said=("事 務 局 長 大 川 実", "事　務　局 長　岸"),
    unsaid=("会 長 大 川", "事務 局 長 大 川 実", "事 務 局 長 大川"),
)  # fmt: skip
#: 青木、岸〔計2名〕.
COUNT_IN_SQUARE = Habit(
    "count in square brackets", r"{square_open}(?P<count>(?:{total})?{digit}{1,3}[名人]){square_close}", said=("青木、岸〔計2名〕", "青木［12人］", "岸[以上123名]"),
    unsaid=("青木（計2名）", "青木〔会長〕", "〔1234名〕"),
)  # fmt: skip
#: 町長　…………　青木 一: dots that lead from an office to its name.
LEADERS = Habit(
    "leaders", r"\s*(?:…|‥|・・・|\.\.\.)+[・.]*\s*", tells="役職と名前の間の点線",
    said=("町長……青木", "町長 ………… 青木", "町長・・・・青木", "町長....青木", "町長‥‥青木", "町長…  青木"),
    unsaid=("青木・岸", "町長　青木", "青木・・岸"),
)  # fmt: skip
#: 手 塚 子育て支援部長: a family name set apart before an office, as wide as those of three letters.
FAMILY_APART = Habit(
    "family apart", r"(?<![{kanji}])(?<!\s[{kanji}]\s)(?<!^[{kanji}]\s)(?P<one>[{kanji}])\s(?P<other>[{kanji}])\s(?P<office>[{kanji}{hiragana}{katakana}ー・]+[長員監事幹査任官])(?!\S)", tells="字間を空けた名字と役職",
    said=("手 塚 子育て支援部長", "安　西　高齢課長　奥 平 保育課長", "（6名）笹 本 市民参画課員", "関 谷 デジタル・統計主任", "鳥 居 副区長", "大 貫 監査課サポート監", "堀 内 主事", "沢 井 主幹", "岸 田 主査", "井 川 調整官"),
    unsaid=("手塚 子育て支援部長", "手 塚　　部長", "手 塚 一 部長", "手 塚 部長室", "（3名） 手 塚 一 部長", "大手 塚 部長"),
)  # fmt: skip
#: 青木、岸 各 / 評議員: the office of all of them on the next line.
EACH_OF_NEXT = Habit(
    "each of the next line", r"(?<=各)\s*\n\s*", tells="「各」の後で改行した役職",
    said=("青木、岸 各\n評議員", "青木、岸各 \n　評議員"), unsaid=("青木、岸\n評議員", "各評議員"),
)  # fmt: skip
#: 書 記（次長）: the letters of an office stand apart before a bracket.
OFFICE_SPELT = Habit(
    "office spelt", r"(?<!\S)(?P<letters>[{kanji}](?:\s[{kanji}]){1,3})(?={round_open}|{colon})", tells="字間を空けた役職と括弧書き、コロン",
    said=("会　長：青木　一", "書 記（次長）", "主　任 主　査（庶務係）", "事 務 局 長（兼務）", "書　記(次長)"),
    unsaid=("書記（次長）", "書 記 （次長）", "副書 記（次長）"),
)  # fmt: skip
#: 委 員: a group whose two letters stand apart, after no more than a number.
PARTY_APART = Habit(
    "group apart", r"^(?P<lead>[^{kanji}]{0,6})(?P<first>[委議職]){room}{1,3}員(?=[{room}{round_close}]|$)(?!{room}+長)",
    said=("委　員　霧山光一", "１ 委   員 霧山光一", "（議 員）霧山光一", "(1) 2 職 員 霧山", "(1)委 員"),
    unsaid=("委員　霧山光一", "委    員 霧山光一", "委　員霧山光一", "職 員 長", "委　員　長　霧山", "委　員　　長", "出席委 員 霧山", "(1) 23 職 員 霧山"),
)  # fmt: skip
#: 岸 進（弁護士）委 員 林 保: the office of the next right behind a bracket, as lines of a cell run together.
PARTY_BEHIND = Habit(
    "group behind a bracket", r"(?<={close}){room}*(?P<first>[委議]){room}*員(?={room}+\S)(?!{room}+長)",
    said=("岸 進（弁護士）委 員 林 保", "岸 進（弁護士）　 議　 員　 林", "岸 進（弁護士）委員　林 保", "岸 進（弁護士） 議　員 林 保", "岸 進【教授】委員 林"),
    unsaid=("岸 進（弁護士）委員", "岸 進（弁護士）職員　林", "岸 進 委 員 林", "岸（弁護士）委 員 長 林", "岸 進（弁護士）委員 　長 林"),
)  # fmt: skip
#: 大村委員は欠席: a sentence among the names.
STAYED_AWAY = Habit(
    "said to be absent", r"^(?P<names>[^。{round}]{1,60}?)は、?(?:本日)?(?:[^、。{round}]{2,10}(?:により|ため)、?)?[ご御]?{stayed_away}(?:され)?[ですしまた]{0,5}。?$", tells="文で書いた欠席者",
    said=("大村委員は欠席", "青木委員、岸委員は、都合により欠席しました。", "岸委員は所用のため御欠席です。", "岸委員は、体調不良により、欠席", "岸は雪のため欠席", "岸は本日ご欠席でした", "岸委員は欠席されました", "岸委員は欠席した", "岸は欠席届"),
    unsaid=("大村委員欠席", "は欠席", "委員はごご欠席", "岸委員は欠席届を出した", "岸委員は出席。林委員は欠席", "（岸）は欠席", "岸は一二三四五六七八九十一のため欠席", "岸は、所用、のため欠席", "岸は（所用）のため欠席", "岸は。のため欠席", "岸は欠席でしたので", "岸は欠席しませんでした", "岸は欠席されされた"),
)  # fmt: skip
#: 事務局（青木館長、岸主事）: no number stands behind, so that the offices must tell that people stand in the bracket.
#: No.1　会長　青木 一: a number of the list.
NUMBERED = Habit(
    "number of the list", r"^\s*[NＮ][oｏ][.．]?\s*{digit}+\s+", said=("No.1　会長　青木", " Ｎｏ．12 岸", "No 3  林"), unsaid=("会長　No.1　青木", "No.　会長", "No.1会長"),
)  # fmt: skip
#: 総務部長　　（青　木　一　君）: room before a bracket that holds a name.
ROOM_BEFORE_NAME = Habit(
    "room before a name", r"(?<=\S\S)\s+(?={round_open}[^{bracket}]{1,12}{honorific}{round_close})", tells="役職の後、空きをおいて括弧に入れた名前",
    said=("総務部長　　（青　木　一　君）", "局長 (岸　進氏)", "部長　（岸君）", "総務部長　　　　　（佐々木　真理子　君）"),
    unsaid=("総務部長（青木一君）", "局　長　（青木一君）", "総務部長　（君）", "総務部長　（青木　一）", "総務部長　（青（木）君）", "　（青木君）", "部長　（ここに長い名の人が並ぶのです君）"),
)  # fmt: skip
#: （会長）金丸雄二: the office in the council in brackets, behind where somebody comes from.
OFFICE_BEFORE_NAME = Habit(
    "office in brackets before a name", r"(?P<of>\S.*?)\s{2,}{round_open}(?P<office>副?{chairs}|{deputy}){round_close}\s*(?P<name>\S+(?:\s+\S+)?)\s*$", tells="所属と名前の間の、括弧に入れた役職",
    said=("汐見市副市長　　　（会長）　青木　一", "汐見市区長会　会長　　（副会長）岸　弥生", "汐見大学  (会長代理)  林保 ", "汐見市区長会　　　　（会長）　岸　　弥生", "汐　　（副委員長）岸"),
    unsaid=("（会長）青木　一", "汐見市副市長（会長）青木　一", "汐見市副市長　　（委員）青木　一", "汐見市副市長　　（会長）", "汐見市　　（会長）青木　一　教授"),
)  # fmt: skip
#: 委員長（分科会長）　青木　一: the office, and another of the same person in brackets.
ALSO_CHAIRS = Habit(
    "also chairs", r"^\s*(?P<office>副?{chairs}){round_open}[{kanji}]{1,8}長{round_close}(?=\s)", tells="役職の後の括弧に入れたもう一つの役職",
    said=("委員長（分科会長）　青木　一", "副委員長（副会長） 岸", "　会長(部会長)　林", "議長（長長）　森"),
    unsaid=("委員長（分科会長）", "委員（分科会長）　青木", "前委員長（分科会長）　青木", "委員長（分科会）　青木", "委員長（緑の分科会長）　青木", "委員長（総合計画特別部会長長）　青木"),
)  # fmt: skip
#: 柴　田　孝　行・真　壁　幸　子: a dot between names whose letters stand apart.
DOT_IN_LETTERS = Habit(
    "dot between letters apart", r"(?<!\S)[{kanji}]\s+[{kanji}]・", tells="間をあけた氏名の間の中点",
    said=("柴　田　孝　行・真　壁　幸　子", "伊　良　子　　健・歯科医師", "柴　田　孝　行・真壁　幸子"), unsaid=("柴田孝行・真壁幸子", "柴　田　孝行・真　壁", "柴　田　孝　行、真　壁", "郡司英　雄・真壁", "保険医・薬剤師　岸"),
)  # fmt: skip
#: A bracket, or a dot outside of one.
DOT_OUTSIDE = Habit(
    "dot outside brackets", r"(?P<aside>{open}[^{bracket}]*{close})|・",
    said=("〔保険医・薬剤師〕", "青木・岸", "（甲・乙）・岸", "（甲）・岸（乙）", "（）"), unsaid=("青木、岸", "〔保険医", "保険医〕"),
)  # fmt: skip
#: 上郷地区　青木　一　　　中郷地区　岸　進: for which district each of several sits.
DISTRICT_BEFORE = Habit(
    "district before a name", r"(?<!\S)(?P<of>[{kanji}{hiragana}{katakana}・]{1,8}{district})\s+(?P<name>[{kanji}]+(?:\s[{kanji}{hiragana}{katakana}]+)?)(?=\s\s|\s*$)", tells="名前の前に書いた地区",
    said=("上郷地区　青木　一　　　中郷地区　岸　進", "上郷地区　青木　一　　中郷地区　岸　進", "本町校区 岸 みどり", "上郷地区　　　青木　一", "下郷地区　　青木", "みどり学区 岸", "東学区 岸", "エミ地区 岸", "委員　東・西学区　林　エミ　"),
    unsaid=("1上郷地区　青木　一", "区地域　青木　一", "上郷地区", "上郷地区　みなと", "上郷地区　青木　一　二", "の上郷 地区　青木", "上郷地区　青木　一　会長", "上郷地区長　青木"),
)  # fmt: skip
#: 東部地区　石田　　実: alone on its line, with whatever room within the name.
DISTRICT_LINE = Habit(
    "district before one name", r"^\s*(?P<of>[{kanji}{hiragana}{katakana}・]{1,8}{district})\s+(?P<name>[{kanji}ヶ]{1,4}(?:\s{2,4}[{kanji}{hiragana}{katakana}]{1,4}|[{hiragana}{katakana}]{2,4}[{kanji}]?))\s*$", tells="名前の前に書いた地区",
    said=("東部地区　石田　　実", "北地区　　堀　　　　太", "　みどり学区　岸　　　進", "東・西校区　林　　エミ ", "エミ地区 鎌ヶ谷  みなと", "東地区　長谷川　　光", "西部地区　小豆畑さくら", "西部地区　岸エミ", "西部地区　教来石つね子"), unsaid=("東部地区　石田　実", "東部地区　岸み", "次の 東部地区　石田　　実",  "東部地区　石田", "東部地区長　石田　　実", "東部地区　石田　　実　会長"),
)  # fmt: skip
#: （座長）渡辺　彩（副座長）松井　太: offices in brackets, each before its name, without a sign between.
BRACKETS_IN_LINE = Habit(
    "bracket behind a name", r"(?<=[^\s、，,{bracket}])(?={round_open}(?P<office>[^{round}]{2,10}){round_close}\s*[^\s、，,{bracket}])", said=("渡辺　彩（副座長）松井", "彩(委員)　松井"), unsaid=("（座長）渡辺", "渡辺、（委員）松井", "渡辺（委員）", "渡辺（委員）、松井", "渡辺（委（員）松井"),
)  # fmt: skip
#: 7番　　栃　　久保　　勝　君: one name, however print cut it.
SEATED_IN_PIECES = Habit(
    "one name from seat to title", r"(?<!\S)(?P<seat>第?{digit}{1,3}\s*番)\s+(?P<name>[{kanji}]{1,3}(?:\s+[{kanji}{hiragana}]{1,3}){2,5})\s*(?P<title>[君氏](?!\S))", tells="議席と敬称の間の、間のあいた氏名",
    said=("7番　　栃　　久保　　勝　君", "7番　東小路　久保　勝　君", "7番　栃　久保田　勝　君", "8番 越 坂 部 十 四 郎 君", "第12番 霧 山 み さ 子君", "3 番 五 味 渕 洋 一氏"),
    unsaid=("7番　栃久保　勝　君", "1234番　栃　久保　勝　君", "栃　久保　勝　君", "7番　栃　久保　勝", "7番　栃　久保　勝　君子", "番　栃　久保　勝　君", "17番栃　久保　勝　君", "7番　栃　ノ　久保　勝　君", "7番　霧山町長　久保　勝　君"),
)  # fmt: skip
#: 副議長15番　青木　一: an office printed on to the seat.
SEAT_GLUED = Habit(
    "seat glued", r"(?<!\S)(?P<office>副?{chairs}|{deputy}|{members})(?P<seat>{digit}{1,3}\s*番)(?=\s)", tells="役職に続けて書いた議席の番号",
    said=("議長16番　青木　一", "副議長15番 岸", "委員3番　林", "会長代理1 番　森", "1番　青木　議長123番　林", "委員12番　岸"),
    unsaid=("議長16番議員", "新議長16番　岸", "議長1234番　岸", "議長番　岸", "課長2番　岸"),
)  # fmt: skip
#: ○青木　一　×岸　進: rings and crosses before names.
RINGED = Habit(
    "ringed", r"(?:^|\s+)(?P<mark>[{ring}×✕])\s*(?P<name>[^\s{ring}×✕][^{ring}×✕]*?)(?=\s+[{ring}×✕]|\s*$)", tells="名前の前の○と×",
    said=("○青木　一　×岸　進", "×岸", "○ 柳沢　文彦（会長）　 ○林 ", "✕岸", "○青木　✕岸", "青木  ○岸"), unsaid=("青木○", "○", "青木 一", "青木○岸", "○×", "○✕", "○青木×岸", "○青木✕岸"),
)  # fmt: skip
#: 青木　一※: told of in a note.
MARK_BEHIND = Habit(
    "mark behind a name", r"(?<=[{kanji}{hiragana}{katakana}])[※＊*](?={digit}?(?:\s|[、，,]|$)){digit}?", said=("青木　一※", "青木※　岸", "みな＊1、岸", "エミ*2,岸", "青木※，岸"), unsaid=("※青木", "青木※岸", "青木 ※")
)  # fmt: skip
BRACKET_LEADS = Habit(
    "bracket leads several", r"(?:^|(?<=[、，,\s]))\s*{round_open}(?P<office>[^{round}]{2,10}){round_close}\s*(?P<names>[^{round}]+?)(?=(?<=[、，,\s])\s*{round_open}|$)", tells="括弧に入れた役職の後に並ぶ何人もの名前",
    said=("（教授）石神、宇野、（講師）林", "（会長） 岸，(副会長)　林,森", " (会長)岸", "岸,（教授）林", "岸，（教授）林", "（会長）岸,（副", "（会長）岸，（副", "（会長）岸、 （副", "（会長）岸　（副", "岸　（教授）林"),
    unsaid=("岸（教授）、林（講師）", "（教授）石神（林", "（長）岸", "（教授）", "岸（教授）石神"),
)  # fmt: skip
RING_BEFORE = Habit(
    "ring before a name", r"[{ring}](?P<name>[^{ring}]+)", said=("◎青木一〇岸", "○青木"), unsaid=("青木○", "青木"),
)  # fmt: skip
#: 委員　7人（青木会長、岸委員）, 緑地課　3人（林課長、森係長）: a group or a unit, how many, and who.
COUNT_BEFORE_LIST = Habit(
    "count before a list", r"^(?P<party>[^\s{bracket}{digit}、，]+)?\s*(?P<count>{digit}{1,3}[名人])\s*{round_open}(?P<names>[^{round}]+){round_close}$", tells="人数の後の括弧に並べた名前",
    said=("委員　7人（青木会長、岸委員）", "緑地課 12名 (林課長)", "3名（岸委員）", "課３人（林）", "123人（林）"),
    unsaid=("委員7（青木会長）", "委員　1234人（青木会長）", "委員　7人（青木会長）ほか", "委員　7人", "7人（）", "委員 岸 7人（青木）", "委員、議員7人（青木）", "委員　7人（青木（会長））"),
)  # fmt: skip
STAFF_IN_BRACKET = Habit(
    "staff in a bracket", r"^(?P<party>事務局|職員|担当課|説明員)\s*{round_open}(?P<names>(?:[^{round}]|{round_open}[^{round}]*{round_close})+){round_close}$", tells="括弧に入れた事務局の名前",
    said=("事務局（青木館長、岸主事）", "担当課 (青木課長)", "職員（青木館長）", "説明員（岸主事）", "事務局（青木副主幹（兼）係長、岸主事）", "事務局（青木（）長）", "事務局（岸）"),
    unsaid=("新事務局（青木館長）", "事務局（青木館長）ほか", "事務局（青木（副（兼））館長）", "事務局()", "事務局青木館長"),
)  # fmt: skip
#: 委員（青木・岸各委員）2名: the names of a group in brackets, their number behind.
LIST_IN_BRACKET = Habit(
    "list in a bracket", r"^(?P<party>\S{0,8}?{party})\s*{round_open}(?P<names>[^{round}]+[、，,・][^{round}]+){round_close}\s*(?P<count>{digit}{1,3}[名人])(?:\s*{round_open}[^{round}]*{round_close})?$", tells="括弧に入れた組の名前と、その後の人数",
    said=("委員 (青木・岸各委員)2名 (50音順)", "事務局（林部長、森課長）２人", "出席委員（青木，岸）12名", "委員（青木,岸） 2名（）", "委員（青木・岸）2名", "委員（森・岸）2名"),
    unsaid=("委員（2名）", "委員（青木・岸）", "委員（青木）1名", "青木（会長、教授）2名", "委員（青木・岸）2名、森", "汐見市図書館協議会委員（青木・岸）2名", "委員（青木・岸（会長））2名", "委員（森（会長）・岸）2名", "委員（森・岸）2名（（仮））", "委員（青木・岸）1234名"),
)  # fmt: skip
#: 委員　岸 進　　青潮大学教授: where somebody comes from, in a column behind the name.
BODY_BEHIND = Habit(
    "body behind a name", r"^(?P<who>[^、，,・{bracket}]+?)\s{2,}(?P<of>[^\s、，,{bracket}]*(?:{organisation}|事務所|機構|研究所|弁護士会)[^、，,{bracket}]*)$", tells="名前の後の欄にある所属",
    said=("委員　岸 進　　青潮大学教授", "岸　進  架空法律事務所　弁護士", "岸進　　学校法人", "岸 進   架空法人", "岸　進　　大学", "岸　　大学", "岸　進　　林　保　　青潮大学", "岸　独立行政法人　　港湾機構 上席参事", "岸　進　　架空研究所", "岸　進　　県弁護士会"),
    unsaid=("岸　進　青潮大学教授", "岸　進　　林　保", "岸、進　　青潮大学", "岸　進　　青潮大学、森", "岸（進）　　青潮大学", "　　青潮大学", "岸　進　　青潮大学（教授）", "岸・進　　青潮大学"),
)  # fmt: skip
#: 岸 進 青潮大学教授: somebody in two words, and what stands behind without more room.
#: 青木一郎、岸進（欠席：林保）: others than the one before the bracket.
AWAY_LISTED = Habit(
    "away, listed at the end", r"\s*{round_open}{stayed_away}者?\s*{colon}\s*(?P<names>[^{round}]{2,40}){round_close}$", tells="行の終わりの括弧に並べた欠席者",
    said=("青木一郎、岸進（欠席：林保）", "青木、岸 (欠席者 : 林委員、森委員)", "青木（欠席届：岸進）"),
    unsaid=("青木（欠席）", "青木（欠席：林保）、岸", "青木（欠席：林（会長））", "青木（欠席：林", "青木（欠席 林保）"),
)  # fmt: skip
COUNT_AT_END = Habit(
    "count at the end", r"{round_open}(?:{total}\s*)?(?P<count>[{digit}{numeral}]{1,4}\s*[名人]){round_close}\s*$", tells="行の終わりの括弧に入れた人数",
    said=("霧山光一（3名）", "霧山光一（計 12 人）　", "霧山光一（以上五名) ", "霧山光一（総数3名）"),
    unsaid=("霧山（3名）光一", "霧山光一3名", "霧山光一（3名", "霧山光一（名）", "霧山光一（12345名）", "霧山光一（計 3）"),
)  # fmt: skip
BODY_BEHIND_WHOLE = Habit(
    "body behind a whole name", r"^(?P<who>[{kanji}{hiragana}{katakana}]{3,7})\s+(?P<of>[^\s{bracket}]*?{organisation}[^\s、，{bracket}]*)(?:{open}(?P<office>\S{2,8}){close})?$", tells="続けて書いた氏名の後の所属",
    said=("霧山光一　青潮大学教授（座長）", "霧山光一 架空法人", "霧山みなと  汐見市商工会【会長】", "岸エミ　大学", "岸エミ　大学（座長代）", "みなとみな　大学"),
    unsaid=("霧山 光一　青潮大学教授", "霧山光一、青潮大学教授", "霧山光一　教授", "霧山光一　青潮大学教授（座長", "霧山光一　青潮大学、教授", "霧山光一　青潮大学，教授", "光一　青潮大学", "霧山光一　青潮大学（座長）様", "霧山光一左衛門之　大学",
            "霧山光一　（青潮）大学", "霧山光一　青潮大学教授（座）", "霧山光一　青 潮大学", "霧山光一　青潮大学（日本緑地保全座長代）"),
)  # fmt: skip
BODY_BESIDE = Habit(
    "body beside a name", r"^(?P<lead>{dash}?\s*)(?P<family>[{kanji}ヶ]{1,3})\s(?P<given>[{kanji}ヶ]{1,3}|[{hiragana}{katakana}ー]{2,5})\s+(?P<of>[^\s、，,{bracket}][^、，,]{2,40})$", tells="名前のすぐ後の所属",
    said=("岸 進 青潮大学教授", "岸 みな 青潮大学", "岸 進  青潮大学", "鎌ヶ谷　みなと　汐見市商工会", "岸 進一郎 企画部 政策課長", "- 岸 エリー 架空法人（途中参加）", "ヶ谷 光ヶ 学校長"),
    unsaid=("岸進 青潮大学教授", "岸 進", "岸 進 林", "岸 進、青潮大学", "岸 進 青潮大学、森", "岸 進（教授）", "岸 進 （教授）青潮大学", "委員 岸本太郎 進 青潮大学", "岸 み 青潮大学"),
)  # fmt: skip
#: 岸 進（会長） 青潮大学教授: the office in a bracket between the name and where somebody comes from.
OFFICE_BETWEEN = Habit(
    "office between", r"^(?P<who>[{kanji}ヶ][{kanji}ヶ{hiragana}{katakana}ー\s]{1,8}){round_open}(?P<office>[^{round}]{2,8}){round_close}\s+(?P<of>[^\s、，,{bracket}][^、，,]*)$", tells="名前と所属の間の括弧に入れた役職",
    said=("岸 進（会長） 青潮大学教授", "鎌ヶ谷 みな（会長） 団体", "岸進（会長） 団体", "霧山光一   (副会長)   架空法人（理事）", "ヶ谷 エリー（会計） 団体", "岸進 （会長代理人です） 長"),
    unsaid=("岸 進（会長）", "岸 進（長） 大学", "岸 進（会長）大学", "岸 進（会長）　（大学）", "（会長） 青潮大学教授", "岸 進（会長） 大学、森", "委員 霧山光一太郎左衛（会長） 大学", "岸 進（会（長） 大学"),
)  # fmt: skip
#: 会長 / 青木（あおき）一（はじめ） / 〇 / 教授.
IN_COLUMNS = Habit(
    "in columns", r"^(?P<office>[^/／]{1,10})[/／](?P<name>[^/／]{2,30})[/／]\s*(?P<there>[〇○◯×✕])\s*(?:[/／](?P<note>.*))?$", tells="斜線で区切った出席の表",
    said=("会 長 / 青木（あおき）一（はじめ） / 〇 / 青潮大学教授", "委員／岸 進／×", "委員/岸 進/○/", "委員/岸進/×／教授", "長/岸 進/×", "委員/岸 進/◯", "委員/岸 進/✕"),
    unsaid=("会/長 /岸 進/〇", "委員/岸/進/〇", "会長 / 岸 進 / 青潮大学", "/ 岸 進 / 〇", "会長 / / 〇", "会長 / 岸 進 / 〇 出席", "名誉会長兼顧問及び理事 / 岸 進 / 〇"),
)  # fmt: skip
#: 司会・進行：岸 進（会長）: who led the talk, one of those who are listed.
CHAIRED = Habit(
    "chaired", r"^\s*(?:司会・?)?(?:進行)役?\s*{colon}|^\s*司会者?\s*{colon}", tells="司会を示す行",
    said=("司会・進行：岸 進（会長）", "　進行役:岸", "司会進行 ：岸", "司会：岸", " 司会者 : 岸"),
    unsaid=("司会 岸", "総合司会：岸", "進行管理：岸", "岸　司会：会長"),
)  # fmt: skip
#: 青木会長：それでは始めます。: a remark, and nobody of a list.
SAID_BY = Habit(
    "said by", r"^[^{colon}。]+{colon}.*(?:{polite}|[たな]い|か)。$",
    said=("青木会長：それでは始めます。", "岸委員: ありません。", "事務局：資料1です。", "会長：始めたい。", "岸：よいか。", "岸：少ない。", "岸：ます。"),
    unsaid=("事務局：青木課長", "青木会長　始めます。", "：始めます。", "本日は。会長：始めます。", "事務局：青木課長。", "事務局：始めます", "会長：始めます。（拍手）"),
)  # fmt: skip
KANA_BEHIND = Habit(
    "kana behind a part of a name", r"{round_open}[{hiragana}]+{round_close}", tells="名前の一部の後の読み",
    said=("青木（あおき）", "一(はじめ)", "井（い）"),
    unsaid=("青木（）", "青木（会長）", "青木（あ木）"),
)  # fmt: skip
#: 霧 山 光 一 森 下 二 郎: letters that stand apart, few of them together.
ALL_APART = Habit(
    "all apart", r"^(?:[{kanji}{hiragana}{katakana}]{1,3}\s)+[{kanji}{hiragana}{katakana}]{1,3}$",
    said=("霧 山 光 一 森 下 二 郎", "霧 み", "エリ 光一", "大久保 光 一", "岸　みな ト"),
    unsaid=("霧 山  光 一", "霧山光一 森下", "霧 山、光 一", "霧"),
)  # fmt: skip
#: 井原　片山教育長、藤井委員長: for whom they speak, who stand behind it.
SIDE_FIRST = Habit(
    "side first", r"^(?P<side>[{kanji}]{2,4})\s+(?P<names>[^\s、，,]+(?:[、，,][^\s、，,]+)+)$", tells="名前の前に示した選出元",
    said=("夕凪浜  岸市長、林教育長", "井原 岸,林", "井原 片山教育長,藤井委員長", "港南　岸市長、林教育長，森委員"),
    unsaid=("井原 片山教育長,藤井 委員長", "井原 片山教育長,藤井委員長 ほか", "井原 片山教育長", "井 片山教育長,藤井委員長", "井原片山教育長,藤井委員長", "井原 片山 教育長,藤井委員長", "丘の上 片山教育長,藤井委員長"),
)  # fmt: skip
#: 青木、岸の各委員（林委員は欠席）.
AWAY_AT_END = Habit(
    "away, at the end", r"\s*(?:{round_open}(?:{total}?{digit}{1,3}[名人][。、])?|※)(?P<words>[^{round}。※]{2,40}は、?(?:[^、。{round}]{2,10}(?:により|ため)、?)?[ご御]?{stayed_away})。?{round_close}?$", tells="行の終わりの括弧に書いた欠席者",
    said=("青木（岸本は欠席）", "青木、岸　※林委員は欠席", "青木、岸の各委員（林委員は欠席）", "青木 (林、森委員は、欠席)", "青木（計6名。林委員は所用のため欠席。）", "青木（12人、林委員は、体調不良により、御欠席）", "青木（林委員は雪のため、ご欠席）"),
    unsaid=("青木（計6名林委員は欠席、", "青木（1234名。林委員は欠席）", "青木（林委員は、所用、のため欠席）", "青木（林委員は一二三四五六七八九十一のため欠席）", "青木（林委員は（所用）のため欠席）","青木（林委員は欠席）、岸", "青木（欠席）", "青木（林委員が欠席）", "青木（は欠席）", "青木（林。森は欠席）", "青木（林（会長）は欠席）"),
)  # fmt: skip
#: Where a group begins in the middle of a line.
GROUP_WITHIN = Habit(
    "group within a line",
    r"(?<=\S)(?:"
    r"(?:\s+|[、，]\s*)(?={open}[^{bracket}]{0,4}{party}{close}(?!$))"
    r"|\s+(?=[●○■]\s*(?:{presence}|事務局)|事務局\s|(?:{presence}(?:者|{members})?|事務局|傍聴者)\s*{colon})"
    r")",
    tells="一行の途中で始まる名前の組",
    said=("霧山光一　（事務局）沢村部長", "霧山光一  【市事務局】沢村部長", "霧山光一、 （事務局）沢村", "霧山光一，(職員)沢村", "霧山光一、(職員)沢村", "霧山光一 ● 出席", "霧山光一　○事務局", "霧山光一  ■事務局　沢村",
          "霧山光一 ●欠席者", "霧山 事務局　沢村", "霧山  事務局 沢村", "霧山 出席：沢村", "霧山 欠席者 ：沢村", "霧山  出席委員：沢村", "霧山 事務局:沢村", "霧山 傍聴者:沢村", "霧山光一 （汐見市の職員）沢村"),
    unsaid=("（事務局）沢村部長", "霧山光一（事務局）沢村", "霧山光一　（事務局）", "霧山光一　（福祉部）沢村", "霧山光一 （市の長期計画職員）沢村", "霧山光一 （市）職員）沢村", "　事務局　沢村", "霧山 □事務局", "霧山 事務局長",
            "霧山 出席沢村", "霧山 ○沢村", "霧山光一●出席"),
)  # fmt: skip
#: 岸 進（汐見警察署長）　代理　林 保; 岸進委員代理（汐見警察署交通課長　林保）: who came for somebody.
PROXY_BEHIND = Habit(
    "proxy behind", r"^(?P<who>[^、，,。]+?)(?:(?:\s+|(?<={round_close}))(?:{proxy})(?:出席)?(?:\s*{colon}?\s*(?P<name>[^\s、，,。{bracket}{colon}]+(?:\s[^\s、，,。{bracket}{colon}]+)?))?|(?<={members})(?:{proxy}){round_open}(?P<inner>[^{round}、，,]+){round_close})$", tells="名前の後の代理出席",
    said=("岸 進（汐見警察署長）　代理　林 保", "岸進　代理：林保", "岸 進（課長）代理", "岸　進  代理出席 ： 林", "岸進委員代理（汐見警察署交通課長　林保）", "岸進議員代理(林保)", "岸 代理", "岸 進（課長）代理林", "岸進　代理 林 保子", "岸委員代理（林）"),
    unsaid=("岸進代理", "岸進委員代理", "会長代理　岸進", "岸、林　代理", "岸進　代理（林）", "岸進委員代理（課長、林保）", "岸進（課長）　代理　林、森", "岸進　代理：林：保", "岸進　代理：林。", "岸進　代理 林 保 森", "岸進委員代理（（仮）林保）"),
)  # fmt: skip
#: 環境部：岸部長　環境政策課：林課長、森係長: bodies, each with its officers behind a colon.
BODY_LED = Habit(
    "body before its officers", r"\s*(?P<body>[^\s、，,。{bracket}{colon}]+)\s*{colon}\s*(?P<names>[^{colon}。]+?)(?=\s[^\s、，,。{bracket}{colon}]+\s*{colon}|$)", tells="組織の名前とコロンの後に並ぶ職員",
    said=("環境部：岸部長", "環境部：岸部長　環境政策課 : 林課長、森係長", "汐見市教育委員会：岸教育長", "  環境部: 岸部長", "部：岸 課：林"),
    unsaid=("環境部岸部長", "環境部：", "環境部：岸部長。", "環境（部）：岸部長", "環境部：岸部長　（環境課）：林課長"),
)  # fmt: skip
#: An office in brackets that leads the names behind it.
OFFICE_LEADS = Habit(
    "office in a bracket leads", r"(?:^|(?<=[\s、，,])){open}\s*(?P<office>[^{bracket}\s]{2,16}|[^{bracket}\s]\s[^{bracket}\s])\s*{close}\s*(?=[^\s{bracket}])",
    tells="名前の前の括弧に入れた役職",
    said=("（会長）　浜野　晴　【副会長】沖千尋", "（ 会長 ）浜野 晴、[副会長]沖千尋", "（会長）浜野 晴，(副会長)沖", "（会長）浜野,（副会長）沖", "（会 長）浜野"),
    unsaid=("（長）浜野", "浜野　晴（会長）沖", "（会（長会）浜野", "（会 議 長）浜野", "（（ 長）浜野", "（会 （）浜野", "（会長）", "（会長）（沖）", "（汐見市立港湾総合病院医療安全対策室）浜名"),
)  # fmt: skip
#: In the middle of a line only a bracket that is not round leads: 沖　千尋　（副会長） is its office behind a name.
OFFICE_LEADS_WITHIN = Habit(
    "office in a frame leads", r"(?<=[\s、，,]){frame}\s*(?P<office>[^{bracket}\s]{2,16})\s*{framed}\s*(?=[^\s{bracket}])",
    said=("浜野　晴　【副会長】沖千尋", "浜野 晴、[ 副会長 ] 沖千尋", "浜野 晴，〔副会長〕沖", "浜野,〈会長〉沖"),
    unsaid=("浜野　晴　（副会長）沖", "浜野　【長】沖", "浜野【会長】沖", "浜野　【会［長会】沖", "浜野　【会 長】沖", "浜野　【会長】", "浜野　【会長】（沖）", "浜野　【汐見市立港湾総合病院医療安全対策室】沖"),
)  # fmt: skip
MAY_BE_NOTE = Habit(
    "may be a note",
    r"^[{kanji}]{2,4}$",
    said=("待機", "別室待機"),
    unsaid=("待", "別室で", "別室等待機", "（待機"),
)
HALF_A_NAME = Habit(
    "half a name, at a line's end", r"^[^{round}{digit}]{1,8}$",
    said=("岸", "河内山宗俊之助"),
    unsaid=("（岸", "3岸", "岸）", "岸3", "河内山宗俊之助太郎"),
)  # fmt: skip
