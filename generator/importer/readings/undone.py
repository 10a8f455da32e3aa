"""What looks like a decision and is none of now: denied, wished, supposed, told of another time, or of the procedure."""

from __future__ import annotations

from generator.importer.readings.outcome_words import RESULTS
from generator.importer.words.habits import Habit

#: Behind the word of a result, up to the next pause.
_UNDONE = Habit(
    "undone", r"^[^。、]{0,24}?(?:{undone_word}|べき(?!も|と決)|(?<!せ)て(?:くだ|下さ|ほし|いただ))", tells="決めたことではない言い方",
    said=("ません", "ない", "なかった", "なくなる", "ずに", "ように", "ような", "ようお", "よう求", "たら", "れば", "なら", "場合", "予定", "見込", "か否か", "かどうか", "たい", "お願い", "可能性",
          "おそれ", "経緯", "つもり", "でしょう", "だろう", "かもしれ", "すべきとの意見", "してください", "して下さい", "してほしい", "していただく", "12345678901234567890されない"),
    unsaid=("されました", "すべきものと決定", "すべきと決した", "させていただき", "され、異議がない", "され。ない", "する。ない"),
)  # fmt: skip
#: 可決された条例: what was decided at another time, by whom it does not say.
_KNOWN = Habit(
    "known", r"^{done_verb}(?:まし)?た(?![のがけことも旨、。{round_open}]|$)", tells="別のときに決めたことを指す言い方",
    said=("された条例", "しました議案", "いたしました計画", "を得た計画", "となりましたゴミ", "された「計画」"),
    unsaid=("された。", "されたということにします", "されたものとします", "されましたので", "がされた条例", "した", "された", "された、", "されましたが", "されましたけれど", "されたこと", "された旨", "された（議長を除く）"),
)  # fmt: skip
_ELSEWHERE = Habit(
    "elsewhere", r"(?<![本当])(?:(?:委員会|部会|分科会|(?:協|県|町|市|村|区)議会(?:定例会|臨時会)?|国会){held_in}|(?:職員会議|役員会|理事会|部会|町議会|市議会|村議会)で)|^{dot}?[^。、]{0,10}(?:部会|委員会)\s*{colon}", tells="ほかの会議が決めたこと",
    said=("9月の町議会定例会において", "市議会臨時会では", "職員会議で", "ＰＴＡの役員会で", "理事会で", "専門部会で", "町議会で", "市議会で", "村議会で", "・就労部会：", "部会：", "専門委員会 ：","総務委員会では", "9月の総務委員会におきまして", "部会において", "分科会では", "協議会では", "県議会では", "町議会では", "市議会では", "村議会では", "区議会では", "国会では"),
    unsaid=("1 部会。就労部会：", "部会、就労部会：", "この市のすべての地域の部会：", "審議会で", "町議会の定数において", "町議会、定例会において", "本委員会では", "当部会では", "審議会では", "協議会の", "地域委員会"),
)  # fmt: skip
#: 議案が可決されました: told of a bill elsewhere; of its own a chair says 議案第5号は.
TOLD_OF = Habit(
    "told_of", r"が、?(?:原案の?{as_is}、?)?{settled}{done_verb}",
    said=("議案が可決されました", "予算が認定となりました", "議案が、可決され", "議案が原案どおり可決され", "議案が原案のとおり、可決され"),
    unsaid=("議案は可決されました", "議案が可決とする"),
)  # fmt: skip
PROCEDURE = Habit(
    "procedure",
    r"{procedure_word}",
    tells="議事の進め方の決定",
    said=("この程度とする", "意見陳述の申出は受けない", "採決方法は起立とする", "付託は省略とさせていただく", "非公開で審議", "公開とする", "秘密会で審議", "秘密会とする", "議長から指名", "会長から指名", "会長が指名", "会長の指名", "質疑を省略", "付託を省略", "討論を省略", "朗読を省略", "説明を省略", "省略する", "一括", "終結", "打切", "打ち切", "休憩", "休会", "延長", "延会", "日程の順序", "日程変更", "日程の変更", "日程の追加", "日程に追加", "議題とする", "傍聴", "入室を許可", "入場を許可", "撮影", "録音", "採決する", "採決を行う", "発言を許", "記名投票", "指名推選", "議長において指名", "議長の指名", "議長が指名", "議長指名", "開票", "立会人", "動議", "直ちに", "先議", "進め", "議事を", "閉会", "閉じ", "終了", "質疑を終わる", "質疑を終え", "結論を出"),
    unsaid=("会期は一日",),
)  # fmt: skip
#: この案のとおり進める: the matter itself, and not the meeting, goes on.
GOES_AHEAD = Habit(
    "goes_ahead",
    r"(?:{as_is}|方向で|{gist}で|もとに)、?進め|閉会中|採決する。",
    said=(
        "採決する。本案に賛成の者は挙手願う。",
        "閉会中の継続審査",
        "案のとおり進めて",
        "この方向で進め",
        "この内容で、進める",
        "意見をもとに進める",
    ),
    unsaid=("議事を進め", "次に進め"),
)
#: 委員長の報告は可決です: how a committee decided, which the chair puts to the vote.
REFERRED = Habit(
    "as_reported", r"報告は、?(?:原案)?(?P<result>{settled})", tells="委員会の審査の結果",
    said=("委員長の報告は可決です", "報告は、採択", "報告は原案可決"),
    unsaid=("報告は以上です", "可決"),
)  # fmt: skip
BY_REPORT = Habit(
    "by_report",
    r"(?:報告|審査結果)の?{as_is}",
    said=("報告のとおり", "審査結果どおり", "報告通り"),
    unsaid=("原案のとおり",),
)
#: 採択とすることに賛成の方は挙手願います: put to the vote, and not yet decided.
CALLS = Habit(
    "calls", r"{side_taken}(?:する|される|の)?(?:方|諸君|{members}|皆)|{shown}(?:を|願|お願い)|{vote_called}", tells="採決を求める言葉",
    said=("賛成の方", "反対の方", "賛成する諸君", "賛成される委員", "賛成の議員", "賛成の皆さん", "賛成方", "挙手を", "起立願います", "挙手お願い", "採決します", "採決いたします", "採決を行います"),
    unsaid=("賛成多数", "挙手多数", "採決の結果"),
)  # fmt: skip
#: そのように決定しました: what was asked is what is decided.
SAME = Habit(
    "same",
    r"さよう|左様|そのよう|そのとおり",
    said=("さよう決定します", "左様", "そのように", "そのとおり"),
    unsaid=("原案のとおり",),
)
#: 議長の選出が行われ、青木君が拍手で承認された: who presides or signs, and no item.
PRESIDES = Habit(
    "presides",
    r"(?:議[長]|司会者?|{signer})の?{chosen}|{signer}[にと][^。]*指名",
    said=(
        "議事録署名人に上條理事及び小倉理事を指名したい",
        "署名委員として岸委員を指名",
        "署名人に指名",
        "議長選出が行われ",
        "司会の選任",
        "司会者選出",
        "議事録署名人の選任",
    ),
    unsaid=("会長の選出", "議長が選出", "署名人に。岸委員を指名", "署名人の指名"),
)
AMENDMENT = Habit(
    "amendment", r"(?P<part>修正案|修正動議|[附付]帯決議案?)(?:について)?[はを]", tells="修正案や附帯決議",
    said=("修正案は否決", "修正動議は", "附帯決議は", "付帯決議案を", "修正案については"),
    unsaid=("修正案のとおり", "原案は", "帯決議は"),
)  # fmt: skip
WITHDRAWN = Habit(
    "withdrawn", r"{withdrawn}(?:の件)?(?:について)?[はを]", tells="取下げ",
    said=("撤回は承認", "取下げを承認", "取り下げは", "撤回の件は", "撤回については"),
    unsaid=("撤回後は", "件は"),
)  # fmt: skip


def tells_of_others(plain: str) -> bool:
    """Whether a sentence tells of another meeting."""
    return _ELSEWHERE.reads(plain)


def is_undone(plain: str, start: int, end: int) -> bool:
    """Whether the words at this place, which name a result, settle nothing now."""
    for row in RESULTS.rows:
        for word in row.each(plain[start:end]):
            rest = plain[start + word.end() :]
            if _UNDONE.reads(rest) or _KNOWN.reads(rest):
                return True
    return _ELSEWHERE.reads(plain[:end])


def part_of(plain: str) -> str | None:
    """The part of an item that a sentence decides: 修正案は否決されました."""
    found = AMENDMENT.read(plain)
    return found["part"] if found else None
