"""Addresses for councils and municipalities: lower-case ASCII made from Japanese names.

Kanji have no one reading, so only words that recur in the names of councils are spelt out; a name with
any other kanji gets an address from its fingerprint, which the office may change before publishing.
"""

# ruff: noqa: SIM905 -- a list of words is easiest to keep as words
from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import urlsplit

_WORDS = dict(
    pair.split("=")
    for pair in """
    本会議=honkaigi 委員会=iinkai 審議会=shingikai 審査会=shinsakai 協議会=kyogikai 懇談会=kondankai 懇話会=konwakai
    検討会=kentokai 分科会=bunkakai 部会=bukai 会議=kaigi 議会=gikai 委員=iin 総会=sokai 教育=kyoiku 農業=nogyo
    運営=unei 総務=somu 厚生=kosei 文教=bunkyo 建設=kensetsu 区民=kumin 市民=shimin 町民=chomin 県民=kenmin
    都民=tomin 国民=kokumin 住民=jumin 経済=keizai 産業=sangyo 環境=kankyo 福祉=fukushi 健康=kenko 保健=hoken
    医療=iryo 保険=hoken 介護=kaigo 予算=yosan 決算=kessan 特別=tokubetsu 常任=jonin 臨時=rinji 定例=teirei
    行財政=gyozaisei 財政=zaisei 行政=gyosei 改革=kaikaku 災害=saigai 防災=bosai 対策=taisaku 推進=suishin
    都市=toshi 計画=keikaku 整備=seibi 交通=kotsu 地域=chiiki 公共=kokyo 観光=kanko 文化=bunka 文化財=bunkazai
    図書館=toshokan 公民館=kominkan 博物館=hakubutsukan 美術館=bijutsukan 社会=shakai 生涯=shogai 学習=gakushu
    子ども=kodomo 子育て=kosodate 支援=shien 青少年=seishonen 障害者=shogaisha 障がい者=shogaisha 高齢者=koreisha
    男女=danjo 共同=kyodo 参画=sankaku 人権=jinken 情報=joho 公開=kokai 個人=kojin 保護=hogo 公文書=kobunsho
    管理=kanri 入札=nyusatsu 監視=kanshi 契約=keiyaku 指定=shitei 候補者=kohosha 選定=sentei 評価=hyoka
    景観=keikan 緑地=ryokuchi 廃棄物=haikibutsu 減量=genryo 水道=suido 下水道=gesuido 上下水道=jogesuido
    料金=ryokin 土地=tochi 区画=kukaku 整理=seiri 空家=akiya 空き家=akiya 報酬=hoshu 特別職=tokubetsushoku
    総合=sogo 戦略=senryaku 基本=kihon 構想=koso 政策=seisaku 調査=chosa 審査=shinsa 条例=jorei 議員=giin
    企画=kikaku 土木=doboku 商工=shoko 労働=rodo 民生=minsei 生活=seikatsu 安全=anzen 消防=shobo 警察=keisatsu
    街=machi まちづくり=machizukuri 衆議院=shugiin 参議院=sangiin 両院=ryoin 国会=kokkai 内閣=naikaku 法務=homu
    外務=gaimu 文部科学=monbu-kagaku 農林水産=norin-suisan 経済産業=keizai-sangyo 国土交通=kokudo-kotsu
    安全保障=anzen-hosho 国家=kokka 基本政策=kihon-seisaku 憲法=kenpo 連合=rengo 合同=godo 小=sho 等=nado
    オリンピック=olympic パラリンピック=paralympic デジタル=digital
    """.split()
)
_LONGEST = max(map(len, _WORDS))
_KANA = dict(
    zip(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴ"
        "ザジズゼゾダヂヅデドバビブベボパピプペポ",
        (
            "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu "
            "me mo ya yu yo ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo "
            "pa pi pu pe po"
        ).split(),
        strict=True,
    )
)
_SMALL_Y = {"ャ": "a", "ュ": "u", "ョ": "o"}


def ascii_id(name: str, prefix: str) -> str:
    """``総務委員会`` as ``somu-iinkai``; ``prefix`` and a fingerprint when a word has no known reading."""
    plain = unicodedata.normalize("NFKC", name)
    parts: list[str] = []
    at = 0
    while at < len(plain):
        size = next((n for n in range(_LONGEST, 0, -1) if plain[at : at + n] in _WORDS), 0)
        if size:
            parts.append(_WORDS[plain[at : at + size]])
            at += size
            continue
        run = re.compile(r"[A-Za-z0-9]+|[ぁ-ゖァ-ヺー]+|[\s・()（）、,.\-ー―]+").match(plain, at)
        if run is None:
            return f"{prefix}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        parts.append(_latin(run[0]))
        at = run.end()
    made = re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower()).strip("-")[:50].strip("-")
    return made or f"{prefix}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _latin(run: str) -> str:
    katakana = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in run)
    spelt = ""
    for index, char in enumerate(katakana):
        if char in _SMALL_Y and spelt.endswith("i"):
            stem = spelt[:-1]
            spelt = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + _SMALL_Y[char]
        elif char == "ッ":
            following = _KANA.get(katakana[index + 1 : index + 2], "")
            spelt += "t" if following.startswith("ch") else following[:1]
        else:
            spelt += _KANA.get(char, char if char.isascii() else "")
    return spelt


def id_of_address(url: str) -> str | None:
    """The municipality that a public address names: ``city.NAME.tokyo.jp`` gives ``NAME``; else None."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    found = re.search(r"(?:^|\.)(?:city|town|vill|pref|metro)\.([a-z0-9-]+)\.(?:[a-z-]+\.)?jp$", host)
    return found[1] if found else None
