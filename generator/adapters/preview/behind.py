"""The search index and the forms of data of a preview, made in a process of their own: it may take long and much memory, and pages are made meanwhile."""

from __future__ import annotations

import datetime as dt
import errno
import multiprocessing
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock

from generator.adapters.kept import keep_sessions, kept_sessions
from generator.adapters.lock import held_cache
from generator.adapters.looked import Looked
from generator.adapters.unchanged import Unchanged
from generator.archive.files import DiskFiles, write_tree
from generator.pipeline import read_only, site_of
from generator.search import member_files

WITH_DATA = 2_000_000
"""Characters up to which a preview makes the forms of data anew after each save; beyond, they would take minutes."""
PATIENCE = 3.0
"""Seconds that one who ends the preview waits for what is at work, before it is told to stop; and as long again until it must."""


@dataclass(frozen=True)
class Task:
    """What is made of which data, of which day, kept where, and written where."""

    base: Path
    data: Path
    as_of: dt.date
    cache: Path
    folder: Path


def make(task: Task) -> None:
    """Write the search and, of small archives, the data, into the preview's folder; only what differs from what is there.

    What was saved meanwhile ends it without a word: it is asked for again.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who ends the preview ends this as well, in its own time
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))  # so that its own processes end with it
    try:
        _make(task)
    except OSError as error:
        if error.errno != errno.EBUSY:
            raise
        sys.exit(1)


def _make(task: Task) -> None:
    kept = kept_sessions(task.base, task.data)
    known = Unchanged(kept.shelf, task.base, Looked())
    site = site_of(read_only(DiskFiles(task.data), kept), task.as_of, preview=True, standing=known)
    with held_cache(task.cache) as cache:
        write_tree(task.folder, _differing(task.folder, member_files(site.searched, cache)))
    keep_sessions(task.base, task.data, kept)
    if site.characters <= WITH_DATA:
        write_tree(task.folder, _differing(task.folder, site.others()))


def _differing(folder: Path, files: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    for name, content in files:
        path = folder / name
        if not (path.is_file() and path.read_bytes() == content):
            yield name, content


class Behind:
    """One such process at a time."""

    def __init__(self) -> None:
        self.process: BaseProcess | None = None
        self.is_over = False
        self.lock = Lock()

    def make(self, task: Task) -> bool:
        """Do it; whether it was done."""
        with self.lock:
            if self.is_over:
                return False
            self.process = multiprocessing.get_context("spawn").Process(target=make, args=(task,))
            self.process.start()
        while self.process.is_alive():
            self.process.join(0.1)  # two threads that wait for ever would wait for each other
        return self.process.exitcode == 0

    def stop(self) -> None:
        """Let what is at work end, if it does so soon: what it was writing anew is else to be made from nothing."""
        with self.lock:
            self.is_over = True
        if process := self.process:
            for end in (lambda: None, process.terminate, process.kill):
                end()
                process.join(PATIENCE)
