"""What single words, signs and numbers mean, rule by rule."""

from __future__ import annotations

import pytest

from generator.importer.body.voices import Voices
from generator.importer.names.person import person_of
from generator.importer.words.notes import masked_places, note_of, tells, withheld_of
from generator.importer.words.numbers import bulleted
from generator.importer.words.roles import role_of
from generator.importer.words.when import clocks_in, dates_in
from generator.japanese.lists import words_of

PAIRS = list(zip(words_of("open"), words_of("close"), strict=True))
#: Pairs in which headings stand, so that words in them must end as words for what is withheld do.
ANGLED = [pair for pair in PAIRS if pair[0] in "<＜〈≪"]


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
def test_an_office_is_read_beside_a_name_in_brackets_of_any_kind(opening: str, closing: str) -> None:
    assert role_of(f"会長{opening}青木{closing}") == "会長"
    assert role_of(f"青木{opening}会長{closing}") == "会長"
    assert role_of(f"青木{opening}緑化{closing}課長") == "課長"
    assert role_of(f"青木{opening}緑化{closing}") is None


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
def test_a_line_in_brackets_stands_for_what_is_not_shown(opening: str, closing: str) -> None:
    for words, kind in (("非公開", "closed"), ("以下省略", "omitted"), ("発言取消し", "retracted")):
        assert withheld_of(f"{opening}{words}{closing}") == kind
    # 〈非公開の議題〉 may head what is shown.
    heads = withheld_of(f"{opening}非公開の議題{closing}") is None
    assert heads == ((opening, closing) in ANGLED)
    assert withheld_of(f"次の{opening}非公開{closing}") is None


@pytest.mark.parametrize("sign", [*words_of("mark"), *words_of("dot"), "＊"])
def test_a_mark_begins_a_line_with_room_after_it_or_without(sign: str) -> None:
    assert bulleted(f"{sign}苗木") == (sign, "苗木")
    assert bulleted(f"{sign}　苗木") == (sign, "苗木")
    assert bulleted(sign) is None


@pytest.mark.parametrize("sign", [sign for sign in words_of("dot_like") if sign != "＊"])
def test_a_dash_or_star_begins_a_line_only_with_room_after_it(sign: str) -> None:
    assert bulleted(f"{sign} 苗木") == (sign, "苗木")
    assert bulleted(f"{sign}苗木") is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("●●です", [(0, 2)]), ("隣の■■■", [(2, 5)]), ("○○さん", [(0, 2)]), ("○○について", []), ("●です", []),
        ("××さん", []), ("＊＊さん", []), ("○×さん", []), ("●■さん", []), ("○〇◯町", [(0, 3)]),
    ],
)  # fmt: skip
def test_marks_hide_words_where_they_cannot_be_an_example(text: str, places: list[tuple[int, int]]) -> None:
    assert masked_places(text) == places


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("令和五年十二月三十一日", "2023-12-31"), ("昭和六十四年一月七日", "1989-01-07"), ("令和5年12月31日", "2023-12-31"),
        ("2023年8月3日", "2023-08-03"), ("二十三日", None), ("1234月5日", None), ("〇〇〇〇月〇日", None), ("令和元年5月1日", "2019-05-01"),
    ],
)  # fmt: skip
def test_a_numeral_of_a_date_has_three_characters_at_most(text: str, iso: str | None) -> None:
    assert [day.iso for day, _, _ in dates_in(text)] == ([iso] if iso else [])


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("二十三時五十九分", ["23:59"]), ("午後10時", ["22:00"]), ("10:30", ["10:30"]), ("1012:30", []), ("1010時", []), ("千十時", []),
        ("午前9時から11時", ["09:00", "11:00"]), ("2時間", []), ("10時から12時\n7月26日", ["10:00", "12:00"]), ("午後4時\n2 その他", ["16:00"]), ("午後4時　30", ["16:30"]), ("9時\n30分", ["09:30"]),
    ],
)  # fmt: skip
def test_an_hour_is_no_end_of_a_longer_number(text: str, times: list[str]) -> None:
    assert [clock.time for clock in clocks_in(text)] == times


@pytest.mark.parametrize(
    ("text", "times", "odd"),
    [
        ("午前9時から11時", ["09:00", "11:00"], []), ("午前9時から12時", ["09:00", "12:00"], []), ("午前11時から1時", ["11:00", "13:00"], ["1時"]),
        ("午後1時から3時", ["13:00", "15:00"], []), ("午後11時から0時30分", ["23:00", "00:30"], []), ("午後1時から正午", ["13:00", "12:00"], []),
        ("午後13時", ["13:00"], ["午後13時"]), ("午後12時", ["12:00"], []), ("13時から3時", ["13:00", "03:00"], []), ("午前9時から午前8時", ["09:00", "08:00"], []),
        ("午前9時に始めたので、次は3時です", ["09:00", "03:00"], []), ("午前9時、25時、10時", ["09:00", "10:00"], []),
        ("午後1時、12345 3時", ["13:00", "03:00"], []), ("午後1時、1234 3時", ["13:00", "15:00"], []),
    ],
)  # fmt: skip
def test_half_a_day_goes_on_to_a_time_near_it_and_what_cannot_quite_be_is_odd(
    text: str, times: list[str], odd: list[str]
) -> None:
    found = clocks_in(text)
    assert [clock.time for clock in found] == times
    assert [text[clock.start : clock.end] for clock in found if clock.odd] == odd


def test_a_note_is_no_longer_than_a_long_line() -> None:
    assert note_of(f"（拍手{'あ' * 156}）")
    assert note_of(f"（拍手{'あ' * 157}）") is None
    assert withheld_of(f"（非公開{'　' * 65}）")
    assert withheld_of(f"（非公開{'　' * 66}）") is None
    assert withheld_of(f"（非公開{'あ' * 37}）")
    assert withheld_of(f"（非公開{'あ' * 38}）") is None
    assert tells(f"説明{'あ' * 40}した。")
    assert not tells(f"説明{'あ' * 41}した。")


@pytest.mark.parametrize(
    ("text", "kind", "at"),
    [
        ("午後1時30分 再開", "resume", "13:30"), ("（午後1時 閉会）", "close", "13:00"), ("午後3時、青木委員退席。", None, None), ("午後3時、青木委員退席", "leave", "15:00"),
        ("午前10時開会　午後3時閉会", "open", "10:00"), ("午後2時～2時10分　休憩", "recess", "14:00"), ("午後3時、青木委員と井川委員が所用により退席した", None, None), ("午後3時に会場の前で受付", None, None),
        ("（拍手）", "applause", None), ("（なお）", None, None), ("〔委員着席〕", "enter", None), ("〔なお〕", "other", None), ("※青木委員退席", "leave", None),
        ("※退席は自由", None, None), ("＜配付資料＞", None, None), ("（　）", None, None), ("拍手", None, None),
    ],
)  # fmt: skip
def test_a_note_tells_what_was_and_when(text: str, kind: str | None, at: str | None) -> None:
    note = note_of(text)
    assert (note.kind if note else None, note.at if note else None) == (kind, at)


@pytest.mark.parametrize("name", ["山﨑 澄子", "𠮷井 㐂一", "佐々木 一", "〆木 進", "槇ヶ谷 ルイ"])
def test_every_kanji_of_a_name_is_one(name: str) -> None:
    family = name.partition(" ")[0]
    assert person_of(f"{name}委員", "") == {"name": name.replace(" ", ""), "role": "委員"}
    assert Voices().key(f"{family}氏", f"{family}氏") == f"{family}氏"
