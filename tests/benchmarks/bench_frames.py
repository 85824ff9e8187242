"""Frame exactness over real files, what a random seek costs, and how fast stepping back is.

Exactness: every frame of every file, by number in order and at random, against one plain decode with one
thread (files over `LONG_FRAMES` frames: in order only). Seeks: time until a picture is there over the time
that bare decoding from its key frame takes with the same threads, both in this run, seek by seek. Stepping
back: one frame at a time through more pictures than the cache holds, so that some steps have to refill it.
Each row of seeks or steps takes at most about `--budget` seconds and is shown as it comes; a file that is
slow is measured with fewer seeks.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.container import InputContainer

from tests.clips import make_clip
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media.decoding import decode_packet
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.media.seeking import packets_from
from vemo_desktop.media.source import opened, use_only, video_stream

SHARED = Path(__file__).resolve().parents[3] / "shared" / "media"
VIDEO_SUFFIXES = {".mp4", ".mov", ".mkv", ".webm", ".ts", ".3gp", ".avi"}
LONG_FRAMES = 2_000
SEEKS, LEAST_SEEKS = 60, 8
STEPS = 160
ROUNDS = 3
SMALL_CACHE = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Exactness:
    """How many frames of a file were compared, and which were not the right ones."""

    file: str
    frames: int
    compared: int
    wrong: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Seeks:
    """Random seeks in a file; times in milliseconds, ratios to bare decoding from the key frame."""

    file: str
    seeks: int
    median_ms: float
    p95_ms: float
    ratio_median: float
    ratio_p95: float
    ratio_of_p95s: float


@dataclass(frozen=True, slots=True)
class Steps:
    """Single steps back from three quarters of a file on, in milliseconds; `over_40` counts those over 40."""

    file: str
    steps: int
    over_40: int
    median_ms: float
    p95_ms: float
    longest_ms: float


def digest(frame: av.VideoFrame) -> bytes:
    """Return a hash of a frame's brightness."""
    return blake2b(frame.to_ndarray(format="gray").tobytes(), digest_size=8).digest()


