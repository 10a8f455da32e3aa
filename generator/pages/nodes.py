"""What blocks of JSON-LD are made of: nodes, addresses, the bodies that publish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from generator.archive.entries import CouncilEntry, MunicipalityEntry, PublicArchive
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.licence import licence_of
from generator.pages.page import HOME, council_path, html_path, municipality_path, relative

Node: TypeAlias = Mapping[str, object]
SCHEMA_ORG = "https://schema.org"


def at(public: PublicArchive, from_path: str, to_path: str, anchor: str = "") -> str:
    """An address: absolute where the site's is known, else from the page on which it is written."""
    base = base_of(public.site.url)
    if not base:
        return relative(from_path, to_path, anchor)
    target = "" if to_path == HOME else html_path(to_path) if to_path.endswith(".md") else to_path
    return base + target + (f"#{anchor}" if anchor else "")


def body_node(public: PublicArchive, path: str, council: CouncilEntry) -> dict[str, object]:
    """A council."""
    there = at(public, path, council_path(council))
    return {
        "@type": "GovernmentOrganization", "@id": there, "name": facts.full_name(council), "url": there,
    }  # fmt: skip


def municipality_node(public: PublicArchive, path: str, home: MunicipalityEntry) -> Node:
    """A municipality, as who publishes."""
    there = at(public, path, municipality_path(home))
    return {"@type": "GovernmentOrganization", "@id": there, "name": home.name, "url": there}


def without_gaps(node: Mapping[str, object]) -> dict[str, object]:
    """A node without what is not recorded."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}


def licence_page(public: PublicArchive, home: MunicipalityEntry) -> str | None:
    """The page that says under what terms the minutes of a municipality may be used; None where nothing is said."""
    if home.municipality.licence:
        return municipality_path(home)
    return HOME if licence_of(home, public.site) else None


def licence_option(public: PublicArchive, path: str, home: MunicipalityEntry) -> dict[str, object]:
    """Front matter with the link from a page to the terms that hold for it."""
    page = licence_page(public, home)
    return {"licence": relative(path, page, "terms")} if page else {}
