"""``vemo analyze``: let a network look at videos, without a window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.cli.running import Outcome, add_videos, prepare_unseen, run_analysis
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.domain.library import MediaItem
    from vemo_desktop.services.project import ProjectSession


def analyze(
    paths: Annotated[
        list[Path],
        # What may not be read is told with the others, not taken for wrong usage.
        typer.Argument(metavar="PATHS...", readable=False, help="Videos, or folders of them."),
    ],
    project: Annotated[
        ProjectPlace,
        typer.Option(parser=place_of, metavar="P.vemo", help="Project to put them in; made if not there."),
    ],
    device: Annotated[
        str | None, typer.Option(metavar="auto|cpu|cuda[:n]|mps", help="Where the network runs.")
    ] = None,
    network: Annotated[
        list[str] | None,
        typer.Option(help="Which network; may be repeated. See `vemo networks list`."),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also videos these networks have seen already.")
    ] = False,
    as_json: console.AsJson = False,
) -> None:
    """Add videos to a project and analyse them. Exit code 1 if any could not be."""
    from vemo_desktop.ml.registry import device_for, usable
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, notices = load_settings()
    console.say_all(notices)
    device = device or settings.device
    for one in network or settings.networks:
        device_for(usable(one), device)  # says at once what would otherwise be said of every video
    with open_project(project, create=True, author=settings.author) as session:
        console.say_all(session.notices)
        usual = session.taught.networks_in_place(settings.networks)
        networks = tuple(dict.fromkeys(network or usual))
        report = add_videos(session, paths)
        chosen = report.videos
        wanted = {item.id: networks if again else unseen(session, item, networks) for item in chosen}
        items = [item for item in chosen if wanted[item.id]]
        if len(items) < len(chosen):
            videos = counted("{count} video", "{count} videos", len(chosen))
            console.say(f"Analysed before: {len(chosen) - len(items)} of {videos}; --again repeats.")
        outcome = Outcome()
        if items:
            outcome = run_analysis(session, items, wanted, device=device, with_previews=True)
        seen = [item for item in chosen if item not in items]
        if seen:
            prepare_unseen(session, seen)
        answer = [
            _answer(session.library.media_item(item.id), outcome.failed.get(item.id)) for item in chosen
        ]
        refused = [{"path": str(path), "problem": sentence} for path, sentence in report.refused]
        copies = [{"path": str(path), "video": item.id} for path, item in report.copies]
    _print(answer, refused, copies, as_json)
    if refused or outcome.failed:
        raise typer.Exit(console.EXIT_FAILED)


def unseen(session: ProjectSession, item: MediaItem, networks: Sequence[str]) -> tuple[str, ...]:
    """Return those of the networks whose present version has not analysed a video yet."""
    from vemo_desktop.ml.cards import card

    seen = {run.card_digest for run in session.runs.runs(item.id) if run.fingerprint == item.fingerprint}
    return tuple(network for network in networks if card(network).digest not in seen)


def _answer(item: MediaItem, problem: str | None) -> dict[str, object]:
    return {
        "id": item.id,
        "path": str(item.path),
        "state": str(item.state),
        "duration_us": item.duration_us,
        "proposals_open": item.proposals_open,
        "proposals_total": item.proposals_total,
        "problem": problem or item.problem or None,
    }


def _print(
    answer: list[dict[str, object]],
    refused: list[dict[str, str]],
    copies: list[dict[str, str]],
    as_json: bool,
) -> None:
    if as_json:
        console.print_json({"videos": answer, "refused": refused, "copies": copies})
        return
    console.print_table(
        ("video", "state", "proposals"),
        [(Path(str(one["path"])).name, str(one["state"]), str(one["proposals_total"])) for one in answer],
    )
