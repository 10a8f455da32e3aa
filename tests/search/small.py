"""A small made-up archive: sentences put together by dice, with phrases that return as they do in real minutes."""

from __future__ import annotations

import random

from generator.search import SearchRemark, SearchSession

WORDS = (  # noqa: SIM905 - a list of a hundred lines reads worse
    "会議 会　議 予算 予算案 子育て 子育て支援 保育所 公園 道路 サーバー サーバ室 コンピューター ＩＣＴ ICT デジタル化 令和元年度 令和１年 令和7年 佐々木委員 渡邉委員 渡辺委員 "
    "髙橋 𠮷田 十五人 15人 第3回 第三回 １，０００円 10～20 A-1 New York ｶﾞｲﾄﾞ ガイド ㎡ ① 。 、 です ます について でございます いたします 承知しました 質疑 答弁 "
    "情報公開条例 個人情報 非公開 傍聴者 資料 審査 委員長 事務局 ○○ 「はい」 (案) ・ ― \n"
).split(" ")
PHRASES = (
    "ご異議ございませんか。",
    "以上でございます。よろしくお願いいたします。",
    "それでは質疑に入ります。",
)
KINDS = (
    "remark",
    "remark",
    "remark",
    "remark",
    "heading",
    "agenda",
    "material",
    "withheld-note",
    "narrative",
)


def small_archive(sessions: int = 30, remarks: int = 40, seed: int = 1) -> list[SearchSession]:
    dice = random.Random(seed)
    return [_session(dice, number, remarks) for number in range(sessions)]


def _session(dice: random.Random, number: int, remarks: int) -> SearchSession:
    year = 2020 + number % 5
    return SearchSession(
        id=f"s{number}",
        url=f"minutes/{year}/s{number}.html",
        title=f"第{number}回 審査会",
        municipality="朝凪市",
        council="shinsakai" if number % 2 else "iinkai",
        council_name="審査会" if number % 2 else "委員会",
        fiscal_year=year,
        date=f"{year}-{4 + number % 9:02d}-{1 + number % 28:02d}",
        kind_of_record="全文記録",
        remarks=[_remark(dice, place) for place in range(dice.randint(0, remarks))],
    )


def _remark(dice: random.Random, place: int) -> SearchRemark:
    words = "".join(dice.choice(WORDS) for _ in range(dice.randint(0, 25)))
    text = words + (dice.choice(PHRASES) if dice.random() < 0.7 else "")
    return SearchRemark(
        anchor=f"r{place + 1}",
        text=text,
        kind=dice.choice(KINDS),
        speaker=dice.choice(("会長", "委員", "事務局", "")),
        role=dice.choice(("委員", "事務局", "")),
        side=("chair", "member", "staff", "")[place % 4],
        outcomes=("承認",) if dice.random() < 0.05 else (),
        withheld=dice.random() < 0.05,
    )
