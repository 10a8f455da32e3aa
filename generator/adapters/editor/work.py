"""Work that takes long, done in a process of its own: the preview answers meanwhile, and MkDocs builds once in a process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event, Lock, Thread
from typing import Any

from mkdocs.exceptions import MkDocsException

from generator.adapters.mkdocs_plugin import AS_OF_VARIABLE, FOLDER_VARIABLE
from generator.archive.trouble import in_words
from generator.steps.run import Run, running
from generator.steps.showing import how_far

_OFTEN = 0.3
"""Seconds between two words of how far it is."""
PATIENCE = 5.0
"""Seconds that a process which was told to end has for it."""
BROKE = "途中で止まりました。下見を始めた画面（黒い画面）に知らせが出ていれば、情報システムの担当に見せてください。サイトは、次に作るときに直ります。"

Result = dict[str, Any]
Doing = Callable[..., Result]


@dataclass(frozen=True)
class Step:
    """What is being done, and how far it is, in words."""

    name: str
    far: str = ""


class Work:
    """One thing at a time. What comes of it is given to ``then``, in a thread of its own; None where it was stopped."""

    def __init__(self) -> None:
        self.step: Step | None = None
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._stopped = False

    def begin(
        self,
        first: Callable[[], object],
        doing: Doing,
        words: tuple[Any, ...],
        then: Callable[[Result | None], None],
    ) -> None:
        """Do ``first`` here and ``doing`` of ``words`` there; what the disk refuses comes out as ``told``."""
        self._stopped = False
        self.step = Step("準備")

        def follow() -> None:
            result: Result | None = {"told": BROKE}
            try:
                first()
                result = self._done(doing, words)
            except OSError as error:
                result = {"told": in_words(error)}
            finally:
                then(result)

        Thread(target=follow, daemon=True).start()

    def stop(self) -> None:
        """Let it end, and what it began with it."""
        with self._lock:
            self._stopped = True
            process = self._process
        for end in (lambda one: one.terminate(), lambda one: one.kill()) if process else ():
            end(process)
            assert process
            process.join(PATIENCE)

    def _done(self, doing: Doing, words: tuple[Any, ...]) -> Result | None:
        here, there = multiprocessing.get_context("spawn").Pipe(duplex=False)
        with self._lock:
            if self._stopped:
                return None
            self._process = multiprocessing.get_context("spawn").Process(
                target=_work, args=(there, doing, words)
            )
            self._process.start()
        there.close()
        try:
            return self._heard(here)
        finally:
            self._process.join()
            self.step = None

    def _heard(self, here: Connection) -> Result | None:
        while True:
            try:
                said = here.recv()
            except (EOFError, OSError):
                return None if self._stopped else {"told": BROKE}
            if isinstance(said, Step):
                self.step = said
            else:
                assert isinstance(said, dict)
                return said


def _work(there: Connection, doing: Doing, words: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who ends the preview ends this as well, in its own time
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))  # so that its own processes end with it
    for name in (FOLDER_VARIABLE, AS_OF_VARIABLE):
        os.environ.pop(name, None)  # they speak of the preview
    run, over = Run(), Event()
    teller = Thread(target=_tell, args=(there, run, over), daemon=True)
    teller.start()
    try:
        with running(run):
            result = _told(doing, words)
    finally:
        over.set()
        teller.join()
    there.send(result)


def _told(doing: Doing, words: tuple[Any, ...]) -> Result:
    try:
        return doing(*words)
    except MkDocsException as error:
        return {"told": str(error)}


def _tell(there: Connection, run: Run, over: Event) -> None:
    while not over.wait(_OFTEN):
        if run.open:
            one = run.open[0] if len(run.open) == 1 else run.open[-1]
            there.send(Step(one.name, how_far(one, time.perf_counter())))
