"""What the labels of a record's front part mean: 日時, 場所, 出席者 … in their many printed forms.

Of 229 forms met in real minutes most were met once, so the forms are described, not listed.
"""

from __future__ import annotations

import re
import unicodedata

from generator.importer.words import labels_of_matter, labels_of_meeting, labels_of_people
from generator.importer.words.habits import Habit, Habits, remembered
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare
from generator.japanese.commas import one_comma

#: Meanings by what a bare label looks like; the first that fits counts.
LABELS = Habits(*labels_of_meeting.ROWS, *labels_of_people.ROWS, *labels_of_matter.ROWS)
#: Labels that only the front part of a record has; the others also begin lines of the body.
STRONG = {
    "date", "time", "place", "method", "attendance", "absent", "present", "observers", "openness", "agenda",
    "materials", "name", "reason", "contact", "record",
}  # fmt: skip
#: Labels below or behind which people are listed.
OF_PEOPLE = {"present", "absent", "attendance", "staff"}
GROUP = Habit(
    "group", r"^(?:出席)?(?:{party}|{chairs}|学識経験者|市長|教育委員会)$", tells="人の集まりの見出し",
    said=("委員", "出席委員", "議員", "職員", "担当課", "所管課", "説明員", "説明者", "執行部", "実施機関", "処分庁", "傍聴者", "傍聴人", "出席者", "欠席者", "会長", "副会長", "委員長", "副委員長", "議長",
          "事務局", "幹事", "関係課", "アドバイザー", "オブザーバー", "その他", "学識経験者", "座長", "市長", "教育委員会"),
    unsaid=("各委員", "委員の任期"),
)  # fmt: skip
KANJI = Habit(
    "kanji", r"^{numeral}{1,2}\s+(?=\S)", tells="見出しの前の漢数字",
    said=("一　日　時", "二 場所", "三　出席者", "四　欠席者", "五　議題", "六　資料", "七　内容", "八　結果", "九　次回", "十　その他", "十一  閉会"),
    unsaid=("二十三　日時", "一般　質問", "一日時", "一　", "第一　日時"),
)  # fmt: skip
_WRAPPED = Habit(
    "wrapped", r"^{open}(?P<inner>[^{framed}]*){close}:?$", tells="括弧で囲んだ見出し",
    said=("【日時】", "〔場所〕:", "[議題]", "<資料>", "〈出席者〉", "《会議の内容》", "(日時)", "（場所）", "［資料］", "＜議題＞", "【】"),
    unsaid=("1【日時】", "【日時】午後2時", "【日時】(【場所】)"),
)  # fmt: skip
_COUNTED = Habit(
    "counted", r"\((?:[^()]*[名人][^()]*|{none})\)$", tells="見出しの後の人数",
    said=("出席委員(5名)", "欠席議員(なし)", "不応招議員(無し)", "欠席者(2人)", "出席者(計5名)", "出席者(名簿)", "事務局(兼務)(3名)"),
    unsaid=("出席委員(敬称略)", "(5名)出席", "出席(5名)(続き)"),
)  # fmt: skip
#: 【出席者　5名】: in a frame no value is left that the number could be.
_COUNTED_WITHIN = Habit(
    "counted_within", r"(?<=[者員]){digit}{1,3}[名人]$", tells="枠の中の見出しの後の人数",
    said=("出席者5名", "出席委員12人", "欠席議員105名"),
    unsaid=("出席者", "令和5名", "出席者1005名", "出席者5名以上"),
)  # fmt: skip
_ORDERED = Habit(
    "ordered", r"\((?:{order_note}|[^()]*順)[^()]*\)$", tells="見出しの後の並べ方",
    said=("出席者氏名(敬称略)", "出席者(五十音順)", "事務局(職氏名)", "委員(順)", "出席者(敬称)", "出席者(5名)(席順)"),
    unsaid=("出席者(順番に発言)と職員", "出席者(席順)(抜粋)", "事務局(担当課)"),
)  # fmt: skip
#: 出席者（委員等）の氏名: what those are called elsewhere.
_AND_SUCH = Habit(
    "and_such", r"(?<=.)\([^()]{1,10}等\)(?=.)", tells="見出しの途中の括弧書き",
    said=("出席者(委員等)の氏名", "議長(委員長・会長等)の氏名", "者(員等)名"),
    unsaid=("出席者(委員等)", "(委員等)の氏名", "出席者(委員)の氏名", "出席者(委員(会長)等)の氏名", "出席者(汐見市立緑地保全審議会委員等)の氏名"),
)  # fmt: skip
AS_FOLLOWS = Habit(
    "as_follows", r"は(?:、|,)?(?:(?:{digit}{1,3}[名人]で、?)?次の{as_is}(?:である|です)?。?)?$", tells="「次のとおり」で終わる見出し",
    said=("欠席議員は、", "出席者は", "出席委員は次のとおり", "出席委員は、次のとおりである。", "欠席委員は次の通り", "出席者は次のとおりです。", "出席議員は、13名で次のとおりである。", "出席者は９人で、次のとおり", "欠席議員は,次のとおり"),
    unsaid=("出席委員は次のとおり決めた", "出席委員は何名で次のとおり", "出席者は1234名で次のとおり"),
)  # fmt: skip
#: Longest first, so that 開催日時 wins over 開催日.
GLUED = Habit(
    "glued",
    r"^(?P<label>(?:会議)?{held}?(?:年月日|日\s*時)|{held}?場\s*所|会\s*場)"
    r"(?P<value>(?:{era}|\d{4}年|市役所|町役場|村役場|区役所).*)$",
    tells="値が続けて印刷された見出し",
    said=("日時平成18年8月3日", "会議開催日　時令和5年8月3日", "招集年月日昭和60年8月3日", "日時2023年8月3日", "場所市役所2階", "開催場　所町役場", "招集場所村役場", "会場区役所", "会　場市役所"),
    unsaid=("前回の日時平成18年", "日時は平成18年8月3日", "日時　平成18年", "日時平成18年\n雨天中止"),
)  # fmt: skip
GLUED_NUMBERED = Habit(
    "glued_numbered",
    r"^(?P<label>{presence}(?:者|{members})|{subject}|{observer}|(?:{handed}|会議)資料|会議の?内容|会議の結果|審議内容|事務局)"
    r"(?P<value>(?:{chairs}|{members}|[{digit}・･]|{none}|{elsewhere}|資料|(?!の)[^\s、。]{2,14}{round_open}[^{round}]{2,10}{round_close}\s).*)",
    tells="番号の後で値が続けて印刷された見出し",
    said=("出席者会長　青木", "欠席委員副会長　井川", "欠席議員なし", "議題・計画について", "案件1件", "傍聴者0人", "傍聴人０人", "配布資料別紙", "配付資料資料1", "会議資料無し", "会議資料別添", "会議の内容別紙のとおり",
          "会議内容別紙", "会議の結果別紙", "審議内容･計画", "事務局委員以外", "事務局議長補佐", "出席者座長", "事務局青木(課長) 井川", "事務局都市計画課の青木（課長）\n井川", "事務局青木(総務課長)　"),
    unsaid=("前回の出席者会長", "出席者の会長", "出席委員の氏名（5名）　青木", "事務局青木、井川(課長) 宇野", "事務局青木(課) 井川", "事務局青(課長) 井川", "事務局青木(課長)井川", "事務局都市計画課開発指導担当の青木氏(課長) 井川", "事務局青木(課長(兼務)) 井川"),
    flags=re.DOTALL,
)  # fmt: skip

