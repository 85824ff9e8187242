"""Made-up material and made-up stages for tests of recipes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.recipes.material import Material, Need
from vemo_desktop.ml.recipes.recipes import Recipe
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage

STEPS = 6

CARD = {
    "id": "tiny",
    "name": "Tiny",
    "version": "1",
    "summary": "A network for tests.",
    "notice": "It knows nothing.",
    "licence": "Apache-2.0",
    "implementation": "tiny",
    "trained": True,
    "curve_kind": "trained",
    "schemes": ("ekman-6",),
    "main_scheme": "ekman-6",
    "inputs": ("cues",),
}


class Killed(Exception):
    """Stands for whatever ends the program in the middle of a stage."""


def silent(path: Path, rate_hz: int) -> np.ndarray:
    """Read no sound at all."""
    raise AssertionError(f"nobody asked for {path}")


def material_in(folder: Path) -> Material:
    """Make a folder of material with one list of numbers."""
    (folder / "labels").mkdir(parents=True, exist_ok=True)
    (folder / "labels" / "numbers.txt").write_text("1 2 3 4 5 6", encoding="utf-8")
    return Material(folder, silent)


class Summing:
    """A stage that draws and sums in steps, saves after each, and can be killed after some."""

    need = Need("labels/numbers.txt", "the numbers to sum")

    def __init__(self, killed_after: int | None = None) -> None:
        self.killed_after = killed_after
        self.steps_run: list[int] = []

    def run(self, material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
        numbers = [float(one) for one in material.place(self.need).read_text(encoding="utf-8").split()]
        point = out.checkpoint("sums")
        total, first = 0.0, 0
        if point.exists():
            saved = torch.load(point, weights_only=True)
            total, first = saved["total"], saved["step"]
        for step in range(first, STEPS):
            if self.killed_after is not None and step >= self.killed_after:
                raise Killed
            self.steps_run.append(step)
            total += numbers[step] * float(np.random.default_rng((seed, step)).random())
            torch.save({"total": total, "step": step + 1}, point)
            report("Summing", step + 1, STEPS)
        out.weights.write_bytes(np.float64(total).tobytes())
        return Metrics({"numbers": {"sum": total, "count": len(numbers)}}, (f"The sum is {total:.3f}.",))


class Doubling:
    """A stage that reads the weights of the one before it."""

    def __init__(self) -> None:
        self.runs = 0

    def run(self, material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
        self.runs += 1
        value = 2 * float(np.frombuffer(out.weights_of("sums").read_bytes())[0])
        out.weights.write_bytes(np.float64(value).tobytes())
        return Metrics({"doubled": {"value": value}}, ("Doubled.",))


def stages_of(summing: Summing, doubling: Doubling) -> Sequence[Stage]:
    """Return two stages, the second behind the first."""
    source = Source(what="Numbers", reference="made up", licence="CC0-1.0")
    return (
        Stage("sums", "1", (Summing.need,), 3.0, summing.run, (source,)),
        Stage("doubles", "1", (), 1.0, doubling.run, (source,), after=("sums",)),
    )


def tiny_recipe(summing: Summing, doubling: Doubling, most_bytes: int = 1000) -> Recipe:
    """Return a recipe of these stages."""
    return Recipe("tiny", lambda: stages_of(summing, doubling), CARD, most_bytes)
