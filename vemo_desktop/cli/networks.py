"""``vemo networks``: what networks there are, which can run here, and their weights."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.one_job import one_bar
from vemo_desktop.cli.taught_networks import adopt, rollback, taught
from vemo_desktop.errors import UsageError

if TYPE_CHECKING:
    from vemo_desktop.jobs.events import JobProgress
    from vemo_desktop.ml.pack_cards import PackCard
    from vemo_desktop.services.networks import NetworkStatus, PackStatus

app = typer.Typer(help="Networks that propose emotions, and their weights.", no_args_is_help=True)

Names = Annotated[
    list[str],
    typer.Argument(metavar="NAMES...", help="Networks, or single weights; see `vemo networks list`."),
]
AcceptChange = Annotated[
    bool,
    typer.Option("--accept-change", help="Take a file although it is not the one that was installed first."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Agree to licences that limit use or are not stated.")]


@app.command("list")
def list_networks(as_json: console.AsJson = False) -> None:
    """List the networks, what would enable those that cannot run here, and the weights."""
    from vemo_desktop.services.networks import network_statuses, pack_statuses

    networks, packs = network_statuses(), pack_statuses()
    if as_json:
        console.print_json(
            {"networks": [_network(one) for one in networks], "weights": [_pack(one) for one in packs]}
        )
        return
    console.print_table(
        ("network", "version", "trained", "can run", "what it is"),
        [
            (
                one.card.id,
                one.card.version,
                "yes" if one.card.trained else "no",
                one.unavailable or "yes",
                one.card.summary,
            )
            for one in networks
        ],
    )
    console.results.print()
    console.print_table(
        ("weights", "state", "size", "licence", "what they are for"),
        [(one.card.id, str(one.state), _size(one), str(one.card.terms), one.card.enables) for one in packs],
    )


@app.command("install")
def install(
    names: Names,
    optional: Annotated[
        bool, typer.Option("--optional", help="Also weights that a network can do without.")
    ] = False,
    again: Annotated[bool, typer.Option("--again", help="Also weights that are installed already.")] = False,
    accept_change: AcceptChange = False,
    yes: Yes = False,
    as_json: console.AsJson = False,
) -> None:
    """Fetch weights and install them. Exit code 1 if something is still missing afterwards."""
    from vemo_desktop.ml.pack_cards import Source
    from vemo_desktop.services import networks

    chosen = networks.packs_named(names, optional=optional)
    _agree([card for card in chosen if card.source is Source.DOWNLOAD], yes=yes)
    kept = "Stopped; what was fetched is kept, and the same command goes on from there."
    with console.telling_what_is_safe(kept), _watched() as on_progress:
        statuses = networks.install(
            names, on_progress, optional=optional, again=again, accept_change=accept_change
        )
    _finish(statuses, as_json)


@app.command("import")
def import_weights(
    path: Annotated[Path, typer.Argument(help="A file of weights, or a folder of the Hugging Face layout.")],
    pack: Annotated[
        str | None, typer.Option(help="Which weights they are; seen from the contents otherwise.")
    ] = None,
    accept_change: AcceptChange = False,
    as_json: console.AsJson = False,
) -> None:
    """Install weights that you fetched by hand. The file itself is only read."""
    from vemo_desktop.services import networks

    with _watched() as on_progress:
        status = networks.import_weights(path, on_progress, pack_id=pack, accept_change=accept_change)
    console.say(f"{status.card.name} is installed. Licence: {status.card.licence}")
    _finish([status], as_json)


@app.command("verify")
def verify(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAMES...]", help="All that are installed otherwise.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Read weights and compare them with their checksums. Exit code 1 if any is missing or changed."""
    from vemo_desktop.services import networks

    with _watched() as on_progress:
        statuses = networks.verify(names or [], on_progress)
    _finish(statuses, as_json)


@app.command("remove")
def remove(names: Names, as_json: console.AsJson = False) -> None:
    """Remove weights from this machine. What another network needs too stays, unless named itself."""
    from vemo_desktop.services import networks

    removed, kept = networks.remove(names)
    for card in kept:
        console.say(f"{card.name} ({card.id}) stays: another network needs it.")
    if as_json:
        console.print_json({"removed": [card.id for card in removed], "kept": [card.id for card in kept]})
        return
    console.results.print(
        "\n".join(f"{card.id} removed" for card in removed) or "Nothing of this was installed.", markup=False
    )


