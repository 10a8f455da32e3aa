"""Every object at its own address, each list in pages, and what changed when; what is gone stays as deleted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from generator.archive.entries import CouncilEntry, Minutes, MunicipalityEntry, PublicArchive
from generator.dates import last_day
from generator.exports.civic import moment
from generator.exports.oparl.lists import pages
from generator.exports.oparl.papers import VERSION, consultation_id, consultations, midnight, paper
from generator.exports.oparl.persons import memberships, person
from generator.exports.tables.meetings import file_address
from generator.exports.values import Data, address_of, iso, json_pages, known, terms
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.cases import matters
from generator.facts.ids import material_ids
from generator.facts.lasting import Left, LeftKind, left_pages
from generator.facts.people import people
from generator.facts.updated import published, updated
from generator.facts.walk import agenda_items
from generator.facts.withholding import hidden_keys, withheld_things
from generator.model.readings import Outcome
from generator.model.words import UNCONFIRMED
from generator.pages.forms import FORMS

_LISTS = (
    "organization",
    "person",
    "meeting",
    "paper",
    "agendaItem",
    "consultation",
    "file",
    "membership",
    "locationList",
)
_OF_PAGE: dict[LeftKind, str] = {"municipality": "body", "council": "organization", "session": "meeting"}


def oparl(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Every object and list, and ``changes.json``. The archive must say where it stands."""
    writer = _Writer(public)
    for address, data in writer.objects():
        yield address.removeprefix(writer.base), json_pages(data)


