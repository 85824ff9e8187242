"""``vemo train``: teach a network, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.running import progress_bars
from vemo_desktop.cli.teach import teach

if TYPE_CHECKING:
    from vemo_desktop.jobs.events import Event, Trained
    from vemo_desktop.jobs.requests import DecidedVideos, PublishedFiles, TrainNetwork

_LOOK_S = 0.1
_STOPPING_S = 10.0


def train(
    project: Annotated[
        Path | None, typer.Argument(metavar="[P.vemo]", help="Project whose decisions to learn from.")
    ] = None,
    network: Annotated[
        str,
        typer.Option(
            metavar="builtin|tsl-net|cten-ve8|cten-ekman6|vemoclap",
            help="Which network; the built-in one learns within the project.",
        ),
    ] = "builtin",
    scheme: Annotated[
        str | None,
        typer.Option(help="Label scheme that the built-in network is to learn; the one most used otherwise."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="New folder for weights and report.")
    ] = None,
    tsl300: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Learn from the published files of TSL-300 in this folder."),
    ] = None,
    features: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Features for --tsl300: {train,test}/{rgb,logmfcc}/VIDEO.npy."),
    ] = None,
    steps: Annotated[int | None, typer.Option(help="Updates; as published otherwise.")] = None,
    seed: Annotated[int | None, typer.Option(help="Decides everything that is drawn.")] = None,
    changes: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Change a setting of the recipe.")
    ] = None,
    show: Annotated[bool, typer.Option("--show", help="List the settings of the recipe and stop.")] = False,
    device: Annotated[
        str | None, typer.Option(metavar="auto|cpu|cuda[:n]|mps", help="Where to train.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Teach a network from decisions; the same command again goes on where a training was stopped.

    The built-in network learns from the corrections of a project, and what came of it is compared with the
    present network on videos that are held out for ever. It speaks once it is adopted: see
    `vemo networks adopt`.
    """
    from vemo_desktop.jobs.requests import TrainNetwork
    from vemo_desktop.ml.training.recipes import HeadRecipe, parsed, recipe_for
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.settings import load_settings

    wanted = parsed(network, changes or [])
    wanted |= {name: value for name, value in (("steps", steps), ("seed", seed)) if value is not None}
    recipe = recipe_for(network, **wanted)
    if show:
        _show(recipe.to_json(), recipe.help_sentences(), as_json)
        return
    if isinstance(recipe, HeadRecipe):
        if project is None or out is not None or tsl300 is not None or device is not None:
            raise typer.BadParameter(
                "the built-in network learns within a project and on the processor: name the project, "
                "without --out, --tsl300 and --device"
            )
        teach(project, scheme, recipe, as_json=as_json)
        return
    if scheme is not None:
        raise typer.BadParameter("--scheme is for the built-in network")
    if out is None:
        raise typer.BadParameter("--out must name a folder for the trained network")
    settings, notices = load_settings()
    console.say_all(notices)
    request = TrainNetwork(
        path=out.absolute(),
        network_id=network,
        recipe=recipe,
        data=_data(project, tsl300, features),
        cache_dir=cache_dir(),
        device=device or settings.device,
    )
    _tell(_trained(request), as_json)


def _data(project: Path | None, tsl300: Path | None, features: Path | None) -> DecidedVideos | PublishedFiles:
    from vemo_desktop.jobs.requests import PublishedFiles
    from vemo_desktop.services.project import open_project
    from vemo_desktop.services.training import decided_videos

    if (tsl300 is None) != (features is None):
        raise typer.BadParameter("--tsl300 and --features belong together")
    if tsl300 is not None and features is not None:
        if project is not None:
            raise typer.BadParameter("name either a project or --tsl300, not both")
        return PublishedFiles(tsl300.absolute(), features.absolute())
    if project is None:
        raise typer.BadParameter("name a project to learn from, or --tsl300 with --features")
    with open_project(project, author="", read_only=True) as session:
        return decided_videos(session)


def _trained(request: TrainNetwork) -> Trained:
    """Have the worker process train, with a bar; stop cleanly on Ctrl-C.

    Raises
    ------
    JobFailed
        If the training ended without a network.
    """
    from vemo_desktop import errors
    from vemo_desktop.jobs import events
    from vemo_desktop.jobs.process_runner import ProcessRunner
    from vemo_desktop.jobs.queue import JobQueue

    endings: list[Event] = []
    with progress_bars() as bars:
        task = bars.add_task(f"Training {request.network_id}", total=1.0, left="")

        def on_event(event: Event) -> None:
            match event:
                case events.JobProgress(_, step, fraction, left_s):
                    left = "" if left_s is None else f"{left_s:.0f} s left"
                    bars.update(task, description=step, completed=fraction, left=left)
                case events.Trained() | events.JobFailed():
                    endings.append(event)
                case _:
                    pass

        queue = JobQueue(ProcessRunner())
        try:
            queue.subscribe(on_event)
            queue.submit(request)
            while not queue.wait(timeout_s=_LOOK_S):
                pass
        except KeyboardInterrupt:
            console.say("Stopping; the training is kept, and the same command goes on with it.")
            queue.cancel_all()
            queue.wait(timeout_s=_STOPPING_S)
            raise
        finally:
            queue.close()
    ending = endings[0]
    if isinstance(ending, events.JobFailed):
        raise errors.JobFailed(ending.message, details=ending.details)
    assert isinstance(ending, events.Trained)
    return ending


def _tell(trained: Trained, as_json: bool) -> None:
    console.say_all(trained.notices)
    if as_json:
        console.print_json(
            {
                "weights": str(trained.weights),
                "report": str(trained.report),
                "held_out": trained.values,
                "notices": list(trained.notices),
            }
        )
        return
    print(trained.weights)
    print(trained.report)
    if trained.values:
        console.print_pairs((name, f"{value:.3f}") for name, value in trained.values.items())
    else:
        console.say("There was no held-out video to judge the network by.")


def _show(values: dict[str, object], sentences: dict[str, str], as_json: bool) -> None:
    if as_json:
        console.print_json({name: {"value": values[name], "help": sentences[name]} for name in values})
        return
    console.print_table(
        ("setting", "value", "what it does"),
        [(name, str(value), sentences[name]) for name, value in values.items()],
    )
