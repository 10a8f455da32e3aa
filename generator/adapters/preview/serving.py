"""The preview from its beginning to its end: shows what is kept, follows what is saved, and lets the rest follow behind."""

from __future__ import annotations

import datetime as dt
import logging
import os
import tempfile
import time
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Condition, Thread

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.adapters.editor.answers import Answers
from generator.adapters.editor.door import Door
from generator.adapters.editor.making import Making
from generator.adapters.editor.publisher import Publisher
from generator.adapters.editor.publishing import Publishing
from generator.adapters.editor.room import Room
from generator.adapters.kept import desk_cache
from generator.adapters.loopback import is_seen_by_others
from generator.adapters.mkdocs_plugin import AS_OF_VARIABLE, FOLDER_VARIABLE
from generator.adapters.preview.behind import Behind, Task
from generator.adapters.preview.desk import Desk, Shown
from generator.adapters.preview.plain import serve_plainly, speak_japanese
from generator.adapters.preview.server import PreviewServer
from generator.adapters.preview.setting import Setting
from generator.adapters.preview.telling import Telling
from generator.adapters.preview.watching import OFTEN, Watched
from generator.adapters.program import others_have_a_hand
from generator.archive.trouble import in_words
from generator.steps import step

log = logging.getLogger("mkdocs.preview")


def preview(
    config_file: Path,
    data: Path,
    as_of: str,
    address: str,
    publisher: Publisher | None = None,
    *,
    opens: bool = False,
) -> None:
    """Serve until interrupted; ``publisher`` is what the desk publishes with, ``opens`` whether a browser is to show it."""
    speak_japanese()
    os.environ[FOLDER_VARIABLE] = str(data.resolve())
    os.environ[AS_OF_VARIABLE] = as_of
    if others_have_a_hand(load_config(str(config_file))):
        serve_plainly(config_file, address, opens=opens)
        return
    with tempfile.TemporaryDirectory(prefix="minutes-", ignore_cleanup_errors=True) as folder:
        where = (data.resolve(), dt.date.fromisoformat(as_of), address, Path(folder).resolve())
        one = _Preview(config_file.resolve(), *where, publisher)
        try:
            one.serve(opens=opens)
        finally:
            one.end()


class _Preview:
    """The thread that began serves: it looks what was saved and shows it. A second one reads everything after each save, and
    has the search made; whatever it finds is shown only if nothing was saved since it began.
    """

    def __init__(
        self,
        config_file: Path,
        data: Path,
        as_of: dt.date,
        address: str,
        folder: Path,
        publisher: Publisher | None,
    ) -> None:
        self.config_file, self.data, self.address, self.folder = config_file, data, address, folder
        self.publisher = publisher
        self.desk = Desk(config_file, data, as_of)
        self.telling = Telling(data.name)
        self.shown = self.desk.first()
        with step("下見の準備"):
            self.setting = self._set(self.shown)
        self.watched = Watched(self._places())
        self.server = PreviewServer(self.setting)
        self.server.follow = self.follow
        self.server.room = self._room()
        self.behind = Behind()
        self.saves = 0
        self.around_saves = False
        """Whether something was saved that stands around the pages."""
        self.saved = Condition()
        self.ended = False
        self.thread = Thread(target=self._follow_behind, daemon=True)

    def _room(self) -> Room | None:
        """The desk; none where others see the preview."""
        host, port = self.setting.config.dev_addr
        if is_seen_by_others(host):
            return None
        cache, mount = desk_cache(self.desk.base, self.data), self.setting.mount
        answers = Answers(self.data, cache, lambda: self.shown.checked, self.desk.as_of, mount)
        publishing = None
        if self.publisher:
            publishing = Publishing(answers, self.publisher, self.config_file, self.desk.base)
        return Room(Door(host, port), answers, Making(answers), publishing)

    def serve(self, *, opens: bool) -> None:
        """Until interrupted."""
        self.telling.all(self.shown)
        self.desk.keep()
        self.telling.began()
        self.thread.start()
        try:
            self.server.serve(open_in_browser=opens)
        except KeyboardInterrupt:
            log.info("下見を終わります。")
        finally:
            self.server.shutdown()

    def end(self) -> None:
        """Nothing is left at work."""
        with self.saved:
            self.ended = True
            self.saved.notify_all()
        if self.server.room and self.server.room.publishing:
            self.server.room.publishing.end()
        self.behind.stop()

    def follow(self) -> None:
        """Show what was saved since the last time, or wait a little."""
        paths = self.watched.saved()
        if not paths:
            time.sleep(OFTEN)
            return
        log.info("保存されたファイルを読み直しています。")
        with self.saved, self.telling.timed() as say:
            self.saves += 1
            self.server.is_older = True
            self.server.shows(lambda: self._show_saved(paths))
            self.saved.notify_all()
            say("できました")

    def _show_saved(self, paths: Collection[str]) -> None:
        places = [Path(path) for path in paths]
        names = [path.relative_to(self.data).as_posix() for path in places if self.data in path.parents]
        if len(names) < len(places):
            self.around_saves = True
            return  # all pages follow
        found = self.desk.saved(self.shown, names)
        if found:
            self.setting.put(found.pages, found.gone)
            self.shown = replace(self.shown, checked=found.saved.checked)
            self.telling.saved(found.saved.told, self.shown, names)

    def _follow_behind(self) -> None:
        while not self.ended:
            with self.telling.timed() as say:
                begun = self.saves
                if self._is_shown(begun) and self.behind.make(self._task()) and self._has_caught_up(begun):
                    say("一覧と検索も新しくなりました")
            with self.saved:
                self.saved.wait_for(partial(self._is_more_to_do, begun))

    def _is_more_to_do(self, begun: int) -> bool:
        return self.ended or self.saves != begun

    def _has_caught_up(self, begun: int) -> bool:
        with self.saved:
            if self.saves != begun or self.ended:
                return False
            self.server.caught_up()
        return True

    def _is_shown(self, begun: int) -> bool:
        """Read everything and show it; whether nothing was saved meanwhile."""
        try:
            shown = self.desk.whole(self.shown)
            with self.saved:
                if self.saves != begun:
                    return False
                self._show(shown)
        except (OSError, MkDocsException) as error:
            log.error("%s", in_words(error) if isinstance(error, OSError) else error)
            return False  # what is there stays, until something is saved again
        self.desk.keep()
        self.telling.all(shown)
        return True

    def _show(self, shown: Shown) -> None:
        if self.around_saves or not self.setting.fits(shown.site):
            with self.setting.lock:
                self.setting = self.server.setting = self._set(shown)
            self.watched.places = self._places()
            self.around_saves = False
            self.server.shows(lambda: None)
        else:
            self.setting.show(shown.site)
        self.shown = shown

    def _set(self, shown: Shown) -> Setting:
        return Setting(self.config_file, self.data, self.folder, self.address, shown.site)

    def _places(self) -> tuple[Path, ...]:
        """What is watched: the minutes, what is written by hand, the settings, and looks of one's own."""
        config = self.setting.config
        looks = [Path(folder) for folder in config.theme.dirs if "site-packages" not in Path(folder).parts]
        return (self.data, self.config_file, Path(config.docs_dir), *looks)

    def _task(self) -> Task:
        plugin = self.setting.plugin
        return Task(
            self.desk.base, self.data, self.desk.as_of, plugin.cache_of(self.setting.config), self.folder
        )
