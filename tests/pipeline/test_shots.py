"""Cuts are found to the frame, with steady and unsteady rates, and none where there is none."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from vemo_desktop.domain.shots import Shots
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.pipeline.shots import build_shots

COLORS = ((200, 40, 30), (20, 150, 40), (30, 60, 190), (220, 210, 60))


def make_shots(path: Path, lengths: tuple[int, ...], step: tuple[int, ...] = (1,)) -> list[int]:
    """Write shots of plain colours, so many frames each; return the ticks (1/25 s) at which they begin."""
    begins, tick, number = [], 0, 0
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"bf": "2", "g": "50"})
        stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 25)
        random = np.random.default_rng(0)
        for shot, length in enumerate(lengths):
            begins.append(tick)
            for _ in range(length):
                picture = np.full((90, 160, 3), COLORS[shot % len(COLORS)], np.int16)
                picture += random.integers(-6, 7, picture.shape, np.int16)
                frame = av.VideoFrame.from_ndarray(np.clip(picture, 0, 255).astype(np.uint8), format="rgb24")
                frame.pts, frame.time_base = tick, Fraction(1, 25)
                container.mux(stream.encode(frame))
                tick += step[number % len(step)]
                number += 1
        container.mux(stream.encode(None))
    return begins


def index_of(path: Path) -> MediaIndex:
    return build_index(path, probe(path))


@pytest.mark.parametrize("step", [(1,), (1, 2, 1, 3)], ids=["steady", "unsteady"])
def test_cuts_are_found_to_the_frame(tmp_path: Path, step: tuple[int, ...]) -> None:
    path = tmp_path / "cuts.mp4"
    begins = make_shots(path, (20, 31, 17, 26), step)
    shots = build_shots(path, index_of(path))
    assert shots.cuts_us.tolist() == [tick * 40_000 for tick in begins[1:]]
    assert len(shots) == 4


def test_one_shot_has_no_cut(tmp_path: Path) -> None:
    path = tmp_path / "one.mp4"
    make_shots(path, (40,))
    told: list[float] = []
    assert len(build_shots(path, index_of(path), told.append)) == 1
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_shots_survive_the_cache() -> None:
    shots = Shots(np.array([40_000, 80_000], np.int64))
    assert Shots.from_arrays(shots.to_arrays()).cuts_us.tolist() == [40_000, 80_000]
