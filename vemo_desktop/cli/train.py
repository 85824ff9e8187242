"""``vemo train``: teach a network, without a window."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.one_job import follow
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.cli.teach import teach, together
from vemo_desktop.domain.places import Place

if TYPE_CHECKING:
    from vemo_desktop.domain.splits import Together
    from vemo_desktop.jobs.events import Trained
    from vemo_desktop.jobs.requests import DecidedVideos, PublishedFiles, TrainNetwork
    from vemo_desktop.ml.training.recipes import Recipe


Network = Annotated[
    str,
    typer.Option(
        metavar="builtin|tsl-net|cten-ve8|cten-ekman6|vemoclap",
        help="Which network; the built-in one learns within the project.",
    ),
]
Scheme = Annotated[
    str | None,
    typer.Option(help="Label scheme that the built-in network is to learn; the one most used otherwise."),
]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="New folder for weights and report.")]
Published = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Learn from the published files of TSL-300 in this folder."),
]
Features = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Features for --tsl300: {train,test}/{rgb,logmfcc}/VIDEO.npy."),
]
Split = Annotated[
    str | None,
    typer.Option(
        metavar="video|subject|source",
        help="What must not both teach and judge; as this project was taught before, else each video.",
    ),
]
Subject = Annotated[
    str | None,
    typer.Option(metavar="REGEX", help="Finds the subject in file names; else what is before _ - ."),
]
Changes = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Change a setting of the recipe.")
]
Device = Annotated[
    str | None,
    typer.Option(
        metavar="auto|cpu|cuda[:n]|mps",
        help="Where to train; the built-in network learns on the processor otherwise, others as set.",
    ),
]
Tensorboard = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Also write losses and figures there, for TensorBoard."),
]


@console.telling_what_is_safe("Stopped; what was learnt is kept, and the same command goes on with it.")
def train(
    project: Annotated[
        ProjectPlace | None,
        typer.Argument(parser=place_of, metavar="[P.vemo]", help="Project whose decisions to learn from."),
    ] = None,
    network: Network = "builtin",
    scheme: Scheme = None,
    out: Out = None,
    tsl300: Published = None,
    features: Features = None,
    split: Split = None,
    subject: Subject = None,
    steps: Annotated[int | None, typer.Option(help="Updates; as published otherwise.")] = None,
    seed: Annotated[int | None, typer.Option(help="Decides everything that is drawn.")] = None,
    changes: Changes = None,
    show: Annotated[bool, typer.Option("--show", help="List the settings of the recipe and stop.")] = False,
    device: Device = None,
    tensorboard: Tensorboard = None,
    as_json: console.AsJson = False,
) -> None:
    """Teach a network from decisions; the same command again goes on where a training was stopped.

    The built-in network learns from the corrections of a project, and what came of it is compared with the
    present network on videos that are held out for ever. It speaks once it is adopted: see
    `vemo networks adopt`.
    """
    from vemo_desktop.ml.training.recipes import HeadRecipe, parsed, recipe_for
    from vemo_desktop.ml.training.tensorboard import require_tensorboard

    wanted = parsed(network, changes or [])
    wanted |= {name: value for name, value in (("steps", steps), ("seed", seed)) if value is not None}
    recipe = recipe_for(network, **wanted)
    if show:
        _show(recipe.to_json(), recipe.help_sentences(), as_json)
        return
    if tensorboard is not None:
        require_tensorboard()
        tensorboard = tensorboard.absolute()
    if isinstance(recipe, HeadRecipe):
        if project is None or out is not None or tsl300 is not None:
            raise typer.BadParameter(
                "the built-in network learns within a project: name it, without --out and --tsl300"
            )
        teach(
            project, scheme, recipe, together(split, subject), tensorboard, device or "cpu", as_json=as_json
        )
    elif scheme is not None:
        raise typer.BadParameter("--scheme is for the built-in network")
    elif out is None:
        raise typer.BadParameter("--out must name a folder for the trained network")
    else:
        data = _data(project, tsl300, features, recipe.validation_share, together(split, subject))
        _tell(_trained(_request(network, recipe, out, data, device, tensorboard)), as_json)


def _request(
    network: str,
    recipe: Recipe,
    out: Path,
    data: DecidedVideos | PublishedFiles,
    device: str | None,
    tensorboard: Path | None,
) -> TrainNetwork:
    from vemo_desktop.jobs.requests import TrainNetwork
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.settings import load_settings

    settings, notices = load_settings()
    console.say_all(notices)
    return TrainNetwork(
        path=out.absolute(),
        network_id=network,
        recipe=recipe,
        data=data,
        cache_dir=cache_dir(),
        device=device or settings.device,
        tensorboard=tensorboard,
    )


def _data(
    project: Place | None,
    tsl300: Path | None,
    features: Path | None,
    share: float,
    together: Together | None,
) -> DecidedVideos | PublishedFiles:
    from vemo_desktop.jobs.requests import PublishedFiles
    from vemo_desktop.services.project import open_project
    from vemo_desktop.services.training import decided_videos

    if (tsl300 is None) != (features is None):
        raise typer.BadParameter("--tsl300 and --features belong together")
    if tsl300 is not None and features is not None:
        if project is not None or together is not None:
            raise typer.BadParameter("name either a project or --tsl300, which is split as published")
        return PublishedFiles(tsl300.absolute(), features.absolute())
    if project is None:
        raise typer.BadParameter("name a project to learn from, or --tsl300 with --features")
    # Not for reading only: the sides that videos get are kept in the project.
    with open_project(project, author="") as session:
        console.say_all(session.notices)
        return decided_videos(session, share=share, together=together)


def _trained(request: TrainNetwork) -> Trained:
    """Have the worker process train, with a bar; stop cleanly on Ctrl-C.

    Raises
    ------
    JobFailed
        If the training ended without a network.
    """
    from vemo_desktop.jobs.events import Trained
    from vemo_desktop.jobs.process_runner import ProcessRunner
    from vemo_desktop.jobs.queue import JobQueue

    with closing(JobQueue(ProcessRunner())) as queue:
        ending = follow(
            f"Training {request.network_id}",
            subscribe=queue.subscribe,
            ask=lambda: queue.submit(request),
            wait=lambda seconds: queue.wait(timeout_s=seconds),
            stop=queue.cancel_all,
            kept="the training is kept",
        )
    assert isinstance(ending, Trained)
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
