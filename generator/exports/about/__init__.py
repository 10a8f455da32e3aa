"""The page about the data: what there is, what each column means, on what terms, and how to load it."""
