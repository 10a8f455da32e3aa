"""How what is no part of the minutes looks: page numbers, what browsers print, what sites put round their content."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit, Habits

#: What page numbers look like, with how many it takes, one counting on from the other, to be believed.
NUMBERS = (
    (
        Habit(
            "page_dashed", r"^(?:{dash}|{wave}|ー)\s*(?P<no>\d{1,4})\s*(?:{dash}|{wave}|ー)$", tells="ページ番号",
            said=("- 1 -", "－2－", "―３―", "‐4 -", "–12–", "—5—", "−6−", "~7~", "〜8〜", "ー9ー", "〜10 -", "− 11 ー", "─ 12 ─", "‑ 1 ‑", "‒ 2 ‒", "━ 3 ━",
                  "﹣ 4 ﹣", "～ 13 ～"),
            unsaid=("1 -", "- 1", "- 1 - 2", "第- 1 -", "- 12345 -"),
        ),
        2,
    ),
    (
        Habit(
            "page_of", r"^(?P<no>\d{1,4})\s*[/／]\s*\d{1,4}(?:\s*{page})?$", tells="ページ番号",
            said=("1/12", "10 ／ 2", "3/4ページ", "3/4 頁"),
            unsaid=("第1/12", "1/12回", "1/12345"),
        ),
        2,
    ),
    (
        Habit(
            "page_alone", r"^(?:[Pp](?:age)?\.?\s*)?(?P<no>\d{1,4})\s*{page}?$", tells="ページ番号",
            said=("1", "12ページ", "P3", "p. 4", "page 5", "6 頁"),
            unsaid=("第1", "12345", "1ページ目"),
        ),
        3,
    ),
)  # fmt: skip
#: What browsers print above and below a page: the day and time of printing; the address and the page's number.
BROWSER = Habit(
    "browser", r"^(?:\d{1,4}/\d{1,2}/\d{1,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s|$)|(?:https?|file)://\S+\s+\d{1,4}\s*/\s*\d{1,4}$)",
    tells="ブラウザーが印刷の上下に付けるもの",
    said=("2024/12/24 10:23", "1/2/4, 1:23 PM", "2024/1/2  9:05AM 会議録", "1/2/24 1:23  PM", "https://www.example.jp/a 1/2",
          "http://www.example.jp/a  12 / 34", "file://C/a 3/4", "http://a 1/2"),
    unsaid=("会議は2024/12/24 10:23", "2024/12/24 10:234", "2024/12/24 10:23に", "https://www.example.jp/a 1/2回", "https://www.example.jp/",
            "https:// 1/2"),
)  # fmt: skip
#: Shapes of lines that web pages put round their content; only near the top or the end.
AROUND = Habits(
    Habit(
        "breadcrumb", r"^(?:現在地|現在の位置|トップ|ホーム|HOME|Home)\s*.*[{breadcrumb}›»/].", tells="ページの場所を示す道筋",
        said=("現在地: トップ > 市政", "現在の位置：ホーム＞会議", "トップページ > 市政", "ホーム›市政", "HOME»市政", "Home / 市政", "現在地\nトップ > 市政", "HOME>市政", "ホーム > 市政"),
        unsaid=("現在地", "市政 > 会議", "ホーム >", "市の現在地 > 会議"),
    ),
    Habit(
        "breadcrumb", r"^\S{1,12}?(?:トップページ|トップ|ホームページ|ホーム)\s*[{breadcrumb}›»]\s*\S", tells="ページの場所を示す道筋",
        said=("汐見市議会トップページ > 委員会", "汐見町ホームページ › 会議", "汐見市トップ»市政", "町のホーム>会議", "町トップ > 会議"),
        unsaid=("汐見市議会トップページ", "新しくなった汐見地区衛生組合議会トップページ > 委員会", "汐見市 > 会議", "町のホーム >", "次は 汐見市トップ > 会議"),
    ),
    Habit(
        "opens_window", r"別ウ[ィイ]ンドウで開きます。?$", tells="リンクの開き方の案内",
        said=("リンクは別ウィンドウで開きます", "別ウインドウで開きます。"),
        unsaid=("別ウィンドウで開きますか", "別の窓で開きます"),
    ),
    Habit(
        "page_id", r"ページ(?:ID|番号)\s*[:：]?\s*\d", tells="ページの番号（ID）",
        said=("ページID: 1234", "ページ番号：5", "ページID1", "ページID :1", "ページ番号 : 1"),
        unsaid=("ページ番号", "ページIDを 1"),
    ),
    Habit(
        "updated", r"^(?:(?:更新日|公開日|掲載日|最終更新日?|登録日|ページ更新日)\s*[:：].*\d|\d{4}年\d+月\d+日\s*更新)", tells="ページの更新日",
        said=("更新日：2024年4月1日", "公開日: 令和6年4月1日", "掲載日：4月1日", "最終更新日：4月1日", "最終更新: 4月1日", "登録日 ：1", "ページ更新日：4月1日", "2024年12月11日 更新", "2024年1月1日更新"),
        unsaid=("次の更新日：4月1日", "更新日は4月1日", "更新日：未定", "本日2024年1月1日更新", "2024年1月1日の更新"),
    ),
    Habit(
        "print", r"^(?:このページを)?印刷", tells="印刷の案内",
        said=("印刷ページ表示", "印刷する", "印刷用ページを開く", "このページを印刷"),
        unsaid=("広報の印刷", "このページ"),
    ),
    Habit(
        "skip_link", r"^(?:ページの先頭です|メニューを飛ばして|本文へ|本文ここ(?:から|まで)|ここから本文)", tells="本文への案内",
        said=("ページの先頭です", "メニューを飛ばして本文へ", "本文へ移動", "本文へスキップ", "本文ここから", "本文ここまで", "ここから本文です"),
        unsaid=("スキップして本文へ", "本文ここ", "本文"),
    ),
    Habit(
        "page_top", r"ページの(?:先頭|トップ|上部)(?:へ|に戻る)|^トップへ戻る$|^PAGE ?TOP$",
        flags=re.IGNORECASE,
        tells="ページの先頭への案内",
        said=("このページの先頭へ", "ページのトップに戻る", "ページの上部へ", "トップへ戻る", "PAGE TOP", "Pagetop"),
        unsaid=("ページの先頭", "今すぐトップへ戻る", "トップへ戻るには", "HOMEPAGE TOP", "PAGE TOPIC"),
    ),
    Habit(
        "reader", r"Adobe\s*(?:Acrobat\s*)?Reader|PDF(?:形式の)?ファイルを(?:ご覧|閲覧|見る)|アドビ", tells="PDFの読み方の案内",
        said=("Adobe Reader", "AdobeReader", "Adobe Acrobat Reader", "Adobe AcrobatReader", "PDFファイルをご覧いただく", "PDF形式のファイルを閲覧するには", "PDFファイルを見るには",
              "アドビ社のサイト"),
        unsaid=("Adobe", "PDFファイルを配布", "Acrobat Reader"),
    ),
    Habit(
        "inquiry_form", r"^(?:{inquiry}(?:フォーム|は(?:こちら|専用フォーム))|メールでの{inquiry})", tells="問い合わせの案内",
        said=("お問い合わせフォーム", "問い合わせフォーム", "お問合わせフォーム", "問合わせはこちら", "お問い合わせは専用フォーム", "メールでのお問い合わせ", "メールでの問合わせ"),
        unsaid=("お問い合わせ先", "市のお問い合わせフォーム", "お問い合わせは総務課"),
    ),
    Habit(
        "survey", r"(?:このページ|この情報|ページの内容).{0,12}(?:役に立ち|見つけやす|分かりやす)|より良いウェブサイト", tells="ページについてのアンケート",
        said=("このページの情報は役に立ちましたか", "この情報は見つけやすかったですか", "ページの内容は分かりやすかったですか", "このページ役に立ちましたか", "より良いウェブサイトにするために"),
        unsaid=("このページの情報は、市民の皆さんのお役に立ちましたか", "この情報を共有", "内容は分かりやすい"),
    ),
    Habit(
        "site", r"^(?:サイトマップ|Copyright|©|All Rights Reserved|Language|文字サイズ|背景色|検索)",
        flags=re.IGNORECASE,
        tells="サイトの案内",
        said=("サイトマップ", "Copyright 2024", "© 2024", "All Rights Reserved.", "Language", "文字サイズ 標準", "背景色 白", "検索"),
        unsaid=("会議録検索",),
    ),
    Habit(
        "share", r"^(?:ツイート|シェアする|LINEで送る|Facebook|Twitter|Xで?ポスト)", tells="SNSへの案内",
        said=("ツイート", "シェアする", "LINEで送る", "Facebook", "Twitter", "Xでポスト", "Xポスト"),
        unsaid=("市のFacebook", "シェア"),
    ),
    Habit("main_marker", r"^本文$", tells="本文の始まりの印", said=("本文",), unsaid=("規則の本文", "本文1")),
)  # fmt: skip
#: A sentence of the minutes may name a site's words; only notices on how to read PDF are sentences.
OF_SITES = Habit(
    "of_sites", r"Adobe|アドビ|PDF|ウェブサイト",
    said=("Adobe社のReaderが要ります。", "アドビ社が配っています。", "PDFの閲覧に要ります。", "より良いウェブサイトにします。"),
    unsaid=("検索の方法を改めます。",),
)  # fmt: skip
NO_HEAD = Habit("no_head", r"[。】]", said=("開会します。", "【議題】"), unsaid=("第2回会議録",))
#: With what a heading begins that bold type draws twice.
SIGN = Habit(
    "sign", r"^[{frame}{mark}]",
    said=("【議題】", "■議題", "◆議題", "◇議題", "●議題", "□議題", "〔議題〕", "<議題>", "＜議題＞", "《議題》"),
    unsaid=("議題【1】",),
)  # fmt: skip
