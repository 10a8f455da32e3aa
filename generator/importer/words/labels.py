"""What the labels of a record's front part mean: 日時, 場所, 出席者 … in their many printed forms.

Of 229 forms met in real minutes most were met once, so the forms are described, not listed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare

#: Meanings by what a bare label looks like; the first that fits counts.
_MEANINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(pattern))
    for meaning, pattern in (
        ("next", r"^(?!.*について$)次回.*(?:日|予定|開催|会議|日程)|^次回$"),
        ("date", r"^(?:会議|審議会|委員会|書面)?(?:の)?(?:開催|招集|開議|開会|閉会|実施|会議)?(?:の)?(?:年月日|日時|期日|月日|期間|日)(?:・場所|及び場所|と場所|・会場)?$|^とき$|^(?:開会|閉会)(?:日時|時間|時刻)$|^書面開催のため.*年月日$|開会及び閉会に関する事項$"),
        ("time", r"^(?:開催|会議)?(?:時間|時刻)$"),
        ("opened", r"^開会(?:時刻)?$|^開議$"),
        ("closed_at", r"^閉会(?:時刻)?$|^散会$"),
        ("place", r"^(?:会議|審議会|委員会)?(?:の)?(?:開催|招集|会議|開会)?(?:の)?(?:場所|会場)(?:等)?$|^ところ$|^会議室$"),
        ("method", r"^(?:会議の)?(?:開催|実施)(?:の)?(?:方法|形式|形態)$|^会議方法$"),
        ("attendance", r"^出席(?:者|委員|議員)?(?:及び|並びに|・|、|と)欠席(?:者|委員|議員)?.*$|^(?:委員|議員)(?:の)?出(?:欠|席状況).*$|^出欠.*$|^委員出席簿$|^出席状況$"),
        ("absent", r"^(?:委員|議員)?欠席(?:者|委員|議員|した委員)?(?:数|名|等|氏名|の氏名(?:[・及等].*)?)?$|^委員欠席者$|^欠席委員は次のとおりである。?$|^応招しなかった議員$"),
        ("staff", r"^会議の書記$|^出席(?:関係)?職員(?:数|名|氏名|の職・?氏名|・氏名)?$|^[^\s、。]{2,8}事務局(?:職員)?(?:出席者)?$|^説明のための出席者$|^[^\s、。]{0,6}出席した事務局職員$|^事務局.{0,8}(?:職氏名|職・氏名|名簿)$|^事務局(?:等|職員|員)?(?:の?出席者|等出席者|出席者|名|職員出席者|の職・氏名|側)?$|^(?:出席)?(?:説明|関係|担当)(?:員|者|職員|課)?(?:出席者)?$|^関係部署$|^従事した職員$|^市から出席した者$|^会議に出席した(?:事務局)?職員$|^説明のため(?:に)?出席した(?:者|職員).*$|^市(?:側|執行部|職員)$|^(?:出席|列席)した?(?:関係)?(?:職員|事務局.*|もの|者)(?:の職・氏名)?$|^担当書記$|^処分庁$|^執行部$|^議会事務局$|^実施機関$|^関係(?:課|部署|職員).*$|^所管課出席者$"),
        ("present", r"^(?:本日の)?(?:委員|議員)?出席(?:者|委員|議員|団体|状況)?(?:数|名|等|団体名|者名|氏名|の氏名(?:[・及等].*)?|・氏名)?$|^出席者氏名$|^出席委員は次のとおりである。?$|^委員出席者$|^参加者$|^会議構成員.*$|^委員の氏名$|^会議に出席した(?:委員|者|オブザーバー)$"),
        ("observers", r"^会議を傍聴した(?:人|者)$|^傍聴(?:者|人)?(?:等|数|人数|の数|の有無|の状況|者数|人数|の可否|について)*$"),
        ("reason", r"^(?:傍聴不可|非公開|一部非公開|一部公開又は非公開|会議を?非公開)(?:の|とした|とする|の場合の?は?その?)*理由$|^非公開理由$|^.*場合は?(?:その)?の?理由$"),
        ("openness", r"^(?:会議の?)?公開(?:・|又は|または|、|及び|か)?(?:非公開)?(?:の)?(?:別|可否|区分|状況)?(?:及び非公開の場合の理由)?$|^会議の公開(?:・非公開)?(?:の別|の可否)?(?:及び.*)?$|^会議の公開の可否.*$|^(?:会議の)?公開の状況$"),
        ("agenda", r"^(?:本日の)?(?:会議|審議会|委員会|議事|審議|協議|報告)?(?:の)?(?:議題|次第|議事日程|議案|案件|会次第|審査日程|会議事項|付議事件|付議案件|審議事項|協議事項|審議案件|議事次第|日程)(?:等|名|項目|及び.*|および.*|・議事)?(?:[(（].*[)）])?$|^(?:本日の)?会議に付(?:した|する|すべき)(?:案件|事件|事項|議案|議題)$|^本日.{0,6}(?:案件|事件|議題|事項|日程)$|^本日の会議に付した事件$|^議題等$|^項目$|^議事日程.*$|^会議次第$|^会議の議題.*$"),
        ("materials", r"^(?:会議|配布|配付|提出|送付|当日配布|事前配布|添付|関係)?(?:の)?(?:資料|書類)(?:名|等|一覧|について|の名称)?$"),
        ("contact", r"^[^\s、。]{2,10}に関するお?問い?合(?:わ)?せ先?$|^(?:お?問い?合(?:わ)?せ先?|担当(?:部署|課|部課名?)|所管(?:課|部課名?)?|主管課|会議主管課|問合先|連絡先|.*庶務を行う.*|会議録?担当課?|事務局\(担当課\))$"),
        ("result", r"^(?:決定事項|決議事項|結論|審議結果概要|議決事項|会議結果)$"),
        ("sign", r"^(?:会議録|議事録)?署名(?:委員|議員|人)?$"),
        ("name", r"^(?:会議名|会議の名称|審議会名|附属機関.*名称|名称|件名|開催した会議の名称|委員会名|会議体名?)$"),
        ("record", r"^会議録の作成(?:方法)?(?:\(.*\))?$|^下欄に掲載するもの$|^要約した理由$|^会議録作成者$|^会議録$|^記録者$|^作成者$"),
        ("body", r"^発言者(?:名|氏名)?(?:及び|・)?(?:発言|審議|会議|議題|議事|要旨).{0,20}$|^(?:会議|審議会?|議事|協議|質疑|審査|委員会|討議|懇談|意見交換)?(?:等)?(?:の)?(?:会議)?(?:内容|経過|概要|要旨|大要|要点|記録|結果及び.*|結果)(?:[(（].*[)）])?$|^(?:会議録|議事録|議事|発言内容|発言の(?:要旨|内容|概要)|主な意見(?:等)?|意見内容|質疑応答|審議・協議内容|発言要旨|審議等の(?:内容|要旨)|審議の?経過|会議の経過|主な質疑(?:等|・応答)?|質疑・意見等?|議事(?:の)?(?:概要|要旨|内容|経過|大要)|会議の結果)(?:[(（].*[)）])?$"),
    )
)  # fmt: skip
#: Labels that only the front part of a record has; the others also begin lines of the body.
STRONG = {
    "date", "time", "place", "method", "attendance", "absent", "present", "observers", "openness", "agenda",
    "materials", "name", "reason", "contact", "record",
}  # fmt: skip
#: Groups of people that stand as labels of their own in a front part.
GROUP = re.compile(
    r"^(?:出席)?(?:委員|会長|副会長|委員長|副委員長|議長|事務局|幹事|関係課|アドバイザー|オブザーバー|その他|学識経験者|座長|市長|教育委員会)$"
)
_WRAP = re.compile(r"^[【〔\[［<＜〈《(（](?P<inner>[^】〕\]］>＞〉》]*)[】〕\]］>＞〉》)）]\s*[:：]?$")

#: A kanji numeral with room after it, before a label: 一　日　時.
KANJI = re.compile(r"^[一二三四五六七八九十]{1,2}[\s　]+(?=\S)")


@lru_cache(maxsize=10_000)
def meaning_of(label: str) -> str | None:
    """What a printed label means, whatever its spaces, brackets and colon; None when it is not known."""
    number = numbered(label)
    words = number.rest if number and number.kind not in ("bill", "item") else label
    plain = bare(unicodedata.normalize("NFKC", words if number else KANJI.sub("", words))).strip(":：・|｜")
    plain = re.sub(r"\([^()]*[名人][^()]*\)$", "", plain)  # 出席委員（5名）
    plain = re.sub(r"\((?:敬称|[^()]*順|職氏名)[^()]*\)$", "", plain)  # 出席者氏名（敬称略）
    plain = re.sub(r"(?:は|は、)次の(?:とおり|通り)(?:である)?。?$", "", plain)
    if len(plain) > 40:
        return None
    wrapped = _WRAP.match(plain)
    if wrapped:
        plain = wrapped["inner"]
    for meaning, pattern in _MEANINGS:
        if pattern.match(plain):
            return meaning
    return None


#: Words that begin a glued row: 日時平成18年 …; longest first, so that 開催日時 wins over 開催日.
GLUED = re.compile(
    r"^(?P<label>(?:会議)?(?:開催|招集)?(?:年月日|日\s*時)|(?:開催|招集)?場\s*所|会\s*場)(?P<value>(?:令和|平成|昭和|\d{4}年|市役所|町役場|村役場|区役所).*)$"
)
#: The same where a number stands before the label: 3 出席者会長 …, 6 傍聴者0人.
GLUED_NUMBERED = re.compile(
    r"^(?P<label>(?:出席|欠席)(?:者|委員|議員)|議題|案件|傍聴(?:者|人)|(?:配布|配付|会議)資料|会議の?内容|会議の結果|審議内容|事務局)"
    r"(?P<value>(?:会長|副会長|委員|議長|座長|[0-9０-９・･]|なし|無し|別紙|資料|[^\s、。]{2,14}[(（][^()（）]{2,10}[)）][\s　]).*)$",
    re.S,
)