TOLD = Habit(
    "told", r"^(?P<label>{presence}(?:者|{members}))は、?(?P<value>(?:{digit}{1,3}[名人]で、?)?{digit}{1,2}番.{2,60}|{none}。?|[^、。]{2,12}(?:君|氏)。?)$",
    tells="文のように書かれた出席・欠席",
    said=("欠席議員は、10番  吉村太郎", "欠席委員は3番青木一君です", "欠席者はなし。", "欠席者は無し", "欠席委員は沖千尋君。", "欠席委員は岬涼氏", "出席議員は、2名で、1番青木、2番岸", "出席者は１２人で3番青木", "欠席者は、1番青木"),
    unsaid=("前回の欠席議員は、10番吉村太郎", "欠席議員は、吉村太郎", "欠席議員は、多数で、10番吉村太郎", "欠席者は、なしとする", "欠席は、10番吉村", "欠席委員は、沖、岬氏"),
)  # fmt: skip


#: A link to a file is no label: 会議次第(PDF:40KB).
_FILE = Habit(
    "file", r"\((?:pdf|word|excel|[^()]*[km]b\))", flags=re.I,
    said=("会議次第(PDF:40KB)", "資料(Word)", "次第(Excel文書)", "次第(12KB)", "次第(形式1MB)", "次第(KB)"),
    unsaid=("会議次第(案)", "資料(3)", "PDF", "資料(1)と12kb)"),
)  # fmt: skip


#: 配付資料(PDF): papers, all of one kind of file.
_KIND_OF_FILE = Habit(
    "kind_of_file", r"(?<=資料)\((?:pdf|word|excel)(?:ファイル)?\)$", flags=re.I, tells="資料の見出しの後のファイルの種類",
    said=("配付資料(PDF)", "資料(Word)", "会議資料(Excelファイル)"),
    unsaid=("次第(PDF)", "資料(PDF)1", "資料(PDF:40KB)", "資料PDF"),
)  # fmt: skip


