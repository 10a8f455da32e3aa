"""What a preview says at the terminal: what is wrong, once, and what took how long."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from generator.adapters.preview.desk import Shown
from generator.problems import report
from generator.problems.problem import Problem, below, has_errors
from generator.steps import running
from generator.steps.run import Run, current
from generator.steps.table import table

log = logging.getLogger("mkdocs.preview")


class Telling:
    """Knows what was told already. ``data`` is how an editor knows the folder of the minutes."""

    def __init__(self, data: str) -> None:
        self.data = data
        self.told: frozenset[Problem] = frozenset()
        run = current()
        self.wants_times = run is not None and run.is_wanted

    def began(self) -> None:
        """Something is shown for the first time."""
        if (run := current()) and self.wants_times:
            sys.stderr.write(table(run))
            run.is_wanted = False

    def all(self, shown: Shown) -> None:
        """What is wrong anywhere, as far as it was not told before."""
        fresh = [p for p in shown.checked.problems if p not in self.told]
        beside = [p for p in shown.beside if p not in self.told]
        self.told = frozenset((*shown.checked.problems, *shown.beside))
        self._tell(shown, [*below(self.data, fresh), *below(shown.docs, beside)])

    def saved(self, found: Collection[Problem], shown: Shown, names: Collection[str]) -> None:
        """What is wrong in files that were saved: also what was told before, since they were to be mended."""
        others = {problem for problem in self.told if problem.place.file not in names}
        self.told = frozenset((*others, *found))
        self._tell(shown, below(self.data, found))

    def _tell(self, shown: Shown, problems: Collection[Problem]) -> None:
        if problems:
            every = [*shown.checked.problems, *shown.beside]
            may_publish = shown.checked.may_publish and not has_errors(shown.beside)
            log.warning("%s\n%s", report.summary(every, may_publish), report.text([*problems]).rstrip())

    @contextmanager
    def timed(self) -> Iterator[Callable[[str], None]]:
        """Gives what says that something is done, and how long that took."""
        with running(Run()) as run:

            def say(what: str) -> None:
                log.info("%s（%.1f 秒）。", what, run.clock() - run.began)
                if self.wants_times:
                    sys.stderr.write(table(run))

            yield say
