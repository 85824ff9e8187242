"""What each encoder of the built-in network costs, in milliseconds of processor per second of media.

With a file as argument, its pictures and sound are used; otherwise made ones. Decoding is not counted. The
yardstick, in the same run, is scaling a 1080p picture to the size the encoders ask for.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np

from tests.ml.streams import blocks, pictures, varied_sound
from vemo_desktop.domain.media import MediaInfo, VideoSample
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import build_index
from vemo_desktop.ml import registry
from vemo_desktop.ml.encoding import EncoderItem, Subject
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.signals.network import AUDIO_ENCODERS, VIDEO_ENCODERS
from vemo_desktop.ml.signals.sound_steps import SOUND
from vemo_desktop.ml.signals.video_steps import PICTURES


def pieces_of(path: Path | None) -> tuple[dict[str, list[EncoderItem]], float]:
    """Return pictures and sound by stream, and how many seconds they last."""
    if path is None:
        return {"video": [*pictures(30.0)], "audio": [*blocks(varied_sound(30.0), [16_000] * 30)]}, 30.0
    index = build_index(path)
    pieces: dict[str, list[EncoderItem]] = {"video": [], "audio": []}
    for piece in forward_pass(path, index, [Demand(PICTURES), Demand(SOUND)]):
        pieces["video" if isinstance(piece.item, VideoSample) else "audio"].append(piece.item)
    return pieces, index.duration_us / 1e6


def scaling_ms() -> float:
    """Return what scaling one second of 1080p pictures at the encoders' rate costs."""
    cv2 = opencv()
    picture = np.random.default_rng(0).integers(0, 256, size=(1080, 1920, 3), dtype=np.uint8)
    start = time.process_time()
    for _ in range(round(PICTURES.rate_hz)):
        cv2.resize(picture, (320, PICTURES.height), interpolation=cv2.INTER_AREA)
    return (time.process_time() - start) * 1000


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    pieces, seconds = pieces_of(parser.parse_args().file)
    tracks, cost = {}, {}
    for make in (*VIDEO_ENCODERS, *AUDIO_ENCODERS):
        encoder = make()
        if pieces[encoder.input]:
            encoder.push(pieces[encoder.input][0])  # what is loaded once is not counted
        start = time.process_time()
        for piece in pieces[encoder.input][1:]:
            encoder.push(piece)
        cost[encoder.id] = round((time.process_time() - start) * 1000 / seconds, 2)
        tracks[encoder.id] = encoder.finish(round(seconds * 1e6))
    network = registry.load("signals")
    duration_us = round(seconds * 1e6)
    subject = Subject(MediaInfo(Path("measured"), "", 0, duration_us, None, (), ()), None, duration_us)
    start = time.perf_counter()
    network.predict(tracks, subject)
    predict_ms = (time.perf_counter() - start) * 1000
    report = {
        "seconds": seconds,
        "ms_per_second": cost,
        "sum": round(sum(cost.values()), 2),
        "predict_ms": round(predict_ms, 2),
        "yardstick_scaling_ms_per_second": round(scaling_ms(), 2),
    }
    print(json.dumps({"signals": report}, indent=2))


if __name__ == "__main__":
    main()
