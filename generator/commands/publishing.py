"""What the desk does to publish: the same as ``minutes check``, ``build`` and ``build --record``, told as data."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Any

import click

from generator.adapters.editor.publisher import Meant, Order
from generator.archive.entries import Minutes
from generator.archive.files import DiskFiles
from generator.archive.trouble import in_words
from generator.commands.building import Asked, built
from generator.commands.options import checked_again, docs_of, keep_what_was_made, looked_into
from generator.commands.remembering import memory_of
from generator.commands.telling import told
from generator.facts import session as facts
from generator.memory.items import HEADINGS, count_of, items_of
from generator.memory.model import NONE
from generator.pages.page import html_path, session_path
from generator.pipeline import Remembered, beside_memory
from generator.problems.catalogue import Severity
from generator.problems.problem import Problem, below, has_errors
from generator.site.changes import Gone
from generator.site.going import told as told_going
from generator.site.publish import admit, waiting
from generator.steps import step

Said = dict[str, Any]


class _NotMeantError(Exception):
    """Something would go from the site that nobody said yes to."""

    def __init__(self, gone: Sequence[Gone], lead: str) -> None:
        super().__init__(lead)
        self.gone, self.lead = gone, lead


def _as_data(work: Callable[..., Said]) -> Callable[..., Said]:
    """What hinders is said as ``told``."""

    @wraps(work)
    def tried(*words: Any) -> Said:
        try:
            return work(*words)
        except _NotMeantError as error:
            addresses = sorted({address for one in error.gone for address in one.addresses})
            return {"asks": "gone", "lines": [*told_going(error.gone, error.lead)], "addresses": addresses}
        except click.ClickException as error:
            return {"told": error.format_message()}
        except OSError as error:
            return {"told": in_words(error)}

    return tried


@_as_data
def look(order: Order) -> Said:
    """What would become public, what hinders it, and which drafts wait."""
    from generator.adapters.standing import shown_in

    remembered, beside, docs = _read(order, drafts=True)
    found, archive = remembered.checked, remembered.checked.archive
    drafts = {one.file for one in archive.minutes if one.is_draft} | archive.broken_drafts
    may_publish = found.may_publish and not has_errors(beside)
    inside = [p for p in found.problems if p.place.file not in drafts]
    shown, public = shown_in(order.site), admit(archive, order.as_of)
    new = [one for one in public.minutes if html_path(session_path(one)) not in shown]
    left = waiting(archive, order.as_of)
    return {
        "may": may_publish,
        "problems": [*map(_problem, inside), *map(_problem, below(docs, beside))],
        "drafts": [
            {**_named(one), "problems": [_problem(p) for p in found.problems if p.place.file == one.file]}
            for one in left.drafts
        ],
        "broken": sorted(archive.broken_drafts),
        "coming": [_named(one) for one in left.coming],
        "new": [_named(one) for one in new],
        "sessions": len(public.minutes),
        "stood": bool(shown),
        "diff": _diff(remembered),
        "vanished": [*_vanished(remembered)],
    }  # fmt: skip


@_as_data
def make(order: Order, meant: Meant) -> Said:
    """Build the site, as ``minutes build`` does; ``asks`` says what somebody must say yes to first."""
    remembered, beside, _ = _read(order, drafts=False)
    found = remembered.checked
    if not found.may_publish or has_errors(beside):
        return {"told": "直すところがあるので、作れません。もう一度確かめてください。"}
    diff = _diff(remembered)
    if diff and diff["must"] and not meant.newly_public:
        return {"asks": "new"}

    def may_go(gone: Sequence[Gone], lead: str) -> None:
        if any(address not in meant.gone for one in gone for address in one.addresses):
            raise _NotMeantError(gone, lead)

    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    done = built(found, Asked(order.copy, order.site, order.config, order.as_of, may_go))
    keep_what_was_made(order.copy, order.config, found)
    left = waiting(found.archive, order.as_of)
    placed = done.placed
    return {
        "lines": [*told(placed, order.site, left, done.change, done.left_out, done.sizes)],
        "written": list(placed.written),
        "removed": list(placed.plan.remove),
        "files": len(placed.sizes),
        "bytes": sum(placed.sizes.values()),
        "site": str(order.site.absolute()),
        "next_day": left.next_day.isoformat() if left.next_day else None,
    }


@_as_data
def record(order: Order) -> Said:
    """Write what was built into the memory of what was published."""
    from generator.adapters.remembering import keep

    remembered, _, _ = _read(order, drafts=False)
    if remembered.memory is None:
        return {"told": "公開した控えが読めないので、書けませんでした。minutes check で確かめてください。"}
    with step("控えに書く内容の準備"):
        memory = memory_of(remembered, order.copy, order.as_of.isoformat())
    recorded = keep(order.data, memory)
    keep_what_was_made(order.copy, order.config, remembered.checked)
    return {"recorded": recorded}


def _read(order: Order, *, drafts: bool) -> tuple[Remembered, tuple[Problem, ...], str]:
    """The archive beside its memory, what is wrong with the hand-written part, and how that is called."""
    from generator.adapters.remembering import kept_in

    found = checked_again(order.copy, order.as_of, order.config)
    found = looked_into(found, order.copy, order.as_of, order.config, drafts=drafts)
    with step("前に公開したものとの照合"):
        remembered = beside_memory(found, DiskFiles(order.copy), order.as_of, kept_in(order.data))
    if remembered.shown:
        keep_what_was_made(
            order.copy, order.config, found
        )  # what stands for each passage is not reckoned again
    docs, beside = docs_of(remembered.checked, order.config, order.as_of, inside=True)
    return remembered, beside, docs.shown


def _diff(remembered: Remembered) -> Said | None:
    """By heading what changes of what the public sees; None where nothing was recorded yet."""
    changes = remembered.changes
    if changes is None:
        return None
    items = items_of(changes, remembered.checked.archive)
    groups = [
        {"group": group, "heading": heading, "items": [f"{one.what}　{one.said}" for one in items if one.group == group]}
        for group, heading in HEADINGS.items()
    ]  # fmt: skip
    return {
        "since": changes.since,
        "groups": [group for group in groups if group["items"]],
        "count": count_of(items),
        "must": any(item.must_be_said for item in items),
        "same": changes.sessions_same,
    }


def _vanished(remembered: Remembered) -> Iterator[Said]:
    """Sessions that were published and have no file of their name any more, each with the sessions that it may be called now: those of its
    council that were never published, of these the ones with the most of its passages.
    """
    if remembered.changes is None or not remembered.memory:
        return
    archive, known = remembered.checked.archive, remembered.memory.sessions
    there = {one.file for one in archive.minutes} | archive.broken
    for one in remembered.changes.vanished_sessions:
        if one.key.count("/") != 2 or f"{one.key}.yml" in there or one.before != "public":
            continue
        folder = one.key.rpartition("/")[0]
        new = [m for m in archive.minutes if m.home.key == folder and _key(m) not in known]
        alike = {m.file: _shared(remembered, one.key, _key(m)) for m in new}
        if remembered.changes.is_another_archive and not any(alike.values()):
            continue  # the minutes of somebody else, more likely
        most = max(alike.values(), default=0)
        likely = [m for m in new if alike[m.file] == most][:3]
        yield {"was": one.key, "now": [_named(m) for m in likely]}


def _shared(remembered: Remembered, was: str, now: str) -> int:
    """How many passages of a published session stand in another one."""
    memory, shown = remembered.memory, remembered.shown
    if not memory or not shown or now not in shown.sessions:
        return 0
    digests = [
        {a.digest for a in one.anchors} - {NONE} for one in (memory.sessions[was], shown.sessions[now])
    ]
    return len(digests[0] & digests[1])


def _key(minutes: Minutes) -> str:
    return minutes.file.removesuffix(".yml")


def _named(minutes: Minutes) -> Said:
    return {"file": minutes.file, "title": facts.title(minutes)}


def _problem(problem: Problem) -> Said:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "path": list(problem.place.path),
        "message": problem.message,
        "fix": problem.fix,
        "error": problem.severity is Severity.ERROR,
    }
