"""TSL-Net from features to segments for five minutes at 30 Hz, against the specification read line by line.

The plain side (`PlainTsl`) follows the text: every step stacked with its neighbours in turn, all layers by
their formulas in torch, every proposal of every threshold scored with means over slices, and suppression
over lists. The program's side is what an analysis calls. Both have the same made-up weights and features,
and as many threads. The encoders, I3D above all, are not part of it.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from vemo_desktop.ml.networks.tsl.network import TslNet
from vemo_desktop.ml.networks.tsl.proposals import propose_segments

RATE_HZ = 30.0
STEPS = 562
REPEATS = 7
LIMIT = 2e-5
ROWS_LIMIT = 1e-9
T = TypeVar("T")
Floats = np.ndarray
Row = tuple[int, float, float, float]


@dataclass(frozen=True)
class PlainTsl:
    """The network and its segments as `specs/tsl_net.md` reads, sections C and E.

    Parameters
    ----------
    weights : mapping of str to Tensor
        By the names of the official checkpoint.
    """

    weights: Mapping[str, Tensor]

    def scores(self, visual: Tensor, mel: Tensor) -> tuple[Floats, Floats]:
        """Return the fused tensor, shape (T, 3), and the video score, shape (2,)."""
        steps = visual.shape[1]
        heard = self._sound(mel[0])
        seen = F.relu(self._over_time(visual.transpose(1, 2), "v_align.0", padding=1))
        both = torch.cat([seen, heard.T[None]], dim=1)
        z = F.relu(self._over_time(both, "neck.0", padding=1))
        s = torch.sigmoid(F.conv1d(z, self._weight("classifier.0")))[0].T
        fused = torch.stack([s[:, 0] * (1 - s[:, 2]), s[:, 1] * (1 - s[:, 2]), s[:, 2]], dim=1)
        best = s[:, :2].sort(dim=0, descending=True).values[: max(1, steps // 8)]
        return fused.numpy(), best.mean(dim=0).numpy()

    def _sound(self, mel: Tensor) -> Tensor:
        steps, placed = len(mel), []
        for t in range(steps):
            row = torch.zeros(60)
            for i in range(30):
                w = 10000 ** (-2 * i / 60)
                row[2 * i], row[2 * i + 1] = math.sin(t * w), math.cos(t * w)
            placed.append(mel[t] + row)
        images = []
        for t in range(steps):
            first = t // 600 * 600
            length = min(600, steps - first)
            around = [placed[first + (t - first + shift) % length] for shift in (-1, 0, 1)]
            images.append(torch.cat(around)[None])
        x = torch.stack(images)
        x = self._norm(F.relu(self._image(x, 0, stride=(3, 2), padding=3)), 2)
        x = F.max_pool2d(x, 4, 4)
        x = self._norm(F.relu(self._image(F.relu(self._image(x, 4, padding=1)), 6)), 8)
        x = F.max_pool2d(x, 2, 2)
        x = self._norm(F.relu(self._image(F.relu(self._image(x, 10, padding=1)), 12)), 14)
        return F.avg_pool2d(x, (4, 3)).flatten(1)

    def _weight(self, name: str) -> Tensor:
        return self.weights[f"cls_module.{name}.weight"]

    def _bias(self, name: str) -> Tensor:
        return self.weights[f"cls_module.{name}.bias"]

    def _over_time(self, x: Tensor, name: str, padding: int) -> Tensor:
        return F.conv1d(x, self._weight(name), self._bias(name), padding=padding)

    def _image(self, x: Tensor, number: int, stride: tuple[int, int] = (1, 1), padding: int = 0) -> Tensor:
        name = f"a_extractor.{number}"
        return F.conv2d(x, self._weight(name), self._bias(name), stride, padding)

    def _norm(self, x: Tensor, number: int) -> Tensor:
        name = f"a_extractor.{number}"
        mean, var = (self.weights[f"cls_module.{name}.running_{what}"] for what in ("mean", "var"))
        return F.batch_norm(x, mean, var, self._weight(name), self._bias(name), eps=1e-5)

    def segments(self, fused: Floats, video: Floats, rate_hz: float) -> list[Row]:
        """Return (class, score, start s, end s) of all segments that survive, by falling score per class."""
        classes = [c for c in range(2) if video[c] >= 0.5] or [int(np.argmax(video))]
        foreground = self._upsampled(1 - fused[:, 2].astype(float))
        rows: list[Row] = []
        for c in classes:
            curve = self._upsampled(fused[:, c].astype(float))
            found: list[Row] = []
            for threshold in np.arange(0, 0.25, 0.025):
                kept = np.where(curve < threshold, 0, curve)
                found += self._runs(kept, kept, c, float(video[c]), rate_hz)
            for threshold in np.arange(0.4, 0.75, 0.025):
                kept = np.where(foreground < threshold, 0, foreground)
                found += self._runs(kept, curve, c, float(video[c]), rate_hz)
            rows += self._suppressed(found)
        return rows

    @staticmethod
    def _upsampled(values: Floats) -> Floats:
        fine = []
        for position in range(24 * len(values)):
            x = position / 24
            left = min(int(x), len(values) - 2)
            fine.append(values[left] + (values[left + 1] - values[left]) * (x - left))
        return np.array(fine)

    @staticmethod
    def _runs(kept: Floats, curve: Floats, c: int, video: float, rate_hz: float) -> list[Row]:
        positions = np.flatnonzero(kept > 0)
        if len(positions) == 0 or positions.tolist() == [0]:
            return []
        rows = []
        for run in np.split(positions, np.flatnonzero(np.diff(positions) != 1) + 1):
            i, j, n = int(run[0]), int(run[-1]), len(run)
            around = list(range(max(0, int(i - 0.03 * n)), i))
            around += list(range(j + 1, min(len(curve) - 1, int(j + 0.03 * n)) + 1))
            outer = float(np.mean(curve[around])) if around else 0.0
            score = float(np.mean(curve[run])) - outer + 0.3 * video
            rows.append((c, score, i * 16 / (24 * rate_hz), (j + 1) * 16 / (24 * rate_hz)))
        return rows

    @staticmethod
    def _suppressed(rows: list[Row]) -> list[Row]:
        waiting, kept = sorted(rows, key=lambda row: -row[1]), []
        while waiting:
            best = waiting.pop(0)
            kept.append(best)
            rest = []
            for row in waiting:
                shared = max(0.0, min(best[3], row[3]) - max(best[2], row[2]) + 1)
                whole = best[3] - best[2] + 1 + row[3] - row[2] + 1 - shared
                if shared / whole < 0.5:
                    rest.append(row)
            waiting = rest
        return kept


def made_up_network() -> TslNet:
    """Return a network whose curves move: random weights of the usual size."""
    torch.manual_seed(0)
    network = TslNet()
    with torch.no_grad():
        for name, value in network.named_parameters():
            if value.ndim >= 2:
                value.copy_(torch.randn_like(value) * 1.3 / (value.numel() / len(value)) ** 0.5)
            elif name.endswith("bias"):
                value.copy_(torch.randn_like(value) * 0.1)
    network.drop_training_parts()
    return network.eval()


def features(steps: int) -> tuple[Tensor, Tensor]:
    """Return features of pictures, shape (1, T, 1024), and of sound, (1, T, 32, 60), that change slowly."""
    rng = np.random.default_rng(1)
    scenes = np.repeat(rng.normal(size=(steps // 12 + 1, 1024)), 12, axis=0)[:steps]
    visual = np.abs(scenes + 0.4 * rng.normal(size=(steps, 1024))) * 0.6
    levels = np.repeat(rng.normal(size=(steps // 7 + 1, 1, 60)), 7, axis=0)[:steps]
    mel = 0.3 + 0.3 * levels + 0.1 * rng.normal(size=(steps, 32, 60))
    return torch.tensor(visual[None], dtype=torch.float32), torch.tensor(mel[None], dtype=torch.float32)


@dataclass(frozen=True)
class Took:
    """The least of several times, in turns with the other side: what others do on the machine only adds."""

    wall_s: float
    processor_s: float


def side_by_side(first: Callable[[], T], second: Callable[[], T]) -> tuple[T, T, Took, Took]:
    """Return both results and the time that each takes."""
    results = (first(), second())
    took: tuple[list[tuple[float, float]], ...] = ([], [])
    for _ in range(REPEATS):
        for work, times in zip((first, second), took, strict=True):
            start, busy = time.perf_counter(), time.process_time()
            work()
            times.append((time.perf_counter() - start, time.process_time() - busy))
    ours, theirs = (Took(*(min(column) for column in zip(*times, strict=True))) for times in took)
    return *results, ours, theirs


def main() -> None:
    """Measure and print one JSON object; fail where outputs differ or the program is slower."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    steps, threads = options.steps, options.threads
    torch.set_num_threads(threads)
    network, (visual, mel) = made_up_network(), features(steps)
    plain = PlainTsl(network.state_dict())

    def ours() -> tuple[Floats, Floats]:
        output = network(visual, mel)
        return output.fused[0].numpy(), output.video_score[0].numpy()

    with torch.inference_mode():
        got, want, curves, plain_curves = side_by_side(ours, lambda: plain.scores(visual, mel))
    rows, wanted, rule, plain_rule = side_by_side(
        lambda: [(s.label, s.score, s.start_s, s.end_s) for s in propose_segments(*got, RATE_HZ)],
        lambda: plain.segments(*got, RATE_HZ),
    )
    difference = max(float(np.abs(a - b).max()) for a, b in zip(got, want, strict=True))
    assert len(rows) == len(wanted)
    rows_difference = float(np.abs(np.array(rows) - np.array(wanted)).max())
    faster = (plain_curves.wall_s + plain_rule.wall_s) / (curves.wall_s + rule.wall_s)
    report = {
        "steps": steps,
        "threads": threads,
        "network": {"ours": asdict(curves), "plain": asdict(plain_curves)},
        "segments": {"ours": asdict(rule), "plain": asdict(plain_rule), "count": len(rows)},
        "times_faster": round(faster, 2),
        "largest_difference_of_curves": difference,
        "largest_difference_of_segments": rows_difference,
        "range_of_curves": [round(float(got[0].min()), 3), round(float(got[0].max()), 3)],
    }
    print(json.dumps({"tsl": report}, indent=2))
    if difference > LIMIT or rows_difference > ROWS_LIMIT or faster < 1:
        raise SystemExit(f"wanted: at most {LIMIT} apart, and not slower")


if __name__ == "__main__":
    main()
