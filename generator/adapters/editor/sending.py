"""The upload of the desk: in a thread, told event by event, stopped between any two; the password lives in memory alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import Any

from generator.adapters.editor.target import target_of
from generator.adapters.upload import events
from generator.adapters.upload.opening import Connecting
from generator.adapters.upload.plan import Plan
from generator.adapters.upload.run import upload
from generator.adapters.upload.secrets import keep, known_password
from generator.adapters.upload.server import RefusedError, UploadError
from generator.adapters.upload.telling import another_site, done, few, told
from generator.archive.trouble import in_words
from generator.desk.edits import WrongEditError
from generator.model.upload import Upload

MOST_AT_ONCE = 500
"""How many events one answer holds."""
_HOW = {events.Sent: "送りました", events.Placed: "置きました", events.Removed: "消しました"}
_STOPPED = "やめました。サーバーにあるページは、そのままです。もう一度送ると、続きから送ります。"


class _StoppedError(Exception):
    """Somebody wants it to stop."""


class _PasswordError(UploadError):
    """A password is wanted, and there is none."""


class _StrangerError(UploadError):
    """The server is met for the first time."""


@dataclass
class Sending:
    """``state`` says how it stands: what would be sent, what was, what hinders. ``sent`` is called when the server holds the site."""

    data: Path
    site: Path
    authority: Path | None
    sent: Callable[[], None]
    phase: str = ""
    """"planning", "planned", "sending", "sent", "password" or "trust" (wanted), or nothing."""
    told: str = ""
    total: int = 0
    done: int = 0
    lines: list[tuple[str, str]] = field(default_factory=list)
    """Each file with what was done to it."""
    password: str | None = field(default=None, repr=False)
    trusted: frozenset[tuple[str, str, str]] = frozenset()
    """Servers that somebody said are the right ones, as ``stranger``."""
    stranger: tuple[str, str, str] | None = None
    """A server that is met for the first time: host, kind of key, fingerprint."""
    _of: Upload | None = None
    """Whose password that is."""
    _asked: Upload | None = None
    _keeps: bool = False
    """Whether the environment or the keyring has the password of ``_asked``."""
    _planned: tuple[Plan, Upload] | None = None
    _stop: Event = field(default_factory=Event)

    @property
    def is_at_work(self) -> bool:
        return self.phase in ("planning", "sending")

    def state(self, start: int) -> dict[str, Any]:
        target, hindered = target_of(self.data, self.site)
        plan = self._planned[0] if self._planned else None
        return {
            "target": target.model_dump(exclude_none=True) if target else None,
            "hindered": hindered,
            "password": target is not None and self._wants_password(target),
            "phase": self.phase,
            "told": self.told,
            "stranger": self.stranger,
            "plan": self._plan_told(plan) if plan else None,
            "total": self.total,
            "done": self.done,
            "lines": self.lines[start : start + MOST_AT_ONCE],
            "from": start,
        }

    def plan(self, said: dict[str, Any]) -> None:
        """See what would be sent; ``password`` is what was typed, ``keep`` whether the system's keyring is to have it."""
        target = self._ready()
        if target is None:
            return
        if isinstance(said.get("password"), str) and said["password"]:
            self.password, self._of = said["password"], target
        self._planned, self.lines, self.done, self.total = None, [], 0, 0
        wants_keeping = said.get("keep") is True
        self._begin("planning", lambda: self._see(target, wants_keeping))

    def trust(self, said: dict[str, Any]) -> None:
        """The server has the fingerprint that its keeper told."""
        if self.stranger is None or said.get("fingerprint") != self.stranger[2]:
            raise WrongEditError
        self.trusted |= {self.stranger}
        self.plan(said)

    def send(self, said: dict[str, Any]) -> None:
        """Do what was planned. ``over``: files there that no upload brought may be written over; ``remove``: more pages may go than stay."""
        target = self._ready()
        if target is None:
            return
        if self._planned is None or self._planned[1] != target:
            raise WrongEditError
        plan = self._planned[0]
        if (plan.in_the_way and said.get("over") is not True) or (
            another_site(plan) and said.get("remove") is not True
        ):
            raise WrongEditError
        self.lines, self.done = [], 0
        self.total = 2 * len(plan.send) - len(plan.laid) + len(plan.remove)
        self._begin("sending", lambda: self._carry(target, plan))

    def stop(self) -> None:
        self._stop.set()

    def forget_plan(self) -> None:
        """The site is another now."""
        self._planned, self.phase, self.told, self.lines = None, "", "", []

    def _begin(self, phase: str, work: Callable[[], str]) -> None:
        self._stop.clear()
        self.phase, self.told, self.stranger = phase, "", None

        def run() -> None:
            after, words = "", ""
            try:
                after = work()
            except _PasswordError:
                after = "password"
            except _StrangerError:
                after = "trust"
            except _StoppedError:
                words = _STOPPED
            except RefusedError as error:
                words, self.password, self._of = str(error), None, None
            except UploadError as error:
                words = str(error)
            except OSError as error:
                words = in_words(error)
            finally:
                self.told, self.phase = words or self.told, after
            if after == "sent":
                self.sent()

        Thread(target=run, daemon=True).start()

    def _see(self, target: Upload, wants_keeping: bool) -> str:
        connect = self._connecting(target)
        with closing(upload(self.site, connect)) as happens:
            first = next(happens)
        assert isinstance(first, events.Planned)
        self._planned = (first.plan, target)
        if wants_keeping and self.password and not keep(target, self.password):
            self.told = "パスワードを覚えさせる場所（Windows の資格情報マネージャーなど）が使えないので、下見を終えるまでだけ覚えています。"
        return "planned"

    def _carry(self, target: Upload, agreed: Plan) -> str:
        with closing(upload(self.site, self._connecting(target), over=True, wait=self._wait)) as happens:
            for event in happens:
                if self._stop.is_set():
                    raise _StoppedError
                if isinstance(event, events.Planned) and not _is_within(event.plan, agreed):
                    self._planned = (event.plan, target)
                    self.told = "サーバーにあるものが、確かめた後で変わっています。もう一度確かめてから、送ってください。"
                    return "planned"
                self._note(event)
        self.told = done(agreed)
        return "sent"

    def _note(self, event: events.Event) -> None:
        if isinstance(event, events.Again):
            self.lines.append(("つなぎ直します", event.reason))
        elif isinstance(event, events.Sent | events.Placed | events.Removed):
            self.done += 1
            self.lines.append((_HOW[type(event)], event.path))

    def _wait(self, seconds: float) -> None:
        if self._stop.wait(seconds):
            raise _StoppedError

    def _connecting(self, target: Upload) -> Connecting:
        known = self.password if self._of == target else None
        return Connecting(target, self._ask, self._trusts, self.authority, password=known)

    def _ask(self) -> str:
        raise _PasswordError

    def _trusts(self, host: str, kind: str, fingerprint: str) -> bool:
        if (host, kind, fingerprint) not in self.trusted:
            self.stranger = (host, kind, fingerprint)
            raise _StrangerError
        return True

    def _wants_password(self, target: Upload) -> bool:
        """Whether it must be typed, as far as that is known before a connection: a key may open SFTP."""
        if self._of == target or target.by in ("folder", "sftp"):
            return self.phase == "password"
        if self._asked != target:
            self._asked, self._keeps = target, bool(known_password(target))
        return self.phase == "password" or not self._keeps

    def _ready(self) -> Upload | None:
        target, self.told = target_of(self.data, self.site)
        return None if self.told else target

    def _plan_told(self, plan: Plan) -> dict[str, Any]:
        assert self._planned
        return {
            "lines": [*told(plan, self.site, self._planned[1])],
            "settled": plan.is_settled,
            "in_the_way": few(plan.in_the_way),
            "another": another_site(plan),
        }


def _is_within(plan: Plan, agreed: Plan) -> bool:
    """Whether nothing is done that was not agreed to."""
    return (
        {*plan.send} <= {*agreed.send}
        and {*plan.remove} <= {*agreed.remove}
        and {*plan.in_the_way} <= {*agreed.in_the_way}
    )
