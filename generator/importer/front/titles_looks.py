"""How titles of records look, and what looks like one and is none."""

from __future__ import annotations

from generator.importer.words.habits import Habit

RECORD = Habit(
    "record", r"{record}|(?<=会)概要", tells="会議録を表す言葉",
    said=("第3回審議会会議録", "審議会議事録", "議会速記録", "運営会議記録", "第3回委員会記録", "会議要旨", "会議の要旨", "会議概要", "会議の概要", "会議の記録", "審議会議事要旨", "議事概要", "審議会会議結果", "審議会要録",
          "協議会概要"),
    unsaid=("計画概要", "会議", "記録"),
)  # fmt: skip


ONLY_RECORD = Habit(
    "only_record", r"^[{dash}{open}\s]*{record}[{close}{dash}\s]*$", tells="会議録を表す言葉だけの行",
    said=("会議録", "―会議録―", "—議事録—", "-要録-", "－速記録－", "〔会議録〕", "【議事要旨】", "（会議概要）", "(会議記録)", "―― 会議録 ――"),
    unsaid=("審議会会議録", "会議録（案）", "――"),
)  # fmt: skip


COUNCIL = Habit(
    "council", r"(?:{council}|会議|{assembly}|総会)(?:{round_open}[^{round}]*{round_close})?$", tells="会議体の名",
    said=("公園審議会", "緑化推進協議会", "運営委員会", "指定審査会", "緑地部会", "第1分科会", "懇談会", "あり方検討会", "懇話会", "代表者会議", "6月定例会", "臨時会", "年次総会", "協議会(第2部)", "協議会（第2部）",
          "協議会()"),
    unsaid=("審議会委員", "町内会", "協議会((仮))", "協議会(第2部"),
)  # fmt: skip


NO_TITLE = Habit(
    "no_title", r"[{breadcrumb}|｜。、]|について|の{as_is}|^(?:資料|議題|日時|{venue})|開催(?:した|された|状況|結果)|{page}|サイト|お知らせ",
    said=("審議会 > 会議", "審議会＞会議", "審議会|会議", "審議会｜会議", "終わる。", "市長、審議会", "設置について審議会", "次のとおり審議会", "資料の審議会", "議題と委員会", "日時と会議", "場所は運営会議", "会場は運営会議",
          "開催した審議会", "開催された審議会", "開催状況審議会", "開催結果審議会", "審議会のページ", "審議会サイト", "お知らせ審議会"),
    unsaid=("公園審議会", "審議会資料委員会", "開催委員会"),
)  # fmt: skip


#: What is no part of a council's name: the record, the form of the meeting, figures and signs.
BESIDE_NAME = Habit(
    "beside_name", r"{record}|(?<=会)概要|書面会議|[^{kanji}{hiragana}{katakana}]",
    said=("第3回 公園審議会会議録", "協議会概要", "審議会書面会議", "まち・パーク", "3", "パA", "ヴーんァぁ鿿一ꀀ"),
    unsaid=("審議会", "まちづくりヴァ", "計画概要"),
)  # fmt: skip


#: 厚生文教委員会記録: of the committee no less than of its meeting.
OF_COMMITTEE = Habit(
    "record of a committee",
    r"(?<=員)会記録",
    said=("厚生文教委員会記録（第4回）",),
    unsaid=("会記録", "委員会議事録"),
)


#: 令和4年汐見市議会第2回臨時会　第1日: the session of an assembly, as it is named above its agenda.
SESSION = Habit(
    "session of an assembly", r"^{era}\s*(?:{digit}{1,2}|元)\s*年[^。、：:]{0,30}{of_assembly}.{0,12}{assembly}(?:\s*{round_open}?第\s*{digit}+\s*[日号]目?{round_close}?)?$", tells="議会の会議の名",
    said=("令和4年汐見東部消防組合議会第4回臨時会　第1日", "令和元年第3回汐見町議会定例会", "令和5年汐見市議会定例会（第 12 号）", "平成30年 議会第１回臨時会(第1日目)", "令和 4 年議会定例会"),
    unsaid=("令和4年汐見町議会第2回定例会を招集する", "4年議会定例会", "令和4年定例会", "令和4年、議会定例会", "前の令和4年議会定例会", "令和4年議会定例会第1回", "令和400年議会定例会"),
)  # fmt: skip


