"""How the front part says where a session sat, and what looks like a place and is none."""

from __future__ import annotations

from generator.importer.words.habits import Habit

#: 於：市役所
AT = Habit(
    "at",
    r"^於[\s{colon}]*(?=\S)",
    said=("於：市役所", "於　市役所", "於市役所"),
    unsaid=("市役所 於：会議室", "於"),
)


ADDRESS = Habit(
    "address in a bracket", r"^{round_open}.*[市区町村].*{digit}{dash}{digit}.*{round_close}$", tells="場所の下の括弧に入れた住所",
    said=("（汐見県汐見市港1-2-3）", "(港区1-2 ビル3階)", "（汐見町1－2）", "（霧沢村字岸1-2）", "（区1-2）"),
    unsaid=("汐見市港1-2-3", "（汐見市港）", "（2階1-2）", "（汐見市港1-2", "第1会議室（汐見市港1-2）", "（汐見市港1号2）", "（汐見市港1-2）の2階"),
)  # fmt: skip


NO_PLACE = Habit(
    "no_place", r"^(?:[{frame}{mark}]|https?:|[A-Z]{3}[:：]|{digit}+[\s.．、])", tells="場所の欄に続く別の欄",
    said=("【出席者】", "〔出席者〕", "■出席者", "◆出席者", "●出席者", "https://example.jp/", "http://example.jp/", "TEL:00-0000", "FAX：00-0000", "3 出席者", "12.出席者",
          "４．出席者", "5、出席者"),
    unsaid=("2階会議室", "会議室1 ", "Z会議室", "会議室【東】", "TE:東"),
)  # fmt: skip


#: 委員数　28名: how many there are is no part of a place.
COUNTS = Habit(
    "counts", r"{room}{digit}+\s*[名人件]{close}?$", tells="場所の欄に続く人数の行",
    said=("協議会委員数　28名", "出席者 12 人", "案件　3件", "委員（現員　5名）"),
    unsaid=("第3会議室", "28名", "委員数28名", "定員　28名の部屋"),
)  # fmt: skip


LABELLED = Habit(
    "labelled", r"^[^\s{colon}]{2,8}{colon}",
    said=("参加：青木", "配付物:計画", "会議の進め方：対面"),
    unsaid=("2階会議室", "9:00から", "市役所の三階の大会議室：東", "市 役所：東"),
)  # fmt: skip


OF_DAY = Habit(
    "of_day", r"第?{number}日目?[\s{colon}]+", tells="何日目の場所か",
    said=("第1日　市役所", "1日目：　公民館", "二日目 図書館", "第2日:公民館"),
    unsaid=("第1会議室", "1日", "日目　市役所", "第12日"),
)  # fmt: skip


NAMES_PLACE = Habit(
    "names_place",
    r"場\s*所|会\s*場",
    said=("日時及び場所", "日時・会場", "日時、場　所", "日時と会 場"),
    unsaid=("開催日時", "日時と所"),
)


#: 第1会議室（オンライン併用）: how people took part is said apart.
ASIDE = Habit(
    "aside", r"(?<=\S)\s*{round_open}[^{round}]+{round_close}$", tells="場所の後の括弧書き",
    said=("第1会議室（オンライン併用）", "3階 大会議室 (Web会議)", "第1会議室（東）"), unsaid=("（オンライン）", "　（オンライン）", "第1会議室（東）の隣", "第1会議室（）", "会議室（東（西））"),
)  # fmt: skip


#: A place in a sentence above the rows: 第1回臨時会は、町議会議場に招集された.
TOLD = Habit(
    "told_place",
    r"(?:^|(?:より|から)、?|[時分]、|は、?|を|\s|{round_close}、)(?P<place>(?!より|から)[^\s、。は時を]{2,30}{sits_in})(?:において|に招集|に参集|で開催)",
    tells="文の中の場所",
    said=("午後1時より議事堂内第1委員会室において標記の", "午前10時から、第2委員会室において標記の", "午後2時02分、第2委員会室において", "午後2時、町議会議場に招集された", "臨時会は、町議会議場に招集された", "午後3時00分、定例会を教育委員室に招集した", "審議会は市民会館に参集し", "午後1時から町役場東庁舎で開催", "令和5年7月4日（火）、市役所会議室において", "町民ホールにおいて", "標記の 市民会館で開催"),
    unsaid=("委員会室", "館において", "より室において", "から館において", "審議会、市民会館において", "市民会館にて", "町立図書館の運営は。館において", "市 役所において", "ああああああああああああああああああああああああああああああああ館で開催"),
)  # fmt: skip


#: What may stand between a day and the place: (火).
ASIDE_OF_DAY = Habit(
    "aside_of_day",
    r"^{round_open}[^{round}]{1,4}{round_close}",
    said=("(火)", "（火曜日）"),
    unsaid=("火", "（火曜日です）", "　（火）", "（（火）"),
)
