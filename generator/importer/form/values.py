"""What was typed in a form, as the data of a session file. What cannot be read is asked, and stands in the front part as typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import get_args

from generator.dates import half_width, parse_date, parse_time, parse_year
from generator.importer.form.lines import Printed, Row
from generator.importer.front.session_name import NUMBER, session_of
from generator.importer.session.blocks import Data
from generator.importer.words.space import squeeze
from generator.model.readings import OTHER_RESULT, Result
from generator.model.sheet import FIELDS, FORMS, TABLES, VOTES
from generator.model.words import ATTENDANCE, MATERIALS, OPENNESS, RECORD_STYLES

_VOTE = re.compile(rf"({'|'.join(VOTES)})\D{{0,2}}?(\d+)(?:人|名|票)?", re.ASCII)
_PEOPLE = re.compile(r"(\d+)\s*(?:人|名)?", re.ASCII)
_NOBODY = ("なし", "0人", "0名", "0")
_REFUSED = ("認めない", "認めなかった", "不可")
_RESULTS = get_args(Result)
_WHOLE = ("会議", "会議の全部", "全部", "会議全体")


class Values:
    """The facts of a form, and what must be asked. ``grounds``: printed forms of the municipality's grounds → their id."""

    def __init__(self, printed: Printed, grounds: Mapping[str, str]) -> None:
        self.printed = printed
        self.grounds = grounds
        self.questions = [_unread(line.text) for line in printed.unread]
        self.records: dict[str, str] = {}
        """What withheld things are called in the form → their names in the file."""

    def session(self) -> Data | None:
        label = self._text("label")
        if not label:
            return None
        named = session_of([label])
        kept: Data = {"label": label, "year": named.year, "number": named.number, "serial": named.serial}
        calendar = NUMBER.read(half_width(label))
        before = half_width(label)[: calendar.start()].strip() if calendar else ""
        if not named.year and before.endswith("年"):
            with suppress(ValueError):
                kept |= {"year": str(parse_year(before)), "year_kind": "calendar"}
        if not kept["year"] or not kept["number"]:
            self.questions.append(
                f"{FIELDS['label']}「{label}」から、年度と回次を読めません。「令和6年度第2回」の形に直してください。"
            )
        return {key: value for key, value in kept.items() if value} | {"term": named.term, "kind": named.kind}

    def sitting(self) -> Data:
        place = self._text("place")
        return {
            "date": self._date("date"),
            "start": self._time("start"),
            "end": self._time("end"),
            "place": {"name": place} if place else None,
        }

    def next_meeting(self) -> Data | None:
        day, printed = None, self._text("next_date")
        with suppress(ValueError):
            day = parse_date(printed).iso
        found = {"date": day, "start": self._time("next_start"), "place": self._text("next_place") or None}
        if printed:
            found["printed"] = printed
        return found if any(found.values()) else None

    def style(self) -> str | None:
        return self._word("style", {printed: word for word, printed in RECORD_STYLES.items()})

    def form(self) -> str | None:
        return self._word("form", FORMS)

    def openness(self, agenda: list[Data]) -> Data:
        """How far the meeting was open, with what of it was not; ``agenda`` are its items."""
        words = {printed: word for word, printed in OPENNESS.items()}
        status = self._word("openness", words) or "unknown"
        found: Data = {"status": status}
        ids = {squeeze(item["no"]): item["id"] for item in agenda if item["no"]}
        for row in self._rows("withheld"):
            what, record = squeeze(row.cells[1]), self.records[squeeze(row.cells[0])]
            item = ids.get(what.removeprefix("議題"))
            if status == "closed" and what in _WHOLE:
                found["withheld"] = record
            elif item:
                found.setdefault("closed", []).append({"agenda": item, "withheld": record})
        found["observers"] = self._observers()
        return found

    def _observers(self) -> Data | None:
        text = self._text("observers")
        plain = squeeze(half_width(text))
        if not plain:
            return None
        people = _PEOPLE.fullmatch(plain)
        if plain in _NOBODY:
            return {"allowed": True, "count": "0", "printed": text}
        if plain in _REFUSED:
            return {"allowed": False, "printed": text}
        return {"allowed": True, "count": people[1], "printed": text} if people else {"printed": text}

    def people(self, table: str, first: int) -> list[Data]:
        """Those of a list of attendance, numbered from ``first``."""
        states = {printed: word for word, printed in ATTENDANCE.items()} | {"オンライン": "online"}
        return [
            {
                "id": f"p{number}",
                "name": row.cells[1] or None,
                "role": row.cells[0] or None,
                "status": self._read(row.cells[2], states, "出欠") or "present",
            }
            for number, row in enumerate(self._rows(table), first)
        ]

    def withheld(self) -> Data | None:
        """The records of what is not shown; their names are known from here on."""
        found: Data = {}
        for number, row in enumerate(self._rows("withheld"), 1):
            no, what, ground, reason, decider, until = row.cells
            self.records[squeeze(no)] = f"w{number}"
            found[f"w{number}"] = {
                "kind": "closed",
                "grounds": self._grounds(ground),
                "reason": reason or None,
                "decided_by": decider or None,
                "what": what or None,
                **self._until(until),
            }
            for value, name in zip((ground, reason, decider), TABLES["withheld"][1][2:5], strict=True):
                if not value:
                    self.questions.append(f"公開しないもの「{no}」の{name}を書き足してください。")
        return found or None

    def _grounds(self, printed: str) -> str | None:
        found = self.grounds.get(squeeze(printed))
        if printed and not found:
            known = "、".join(dict.fromkeys(self.grounds.values())) or "（まだありません）"
            self.questions.append(
                f"根拠「{printed}」が grounds.yml にありません（ある根拠: {known}）。withheld: の grounds に書いてください。"
            )
        return found

    def _until(self, text: str) -> Data:
        with suppress(ValueError):
            return {"until": parse_date(text).iso}
        return {"until_event": text or None}

    def agenda(self) -> list[Data]:
        return [
            {
                "id": f"a{number}",
                "no": row.cells[0] or None,
                "title": row.cells[1],
                "outcomes": self._outcomes(row),
            }
            for number, row in enumerate(self._rows("agenda"), 1)
        ]

    def _outcomes(self, row: Row) -> list[Data] | None:
        _, title, word, manner, votes = row.cells
        if not (word or manner or votes):
            return None
        plain = squeeze(half_width(votes))
        found = {VOTES[side]: count for side, count in _VOTE.findall(plain)}
        if votes and squeeze(_VOTE.sub("", plain)).strip("、,・"):
            self.questions.append(
                f"議題「{title}」の賛否「{votes}」を読めません。「賛成4、反対1」の形に直してください。"
            )
        result = word if word in _RESULTS else OTHER_RESULT
        if not word:
            self.questions.append(
                f"議題「{title}」に、決め方か賛否があって、結果がありません。結果を書き足してください。"
            )
        elif result != word:
            self.questions.append(
                f"議題「{title}」の結果「{word}」の区分が分かりません。agenda: の result を、{'・'.join(_RESULTS)} から選んでください。"
            )
        said = word if word and word != result else None
        return [{"result": result, "word": said, "manner": manner or None, **found}]

    def materials(self) -> list[Data]:
        return [self._material(number, row) for number, row in enumerate(self._rows("materials"), 1)]

    def _material(self, number: int, row: Row) -> Data:
        no, title, openness = row.cells
        record = self.records.get(squeeze(openness))
        states = {printed: word for word, printed in MATERIALS.items()}
        status = "withheld" if record else self._read(openness, states, "公開の別")
        return {"id": f"m{number}", "no": no or None, "title": title, "status": status, "withheld": record}

    def _rows(self, table: str) -> list[Row]:
        return self.printed.tables.get(table, [])

    def _text(self, name: str) -> str:
        value = self.printed.fields.get(name)
        return value.text if value else ""

    def _word(self, name: str, words: Mapping[str, str]) -> str | None:
        return self._read(self._text(name), words, FIELDS[name])

    def _read(self, text: str, words: Mapping[str, str], what: str) -> str | None:
        """The code of a word; a word that is none is asked about."""
        if text and squeeze(text) not in words:
            self.questions.append(f"{what}「{text}」を読めません。使える言葉: {'、'.join(words)}。")
        return words.get(squeeze(text))

    def _date(self, name: str) -> str | None:
        return self._parsed(name, lambda text: parse_date(text).iso, "「令和6年9月12日」")

    def _time(self, name: str) -> str | None:
        return self._parsed(name, parse_time, "「14:00」や「午後2時」")

    def _parsed(self, name: str, parse: Callable[[str], str], example: str) -> str | None:
        text = self._text(name)
        try:
            return parse(text) if text else None
        except ValueError:
            self.questions.append(f"{FIELDS[name]}「{text}」を読めません。{example}の形に直してください。")
            return None


def _unread(text: str) -> str:
    return f"様式のどこにも当たらない行があります。「{text[:40]}」。本文の前の部分（front）に、そのまま入れました。"
