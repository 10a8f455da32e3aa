"""What labels of speakers look like, and what looks like one and is none."""

from __future__ import annotations

from generator.importer.words.habits import Habit

SENTENCE = Habit(
    "sentence",
    r"[。、，！？!?{quote}]|{in_prose}"
    r"|(?:{ends_prose}|{agreed})$|{round_close}(?:{ring}|●)",
    said=("全委員了承", "原案可決", "全員同意", "会長。", "青木、井川", "会長，委員", "はい！", "なぜ？", "はい!", "なぜ?", "会長「はい", "はい」会長", "会長『はい", "はい』会長", "計画について", "ご覧ください", "決まりました", "開会します", "ありません",
          "よいでしょうか", "案のとおり", "条例による", "市における", "計画に関する件", "以下同じ", "欠席の場合", "異議あり", "午前の部", "午後の部", "審議のため", "決めたこと", "委員など", "課長説明", "会長報告",
          "書記朗読", "委員紹介", "質疑なし", "会長以上", "(会長)○委員", "（会長）〇委員", "(会長)◯委員", "(会長)●委員", "(会長)◎委員"),
    unsaid=("会長", "説明員", "報告者", "なし崩し", "以上の者", "など課"),
)  # fmt: skip


SEAT = Habit(
    "seat", r"^(?:議席)?第?[{digit}{numeral}]{1,3}番", tells="議席の番号",
    said=("3番", "議席第３番", "第十二番青木", "一番", "二番", "三番", "四番", "五番", "六番", "七番", "八番", "九番", "123番"),
    unsaid=("番", "青木3番", "第番", "1234番"),
)  # fmt: skip


#: 〔1班〕: one of several groups that worked apart.
CREW = Habit(
    "crew", r"^(?:第?{digit}{1,2}|[A-ZＡ-Ｚ])(?:班|組|グループ)$", tells="分かれて話し合った班",
    said=("1班", "第１２班", "Ａ班", "3組", "Bグループ"),
    unsaid=("班", "123班", "1班の発表", "全グループ", "abグループ"),
)  # fmt: skip


#: 保護者Ａ, 市民1: one of many who are told apart by a letter or a number.
TOLD_APART = Habit(
    "told apart", r"^[{kanji}]{1,6}(?:(?:者|民|側|{represents})(?:[A-ZＡ-Ｚ①-⑳]|{digit}{1,2})|員[A-ZＡ-Ｚ])$", tells="符号で分けた出席者",
    said=("組合員Ａ", "組合員B", "保護者Ａ", "市民1", "地元住民12", "利用者代表B", "事業者側①"),
    unsaid=("定員20", "保護者", "市民Ａさん", "者1", "民1", "資料1", "保護者123", "地域包括支援中核者1", "のぞみ市民1"),
)  # fmt: skip


SEATS = Habit(
    "seats", r"{digit}番.*{digit}", tells="一行に並んだ議席の番号",
    said=("1番青木2番岸", "1番―2", "3番4番"),
    unsaid=("1番青木", "番2", "番番", "12番"),
)  # fmt: skip


#: Only what cannot be a word may stand before the title.
CALLED_BY_NAME = Habit(
    "called_by_name", r"^[{kanji}{hiragana}{katakana}ー]{1,9}(?:君|氏)$", tells="君や氏を付けた名前",
    said=("青木君", "佐々木氏", "つばさ君", "ルーク氏", "鎌ヶ谷君", "岸君", "山﨑君", "𠮷井氏", "青木太郎左衛門尉君"),
    unsaid=("A君", "君", "議長青木君を", "（青木君", "青木太郎左衛門尉信長君", "青木さん"),
)  # fmt: skip


WITH_TITLE = Habit(
    "with_title",
    r"{honorific}$",
    tells="名前に付けた敬称",
    said=("青木君", "青木氏", "青木さん", "青木殿"),
    unsaid=("氏名",),
)


MASKED = Habit(
    "masked", r"[A-Zａ-ｚＡ-Ｚ{digit}①-⑳君氏殿]{1,4}$", tells="名前を伏せた符号",
    said=("委員A", "委員ａ", "委員Ａ", "委員1", "委員１２", "委員①", "委員君", "委員氏", "委員殿", "委員1234"),
    unsaid=("委員", "A委員", "委員a"),
)  # fmt: skip


