"""What was published holds: no address moves, vanishes or comes to lead to something else without a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from generator.checks.beside import Beside
from generator.facts.naming import named
from generator.japanese.counted import first_of
from generator.memory.changes import MovedAnchor, SessionChange, VanishedAnchor
from generator.memory.mending import mend, recorded_of
from generator.problems.problem import Place, Problem

_MEND = "「minutes mend」が書き入れます（ほかの所には触れません）。"
MOST_IDS = 4
"""How many ids are written out in one message."""


class _OfSession(Protocol):
    @property
    def session(self) -> str: ...


P = TypeVar("P", bound=_OfSession)


def _by_session(found: Iterable[P]) -> Iterator[tuple[str, list[P]]]:
    grouped: defaultdict[str, list[P]] = defaultdict(list)
    for one in found:
        grouped[one.session].append(one)
    return iter(grouped.items())


def the_memory_is_of_this_archive(beside: Beside) -> Iterator[Problem]:
    """Not one of the sessions that were recorded is there: the memory, or the data folder, is the wrong one."""
    if beside.changes.is_another_archive:
        yield Problem(
            "memory-of-another",
            Place(".published/archive.txt", 1, 1),
            f"公開した控えにある会議録 {beside.changes.sessions_before:,} 個が、一つもありません。別のアーカイブの控えです。",
            "会議録のフォルダー（--data）を間違えていないか見てください。控えが間違いなら、正しい .published フォルダーに戻してください。",
        )


def addresses_stay(beside: Beside) -> Iterator[Problem]:
    """What is put in, moved or taken out moves no other address."""
    for session, moved in _by_session(beside.changes.moved):
        minutes = beside.minutes[session]
        known = recorded_of(session, beside.memory, beside.changes)
        assert known is not None
        plan = mend(minutes.session, session, known, beside.changes)
        path = (
            plan.ids[0][0]
            if plan.ids
            else plan.was[0][0]
            if plan.was
            else beside.path_of(session, moved[0].to)
        )
        ids = first_of([f"「id: {own}」" for _, own in plan.ids], MOST_IDS, "個")
        one = "足したところや動かしたところに " if ids else ""
        gone = "なくなったところは gone に書きます。" if plan.gone else ""
        fix = f"{one}{ids} を付けると、ほかの番号は変わりません。" if ids else ""
        yield beside.problem(
            "address-moved",
            session,
            path,
            f"公開したアドレス {_names(moved)} の指す先がずれて、{named([m.to for m in moved])} になります。",
            f"{fix}{gone}{_MEND}",
        )


def _names(found: Iterable[MovedAnchor | VanishedAnchor]) -> str:
    return named([one.anchor for one in found])


def addresses_answer(beside: Beside) -> Iterator[Problem]:
    """What goes leaves a word."""
    for session, gone in _by_session(beside.changes.vanished):
        rows = [one for one in gone if one.kind == "w"]
        for one in rows:
            yield beside.problem(
                "address-vanished",
                session,
                ("withheld",),
                f"公開していた非公開の記録「{one.anchor.removeprefix('withheld-')}」がなくなります。",
                "公開することにしたのなら、記録を消さずに残し、released に公開した日などを書いてください。"
                f"その部分ごとなくしたのなら、gone に「id: {one.anchor}」を書いてください。",
            )
        rest = [one for one in gone if one.kind != "w"]
        if rest:
            first = rest[0]
            yield beside.problem(
                "address-vanished",
                session,
                beside.path_of(session, first.after) or ("body",),
                f"公開したアドレス {_names(rest)} の指す先がなくなります。",
                "消していないなら、もとに戻してください。なくしたのなら、理由を gone に書きます（例: "
                f"「gone:」の下に「- {{id: {first.anchor}, on: {beside.changes.as_of}, why: duplicate, to: {first.same or 'r1'}}}」）。"
                "「minutes mend --why duplicate」のように理由（duplicate、withdrawn、withheld、joined）を付けて実行すると、書き入れます。",
            )


def addresses_keep_their_meaning(beside: Beside) -> Iterator[Problem]:
    """What was called so once is never the name of something else."""
    for one in beside.changes.reused:
        path = beside.path_of(one.session, one.anchor)
        if one.was_gone:
            message = f"「{one.anchor}」は、前に公開してなくした所のアドレスで、もう使えません。"
            fix = f"これに新しい id を付け、gone か was に「{one.anchor}」を残してください。{_MEND}"
        else:
            message = f"公開したアドレス「{one.anchor}」に、前とはまったく違うものがあります。"
            fix = (
                f"同じものを直したのなら、corrections に「in: {one.anchor}」の訂正を書いてください。別のものなら、これに新しい id（例: "
                f"{one.anchor}-a）を付け、前のものについて gone に書いてください。"
            )
        yield beside.problem("address-reused", one.session, path, message, fix)


def pages_answer(beside: Beside) -> Iterator[Problem]:
    """The page of a session, a council or a municipality goes, or moves, with a word."""
    if beside.changes.is_another_archive:
        return
    lost = {one.key for one in beside.changes.vanished_sessions}
    for one in beside.changes.vanished_sessions:
        folder, _, own = one.key.rpartition("/")
        if f"{one.key}.yml" in beside.archive.broken:
            continue  # why it cannot be read is told already
        if one.key in beside.minutes:
            yield _held_back(beside, one.key)
        elif folder not in lost and folder.split("/")[0] not in lost:
            yield _vanished(beside, one, folder, own, lost)
    for one in beside.changes.reused_sessions:
        yield Problem(
            "address-reused",
            Place(_file_of(beside, one.key)),
            f"「{one.key}」は、前に公開し、「{one.to}」に移したアドレスです。別のものを置けません。",
            "別の名前にして、moved はそのまま残してください。",
        )


def _held_back(beside: Beside, key: str) -> Problem:
    """Told where the council is described: what is wrong in a draft stops nothing."""
    minutes = beside.minutes[key]
    why = "下書き（status: draft）に" if minutes.is_draft else "公開を始める日（publish_from）の前に"
    return Problem(
        "address-vanished",
        Place(minutes.home.file),
        f"公開した会議録「{minutes.file}」が、{why}なっています。このままでは、公開したアドレスで開けなくなります。",
        "公開を続けるなら、もとに戻してください。公開をやめるなら、下書きにせず、publish_until に最後の日を書いてください。"
        "公開を終えたという知らせが、同じアドレスに残ります。",
    )


def _vanished(beside: Beside, one: SessionChange, folder: str, own: str, lost: set[str]) -> Problem:
    what = ("自治体", "会議体", "会議録")[one.key.count("/")]
    below = [key.removeprefix(f"{one.key}/") for key in sorted(lost) if key.startswith(f"{one.key}/")]
    file = ("site.yml", f"{folder}/municipality.yml", f"{folder}/council.yml")[one.key.count("/")]
    pages = f", pages: [{', '.join(below)}]" if below else ""
    day = beside.changes.as_of
    said = (
        f"公開した{what}「{one.key}」がありません。"
        if one.now is None and one.before not in ("moved", "withdrawn")
        else f"公開した{what}「{one.key}」がどうなったかの知らせ（moved か withdrawn）がありません。"
    )
    heir = one.to or "新しい名前"
    return Problem(
        "address-vanished",
        Place(file if file in beside.archive.files else "site.yml"),
        said,
        f"間違いなら、もとに戻してください。名前を変えたのなら、{file} に「moved:」と書き、その下に"
        f"「- {{from: {own}, to: {heir}, on: {day}}}」を、取り下げたのなら「withdrawn:」と書き、その下に"
        f"「- {{id: {own}, on: {day}, why: 理由{pages}}}」を書いてください。どちらも、前のアドレスに知らせのページが残ります。",
    )


def _file_of(beside: Beside, key: str) -> str:
    if key in beside.minutes:
        return beside.minutes[key].file
    name = "council.yml" if key.count("/") == 1 else "municipality.yml"
    return f"{key}/{name}"
