"""Break files of labels 100 000 times and read them: a refusal in one sentence, or labels, and nothing else.

The files are those of the tests, of every format that can be read; ``--files`` names further ones, whose
format is found by their content. Prints JSON: how many were read, refused, and what else came out with the
number that repeats it; the exit status is 1 if anything did.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.exchange_documents import IMPORT
from tests.exchange_mutations import mutated, refuses_or_reads
from tests.exchange_samples import samples
from vemo_desktop.exchange.formats import Format, LoadedFile
from vemo_desktop.exchange.reading import load
from vemo_desktop.exchange.registry import IMPORTS


def material(paths: list[Path]) -> list[tuple[Format, LoadedFile]]:
    """Return what is broken, with its format."""
    found = [(format_, file) for format_ in IMPORTS.values() for file in samples(format_)]
    for path in paths:
        for format_ in IMPORTS.values():
            files = format_.files
            if files and path.name.lower().endswith(files.suffixes) and files.recognises(load(path)):
                found.append((format_, load(path, format_)))
                break
    return found


def main() -> int:
    """Break and read, and print the tally."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    sources = material(options.files)
    tally: Counter[str] = Counter()
    other: list[dict[str, object]] = []
    slowest = (0.0, "", 0)
    for number in range(options.count):
        format_, file = sources[number % len(sources)]
        dice = random.Random(f"{options.seed}/{number}")
        broken = mutated(file, dice)
        began = time.perf_counter()
        try:
            reading = refuses_or_reads(format_, broken, IMPORT)
            tally["refused" if reading is None else "read"] += 1
        except Exception:  # whatever it is, it is what this program looks for
            other.append({"format": format_.id, "number": number, "what": traceback.format_exc(limit=-3)})
        slowest = max(slowest, (time.perf_counter() - began, format_.id, number))
    report = {
        "formats": len(IMPORTS),
        "files": len(sources),
        **tally,
        "other": other[:20],
        "others": len(other),
        "slowest": {"seconds": round(slowest[0], 3), "format": slowest[1], "number": slowest[2]},
    }
    print(json.dumps({"formats": report}, indent=2))
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main())
