"""`python -m tests.importer.chance 500 600`: what an import does not read of the records by chance of these seeds, and by which ways.

With one number it prints that record, its ways and what is not read of it.
"""

from __future__ import annotations

import sys
from collections import defaultdict

from tests.importer.chance.minutes import record
from tests.importer.test_chance import unlike

seeds = [int(word) for word in sys.argv[1:]]
if len(seeds) == 1:
    made = record(seeds[0])
    print(made.text, made.ways, *unlike(made), sep="\n")
else:
    ways: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for seed in range(*seeds):
        made = record(seed)
        found = unlike(made)
        print(*(f"{seed}: {one}" for one in found), sep="\n", end="\n" if found else "")
        for part in made.ways.items():
            ways[part].append(len(found))
    for part, counts in sorted(ways.items(), key=lambda one: -sum(one[1]) / len(one[1])):
        print(f"{sum(counts) / len(counts):.2f} a record, {len(counts)} records: {' = '.join(part)}")
