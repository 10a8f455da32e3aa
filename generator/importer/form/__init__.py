"""Our own form of minutes: a clerk typed them under fixed headings, so that everything in it is read by its place and nothing is guessed."""
