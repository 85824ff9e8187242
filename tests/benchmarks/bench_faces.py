"""What the stream of faces costs: milliseconds per face of the network, and per second of video of the whole.

With a file as argument, its pictures are used; otherwise drawn persons who move, with a cut every five
seconds. Decoding is not counted. The yardsticks, in the same run: searching every picture whole, which
following saves; the network one face at a time, which batches save; and the faces of `signals`, whose place
the stream takes. The weights of the expression network are random, which costs the same as trained ones.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tests.ml.drawn_faces import ANNA, BEN, film, scene
from vemo_desktop.domain.media import VideoSample
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import build_index
from vemo_desktop.ml.builtin.face_detector import FaceDetector
from vemo_desktop.ml.builtin.face_expressions import STEPS_AT_ONCE, FaceExpressionsEncoder, Read
from vemo_desktop.ml.builtin.face_net import FaceNet
from vemo_desktop.ml.builtin.face_reader import load_reader
from vemo_desktop.ml.builtin.shipped import save_shipped
from vemo_desktop.ml.encoding import Encoder, VideoNeed
from vemo_desktop.ml.signals.faces import FacesEncoder
from vemo_desktop.ml.signals.video_steps import PICTURES

SECONDS = 20
LEAST_RATIO = 1.2
"""By how much following must be cheaper than searching each picture whole and reading the same faces."""


def drawn_film() -> list[VideoSample]:
    """Return pictures at 4 Hz: one person, two, nobody, one."""
    pictures = []
    for step in range(SECONDS * 4):
        shown = [
            [(ANNA, (200 + 2 * step, 180), 150)],
            [(ANNA, (150, 180), 110), (BEN, (420, 170), 170)],
            [],
            [(BEN, (320, 180 + step % 8), 80)],
        ][step // 20 % 4]
        pictures.append(scene(*shown, wall=(150 - 40 * (step // 20 % 4), 165, 180)))
    return film(pictures)


def pictures_of(path: Path, need: VideoNeed | None) -> tuple[list[VideoSample], float]:
    """Return the pictures of a file that an encoder wants, and how many seconds they last."""
    assert need is not None
    index = build_index(path)
    pieces = [piece.item for piece in forward_pass(path, index, [Demand(need)])]
    return [piece for piece in pieces if isinstance(piece, VideoSample)], index.duration_us / 1e6


def at_8_hz(pictures: list[VideoSample]) -> list[VideoSample]:
    """Return pictures at 4 Hz as `signals` would see them: twice each, 180 lines high."""
    return [
        VideoSample(one.frame, one.time_us, one.rgb[::2, ::2].copy()) for one in pictures for _ in range(2)
    ]


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the milliseconds of one processor that some work takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def fed(encoder: Encoder, pictures: list[VideoSample]) -> Encoder:
    """Push all pictures."""
    for picture in pictures:
        encoder.push(picture)
    return encoder


def random_reader() -> Read:
    """Return a reader with random weights."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "faces.safetensors"
        save_shipped(FaceNet(), path, {"temperature": 1.0})
        return load_reader(path)


def face_ms(read: Read, at_once: int, count: int = 64) -> float:
    """Return what reading one face costs when so many are read at once."""
    crops = np.random.default_rng(0).integers(0, 256, (count, 48, 48), dtype=np.uint8)
    read(crops[:at_once])  # what is prepared once is not counted
    parts = [crops[first : first + at_once] for first in range(0, count, at_once)]
    # The best of several: whatever else runs on the machine empties the processor's caches.
    return min(cpu_ms(lambda: [read(part) for part in parts]) for _ in range(10)) / count


def main() -> None:
    """Measure and print one JSON object; fail where following gains too little."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    path = parser.parse_args().file
    pictures, seconds = (
        (drawn_film(), float(SECONDS)) if path is None else pictures_of(path, FaceExpressionsEncoder.video)
    )
    others = at_8_hz(pictures) if path is None else pictures_of(path, PICTURES)[0]
    read, detector = random_reader(), FaceDetector()

    def encoder() -> FaceExpressionsEncoder:
        return FaceExpressionsEncoder("random", lambda: read)

    fed(encoder(), pictures[:STEPS_AT_ONCE])  # what is loaded once is not counted
    detector.everywhere(pictures[0].rgb)
    track = encoder()
    ours = cpu_ms(lambda: fed(track, pictures)) / seconds
    faces = track.finish(round(seconds * 1e6)).column("faces")
    searching = cpu_ms(lambda: [detector.everywhere(one.rgb) for one in pictures]) / seconds
    each, alone = face_ms(read, STEPS_AT_ONCE), face_ms(read, 1)
    plain = searching + alone * float(faces.sum()) / seconds
    report = {
        "seconds": seconds,
        "steps_with_faces": int((faces > 0).sum()),
        "faces_read": int(faces.sum()),
        "ms_per_second": round(ours, 2),
        "ms_per_face_in_batches": round(each, 3),
        "ms_per_face_alone": round(alone, 3),
        "yardstick_search_each_picture_ms_per_second": round(searching, 2),
        "yardstick_plain_ms_per_second": round(plain, 2),
        "times_cheaper": round(plain / ours, 2),
        "signals_faces_ms_per_second": round(cpu_ms(lambda: fed(FacesEncoder(), others)) / seconds, 2),
    }
    print(json.dumps({"faces": report}, indent=2))
    if plain < LEAST_RATIO * ours:
        raise SystemExit(f"wanted: at least {LEAST_RATIO} times cheaper than searching each picture")


if __name__ == "__main__":
    main()
