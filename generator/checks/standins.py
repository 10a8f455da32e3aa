"""What may stand printed in place of something withheld: marks, and words that say that something is left out.

Minutes print ■■■, （以下非公開）, 〔秘密会〕, ○○条例第26条第1項により非公開. The withheld words themselves are anything else, of
any length: a name of two letters is a name. What can be told apart is told by the vocabulary below; a sentence that says
it withholds, but with other words in it, only a person can judge.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

from generator.japanese.lists import expanded, signs


class StandIn(Enum):
    """What a text in place of something withheld is."""

    SAYS_SO = "marks, or words that say so and nothing else"
    UNSURE = "says that something is withheld, and something more"
    CONTENT = "says nothing of the kind"


_FIGURES = signs("digit", "numeral") + "百"
_HONORIFIC = expanded("{honorific}")
_MARK = expanded(r"[■□●○〇◯※×✕✖╳*▲△▼▽◆◇★☆〓_?#＿…‥・.{dash}{wave}]")
_WITHHOLDS = (
    "非公開|非公表|非開示|不開示|未公開|秘密会|伏せ字|伏字|(?:黒|墨)塗り?|マスキング|マスク|空白"
    r"|(?:公開|公表|開示|掲載|記載|表示|明示|公にする?)(?:を|は|の)?(?:一部)?(?:し(?:ない|ません|ておりません|ていません|ていない|なかった)|せず|(?:で|でき)き?(?:ない|ません)|いた?しません|致しません"
    r"|控え(?:る|ます|ました|た|ています)?|省略|省く|なし|差し?控え(?:る|ます|ました|た|ています)?|行(?:わない|いません))"
    "|伏せ(?:る|ます|ました|た|ています)?|省略|割愛|(?:前|中|後|以下|一部)?略|取り?消し|取消|削除|抹消"
)
_LAW = rf"[^\s、。{signs('round', 'quote')}]{{0,20}}?(?:条例|規則|要綱|要領|指針|規程|規定|法律?|基準)(?=第|の|に|及|・|、|$)"
_NUMBERED = rf"(?:第|議題|議案|資料|案件|諮問|報告|請願|陳情)?(?:第)?[{_FIGURES}]+(?:条|項|号|回|字|文字|行|頁|ページ|か所|箇所|ヶ所|件|時|分|時間|分間)?(?:の[{_FIGURES}]+)?"
_GENERAL = (
    "午前|午後|正午|まで|記録|(?:個人|団体|会社|法人|企業|施設|学校|地|人)名|以下|以上|以降|ここから|ここまで|この|当該|上記|本|各|全部|全て|すべて|一部|部分|箇所|個所|か所|議事録|会議録|議事|会議|発言者?|内容|審議|説明|質疑|応答|答弁|協議|意見|議題|案件"
    "|議案|諮問|報告|資料|別紙|附属機関|審議会|審査会|協議会|委員会|委員長?|会長|議長|事務局|情報公開|個人情報|個人|法人|団体|企業|事業者|氏名|名前|住所|情報|保護|特定|識別|含(?:む|まれる|まれている)|おそれ|恐れ|がある|ある|あり"
    "|関する|係る|かかる|取扱い|規定|基づき|基づく|該当(?:する|し)?|より|よって|により|につき|ため|から|ので|として|とし|おいて|もの|こと|ただし書|本文|各号|公開|公表|傍聴者?|傍聴人|退室|入室|非|等|など"
    "|人事|入札|契約|選考|相談|事案|事件|審査請求|不服申立て?|答申|個別|具体的?|命|職権|申出|都合|ついて|され(?:る|ます|ている)?|いる|います"
    "|とする|とします|とした|としました|としている|しています|されています|した|しました|する|します|いたします|いたしました|されました|された|である|です|ます|なる"
    "|及び|並びに|又は|または|また|字分|字|文字|行分|行|を|は|が|の|に|と|で|も|へ|、"
)
#: What belongs to a mask: ■■さん, ●●三丁目, Ａ社 in minutes that give letters for names.
_MASKED = rf"{_MARK}+(?:{_HONORIFIC}|さま|(?:委員|議員|課|部|係|局|館|校|園)長?|[市区町村県]|[{_FIGURES}]*(?:丁目|番地?|号)|社|会社|円|年|月|日|歳|人|名)*"
_LETTER = rf"[A-Za-z甲乙丙丁某](?:{_HONORIFIC}|社|市|町|村|区|委員|議員)?"
_BETWEEN = rf"[\s{{}}{signs('bracket', 'quote')}、。,:;/|]"
_SAYS = re.compile(_WITHHOLDS)
_MASK_LETTER = re.compile(_LETTER)
_KNOWN = re.compile(f"{_MASKED}|{_LAW}|{_WITHHOLDS}|{_NUMBERED}|{_GENERAL}|{_MARK}|{_BETWEEN}")


def judged(text: str) -> StandIn:
    """What a text in place of something withheld is, by its words alone."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    says_so = bool(_SAYS.search(plain))
    if _KNOWN.sub("", plain):
        return StandIn.UNSURE if says_so else StandIn.CONTENT
    # General words alone hide nothing, but a number alone may be the thing.
    return StandIn.SAYS_SO if says_so or not re.search("[0-9]", plain) else StandIn.CONTENT


def is_mask(text: str) -> bool:
    """Whether a text that the original is said to mask is a mask, and not the thing behind it."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return bool(_MASK_LETTER.fullmatch(plain)) or not _KNOWN.sub("", plain)
