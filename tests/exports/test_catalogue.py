"""The entry for catalogues of open data: what DCAT-AP demands, held by SHACL, and every file as large as it says."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pyshacl
import pytest
import rdflib
from rdflib.namespace import DCAT as D
from rdflib.namespace import DCTERMS, RDF

from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.exports import FORMATS
from generator.pages.forms import FORMS
from generator.pages.offered import CKAN, DCAT
from generator.site.outputs import SiteFiles, site_files
from generator.site.publish import admit
from tests.conftest import AS_OF, to_yaml
from tests.everywhere import filled
from tests.exports.archives import BASE, others, site_with
from tests.exports.test_own_json import bundled

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
SHOWN: dict[str, Any] = {
    "sittings": [{"date": "2025-05"}],
    "record": {"confirmed": {"on": "2025-06-30"}},
    "body": [{"speech": "会長", "text": "話した言葉です。"}],
    "corrections": [{"on": "2025-08-01", "what": "直した訳", "in": "overview"}],
}
CONTACT = {
    "office": "総務課",
    "phone": "0123-45-6789（内線 12）",
    "email": "gikai@town.example.lg.jp",
}
EVERY = sorted(FORMS)


def everything() -> SiteFiles:
    """A site of an archive that says all that it can."""
    made = filled(lambda number: f'〔{number}〕"字<&\\')
    site = to_yaml(
        {"name": '見本 <&"', "url": BASE, "exports": EVERY, "licence": "https://example.com/terms"}
    )
    archive, _ = load(MemoryFiles({**made.files.content, "site.yml": site}))
    return site_files(admit(archive, AS_OF))


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(Path(__file__).with_name("dcat.ttl"))


def graph(site: SiteFiles) -> rdflib.Graph:
    """What the file says, read without a network, after a look at the shapes."""
    made = rdflib.Graph().parse(data=others(site)[DCAT], format="json-ld")
    valid, _, said = pyshacl.validate(made, shacl_graph=shapes())
    assert valid, said
    return made


SITES = {
    "bundled": lambda: site_files(bundled()),
    "everything": everything,
    "no minutes": site_with,
    "one": lambda: site_with(SHOWN, site={"contact": CONTACT, "exports": EVERY}),
    "no data": lambda: site_with(SHOWN, site={"exports": []}),
}  # fmt: skip


@pytest.mark.parametrize("name", SITES)
def test_the_entry_is_valid_and_every_file_is_there_and_as_it_says(name: str) -> None:
    site = SITES[name]()
    if name == "bundled" and DCAT not in others(site):
        pytest.skip("the bundled site has no address")
    made, files = graph(site), others(site)
    base = str(next(made.subjects(RDF.type, D.Dataset))).removesuffix("#dataset")
    seen = set()
    for one in made.subjects(RDF.type, D.Distribution):
        address = made.value(one, D.downloadURL)
        if address is None:
            assert str(made.value(one, D.accessURL)) == f"{base}data/index.html#forms"
            continue
        path = str(address).removeprefix(base)
        seen.add(path)
        assert int(str(made.value(one, D.byteSize))) == len(files[path])
        checksum = made.value(one, rdflib.URIRef("http://spdx.org/rdf/terms#checksum"))
        value = made.value(checksum, rdflib.URIRef("http://spdx.org/rdf/terms#checksumValue"))
        assert str(value) == hashlib.sha256(files[path]).hexdigest()
    assert {"data/archive.json", "calendar/all.ics", "feeds/all.xml"} <= seen
    for form in FORMATS:
        entry = FORMS[form.key].entry if form.key in FORMS else ""
        assert not entry or (entry in seen) == (entry in files)


def test_it_says_what_the_record_says_and_nothing_that_was_said() -> None:
    site = SITES["one"]()
    made = graph(site)
    dataset = rdflib.URIRef(f"{BASE}#dataset")
    assert str(made.value(dataset, DCTERMS.issued)) == "2025-06-30"
    assert str(made.value(dataset, DCTERMS.modified)) == "2025-08-01"
    period = made.value(dataset, DCTERMS.temporal)
    assert str(made.value(period, D.startDate)) == "2025-05"
    licence = made.value(dataset, DCTERMS.license)
    assert str(made.value(licence, DCTERMS.title)) == "利用条件は未定"
    content = others(site)[DCAT].decode()
    assert "0123" not in content
    assert "mailto:gikai@town.example.lg.jp" in content
    for word in ("話した言葉", "直した訳"):
        assert word not in content


def test_a_sample_is_told_from_minutes_of_a_real_place() -> None:
    site = site_with(SHOWN, municipality={"name": "見本市", "fictional": "true", "licence": "自由に使えます"})
    made = graph(site)
    (said,) = made.objects(rdflib.URIRef(f"{BASE}#dataset"), DCTERMS.description)
    assert "架空" in str(said)
    (rights,) = made.objects(rdflib.URIRef(f"{BASE}#dataset"), DCTERMS.rights)
    assert str(made.value(rights, DCTERMS.title)) == "見本市：自由に使えます"


def test_the_row_for_ckan_says_the_same() -> None:
    site = SITES["one"]()
    (row,) = csv.DictReader(io.StringIO(others(site)[CKAN].decode("utf-8-sig")))
    entry = json.loads(others(site)[DCAT])["@graph"][-1]
    assert row["title"] == entry["dct:title"]["@value"]
    assert row["notes"] == entry["dct:description"]["@value"]
    assert row["url"] == entry["dcat:landingPage"]["@id"]
    assert row["identifier"] == entry["dct:identifier"]
    assert row["metadata_modified"] == entry["dct:modified"]["@value"]
    assert row["license_title"] == entry["dct:license"]["dct:title"]["@value"]
    assert row["tags"].split(",") == [word["@value"] for word in entry["dcat:keyword"]]


def test_without_an_address_and_in_a_preview_there_is_none_and_no_page_leads_there() -> None:
    for site in (site_with(SHOWN, url=None), site_with(SHOWN, preview=True)):
        assert {DCAT, CKAN} & set(others(site)) == set()
        assert "dcat.json" not in next(page.markdown for page in site.pages if page.kind == "data")
    assert any("dcat" in name for name in site_with(SHOWN, url=None).left_out)
    assert "dcat.json" in next(page.markdown for page in site_with(SHOWN).pages if page.kind == "data")


@pytest.mark.parametrize(
    ("was", "now"),
    [('"@type": "foaf:Agent"', '"@type": "foaf:Thing"'), ("dcat:accessURL", "dcat:accesURL"), ('"xsd:nonNegativeInteger"', '"xsd:date"'), ("dct:title", "dct:titel")],
)  # fmt: skip
def test_a_fault_is_found(was: str, now: str) -> None:
    content = others(SITES["one"]())[DCAT].decode()
    assert was in content
    made = rdflib.Graph().parse(data=content.replace(was, now), format="json-ld")
    assert not pyshacl.validate(made, shacl_graph=shapes())[0]
