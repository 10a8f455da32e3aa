"""Links from pages to the same things as data."""

from __future__ import annotations

from generator.archive.entries import Minutes
from generator.model.council import Site
from generator.pages import markup
from generator.pages.forms import FORMS, of_session
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.page import DATA, relative


def data_of_session(site: Site, from_path: str, minutes: Minutes) -> Html:
    """The forms in which the site hands out this session, and where they are explained."""
    links = [markup.link(form.name, relative(from_path, path)) for form, path in of_session(site, minutes)]
    return together([*links, markup.link("データの説明", relative(from_path, DATA))], fill("、"))


def list_as_csv(site: Site, from_path: str, table: str) -> Html:
    """A paragraph that offers the list of a page as CSV; nothing where the site holds none."""
    if "lists" not in site.exports:
        return NOTHING
    path = relative(from_path, f"{FORMS['lists'].folder}/{table}.csv")
    about = markup.link("列の説明", relative(from_path, DATA, table))
    return markup.element(
        "p", fill("{}（{}）", markup.link("この一覧を CSV で", path), about), class_="about as-data"
    )