class _Writer:
    def __init__(self, public: PublicArchive) -> None:
        self.public = public
        self.base = base_of(public.site.url)
        self.root = f"{self.base}{FORMS['oparl'].folder}/"
        self.changed: list[Data] = []
        self.matters = matters(public)
        self.treated = {
            f"{step.minutes.key}.{step.item.id}": consultation_id(matter, step, self._id)
            for matter in self.matters
            for step in matter.steps
            if step.minutes and step.item
        }

    def objects(self) -> Iterator[tuple[str, Data]]:
        """Address and object."""
        yield f"{self.root}system.json", self._system()
        homes = list(self.public.municipalities)
        yield from pages(self.root, "bodies", [self._body(home) for home in homes])
        for home in homes:
            yield self._id("body", home.id), self._body(home)
            yield from self._of(home)
        ids = {home.id for home in homes}
        for left in left_pages(self.public).values():
            if left.key.partition("/")[0] not in ids:
                data = self._left(left)
                yield data["id"], data
                self._note(data)
        newest = sorted(self.changed, key=lambda one: (one["modified"], one["id"]), reverse=True)
        yield f"{self.root}changes.json", {"data": newest}

    def _of(self, home: MunicipalityEntry) -> Iterator[tuple[str, Data]]:
        found = self._found(home)
        for data in chain.from_iterable(found.values()):
            yield data["id"], data
            self._note(data)
        for name in _LISTS:
            yield from pages(self.root, f"{home.id}-{name.lower()}", found.get(name, []))

    def _found(self, home: MunicipalityEntry) -> dict[str, list[Data]]:
        """By list, all objects of a municipality."""
        councils = [self._organization(council) for council in self.public.of_municipality(home)]
        sessions = [m for m in self.public.minutes if m.home.home.id == home.id]
        meetings = [self._meeting(minutes) for minutes in sessions]
        gone = [self._gone(m) for m in self.public.expired if m.home.home.id == home.id]
        matters_of = [matter for matter in self.matters if matter.home.id == home.id]
        known_people = [one for one in people(self.public) if one.home.id == home.id]
        return {
            "organization": [*councils, *self._left_of(home, "council")],
            "meeting": [*meetings, *gone, *self._left_of(home, "session")],
            "paper": [paper(matter, self._id, self.base) for matter in matters_of],
            "person": [person(one, self._id, self.base, self._days(None)) for one in known_people],
            "membership": [
                one for each in known_people for one in memberships(each, self._id, self._days(None))
            ],
            "agendaItem": [item for meeting in meetings for item in meeting.get("agendaItem", ())],
            "consultation": [one for matter in matters_of for one in consultations(matter, self._id)],
            "file": [file for minutes in sessions for file in self._files(minutes)],
        }

    def _left_of(self, home: MunicipalityEntry, kind: LeftKind) -> list[Data]:
        left = left_pages(self.public).values()
        return [self._left(one) for one in left if one.kind == kind and one.key.startswith(f"{home.id}/")]

    def _note(self, data: Data) -> None:
        kept = {key: data[key] for key in ("id", "type", "modified")}
        self.changed.append(kept | {"deleted": data.get("deleted", False)})

    def _id(self, kind: str, key: str) -> str:
        return f"{self.root}{kind}/{key.replace('/', '.')}.json"

    def _list(self, home: MunicipalityEntry, name: str) -> str:
        return f"{self.root}list/{home.id}-{name.lower()}-1.json"

    def _system(self) -> Data:
        site = self.public.site
        contact = site.contact
        return known(
            id=f"{self.root}system.json",
            type=f"{VERSION}System",
            oparlVersion=VERSION,
            name=site.name,
            body=f"{self.root}list/bodies-1.json",
            contactName=site.keeper or (contact.office if contact else None),
            contactEmail=contact.email if contact else None,
            website=self.base,
            **{"jp:licence": terms(self.public)},
            **self._days(None),
        )

    def _body(self, home: MunicipalityEntry) -> Data:
        about = home.municipality
        lists = {name: self._list(home, name) for name in _LISTS}
        return known(
            id=self._id("body", home.id),
            type=f"{VERSION}Body",
            name=about.name,
            website=f"{self.base}{home.id}/index.html",
            classification=about.name[-1] if about.name[-1:] in "市町村区" else None,
            equivalent=[f"urn:jp:lasdec:{about.code}"] if about.code else None,
            **lists,
        ) | {"legislativeTerm": [], "jp:licence": about.licence or terms(self.public), **self._days(None)}

    def _days(self, minutes: Minutes | None) -> Data:
        """When it came and when it last changed; both must be there."""
        if minutes is None:
            days = [day for m in self.public.minutes if (day := updated(m.session))]
            first = [day for m in self.public.minutes if (day := published(m.session))]
            came, changed = min(first, default=None), max(days, default=None)
        else:
            came, changed = published(minutes.session), updated(minutes.session)
        return {"created": midnight(came or changed), "modified": midnight(changed or came)}

    def _organization(self, council: CouncilEntry) -> Data:
        about = council.council
        above = f"{council.home.id}/{about.part_of}" if about.part_of else None
        sessions = self.public.of_council(council)
        days = [day for m in sessions if (day := updated(m.session))]
        first = [day for m in sessions if (day := published(m.session))]
        return known(
            id=self._id("organization", council.key),
            type=f"{VERSION}Organization",
            body=self._id("body", council.home.id),
            name=council.name,
            shortName=about.short,
            organizationType="Gremium",
            classification=about.kind,
            startDate=iso(about.established),
            endDate=iso(about.abolished),
            subOrganizationOf=self._id("organization", above) if above else None,
            web=f"{self.base}{council.key}/index.html",
            created=midnight(min(first, default=None)),
            modified=midnight(max(days, default=None)),
        )

    def _meeting(self, minutes: Minutes) -> Data:
        start, end = moment(minutes)
        place = next((name for s in minutes.session.sittings if (name := facts.place_name(s.place))), None)
        files = [file["id"] for file in self._files(minutes)]
        return known(
            id=self._id("meeting", minutes.key),
            type=f"{VERSION}Meeting",
            name=facts.session_name(minutes),
            meetingState="開催済み",
            start=start if start and "T" in start else None,
            end=end,
            organization=[self._id("organization", minutes.home.key)],
            agendaItem=self._items(minutes),
            auxiliaryFile=files,
            web=address_of(self.public, minutes),
        ) | {"cancelled": False, **known(**{"jp:date": start, "jp:place": place}), **self._days(minutes)}

    def _items(self, minutes: Minutes) -> list[Data]:
        hidden = hidden_keys(minutes.session)
        results: dict[str, list[str]] = {}
        for one in facts.decisions(minutes.session):
            if one.item:
                results.setdefault(one.item.id, []).append(_result(one.outcome))
        return [
            known(
                id=self._id("agendaitem", f"{minutes.key}.{placed.id}"),
                type=f"{VERSION}AgendaItem",
                meeting=self._id("meeting", minutes.key),
                number=placed.item.no,
                name=placed.item.title,
                result="、".join(results.get(placed.id, ())),
                consultation=self.treated.get(f"{minutes.key}.{placed.id}"),
                web=address_of(self.public, minutes, f"agenda-{placed.id}"),
            )
            | {"order": order, "public": placed.item.withheld not in hidden}
            | self._why(minutes, placed.item.withheld)
            | self._days(minutes)
            for order, placed in enumerate(agenda_items(minutes.session))
        ]

    def _why(self, minutes: Minutes, key: str | None) -> Data:
        """OParl can say that an item is not public, and has no place for why: the address of the record that says it."""
        known_keys = {own for own, _, _ in withheld_things(minutes.session)}
        return (
            {"jp:withheld": address_of(self.public, minutes, f"withheld-{key}")} if key in known_keys else {}
        )

    def _files(self, minutes: Minutes) -> Iterator[Data]:
        for own, material in zip(material_ids(minutes.session), minutes.session.materials, strict=True):
            address = file_address(self.public, minutes, material)
            if address:
                yield known(
                    id=self._id("file", f"{minutes.key}.{own}"),
                    type=f"{VERSION}File",
                    name=" ".join(filter(None, (material.no, material.title))),
                    accessUrl=address,
                    meeting=[self._id("meeting", minutes.key)],
                ) | self._days(minutes)

    def _gone(self, minutes: Minutes) -> Data:
        """What is over: that it was, and since when it is not."""
        until = last_day(minutes.session.publish_until) if minutes.session.publish_until else None
        return self._deleted("meeting", minutes.key, published(minutes.session), until)

    def _left(self, left: Left) -> Data:
        """What has another address now, or was withdrawn: that it was here, and since when it is not."""
        day = last_day(left.on)
        return self._deleted(_OF_PAGE[left.kind], left.key, day, day)

    def _deleted(self, kind: str, key: str, came: dt.date | None, until: dt.date | None) -> Data:
        return {
            "id": self._id(kind, key),
            "type": f"{VERSION}{kind.capitalize()}",
            "created": midnight(came),
            "modified": midnight(until),
            "deleted": True,
        }


def _result(outcome: Outcome) -> str:
    """The result as printed, and that nobody has confirmed it where nobody has."""
    word = outcome.word or outcome.result
    return f"{word}（{UNCONFIRMED}）" if outcome.unconfirmed else word
