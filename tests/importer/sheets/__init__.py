"""One session printed in many layouts, imported and compared fact by fact."""
