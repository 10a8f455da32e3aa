"""A department is shown beside the title of an item, and not once more where the title prints it."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.pipeline import read_and_check, site_of
from tests.conftest import files_with

DAY = dt.date(2026, 4, 1)


@pytest.mark.parametrize("title", ["計画の素案について", "計画の素案について（緑地課）"])
def test_a_department_stands_once_beside_the_title(title: str) -> None:
    session = {
        "agenda": [{"id": "a1", "title": title, "dept": "緑地課"}],
        "body": [{"p": "説明があった。"}],
    }
    checked = read_and_check(files_with(session), DAY)
    (page,) = (page for page in site_of(checked, DAY).pages if page.path.startswith("m/c/2025-01"))
    item = page.markdown[page.markdown.index('class="item-title"') :]
    assert item[: item.index("</li>")].count("緑地課") == 1
