"""How labels of the front part are set off from what stands behind them."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit

COLON = Habit(
    "colon", r"^(?P<label>[^:：。、]{1,24}?)\s*(?P<colon>{colon}|{leader}{3,})\s*(?P<value>.*)", tells="コロンや点線で示した見出し",
    said=("日時・・・午後2時", "会場·················市役所", "議題…………計画", "日時‥‥‥午後2時", "日時:午後2時", "場 所 ： 市役所\n2階", "備考:", "会議に出席した者以外で意見を述べた人の氏名と職名: なし", "時:午後"),
    unsaid=("日時・・午後2時", "日時 午後2時", ":午後2時", "初めに、日時：午後2時", "以上。日時：午後2時", "会議に出席した者以外で意見を述べた人の氏名及び職名：なし"),
    flags=re.DOTALL,
)  # fmt: skip


#: 日程第2　会期の決定・・・・・・・・　3: a line of a table of contents.
OF_CONTENTS = Habit(
    "line of contents", r"[^\s{leader}]\s*{leader}{8,}\s*{digit}{1,3}$", tells="目次の行",
    said=("日程第2　会期の決定・・・・・・・・・・　3", "議事日程…………………………12", "一般質問 ‥‥‥‥‥‥‥‥‥ １２３", "計画········ 3"),
    unsaid=("会場・・・・・・・・・・市役所", "傍聴者・・・・・3", "・・・・・・・・・・・3", "計画・・・・・・・・・・・3名", "計画・・・・・・・・・・・1234"),
)  # fmt: skip


WRAPPED = Habit(
    "wrapped", r"^(?P<label>{frame}[^{framed}]{1,24}{framed}{colon}?)\s*(?P<value>.*)", tells="括弧で示した見出し",
    said=("【日時】午後2時", "〔場所〕：　市役所\n2階", "[議題]", "［議題］", "<議題>", "＜議題＞", "〈議題〉", "《議題》", "≪議題≫", "【会議に出席した者以外で意見を述べた人の氏名と職名】なし", "【時】午後",
          "【日時】午後【予定】"),
    unsaid=("日時】午後2時", "【】午後2時", "【日時", "1【日時】午後2時", "【会議に出席した者以外で意見を述べた人の氏名及び職名】なし"),
    flags=re.DOTALL,
)  # fmt: skip


HASHES = Habit(
    "hashes",
    r"^#{1,6}\s+",
    said=("# 日時", "######  日時"),
    unsaid=("#日時", "####### 日時", "日時 # 1", " 日時"),
)


LETTERS_APART = Habit(
    "letters_apart", r"^(?:\S{room})+\S$", tells="一字ずつ離した文字",
    said=("事 務 局 長 大 川 実", "事　務　局", "日 時"),
    unsaid=("事", "事 務局", "事  務", "事務 局 長", "事\t務"),
)  # fmt: skip


#: 議題（1）計画について: the label, and its first item.
ITEM_GLUED = Habit(
    "glued item", r"^(?P<label>{item_word})\s*(?P<value>{round_open}\s*{digit}{1,2}\s*{round_close}\s*\S.*(?<!。)$)",
    said=("議題（1）計画について", "案件 (12) 予算", "報告事項（ 1 ）計", "議題（１）　計画"),
    unsaid=("議題（1）について、事務局より説明し、了承された。", "前の議題（1）計画", "議題（1）", "議題（案）計画", "議題1計画"),
)  # fmt: skip


#: What officers sit for, as a label of theirs: 図書館　渡辺館長、伊藤副館長.
PLACE_OF_WORK = Habit(
    "place of work", r"^[^\s、。]{1,10}[館校園所署]$", said=("図書館", "本館", "中央小学校", "保育園", "保健所", "消防署"), unsaid=("図書館長", "館", "図書館 館", "図、館", "図。館", "次の図書館と汐見市保健所"),
)  # fmt: skip