#: 会議規則第4条により列席したもの: which rule says so, before what is said.
_BY_RULE = Habit(
    "by_rule", r"^[^、。]*(?:規則|規程|要綱|条例|自治法)第{digit}+条(?:の{digit})?(?:第{digit}項)?{as_ruled}?に(?:よ[りる]|基づ[きく])、?", tells="見出しの前の根拠の条文",
    said=("地方自治法第121条の規定により、会議事件説明のため出席を求めた者", "会議規則第4条により列席したもの", "教育委員会会議規則第15条による会議録作成者", "条例第7条の規定により、出席した者", "審議会規程第12条の2第3項の規定に基づき出席した職員", "設置要綱第5条に基づく会議録作成者"),
    unsaid=("会議規則により列席したもの", "第4条により列席したもの", "前回、会議規則第4条により列席したもの", "会議規則第4条の列席したもの", "会議規則第4条に列席したもの"),
)  # fmt: skip
#: 会議に付した案件等: words that say that there is more, or how it is shown, and change nothing of what it is.
_AND_MORE = Habit(
    "and_more", r"(?<=..)(?:{and_more}|{about}|の?一覧表?)$", tells="見出しの終わりの「等」や「一覧」",
    said=("会議に付した案件等", "配布した書類など", "出席した議員ほか", "会議の公開について", "付議事件一覧", "付議事件の一覧", "提出資料一覧表", "提出資料の一覧表"),
    unsaid=("等", "出席等の状況", "件等", "一覧による報告"),
)  # fmt: skip
#: 出席委員（代理出席を含む。）: how those are listed whom a label calls.
_PEOPLE_NOTED = Habit(
    "noted behind a label", r"(?<=[員者局])\((?P<note>[^()]{2,24})\)$", tells="人の見出しの後の括弧書き",
    said=("出席委員(代理出席を含む。)", "出席者(○印は議長)", "事務局(別表)"),
    unsaid=("出席委員", "資料(別添)", "出席委員()", "出席委員(代理(委任状)を含む)", "出席委員(一)", "(代理出席を含む。)", "出席委員(代理)の数"),
)  # fmt: skip
_BY_RULES = {"present", "absent", "staff", "sign", "record"}
"""What a label may mean that a rule is quoted before."""
COUNTED_ROWS = {
    "date",
    "place",
    "present",
    "absent",
    "attendance",
    "observers",
    "staff",
    "materials",
    "agenda",
}
"""What rows mean that may be counted as items are: 第1　日時."""


@remembered(10_000)
def _plain(label: str) -> str:
    """The words of a label: no white space, one width, no number, bracket, colon, count or order."""
    number = numbered(label)
    if number and number.kind == "item" and "号" not in number.no:  # 第1　日　時
        inner = _plain(number.rest)
        if LABELS.name_of(inner) in COUNTED_ROWS:
            return inner
    words = number.rest if number and number.kind not in ("bill", "item") else label
    plain = bare(unicodedata.normalize("NFKC", one_comma(KANJI.without(words)))).strip(":：・·…‥|｜、,./;=→")
    plain = AS_FOLLOWS.without(
        _ORDERED.without(_COUNTED.without(plain))
    )  # 出席委員（5名）は次のとおりである。
    plain = _AND_SUCH.without(_KIND_OF_FILE.without(plain))
    if len(plain) > 48 or _FILE.reads(plain):
        return ""
    wrapped = _WRAPPED.read(plain)
    return _plain(_COUNTED_WITHIN.without(wrapped["inner"])) if wrapped else plain  # 【出席委員（5名）】


def is_group(label: str) -> bool:
    """Whether a label is that of several people: 委員（敬称略）."""
    return GROUP.reads(_plain(label))


def meaning_of(label: str) -> str | None:
    """What a printed label means, whatever its spaces, brackets and colon; None when it is not known."""
    plain = _plain(label)
    meaning = LABELS.name_of(plain)
    ruled = None if meaning else _BY_RULE.read(plain)
    told = LABELS.name_of(plain[ruled.end() :]) if ruled else None
    note = None if meaning else _PEOPLE_NOTED.read(plain)
    noted = LABELS.name_of(plain[: note.start()]) if note and not GROUP.reads(note["note"]) else None
    if noted in OF_PEOPLE:
        return noted
    more = None if meaning else LABELS.name_of(_AND_MORE.without(plain))
    return told if told in _BY_RULES else meaning or (more if more in STRONG else None)
