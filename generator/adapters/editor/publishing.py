"""Publishing from the desk: what would become public is looked at, built, sent, and written into the memory, one after the other.

All of it goes on while no browser is open, and whoever opens the page again sees how far it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import Any

from generator.adapters.editor.answers import Answer, Answers
from generator.adapters.editor.publisher import Meant, Order, Publisher
from generator.adapters.editor.sending import Sending
from generator.adapters.editor.work import Doing, Result, Work
from generator.adapters.kept import snapshot_of
from generator.adapters.snapshot import Stands, stands, take
from generator.adapters.upload.folder import are_apart
from generator.desk.edits import WrongEditError

_BUSY = "いま、ほかのことをしています。終わるのを待ってください。"


class Publishing:
    """Its state: what was looked at, built and sent last. ``config`` is ``mkdocs.yml``, beside which things are kept."""

    def __init__(self, answers: Answers, publisher: Publisher, config: Path, base: Path) -> None:
        self.answers, self.publisher = answers, publisher
        self.data, self.config = answers.files.root, config
        self.copy = snapshot_of(base, self.data)
        self.work = Work()
        self.sending = Sending(self.data, publisher.site, publisher.authority, self._sent)
        self.lock = RLock()
        self.doing = ""
        """What is under way: "look", "make", "record", or nothing."""
        self.said: dict[str, Result] = {}
        """What came of each, as long as it holds."""
        self.told = ""
        """What hindered the last thing."""
        self.order: Order | None = None
        self.stood: Stands = {}
        self.meant = Meant()
        self.acts: dict[str, Callable[[dict[str, Any]], None]] = {
            "look": self._look,
            "make": self._make,
            "plan": self.sending.plan,
            "send": self.sending.send,
            "trust": self.sending.trust,
            "stop": self._stop,
            "record": lambda said: self._record(),
        }

    def state(self, said: dict[str, str]) -> Answer:
        """How far all of it is; of the files that were sent those from the ``from``-th on."""
        start = int(said["from"]) if said.get("from", "").isdecimal() else 0
        with self.lock:
            step = self.work.step
            return 200, {
                "doing": self.doing,
                "step": {"name": step.name, "far": step.far} if self.doing and step else None,
                "told": self.told,
                **self.said,
                "is_older": not self.doing and "look" in self.said and stands(self.data) != self.stood,
                "site": str(self.publisher.site.absolute()),
                "sending": self.sending.state(start),
            }

    def act(self, said: dict[str, Any]) -> Answer:
        """Begin, or stop, what a page asks for. Raises WrongEditError."""
        act = self.acts.get(str(said.get("do")))
        if act is None:
            raise WrongEditError
        with self.lock:
            if said.get("do") != "stop" and (self.doing or self.sending.is_at_work):
                return 409, {"told": _BUSY}
            self.told = ""
            act(said)
        return self.state({})

    def end(self) -> None:
        """Nothing is left at work."""
        self.sending.stop()
        self.work.stop()

    def _look(self, said: dict[str, Any]) -> None:
        site = self.publisher.site
        if not are_apart(self.data, site):
            self.told = f"サイトのフォルダー「{site}」が、会議録のフォルダーと重なっています。minutes serve の --site に、別のフォルダーを書いてください。"
            return
        self.said, self.meant = {}, Meant()
        self.sending.forget_plan()
        self.order = Order(self.copy, self.data, self.config, site, self.publisher.today())
        self._begin("look", self.publisher.look, self.order, first=self._copied)

    def _copied(self) -> None:
        self.stood = take(self.data, self.copy, self.answers.lock)

    def _make(self, said: dict[str, Any]) -> None:
        """Of what was looked at, and of nothing that was written since."""
        looked = self.said.get("look")
        if self.order is None or looked is None or not looked.get("may"):
            raise WrongEditError
        gone = said.get("gone")
        self.meant = Meant(
            self.meant.newly_public or said.get("newly_public") is True,
            self.meant.gone | frozenset(map(str, gone if isinstance(gone, list) else [])),
        )
        for former in ("make", "record"):
            self.said.pop(former, None)
        self.sending.forget_plan()
        self._begin("make", self.publisher.make, self.order, self.meant)

    def _record(self) -> None:
        if self.order is None or "lines" not in self.said.get("make", {}):
            raise WrongEditError
        self._begin("record", self.publisher.record, self.order)

    def _sent(self) -> None:
        """What was sent is public: so it is remembered."""
        with self.lock:
            self._record()

    def _begin(self, what: str, doing: Doing, *words: Any, first: Callable[[], None] = lambda: None) -> None:
        self.doing = what

        def then(result: Result | None) -> None:
            with self.lock:
                self.doing = ""
                if result is None:
                    self.told = "やめました。"
                elif "told" in result:
                    self.told = str(result["told"])
                else:
                    self.said[what] = result

        self.work.begin(first, doing, words, then)

    def _stop(self, said: dict[str, Any]) -> None:
        self.sending.stop()
        if self.doing:
            self.work.stop()
