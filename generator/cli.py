"""The ``minutes`` command. Exit codes: 0 fine, 1 problems found, 2 wrong usage."""

from __future__ import annotations

import gc
import logging
import os
import sys
from io import TextIOWrapper

import click

from generator.commands.late import LateCommands
from generator.commands.usage import Commands

os.environ["NO_MKDOCS_2_WARNING"] = "1"


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="kaigiroku-archive", prog_name="minutes")
def main() -> None:
    """会議録（YAML）を確かめ、検索できるサイトにして公開するための道具です。

    はじめての方は、minutes new で次の会議のひな形を作り、minutes check で確かめ、minutes serve で下見をし、
    minutes build でできたフォルダーをそのままサーバーに置いてください。
    """
    _never_stop_at_a_letter()
    gc.set_threshold(50_000, 20, 50)  # an archive is many values that live to the end and hold no rings
    logging.getLogger("mkdocs").setLevel(logging.WARNING)


def _never_stop_at_a_letter() -> None:
    """A letter that the console's encoding lacks is written as its number.

    Windows gives a pipe or a file the encoding of the system, which in Japan has no 𠮷; the report of a hundred
    problems must not end in a traceback at the first name with that letter.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


main.commands = LateCommands(
    check="check.check",
    audit="audit.audit",
    clean="clean.clean",
    takedown="opening.takedown",
    release="opening.release",
    build="build.build",
    serve="serving.serve",
    render="build.render",
    upload="uploading.upload",
    diff="lasting.diff",
    mend="lasting.mend",
    addresses="lasting.addresses",
    export="export.export",
    pdf="paper.pdf",
    import_="importing.import_",
    verify="importing.verify",
    cases="matters.cases",
    people="persons.people",
    start="starting.start",
    new="write.new",
    schema="write.schema",
)