GREETING = Habit("greeting", r"{greeting}$", said=("会長あいさつ", "市長挨拶"), unsaid=("挨拶運動",))


PARTICLE = Habit(
    "particle",
    r"[はがをにで]$",
    said=("担当課は", "担当課が", "担当課を", "担当課に", "担当課で"),
    unsaid=("担当課", "はがき課"),
)


#: A seat and a name behind an office: 会長代理（副会長） 9番 青木一.
LISTS = Habit(
    "lists", r"^(?!議席)[^{digit}{round}]+(?:{round_open}[^{round}]*{round_close}{digit}{1,3}番|{digit}{1,3}番.+)",
    said=("会長12番青木一", "会長代理（副会長）９番青木", "議長(仮)10番岸", "会長代理（副会長）9番", "会長()9番", "会長9番青木", "長12番青"),
    unsaid=("議席第12番青木", "3番委員会長（副会長）9番", "会長（副（会長）代理）9番", "3番青木", "会長", "会長（12番青木一）", "議席12番", "会長12番"),
)  # fmt: skip


BRACKETED = Habit(
    "bracketed", r"{open}[^{bracket}]*{close}",
    said=("会長(青木)", "会長（青木）", "会長[青木]", "会長［青木］", "会長()", "会長((青木)"),
    unsaid=("会長", "会長(青木"),
)  # fmt: skip


#: The shortest that a bracket and the next closing one hold, whatever stands between.
ASIDE = Habit(
    "aside", r"{open}.*?{close}",
    said=("会長(青木)", "会長（青木）", "会長[青木]", "会長［青木］", "会長()代理(青木)"),
    unsaid=("会長", "会長(青木"),
)  # fmt: skip


#: A group of a list of attendance, which an officer of the group is never called by.
ATTENDED = Habit(
    "attended", r"^(?:(?:{presence}|列席|陪席|説明のため|職務のため).*[員者]|.*事務局{presence}者)$",
    said=("議会事務局出席者", "事務局出席者", "出席説明員", "欠席委員", "列席者", "説明のため出席した者", "職務のため出席した職員", "陪席者", "欠席届出者"),
    unsaid=("出席者数", "説明員", "当日出席者", "出席係", "列席"),
)  # fmt: skip


#: 会議録調製者　書記長　鷲尾　和久: who made the record or signs it, which nobody is called who speaks.
OF_RECORD = Habit(
    "of_record", r"^(?:{record_kept}の?{made_record}|{signing})", tells="会議録を作った人の行",
    said=("会議録調製者書記長鷲尾", "議事録作成者", "記録の作成", "会議録署名人"),
    unsaid=("記録係", "前会議録作成者", "会議録担当"),
)  # fmt: skip


#: A day, a time, a place: what rows of a form hold.
OF_ROWS = Habit(
    "of_rows", r"{digit}(?:[月日年時]|:{digit})|(?:{town_hall}|庁舎|会館|会議室)$",
    said=("令和6年7月9日中央図書館", "7月中央図書館", "１４時会議室係", "2024年度の課", "14:00課長", "架空市役所", "架空町役場", "東庁舎", "市民会館", "第1会議室"),
    unsaid=("会長", "3番", "役所課", "月日課"),
)  # fmt: skip


#: 委員質問, 事務局回答: who speaks, and how.
DOES = Habit(
    "does", r"(?<=[員局長課])(?:から|より)?の?{kind_of_words}$", tells="呼び方に続く質問・回答などの言葉",
    said=("委員質問", "事務局回答", "委員からの意見", "委員意見", "事務局より説明", "課長答弁", "委員の発言", "事務局要望", "委員質疑", "担当課応答", "委員コメント"),
    unsaid=("質問", "主な意見", "委員質問事項", "委員による説明"),
)  # fmt: skip
#: 3番委員: a seat and what all are called, before a whole sentence.
SEATED_MEMBER = Habit(
    "seated member", r"^第?{digit}{1,3}\s*番\s*{members}$", tells="議席の番号と委員だけの呼び方",
    said=("3番委員", "第12番議員", "１ 番 委員", "123番委員"), unsaid=("3番", "3番岸委員", "次の3番委員", "3番委員長", "番委員", "1234番委員"),
)  # fmt: skip
