"""Runs commands: what was typed wrongly or hindered one is told in Japanese (others say it in English, to people who keep minutes), and what one is doing where it lasts."""

from __future__ import annotations

import errno
import re
from typing import IO, Any

import click

from generator.archive.trouble import in_words
from generator.steps.showing import shown
from generator.steps.table import table

# A part of what click says, and what to say instead; the groups are what was typed.
_SAID: tuple[tuple[str, str], ...] = (
    (r"No such option:? '?(--?[\w-]+)'?.*", "「{0}」という指定はありません。"),
    (r"Option '(.+)' requires an argument\.", "「{0}」の後に、値を書いてください。"),
    (r"Missing argument '(.+?)(?:\.\.\.)?'\.", "「{0}」に当たるものを書いてください。"),
    (r"Missing option '(.+)'\.", "「{0}」を付けてください。"),
    (
        r"Got unexpected extra arguments? \((.+)\)",
        '「{0}」が余分です。名前に空白があるときは、名前の全体を半角の二重引用符 " で囲んでください。',
    ),
    (
        r".*File '(.+)' does not exist\.",
        "「{0}」というファイルがありません。名前と、今いるフォルダーを確かめてください。"
        '名前に空白があるときは、全体を半角の二重引用符 " で囲みます。',
    ),
    (r".*Directory '(.+)' does not exist\.", "「{0}」というフォルダーがありません。名前と、今いるフォルダーを確かめてください。"),
    (r".*Directory '(.+)' is a file\.", "「{0}」はファイルです。フォルダーを書いてください。"),
    (r".*File '(.+)' is a directory\.", "「{0}」はフォルダーです。ファイルを書いてください。"),
    (r"Invalid value for '(.+)': '(.+)' is not one of (.+)\.", "「{0}」に「{1}」は使えません。使える言葉: {2}"),
    (r".*'(.+)' is not readable\.", "「{0}」を読む権限がありません。フォルダーやファイルの権限を確かめてください。"),
    (r"Invalid value for '.+': ([^A-Za-z].*[ぁ-ん].*)", "{0}"),
)  # fmt: skip


class WrongUsage(click.UsageError):
    """Wrong usage whose message is for the person who typed it."""

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.format_message(), file=file, err=file is None)
        if self.ctx:
            click.echo(f"使い方は「{self.ctx.command_path} --help」で出ます。", file=file, err=file is None)


class Stopped(click.ClickException):
    """What hinders a command, told to whom it may concern; the command ends with 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.format_message(), file=file, err=file is None)


def in_japanese(said: str) -> str:
    """What click says, in Japanese where it is one of the usual slips; else as it is."""
    unknown = re.match(r"No such command '(.+?)'", said)
    if unknown:
        near = re.findall(r"'([a-z]+)'", said[unknown.end() :])
        hint = f"「{near[0]}」ではありませんか。" if near else ""
        return f"「{unknown[1]}」という命令はありません。{hint}"
    for pattern, words in _SAID:
        match = re.fullmatch(pattern, said, re.DOTALL)
        if match:
            return words.format(*match.groups())
    return said


class Commands(click.Group):
    """A group of commands that tells wrong usage in Japanese."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; raises WrongUsage for every UsageError, and Stopped for what the disk refused."""
        with shown() as run:
            try:
                return self._invoke(ctx)
            finally:
                if run.is_wanted:
                    click.echo(table(run), err=True, nl=False)

    def _invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            if error.message.endswith("is not readable."):  # nothing was typed wrongly
                raise Stopped(in_japanese(error.format_message())) from None
            raise WrongUsage(in_japanese(error.format_message()), error.ctx) from None
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever read the output has gone; click knows what to do
                raise
            raise Stopped(in_words(error)) from None