#: 令和5年第18回定例会: the session on a line of its own, without white space.
SESSION_ALONE = Habit(
    "session alone", r"^(?:{era}(?:{digit}{1,2}|元)年\w?)?(?:{digit}{1,2}月)?(?:第{digit}{1,3}回)?(?:{assembly}|総会|会議)?(?:{minutes})?(?<=[会回議録])$", tells="会議の回だけの行",
    said=("令和5年第18回定例会", "令和元年度第3回", "第7回", "12月定例会", "平成30年3月臨時会", "第120回総会", "令和5年度総会", "第2回会議", "第3回会議録", "定例会議事録"),
    unsaid=("令和5年", "12月", "第7回審議会", "定例会の議題", "令和5年第18回の定例会", "の第7回"),
)  # fmt: skip


#: 審議会等の会議結果: the name of a form, which is that of any council.
OF_ANY = Habit(
    "of_any", r"^{body_of_any}等の?(?:会議)?(?:報告書?)?$", tells="どの会議体にも使う様式の名",
    said=("審議会等の", "附属機関等", "付属機関等の会議", "委員会等", "審議会等会議報告", "審議会等報告書"),
    unsaid=("公園審議会等", "審議会等公園", "審議会会議"),
)  # fmt: skip


BODY_AND_RECORD = Habit(
    "body and its record", r"^\S{3,}(?:\s\S*)?[会団]\s?(?!議録|{minutes})[{kanji}]+[録書]$", tells="会議体の名とその記録の名",
    said=("議会広報特別委員会 顛末書", "6月定例会 健康福祉常任委員会 審査記録", "全員協議会記録", "水道企業団 報告書", "全員協 会記録"),
    unsaid=("委員会名簿", "次第書", "会記録", "協議会録", "全員協議会記録室", "公園審議会 会議録", "公園審議会議録", "公園審議会議事録", "委員会の顛末書", "委員会記録の概要について", "1 計画 図書館 委員会記録"),
)  # fmt: skip


#: データ連携チーム（第3回）議事概要: a line above all rows that ends as records are called, of whatever kind of meeting.
HEADS_RECORD = Habit(
    "heads a record", r"(?:会|グループ|チーム|本部).{0,12}(?:{record_or_result}|開催報告|{record})$", tells="記録の名で終わる最初の行",
    said=("データ連携ワーキンググループ（第3回）議事概要", "公園づくりチームの結果", "災害対策本部　記録", "汐見市公安委員会　定例会議の開催概要", "汐見市景観審議会の開催結果", "災害対策本部会議録", "災害対策本部記録", "汐見市公安委員会開催報告"),
    unsaid=("公園の整備の記録", "汐見市景観審議会の結果は次のとおり"),
)  # fmt: skip


WHOLE = Habit(
    "whole", r"^[^。、：:]{0,40}第\s*{digit}+\s*回[^。、：:]{2,40}(?:{record}|(?<=会)概要)(?:{round_open}[^{round}]*{round_close})?$", tells="記録の題",
    said=("第3回丘の上町公園審議会会議録", "令和5年度 第 12 回審議会議事録（案）", "第3回協議会概要(要旨)", "第3回委員議事録()", "丘の上町立森と水と光の自然公園及び周辺緑地の保全並びに活用の推進に関する審議会の第3回審議会会議録"[-55:]),
    unsaid=("公園審議会会議録", "第3回公園計画概要", "第回公園審議会会議録", "第3回会会議録", "第3回公園審議会", "第3回公園審議会会議録の確認", "では、第3回公園審議会会議録", "第3回公園、審議会会議録", "第3回公園審議会会議録((案))",
            "第3回公園審議会会議録(案", "丘の上町立森と水と光の自然公園及び周辺緑地の保全並びに活用の推進に関する条例に基づく公園審議会第3回公園審議会会議録", "第3回丘の上町立森と水と光の自然公園及び周辺緑地の保全並びに活用の推進に関する条例に基づく公園審議会会議録"),
)  # fmt: skip


