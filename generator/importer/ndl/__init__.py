"""Records in the form of the Diet's minutes API (国会会議録検索システム)."""

from generator.importer.ndl.meetings import NdlReport, import_ndl

__all__ = ["NdlReport", "import_ndl"]
