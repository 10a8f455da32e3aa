"""A clerk before a browser, who does everything with a mouse, or everything with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 600


@dataclass
class Clerk:
    """``steps`` is what a person would call a step: one thing that one means to do, with all typing and pressing that it takes."""

    page: Page
    by_keyboard: bool
    steps: list[str] = field(default_factory=list)

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        self.steps.append(what)
        yield

    def reach(self, there: Locator) -> None:
        """Have it under the mouse, or go to it from field to field."""
        expect(there).to_be_visible(timeout=30_000)
        if not self.by_keyboard:
            return
        one = there.element_handle()
        for _ in range(MOST_TABS):
            is_here = one.evaluate("(one) => one.isConnected ? one === document.activeElement : null")
            if is_here:
                return
            if is_here is None:  # made anew meanwhile
                one = there.element_handle()
            else:
                self.page.keyboard.press("Tab")
        raise AssertionError(f"no key leads to {there}")

    def press(self, there: Locator) -> None:
        """A button, a link, a summary."""
        expect(there).to_be_enabled(timeout=30_000)
        self.reach(there)
        if self.by_keyboard:
            self.page.keyboard.press("Enter")
        else:
            there.click()

    def tick(self, there: Locator) -> None:
        self.reach(there)
        if self.by_keyboard:
            self.page.keyboard.press("Space")
        else:
            there.click()

    def type(self, there: Locator, words: str) -> None:
        """Over what stands there, and on to the next field."""
        self.reach(there)
        if not self.by_keyboard:
            there.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)
        self.page.keyboard.press("Tab")

    def choose(self, there: Locator, words: str) -> None:
        """One of a list, as a mouse or the arrows choose it."""
        self.reach(there)
        if not self.by_keyboard:
            there.select_option(label=words)
            return
        for _ in range(40):
            if there.evaluate("(one) => one.selectedOptions[0].label") == words:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no such choice: {words}")

    def drop(self, there: Locator, files: list[Path]) -> None:
        """What opens is the system's own window, which a browser's driver answers."""
        self.reach(there)
        if not self.by_keyboard:
            there.set_input_files(files)
            return
        with self.page.expect_file_chooser() as chooser:
            self.page.keyboard.press("Space")
        chooser.value.set_files(files)

    def mark(self, there: Locator, words: str) -> None:
        """Select words in a field, as a mouse drags or as Shift and the arrows do."""
        self.reach(there)
        value = there.input_value()
        at = value.index(words)
        if not self.by_keyboard:
            there.evaluate(
                "(one, [from, to]) => { one.focus(); one.setSelectionRange(from, to); }",
                [at, at + len(words)],
            )
            return
        self.page.keyboard.press("Control+Home")
        for _ in range(at):
            self.page.keyboard.press("ArrowRight")
        for _ in words:
            self.page.keyboard.press("Shift+ArrowRight")
