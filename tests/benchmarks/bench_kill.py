"""Kill a labelling program 200 times at random instants and count what was lost.

``--analysing`` has real clips analysed by the program's worker process all the while, so that the kill meets
any point of both; ``--target worker`` kills the worker alone, and the program has to go on. Prints JSON; the
exit status is 1 if anything acknowledged was lost.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.clips import make_clip
from tests.killing import kill_rounds, make_victim_project


def main() -> int:
    """Run the rounds and print the tally."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--analysing", action="store_true")
    parser.add_argument("--target", choices=("window", "worker"), default="window")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ["VEMO_HOME"] = str(Path(folder) / "home")
        clips = [
            make_clip(Path(folder) / f"clip{number}.mp4", seconds=2 + number).path for number in range(2)
        ]
        path = Path(folder) / "work" / "talk.vemo"
        make_victim_project(path, clips)
        is_analysing = options.analysing or options.target == "worker"
        began = time.perf_counter()
        tally = kill_rounds(
            path, options.rounds, seed=options.seed, is_analysing=is_analysing, target=options.target
        )
        seconds = time.perf_counter() - began
        size = path.stat().st_size
    print(json.dumps({**asdict(tally), "seconds": round(seconds, 1), "project_bytes": size}, indent=2))
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
