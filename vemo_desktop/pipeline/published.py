"""Examples from the published files of TSL-300."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from vemo_desktop.domain.judging.detection import TrueSegment
from vemo_desktop.errors import UsageError
from vemo_desktop.exchange.tsl300 import Tsl300Video, read
from vemo_desktop.jobs.requests import PublishedFiles
from vemo_desktop.ml.networks.tsl.points import PointLabel
from vemo_desktop.ml.training.material import Material
from vemo_desktop.ml.training.recipes import Recipe, TslRecipe
from vemo_desktop.ml.training.splitting import Split

_NO_FEATURES = "Its features are not in the folder."
_NO_POINTS = "It has no labelled frame."


def published(
    files: PublishedFiles, recipe: Recipe, on_progress: Callable[[int, int], None]
) -> Material[object]:
    """Pair labels with features: the published training videos teach, the test videos judge.

    Videos without features are left out, so that a part of the data set will do.

    Raises
    ------
    UsageError
        If the recipe is not TSL-Net's, or the files are not those of TSL-300.
    """
    from vemo_desktop.ml.training.tsl_features import published_files, read_published
    from vemo_desktop.ml.training.tsl_task import TslVideo

    if not isinstance(recipe, TslRecipe):
        raise UsageError("The files of TSL-300 can train TSL-Net and no other network: --network tsl-net.")
    videos = read(files.labels, draw_seed=files.draw_seed)
    chosen: dict[str, list[TslVideo]] = {"train": [], "test": []}
    facts: list[object] = []
    left_out: dict[str, str] = {}
    for done, video in enumerate(videos):
        on_progress(done, len(videos))
        places = published_files(files.features, video.subset, video.name)
        if not all(place.is_file() for place in places):
            left_out[video.name] = _NO_FEATURES
            continue
        if video.subset == "train" and not video.points:
            left_out[video.name] = _NO_POINTS
            continue
        points = tuple(PointLabel(point.frame, point.label) for point in video.points)
        chosen[video.subset].append(
            TslVideo(video.name, partial(read_published, *places), video.rate_hz, points, truth_of(video))
        )
        facts.append([video.name, [[one.frame, one.label] for one in points], [_state(p) for p in places]])
    sides = {side: tuple(video.name for video in those) for side, those in chosen.items()}
    split = Split(sides["train"], sides["test"], "as published: training and test videos of TSL-300")
    names = {name: name for side in sides.values() for name in side}
    return Material(tuple(chosen["train"]), tuple(chosen["test"]), split, names, facts, left_out)


def truth_of(video: Tsl300Video) -> tuple[TrueSegment, ...]:
    """Return what a video is judged by."""
    return tuple(
        TrueSegment(video.name, one.label, one.interval.start_us / 1e6, one.interval.end_us / 1e6)
        for one in video.segments
    )


def _state(path: Path) -> list[int]:
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns]
