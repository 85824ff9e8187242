"""CTEN curves over five minutes from overlapping windows, against one full pass per window.

The plain side is written as the specification reads: cut the frames of the window out, choose and crop its
snippets, run the whole network on them. The trunk is the true one, the windows those of a run (32 s, one
every 8 s); the weights have 4 segments in place of 32, so that both sides look at an eighth of the snippets
and end in minutes. The share of work that is saved does not depend on that: it is how many windows hold a
snippet. Pictures are made in memory; decoding is on neither side.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from torch import nn

from tests.packs_kit import install_tensors
from vemo_desktop.domain.media import MediaInfo, VideoSample
from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.ml.cards import card
from vemo_desktop.ml.encoders.crops import centre_crop
from vemo_desktop.ml.encoding import Subject
from vemo_desktop.ml.networks.cten.adapter import SNIPPETS, CtenNetwork
from vemo_desktop.ml.networks.cten.grid import lay_windows
from vemo_desktop.ml.networks.cten.network import VisualErase
from vemo_desktop.ml.networks.cten.sampling import snippets

Answer = TypeVar("Answer")

RATE = 30
LENGTH = 10
CLASSES = 8
WINDOW_S = 32.0
LEAST_RATIO = 3.0
TOLERANCE = 1e-4
"""Of probabilities: the last layer is scaled until answers differ, which enlarges what rounding leaves."""


def picture(frame: int) -> np.ndarray:
    """Return one frame of a made video, uint8 of shape (240, 426, 3): coarse noise that drifts."""
    low = np.random.default_rng(frame // 90).random((8, 14, 3))
    high = np.random.default_rng(frame // 90 + 1).random((8, 14, 3))
    coarse = low + (high - low) * (frame % 90) / 90
    return np.kron((coarse * 255).astype(np.uint8), np.ones((30, 31, 1), np.uint8))[:, :426]


def lively(segments: int) -> VisualErase:
    """Return a network whose answers differ between windows although nobody trained it."""
    torch.manual_seed(0)
    network = VisualErase(CLASSES, segments).requires_grad_(False)
    for module in network.resnet.modules():
        if isinstance(module, nn.BatchNorm3d):
            module.momentum = 1.0  # one batch sets the statistics, as training would have
    network.train().features(film(snippets(np.arange(9000), 8, LENGTH))[None])
    network.nl[0].alpha.fill_(1.0)
    network.ta_net.fc.bias.uniform_(0.2, 1.0)
    network.fc.bias.zero_()
    network.eval()
    looks = [snippets(np.arange(first, first + 960), segments, LENGTH) for first in (0, 3000, 6000)]
    logits = torch.cat([network(film(look)[None]).logits for look in looks])
    scale = 1 / logits.std(dim=0).mean()
    network.fc.weight.mul_(scale)
    network.fc.bias.copy_(-scale * logits.mean(dim=0))
    return network


def film(chosen: np.ndarray) -> torch.Tensor:
    """Return the pixels of snippets, shape (S, 3, D, 112, 112), from their frame numbers, shape (S, D)."""
    pixels = np.stack([[centre_crop(picture(frame)) for frame in snippet] for snippet in chosen.tolist()])
    return torch.from_numpy(pixels).permute(0, 4, 1, 2, 3).float()


def plain(network: VisualErase, passes: Sequence[range], segments: int) -> np.ndarray:
    """Run one full pass per run of frames and return the probabilities, shape (passes, classes)."""
    answers = []
    for frames in passes:
        video = film(snippets(np.array(frames), segments, LENGTH))
        with torch.inference_mode():
            answers.append(network(video[None]).logits.softmax(dim=1)[0].numpy())
    return np.stack(answers)


def ours(network: CtenNetwork, subject: Subject) -> tuple[np.ndarray, int]:
    """Run encoder and head as an analysis does: the curve, and how many snippets the trunk looked at."""
    encoder = network.encoders(subject, {})[0]
    assert encoder.video is not None
    assert encoder.video.frames is not None
    for frame in encoder.video.frames:
        encoder.push(VideoSample(frame, frame * US_PER_S // RATE, picture(frame)))
    track = encoder.finish(subject.duration_us)
    return network.predict({SNIPPETS: track}, subject).curves["video-emotion-8"].values, len(track.values)


def timed(work: Callable[[], Answer]) -> tuple[Answer, tuple[float, float]]:
    """Return what some work gives, and what it took: seconds by the clock and of the processor.

    What else the machine does lengthens the first and hardly the second, which the demand is made of.
    """
    start, busy = time.perf_counter(), time.process_time()
    answer = work()
    return answer, (round(time.perf_counter() - start, 1), round(time.process_time() - busy, 1))


def made_subject(seconds: int) -> tuple[Subject, FrameIndex]:
    """Return what an analysis knows of a made video."""
    starts = np.arange(seconds * RATE + 1) * US_PER_S // RATE
    frames = FrameIndex(starts[:-1], int(starts[-1]), np.zeros(1, np.int64))
    info = MediaInfo(Path("made.mp4"), "made", 0, frames.end_us, None, (), ())
    return Subject(info, frames, frames.end_us, has_cues=False), frames


def installed(whole: VisualErase, home: Path) -> CtenNetwork:
    """Return the network as the program loads it from a checkpoint of the released program."""
    os.environ["VEMO_HOME"] = str(home)
    install_tensors(home, "cten-ve8", whole.state_dict())
    settings = {"snippet_frames": LENGTH, "window_s": WINDOW_S}
    return CtenNetwork(card("cten-ve8").model_copy(update={"settings": settings}), "cpu")


def main() -> None:
    """Measure and print one JSON object; ends with an error where it is too slow or differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--segments", type=int, default=4)
    asked = parser.parse_args()
    subject, frames = made_subject(asked.seconds)
    windows = lay_windows(frames, asked.segments, LENGTH, WINDOW_S)
    assert windows is not None
    whole = lively(asked.segments)
    with tempfile.TemporaryDirectory() as home:
        network = installed(whole, Path(home))
        (curve, looked_at), ours_s = timed(lambda: ours(network, subject))
    # The last pass is the one over the whole video: ours gives its attention too.
    passes = [windows.frames_of(window) for window in range(windows.count)] + [range(len(frames))]
    answers, plain_s = timed(lambda: plain(whole, passes, asked.segments))
    want = answers[: windows.count]
    worst, ratio = float(np.abs(curve[: windows.count] - want).max()), plain_s[1] / ours_s[1]
    report = {
        "seconds_of_video": asked.seconds,
        "segments": asked.segments,
        "windows": windows.count,
        "snippets": {"ours": looked_at, "plain": len(passes) * asked.segments},
        "ours_s": dict(zip(("wall", "processor"), ours_s, strict=True)),
        "plain_s": dict(zip(("wall", "processor"), plain_s, strict=True)),
        "times_faster": {"wall": round(plain_s[0] / ours_s[0], 2), "processor": round(ratio, 2)},
        "largest_difference": worst,
        "spread_of_answers": round(float(np.ptp(want, axis=0).max()), 3),
        "threads": torch.get_num_threads(),
    }
    print(json.dumps({"cten": report}, indent=2))
    if ratio < LEAST_RATIO or worst > TOLERANCE:
        raise SystemExit(f"expected {LEAST_RATIO} times faster and the same within {TOLERANCE}")


if __name__ == "__main__":
    main()
