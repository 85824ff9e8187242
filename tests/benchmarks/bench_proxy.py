"""What a proxy saves: a made-up clip of 4K at 60 Hz, read from its file and from its proxy.

Every frame carries its number, so that each picture read is also the one asked for. The clip is made anew in
a folder that goes afterwards; three seconds of it take a minute to make.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from tests.clips import make_clip, read_number
from vemo_desktop.domain.media import VideoSample
from vemo_desktop.media.index import build_index
from vemo_desktop.media.proxy import PROXY_HEIGHT, Proxy, ProxyMaker, ProxyReader, proxy_name
from vemo_desktop.media.reader import VideoReader

SECONDS, RATE_HZ, SIZE = 3.0, 60, (3840, 2160)
_JUMPS = 30


def timed(read: Callable[[int], VideoSample], numbers: Iterable[int]) -> dict[str, float]:
    """Return milliseconds for a frame, by the clock and of processor time, and how many were wrong."""
    clock, cpu, wrong, count = time.perf_counter(), time.process_time(), 0, 0
    for number in numbers:
        wrong += read_number(read(number).rgb) != number
        count += 1
    return {
        "clock_ms": round((time.perf_counter() - clock) / count * 1000, 2),
        "cpu_ms": round((time.process_time() - cpu) / count * 1000, 2),
        "wrong": wrong,
    }


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """Return what reading in order and at random costs, and what making the proxy did."""
    clip = make_clip(
        folder / "a.mp4",
        seconds=SECONDS,
        rate=RATE_HZ,
        size=SIZE,
        audio=None,
        gop=120,
        b_frames=2,
        options={"preset": "ultrafast"},
    )
    index = build_index(clip.path)
    assert index.frames is not None
    proxy = Proxy(folder / proxy_name(index.frames), index.frames)
    began, began_cpu = time.perf_counter(), time.process_time()
    size = 0
    with ProxyMaker(clip.path, index, proxy, SIZE[1]) as maker:
        for piece in proxy.missing():
            size += maker.make(piece, lambda _done: None)
    count = len(index.frames)
    found = {
        "make the proxy": {
            "clock_ms": round((time.perf_counter() - began) / count * 1000, 2),
            "cpu_ms": round((time.process_time() - began_cpu) / count * 1000, 2),
            "kb_a_frame": round(size / count / 1000, 1),
            "times_real_time": round(SECONDS / (time.perf_counter() - began), 2),
        }
    }
    jumps = np.random.default_rng(0).permutation(count)[:_JUMPS].tolist()
    for way, numbers in (("in order", range(count)), ("at random", jumps)):
        with VideoReader(clip.path, index, height=PROXY_HEIGHT, cache_bytes=1) as reader:
            found[f"file, {way}"] = timed(reader.frame, numbers)
        small = ProxyReader(proxy, PROXY_HEIGHT)
        found[f"proxy, {way}"] = timed(small.frame, numbers)
        small.close()
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    is_json = parser.parse_args().json
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    if is_json:
        print(json.dumps(found, indent=2))
        return
    print(f"{SECONDS:g} s of {SIZE[0]} x {SIZE[1]} at {RATE_HZ} Hz; milliseconds for a frame")
    for name, row in found.items():
        print(f"{name:20}" + "".join(f"{key:>16} {value:8.2f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
