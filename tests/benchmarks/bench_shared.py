"""Two people who label one video on a PostgreSQL server at once, 10 000 gestures each: nothing may be lost.

The server writes to the disk before it says so, as one of a lab would. The yardstick is the least that any
durable edit costs there: one row, one transaction. Prints JSON, times in milliseconds; the exit code is 1 if
anything that was acknowledged is missing or verification finds a fault. ``GESTURES=500`` makes it shorter.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import psycopg

from tests.benchmarks.bench_editing import spread, timed
from tests.servers import start_server
from tests.two_annotators import faults_after, label_together, prepare, turns_of

GESTURES = int(os.environ.get("GESTURES", "10000"))


def main() -> int:
    """Measure and print."""
    folder = Path(tempfile.mkdtemp(prefix="vemo-pg-"))
    server = start_server(folder, durable=True)
    try:
        place = server.place(server.new_database())
        prepare(place)
        times = _bare(folder, place.database)
        began = time.perf_counter()
        accounts = label_together(place, GESTURES)
        seconds = time.perf_counter() - began
        faults = faults_after(place, accounts)
        result = {
            "bare row": spread(times),
            **{f"gesture of {name}": spread(one.times_ms) for name, one in accounts.items()},
            "gestures acknowledged": sum(len(one.digests) for one in accounts.values()),
            "gestures a second, both together": round(2 * GESTURES / seconds, 1),
            "times one followed the other": turns_of(place),
            "refused by the rules": sum(one.refused for one in accounts.values()),
            "refused because the other had changed the same": sum(one.crossed for one in accounts.values()),
            "faults": faults,
        }
    finally:
        server.stop()
        shutil.rmtree(folder)
    print(json.dumps(result, indent=2))
    return 1 if faults else 0


def _bare(folder: Path, database: str) -> list[float]:
    insert, row = "INSERT INTO public.bare VALUES (%s)", ("x" * 1000,)
    with psycopg.connect(host=str(folder), user="postgres", dbname=database, autocommit=True) as connection:
        connection.execute("CREATE TABLE public.bare (value TEXT)")
        return [timed(lambda: connection.execute(insert, row)) for _ in range(300)]


if __name__ == "__main__":
    sys.exit(main())
