"""How groups of people are printed in a list of attendance: labels, counts, what stands round them."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit

#: Those who answered the call to a session of an assembly; most are listed again as present.
CALLED = Habit(
    "called together",
    r"応招",
    tells="応招した人の組",
    said=("応招議員", "開会日に応招した議員", "不応招議員"),
    unsaid=("出席議員",),
)
#: Whoever presided, in a row of its own.
PRESIDED = Habit(
    "presided", r"^{chairs}.*の氏名$", said=("議長の氏名", "議長（委員長・会長等）の氏名"), unsaid=("新議長の氏名", "議長の氏名等", "議長")
)  # fmt: skip
#: Labels that speak of people, though no form knows them.
OF_PEOPLE = Habit(
    "label of people", r"{label_of_people}|者$",
    said=("委員氏名", "議員名", "汐見理事", "監事名", "評議員", "役員", "会員", "構成員", "代議員", "組合員", "職員名", "担当課", "関係課", "所管課", "説明員", "説明者", "執行部", "幹事", "実施機関", "処分庁", "列席者", "陪席者", "同席者", "事務局", "アドバイザー", "オブザーバー", "立会者", "部会名簿", "参加メンバー"),
    unsaid=("学校", "議題", "者数"),
)  # fmt: skip
#: Labels of people who need not have been there.
OF_OTHERS = Habit(
    "label of others", r"{label_of_others}",
    said=("会議録署名者", "提出者", "紹介議員", "請願者", "陳情者", "諮問者", "招集者", "報告者", "委嘱委員", "任命者", "選出委員", "選任された者", "次回当番委員", "候補者", "表彰者", "受賞者", "申請者", "当選者", "応募者", "被推薦者", "退任委員", "対象者氏名", "落札者", "提案者", "お問い合わせ担当者", "お問い合せ先", "お問合わせ先", "お問合せ先", "問い合わせ先", "問い合せ先", "問合わせ先", "問合せ先", "連絡先の職員", "講師氏名", "傍聴者氏名"),
    unsaid=("委員氏名", "学校"),
)  # fmt: skip
UNIT_LEADS = Habit(
    "unit before a colon", r"^[^\s{colon}]{2,16}[部課室局係所館]\s*{colon}\s*", said=("経営企画部：平良部長", "企画総務課 : 林課長", "企画室:林", "水道局：林", "庶務係：林", "保健所：林", "図書館：林"), unsaid=("課：林", "課長：林", "企画部　林", "企 画部：林", "汐見市立港湾総合病院医療安全対策推進室：林"),
)  # fmt: skip
#: After bullets and a number.
GROUP = Habit(
    "group",
    r"^(?P<label>{open}?\s*(?:{presence}|[^\s{bracket}{colon}、，,。]{0,12}?{party}等?)(?:\s*{round_open}?{digit}[{digit}\s名人中]*[名人]{round_close}?)?(?:\s*{close})?)"
    r"(?P<sep>\s*{colon}\s*|\s+|(?<={close})|$)(?P<rest>.*)",
    tells="名簿の中の組の見出し",
    said=("委員　霧山光一", "議員　 霧山", "出席：霧山", "欠席　霧山", "出席者 : 霧山", "（委員）霧山", "【事務局】", "（ 汐見市職員 ）　沢村", "委員（12名）霧山", "委員 5人　霧山", "委員　12名中 10名　霧山",
          "委員(5人中3人)：", "審議会に出席した都市議員　霧山", "事務局等5名", "説明員", "議員3名", "欠席者　", "関係課:沢村", "担当課　沢村", "所管課　沢村", "説明者　沢村", "執行部　沢村", "幹事　沢村", "実施機関　沢村", "処分庁　沢村",
          "参考人：岸", "公述人：岸", "委託業者：岸", "委託事業者：岸", "受託者：岸", "受託事業者：岸", "コンサルタント：岸", "アドバイザー　岸", "オブザーバー　岸", "傍聴者　", "傍聴人　2", "その他　岸", "役員：岸", "列席者　岸", "陪席者　岸", "同席者：岸"),
    unsaid=("霧山委員会", "委員。", "3委員長", "審議会の当日の会議に出席した議員　霧山", "霧山、岸委員", "岸：委員", "霧山　委員", "（汐（見）市委員）", "委員（名）"),
)  # fmt: skip
#: 委員　公益委員：青木委員: a group within a group, on its line; （関係者）青木.
INNER = Habit(
    "group within a group", r"^(?:(?P<label>[^\s{bracket}{colon}、，,。]{1,10}{party_of})\s*{colon}|{round_open}(?P<wrapped>[^{round}\s]{0,8}{party_of}|{authority}){round_close})\s*(?P<rest>\S.*)", tells="組の中の組の見出し",
    said=("公益委員：青木委員、岸委員", "労働者代表 :林委員", "使用者側: 森委員", "町内代表者：岸", "学校関係者：森", "（関係者）　森　保、岸　進", "(学校代表)森", "市側:森", "(県)土木部長、土木部次長", "（市）　森"),
    unsaid=("委員：青木", "公益委員　青木", "青木、公益委員：岸", "公益委員：", "労働者代表して述べる：岸", "上公益委員 労働者代表：岸", "学識経験を有する者並びに公益委員：岸", "（関係（者）森", "(汐見市立学校関係の代表)森", "（学校 代表）森", "岸（関係者）森"),
)  # fmt: skip
#: （オンライン）佐藤委員、岸委員: how those behind took part.
THERE = Habit(
    "how a group took part", r"^{open}?(?P<label>(?:(?P<online>{online}|[wｗ][eｅ][bｂ]|zoom)|会場|対面|現地)(?:会議)?{arrived}?者?)(?:{close}|\s*{colon}|$)\s*(?P<rest>.*)",
    tells="参加の仕方で分けた組", flags=re.I,
    said=("（オンライン）佐藤委員", "(会場) 青木会長", "対面：青木", "【現地】", "Web参加者 :岸", "ＷＥＢ会議：岸", "ウェブ出席：　岸", "リモート：岸", "Zoom：岸", "オンライン", "【会場", "ｗｅｂ出席者：岸"),
    unsaid=("会場　青木", "オンライン会議室", "次の会場：", "会場係：岸"),
)  # fmt: skip
#: （オブザーバー）　岸　進, ＜県＞: a label in a bracket.
FRAME = Habit(
    "label in a bracket", r"^(?P<open>{open})(?P<label>[^{bracket}]{1,14}){close}\s*(?P<rest>.*)",
    said=("（オブザーバー）　岸　進", "＜県＞", "【関係 課】岸"), unsaid=("岸（会長）", "（）", "（会長", "（会（長）代理）", "（ここに長い名の人が並ぶのでした）"),
)  # fmt: skip
#: ※欠席：岸: told in a note below those who were there.
NOTED = Habit("label of a note", r"^[※＊*]", said=("※欠席", "＊欠席者", "*欠席"), unsaid=("欠席", "欠席※"))
#: 〈学校〉田中校長、渡辺教頭: a frame round a word that no form knows, before people who all have offices.
FRAMED = Habit(
    "framed group", r"^{frame}(?P<label>[^{bracket}\s]{2,12}){framed}\s*(?P<rest>\S.*)", tells="括弧で示した組",
    said=("〈学校〉田中校長、渡辺教頭", "〈学校〉岸", "【関係団体】 岸会長、林理事", "［学校］田中校長"),
    unsaid=("（学校）田中校長", "〈学〉田中校長", "〈学校〉", "次の〈学校〉田中", "〈学 校〉田中", "〈汐見市立中央小学校の先生方〉田中"),
)  # fmt: skip
#: （環境省）吉田水環境部長、柏木企画課長: a bracket before several is no place of the first alone.
BODY_FIRST = Habit(
    "body of several", r"^{round_open}(?P<label>[^{bracket}\s]+[省庁府局課室部]){round_close}\s*(?P<rest>\S+[、，].*)", tells="丸括弧で示した所属の組",
    said=("（環境省）　吉田水環境部長、柏木企画課長", "(こども局)岸課長，林主査", "（財局）岸、林", "（文化庁）岸部長、", "（内閣府）岸参事官、林主査", "（緑地課）岸課長、林主査", "（企画室）岸室長、林主査", "（総務部）岸部長、林主査"),
    unsaid=("（環境省）吉田水環境部長", "（学校）田中校長、渡辺教頭", "（省）岸、林", "【環境省】岸、林", "吉田（環境省）、岸", "青木、（環境省）岸、林", "（環境 省）岸、林"),
)  # fmt: skip
#: 鮫島　俊哉（代理　委員：白鳥　一彦）: in whose place somebody came.
PROXY_OF = Habit(
    "in whose place", r"(?P<open>{round_open})(?P<proxy>{proxy})\s*(?P<member>{members})\s*{colon}\s*(?P<name>[^{bracket}]{2,12})(?P<close>{round_close})", tells="だれの代理か",
    said=("鮫島　俊哉（代理　委員：白鳥　一彦）", "鮫島(代理 議員: 白鳥)", "鮫島（代理委員 ：轟　正則）"),
    unsaid=("鮫島（代理　白鳥）", "鮫島（委員：白鳥）", "代理　委員：白鳥", "鮫島（代理　委員：白）", "鮫島（代理　委員：（白鳥））"),
)  # fmt: skip
NUMBER_OF = Habit(
    "number of a group", r"{round_open}?(?:{presence})?(?P<count>(?:{digit}+[名人]中)?{digit}+[名人]){round_close}?$", tells="組の人数",
    said=("委員（12名）", "推進委員（出席3名）", "委員（欠席3名）", "委員5人", "委員(12名中10名)", "委員（3人中3人", "委員4名）"),
    unsaid=("委員（12名）ほか", "委員（名）", "委員12"),
)  # fmt: skip
BULLETS = Habit(
    "bullets before a group", r"^\s*(?:{mark}|[{bullet}])+\s*",
    said=("・文化庁", " ■ 事務局", "○こども局", "・・ 委員", "◇委員"),
    unsaid=("文化庁", "文化庁・事務局"),
)  # fmt: skip
#: 役員：青木会長、岸副会長: a word that no form knows before a colon, and people who all have offices.
COLONED = Habit(
    "group before a colon", r"^(?P<label>[^\s{bracket}{colon}、，・。]{2,10})\s*{colon}\s*(?P<rest>\S.*)", tells="コロンで示した組",
    said=("役員：青木会長、岸副会長", "三役 : 青木", "丘の上町商店会関係:林"),
    unsaid=("役：青木", "役員：", "役 員：青木", "丘の上町商店会関係等々：林", "（役員）：林", "青木、岸：林"),
)  # fmt: skip
#: Who was charged with a work, before a colon: 株式会社みちくさ計画：岸、林.
COMPANY = Habit(
    "company", r"株式会社|有限会社|合同会社|[株有]{round_close}|㈱|(?:研究所|コンサルタン[トツ]|設計事務所)$",
    said=("株式会社みちくさ", "みちくさ有限会社", "合同会社みちくさ", "みちくさ（株）", "みちくさ(有)", "㈱みちくさ", "みちくさ研究所", "みちくさコンサルタント", "みちくさコンサルタンツ", "みちくさ設計事務所"),
    unsaid=("会社", "株主", "研究所長", "法律事務所"),
)  # fmt: skip
#: 委　員：青木: the letters of a label, set apart before its colon.
LETTERS_OF_LABEL = Habit(
    "letters of a label", r"^(?P<letters>\S(?:\s+\S){1,3})(?=\s*{colon})",
    said=("委　員：青木委員", "県　　側 : 岸", "事 務 局:森", "関 係 課 等：林"),
    unsaid=("委員：青木", "委　員　青木", "出 席 委 員 等：青木", "一　委員：青木"),
)  # fmt: skip
#: What ends the name of a body of the administration.
UNITS = Habit(
    "units",
    r"[庁省局部課室]$",
    said=("文化庁", "内務省", "水道局", "総務部", "財政課", "企画室"),
    unsaid=("庁舎", "部長", "港湾署"),
)
#: 文化庁, （財政課）: what heads the people of a body on the next line.
BODY = Habit(
    "body", r"[庁省局部会側署]{round_close}?$|[課室]{round_close}$", tells="次の行に人が並ぶ組織",
    said=("文化庁", "内務省", "(こども局)", "総務部", "町内会", "住民側", "港湾署）", "（財政課）", "（企画室）"),
    unsaid=("庁舎", "総務部長", "財政課", "企画室", "（財政課）長"),
)  # fmt: skip
SEAT_FIRST = Habit("seat first", r"^{digit}+番", said=("3番委員", "１２番"), unsaid=("委員3番", "番", "3名"))
#: Those who were there beside the members: 構成員以外の出席者, その他の出席者.
BESIDE_MEMBERS = Habit(
    "beside the members", r"(?:{members}|{sitters}|メンバー)以外|^その他の?{presence}", tells="委員のほかに出席した人の見出し",
    said=("委員以外の出席者", "議員以外の者", "構成員以外の出席者", "メンバー以外の参加者", "その他の出席者", "その他出席者", "その他欠席者"),
    unsaid=("委員", "その他", "その他の委員", "出席者", "出席者その他の出席者"),
)  # fmt: skip
LISTED = Habit("listed", r"{presence}者", said=("出席者", "当日欠席者"), unsaid=("出席委員", "者"))
LABEL_NUMBER = Habit(
    "number of a label", r"^{round_open}?{digit}+[{round_close}.．、]?",
    said=("1出席者", "（１）委員", "12.委員", "2．委員", "3、委員"),
    unsaid=("委員1", "（）委員"),
)  # fmt: skip
LABEL_NOTE = Habit(
    "note of a label", r"{round_open}(?:(?:{presence})?(?:{digit}{1,4}[名人]中)?{digit}{1,4}[名人]?|{order_note}[^{round}]*|[^{round}]*順){round_close}?$", tells="見出しに付いた人数や順序",
    said=("出席委員（12名）", "推進委員（出席3名）", "出席委員（6名中5名）", "委員（6人中5人", "委員（1234名中5名）", "委員(3)", "委員（5人", "委員（1234）", "委員（敬称略）", "委員（職氏名）", "委員（敬称）", "委員（五十音順）", "委員（順）"),
    unsaid=("委員（12345）", "委員（12名）ほか", "委員12名", "委員（順に）", "委員（敬称（略）", "委員（席（次）順）"),
)  # fmt: skip
TOTAL = Habit(
    "total", r"^(?:{members}|{total})?(?:[{digit}{numeral}]{1,5}[名人]中)?(?P<count>[{digit}{numeral}]{1,4})(?:/{digit}{1,4})?[名人]{presence}?$",
    tells="組の全体の人数",
    said=("10名", "委員12人", "計五名", "15名中12名", "十人中八名出席", "12345名中1名", "3/12名", "10/3人"),
    unsaid=("ほか2名", "10名ほか", "委員10", "12345名"),
)  # fmt: skip
#: Offices that are never where somebody comes from: 福田（夕凪市長）.
GOVERNS = Habit(
    "governs", r"(?<!前)(?<!元)(?:知事|[市町村区]長|大臣|政務官)$", tells="名前の後の括弧に入れた首長などの役職",
    said=("夕凪県知事", "夕凪市長", "汐見町長", "森村長", "港区長", "厚生大臣", "副大臣", "大臣政務官"),
    unsaid=("知事室", "自治会長", "前市長", "市長会", "元町長"),
)  # fmt: skip
AND_OTHERS = Habit(
    "and others",
    r"^(?:その)?{others}",
    said=("その他関係課長", "ほか各課長", "他課長"),
    unsaid=("関係課長その他", "各課長"),
)
ONE_OR_TWO = Habit(
    "one or two letters", r"^[{kanji}]{1,2}$", said=("空", "真野"), unsaid=("真戸原", "みな", "")
)
LIKE_A_NAME = Habit(
    "like a name", r"^[{kanji}ヶ][{kanji}ヶ{hiragana}{katakana}ー]{1,9}$",
    said=("霧山光一", "ヶ岳", "霧ヶ山", "岸みなと", "岸エリー", "岸エ", "霧山光一之助左衛門之"),
    unsaid=("みなと", "岸", "霧山 光一", "3霧山", "霧山光一）", "霧山光一之助左衛門之丞"),
)  # fmt: skip
LETTERS = Habit(
    "letters alone", r"^[{kanji}ヶ{hiragana}{katakana}ー]{4,18}$",
    said=("坪井教育部長", "岸副市長", "教育委員会事務局学校教育部長", "谷こども部長", "谷いじめ対策推進室参事", "谷ケースワーカー課長", "鎌ヶ谷市部長", "教育委員会事務局学校教育部地域連携長"),
    unsaid=("岸市長", "坪井 教育部長", "教育委員会事務局学校教育部地域連携室長", "坪井Ａ部長"),
)  # fmt: skip
GIVEN_LIKE = Habit(
    "like a given name", r"^(?:[{kanji}]{1,2}|[{hiragana}{katakana}]{2,3})$",
    said=("光", "光一", "みな", "みなと", "エリス", "エリ"),
    unsaid=("光太郎", "み", "みなとり", "光み", "3光"),
)  # fmt: skip
#: 委員（丘の上町）: the office of those on the lines below, and where they come from.
LED_BY_MANY = Habit(
    "led by an office of many", r"^(?P<office>{members}){round_open}[^{round}]{2,10}{round_close}$",
    said=("委員（森町）", "議員(霧山町)"),
    unsaid=("委員", "委員（12", "副委員（丘の上町）", "委員（町）", "委員（丘の上町）青木", "委員（学識経験のある者として選ばれた者）", "委員（（仮）町）"),
)  # fmt: skip
#: （日　時）令和5年7月4日: of what only a front part has.
ROUND_LABEL = Habit(
    "round", r"^(?P<label>{round_open}[^{round}]+{round_close}{colon}?)\s*(?P<value>.*)", tells="丸括弧で示した見出し", flags=re.DOTALL,
    said=("（日　時）令和5年7月4日", "(場所)　市役所\n2階", "（議事）：", "（日）"), unsaid=("（）市役所", "日時（予定）", "（日時（予定））"),
)  # fmt: skip
#: 職　員　館長　青木 一: a group whose letters stand apart, and no office that goes on.
#: 派遣推進員（3名）　沢井茂: a label before how many it calls, whatever it is.
COUNTED_GROUP = Habit(
    "group with its number", r"^(?P<label>(?P<party>[^\s{bracket}{colon}、，,。]{2,16}[員者]){round_open}(?:{presence})?{digit}{1,3}[名人]{round_close})(?P<sep>\s*{colon}?)(?P<rest>.*)", tells="人数の付いた組の見出し",
    said=("派遣推進員（3名）　沢井茂", "調整協力者(出席12人)：岸", "推進者（2名） ：岸", "推進員（出席3名）", "推進員（欠席3名）"),
    unsaid=("推進員　沢井茂", "推進員（3名", "員（3名）沢井", "推進員（名）沢井", "推進員（1234名）岸", "林、推進員（3名）岸", "推進 員（3名）岸", "会の推進員：（3名）岸", "ここに長い名の人が並ぶのでした推進員（3名）", "推進員会（3名）岸"),
)  # fmt: skip
SPELT_GROUP = Habit(
    "spelt group", r"^[委議職]{room}員(?={room}\S)(?!{room}長)", said=("職　員　館長　青木", "委 員 青木", "議　員　林　保"), unsaid=("職員　館長", "委　員　長　青木", "委 員", "会　員　青木", "新委　員　青木")
)  # fmt: skip
#: 会議の公開　非公開: what stands behind the label, and no part of it.
STATUS_ALONE = Habit(
    "status alone",
    r"^(?:{partly})?(?:非)?公開$",
    said=("公開", "非公開", "一部公開", "一部非公開"),
    unsaid=("・非公開", "非公開の別", "公開 2人"),
)
