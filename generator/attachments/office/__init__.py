"""Office files (docx, xlsx, pptx, odt, ods, odp): what is in them that a reader of the page does not see.

``inspect`` is the way in; ``package`` opens a file safely and part by part; one module a format tells what it finds
to a ``Tally``, by the kinds in ``kinds``.
"""
