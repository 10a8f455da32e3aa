"""Addresses made from Japanese names and read from public addresses."""

from __future__ import annotations

import pytest

from generator.importer.words.ids import ascii_id, id_of_address


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("総務委員会", "somu-iinkai"),
        ("ＩＣＴ推進会議（オンライン）", "ict-suishin-kaigi-onrain"),
        ("子ども・子育て会議", "kodomo-kosodate-kaigi"),
        ("まちづくり審議会", "machizukuri-shingikai"),
        ("ちょっと、シャチ", "chotto-shachi"),
        ("マッチャ部会", "matcha-bukai"),
        ("リョウゼンキュウ会議", "ryouzenkyuu-kaigi"),
        ("ジャム部会", "jamu-bukai"),
        ("ファ", "fu"),
        ("スポーツ", "supotsu"),
    ],
)
def test_a_name_of_known_words_is_spelt(name: str, made: str) -> None:
    assert ascii_id(name, "council") == made


def test_a_name_that_cannot_be_spelt_gets_a_fingerprint_of_its_own() -> None:
    made = [ascii_id(name, "council") for name in ("鰻会議", "鱒会議", "・", "ーー")]
    assert all(one.startswith("council-") and len(one) == len("council-") + 8 for one in made)
    assert len({*made}) == 4
    assert ascii_id("鰻会議", "council") == made[0]


def test_an_address_is_short_and_ends_in_a_word() -> None:
    made = ascii_id("総務" * 10 + "まちづくり" * 3, "council")
    assert len(made) <= 50
    assert not made.endswith("-")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.city.aoba.tokyo.jp/gikai/1.html", "aoba"),
        ("https://town.ikawa.lg.jp:8080/", "ikawa"),
        ("https://www.example.jp/city.aoba.jp", None),
        ("http://[city.aoba.jp", None),
        ("", None),
    ],
)
def test_a_public_address_names_its_municipality(url: str, name: str | None) -> None:
    assert id_of_address(url) == name
