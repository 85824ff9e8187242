"""VEMOCLAP's curves: windows of 32 s every second over five minutes, against every feature anew per window.

The plain side (`tests.ml.plain_vemoclap`) does for each window what the specification says for a video: its
16 frames, its 16 windows of sound, its words. The program's side runs the network's own encoders, which share
frames and sound between windows, and its classifier. Both see the same made film: 360 lines, up to two faces
per frame found by a made-up finder, a sign now and then, a phrase every seven seconds. Decoding is not
counted.

Reduced, so that it ends: all encoders have one narrow layer with random weights (`tests.ml.tiny_packs`); real
ones gain more, as what is shared weighs more. Not reduced: the classifier, the preparation of pictures and
sound, and the number of windows. Whisper hears the whole file once on either side and is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import torch

from tests.ml.plain_vemoclap import Film, Plain
from tests.ml.tiny_packs import install_all
from tests.ml.vemoclap_film import Corners, Signs, network, subject_of, tracks_of
from vemo_desktop.domain.tracks import Prediction

WINDOW_S = 32
POOL = 48
LIMIT = 2e-5
LEAST_RATIO = 3.0


def film_of(seconds: int) -> Film:
    """Return a film at 4 pictures per second, out of a few dozen that repeat."""
    rng = np.random.default_rng(0)
    pool = []
    for number in range(POOL):
        picture = np.kron(rng.integers(0, 256, (36, 64, 3), dtype=np.uint8), np.ones((10, 10, 1), np.uint8))
        picture[0, 0, 0] = number * 5
        pool.append(picture)
    pictures = [pool[(number * 7 + number // POOL) % POOL] for number in range(seconds * 4)]
    sound = (0.1 * rng.standard_normal(seconds * 16_000)).astype(np.float32)
    said = tuple((float(at) + 0.25, f"this was said after {at} seconds") for at in range(3, seconds, 7))
    return Film(Fraction(4), pictures, sound, said)


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Return the seconds of one processor that some work takes, and its result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def shared(film: Film) -> Prediction:
    """Return what the program says, from pictures and sound to curves."""
    whole, subject = network(), subject_of(film)
    return whole.predict(tracks_of(whole, film, subject), subject)


def plain(film: Film, windows: int) -> np.ndarray:
    """Return the probabilities of all windows and of the whole film, each from pictures and sound."""
    one = Plain(Corners(), Signs())
    spans = [(Fraction(start), Fraction(start + WINDOW_S)) for start in range(windows)]
    return np.stack([one.probabilities(film, *span) for span in [*spans, (Fraction(0), film.seconds)]])


def main() -> None:
    """Measure and print one JSON object; fail where outputs differ or the gain is too small."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=300)
    seconds = parser.parse_args().seconds
    torch.set_num_threads(1)  # threads that wait for each other would count as work
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VEMO_HOME"] = folder
        install_all(Path(folder), Path(folder) / "made")
        film, windows = film_of(seconds), seconds - WINDOW_S + 1
        timed(lambda: shared(film_of(WINDOW_S + 1)))  # what is imported and loaded once is not counted
        ours_s, said = timed(lambda: shared(film))
        theirs_s, wanted = timed(lambda: plain(film, windows))
    assert isinstance(said, Prediction)
    assert isinstance(wanted, np.ndarray)
    curves = said.curves["ekman-6"]
    whole = [said.video_distribution[name] for name in curves.names]
    difference = float(np.abs(np.vstack([curves.values, whole]) - wanted).max())
    report = {
        "seconds": seconds,
        "windows": windows,
        "ours_s": round(ours_s, 2),
        "plain_s": round(theirs_s, 2),
        "times_faster": round(theirs_s / ours_s, 2),
        "largest_difference": difference,
    }
    print(json.dumps({"vemoclap": report}, indent=2))
    if difference > LIMIT or theirs_s < LEAST_RATIO * ours_s:
        raise SystemExit(f"wanted: at most {LIMIT} apart, at least {LEAST_RATIO} times faster")


if __name__ == "__main__":
    main()
