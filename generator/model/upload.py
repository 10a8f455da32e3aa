"""Where a site is sent to. A password has no place here: it is asked for, or kept by the system."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from generator.model.values import Count, Part

By: TypeAlias = Literal["folder", "ftps", "ftps-implicit", "sftp", "ftp"]


class Upload(Part):
    """``upload`` of ``site.yml``: the server, and the folder on it, that ``minutes upload`` brings the site to."""

    by: By = Field(
        description="送り方（folder: フォルダーや共有フォルダー、ftps: FTPS、ftps-implicit: はじめから暗号で話す古い形の FTPS、sftp: SFTP、ftp: 暗号のない FTP）"
    )
    host: str | None = Field(
        None, description="サーバーの名前（例: ftp.example.lg.jp）。folder では書きません"
    )
    port: Count | None = Field(None, description="ポートの番号。ふつうは書きません")
    user: str | None = Field(None, description="サーバーに入るときの利用者の名前。folder では書きません")
    folder: str = Field(description="サイトを置くフォルダー（例: public_html/kaigiroku）")

    @property
    def lacking(self) -> list[str]:
        """The keys without which nothing can be sent."""
        return [key for key in ("host", "user") if self.by != "folder" and not getattr(self, key)]
