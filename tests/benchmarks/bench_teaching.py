"""How long a head learns from 1 000 corrected segments, and how much memory it takes.

Made-up streams of the real shape and length: teaching costs the same whatever they hold. Gathering features
is not part of it: they lie in the cache since the analysis. One core computes; read it on a quiet machine.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from tests.ml.heads.heads_kit import made_up_videos
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.ml.heads.teaching import teach
from vemo_desktop.ml.training.recipes import HeadRecipe

_VIDEOS, _SEGMENTS_EACH = 50, 20
WANTED_S, WANTED_BYTES = 60.0, 1.5e9


def measured() -> dict[str, object]:
    """Teach once and return time, memory and what came of it."""
    videos = made_up_videos(_VIDEOS, stretches=_SEGMENTS_EACH)
    minutes = sum(one.decisions.duration_us for one in videos) / 60e6
    start, busy = time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        lesson = teach(videos, SENTIMENT, HeadRecipe(), state_file=Path(folder) / "state.safetensors")
    seconds, busy_s = time.perf_counter() - start, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {
        "segments": _VIDEOS * _SEGMENTS_EACH,
        "videos": _VIDEOS,
        "minutes_of_video": round(minutes, 1),
        "seconds": round(seconds, 1),
        "processor_seconds": round(busy_s, 1),
        "updates": lesson.steps,
        "kept_after": lesson.step,
        "peak_bytes": peak,
        "left_out": {name: round(value, 3) for name, value in lesson.left_out.items()},
        "is_fast_enough": seconds <= WANTED_S,
        "is_small_enough": peak <= WANTED_BYTES,
    }


def main() -> int:
    """Measure and print one JSON object; exit code 1 where time or memory is not as wanted."""
    found = measured()
    print(json.dumps({"learning": found}, indent=2))
    return 0 if found["is_fast_enough"] and found["is_small_enough"] else 1


if __name__ == "__main__":
    sys.exit(main())
