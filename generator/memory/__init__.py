"""What the archive has shown to the public, remembered: addresses, states and keyed digests, never words.

The room is pure. ``read`` and ``write`` are the form on disk (``minutes/.published/``), ``showing`` says what a public archive
would show now, ``compare`` lays that beside the memory and gives ``Changes``, ``recording`` makes the memory of what was shown.

    memory = read(parts).memory
    found = compare(memory, showing(public, memory.key, files))
    for one in found.changed: one.session, one.anchor, one.was_final ...

Whoever wants to know what became of something published reads ``Changes`` and nothing else: the checks of addresses, of corrections
that nobody recorded, of what is released or withheld, the diff, ``minutes mend``.
"""
