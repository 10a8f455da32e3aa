"""``data/dcat.json``: the archive as an entry in a catalogue of open data (DCAT 3, as DCAT-AP asks for it), and the same as a row for CKAN.

It tells of the files of this site, with size and digest, and so is made of them; without the site's address there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.archive.entries import PublicArchive
from generator.exports.tables.table import csv_bytes
from generator.exports.values import Data, json_pages, known, terms
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.files import media_type
from generator.facts.updated import published, updated
from generator.pages.forms import carried
from generator.pages.offered import ATOM, CALENDAR, CKAN, DCAT, ENTRY, FEED
from generator.pages.page import DATA, html_path, site_notice

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "adms": "http://www.w3.org/ns/adms#",
    "spdx": "http://spdx.org/rdf/terms#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcatap": "http://data.europa.eu/r5r/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority/"
_KINDS = "https://www.iana.org/assignments/media-types/"
_PLAIN = re.compile(r"[0-9A-Za-z.+_@-]+")
_TIMES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}

Made = Mapping[str, tuple[int, str]]
"""By path, how many bytes a file has, and its SHA-256."""


def catalogue(public: PublicArchive, made: Made) -> Iterator[tuple[str, bytes]]:
    """Both files. ``made``: the files of all forms that the site carries."""
    yield DCAT, json_pages({"@context": _CONTEXT, "@graph": list(_nodes(public, made))})
    yield CKAN, csv_bytes(*_row(public))


def _nodes(public: PublicArchive, made: Made) -> Iterator[Data]:
    base, site = base_of(public.site.url), public.site
    shown = _about(public)
    yield {
        "@id": f"{base}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _ja(f"{site.name}のデータ"),
        "dct:description": _ja(shown),
        "dct:publisher": {"@id": f"{base}#keeper"},
        "foaf:homepage": {"@id": base},
        "dcat:dataset": {"@id": f"{base}#dataset"},
    }
    yield {"@id": f"{base}#keeper", "@type": "foaf:Agent", "foaf:name": _ja(site.keeper or site.name)}
    yield _dataset(public, made, base, shown)


def _dataset(public: PublicArchive, made: Made, base: str, shown: str) -> Data:
    site, sessions = public.site, public.minutes
    came = [day for m in sessions if (day := published(m.session))]
    changed = [day for m in sessions if (day := updated(m.session))]
    corrections = sum(len(m.session.corrections) for m in sessions)
    return known(**{
        "@id": f"{base}#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{base}#dataset",
        "dct:title": _ja(site.name),
        "dct:description": _ja(shown),
        "dct:publisher": {"@id": f"{base}#keeper"},
        "dct:issued": _day(min(came).isoformat()) if came else None,
        "dct:modified": _day(max(changed).isoformat()) if changed else None,
        "dct:language": {"@id": f"{_EU}language/JPN"},
        "dct:license": _licence(public, base),
        "dct:rights": [_right(home.name, home.municipality.licence) for home in public.municipalities if home.municipality.licence],
        "dct:spatial": [_place(home.name, home.municipality.code) for home in public.municipalities],
        "dct:temporal": _period(public),
        "dct:accrualPeriodicity": {"@id": f"{_EU}frequency/IRREG"},
        "dcat:contactPoint": _contact(public),
        "dcat:landingPage": {"@id": base + html_path(DATA)},
        "dcat:keyword": [_ja(word) for word in _keywords(public)],
        "adms:versionNotes": _ja(f"公開した後の訂正 {corrections:,} 件"),
        "dcat:distribution": list(_distributions(public, made, base)),
    })  # fmt: skip


def _about(public: PublicArchive) -> str:
    """What the archive is; that a sample is one comes along, since who reads a catalogue sees no page."""
    site = public.site
    parts = [site.about, site.covers, site_notice(public.municipalities)]
    return " ".join(filter(None, parts)) or f"{site.name}の会議録、議題、結果、公開していないものとその理由"


def _ja(text: str) -> Data:
    return {"@value": text, "@language": "ja"}


def _day(iso: str) -> Data:
    return {"@value": iso, "@type": _TIMES[len(iso)]}


def _licence(public: PublicArchive, base: str) -> Data:
    """The terms of the site, which are an address or words."""
    said = terms(public)
    if said.startswith(("https://", "http://")) and not set(said) & set(' "<>\\^`{|}\n'):
        return {"@id": said, "@type": "dct:LicenseDocument"}
    return {"@id": f"{base}#terms", "@type": "dct:LicenseDocument", "dct:title": _ja(said)}


def _right(home: str, licence: str | None) -> Data:
    return {"@type": "dct:RightsStatement", "dct:title": _ja(f"{home}：{licence}")}


def _place(name: str, code: str | None) -> Data:
    return known(**{"@type": "dct:Location", "skos:prefLabel": _ja(name), "dct:identifier": code})


def _period(public: PublicArchive) -> Data | None:
    dates = [date for m in public.minutes if (date := facts.first_date(m.session)) and date.year]
    if not dates:
        return None
    dates.sort(key=lambda date: date.sort_key)
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _day(dates[0].iso),
        "dcat:endDate": _day(dates[-1].iso),
    }


def _contact(public: PublicArchive) -> Data | None:
    found = public.site.contact
    if not found or not found.office:
        return None
    return known(**{
        "@type": "vcard:Organization",
        "vcard:fn": _ja(found.office),
        "vcard:hasEmail": _as_address("mailto", found.email),
        "vcard:hasTelephone": _as_address("tel", found.phone),
    })  # fmt: skip


def _as_address(scheme: str, written: str | None) -> Data | None:
    """A mail address or a telephone number that is one and nothing else; with words around it, it is for people only."""
    return {"@id": f"{scheme}:{written}"} if written and _PLAIN.fullmatch(written) else None


def _keywords(public: PublicArchive) -> list[str]:
    kinds = (council.council.kind for council in public.councils)
    return list(
        dict.fromkeys(["会議録", *filter(None, kinds), *(home.name for home in public.municipalities)])
    )


def _distributions(public: PublicArchive, made: Made, base: str) -> Iterator[Data]:
    """Every file that holds the whole of something; of a form with files of meetings or years only, the page that tells where
    they stand."""
    yield _file("データの入口", ENTRY, made, base)
    for form in carried(public.site):
        whole = [path for path in made if form.is_whole(path)]
        for path in whole:
            yield _file(f"{form.name}（{path.rpartition('/')[2]}）", path, made, base)
        if not whole:
            yield _distribution(form.name, form.about, f"{base}{html_path(DATA)}#forms")
    yield _file("会議の日程", CALENDAR, made, base)
    yield _file("新しい会議録と訂正", FEED + ATOM, made, base, "application/atom+xml")


def _distribution(title: str, about: str, address: str, **more: object) -> Data:
    return known(**{
        "@type": "dcat:Distribution",
        "dct:title": _ja(title),
        "dct:description": _ja(about) if about else None,
        "dcat:accessURL": {"@id": address},
        "dcatap:availability": {"@id": f"{_EU}planned-availability/STABLE"},
        **more,
    })  # fmt: skip


def _file(title: str, path: str, made: Made, base: str, kind: str | None = None) -> Data:
    count, digest = made[path]
    return _distribution(title, "", base + path, **{
        "dcat:downloadURL": {"@id": base + path},
        "dcat:mediaType": {"@id": f"{_KINDS}{kind or media_type(path)}"},
        "dcat:byteSize": {"@value": str(count), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": digest, "@type": "xsd:hexBinary"},
        },
    })  # fmt: skip


def _row(public: PublicArchive) -> tuple[list[str], list[list[str | None]]]:
    """The names of CKAN's fields, and the one row."""
    base, site = base_of(public.site.url), public.site
    contact = site.contact
    changed = [day for m in public.minutes if (day := updated(m.session))]
    fields = {
        "name": "kaigiroku",
        "title": site.name,
        "notes": _about(public),
        "url": base + html_path(DATA),
        "author": site.keeper or site.name,
        "maintainer": contact.office if contact else None,
        "maintainer_email": contact.email if contact else None,
        "license_title": terms(public),
        "tags": ",".join(_keywords(public)),
        "language": "ja",
        "metadata_modified": max(changed).isoformat() if changed else None,
        "identifier": f"{base}#dataset",
    }
    return list(fields), [list(fields.values())]