#: 議会運営委員会会議録: a body and its record in one word.
BODY_RECORD = Habit(
    "record of a body", r"^[^\s。、：:]{1,20}[会団](?:{minutes}|速記録)$", tells="記録の題",
    said=("議会運営委員会会議録", "農業委員会総会議事録", "水道企業団会議録", "公安委員会速記録", "町会議事録"),
    unsaid=("会会議録", "前回の会議録", "議会運営委員会会議録の確認", "令和5年度汐見市緑と花のあるまちづくり推進協議会会議録", "公園 審議会会議録", "では、審議会会議録", "名称：審議会会議録"),
)  # fmt: skip


LISTED = Habit(
    "listed", r"^(?:[\W_]|(?:{papers_as}|別添)?資料|{digit}+[\s.．])",
    said=("参考資料１　第２回会議議事録", "配布資料 第3回", "別添資料 第3回", "・第3回審議会会議録", "_第3回", "資料1 第3回審議会会議録", "1 第3回審議会会議録", "12.第3回審議会会議録", "３．第3回審議会会議録"),
    unsaid=("第3回審議会会議録", "令和5年度第3回審議会会議録", "2023年度第3回", "第3回資料", "第3回 会議録"),
)  # fmt: skip


BREADCRUMB = Habit(
    "breadcrumb", r"{breadcrumb}", said=("ホーム > 会議録", "ホーム＞会議録"), unsaid=("会議録",)
)


APART = Habit(
    "apart",
    r"[{breadcrumb}|。]",
    said=("ホーム > 審議会", "ホーム＞審議会", "審議会|会議録", "終わる。"),
    unsaid=("審議会",),
)


GOES_ON = Habit(
    "goes_on", r"(?:{and}|[・、の]|{concerning})$", tells="次の行へ続く題",
    said=("審議会及び", "審議会並びに", "審議会・", "審議会、", "審議会の", "高齢者福祉に関する"),
    unsaid=("審議会", "及び審議会"),
)  # fmt: skip


BEFORE_TITLE = Habit(
    "before_title",
    r"^[#{mark}{frame}「\s]+",
    said=("# 会議録", "■会議録", "□会議録", "◆会議録", "●会議録", "【会議録】", "〔会議録〕", "「会議録」"),
    unsaid=("会議録", "第1回 会議録"),
)


AFTER_TITLE = Habit(
    "after_title",
    r"[{framed}」\s]+$",
    said=("【会議録】", "〔会議録〕 ", "「会議録」"),
    unsaid=("「会議録」案",),
)


LETTER_OF_LABEL = Habit(
    "letter_of_label", r"^\S\s+(?=第\s*{digit}+\s*回)",
    said=("名 第1回審議会", "名　　第 12 回審議会"),
    unsaid=("会議名 第1回審議会", "名 第1期", "名 第回", "第1回", "名 会議"),
)  # fmt: skip


DAY_OF_PAGE = Habit(
    "day_of_page", r"^{digit}{2,4}/{digit}{1,2}/{digit}{1,2}\s+",
    said=("2023/4/1 審議会会議録", "23/12/10  審議会会議録"),
    unsaid=("2023/4/1", "3/4/1 審議会", "(2023/4/1 審議会", "20230/4/1 審議会", "2023/400/1 審議会", "2023/4/100 審議会"),
)  # fmt: skip


TOLD = Habit(
    "told", r"(?:を公表(?:します|しました)?|の公表|について)$",
    said=("会議録を公表", "会議録を公表します", "会議録を公表しました", "会議録の公表", "会議録について"),
    unsaid=("会議録", "会議録を公表する", "会議録の公表日"),
)  # fmt: skip


HELD = Habit(
    "held", r"^{round_open}[^{round}]*(?:開催|日){round_close}\s*",
    said=("(令和5年8月3日)審議会", "（8月開催）  審議会", "（日）審議会"),
    unsaid=("審議会（8月3日）", "（仮）審議会", "8月開催）審議会", "（8月開催審議会", "（（仮）8月開催）審議会"),
)  # fmt: skip
