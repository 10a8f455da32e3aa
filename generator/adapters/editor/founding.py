"""What an archive stands on, begun at the desk: a municipality, its grounds, a council, the file of the site."""

from __future__ import annotations

from typing import Any

from generator.adapters.editor.answers import Answer, Answers
from generator.adapters.editor.files import NoFileError
from generator.archive.disk import put
from generator.archive.files import DiskFiles
from generator.archive.naming import OF_MUNICIPALITY, RESERVED, may_be_name
from generator.desk.address import WrongPlaceError
from generator.desk.new import NoCouncilError, founding
from generator.desk.start import grounds_text, proposed_grounds, site_text

_SITE = "site.yml"


class Founding:
    """Beside ``answers``, whose lock and files it uses."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.root = answers.files.root

    def homes(self) -> Answer:
        """The municipalities, and which of their files are there; whether the site has one."""
        there = {*DiskFiles(self.root).names()}
        archive = self.answers.checked().archive
        homes = [
            {"id": home.id, "name": home.municipality.name, "files": {own: f"{home.id}/{own}.yml" in there for own in ("municipality", "grounds", "people", "cases")}}
            for home in archive.municipalities
        ]  # fmt: skip
        return 200, {"homes": homes, "site": _SITE in there}

    def found(self, said: dict[str, Any]) -> Answer:
        """A council, and its municipality where that is not there: ``{"home", "home_name", "council", "council_name"}``.

        Raises WrongPlaceError, OSError.
        """
        home, council = _text(said, "home"), _text(said, "council")
        name, home_name = _text(said, "council_name"), _text(said, "home_name")
        _must_be_name(home, "自治体", OF_MUNICIPALITY)
        _must_be_name(council, "会議体", RESERVED)
        if not name:
            raise WrongPlaceError("会議体の正式な名前を入れてください。")
        with self.answers.lock:
            there = {*DiskFiles(self.root).names()}
            if f"{home}/{council}/council.yml" in there:
                raise WrongPlaceError(f"「{home}/{council}」は、もうあります。一覧から開いてください。")
            if f"{home}/municipality.yml" not in there and not home_name:
                raise WrongPlaceError("新しい自治体の名前を入れてください。")
            try:
                texts = founding(self.answers.checked().archive, f"{home}/{council}", name, home_name or None)
            except NoCouncilError as error:
                raise WrongPlaceError(str(error)) from None
            if home_name and f"{home}/grounds.yml" not in there:
                texts[f"{home}/grounds.yml"] = grounds_text(home_name)
            if home_name and _SITE not in there:
                texts[_SITE] = site_text(home_name)
            put({self.root / own: text.encode() for own, text in texts.items() if own not in there})
            return 200, {"file": f"{home}/{council}/council.yml"}

    def lay(self, said: dict[str, Any]) -> Answer:
        """The file of the site, or that of a municipality's grounds, where there is none. Raises WrongPlaceError, NoFileError, OSError."""
        name = str(said.get("file"))
        with self.answers.lock:
            if name in DiskFiles(self.root).names():
                return 200, {"file": name}
            homes = {
                home.id: home.municipality.name for home in self.answers.checked().archive.municipalities
            }
            home, _, own = name.partition("/")
            if name == _SITE:
                text = site_text(next(iter(homes.values()), ""))
            elif own == "grounds.yml" and home in homes:
                text = grounds_text(homes[home])
            else:
                raise NoFileError
            put({self.root / name: text.encode()})
            return 200, {"file": name}

    def grounds(self, name: str) -> Answer:
        """The usual grounds that a municipality's file does not have yet. Raises NoFileError, OSError."""
        with self.answers.lock:
            data = self.answers.version(name, self.answers.files.read(name)).data
        homes = {home.id: home.municipality.name for home in self.answers.checked().archive.municipalities}
        held = data.get("grounds")
        there = (
            {key: {one.get(key) for one in held if isinstance(one, dict)} for key in ("id", "category")}
            if isinstance(held, list)
            else {}
        )
        usual = proposed_grounds(homes.get(name.partition("/")[0], ""))
        return 200, {
            "usual": [one for one in usual if not any(one[key] in known for key, known in there.items())]
        }


def _must_be_name(name: str, what: str, reserved: Any) -> None:
    if not may_be_name(name, reserved):
        raise WrongPlaceError(
            f"{what}の短い名前「{name}」は使えません。アドレスになるので、半角の小文字・数字・ハイフンだけで書いてください（例: toshokan）。"
        )


def _text(said: dict[str, Any], key: str) -> str:
    return str(said.get(key) or "").strip()