@app.command("set")
def set_network(
    network: Annotated[str, typer.Argument(help="Which network; see `vemo networks list`.")],
    changes: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME=VALUE]...", help="NAME= goes back to its own value.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Show how a network is run, and change it for all runs from now on."""
    from vemo_desktop.services import networks

    chosen = networks.choose(network, dict(map(console.split_change, changes or ())))
    if as_json:
        console.print_json(chosen.model_dump(mode="json"))
        return
    rows = [
        (name, str(getattr(chosen, name)), field.description or "")
        for name, field in type(chosen).model_fields.items()
    ]
    if rows:
        console.print_table(("setting", "value", "meaning"), rows)
    else:
        console.results.print("This network has nothing to set.")


@app.command("cost")
def cost(
    network: Annotated[str, typer.Argument(help="Which network; see `vemo networks list`.")],
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A video or sound file.")],
    device: Annotated[str, typer.Option(metavar="auto|cpu|cuda[:n]|mps")] = "auto",
    as_json: console.AsJson = False,
) -> None:
    """Try a network for a moment and say what running it over a file would cost on this machine."""
    from dataclasses import asdict

    from vemo_desktop.errors import VemoError
    from vemo_desktop.jobs.context import JobContext
    from vemo_desktop.jobs.events import JobFailed, JobProgress, Measured
    from vemo_desktop.jobs.requests import MeasureNetwork
    from vemo_desktop.jobs.runners import carry_out
    from vemo_desktop.media.fingerprint import fingerprint
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.pipeline.measure import measure
    from vemo_desktop.services.costs import Costs, duration_text

    path = path.absolute()
    request = MeasureNetwork(
        media_id="",
        path=path,
        fingerprint=fingerprint(path),
        cache_dir=cache_dir(),
        network_id=network,
        device=device,
    )
    with _watched() as on_progress:

        def show(event: object) -> None:
            if isinstance(event, JobProgress):
                on_progress(event)

        event = carry_out(request, {MeasureNetwork: measure}, JobContext(0, show, lambda: False))
    if isinstance(event, JobFailed):
        raise VemoError(event.message, details=event.details)
    assert isinstance(event, Measured)
    Costs(cache_dir()).keep(event)
    if as_json:
        console.print_json(
            {key: value for key, value in asdict(event).items() if key not in ("job_id", "media_id")}
        )
        return
    seconds = duration_text(event.load_s + event.run_s)
    console.results.print(f"{seconds} for {path.name}, on {event.device}", markup=False)


def _agree(cards: Sequence[PackCard], *, yes: bool) -> None:
    """Ask about licences that limit use or are unknown; where nobody can answer, ask for ``--yes``."""
    for card in cards:
        if not card.asks_first or yes:
            continue
        console.say(f"{card.name}: {card.licence}")
        if not sys.stdin.isatty():
            raise UsageError(f"Add --yes to agree to the licence of {card.name}, shown above.")
        if not typer.confirm("Install it under these terms?", err=True):
            raise typer.Exit(console.EXIT_FAILED)


@contextmanager
def _watched() -> Iterator[Callable[[JobProgress], None]]:
    """Show progress on standard error: a bar on a terminal, else a line for each step."""
    with one_bar("") as show:
        shown = ""

        def on_progress(progress: JobProgress) -> None:
            nonlocal shown
            if progress.step != shown and not console.messages.is_terminal:
                console.say(progress.step)
            shown = progress.step
            show(progress.step, progress.fraction, progress.left_s)

        yield on_progress


def _finish(statuses: Sequence[PackStatus], as_json: bool) -> None:
    """Print how packs stand now, and what is still to do for those that are not there."""
    for one in statuses:
        if one.problem:
            console.say(one.problem)
        elif one.installed is None:
            console.say(f"{one.card.name}: {one.card.getting}, then run `vemo networks import FILE`.")
    if as_json:
        console.print_json([_pack(one) for one in statuses])
    elif statuses:
        console.print_table(
            ("weights", "state", "size"), [(one.card.id, str(one.state), _size(one)) for one in statuses]
        )
    else:
        console.results.print("No weights are installed.")
    if any(str(one.state) != "installed" for one in statuses):
        raise typer.Exit(console.EXIT_FAILED)


def _network(one: NetworkStatus) -> dict[str, object]:
    return {
        **one.card.model_dump(mode="json"),
        "digest": one.card.digest,
        "unavailable": one.unavailable,
    }


def _pack(one: PackStatus) -> dict[str, object]:
    installed = one.installed
    return {
        **one.card.model_dump(mode="json"),
        "source": str(one.card.source),
        "state": str(one.state),
        "problem": one.problem or None,
        "bytes": one.bytes,
        "partial_bytes": one.partial_bytes,
        "digest": installed.digest if installed else None,
        "installed": installed.model_dump(mode="json") if installed else None,
    }


def _size(one: PackStatus) -> str:
    size = one.bytes or one.card.known_bytes
    return f"{size / 1e6:.0f} MB" if size else "?"


for _command in (taught, adopt, rollback):
    app.command()(_command)
