"""How a line of a list is printed: seats, marks and brackets apart from names, bullets, counts, groups within it."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit

#: 汐見市長, which may be an office and its place, or who has it by name.
GOVERNS_PLACE = Habit(
    "governs a place", r"[{kanji}]{2,5}[市町村区]長", tells="地名の付いた首長の役職",
    said=("汐見市長", "丘之上町長", "霧山村長", "港南区長"),
    unsaid=("市長", "汐市長", "汐見会長"),
)  # fmt: skip
SEAT = Habit(
    "seat before a name", r"^(?:{seat}?第?{digit}{1,3}番{members}?|第{digit}{1,2}地区|{round_open}{digit}{1,2}番?{round_close})", tells="名前の前の議席や地区",
    said=("3番　霧山", "議席12番", "第１番", "議席第3番霧山", "103番", "4番委員", "第1地区", "第12地区霧山", "（3）霧山", "(12番)霧山"),
    unsaid=("霧山3番", "会長（3）", "1234番", "第123地区", "(123)"),
)  # fmt: skip
MARK = Habit("mark", r"^[{ring}●]", tells="名前の前の印", said=("◎霧山", "●霧山"), unsaid=("霧山◎", "□霧山"))
BRACKET = Habit(
    "bracket", r"^{open}[^{bracket}]*{close}$",
    said=("（副会長）", "【】", "(青潮大学)"),
    unsaid=("霧山（副会長）", "（副会長）霧山", "（副）（会長）"),
)  # fmt: skip
ROOM_IN_SEAT = Habit(
    "room in a seat",
    r"(?<={digit})\s+(?=番)",
    said=("10 番 霧山", "3　 番"),
    unsaid=("10番", "10 人", "議席 番号"),
)
OFFICE_THEN_COLON = Habit(
    "office, then colon", r"(?P<office>[^\s{colon}]{2,24})\s*{colon}\s*(?=\S)", tells="役職と名前の間のコロン",
    said=("委員長：霧山", "委員長 :　霧山 副委員長:森下", "会長：霧山"),
    unsaid=("長：霧山", "委員長：", "委員長 霧山"),
)  # fmt: skip
#: 会長・霧山光一: an office of the list and a dot, at the beginning.
OFFICE_THEN_DOT = Habit(
    "office, then dot", r"^(?P<office>[^\s・{colon}{bracket}]{2,24})\s*・\s*(?=\S)", tells="役職と名前の間の点",
    said=("会長・霧山光一", "委員 ・ 森下", "副会長・　森下 二郎"),
    unsaid=("長・霧山", "会長・", "会（長・霧山", "副 会長・霧山", "会長：・霧山", "会長 霧山・森下"),
)  # fmt: skip
WORD = Habit(
    "word", r"(?P<room>\s*)(?P<word>(?:{open}(?:[^{bracket}]|{open}\S*?{close})*{close}|\S)+)",
    said=("霧山　光一", "霧山(副 会長)", "　（）", "（霧 （副 会長）", "霧山（港湾（株） 副 社長）", "（（））", "（港湾（株（仮 称） 副 社長）"),
    unsaid=("　 ",),
)  # fmt: skip
BRACKET_THEN_LETTER = Habit(
    "bracket, then letter", r"^(?P<bracket>{open}[^{bracket}]*{close})(?P<letter>[^{bracket}])$",
    said=("（会長）岸", "【】岸"),
    unsaid=("（会長）霧山", "岸", "霧（会長）岸", "（会（長）岸", "（会長）（"),
)  # fmt: skip
TWO_WITH_BRACKET = Habit(
    "bracket, then another", r"^(?P<one>[^{bracket}]{2,}{round_open}[^{bracket}]{2,}{round_close})(?P<other>[^{bracket}].+)",
    said=("霧山（青潮大学）森下", "霧山光一（青潮）森下進"),
    unsaid=("霧（青潮大学）森下", "霧山（潮）森下", "霧山（青潮大学）森", "（3番）霧山（青潮大学）森下", "霧山（青（潮大学）森下", "霧山（青潮大学）（森下）", "霧山（青潮大学）"),
)  # fmt: skip
NAME_THEN_TITLE = Habit(
    "name, then title", r"^(?P<name>[^{bracket}]+?)(?P<title>{honorific})(?P<bracket>(?:{open}[^{bracket}]*{close})?)$",
    said=("霧山光一君", "霧山光一氏（副会長）", "岸様【欠席】", "霧山さん()"),
    unsaid=("君", "霧山（光）君", "霧山光一君へ", "霧山光一君（副会長", "霧山光一君（副（会長）", "）霧山君"),
)  # fmt: skip
LETTERS_APART = Habit(
    "letters apart", r"^(?:\S{room}){4,}\S$",
    said=("事 務 局 長 大 川 実", "事　務　局 長　岸"),
    unsaid=("会 長 大 川", "事務 局 長 大 川 実", "事 務 局 長 大川"),
)  # fmt: skip
#: 委 員: a group whose two letters stand apart, after no more than a number.
PARTY_APART = Habit(
    "group apart", r"^(?P<lead>[^{kanji}]{0,6})(?P<first>[委議職]){room}{1,3}員(?=[{room}{round_close}]|$)(?!{room}+長)",
    said=("委　員　霧山光一", "１ 委   員 霧山光一", "（議 員）霧山光一", "(1) 2 職 員 霧山", "(1)委 員"),
    unsaid=("委員　霧山光一", "委    員 霧山光一", "委　員霧山光一", "職 員 長", "委　員　長　霧山", "委　員　　長", "出席委 員 霧山", "(1) 23 職 員 霧山"),
)  # fmt: skip
#: 大村委員は欠席: a sentence among the names.
STAYED_AWAY = Habit(
    "said to be absent", r"^(?P<names>[^。{round}]{1,60}?)は、?(?:本日)?(?:都合により|所用のため)?[ご御]?{stayed_away}(?:され)?[ですしまた]{0,5}。?$", tells="文で書いた欠席者",
    said=("大村委員は欠席", "青木委員、岸委員は、都合により欠席しました。", "岸委員は所用のため御欠席です。", "岸は本日ご欠席でした", "岸委員は欠席されました", "岸委員は欠席した", "岸は欠席届"),
    unsaid=("大村委員欠席", "は欠席", "委員はごご欠席", "岸委員は欠席届を出した", "岸委員は出席。林委員は欠席", "（岸）は欠席", "岸は欠席でしたので", "岸は欠席しませんでした", "岸は欠席されされた"),
)  # fmt: skip
#: 事務局（青木館長、岸主事）: no number stands behind, so that the offices must tell that people stand in the bracket.
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
    "away, at the end", r"\s*(?:{round_open}|※)(?P<words>[^{round}。※]{2,40}は、?{stayed_away}){round_close}?$", tells="行の終わりの括弧に書いた欠席者",
    said=("青木（岸本は欠席）", "青木、岸　※林委員は欠席", "青木、岸の各委員（林委員は欠席）", "青木 (林、森委員は、欠席)"),
    unsaid=("青木（林委員は欠席）、岸", "青木（欠席）", "青木（林委員が欠席）", "青木（は欠席）", "青木（林。森は欠席）", "青木（林（会長）は欠席）"),
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
#: Between two offices of one person: 参事官（併）室長.
HELD_TOO = Habit(
    "held too", r"(?<=\S){round_open}[併命兼]{round_close}(?=\S)", tells="二つの役職の間の（併）",
    said=("参事官（併）室長", "視学官(命)改革官", "課長（兼）所長"),
    unsaid=("参事官（併）", "（併）室長", "参事官（併任）室長", "参事官 （併） 室長"),
)  # fmt: skip
SAME_UNIT = Habit(
    "same unit", r"(?<![^\s、，])同[課室係部局]\s+(?=\S)", tells="上の人と同じ所属",
    said=("同課　沢村主査", "高橋課長、同室 岸主事", "高橋課長，同係  岸", "高橋課長　同部 岸", "同局 岸"),
    unsaid=("同課長 岸", "同課", "合同課　岸", "同課 "),
)  # fmt: skip
BULLET = Habit(
    "bullet before a name", r"^\s*(?:[{bullet}{block}]+|{ring}(?=\s))\s*",
    said=("・霧山", " ■ 霧山", "●霧山", "□霧山", "◇霧山", "◆霧山", "○　霧山", "・・霧山"),
    unsaid=("○霧山", "霧山・森下", "霧山 ○ 森下"),
)  # fmt: skip
OTHERS = Habit(
    "others", r"(?:(?<=[員長事幹査任官])\s*{others}|\s*(?:{others}|{round_open}(?:{total}|{others})?)\s*{digit}{1,4}\s*[名人]{round_close}?)\s*$",
    tells="一覧の終わりの「ほか」と人数",
    said=("霧山委員ほか", "霧山部長 他", "沢村参事外", "沢村主幹　ほか", "沢村主査ほか", "沢村主任 ほか", "沢村調査官ほか", "霧山光一ほか3名", "霧山光一 ほか 12 人", "霧山光一外5名 ", "霧山光一（5名）",
          "霧山光一 （計 5名）", "霧山光一(ほか3人)", "霧山光一（3名", "霧山、（以上12名）　"),
    unsaid=("霧山ほか", "霧山委員ほか森下", "霧山光一5名", "霧山光一ほか名", "霧山光一ほか12345名"),
)  # fmt: skip
#: A seat of nobody: 1番 ―　2番 青木 一.
EMPTY_SEAT = Habit(
    "empty seat", r"(?<!\S){digit}{1,3}\s*番\s*{dash}(?=\s|$)", tells="だれもいない議席",
    said=("1番―", "１番　―　2番 霧山", "2番 霧山 10 番 －"),
    unsaid=("1番 霧山", "1番―霧山", "番―", "第1番 ―", "1234番 ―", "1番"),
)  # fmt: skip
COUNTED = Habit(
    "counted", r"^(?:{digit}{1,3}[名人]|{round_open}{digit}{1,3}[名人]{round_close})\s+(?=\S)",
    said=("12名　霧山", "3人 霧山", "100名  霧山", "（16名）　霧山", "(3人) 霧山", "（100名） 霧山"),
    unsaid=("12名", "12名 ", "12名霧山", "委員12名 霧山", "1000名 霧山", "（16名）", "（16名）霧山", "委員（16名） 霧山", "（1000名） 霧山"),
)  # fmt: skip
NOTE = Habit(
    "note on the order", r"\s*{round_open}(?:{order_note}|順不同)[^{round}]*{round_close}\s*$", tells="敬称や順序の注記",
    said=("霧山光一（敬称略）", "霧山光一　（順不同、敬称略）", "霧山光一 （職氏名） ", "霧山光一(敬称)"),
    unsaid=("霧山光一（五十音順）", "霧山光一（敬称略）様", "敬称略", "霧山（敬称（略）"),
)  # fmt: skip
COMMA = Habit("comma alone", r"[、，,]", said=("霧山、森下，沢井,岸",), unsaid=("霧山・森下",))
COMMAS = Habit(
    "comma", r"[、，,;；\n／]|(?<=[^\d])/(?=[^\d])|(?<=[員長事幹査任官])(?:{and}|と)",
    said=("霧山、森下，沢井,岸;林；原／森\n浜野", "霧山/森下", "霧山委員と森下委員", "沢村部長及び森下", "沢村参事並びに森下", "沢村主幹および森下", "沢村主査と森下", "沢村主任と森下", "沢村調査官と森下"),
    unsaid=("3/4", "霧山/4", "3/霧山", "霧山と森下", "霧山及び森下", "/森下", "霧山/"),
)  # fmt: skip
#: 林、森、原の各委員: the office of all of them stands behind the last.
OFFICE_OF_ALL = Habit(
    "office of all", r"[のら\s]*[各両](?P<office>[^\s{round}]{2,6})(?:{round_open}[^{round}]*{round_close})?$", tells="何人もの役職をまとめて最後に示すもの",
    said=("霧山、森下の各委員", "霧山 両委員", "霧山、森下ら各委員（2名）", "霧山の 各教育委員", "各副部会長長()"),
    unsaid=("各員", "各委 員", "霧山委員", "各委員（2（名）", "各副部会長補佐員", "各委（員"),
)  # fmt: skip
OFFICE_FIRST = Habit(
    "office in a frame, then name",
    r"^{frame}(?P<office>[^{frame}{framed}\n]{2,40}){framed}{room}*(?P<name>[^\s、，,。{colon}]{1,4}{room}?[^\s、，,。{colon}]{0,4})$",
    said=("[商工会会長]青木 一", "【会長】　青木一", "【会長】　青木一\n【会計】岸", "〔会計〕佐々木由　美子", "〈副会長〉勅使河原"),
    unsaid=("一[会長]青木", "【長】青木", "【会長青木", "（会長）青木", "【会長】青木、岸", "【会長】青木 一、岸", "【会長】青木：岸", "【会長】", "【会\n長】青木", "【会】長】青木", "【会長】青木 一 様",
            "【会長】勅使河原左衛門佐光"),
    flags=re.M,
)  # fmt: skip
LEADER = Habit(
    "leader", r"^(?:{chairs}|{deputy})$",
    said=("会長", "会長代理", "会長職務代理", "会長職務代理者"),
    unsaid=("副会長補佐", "名誉会長"),
)  # fmt: skip
PART_OF_NAME = Habit(
    "part of a name", r"^[^\s、，,]{1,3}$",
    said=("岸", "霧山", "佐々木"),
    unsaid=("霧山光一", "霧 山", "霧、", "霧，", "霧,"),
)  # fmt: skip
#: What stands between names of one office: 霧山と森下.
AND = Habit("and", r"[と・]|及び", said=("霧山と森下", "霧山・森下", "霧山及び森下"), unsaid=("霧山森下",))
ONE_KANJI = Habit("one letter", r"^[{kanji}]$", said=("岸",), unsaid=("霧山", "３", "み"))
#: Somebody who is called by name: 議長（三枝久美子君）.
CALLED = Habit(
    "called by name", r"(?<![{kanji}ヶ])(?<![{kanji}ヶ]{room})(?P<name>[{kanji}ヶ]{1,4}[{kanji}ヶ{hiragana}{katakana}ー]{1,4}?)[君氏](?![{kanji}])",
    said=("議長（三枝久美子君）", "　霧山みなと氏が", "霧ヶ岳エリー君", "岸進君、", "（岸ヶ氏）"),
    unsaid=("岸君", "霧山光一君島", "事務局　霧山光一君", "ヶ岸 霧山光一君", "みなと君", "ヶ霧山光一二三四五君", "槍ヶ 霧山光一君"),
)  # fmt: skip
BRACKET_BEHIND = Habit(
    "bracket behind", r"(?<=[^{bracket}]){open}(?:[^{bracket}]|{open}[^{bracket}]*{close})*{close}$",
    said=("晴（会長）", "晴【】", "晴（会（長）", "晴（課長（担当）代理）", "晴（課長（担当））", "晴（課長（））"),
    unsaid=("晴（課長（担（当）））", "（会長）", "晴（会長）様", "）（会長）", "晴（会（長"),
)  # fmt: skip
