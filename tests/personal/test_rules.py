"""Personal data in text: what each rule finds, what it passes over, and that its quick half misses nothing.

Numbers are of ranges that nobody is given, people and places are made up; plates are of a real region, for a made-up one is none.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.personal.folding import BETWEEN, folded, places_in
from generator.personal.known import offices_in
from generator.personal.numbers import is_my_number
from generator.personal.offices import Offices
from generator.personal.rules import RULES, findings_in

SAID = {
    "phone-number": [
        "090-1234-5678", "０９０－１２３４－５６７８", "09012345678", "090 1234 5678", "090(1234)5678", "(090) 1234-5678", "090.1234.5678",
        "〇九〇の一二三四の五六七八", "○九○－一二三四－五六七八", "０ ９ ０ １ ２ ３ ４ ５ ６ ７ ８", "090‐1234―5678", "090ー1234ー5678",
        "090-1234-\n5678", "090\u200b-1234-56\u00ad78", "𝟎𝟗𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖", "+81 90-1234-5678", "＋８１－９０－１２３４－５６７８", "050-1234-5678",
        "自宅は03-1234-5678", "自宅は０３１２３４５６７８です", "電話 0460-12-3456", "自宅の電話は045(123)4567", "TEL0312345678", "浜野,090-1234-5678", "080 1234-5678", "tel:09012345678", "図書館の前に住む相談者の03-1234-5678",
    ],
    "mail-address": [
        "taro@example.com", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "taro@ example.com", "taroアットマークexample.com", "taro（アット）example．com", "taro(at)example.com",
        "taro[at]example[dot]com", "taro★example.com", "taro.nami_2@mail.example.co.jp", "taro ＠ example . com", "連絡はtaro@example.comへ", "taro@\u200bexample.com",
        "mailto:taro@example.com", "ta..ro@example.ne.jp", "taroｱｯﾄﾏｰｸexample.com",
    ],
    "postal-address": [
        "〒999-9999 朝凪市本町1-2-3", "〒９９９－９９９９　朝凪市本町一丁目二番三号", "999-9999 朝凪県朝凪市本町1丁目2番3号", "〒9999999 汐見町大字浜45番地", "郵便番号999-9999、住所 汐見町浜4-5",
        "〒999-9999\n朝凪市三本松1番2号 凪荘201", "〒九九九ー九九九九 朝凪市本町一番", "9999999,朝凪県朝凪市本町1-2-3", "郵便番号9999999 朝凪市本町1丁目2番",
    ],
    "my-number": [
        "123456789018", "1234 5678 9018", "１２３４－５６７８－９０１８", "個人番号は123456789018", "一二三四五六七八九〇一八", "マイナンバー:1234-5678-9018です",
    ],
    "bank-account": [
        "普通預金 1234567", "凪銀行本店 普通 １２３４５６７", "口座番号は1234567", "口座番号：１２３－４５６７", "当座預金 No.1234567", "記号12340 番号1234567", "記号：１２３４０、番号：１２３４５６７１",
        "ゆうちょ銀行 12340-12345671", "普通口座一二三四五六七", "普通（1234567）", "本店（普）１２３４５６７", "店番 123 口座 1234567",
    ],
    "car-plate": [
        "品川 300 あ 12-34", "品川３００あ１２－３４", "練馬 500 さ ・・・1", "一宮330や 12-34", "八王子 30 る 1234", "横浜三〇〇つ一二－三四", "多摩 3AL あ 12-34",
    ],
    "birth-date": [
        "昭和45年3月2日生まれ", "昭和四十五年三月二日生", "S45.3.2生", "1970年3月2日生まれの男性", "生年月日：昭和45年3月2日", "生年月日 1970/3/2", "平成元年１月８日生", "（昭和45年3月2日生）",
        "生年月日は19700302", "生年月日,1970/03/02", "昭和45年（1970年）3月2日生まれ",
    ],
    "family-register": [
        "本籍 朝凪市本町1番地", "本籍地は朝凪県朝凪市本町一丁目二番", "筆頭者 青波 太郎", "戸籍筆頭者：青波太郎", "青波太郎さんの戸籍謄本", "青波さんの父の除籍謄本", "世帯主 青波 太郎",
        "続柄：長男 青波 一郎",
    ],
}  # fmt: skip
UNSAID = {
    "phone-number": [
        "0120-123-456", "０５７０－０００－０００", "市民課 03-1234-5678", "（代表）03-1234-5678", "凪図書館 電話 045-123-4567", "お問い合わせは 0460-12-3456 まで",
        "03-〇〇〇〇-〇〇〇〇", "０９０－○○○○－○○○○", "2019-2020", "1,090,123,456", "1.0901234567", "0.1234567890", "01 23 45 67 89", "整理番号 0312345678", "第0312345678号", "0 1 2 3 4 5 6 7 8 9",
        "〇〇さんと〇〇さん", "100-200-3000", "A0312345678",
    ],
    "mail-address": ["koho@city.asanagi.lg.jp", "koho@town.shiomi.example.jp", "a@b", "アットホームな会", "@asanagi", "★印のexample", "●● com"],
    "postal-address": [
        "〒999-9999", "999-9999", "〒999-9999 朝凪市", "〒999-9999 朝凪市本町1-1 朝凪市役所", "市民課（〒999-9999 朝凪市本町1-1）", "123-4567 の図面の市道", "1234567円、朝凪市の2-1区",
    ],
    "my-number": [
        "123456789012", "123456789018円", "0123456789018", "202403151030", "1,234,567,890,18", "123456789018a", "000000000000", "1234-5678-9018-1234",
    ],
    "bank-account": ["普通交付税1234567千円", "普通預金 1234567円", "口座番号は控えてください", "口座は 3 つ", "口座 123456件", "記号1、番号2", "普通 20230401", "総合計画 123456件"],
    "car-plate": ["資料300の12-34", "品川区300人の12-34", "福島県の20に55", "横浜30年の12"],
    "birth-date": [
        "昭和45年生まれ", "3月2日生まれ", "平成27年4月2日から平成28年4月1日生まれまで", "平成27年4月2日以降生まれ", "令和元年8月2日生まれから対象", "令和4年4月1日生活保護", "4月1日生産", "生年月日を書く欄",
    ],
    "family-register": ["本籍地の市町村", "戸籍の筆頭者の氏名", "続柄の記載", "戸籍謄本の交付", "戸籍法の改正", "世帯主の変更", "本籍は記載しない"],
}  # fmt: skip


def codes(text: str, offices: Offices | None = None) -> set[str]:
    return {found.rule for found in findings_in(text, offices or Offices())}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SAID.items() for text in texts])
def test_what_is_personal_is_found(code: str, text: str) -> None:
    assert codes(text) == {code}
    assert codes(f"会議で述べました。{text}、とのことです。") >= {code}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in UNSAID.items() for text in texts])
def test_what_is_not_is_passed_over(code: str, text: str) -> None:
    assert code not in codes(text)


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_has_examples_and_counter_examples(code: str) -> None:
    assert SAID[code]
    assert UNSAID[code]


PIECES = [text for texts in [*SAID.values(), *UNSAID.values()] for text in texts]
LETTERS = st.text(
    "0０〇○1１一３三９九 　-－ー()の・.．@＠年月日生昭和品川あ口座普通〒県市丁目番号本籍筆頭者さん\u200b①ｱｯﾄ\n",
    max_size=40,
)


@given(st.lists(st.sampled_from(PIECES) | LETTERS, max_size=4))
def test_the_quick_half_of_a_rule_misses_nothing(parts: list[str]) -> None:
    text = "".join(parts)
    plain = folded(text)
    thorough = {rule.code for rule in RULES if any(rule.find(plain, Offices()))}
    assert codes(text) == thorough


@given(st.lists(st.sampled_from(PIECES) | LETTERS, max_size=5))
def test_texts_put_together_give_what_each_gives(parts: list[str]) -> None:
    alone, place = [], 0
    for part in parts:
        alone += [(f.rule, f.start + place, f.end + place) for f in findings_in(part)]
        place += len(part) + 1
    assert sorted(findings_in(BETWEEN.join(parts))) == sorted(alone)


@given(st.text(max_size=60) | LETTERS)
def test_places_lead_back_to_the_text_as_it_was(text: str) -> None:
    plain = folded(text)
    assert plain.count("\n") == text.count("\n")
    spans = [(i, i + 1) for i in range(len(plain))]
    for (start, _), (first, last) in zip(spans, places_in(text, spans), strict=True):
        assert 0 <= first < last <= len(text)
        assert plain[start] in folded(text)[max(0, start) :]
        assert folded(text[:first]) == plain[: len(folded(text[:first]))] or "〇" in text or "○" in text


@pytest.mark.parametrize(
    "text", ["相談は０９０－１２３４－５６７８まで", "相談は090\u200b-1234-5678まで", "㍻の090-1234-5678まで"]
)
def test_a_finding_takes_up_just_its_characters(text: str) -> None:
    (found,) = findings_in(text)
    assert text[found.start :].startswith(("０９０", "090"))
    assert text[: found.end].endswith(("５６７８", "5678"))


def test_what_offices_give_out_is_silent_everywhere() -> None:
    offices = offices_in(
        ["03-1234-5678（内線21）", "nagi@library.example.jp", "toi@gmail.com", "〒999-9999 朝凪市本町1-2-3"]
    )
    assert (
        codes("自宅は０３（１２３４）５６７８、taro@library.example.jp、〒999-9999 朝凪市本町9-9", offices)
        == set()
    )
    assert codes("toi@gmail.com", offices) == set()
    assert codes("taro@gmail.com", offices) == {"mail-address"}
    assert codes("03-1234-5679", offices) == {"phone-number"}


@given(st.text("0123456789", min_size=11, max_size=11))
def test_of_ten_digits_behind_eleven_one_proves_them(digits: str) -> None:
    assert sum(is_my_number(f"{digits}{last}") for last in range(10)) == 1
