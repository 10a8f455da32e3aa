"""Puts into a wheel what stands beside the package in the repository, so that an installed program has it too."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).resolve().parent


class BuildWithFrame(build_py):
    """Copies the templates, the page about the site, the guide and settings to ``generator/frame`` (adapters/settings)."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:  # there the repository itself is read
            return
        frame = Path(self.build_lib) / "generator" / "frame"
        shutil.rmtree(frame, ignore_errors=True)
        shutil.copytree(HERE / "overrides", frame / "overrides")
        shutil.copytree(HERE / "docs" / "guide", frame / "guide")
        (frame / "docs").mkdir()
        shutil.copy(HERE / "docs" / "about.md", frame / "docs")
        shutil.copy(HERE / "generator" / "desk" / "mkdocs.yml", frame)


setup(cmdclass={"build_py": BuildWithFrame})
