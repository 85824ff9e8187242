"""How long the analysis of a video takes, how much memory, and how soon it shows and stops.

Yardstick: ``ffmpeg -i FILE -vf scale=-2:224 -f null -`` on the same file in the same run, which decodes
every picture and all sound. Files are made here: a 1080p30 H.264 clip with motion, noise and sound, and a
small clip looped to ten minutes and two hours without encoding it again. Nobody is seen or heard in it; a
clip with faces and voices can be given in its place.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import psutil

from vemo_desktop.jobs.events import Analysed, Event, JobCancelled, JobFailed, PartialCurves
from vemo_desktop.jobs.process_runner import ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.media.index import build_index
from vemo_desktop.ml.cards import BUILT_IN

_PICTURE = (
    "testsrc2=size={size}:rate=30:duration={seconds},scroll=horizontal=0.003:vertical=0.001,"
    "hue=H=0.3*t:s=1+0.5*sin(t/2),noise=alls=5:allf=t,format=yuv420p"
)
"""Scrolling, changing colour, grain: about 6 Mbit/s at 1080p30, as a camera or a streamed film has."""
_SOUND = "aevalsrc='0.3*sin(2*PI*(220+80*sin(t))*t)*(0.5+0.5*sin(0.7*t))+0.05*random(0)':s=48000:d={seconds}"


Ask = Callable[[str], AnalyseMedia]
"""Makes a request with a cache of this name."""
_RATIOS = {"signals": 1.6, "builtin": 2.0}
"""How many times the yardstick an analysis may take: the trained network a quarter more than the formulas."""


@dataclass
class Timing:
    """One analysis: seconds from the request to each thing the user sees, processor time, memory in MB."""

    done_s: float
    worker_cpu_s: float
    first_curves_s: float | None
    longest_silence_s: float
    worker_peak_mb: float
    failure: str = ""


class Watcher:
    """Watches the worker: its highest resident size, and its processor time, while somebody listens."""

    def __init__(self, runner: ProcessRunner) -> None:
        self._runner = runner
        self._stop = threading.Event()
        self.mb = 0.0
        self.cpu_s = 0.0
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watcher:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.05):
            pid = self._runner.worker_pid
            if pid is not None and psutil.pid_exists(pid):
                worker = psutil.Process(pid)
                self.mb = max(self.mb, peak_mb(worker))
                self.cpu_s = sum(worker.cpu_times()[:2])


def peak_mb(process: psutil.Process) -> float:
    """Return the highest resident size a process had so far; the present one where there is no record."""
    status = Path(f"/proc/{process.pid}/status")
    if status.exists():
        lines = [line for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
        if lines:
            return int(lines[0].split()[1]) * 1024 / 1e6
    return process.memory_info().rss / 1e6


def make_clip(path: Path, size: str, seconds: int, loops: int) -> Path:
    """Encode a moving, noisy clip with sound and repeat it by copying its packets."""
    once = path.with_name(f"once-{path.name}")
    encode = [
        *("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", _PICTURE.format(size=size, seconds=seconds)),
        *("-f", "lavfi", "-i", _SOUND.format(seconds=seconds), "-c:v", "libx264", "-preset", "veryfast"),
        *("-crf", "24", "-g", "250", "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-shortest", str(once)),
    ]
    subprocess.run(encode, check=True)
    repeat(once, path, loops)
    once.unlink()
    return path


def repeat(once: Path, path: Path, loops: int) -> None:
    """Write a clip many times one behind the other, by copying its packets."""
    command = ["ffmpeg", "-v", "error", "-y", "-stream_loop", str(loops - 1), "-i", str(once)]
    subprocess.run([*command, "-c", "copy", str(path)], check=True)


def yardstick_s(path: Path) -> tuple[float, float]:
    """Return how long ffmpeg takes to decode everything and scale every picture: wall and processor time."""
    started, used = time.perf_counter(), os.times()
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-vf", "scale=-2:224", "-f", "null", "-"]
    subprocess.run(command, check=True)
    after = os.times()
    cpu_s = after.children_user - used.children_user + after.children_system - used.children_system
    return time.perf_counter() - started, cpu_s


def analyse(request: AnalyseMedia, queue: JobQueue, runner: ProcessRunner) -> Timing:
    """Analyse a file and time what the user sees."""
    times: list[float] = []
    endings: list[Event] = []

    def listen(event: Event) -> None:
        if isinstance(event, PartialCurves):
            times.append(time.perf_counter())
        elif isinstance(event, Analysed | JobFailed):
            endings.append(event)

    unsubscribe = queue.subscribe(listen)
    cpu_before = _cpu_s(runner)
    with Watcher(runner) as watcher:
        started = time.perf_counter()
        queue.wait([queue.submit(request)])
        ended = time.perf_counter()
    unsubscribe()
    marks = [started, *times, ended]
    silence = max(later - earlier for earlier, later in pairwise(marks))
    failure = endings[0].message + endings[0].details if isinstance(endings[0], JobFailed) else ""
    first = times[0] - started if times else None
    return Timing(ended - started, watcher.cpu_s - cpu_before, first, silence, watcher.mb, failure)


def _cpu_s(runner: ProcessRunner) -> float:
    pid = runner.worker_pid
    return sum(psutil.Process(pid).cpu_times()[:2]) if pid is not None else 0.0


def cancel_latencies(ask: Ask, queue: JobQueue, at_s: list[float]) -> list[float]:
    """Return, for several instants of an analysis, the seconds until it counts as stopped."""
    latencies = []
    for number, wait_s in enumerate(at_s):
        stopped = threading.Event()
        unsubscribe = queue.subscribe(
            lambda event, stopped=stopped: stopped.set() if isinstance(event, JobCancelled) else None
        )
        job_id = queue.submit(ask(f"cancel-{number}"))
        time.sleep(wait_s)
        asked = time.perf_counter()
        queue.cancel(job_id)
        if stopped.wait(30):
            latencies.append(time.perf_counter() - asked)
        unsubscribe()
    queue.wait(timeout_s=30)
    return latencies


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="yardstick and analysis in turn, best of each")
    parser.add_argument("--seconds", type=int, default=150, help="length of the 1080p clip")
    parser.add_argument("--file", type=Path, help="measure this file instead of a generated one")
    parser.add_argument("--no-memory", action="store_true", help="leave out the ten minutes and two hours")
    parser.add_argument("--loop", type=Path, help="repeat this clip for them instead of a generated one")
    parser.add_argument("--network", default=BUILT_IN, help="which network analyses")
    parser.add_argument("--keep", type=Path, help="folder for the files, kept for the next time")
    options = parser.parse_args()
    if shutil.which("ffmpeg") is None:
        sys.exit("The yardstick needs the ffmpeg program; install it and run this again.")
    with tempfile.TemporaryDirectory() as temporary:
        files = options.keep or Path(temporary)
        files.mkdir(parents=True, exist_ok=True)
        result = {"speed": _speed(options, files, Path(temporary))}
        if not options.no_memory:
            result["memory"] = _memory(options.network, files, Path(temporary), options.loop)
    print(json.dumps(result, indent=2))


def _speed(options: argparse.Namespace, files: Path, folder: Path) -> dict[str, object]:
    clip = options.file or files / f"1080p30-{options.seconds}s.mp4"
    if not clip.exists():
        make_clip(clip, "1920x1080", max(options.seconds // 5, 1), 5)
    runner = ProcessRunner()
    queue = JobQueue(runner)

    def ask(name: str) -> AnalyseMedia:
        return _request(options.network, clip, folder / name)

    yardsticks, timings = [], []
    for number in range(options.rounds):
        yardsticks.append(yardstick_s(clip))
        timings.append(analyse(ask(f"round-{number}"), queue, runner))
    cached = analyse(ask("round-0"), queue, runner)
    done_s = min(timing.done_s for timing in timings)
    cpu_s = min(timing.worker_cpu_s for timing in timings)
    cancelled = cancel_latencies(ask, queue, [0.05, 0.3, 1.0, 2.0, 4.0])
    queue.close()
    restarted_runner = ProcessRunner()
    restarted = JobQueue(restarted_runner)
    cached_cold = analyse(ask("round-0"), restarted, restarted_runner)
    restarted.close()
    return {
        "file": clip.name,
        "yardstick_wall_and_cpu_s": [(round(wall, 2), round(cpu, 2)) for wall, cpu in yardsticks],
        "first_time": [asdict(timing) for timing in timings],
        "ratio": round(done_s / min(wall for wall, _ in yardsticks), 3),
        "network": options.network,
        "ratio_wanted": _RATIOS.get(options.network),
        "ratio_of_processor_time": round(cpu_s / min(cpu for _, cpu in yardsticks), 3),
        "cached_s": round(cached.done_s, 3),
        "cached_with_new_worker_s": round(cached_cold.done_s, 3),
        "cancel_s": [round(seconds, 3) for seconds in cancelled],
    }


def _memory(network: str, files: Path, folder: Path, once: Path | None) -> dict[str, object]:
    """Compare peaks of ten minutes and two hours, in both common containers.

    An MP4 states every sample in tables at its head, which its demuxer holds while the file is open: 41 bytes
    per picture or block of sound, 23 MB for two hours. See `media.ledger` for how a pass does without them.
    Matroska has no such tables.
    """
    found: dict[str, object] = {"ratio_wanted": 1.1}
    seconds = 30.0 if once is None else build_index(once).duration_us / 1e6
    for suffix in (".mkv", ".mp4"):
        timings = {}
        for name, minutes in (("10 min", 10), ("2 h", 120)):
            loops = max(round(minutes * 60 / seconds), 1)
            clip = files / f"{'small' if once is None else once.stem}-{loops}{suffix}"
            if not clip.exists() and once is None:
                make_clip(clip, "640x360", 30, loops)
            elif not clip.exists():
                repeat(once, clip, loops)
            runner = ProcessRunner()
            queue = JobQueue(runner)
            request = _request(network, clip, folder / f"memory-{clip.name}")
            timings[name] = analyse(request, queue, runner)
            queue.close()
        ratio = timings["2 h"].worker_peak_mb / timings["10 min"].worker_peak_mb
        found[suffix] = {"ratio": round(ratio, 3), **{name: asdict(one) for name, one in timings.items()}}
    found["this_process_peak_mb"] = round(peak_mb(psutil.Process()), 1)
    return found


def _request(network: str, path: Path, cache: Path) -> AnalyseMedia:
    return AnalyseMedia(
        media_id="bench",
        path=path,
        fingerprint=fingerprint(path),
        cache_dir=cache,
        network_ids=(network,),
    )


if __name__ == "__main__":
    main()
