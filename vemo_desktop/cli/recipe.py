"""``vemo recipe``: make the weights of the built-in network again from raw material."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.running import progress_bars

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.progress import Progress

    from vemo_desktop.ml.recipes.recipes import Followed
    from vemo_desktop.ml.recipes.stage import Stage

_LINE_EVERY_S = 60.0


@console.telling_what_is_safe("Stopped; what was finished is kept, and the same command goes on from there.")
def recipe(
    name: Annotated[str, typer.Argument(metavar="builtin", help="Which network to make.")],
    data: Annotated[
        Path, typer.Option(metavar="DIR", help="Raw material: a folder with labels/, media/ and weights/.")
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for the results; ./NAME-recipe otherwise.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Decides everything that is drawn.")] = 1,
    stage: Annotated[
        list[str] | None,
        typer.Option(
            metavar="faces|speech_apart|speech|people|text|fusion|all",
            help="Only this stage; may be repeated.",
        ),
    ] = None,
    install: Annotated[
        bool, typer.Option("--install", help="Copy the results into models/ of this checkout.")
    ] = False,
    device: Annotated[
        str | None, typer.Option(metavar="auto|cpu|cuda[:n]|mps", help="Where to train.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Make a network from raw material; the same command again goes on where it was stopped."""
    from vemo_desktop.errors import UsageError
    from vemo_desktop.ml.recipes.recipes import install as install_files
    from vemo_desktop.ml.recipes.recipes import recipe_of
    from vemo_desktop.paths import checkout_dir, models_dir
    from vemo_desktop.settings import load_settings

    chosen = recipe_of(name)
    if install and checkout_dir() is None:
        raise UsageError("--install copies into a checkout, and this program was installed without one.")
    settings, notices = load_settings()
    console.say_all(notices)
    place = out or Path(f"{name}-recipe")
    followed = _followed(
        name, data.absolute(), place.absolute(), seed, stage or [], device or settings.device, chosen.stages()
    )
    installed = install_files(chosen, followed, models_dir()) if install else ()
    _tell(followed, installed, as_json)


def _followed(
    name: str, data: Path, out: Path, seed: int, names: list[str], device: str, stages: Sequence[Stage]
) -> Followed:
    """Follow the recipe in this process, with a bar."""
    from vemo_desktop.ml.recipes.running import chosen_stages
    from vemo_desktop.pipeline.recipe import make_network

    efforts = {one.name: one.effort for one in chosen_stages(stages, names)}
    with progress_bars() as bars:
        watcher = _Watcher(bars, efforts)
        return make_network(
            name, data, out, seed=seed, stages=names, device=device, on_progress=watcher.on_progress
        )


class _Watcher:
    """Turns progress into a bar with the time left, and into lines where nobody watches a bar."""

    def __init__(self, bars: Progress, efforts: dict[str, float]) -> None:
        from vemo_desktop.jobs.progress import ProgressEstimate

        self._bars = bars
        self._estimate = ProgressEstimate(efforts)
        self._task = bars.add_task("Beginning", total=1.0, left="")
        self._said, self._said_at = "", 0.0

    def on_progress(self, stage: str, step: str, share: float) -> None:
        """Take how far a stage is."""
        now = time.monotonic()
        fraction, left_s = self._estimate.advance(stage, share, now)
        left = "" if left_s is None else f"{_duration(left_s)} left"
        text = f"{stage}: {step}"
        self._bars.update(self._task, description=text, completed=fraction, left=left)
        # Bars leave no trace in a file; a training of hours needs some there.
        is_due = text != self._said or now - self._said_at >= _LINE_EVERY_S
        if is_due and not console.messages.is_terminal:
            console.say(f"{text} ({fraction:.0%}{', ' if left else ''}{left})")
            self._said, self._said_at = text, now


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def _tell(followed: Followed, installed: tuple[Path, ...], as_json: bool) -> None:
    if as_json:
        console.print_json(
            {
                "folder": str(followed.folder),
                "stages": {
                    one.stage: {"weights": str(one.weights), "kept": one.was_kept, **one.record}
                    for one in followed.stages
                },
                "unfinished": list(followed.unfinished),
                "table": str(followed.table),
                "card": None if followed.card is None else str(followed.card),
                "installed": [str(path) for path in installed],
            }
        )
        return
    for one in followed.stages:
        print(one.weights)
        data = one.record["data"]
        assert isinstance(data, dict)
        console.print_pairs((name, _figures(measures)) for name, measures in data.items())
    print(followed.table)
    if followed.card is None:
        console.say(f"There is no card yet: not finished are {', '.join(followed.unfinished)}.")
    else:
        print(followed.card)
    for path in installed:
        print(path)


def _figures(measures: dict[str, float]) -> str:
    return ", ".join(
        f"{name} {value}" if isinstance(value, int) else f"{name} {value:.3f}"
        for name, value in measures.items()
    )
