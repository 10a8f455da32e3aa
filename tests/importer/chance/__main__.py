"""`python -m tests.importer.chance 500 600`: what an import does not read of the records by chance of these seeds, and by which ways.

With one number it prints that record, its ways and what is not read of it; with ``strangers`` before the numbers it is of theirs.
"""

from __future__ import annotations

import sys
from collections import defaultdict

from tests.importer.chance.minutes import record
from tests.importer.chance.strangers import stranger
from tests.importer.test_chance import unlike

printed = stranger if "strangers" in sys.argv else record
seeds = [int(word) for word in sys.argv[1:] if word.isdecimal()]
if len(seeds) == 1:
    made = printed(seeds[0])
    print(made.text, made.ways, *unlike(made), sep="\n")
else:
    ways: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for seed in range(*seeds):
        made = printed(seed)
        found = unlike(made)
        print(*(f"{seed}: {one}" for one in found), sep="\n", end="\n" if found else "")
        for part in made.ways.items():
            ways[part].append(len(found))
    for part, counts in sorted(ways.items(), key=lambda one: -sum(one[1]) / len(one[1])):
        print(f"{sum(counts) / len(counts):.2f} a record, {len(counts)} records: {' = '.join(part)}")
