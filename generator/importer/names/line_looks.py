"""How a line of a list is printed: seats, marks and brackets apart from names, bullets, counts, groups within it."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit

#: 汐見市長, which may be an office and its place, or who has it by name.
GOVERNS_PLACE = Habit(
    "governs a place", r"[{kanji}]{2,5}(?:[市町村区]|支所|出張所)長", tells="地名の付いた首長や支所長の役職",
    said=("汐見市長", "丘之上町長", "霧山村長", "港南区長", "霧山支所長", "岸総合支所長", "汐見出張所長"),
    unsaid=("市長", "汐市長", "汐見会長", "岸支所長"),
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
#: 岸 進 （警察署課長）（欠席）: apart from the name.
BRACKET_AGAIN = Habit(
    "bracket, then another bracket", r"^(?P<one>{open}[^{bracket}]*{close})(?P<other>{open}.+)",
    said=("（青潮大学）（欠席）", "（大学）（）", "【】(代理：岸)", "（大学）（会（副）長）"),
    unsaid=("（青潮大学）", "岸（大学）（欠席）", "（青（潮）大学）（欠席）", "（大学） （欠席）"),
)  # fmt: skip
TWO_WITH_BRACKET = Habit(
    "bracket, then another", r"^(?P<one>[^{bracket}]{2,}{round_open}[^{bracket}]{2,}{round_close})(?P<other>[^{bracket}].+)",
    said=("霧山（青潮大学）森下", "霧山光一（青潮）森下進"),
    unsaid=("霧（青潮大学）森下", "霧山（潮）森下", "霧山（青潮大学）森", "（3番）霧山（青潮大学）森下", "霧山（青（潮大学）森下", "霧山（青潮大学）（森下）", "霧山（青潮大学）"),
)  # fmt: skip
TITLE_THEN_BRACKET = Habit(
    "title, then a bracket", r"^(?P<title>{honorific})(?P<bracket>{open}[^{bracket}]*{close})$", tells="離して書いた敬称の後の括弧書き",
    said=("君（議長）", "氏(欠席)", "様【会長】", "殿（）", "さん（会長）", "先生（顧問）"), unsaid=("君", "青木君（議長）", "（君）", "君（議（長）", "君（議長）です"),
)  # fmt: skip
NAME_THEN_TITLE = Habit(
    "name, then title", r"^(?P<name>[^{bracket}]+?)(?P<title>{honorific})(?P<bracket>(?:{open}[^{bracket}]*{close})?)$",
    said=("霧山光一君", "霧山光一氏（副会長）", "岸様【欠席】", "霧山さん()"),
    unsaid=("君", "霧山（光）君", "霧山光一君へ", "霧山光一君（副会長", "霧山光一君（副（会長）", "）霧山君"),
)  # fmt: skip
#: Between two offices of one person, in a bracket: 参事官（併）室長.
BOTH_OFFICES = Habit(
    "held too", r"(?<=\S){round_open}[併命兼]{round_close}(?=\S)", tells="二つの役職の間の（併）、斜線や中点",
    said=("参事官（併）室長", "視学官(命)改革官", "課長（兼）所長"),
    unsaid=("参事官（併）", "（併）室長", "参事官（併任）室長", "参事官 （併） 室長"),
)  # fmt: skip
#: 牟田副会長／会長代理: the one who stands for the chair holds a second office.
CHAIR_TOO = Habit(
    "held too", r"(?<=[長者])[／/](?=(?:{chairs}|{deputy})(?:[、，,]|$))",
    said=("牟田副会長／会長職務代理者、岸", "牟田副委員長/部会長", "牟田副会長／会長代理，岸", "牟田副会長／会長代理,岸", "牟田会長代理者／座長"),
    unsaid=("牟田副会長／岸会長", "牟田／会長", "牟田副会長／会長岸"),
)  # fmt: skip
#: 次長・総務班長　青木: two offices that the name of one person follows.
OFFICE_TOO = Habit(
    "held too",
    r"(?<=\S[長幹])[・／/](?=[{kanji}]{0,8}(?:長|主幹|主査|取扱|書記)\s+(?:[{kanji}]{1,4}(?:\s+[{kanji}]{1,4})?|[{kanji}](?:\s+[{kanji}]){2,5})(?:\s*{honorific})?$)",
    said=("次長・総務班長　青木　一", "次長・総務班長事務取扱 青木一君", "部長／所長　岸", "課長/主査　岸 進氏", "主幹・館長　岸　進", "課長・主幹　岸", "局長・書記　岸", "次長・班長　甲　田　祐　子　君", "次長・班長　　甲　　田　　祐　　子君", "次長・班長　　青木　　一　　君", "次長・班長　岸　達　也"),
    unsaid=("次長・班長", "次長・青木　一", "次長、班長　青木", "次長・班長　青木、岸", "長・班長　青木", "次長・班長　青木　一　岸　進", "次長・班長　甲　田　祐　子　と　岸", "次長・緑の班長　青木"),
)  # fmt: skip
HELD_TOO = (BOTH_OFFICES, CHAIR_TOO, OFFICE_TOO)
#: 田中主査（司会）: what somebody did at the meeting.
DUTY = Habit(
    "duty at the meeting", r"{round_open}(?:司会|進行|記録?|書記)(?:者|役|係)?{round_close}", tells="会議での役目",
    said=("田中主査（司会）", "岸（進行役）", "林（記録者）", "森(書記)", "森（記録係）", "岸（記）"),
    unsaid=("司会", "（司会", "（総合司会）", "（記録保存）"),
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
    "others", r"(?:(?<=[員長事幹査任官])\s*{others}|(?<=\S)\s+{others}|\s*(?:{others}(?:{many})?|{round_open}(?:{total}|{others})?)\s*{digit}{1,4}\s*[名人]{round_close}?)\s*$",
    tells="一覧の終わりの「ほか」と人数",
    said=("霧山委員ほか", "霧山部長 他", "沢村参事外", "沢村主幹　ほか", "沢村主査ほか", "沢村主任 ほか", "沢村調査官ほか", "霧山光一ほか3名", "霧山光一 ほか 12 人", "沢村課長ほか職員14名", "霧山光一ほか委員3名", "霧山光一外5名 ", "霧山光一（5名）",
          "霧山光一 （計 5名）", "霧山光一(ほか3人)", "霧山光一（3名", "霧山、（以上12名）　", "参事　霧山  ほか", "参事　霧山 ほか"),
    unsaid=(" ほか", "霧山ほか", "霧山委員ほか森下", "霧山光一5名", "霧山光一ほか名", "霧山光一ほか12345名"),
)  # fmt: skip
#: A seat of nobody: 1番 ―　2番 青木 一.
EMPTY_SEAT = Habit(
    "empty seat", r"(?<!\S){digit}{1,3}\s*番\s*{dash}(?=\s|$)", tells="だれもいない議席",
    said=("1番―", "１番　―　2番 霧山", "2番 霧山 10 番 －"),
    unsaid=("1番 霧山", "1番―霧山", "番―", "第1番 ―", "1234番 ―", "1番"),
)  # fmt: skip
#: 3番　欠　員: a seat that nobody has.
VACANT_SEAT = Habit(
    "vacant seat", r"(?<!\S)(?P<seat>第?{digit}{1,3}番)\s+欠\s*員(?!\S)", tells="欠員の議席",
    said=("3番　欠員", "4番 　欠員", "4番　 欠　 員", "2番 霧山　第１２番　欠　　　員　4番 岸", "103番 欠員"), unsaid=("欠員", "3番欠員", "霧山3番 欠員", "1234番 欠員", "3番 欠員補充", "番 欠員"),
)  # fmt: skip
COUNTED = Habit(
    "counted", r"^(?:{digit}{1,3}[名人]\s+|{round_open}{digit}{1,3}[名人]{round_close}\s*)(?=\S)",
    said=("（16名）霧山", "12名　霧山", "3人 霧山", "100名  霧山", "（16名）　霧山", "(3人) 霧山", "（100名） 霧山"),
    unsaid=("12名", "12名 ", "12名霧山", "委員12名 霧山", "1000名 霧山", "（16名）", "委員（16名） 霧山", "（1000名） 霧山"),
)  # fmt: skip
NOTE = Habit(
    "note on the order", r"(?:\s*{round_open}(?:{order_note}|順不同)[^{round}]*{round_close}|(?<=\S)\s+敬称略)\s*$", tells="敬称や順序の注記",
    said=("霧山光一（敬称略）", "霧山光一　（順不同、敬称略）", "霧山光一 （職氏名） ", "霧山光一(敬称)", "霧山光一　敬称略", "霧山光一  敬称略"),
    unsaid=("霧山光一（五十音順）", "霧山光一（敬称略）様", "敬称略", " 敬称略", "霧山光一敬称略", "霧山（敬称（略）"),
)  # fmt: skip
#: What the marks of the list mean, behind its last name.
MARKS_TOLD = Habit(
    "marks told", r"(?<=\S)\s*{round_open}[{ring}][^{round}]*長[^{round}]*{round_close}\s*$", said=("霧山（◎会長）", "霧山(○長)", "霧山（◎長です）", "霧山（◎会長）  ", "霧山  （○長）", "霧山（計2名） (◎部会長、○副部会長)  ", "霧山（○議長です）"),
    unsaid=("（◎会長）", "霧山（会長）", "霧山（◎会員）", "霧山（◎会長）様", "霧山（◎会（長）", "霧山（◎長（会）"),
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
#: A section of a council: 専門部会, 第1部会, 部会の設置.
SECTION = Habit(
    "section",
    r"(?P<before>[{kanji}]{0,3}){section}",
    said=("専門部会", "総合計画部会", "第1部会", "部会の"),
    unsaid=("部長会", "部　会"),
)
#: Somebody who is called by name: 議長（三枝久美子君）.
CALLED = Habit(
    "called by name", r"(?<![{kanji}ヶ])(?<![{kanji}ヶ]{room})(?P<name>[{kanji}ヶ]{1,4}[{kanji}ヶ{hiragana}{katakana}ー]{1,4}?)[君氏](?![{kanji}])",
    said=("議長（三枝久美子君）", "　霧山みなと氏が", "霧ヶ岳エリー君", "岸進君、", "（岸ヶ氏）"),
    unsaid=("岸君", "霧山光一君島", "事務局　霧山光一君", "ヶ岸 霧山光一君", "みなと君", "ヶ霧山光一二三四五君", "槍ヶ 霧山光一君"),
)  # fmt: skip
BRACKET_BEHIND = Habit(
    "bracket behind", r"(?<=[^{bracket}])(?:{open}(?:[^{bracket}]|{open}[^{bracket}]*{close})*{close}){1,2}$",
    said=("晴（会長）", "晴（公募委員）（欠席）", "晴【】", "晴（会（長）", "晴（課長（担当）代理）", "晴（課長（担当））", "晴（課長（））"),
    unsaid=("晴（課長（担（当）））", "（会長）", "晴（会長）様", "）（会長）", "晴（会（長", "晴（一）（二）（三）"),
)  # fmt: skip
