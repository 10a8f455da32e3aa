"""How one person of a list is printed: name, seat, honorific, brackets, and what looks like a name and is none."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit, Habits

COUNT = Habit(
    "count", r"(?:{members}|{total}|{others})?\s*[{digit}{numeral}]{1,5}(?:/{digit}{1,5})?\s*[名人](?:中\s*{digit}{1,5}\s*[名人])?{presence}?",
    tells="人数",
    said=("9/12名", "3/5名", "1/12345名", "5名", "１２ 人", "計十名", "以上 8名", "委員15名中 12 名出席", "議員9人中8人", "ほか3名", "他 2名", "外4名", "三名欠席", "総数7名"),
    unsaid=("5番", "名簿"),
)  # fmt: skip
NOBODY = Habit(
    "nobody", r"^(?:{nothing}|無|[0０][名人]|いない|いません|{dash})。?$", tells="だれもいないこと",
    said=("なし", "特になし。", "無", "0名", "０人", "いない", "いません。", "－", "-", "無し", "特に無し"),
    unsaid=("梨本なし", "なしの木", "10名", "いないとき"),
)  # fmt: skip
NAME = Habit(
    "name", r"^[{kanji}{hiragana}{katakana}ーA-Za-zＡ-Ｚ・]{1,12}$",
    said=("霧山光一", "みなと", "ジョン・スミス", "メアリー", "Ａ", "John", "B"),
    unsaid=("霧山光一。", "（霧山", "森の端町内会連合協議会代表", "3番"),
)  # fmt: skip
TOLD_APART = Habit(
    "told apart",
    r"^(?P<family>[{kanji}ヶ]{1,4}){round_open}(?!{presence}|欠|代理|{away}|公募|[新再留委]任|{chairs}|{members})[{kanji}{hiragana}{katakana}]{1,2}{round_close}$",
    tells="名の一字で区別した姓",
    said=("霧山（光）", "森下(みな)", "槍ヶ岳（エ）", "岸（進一）"),
    unsaid=("霧山（欠席）", "霧山（出席）", "霧山（欠）", "霧山（代理）", "霧山（遅参）", "霧山（遅刻）", "霧山（早退）", "霧山（公募）", "霧山（会長）",
            "霧山（委員）", "霧山（議長）", "霧山（新任）", "霧山（再任）", "霧山（留任）", "霧山（委任）", "霧山（光一郎）", "（光）", "霧山（光）会長", "霧山（議員）", "3番霧山（光）"),
)  # fmt: skip
NO_NAME = Habits(
    Habit(
        "no name", r"^{no_name}$", tells="名前ではない言葉",
        said=("出席", "欠席", "専任", "特任", "統括", "総括", "首席", "上席", "欠員", "欠番", "空席", "公益", "労働者", "使用者", "被保険者", "保険医", "委員", "職員", "以上", "計", "総数", "全員", "別紙", "名簿", "事務局", "同", "同上", "代理", "公募", "省略", "ほか", "他", "外", "なし", "無し", "学識",
              "報道", "一般", "担当", "関係", "関係者", "敬称略", "順不同", "五十音順", "番号", "氏名", "役職", "職名", "職氏名", "議番", "議席", "議案", "番", "出欠", "所属", "備考", "区分",
              "市民"),
        unsaid=("霧山計", "外山", "同前"),
    ),
    Habit(
        "no name", r"{in_no_name}|{ends_no_name}$|^{begins_no_name}",
        said=("資料確認", "議事進行", "会議室", "その他関係", "別紙のとおり", "次第についての", "ください", "委員氏名一", "出欠表", "以上です、", "始めます、", "しません、", "でした、", "審議会長", "協議会長",
              "委員会長", "審査会長", "総務部会長", "分科会長", "懇談会長", "検討会長", "懇話会長", "挨拶状", "市長あいさつ文", "本日議題一", "一覧表", "町内会", "報告のため", "案件", "他の出席者", "当日欠席者", "学校側",
              "退席した", "報告事項", "市民より", "三時から", "港病院", "東小学校", "提出議案等", "夕凪市役所", "夕凪町役場", "その理由"),
        unsaid=("小資料", "浜野その他", "会田", "側島", "病院坂", "学校谷", "事項田", "より子", "から屋", "した野", "案件田", "出席者数", "欠席者数"),
    ),
    Habit(
        "no name", r"宣[告言]|[{kanji}]{2}の[{kanji}]|[をへ]|^[はがも][{kanji}]|..[部課室係局]$|[のにはがと・]$|.(?:{everybody}|{none})$",
        said=("開会宣告", "開会宣言", "港湾の整", "霧山を", "議長へ", "総務部", "財政課", "企画室", "庶務係", "水道局", "市長の", "次第に", "霧山は", "霧山が", "霧山と", "霧山・", "は欠席", "が出席", "も参加", "委員全員", "欠席者なし", "欠席委員無し"),
        unsaid=("はな", "も", "出はな", "霧山が原", "宣子", "木の実", "磯部", "の部", "霧山部長", "みのり", "あと美", "霧山・光", "山全員木"),
    ),
)  # fmt: skip
#: What a word may end with beside an office, but no name alone.
NOT_ALONE = Habit(
    "not alone", r"[市区名庁省院署校者所官]$|.{3}長$|(?:協会|連合|連盟|大学|会社|組合|教授|講師|代表|総数)$",
    said=("汐見市", "港区", "氏名", "処分庁", "内務省", "港湾院", "港署", "東校", "説明者", "研究所", "調査官", "総務部長", "商工協会", "商工連合", "体育連盟", "青潮大学", "架空会社", "農業組合", "准教授",
          "外部講師", "市民代表", "委員総数"),
    unsaid=("市川", "区内", "名取", "庁舎", "省吾", "院内", "署内", "校庭", "者部", "所沢", "官野", "会長", "市会長", "総務部長代", "長野", "協会長", "連合町", "連盟員", "大学生", "会社員", "組合員",
            "教授会", "講師陣", "代表団", "総数計"),
)  # fmt: skip
SEAT = Habit(
    "seat", r"^\s*(?P<role>(?:{chairs}|{deputy}|{members})(?:{round_open}[^{round}]*{round_close})?\s+)?(?P<seat>{digit}{1,2}番)(?P<after>{members})?\s*", tells="議席の番号",
    said=("3番　霧山 光一", "12番委員 霧山", "会長   4番  霧山", " 会長 ３番霧山", "委員　5番", "会長職務代理者(副会長) 9番 鈴木", "会長代理（） 9番"),
    unsaid=("第3番", "123番", "会長3番", "番号3", "会長（副（会長） 9番", "会長（副会長 9番"),
)  # fmt: skip
#: Family and given name, each a few letters.
SPACED_NAME = Habit(
    "spaced name", r"^[{kanji}]{1,4}\s[{kanji}{hiragana}{katakana}]{1,4}$",
    said=("霧山　光一", "霧山 みなと", "岸 エミ", "岸 進"),
    unsaid=("霧山光一", "霧山 光一 様", "福祉課　福祉係係長補", "（霧山 光一", "霧山　光一郎兵衛（"),
)  # fmt: skip
UNIT_FIRST = Habit(
    "unit first", r"^{open}(?P<unit>[^{bracket}]{2,16}){close}\s*(?=\S)", tells="名前の前の括弧に入れた所属",
    said=("【水道課】浜名課長", "（水道課）　浜名", "〔警防〕浜名"),
    unsaid=("【水】浜名", "浜名【水道課】", "【水道課】", "浜名【水道課】課長", "【汐見市立港湾総合病院医療安全対策室】浜名", "【水道（課】浜名"),
)  # fmt: skip
#: Six letters or more, each apart from the next as far as one name would stand from another.
APART = Habit(
    "letters apart", r"^(?:\S\s){5,}\S$",
    said=("霧 山 光 沢 井 茂", "霧 山 光 一 沢 井 茂"),
    unsaid=("霧 山 光 一 森", "霧山 光 一 森 下 二 郎", "霧 山 光 一 森 下二"),
)  # fmt: skip
DISTRICT = Habit(
    "district", r"^{round_open}{digit}+{round_close}\s*|^第{digit}{1,2}地区\s*", tells="選出された地区や番号",
    said=("（12）霧山 光一", "(3) 霧山", "第1地区　霧山", "第１２地区霧山"),
    unsaid=("霧山（12）", "会長 第1地区", "第123地区"),
)  # fmt: skip
READING = Habit(
    "reading", r"{round_open}[{hiragana}ー\s]{2,}{round_close}", tells="名前の読みがな",
    said=("霧山 光一（きりやま こういち）", "森下(もりしたー)", "岸（きし）"),
    unsaid=("霧山（光）", "霧山（み）", "霧山（キリヤマ）"),
)  # fmt: skip
PRESENT_BEHIND = Habit(
    "presence behind", r"\s+(?P<said>{presence}|[欠出×✕])$", tells="名前の後の出欠",
    said=("霧山光一　出席", "霧山光一  欠席", "霧山光一 欠", "霧山光一 出", "霧山光一　×", "霧山光一　✕"),
    unsaid=("霧山光一出席", "霧山光一 出席者", "霧山光一×"),
)  # fmt: skip
TITLE = Habit(
    "title", r"\s*{honorific}$", tells="敬称",
    said=("霧山光一君", "霧山光一　氏", "霧山光一様", "霧山光一殿", "霧山光一  さん"),
    unsaid=("氏名", "君島"),
)  # fmt: skip
BRACKETED = Habit(
    "bracketed", r"{round_open}[^{round}]*{round_close}",
    said=("福祉部長（霧山）", "（）", "参事(再編（担当)兼"),
    unsaid=("福祉部長（霧山", "霧山）", "（霧山（"),
)  # fmt: skip
#: An office of all: 霧山、森下の各委員.
EACH_MEMBER = Habit(
    "each member", r"の?各(?={members}$)", said=("霧山の各委員", "各議員"), unsaid=("各委員会", "各部員")
)
BRACKET_AT_END = Habit(
    "bracket at the end", r"\s*{open}(?P<inner>(?:[^{bracket}]|{open}[^{bracket}]*{close})*){close}$", tells="名前の後の括弧書き",
    said=("霧山光一（副会長）", "霧山光一 【欠席】", "青潮大学 ()", "霧山（光）  (欠)", "霧山（（光）", "霧山光一（課長（担当）代理）", "霧山（課長（担当））", "霧山（()課長（担当）)"),
    unsaid=("（副会長）霧山", "霧山（光"),
)  # fmt: skip
BY_PROXY = Habit(
    "by proxy",
    r"代理(?:出席)?$",
    tells="代理による出席",
    said=("森下次長代理", "森下次長代理出席"),
    unsaid=("代理人", "次長代理欠席"),
)
COUNTED_OFFICE = Habit(
    "number of an office behind a name", r"^(?P<name>.{1,6}?)(?P<no>第[{numeral}{digit}]{1,2})$", tells="名前の後の、番号の付いた役職",
    said=("齋藤第一", "岸第2", "霧山第十一", "霧山光一郎左第３"),
    unsaid=("齋藤", "第一", "齋藤第", "齋藤第一部", "霧山第十十一", "霧山光一郎左衛第一"),
)  # fmt: skip
#: 山田花子（代理：中島 茂）: who came in their place.
PROXY_NAMED = Habit(
    "proxy by name", r"(?:^|\s)代理(?:者|出席)?\s*{colon}\s*(?:\S{1,12}長\s+)?(?P<name>[{kanji}{hiragana}{katakana}ー\s]{2,12}?)(?:\s+\S{0,14}(?:[部課係室局所次]長|主[査任]|補佐))?$", tells="代理で出席した人の名前",
    said=("代理：中島 茂", "代理者: みなと", "代理出席 ：岸 エリー", "代理：岸進", "代理出席：エリ", "汐見警察署長　代理：警備課長　木村勇", "代理：次長　 岸進", "代理出席：加古 直人 交通規制係長", "代理：岸進  次長", "代理：岸進 部長", "代理：岸進 課長", "代理：岸進 室長", "代理：岸進 水道局長", "代理：岸進 警察署交通規制担当係所長", "代理：岸進 主査", "代理：岸進 課長補佐", "代理：岸進 主任", "代理：岸 幸長"),
    unsaid=("代理", "代理：中", "代理　中島", "代理：中島、岸", "次長代理：中島", "代理：架空総合計画課主任技師中島"),
)  # fmt: skip
#: What a bracket behind a name says of how somebody was there; each row is named as the session file calls it.
HOW_THERE = Habits(
    Habit(
        "partly", r"(?:[時分](?:から|より)|{arrived}).*(?:まで|退席|退室|退出|退場|中座|早退)$", tells="途中から途中までの出席",
        said=("午後2時出席、3時退席", "14時から15時まで", "2時10分より3時まで", "2時参加3時退室", "2時入室、3時退出", "2時着席3時退場", "2時到着3時中座", "2時出席早退", "遅れて出席し早退"),
        unsaid=("午後3時退席", "14時から出席", "出席者は3時まで傍聴"),
    ),
    Habit(
        "late", r"(?:遅参|遅刻|遅れて.{2,4}|途中(?:から)?{arrived}|[時分{digit}](?:頃|ごろ)?(?:から|より)?、?(?:途中)?{arrived}|[時分](?:頃|ごろ)?(?:から|より))$", tells="遅れての出席",
        said=("遅参", "15分遅刻", "遅れて出席", "遅れて入室した", "途中出席", "途中から参加", "15時20分出席", "午後3時から出席", "15:20より入室", "15時頃着席", "15時ごろ到着", "15時、途中出席", "15時20分から", "3時より", "3時頃から", "3時ごろから"),
        unsaid=("当日出席", "15時20分頃", "遅れて", "遅参者", "出席", "時", "本年4月から", "遅れて出席したもの", "途中出席者"),
    ),
    Habit(
        "left", r"(?:早退|退席|退室|退出|退場|中座|(?:[時分]|{colon}{digit}{2})(?:頃|ごろ)?まで(?:出席|在席|参加)?)$", tells="途中での退席",
        said=("早退", "15時50分退席", "午後3時退室", "途中退出", "退場", "所用により中座", "15時まで", "3時30分頃まで出席", "3時ごろまで在席", "3時まで参加", "15：50まで"),
        unsaid=("退席者", "早退届", "3月まで", "まで出席", "3時まで傍聴", "50まで", "：5まで"),
    ),
    Habit(
        "absent", r"{stayed_away}$|^[欠×✕]$|^{stayed_away}[{colon}、]", tells="欠席",
        said=("欠", "×", "✕", "欠席", "本日欠席", "公務のため欠席", "欠席届", "欠席：公務のため", "欠席、公務"),
        unsaid=("欠員", "補欠", "欠席者", "当日は欠席：公務"),
    ),
    Habit(
        "proxy", r"^代理(?:出席)?$|^代理出席{colon}", said=("代理", "代理出席", "代理出席：森下"), unsaid=("次長代理", "代理者", "代理出席者"), tells="代理による出席",
    ),
    Habit(
        "online", r"^(?:{from_afar}|[WＷ][EＥ][BＢ](?:会議)?)(?:会議システム)?(?:による|での?)?{arrived}?$", tells="オンラインでの出席",
        said=("オンライン", "オンライン出席", "リモート参加", "Web参加", "WEB会議で出席", "ＷＥＢ出席", "ウェブ参加", "Zoomによる参加", "ZOOM参加", "ＺＯＯＭ", "オンラインでの出席", "オンラインで出席", "オンライン会議システムで参加"),
        unsaid=("当日オンライン", "オンライン化担当", "Webページ担当", "出席"),
        flags=re.IGNORECASE,
    ),
)  # fmt: skip
#: What a bracket says of a list and not of the person before it.
OF_THE_LIST = Habit(
    "of the list", r"{digit}+[名人]|[欠出]席|(?:以下|{order_note}).|順(?:不同)?$|仮|^[新再留委]任$|.(?:ため|都合)(?:により)?$",
    said=("所用のため", "仕事の都合により", "公務の都合", "所用のためにより", "12名", "3人", "当日出席", "欠席者", "以下同じ", "敬称略", "五十音順", "順不同", "仮", "新任", "再任", "留任", "委任"),
    unsaid=("新任課長", "前委任", "以下", "順位", "ため", "都合の会", "ため池組合", "所用のため池"),
)  # fmt: skip
UNIT_BEFORE = Habit(
    "unit before", r"^\S+[課室局部係]\s+(?=\S)",
    said=("福祉課 係長", "税課 課長", "企画室  室長", "水道局 次長", "総務部 部長", "財政係 係長"),
    unsaid=("福祉課係長", "課 係長", "係長 福祉課 課長", "福祉課 "),
)  # fmt: skip
#: A body that ends a bracket in which a name could stand.
BODY = Habit(
    "body", r"(?:[庁省署]|組合|会社)$",
    said=("文化庁", "内務省", "港湾署", "農業組合", "架空会社"),
    unsaid=("庁舎", "省吾", "署名", "組合員", "会社員"),
)  # fmt: skip
UNIT_ALONE = Habit(
    "unit alone", r"[課室係]$", said=("水道課", "企画室", "庶務係"), unsaid=("課長", "室田", "係員")
)
OTHERS_BEHIND = Habit(
    "others behind", r"\s*{round_open}(?:{total}|{others})(?:[^{round}]+[名人])?{round_close}$", tells="一覧の終わりに括弧で示す人数",
    said=("霧山光一（計5名）", "霧山光一　（ほか3名）", "霧山光一 (以上)", "霧山光一（計12人）"),
    unsaid=("霧山光一（5名）", "霧山光一（計画課長）", "霧山光一（外務課）", "（計5名）霧山", "霧山光一計5名", "霧山光一（計（5）名）"),
)  # fmt: skip
COUNT_IN_BRACKET = Habit(
    "count in a bracket", r"{digit}\s*[名人]{round_close}", tells="括弧に入れた人数",
    said=("農業委員（12名）", "傍聴者(3 人)"),
    unsaid=("12名", "（名人）"),
)  # fmt: skip
APART_IN_TWO = Habit(
    "apart in two", r"(?<!\S)(?P<family>[{kanji}ヶ]{1,3})\s(?P<given>[{kanji}ヶ]{2}|[{hiragana}]{2,4}|[{katakana}ー]{2,5})(?!\S)",
    said=("林 光市", "鎌ヶ谷 みなと", "会長 森 エリー", "林 みな", "林 エリ", "佐々木 由ヶ", "岸 みなとり", "岸 エリザベー"),
    unsaid=("光林 光", "霧山光 光一郎", "霧山光一 光市", "林光市", "林 み", "林 エ", "林 みなとりの", "林 エリザベート", "（林 光市"),
)  # fmt: skip
BEGINS_IN_KANA = Habit(
    "begins in kana", r"^(?:[{hiragana}{katakana}])", said=("みなと", "エリ"), unsaid=("光みなと", "光市")
)
GIVEN_IN_KANA = Habit(
    "given in kana", r"^(?P<family>[{kanji}ヶ]{1,3})(?P<given>[{hiragana}]{2,4}|[{katakana}ー]{2,5})$",
    said=("磯部みなと", "鎌ヶ谷エリー", "岸みな", "岸エリ", "磯部みなとり", "磯部エリザベー"),
    unsaid=("磯部市みなと一", "磯部み", "磯部エ", "磯部みなとりの", "磯部エリザベート", "みなと", "元磯部町みなと", "磯部みなと様"),
)  # fmt: skip