def plain_decode(path: Path) -> Iterator[bytes]:
    """Yield the hash of every frame of a plain decode, up to its first error."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_count = 1
        try:
            for frame in container.decode(stream):
                yield digest(frame)
        except av.FFmpegError:
            return


def check(path: Path) -> Exactness | None:
    """Compare all frames of a file; None where it has no picture."""
    began = time.perf_counter()
    try:
        index = build_index(path)
    except MediaUnreadable:
        return None
    if index.frames is None:
        return None
    count = len(index.frames)
    expected: list[bytes] = []
    wrong = 0
    with VideoReader(path, index) as reader:
        for number, right in enumerate(plain_decode(path)):
            wrong += number >= count or digest(reader.picture(number)) != right
            expected.append(right)
    wrong += abs(count - len(expected))
    compared = len(expected)
    if count <= LONG_FRAMES:
        order = np.random.default_rng(0).permutation(min(count, len(expected))).tolist()
        with VideoReader(path, index, cache_bytes=SMALL_CACHE) as reader:
            wrong += sum(digest(reader.picture(number)) != expected[number] for number in order)
        compared += len(order)
    return Exactness(path.name, count, compared, int(wrong), round(time.perf_counter() - began, 1))


class Bare:
    """Decodes from a key frame to a frame with nothing around it: the yardstick of seeks."""

    def __init__(self, container: InputContainer, index: MediaIndex) -> None:
        self._container = container
        self._index = index
        stream = video_stream(container)
        assert stream is not None
        self._stream = stream
        use_only(container, stream)
        stream.thread_type = "AUTO"

    def ms(self, number: int) -> float:
        """Return how long decoding to a frame takes, the seek itself not counted."""
        index, stream = self._index, self._stream
        assert index.frames is not None
        position = int(np.searchsorted(index.frames.keyframes, index.frames.keyframe_before(number)))
        entry = int(index.entries[position])
        packets = packets_from(self._container, stream, entry, by_dts=index.is_counted)
        first = next(packets)
        began = time.perf_counter()
        wanted = index.pts[number]
        for packet in chain((first,), packets, (None,)):
            frames = decode_packet(stream.codec_context, packet)
            frame = next((frame for frame in frames if frame.pts >= wanted), None)
            if frame is not None:
                frame.reformat(format="rgb24").to_ndarray()
                return (time.perf_counter() - began) * 1000
        raise ValueError(f"frame {number} cannot be decoded")


def seeks(path: Path, budget_s: float) -> Seeks:
    """Time random seeks in a file, each beside its own yardstick; the shortest of `ROUNDS` tries of both."""
    index = build_index(path)
    assert index.frames is not None
    numbers = np.random.default_rng(1).integers(0, len(index.frames), SEEKS).tolist()
    taken, bare = [], []
    until = time.perf_counter() + budget_s
    # Nothing is kept, so that no try finds what an earlier one left.
    with VideoReader(path, index, cache_bytes=1) as reader, opened(path) as container:
        yardstick = Bare(container, index)
        for number in numbers:
            pairs = [(_seek_ms(reader, index.frames, number), yardstick.ms(number)) for _ in range(ROUNDS)]
            taken.append(min(pair[0] for pair in pairs))
            bare.append(min(pair[1] for pair in pairs))
            if time.perf_counter() > until and len(taken) >= LEAST_SEEKS:
                break
    ratios = np.array(taken) / np.array(bare)
    p95, bare_p95 = np.percentile(taken, 95), np.percentile(bare, 95)
    figures = (np.median(taken), p95, np.median(ratios), np.percentile(ratios, 95), p95 / bare_p95)
    return Seeks(path.name, len(taken), *(round(float(figure), 2) for figure in figures))


def _seek_ms(reader: VideoReader, frames: FrameIndex, number: int) -> float:
    """Return how long a seek takes from a key frame far away, so that the position does not help."""
    is_early = frames.keyframe_before(number) == 0
    reader.frame(int(frames.keyframes[-1]) if is_early else 0)
    began = time.perf_counter()
    reader.frame(number)
    return (time.perf_counter() - began) * 1000


def steps(path: Path, budget_s: float) -> Steps:
    """Time single steps back from three quarters of a file on."""
    index = build_index(path)
    assert index.frames is not None
    number = len(index.frames) * 3 // 4
    taken = []
    until = time.perf_counter() + budget_s
    with VideoReader(path, index) as reader:
        reader.frame(number)
        for step in range(1, min(STEPS, number) + 1):
            began = time.perf_counter()
            reader.frame(number - step)
            ended = time.perf_counter()
            taken.append((ended - began) * 1000)
            if ended > until:
                break
    over = sum(one > 40 for one in taken)
    figures = (np.median(taken), np.percentile(taken, 95), max(taken))
    return Steps(path.name, len(taken), over, *(round(float(figure), 2) for figure in figures))


Row = dict[str, Any]


def _collect(
    kind: type[Exactness | Seeks | Steps], results: Iterable[Exactness | Seeks | Steps | None]
) -> list[Row]:
    """Gather results, and show each on stderr as it comes: the whole takes minutes."""
    print("\n" + "  ".join(f"{field.name:>13}" for field in fields(kind)), file=sys.stderr, flush=True)
    rows: list[Row] = []
    for result in results:
        if result is not None:
            rows.append(asdict(result))
            print("  ".join(f"{value!s:>13}" for value in rows[-1].values()), file=sys.stderr, flush=True)
    return rows


def _timed_files(named: list[Path], shared: list[Path], made: Path) -> Iterator[Path]:
    """Yield what seeks and steps are timed on; last a clip that takes a while to make."""
    if named:
        yield from named
        return
    names = {"mp4_long_1080p_lowbitrate.mp4", "smpte-2997.mp4"}
    beginnings = ("big_buck_bunny_0_30", "sintel_excerpt")
    yield from (file for file in shared if file.name in names or file.name.startswith(beginnings))
    if not made.exists():
        make_clip(made, seconds=8, rate=30, size=(1920, 1080), b_frames=2, gop=250)
    yield made


def main() -> None:
    """Answer each question with a table on stderr; sums, or everything as JSON, on stdout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files instead of the shared ones")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--budget", type=float, default=15.0, help="seconds for each row of seeks or steps")
    parser.add_argument("--quick", action="store_true", help="without the comparison of every frame")
    options = parser.parse_args()
    shared = [file for file in sorted(SHARED.rglob("*")) if file.suffix.lower() in VIDEO_SUFFIXES]
    files = options.files or shared
    with tempfile.TemporaryDirectory() as folder:
        timed = partial(_timed_files, options.files, shared, Path(folder) / "generated_1080p.mp4")
        results = {
            "seeks": _collect(Seeks, (seeks(file, options.budget) for file in timed())),
            "steps back": _collect(Steps, (steps(file, options.budget) for file in timed())),
            "exactness": _collect(Exactness, map(check, [] if options.quick else files)),
        }
    if options.json:
        print(json.dumps(results, indent=1))
        return
    compared, wrong = (sum(row[name] for row in results["exactness"]) for name in ("compared", "wrong"))
    print(f"\n{len(results['exactness'])} files, {compared} frames compared, {wrong} wrong")


if __name__ == "__main__":
    main()
