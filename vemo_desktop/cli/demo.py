"""``vemo demo``: a small library to try everything on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.analyze import unseen
from vemo_desktop.cli.running import Outcome, add_videos, progress_bars, run_analysis
from vemo_desktop.cli.window import has_display, load_app, run

if TYPE_CHECKING:
    from vemo_desktop.services.figures import Stretch
    from vemo_desktop.services.project import ProjectSession
    from vemo_desktop.services.reporting import Picture


def demo(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", readable=False, help="Videos or folders of yours to add."),
    ] = None,
    headless: Annotated[
        bool, typer.Option("--headless", help="Write a report instead of opening a window.")
    ] = False,
    tour: Annotated[
        bool, typer.Option("--tour", help="Open the window with the guided start, in five steps.")
    ] = False,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Where the report goes.")] = None,
    project: Annotated[Path | None, typer.Option(metavar="P.vemo", help="Project to use.")] = None,
) -> None:
    """Make a small library of clips, analyse it, and open the window on it (or write a report)."""
    from vemo_desktop.paths import data_dir

    folder = data_dir() / "demo"
    path = project or folder / "demo.vemo"
    clips = make_clips(folder)
    outcome, is_complete = _filled(path, [*clips, *(paths or ())])
    if not headless and has_display():
        raise typer.Exit(run(path, tour=tour))
    if not headless:
        console.say("There is no display here, so a report is written instead of opening the window.")
    _report(path, out or folder / "report", folder)
    if outcome.failed or not is_complete:
        raise typer.Exit(console.EXIT_FAILED)


def make_clips(folder: Path) -> tuple[Path, ...]:
    """Make the demo clips with a bar, or find them made."""
    from vemo_desktop.media.demo.known import finished_clips

    if clips := finished_clips(folder):
        return clips
    from vemo_desktop.media.demo.clips import make_demo_clips  # loads what draws, plays and encodes

    console.say("Making the demo clips.")
    with progress_bars() as bars:
        task = bars.add_task("Drawing and playing", total=1.0, left="")
        return make_demo_clips(
            folder,
            lambda name, share: bars.update(task, completed=share, description=f"Drawing {name}"),
        )


def _filled(path: Path, videos: Sequence[Path]) -> tuple[Outcome, bool]:
    """Fill the project unless the very same files were put in the last time: a second start must be quick."""
    from vemo_desktop.files import write_text_aside

    note = path.with_name(f"{path.name}-demo.json")
    mark = _mark(path, videos)
    if mark and path.is_file() and note.is_file() and note.read_text(encoding="utf-8") == mark:
        return Outcome(), True
    outcome, is_complete = _fill(path, videos)
    if mark and is_complete and not outcome.failed:
        write_text_aside(note, mark)
    return outcome, is_complete


def _mark(path: Path, videos: Sequence[Path]) -> str:
    """Return what would have to be done again if it changed; empty where that cannot be told quickly."""
    from vemo_desktop.ml.cards import card
    from vemo_desktop.settings import load_settings

    if not all(video.is_file() for video in videos):
        return ""
    digests = [card(network).digest for network in load_settings()[0].networks]
    facts = [(str(video.absolute()), video.stat().st_size, video.stat().st_mtime_ns) for video in videos]
    return json.dumps({"project": str(path.absolute()), "cards": digests, "files": facts}, indent=1)


def _fill(path: Path, videos: Sequence[Path]) -> tuple[Outcome, bool]:
    """Add and analyse videos; tell how that went and whether every file was taken."""
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, notices = load_settings()
    console.say_all(notices)
    with open_project(path, create=True, author=settings.author) as session:
        console.say_all(session.notices)
        if session.read_only:
            return Outcome(), True
        report = add_videos(session, videos)
        wanted = {item.id: unseen(session, item, settings.networks) for item in report.videos}
        items = [item for item in report.videos if wanted[item.id]]
        outcome = Outcome()
        if items:
            outcome = run_analysis(session, items, wanted, device=settings.device, with_previews=True)
    return outcome, not report.refused


def _report(path: Path, out: Path, folder: Path) -> None:
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.project import open_project
    from vemo_desktop.services.reporting import write_report

    out.mkdir(parents=True, exist_ok=True)
    pictures = _window_pictures(path, out)
    with open_project(path, author="", read_only=True) as session:
        page = write_report(
            session, out / "report.html", cache_dir=cache_dir(), pictures=pictures, known=_known(folder)
        )
        _say_hits(session, folder)
    print(page)
    for picture in pictures:
        print(picture.png)


def _window_pictures(path: Path, out: Path) -> list[Picture]:
    """Draw the real window in both looks; where Qt cannot be loaded, the report goes without."""
    from vemo_desktop.errors import VemoError
    from vemo_desktop.services.reporting import Picture

    pictures = []
    try:
        app = load_app()
        for look in ("dark", "light"):
            png = app.grab_window(path, out / f"window-{look}.png", size=(1440, 900), theme=look)
            pictures.append(Picture(f"The window, {look}", png))
    except VemoError as error:
        console.say(f"The report has no picture of the window: {error.message}")
    return pictures


def _known(folder: Path) -> Mapping[str, Sequence[Stretch]]:
    """Return what is known about the demo clips, by file name."""
    from vemo_desktop.media.demo.known import known_changes
    from vemo_desktop.services.figures import Stretch

    known: dict[str, list[Stretch]] = {}
    for change in known_changes(folder):
        known.setdefault(change.file_name, []).append(Stretch(change.interval, change.label))
    return known


def _say_hits(session: ProjectSession, folder: Path) -> None:
    """Tell how many of the known stretches were proposed with the right label, over at least half of them."""
    known = _known(folder)
    hits = total = 0
    for contents in session.contents():
        for stretch in known.get(contents.item.path.name, ()):
            if stretch.label == "neutral":  # what is between the others is not proposed
                continue
            total += 1
            covered = 0
            for proposal in contents.proposals:
                shared = proposal.interval.intersection(stretch.interval)
                if shared is not None and proposal.label == stretch.label:
                    covered += shared.duration_us
            hits += covered * 2 >= stretch.interval.duration_us
    if total:
        console.say(f"{hits} of {total} known changes of the demo clips were proposed.")
