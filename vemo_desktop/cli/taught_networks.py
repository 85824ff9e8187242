"""``vemo networks taught|adopt|rollback``: what was taught in a project, and which network speaks there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import UsageError
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.services.project import ProjectSession

Rest = Annotated[
    bool,
    typer.Option("--rest/--no-rest", help="Have it look at all videos, from what was computed before."),
]


def taught(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project that taught them.")
    ],
    as_json: console.AsJson = False,
) -> None:
    """List what was taught from the corrections of a project, and which network speaks now."""
    from vemo_desktop.cli.teach import training_to_json
    from vemo_desktop.services.project import open_project

    with open_project(project, author="", read_only=True) as session:
        trainings = session.taught.trainings()
        speaks = {one.scheme: session.taught.network_of(one.scheme) for one in trainings}
        adoptions = session.taught.adoptions()
    networks = {one.id: one.network for one in trainings}
    if as_json:
        console.print_json(
            {
                "trainings": [training_to_json(one) for one in trainings],
                "speaks": speaks,
                "adoptions": [
                    {
                        "scheme": one.scheme,
                        "network": networks.get(one.training or "", "builtin"),
                        "author": one.author,
                        "at": one.at.isoformat(),
                    }
                    for one in adoptions
                ],
            }
        )
        return
    console.print_table(
        ("network", "scheme", "taught", "by", "verdict", "speaks"),
        [
            (
                one.network,
                one.scheme,
                f"{one.ended_at.astimezone():%Y-%m-%d %H:%M}",
                one.author,
                str(one.comparison["verdict"]),
                "yes" if speaks[one.scheme] == one.network else "",
            )
            for one in trainings
        ],
    )


def adopt(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project that taught it.")
    ],
    network: Annotated[
        str | None, typer.Argument(metavar="[NETWORK]", help="The one taught last otherwise.")
    ] = None,
    rest: Rest = True,
    as_json: console.AsJson = False,
) -> None:
    """Let a network that was taught from corrections speak from now on. Old curves stay."""
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    with open_project(project, author=load_settings()[0].author) as session:
        trainings = session.taught.trainings()
        if network is None and not trainings:
            raise UsageError("Nothing was taught in this project yet: vemo train P.vemo.")
        training = session.taught.adopt(network or trainings[-1].network)
        _speak(session, training.scheme, training.network, rest=rest, as_json=as_json)


def rollback(
    project: Annotated[
        ProjectPlace,
        typer.Argument(parser=place_of, metavar="P.vemo", help="Project that adopted a network."),
    ],
    scheme: Annotated[
        str | None, typer.Option(help="In which scheme; the last adoption's otherwise.")
    ] = None,
    rest: Rest = True,
    as_json: console.AsJson = False,
) -> None:
    """Go one step back to the network that spoke before. Nothing that was taught is lost."""
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    with open_project(project, author=load_settings()[0].author) as session:
        adoptions = session.taught.adoptions()
        network = session.taught.roll_back(scheme)
        _speak(session, scheme or adoptions[-1].scheme, network, rest=rest, as_json=as_json)


def _speak(session: ProjectSession, scheme: str, network: str, *, rest: bool, as_json: bool) -> None:
    """Tell which network speaks now, and let it look at the videos."""
    from vemo_desktop.cli.running import run_analysis

    items = session.learning.to_look_at(scheme) if rest else []
    failed: dict[str, str] = {}
    if items:
        networks = {item.id: (network,) for item in items}
        failed = run_analysis(
            session, items, networks, device="auto", with_previews=False, reopens=False
        ).failed
    if as_json:
        console.print_json(
            {"scheme": scheme, "network": network, "analysed": len(items) - len(failed), "failed": failed}
        )
    else:
        anew = counted("{count} video was", "{count} videos were", len(items) - len(failed))
        print(f"In {scheme}, {network} speaks now; {anew} analysed anew.")
    if failed:
        raise typer.Exit(console.EXIT_FAILED)
