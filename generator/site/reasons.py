"""Why something would no longer be on the site, and how to keep it there, in words for those who keep the minutes."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property

from generator.archive.entries import Archive, Minutes, PublicArchive
from generator.dates import show_date
from generator.facts.files import named_files
from generator.site.kinds import Kind, kind_of

_PUT_BACK = "間違いなら、もとに戻してください。"
_FINAL = "公開を続けるなら、status を final などに戻してください。"
_END_PROPERLY = (
    "公開をやめるなら、publish_until に最後の日を書くと、このアドレスに、公開を終えたという知らせが残ります。"
)


@dataclass(frozen=True)
class Reason:
    """A stable word for machines, what was found, and what to do if it was not meant."""

    code: str
    message: str
    fix: str


@dataclass(frozen=True)
class Reasons:
    """Finds the reasons. ``lost`` are the addresses that would go, ``new`` the keys of sessions new to the site."""

    archive: Archive
    public: PublicArchive
    lost: frozenset[str]
    new: frozenset[str]
    shown: frozenset[str]

    def of(self, kind: Kind, address: str) -> Reason:
        """Why one address would go."""
        if kind == "session":
            return self._of_session(address.removesuffix(".html"))
        if kind == "material":
            return self._of_material(address)
        if kind == "ground":
            home, _, ground = address.removesuffix(".html").split("/")
            return Reason(
                "ground-removed",
                f"「{home}/grounds.yml」に、id が「{ground}」の根拠がありません。",
                f"{_PUT_BACK}id を変えると、アドレスも変わります。",
            )
        if kind == "case":
            return self._of_case(*address.removesuffix(".html").split("/cases/"))
        if kind in ("person", "office"):
            return self._of_person(kind, address)
        return self.of_folder(f"{posixpath.dirname(address)}/")

    def _of_case(self, home: str, case: str) -> Reason:
        if f"{home}/{case}" in self.public.waiting_cases:
            return Reason(
                "case-waits",
                f"案件「{case}」を指す会議録が、どれもまだ公開されません。",
                f"{_PUT_BACK}案件だけを先に公開するなら、公開している会議録の議題にも「case: {case}」を書いてください。",
            )
        return Reason(
            "case-removed",
            f"「{home}/cases.yml」に、id が「{case}」の案件がありません。",
            f"{_PUT_BACK}id を変えると、アドレスも変わります。取り下げられた案件は、消さずに withdrawn を書きます。",
        )

    def _of_person(self, kind: Kind, address: str) -> Reason:
        """Why the page of somebody, or of an office, would go: it is no longer written, or may no longer be shown."""
        home, _, own = address.removesuffix(".html").split("/")
        entry = next((one for one in self.archive.municipalities if one.id == home), None)
        known = entry and own in (entry.people if kind == "person" else entry.offices)
        what = "人" if kind == "person" else "職"
        if known:
            return Reason(
                f"{kind}-not-shown",
                f"「{own}」のページは、people.yml の posts と page、会議体の people_pages の決まりにより、もう作られません。",
                f"{_PUT_BACK}決まりを変えたのなら、そのまま進めてください。会議録の記載は、変わりません。",
            )
        return Reason(
            f"{kind}-removed",
            f"「{home}/people.yml」に、id が「{own}」の{what}がありません。",
            f"{_PUT_BACK}id を変えると、アドレスも変わります。",
        )

    @staticmethod
    def of_page(address: str) -> Reason:
        """Why a hand-written page would go."""
        return Reason("page-removed", "docs フォルダーにもう無いか、案内（nav）から外れています。", _PUT_BACK)

    def of_folder(self, address: str) -> Reason:
        """Why all of a council, or of a municipality, would go."""
        folder = address.rstrip("/")
        heir = self._heir(folder)
        if heir:
            return Reason(
                "folder-renamed",
                f"フォルダーの名前が「{folder}」から「{heir}」に変わったようです。アドレスがみな変わり、今のアドレスでは開けなくなります。",
                f"名前を「{folder}」に戻してください。",
            )
        return Reason("folder-removed", f"会議録のフォルダーの中に「{folder}」がありません。", _PUT_BACK)

    def _of_session(self, key: str) -> Reason:
        file = f"{key}.yml"
        minutes = self._by_key.get(key)
        if file in self.archive.broken_drafts:
            return Reason(
                "draft",
                f"「{file}」が下書き（status: draft）になっています。書き間違いもあり、読めません。",
                f"{_FINAL}{_END_PROPERLY}",
            )
        held_back = self._held_back(minutes) if minutes else None
        return held_back or self._of_missing(key, file)

    def _held_back(self, minutes: Minutes) -> Reason | None:
        """Why a session that can be read is not public; None when it is."""
        if minutes.is_draft:
            message = f"「{minutes.file}」が下書き（status: draft）になっています。"
            return Reason("draft", message, f"{_FINAL}{_END_PROPERLY}")
        if minutes.session.publish_from and minutes.key not in self._public:
            day = show_date(minutes.session.publish_from, weekday=False)
            return Reason(
                "embargoed",
                f"「{minutes.file}」の公開を始める日（publish_from）が {day} で、まだ来ていません。",
                "公開を続けるなら、publish_from を直すか消してください。",
            )
        return None

    def _of_missing(self, key: str, file: str) -> Reason:
        misnamed = self._misnamed(key)
        if misnamed:
            return Reason(
                "misnamed",
                f"「{misnamed}」は、名前の終わりが .yml でないので、会議録として読まれていません。",
                f"名前を「{file}」に直してください。",
            )
        if file in self.archive.files:
            return Reason("not-read", f"「{file}」が会議録として読まれていません。", _PUT_BACK)
        heir = self._moved_to(key)
        if heir:
            return Reason(
                "moved",
                f"「{file}」がありません。今回新しく「{heir}.yml」があります。名前か場所を変えたのではありませんか。",
                f"「{file}」に戻せば、アドレスは変わりません。変えるなら、council.yml の moved に書いてください。前のアドレスに、今のページへの知らせが残ります。",
            )
        return Reason("removed", f"「{file}」がありません。", f"{_PUT_BACK}{_END_PROPERLY}")

    def _of_material(self, path: str) -> Reason:
        if path not in self.archive.files:
            return Reason("file-removed", f"「{path}」がありません。", _PUT_BACK)
        named_by = (m for m in self.archive.minutes if any(named.file == path for named in named_files(m)))
        held_back = next(filter(None, map(self._held_back, named_by)), None)
        return held_back or Reason(
            "not-named",
            "公開している会議録の、どの資料からも指されていません。",
            "公開を続けるなら、会議録の materials に、href と status: public を書いてください。",
        )

    @cached_property
    def _public(self) -> set[str]:
        return {minutes.key for minutes in self.public.minutes}

    @cached_property
    def _by_key(self) -> dict[str, Minutes]:
        return {minutes.key: minutes for minutes in self.archive.minutes}

    def _misnamed(self, key: str) -> str | None:
        """A file that bears the session's name and is not read: 2024-01.yaml, or 2024-01.yml.txt."""
        near = (f"{key}.{end}" for end in ("yaml", "yml.txt", "yaml.txt", "YML", "txt", "yml.yml"))
        return next((name for name in near if name in self.archive.files), None)

    def _moved_to(self, key: str) -> str | None:
        """The session that seems to be this one under another name; None unless there is exactly one that may be."""
        folder, _, stem = key.rpartition("/")
        same_name = [own for own in self.new if own.rpartition("/")[2] == stem]
        if len(same_name) == 1:
            return same_name[0]
        beside = [own for own in self.new if own.startswith(f"{folder}/")]
        missing = [
            name
            for name in self.lost
            if posixpath.dirname(name) == folder
            and kind_of(name) == "session"
            and f"{name.removesuffix('.html')}.yml" not in self.archive.files
        ]
        return beside[0] if len(beside) == len(missing) == 1 else None

    def _heir(self, folder: str) -> str | None:
        """The folder, new to the site, that holds at least half of the sessions of one that goes."""
        depth = folder.count("/") + 1
        went = {
            _below(name.removesuffix(".html"), depth) for name in self.lost if name.startswith(f"{folder}/")
        }
        now: dict[str, int] = {}
        for own in sorted(self._by_key):
            new_folder = "/".join(own.split("/")[:depth])
            if _below(own, depth) in went and f"{new_folder}/index.html" not in self.shown:
                now[new_folder] = now.get(new_folder, 0) + 1
        sessions = sum(kind_of(name) == "session" for name in self.lost if name.startswith(f"{folder}/"))
        heirs = [other for other, count in now.items() if 2 * count >= sessions]
        return heirs[0] if len(heirs) == 1 else None


def _below(key: str, depth: int) -> str:
    return "/".join(key.split("/")[depth:])
