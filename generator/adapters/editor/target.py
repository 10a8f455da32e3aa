"""Where the desk sends to: what ``site.yml`` says at this moment, and what hinders it."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from generator.adapters.upload.folder import are_apart
from generator.model.upload import Upload
from generator.yaml.document import read_yaml


def target_of(data: Path, site: Path) -> tuple[Upload | None, str]:
    """As far as it can be read; the words are empty where the site may be sent."""
    try:
        said = read_yaml("site.yml", (data / "site.yml").read_bytes()).data
        upload = said.get("upload") if isinstance(said, dict) else None
        target = Upload.model_validate(upload) if upload else None
    except (OSError, ValidationError):
        return None, "送る先（site.yml の upload）が読めません。下の欄を入れ直してください。"
    if target is None or target.lacking:
        return target, "送る先を入れてください。"
    if target.by == "folder" and not all(are_apart(one, Path(target.folder)) for one in (site, data)):
        return (
            target,
            "送る先のフォルダーが、サイトか会議録のフォルダーと重なっています。別のフォルダーにしてください。",
        )
    return target, ""
