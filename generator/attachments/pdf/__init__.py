"""PDF files: what of their pages a reader sees, and what they carry besides their pages."""
