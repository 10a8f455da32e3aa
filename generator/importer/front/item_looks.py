"""How entries of an agenda are printed, and the lines between them that are none."""

from __future__ import annotations

from generator.importer.words.habits import Habit, Habits

BULLET = Habit(
    "bullet", r"^[{mark}{bullet}]\s*", said=("○議案", "・ 議案", "■議案"), unsaid=("議案○", "1議案")
)
#: The numbers of further bills of one entry, behind the first: 、議案第4号, ～第7号.
MORE_BILLS = Habit(
    "more bills", r"^(?:(?:[、，・{wave}]|{and}|ないし){bill}?第{number}{1,4}号)+(?:まで)?(?=\s|{open}|{quote_open}|$)", tells="一つの議題に並ぶ次の議案の番号",
    said=("、議案第4号　予算", "及び第4号　予算", "～第7号「説明」", "・第4号、請願第5号 予算", "，第4号", "ないし第七号　予算", "並びに第12号（予算）", "〜第7号まで　予算"),
    unsaid=("　予算", "、予算第4号", "、第4号の予算", "計画、議案第4号　予算", "、議案第4　予算", "から第7号　予算", "、第12345号　予算"),
)  # fmt: skip
POINT = Habit(
    "point before an entry", r"^[-*{dot}](?:\s+|(?={numbered_item}第?{digit}))(?=\S)",
    said=("- 開会", "*　議案第1号", "・  開会", "・議案1", "・報告第２号", "・議題第1号", "・日程1", "・諮問1", "・協議1"),
    unsaid=("・開会", "-開会", "開会 - 閉会", "・ ", "・議案について"),
)  # fmt: skip
#: What a line of an agenda is that names no item.
NO_ITEM = Habits(
    Habit(
        "number of the agenda alone", r"^{open}?第{digit}{1,2}号{close}?$", tells="議事日程の号数だけの行",
        said=("［第1号］", "（第２号）", "第12号"), unsaid=("第1号議案", "議案第1号", "第123号"),
    ),
    Habit(
        "head of a column", r"^(?:日程|議案番号|番号|件名|案件名|備考|{in_charge}|{charge}|区分|議題|発\s*言\s*(?:者|内\s*容))$", tells="議題の表の見出し",
        said=("発言者", "発 言　者", "発言内容", "発  言　内 容", "日程", "議案番号", "番号", "件名", "案件名", "備考", "担当課", "区分", "議題", "説明"),
        unsaid=("日程1", "議題について", "本日の議題"),
    ),
    Habit(
        "the same again", r"(?:会議に付(?:議)?した(?:事件|案件|事項)|^\W*{agenda_word}(?:第?{digit}+号)?(?:に|と)同じ)\W*$", tells="同じ議題がもう一度並ぶことを言う行",
        said=("本日の会議に付した事件", "○会議に付議した案件", "会議に付した事項", "〜議事日程第1号に同じ〜", "議事日程と同じ", "日程12号に同じ。"),
        unsaid=("会議に付した事件の取消し", "議事日程の変更", "前の議事日程に同じ", "議事日程号に同じ取扱い"),
    ),
    Habit(
        "running head", r"会.{0,12}{round_open}[^{round}]*[年月][^{round}]*日[^{round}]*{round_close}$", tells="ページごとに繰り返される会議名と日付",
        said=("図書館協議会（令和6年5月14日）", "協議会第1回（令和6年5月14日開催）", "環境審議会定例(5月1日)", "協議会第１回定例会の次第その一（年日）"),
        unsaid=("会（令和6年5月14日）開会", "説明（令和6年5月14日）", "協議会（令和6年）", "協議会（14日）", "協議会（令和六年度の最初の定例の分（月1日）", "協議会（5月（1）日）", "協議会（5月1日（火）)",
                "協議会の今年度の定例の審議の日程の（5月1日）"),
    ),
    Habit(
        "running head", r"月.{1,3}日.{0,8}{noon}.{0,8}{opened}$",
        said=("令和6年第1回定例会 3月26日（金）午前10時開会", "３月６日　午後１時３０分開議", "第二号　十二月十日（火曜日）　午後一時三十分開会", "3月26日午前9時開議", "3月6日午前開会"), unsaid=("午前10時開会", "3月26日の開会", "3月26日午前10時開会の件", "月日午前開会"),
    ),
    Habit(
        "place", r"^於", tells="議題の上の、会場の行",
        said=("於　議　場", "於：市役所"), unsaid=("議場", "総会（於：市役所）"),
    ),
    Habit(
        "procedure", r"^(?:(?:理事者|提案者|提出者|当局|委員長)(?:{reported})|(?:{reported}|{treating})(?:[、・，,\s]+(?:{reported}|{treating}))+)$", tells="議題の下の、手続だけの行",
        said=("理事者説明", "提案者説明", "提出者説明", "当局説明", "委員長報告", "質疑、討論、採決", "説明・質疑", "質疑 討論", "質疑、 討論", "質疑，採決", "討論,採択", "採択、報告", "採決、説明"),
        unsaid=("説明", "質疑", "経過報告", "本案の委員長報告", "委員長報告について", "計画の説明、質疑", "質疑、討論、採決について"),
    ),
    Habit(
        "record", r"(?:会議録|議事録|会議要旨|議事要旨|会議概要|会議要録)(?:の表)?$", tells="議題の中にある記録そのものの題",
        said=("会議要録", "第1回会議録", "第1回議事録", "会議録の表", "会議要旨", "議事要旨", "会議概要"),
        unsaid=("会議録の承認", "議事録案", "会議要旨等", "議事要旨等", "会議概要等"),
    ),
    Habit(
        "lost its title",
        r"^(?:{numbered_item}第?{digit}+号?|[A-Za-z]{2,6}|{digit}+\s*[名人件]|{frame}[^{bracket}{digit}]{2,12}{framed}|【[^】]{2,30}の(?:案内|{reported})】)$",
        tells="題のない番号や略字",
        said=("議案第1号", "議題1", "日程第12", "報告2号", "諮問1", "協議3", "PDF", "Ab", "abcdef", "3名", "12 人", "9件", "【審議】", "<議案>", "［審議］", "【その他の報告事項について】", "【令和6年度会議の案内】", "【第1回の報告】", "《事務局説明》", "〈説明〉", "＜担当課長から報告＞", "【１次の報告】", "【計画の説明】", "【令和6年度第1回汐見市図書館協議会および専門部会等の案内】"),
        unsaid=("議案第1号 計画", "議案", "A", "abcdefg", "3", "3回", "【議案1】", "【議】", "【その他の報告事項の概要について】", "【審議】計画", "新PDF", "【審】議】", "〈（案）説明〉", "〈説明〉の件", "【1の案内】", "【令和6年度第1回汐見市立中央図書館協議会および同協議会専門部会等の案内】", "【第1】回の報告】"),
    ),
    Habit(
        "head of an agenda", r"^{printed_agenda}\s*{round_open}?第\s*{digit}+\s*号(?:の{digit})?{round_close}?(?:\s+{era}.*)?$", tells="議事日程の号数と日付の行",
        said=("議事日程（第１号）　令和５年２月17日", "議事日程第2号", "追加議事日程 (第1号の2)", "議事日程  第  12  号", "議事日程第3号 　令和"),
        unsaid=("議事日程の変更", "議事日程第1号　計画について", "議事日程　令和５年２月17日", "本日の議事日程第1号", "議事日程第1号、令和5年2月17日", "議事日程第1号　2月17日", "議案第1号　令和6年度予算", "議事日程第1号について"),
    ),
)  # fmt: skip
#: 番号１　一般国道472号: one of several cases below an item.
CASE = Habit(
    "case of an item", r"^(?:整理)?番号\s*{digit}{1,3}\s", tells="議題の下の案件の番号",
    said=("番号１　一般国道472号", "整理番号 12　河川改修", "番号 103 港湾", "番号　　2　河川"), unsaid=("番号　件名", "1番　岸", "番号1国道", "前の番号1 国道", "番号1234 国道"),
)  # fmt: skip
#: The words over the columns of an agenda that is printed as a table, without room: 日程番号　議件番号　議件名.
COLUMN_HEADS = Habit(
    "heads of columns", r"^(?:日程|(?:議案|議件)?番号|[議事]件名等?|件名|{beside_column}|区分|{gist}|(?:{looked_into}|議決)の?{came_out}|議決年月日){2,}$|^(?:議案|議件)番号$|^議件名等?$", tells="議題の表の見出しの行",
    said=("日程番号議件番号議件名等", "事件名審査結果", "議案番号件名議決年月日議決結果", "番号区分", "番号備考", "議件名審議の結果", "日程件名", "件名概要", "日程番号", "議案番号", "議件番号", "議件名等", "議件名"),
    unsaid=("件名", "前の番号件名", "番号件名について", "議案番号の変更", "議件名簿"),
)  # fmt: skip
#: A department that stands beside its item.
DEPT = Habit(
    "department", r"{open}(?:{in_charge}|{charge})?\s*{colon}?\s*(?P<dept>[^{bracket}]*(?:[課室係局部]|センター))\s*{close}$", tells="議題の担当課",
    said=("計画（環境課）", "計画【企画室】", "計画（庶務係）", "計画（水道局）", "計画（総務部）", "計画（子育てセンター）", "計画（担当課：環境課）", "計画（担当 環境課 ）", "計画（担当 ：環境課）", "計画（所管課: 環境課）",
          "計画（主管課 環境課）", "計画（担当部署 環境課）", "計画（担当部課：環境課）", "計画（所管部課：環境課）", "計画（所管 環境課）", "計画（課）"),
    unsaid=("環境課", "計画（環境課）について", "計画（環境）", "計画（環（境）課）", "計画（環境課"),
)  # fmt: skip
KIND = Habit(
    "kind", r"{open}(?P<kind>{dealt_as})[^{round}]{0,4}{close}", tells="括弧に入れた議題の扱い",
    said=("計画（諮問）", "【報告事項】計画", "計画（審議）", "計画（協議）", "計画（承認案件）", "計画（答申）", "計画（継続審議）", "計画（継続）", "計画（議決）"),
    unsaid=("報告", "計画（報告", "計画（報告事項として）", "計画（報（告）", "計画（報告（市）"),
)  # fmt: skip
#: A word over items, no item itself.
#: A heading of items that stands before the first of them: 審議事項：議案第1号　計画について.
CONTAINER_LED = Habit(
    "heading before its item",
    r"^(?:{dealt_as}|付議|その他の?)(?:事項|{subject})\s*{colon}\s*(?=\S)",
    tells="議題の前に付いた見出し",
    said=(
        "審議事項：議案第1号　計画について",
        "報告事項: 計画について",
        "付議案件：計画",
        "その他の議題：　計画",
        "その他事項 ：計画",
    ),
    unsaid=("審議事項　計画", "事項：計画", "審議：計画", "新審議事項：計画", "審議事項："),
)
CONTAINER = Habit(
    "heading of items", r"^{frame}?(?:{dealt_as}|付議|その他の?)?(?:事項|{subject}|議事|議案|次第)等?{framed}?$", tells="いくつもの議題の上の見出し",
    said=("審議事項", "【報告事項】", "付議案件", "その他事項", "その他の議題", "議事", "議案等", "次第", "<協議事項>", "報告議案"),
    unsaid=("報告", "審議事項について", "本日の議題", "新事項", "【"),
)  # fmt: skip
#: A word in a frame that heads what stands below it: 【その他】.
FRAMED_HEAD = Habit(
    "framed heading", r"^{frame}(?:(?:{dealt_as}|議案)(?:事項)?|{other_item}){framed}$",
    said=("〈承認事項〉", "【議案】", "【報告】", "〔その他〕", "＜協議＞"),
    unsaid=("議案", "【議案1】", "【議案", "【計画】", "新【議案】", "【議案】計画"),
)  # fmt: skip
#: What stands beside the numbered items of a list, though it has no number.
UNNUMBERED = Habit(
    "unnumbered beside numbered", r"^(?:{other_item}|.{0,4}(?:{reported}|{greeting})|.{2}の宣告)$", tells="番号のある議題と並ぶ、番号のない議題",
    said=("その他", "行政報告", "諸般の報告", "町長挨拶", "報告", "開会の宣告"),
    unsaid=("その他の計画", "令和5年度決算の報告", "計画について", "の宣告", "この度の開会の宣告"),
)  # fmt: skip
#: 会議録署名議員の指名, 会期の決定: nothing stands below these.
STEP = Habit(
    "step of a session", r"の(?:{appointed}|選挙)(?:について)?$", tells="議案を含まない、会議の手順の議題",
    said=("会議録署名議員の指名", "会期の決定", "議長の選挙について", "議長の互選"), unsaid=("決定", "会期の決定の件", "計画について"),
)  # fmt: skip
OTHER_IN_BRACKETS = Habit(
    "other items in brackets", r"^{round_open}{other_item}{round_close}$",
    said=("（その他）", "(その他)"),
    unsaid=("その他", "（その他の計画）", "計画（その他）", "（その他）の計画"),
)  # fmt: skip
#: What stands in a bracket behind a title.
BEHIND = Habit(
    "behind a title", r"(?P<title>.+?)\s*{open}(?P<words>[^{bracket}{digit}]{1,20}){close}$",
    said=("計画（環境課）", "計画　【報告】", "決算（案）（会計）", "議（会）"),
    unsaid=("（環境課）", "計画（環境課）について", "計画（第1号）", "計画（環境課", "計画（環境課及び道路課並びに公園や河川を受け持つ全部の課）", "計画（）"),
)  # fmt: skip
#: 閉会宣言　　副理事長　青木　一: words far behind a title.
FAR_BEHIND = Habit(
    "far behind a title", r"(?P<title>\S.*?)\s{2,}(?P<words>\S+(?:\s\S+){0,2})$",
    said=("閉会宣言　　副理事長　青木　一", "計画の件　　　　（環境課）", "計画  岸", "計　　岸"),
    unsaid=("閉会宣言　副理事長", "　　副理事長　青木", "閉会宣言　　副理事長　青木　一　進"),
)  # fmt: skip
#: 計画について【資料2、参考1】: which papers it is about.
PAPERS = Habit(
    "papers behind a title", r"\s*{open}(?P<words>(?:{papers_as}?資料|{beside_papers})[^{bracket}の案]*){close}$", tells="議題の後の資料の番号",
    said=("計画について【資料1】", "公園の件（資料2、参考1）", "公園の件（参考1）", "予算　(参考資料 3-1)", "条例［資料№4］", "事業（別紙）", "計画（資料1・2）", "計画（資料1，2）", "計画（資料1,2）", "計画（資料1ー2）", "計画（資料1~3）", "計画（資料１～３）", "計画（資料No.3）", "計画（資料No．3a）"),
    unsaid=("計画（資料案）", "計画（資料（1））", "計画（資料）について", "計画（案）", "計画（前回の資料1）", "資料1", "計画（資料1の説明）"),
)  # fmt: skip
#: A number that is the subject of a sentence: 議題1については、承認された。
TOLD = Habit(
    "subject of a sentence", r"^(?:{as_for}|は、|では、)",
    said=("については、", "に関しては、", "は、承認", "では、次に"),
    unsaid=("計画については、", "では次", "はじめに"),
)  # fmt: skip
NOTHING = Habit(
    "nothing", r"^(?:{none}|{elsewhere}(?:[^\s。]{0,16}の{as_is})?|{digit}{1,2}\s*[時分]\s*[{wave}分]?)。?$", tells="議題がないこと、別紙にあること",
    said=("なし", "別紙", "別添。", "10時", "10 時 ～", "3分", "9時 分", "無し。", "別紙のとおり", "別添のとおり。", "別紙の通り", "別紙のどおり", "別紙次第書のとおり", "別紙日程表及び下記会議概要のとおり"),
    unsaid=("なしの木", "別紙1", "別紙。次第のとおり", "別紙 次第のとおり", "本日なし", "時", "100時", "10時半"),
)  # fmt: skip
#: ※日程第5は、人事に関する案件のため非公開: a note on the items above.
NOTE = Habit(
    "note", r"^[※＊*].*(?:は、|印は|非公開(?:と(?:する|した))?$|。$)", tells="議題についての注",
    said=("※日程第5は、人事に関する案件のため非公開", "＊議題2は、報告のみ", "※印は審議案件", "*議案第3号について非公開とする", "※議題3 非公開とした", "※終了後に懇談した。"), unsaid=("※計画の変更について", "議題2は、報告のみ", "計画※印は審議", "※終了後。なお", "※非公開とするもの"),
)  # fmt: skip
#: What ends a sentence that tells what was done.
SENTENCE = Habit(
    "sentence", r"(?:[たる]|{reported}|ます|こと|とおり)。$",
    said=("決定した。", "審議する。", "計画の説明。", "報告。", "始めます。", "認めること。", "次のとおり。"),
    unsaid=("計画。", "決定した", "した。計画"),
)  # fmt: skip
#: What is left of a line that only says when it was begun, its day and time taken out.
BESIDE_TIMES = Habit(
    "beside times", r"[\s△{round}{weekday}曜{wave}から{colon}]|{opened}|{ended}|招集",
    said=(" ", "△", "（火曜日）", "〜", "から", "：", "開会", "開議", "閉会", "散会", "招集", "～"),
    unsaid=("計画",),
)  # fmt: skip
ASKED_BY_NUMBER = Habit(
    "asked by number", r"諮問第{digit}+号", tells="諮問の番号",
    said=("諮問第1号", "諮問第１２号 計画"),
    unsaid=("諮問第号", "議案第1号", "諮問1号", "諮問第1"),
)  # fmt: skip
DEALT_AS = Habit(
    "dealt as", r"^(?P<kind>{dealt_as})(?=事項|第|案件)", tells="題の始めにある議題の扱い",
    said=("審議事項", "報告第", "協議案件"),
    unsaid=("審議", "新審議事項"),
)  # fmt: skip
