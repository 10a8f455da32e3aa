"""The Japanese words for the codes of the data model, as readers see them."""

from __future__ import annotations

RECORD_STYLES = {
    "verbatim": "全文記録",
    "summary": "要点記録",
    "decisions": "会議の結果",
    "opinions": "意見の一覧",
    "preliminary": "速報",
    "digest": "事実の抄録",
}
RECORD_STATUS = {
    "draft": "下書き",
    "preliminary": "速報（未確定）",
    "final": "確定",
    "corrected": "訂正済み",
    "replaced": "差し替え済み",
}
NAMING = {
    "name": "氏名で示しています",
    "role": "役職で示しています",
    "letter": "記号で示しています",
    "number": "番号で示しています",
    "group": "団体名で示しています",
    "none": "示していません",
}
FORMS = {
    "in_person": "対面",
    "online": "オンライン",
    "hybrid": "対面とオンラインの併用",
    "written": "書面会議",
    "circulated": "持ち回り",
    "visit": "視察",
}
SITTING_KINDS = {"meeting": "会議", "visit": "視察", "written": "書面", "other": "その他"}
OPENNESS = {"open": "公開", "closed": "非公開", "partly": "一部非公開", "unknown": "記録なし"}
ATTENDANCE = {
    "present": "出席",
    "absent": "欠席",
    "late": "遅参",
    "left": "早退",
    "online": "オンライン出席",
    "proxy": "代理出席",
    "partly": "一部出席",
    "vacant": "欠員",
    "unknown": "出欠の記録なし",
}
MATERIALS = {
    "public": "公開",
    "withheld": "非公開",
    "collected": "会議後に回収",
    "lent": "傍聴者に貸与",
    "browse": "窓口で閲覧",
    "not_printed": "公開の有無の記録なし",
}
SIDES = {"member": "委員", "staff": "職員", "other": "その他"}
SOURCES = {
    "text": "テキスト",
    "html": "ウェブページ",
    "docx": "Word ファイル",
    "pdf-text": "PDF",
    "json": "会議録データ（JSON）",
    "authored": "このサイトのために作成",
}

#: What is known of a meeting whose record is not in the archive, as an editor states it (``absent:`` of ``council.yml``).
ABSENCE = {
    "not_held": "中止・未開催",
    "closed": "会議録も非公開",
    "not_yet": "作成中・公開前",
    "not_collected": "未収録",
    "not_made": "作成していない",
    "lost": "保存期間満了・廃棄",
    "unknown": "不明",
}
#: The same and what the archive finds by itself, in the order in which a reader asks: what nobody explains first.
LEDGER = {
    "unexplained": "説明なし",
    "unknown": ABSENCE["unknown"],
    "not_collected": ABSENCE["not_collected"],
    "not_yet": ABSENCE["not_yet"],
    "announced": "予定・会議録はまだない",
    "closed": ABSENCE["closed"],
    "ended": "公開期間の終了",
    "not_made": ABSENCE["not_made"],
    "lost": ABSENCE["lost"],
    "not_held": ABSENCE["not_held"],
    "held": "会議録あり",
}
#: One character for each, as the cells of a grid show it beside its legend.
LEDGER_SIGNS = {
    "unexplained": "？", "unknown": "不", "not_collected": "未", "not_yet": "作", "announced": "予", "closed": "閉", "ended": "終",
    "not_made": "無", "lost": "廃", "not_held": "中", "held": "公",
}  # fmt: skip

#: Outcomes by what they mean for the item, for the mark beside the word.
OUTCOME_CLASSES = {
    "承認": "passed", "同意": "passed", "可決": "passed", "修正可決": "passed", "認定": "passed",
    "採択": "passed", "選出": "passed", "決定": "passed", "了承": "noted", "答申": "noted",
    "否決": "refused", "不承認": "refused", "不同意": "refused", "不採択": "refused",
    "継続": "open", "付託": "open", "取下げ": "open", "その他": "open",
}  # fmt: skip

#: What is said of a reading that no person has confirmed, wherever it shows.
UNCONFIRMED = "自動読取・未確認"

#: What a skeleton holds until somebody writes over it, and what no finished session may hold.
UNWRITTEN_TITLE = "（議題の名前）"
UNWRITTEN_TEXT = "ここに発言を書きます。空の行で段落が分かれます。"

CASE_KINDS = {
    "consultation": "諮問",
    "bill": "議案",
    "petition": "請願・陳情",
    "report": "報告",
    "self": "自主的な審議",
}
STEP_ROLES = {
    "ask": "諮問・提出",
    "refer": "付託",
    "explain": "説明",
    "deliberate": "審議",
    "answer": "答申",
    "decide": "議決",
    "report": "報告",
    "item": "議題",
    "other": "その他",
}
FATES = {
    "adopted": "反映",
    "partly": "一部反映",
    "not_adopted": "反映しない",
    "considering": "検討中",
    "not_stated": "記載なし",
}
#: Where a matter stands, by what it is: that of the first key where the kind has no words of its own.
CASE_STATES = {
    "asked": "諮問中",
    "open": "審議中",
    "answered": "答申済み",
    "decided": "議決済み",
    "acted": "措置あり",
    "withdrawn": "取下げ",
}
CASE_STATES_OF = {
    "bill": {"asked": "提出済み"},
    "petition": {"asked": "受理済み", "answered": "結果を通知"},
    "report": {"asked": "報告前", "open": "報告中", "decided": "報告済み"},
    "self": {"asked": "審議前", "answered": "意見を提出"},
}
