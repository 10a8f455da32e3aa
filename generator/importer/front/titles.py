"""The title of a record, or of the council where no record names itself."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.importer.front.rows import Row
from generator.importer.front.session_name import NUMBER
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.importer.words.when import dates_in
from generator.japanese.lists import text_of

_RECORD = Habit(
    "record", r"{record}|(?<=会)概要", tells="会議録を表す言葉",
    said=("第3回審議会会議録", "審議会議事録", "議会速記録", "運営会議記録", "第3回委員会記録", "会議要旨", "会議の要旨", "会議概要", "会議の概要", "会議の記録", "審議会議事要旨", "議事概要", "審議会会議結果", "審議会要録",
          "協議会概要"),
    unsaid=("計画概要", "会議", "記録"),
)  # fmt: skip
_ONLY_RECORD = Habit(
    "only_record", r"^[{dash}{open}\s]*{record}[{close}{dash}\s]*$", tells="会議録を表す言葉だけの行",
    said=("会議録", "―会議録―", "—議事録—", "-要録-", "－速記録－", "〔会議録〕", "【議事要旨】", "（会議概要）", "(会議記録)", "―― 会議録 ――"),
    unsaid=("審議会会議録", "会議録（案）", "――"),
)  # fmt: skip
_COUNCIL = Habit(
    "council", r"(?:{council}|会議|{assembly}|総会)(?:{round_open}[^{round}]*{round_close})?$", tells="会議体の名",
    said=("公園審議会", "緑化推進協議会", "運営委員会", "指定審査会", "緑地部会", "第1分科会", "懇談会", "あり方検討会", "懇話会", "代表者会議", "6月定例会", "臨時会", "年次総会", "協議会(第2部)", "協議会（第2部）",
          "協議会()"),
    unsaid=("審議会委員", "町内会", "協議会((仮))", "協議会(第2部"),
)  # fmt: skip
_NO_TITLE = Habit(
    "no_title", r"[{breadcrumb}|｜。、]|について|の{as_is}|^(?:資料|議題|日時|{venue})|開催(?:した|された|状況|結果)|{page}|サイト|お知らせ",
    said=("審議会 > 会議", "審議会＞会議", "審議会|会議", "審議会｜会議", "終わる。", "市長、審議会", "設置について審議会", "次のとおり審議会", "資料の審議会", "議題と委員会", "日時と会議", "場所は運営会議", "会場は運営会議",
          "開催した審議会", "開催された審議会", "開催状況審議会", "開催結果審議会", "審議会のページ", "審議会サイト", "お知らせ審議会"),
    unsaid=("公園審議会", "審議会資料委員会", "開催委員会"),
)  # fmt: skip
#: What is no part of a council's name: the record, the form of the meeting, figures and signs.
_BESIDE_NAME = Habit(
    "beside_name", r"{record}|(?<=会)概要|書面会議|[^{kanji}{hiragana}{katakana}]",
    said=("第3回 公園審議会会議録", "協議会概要", "審議会書面会議", "まち・パーク", "3", "パA", "ヴーんァぁ鿿一ꀀ"),
    unsaid=("審議会", "まちづくりヴァ", "計画概要"),
)  # fmt: skip
#: 厚生文教委員会記録: of the committee no less than of its meeting.
_OF_COMMITTEE = Habit(
    "record of a committee",
    r"(?<=員)会記録",
    said=("厚生文教委員会記録（第4回）",),
    unsaid=("会記録", "委員会議事録"),
)
#: 令和4年汐見市議会第2回臨時会　第1日: the session of an assembly, as it is named above its agenda.
_SESSION = Habit(
    "session of an assembly", r"^{era}\s*(?:{digit}{1,2}|元)\s*年[^。、：:]{0,30}{of_assembly}.{0,12}{assembly}(?:\s*{round_open}?第\s*{digit}+\s*[日号]目?{round_close}?)?$", tells="議会の会議の名",
    said=("令和4年汐見東部消防組合議会第4回臨時会　第1日", "令和元年第3回汐見町議会定例会", "令和5年汐見市議会定例会（第 12 号）", "平成30年 議会第１回臨時会(第1日目)", "令和 4 年議会定例会"),
    unsaid=("令和4年汐見町議会第2回定例会を招集する", "4年議会定例会", "令和4年定例会", "令和4年、議会定例会", "前の令和4年議会定例会", "令和4年議会定例会第1回", "令和400年議会定例会"),
)  # fmt: skip
#: 審議会等の会議結果: the name of a form, which is that of any council.
_OF_ANY = Habit(
    "of_any", r"^{body_of_any}等の?(?:会議)?(?:報告書?)?$", tells="どの会議体にも使う様式の名",
    said=("審議会等の", "附属機関等", "付属機関等の会議", "委員会等", "審議会等会議報告", "審議会等報告書"),
    unsaid=("公園審議会等", "審議会等公園", "審議会会議"),
)  # fmt: skip
_BODY_AND_RECORD = Habit(
    "body and its record", r"^\S{3,}(?:\s\S*)?[会団]\s?(?!議録|{minutes})[{kanji}]+[録書]$", tells="会議体の名とその記録の名",
    said=("議会広報特別委員会 顛末書", "6月定例会 健康福祉常任委員会 審査記録", "全員協議会記録", "水道企業団 報告書", "全員協 会記録"),
    unsaid=("委員会名簿", "次第書", "会記録", "協議会録", "全員協議会記録室", "公園審議会 会議録", "公園審議会議録", "公園審議会議事録", "委員会の顛末書", "委員会記録の概要について", "1 計画 図書館 委員会記録"),
)  # fmt: skip
#: データ連携チーム（第3回）議事概要: a line above all rows that ends as records are called, of whatever kind of meeting.
_HEADS_RECORD = Habit(
    "heads a record", r"(?:会|グループ|チーム|本部).{0,12}(?:{record_or_result}|{record})$", tells="記録の名で終わる最初の行",
    said=("データ連携ワーキンググループ（第3回）議事概要", "公園づくりチームの結果", "災害対策本部　記録", "汐見市公安委員会　定例会議の開催概要", "汐見市景観審議会の開催結果", "災害対策本部会議録", "災害対策本部記録"),
    unsaid=("公園の整備の記録", "汐見市景観審議会の結果は次のとおり"),
)  # fmt: skip
_WHOLE = Habit(
    "whole", r"^[^。、：:]{0,40}第\s*{digit}+\s*回[^。、：:]{2,40}(?:{record}|(?<=会)概要)(?:{round_open}[^{round}]*{round_close})?$", tells="記録の題",
    said=("第3回丘の上町公園審議会会議録", "令和5年度 第 12 回審議会議事録（案）", "第3回協議会概要(要旨)", "第3回委員議事録()", "丘の上町立森と水と光の自然公園及び周辺緑地の保全並びに活用の推進に関する審議会の第3回審議会会議録"[-55:]),
    unsaid=("公園審議会会議録", "第3回公園計画概要", "第回公園審議会会議録", "第3回会会議録", "第3回公園審議会", "第3回公園審議会会議録の確認", "では、第3回公園審議会会議録", "第3回公園、審議会会議録", "第3回公園審議会会議録((案))",
            "第3回公園審議会会議録(案", "丘の上町立森と水と光の自然公園及び周辺緑地の保全並びに活用の推進に関する条例に基づく公園審議会第3回公園審議会会議録", "第3回丘の上町立森と水と光の自然公園及び周辺緑地の保全並びに活用の推進に関する条例に基づく公園審議会会議録"),
)  # fmt: skip
_LISTED = Habit(
    "listed", r"^(?:[\W_]|資料|{digit}+[\s.．])",
    said=("・第3回審議会会議録", "_第3回", "資料1 第3回審議会会議録", "1 第3回審議会会議録", "12.第3回審議会会議録", "３．第3回審議会会議録"),
    unsaid=("第3回審議会会議録", "令和5年度第3回審議会会議録", "2023年度第3回", "第3回資料", "第3回 会議録"),
)  # fmt: skip
_BREADCRUMB = Habit(
    "breadcrumb", r"{breadcrumb}", said=("ホーム > 会議録", "ホーム＞会議録"), unsaid=("会議録",)
)
_APART = Habit(
    "apart",
    r"[{breadcrumb}|。]",
    said=("ホーム > 審議会", "ホーム＞審議会", "審議会|会議録", "終わる。"),
    unsaid=("審議会",),
)
_GOES_ON = Habit(
    "goes_on", r"(?:{and}|[・、の])$", tells="次の行へ続く題",
    said=("審議会及び", "審議会並びに", "審議会・", "審議会、", "審議会の"),
    unsaid=("審議会", "及び審議会"),
)  # fmt: skip
_BEFORE_TITLE = Habit(
    "before_title",
    r"^[#{mark}{frame}「\s]+",
    said=("# 会議録", "■会議録", "□会議録", "◆会議録", "●会議録", "【会議録】", "〔会議録〕", "「会議録」"),
    unsaid=("会議録", "第1回 会議録"),
)
_AFTER_TITLE = Habit(
    "after_title",
    r"[{framed}」\s]+$",
    said=("【会議録】", "〔会議録〕 ", "「会議録」"),
    unsaid=("「会議録」案",),
)
_LETTER_OF_LABEL = Habit(
    "letter_of_label", r"^\S\s+(?=第\s*{digit}+\s*回)",
    said=("名 第1回審議会", "名　　第 12 回審議会"),
    unsaid=("会議名 第1回審議会", "名 第1期", "名 第回", "第1回", "名 会議"),
)  # fmt: skip
_DAY_OF_PAGE = Habit(
    "day_of_page", r"^{digit}{2,4}/{digit}{1,2}/{digit}{1,2}\s+",
    said=("2023/4/1 審議会会議録", "23/12/10  審議会会議録"),
    unsaid=("2023/4/1", "3/4/1 審議会", "(2023/4/1 審議会", "20230/4/1 審議会", "2023/400/1 審議会", "2023/4/100 審議会"),
)  # fmt: skip
_TOLD = Habit(
    "told", r"(?:を公表(?:します|しました)?|の公表|について)$",
    said=("会議録を公表", "会議録を公表します", "会議録を公表しました", "会議録の公表", "会議録について"),
    unsaid=("会議録", "会議録を公表する", "会議録の公表日"),
)  # fmt: skip
_HELD = Habit(
    "held", r"^{round_open}[^{round}]*(?:開催|日){round_close}\s*",
    said=("(令和5年8月3日)審議会", "（8月開催）  審議会", "（日）審議会"),
    unsaid=("審議会（8月3日）", "（仮）審議会", "8月開催）審議会", "（8月開催審議会", "（（仮）8月開催）審議会"),
)  # fmt: skip
HEADS = 10
"""How many lines above the first row a title is looked for in."""
MIN_HEAD = 8
"""How many letters a line that says of which meeting it is has at least."""
MAX_HEAD, MAX_PAIR = 120, 100
"""How long a line that is a title may be, and two that are one, in characters."""


def title_of(rows: list[Row]) -> str | None:
    """The printed title; failing that the name of the council where it stands alone above the rows."""
    heads = _above(rows)
    named = [row.text for row in rows if row.meaning == "name" and row.text]
    pairs = [_together(one, other) for one, other in itertools.pairwise(heads) if _in_two(one, other)]
    unlabelled = [row.text for row in rows if not row.label and len(row.text) <= MAX_HEAD]
    whole = filter(_is_record_of_council, map(_words, (*pairs, *unlabelled, *named)))
    found = next(whole, None) or next(_councils((*_first_lines(named), *pairs, *heads)), None)
    found = found or next(filter(_SESSION.reads, unlabelled), None)
    found = found or next(filter(_is_name, _first_lines(named)), None)
    return found or _first_of(rows) or next(filter(_heads_record, heads), None)


def _first_of(rows: list[Row]) -> str | None:
    """The first line of all, where it names a body and its record by whatever word: 議会広報特別委員会　顛末書."""
    first = next((f"{row.label}{row.text}" for row in rows[:1] if not (row.label and row.text)), "")
    words = _words(first)
    return words if _BODY_AND_RECORD.reads(words) else None


def _first_lines(texts: list[str]) -> Iterator[str]:
    return (text.split("\n")[0] for text in texts)


def _is_name(text: str) -> bool:
    """Whether the text of a row of the name can be a name, of whatever kind of council."""
    return len(bare(text)) >= 4 and len(text) <= MAX_HEAD and not _APART.reads(text)


def _heads_record(text: str) -> bool:
    """Whether a line above all rows ends as records are called, of whatever kind of meeting."""
    alone = len(bare(text)) > MIN_HEAD and not any(sign in text for sign in "。、：:")
    return alone and _HEADS_RECORD.reads(text) and not _BREADCRUMB.reads(text)


def _is_record_of_council(words: str) -> bool:
    rest = _BESIDE_NAME.without(_OF_COMMITTEE.without(words, "会"))
    named = len(rest) >= 4 and "会" in rest and not _OF_ANY.reads(rest)
    return _RECORD.reads(words) and named and not _BREADCRUMB.reads(words)


def _councils(heads: tuple[str, ...]) -> Iterator[str]:
    for words in (_without_date(_words(head)) for head in heads):
        if len(bare(words)) >= 6 and _COUNCIL.reads(words) and not _NO_TITLE.reads(words):
            yield words


def is_title(text: str) -> bool:
    """Whether a line is the whole title of a record, wherever it stands: 第3回…審議会会議録（案）."""
    return _SESSION.reads(text) or (_WHOLE.reads(text) and not _LISTED.reads(text))


def _above(rows: list[Row]) -> list[str]:
    """The lines above the first row that has a label."""
    heads = itertools.takewhile(lambda row: not row.label, rows[:HEADS])
    return [row.text for row in heads if len(row.text) <= MAX_HEAD]


def _in_two(one: str, other: str) -> bool:
    """Whether two lines are one title: … 会議及び / … 協議会概要, … 委員会 / 会議録."""
    if _APART.reads(one + other) or len(one) + len(other) > MAX_PAIR or _RECORD.reads(one):
        return False
    if _ONLY_RECORD.reads(bare(other)):
        return _COUNCIL.reads(_without_date(one))
    cut = NUMBER.reads(one) and not _COUNCIL.reads(one) and not dates_in(one)
    ends = _COUNCIL.reads(other) or _RECORD.reads(other)
    return (_GOES_ON.reads(one) or cut) and ends and len(bare(other)) >= 4 and not dates_in(other)


def _together(one: str, other: str) -> str:
    if _ONLY_RECORD.reads(bare(other)):
        return f"{one} {bare(other).strip(text_of('bracket', 'dash'))}"
    return f"{one}{other}" if len(one) >= 20 else f"{one} {other}"


def _words(head: str) -> str:
    """A title as it reads: no brackets or marks round it, letters set apart put together."""
    words = _AFTER_TITLE.without(_BEFORE_TITLE.without(head))
    words = _TOLD.without(_DAY_OF_PAGE.without(_LETTER_OF_LABEL.without(words)))
    pieces = words.split()
    if len(pieces) >= 6 and sum(len(piece) == 1 for piece in pieces) * 2 > len(pieces):
        return "".join(pieces)
    return " ".join(pieces)


def _without_date(words: str) -> str:
    """A council's name without the day printed beside it."""
    words = _HELD.without(words)
    for _, start, end in reversed(dates_in(words)):
        if not trim(words[end:], f"{text_of('bracket', 'weekday')}曜") or not trim(
            words[:start], text_of("round_open")
        ):
            words = words[:start] if start > len(words) - end else words[end:]
    return trim(words, text_of("round_open"))
