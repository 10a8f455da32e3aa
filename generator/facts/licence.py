"""Under what terms the minutes of a municipality may be used, as its file or that of the site says."""

from __future__ import annotations

from generator.archive.entries import MunicipalityEntry
from generator.model.council import Site

UNDECIDED = "利用条件は未定"
"""What a form that must say something says where nothing is decided: silence would be taken for a permission."""


def licence_of(home: MunicipalityEntry, site: Site) -> str:
    """The municipality's own terms, else those of the site; empty where there are none."""
    return home.municipality.licence or site.licence or ""
