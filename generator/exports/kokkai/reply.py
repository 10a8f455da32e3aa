"""The replies of the Diet's minutes API as files, one a council and fiscal year: whole meetings, and remarks alone.

Both are written as JSON and as XML. Of remarks alone each tells of its meeting again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from generator.archive.entries import PublicArchive
from generator.exports.kokkai.meeting import meeting
from generator.exports.values import Data, json_bytes
from generator.exports.xml import child, root, to_bytes
from generator.facts import session as facts
from generator.pages.forms import year_paths

MEETINGS, SPEECHES = "meetingRecord", "speechRecord"
"""What the records of a reply are called."""
_ADDRESSES = ("meetingURL", "pdfURL")
"""What is told of the meeting after all else."""


def kokkai(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Whole meetings as JSON."""
    for (path,), records in _years(public, "kokkai"):
        yield path, json_bytes(_reply(MEETINGS, records))


def kokkai_xml(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Whole meetings as XML."""
    for (path,), records in _years(public, "kokkai-xml"):
        yield path, _as_xml(MEETINGS, records)


def kokkai_speeches(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Remarks alone, as JSON and as XML."""
    for (as_json, as_xml), records in _years(public, "kokkai-speech"):
        remarks = [remark for record in records for remark in _alone(record)]
        yield as_json, json_bytes(_reply(SPEECHES, remarks))
        yield as_xml, _as_xml(SPEECHES, remarks)


def _years(public: PublicArchive, form: str) -> Iterator[tuple[list[str], list[Data]]]:
    """The paths of the files of each year, and the meetings in them."""
    for council in public.councils:
        sessions = sorted(public.of_council(council), key=lambda m: facts.fiscal_year(m.session) or 0)
        for year, those in groupby(sessions, key=lambda m: facts.fiscal_year(m.session)):
            yield year_paths(form, council, year), [meeting(public, minutes) for minutes in those]


def _reply(name: str, records: Sequence[Data]) -> Data:
    return {**_counts(records), "nextRecordPosition": None, name: records}


def _counts(records: Sequence[Data]) -> Data:
    return {"numberOfRecords": len(records), "numberOfReturn": len(records), "startRecord": 1}


def _alone(record: Data) -> Iterator[Data]:
    """Each remark with its own id first, then its meeting, then its words, then the addresses of the meeting."""
    after = {key: record[key] for key in _ADDRESSES}
    about = {key: value for key, value in record.items() if key != SPEECHES and key not in after}
    for remark in record[SPEECHES]:
        yield {"speechID": remark["speechID"], **about, **remark, **after}


def _as_xml(name: str, records: Sequence[Data]) -> bytes:
    """A reply in XML, which leaves out the next position where there is none, and has an empty element for what is not known.

    Raises ValueError for a character that XML cannot hold.
    """
    made = root("data")
    for key, value in _counts(records).items():
        child(made, key, str(value))
    around = child(made, "records")
    for record in records:
        _fields(child(child(child(around, "record"), "recordData"), name), record)
    return to_bytes(made)


def _fields(parent: etree._Element, record: Data) -> None:
    for key, value in record.items():
        if isinstance(value, list):
            for one in value:
                _fields(child(parent, key), one)
        else:
            child(parent, key, None if value is None else str(value))
