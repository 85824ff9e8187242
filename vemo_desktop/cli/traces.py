"""``vemo traces``: continuous ratings of a project: list, write out, lag, erase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.domain.timebase import Interval, format_time, us_from_s
from vemo_desktop.errors import UsageError
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.domain.library import MediaItem
    from vemo_desktop.domain.segments import Change
    from vemo_desktop.domain.traces import Trace
    from vemo_desktop.services.project import ProjectSession

app = typer.Typer(help="Continuous ratings: valence, arousal and the like.", no_args_is_help=True)

Video = Annotated[str | None, typer.Option(help="File name or title of one video; all otherwise.")]
Rater = Annotated[str | None, typer.Option(help="Name of one annotator; all otherwise.")]
Dimension = Annotated[str | None, typer.Option(help="valence, arousal, …; all otherwise.")]


@app.callback()
def choose_project(
    context: typer.Context,
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to work on.")
    ],
) -> None:
    """Continuous ratings of a project. They are recorded in the window; samples are never altered."""
    context.obj = project


@app.command("list")
def list_traces(
    context: typer.Context,
    video: Video = None,
    rater: Rater = None,
    dimension: Dimension = None,
    as_json: console.AsJson = False,
) -> None:
    """List who rated what, how much of it, with how many samples and which lag."""
    with _open(context, read_only=True) as session:
        rows = [_row(session, item, trace) for item, trace in _chosen(session, video, rater, dimension)]
        waiting = _waiting(session, video, rater, dimension)
    if as_json:
        console.print_json({"traces": rows, "waiting": waiting})
        return
    console.print_table(
        ("video", "annotator", "dimension", "from", "to", "stretches", "samples", "lag s"),
        [
            (
                str(row["video"]),
                str(row["annotator"]),
                str(row["dimension"]),
                format_time(us_from_s(float(str(row["start_s"])))),
                format_time(us_from_s(float(str(row["end_s"])))),
                str(row["stretches"]),
                str(row["samples"]),
                f"{row['lag_s']:.2f}",
            )
            for row in rows
        ],
    )
    for one in waiting:
        until = format_time(us_from_s(float(str(one["end_s"]))))
        samples = counted("{count} sample is", "{count} samples are", int(str(one["samples"])))
        console.say(
            f"A recording of {one['dimension']} by {one['annotator']} in {one['video']} was not ended: "
            f"{samples} kept, up to {until}. Unless it is being recorded now, opening "
            "the project in the window puts it in its place."
        )
    if not rows and not waiting:
        console.say("No traces yet. Record one in the window, or take one from a file.")


@app.command()
def export(
    context: typer.Context,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder to write to; made if not there.")],
    rate: Annotated[float, typer.Option(metavar="HZ", help="Bins per second.")] = 25.0,
    smooth: Annotated[float, typer.Option(metavar="S", help="Seconds of a mean; 0 for none.")] = 0.0,
    lag: Annotated[
        bool, typer.Option("--lag/--no-lag", help="Whether each rater's lag is taken off.")
    ] = True,
    video: Video = None,
    as_json: console.AsJson = False,
) -> None:
    """Write means in bins, every raw sample, and a note that states the rule of the bins."""
    from vemo_desktop.exchange.trace_tables import TraceView
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.trace_export import export_traces

    with _open(context, read_only=True) as session:
        videos = None if video is None else [item.id for item in _videos(session, video)]
        view = TraceView(rate, lag, smooth)
        files = export_traces(session, out, view, cache_dir=cache_dir(), videos=videos)
    if as_json:
        console.print_json({"files": [str(path) for path in files]})
        return
    for path in files:
        print(path)


@app.command("import")
def import_traces(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILES...", help="Ratings of CARMA, DARMA, PAGAN, CEAP-360VR, NOVA."),
    ],
    video: Annotated[str | None, typer.Option(help="File name or title of the video they are for.")] = None,
    recording: Annotated[
        str, typer.Option(metavar="NAME", help="Which recording of a file that holds several.")
    ] = "",
    author: Annotated[
        str, typer.Option(metavar="NAME", help="Who rated it, where the file does not tell.")
    ] = "",
    as_json: console.AsJson = False,
) -> None:
    """Take continuous ratings of another tool into the project; the same as `vemo import`."""
    from vemo_desktop.cli.import_labels import import_labels

    import_labels(files, context.obj, video, recording=recording, author=author, as_json=as_json)


@app.command("lag")
def find_lag(
    context: typer.Context,
    rater: Annotated[str, typer.Option(help="Name of the annotator who may be late.")],
    reference: Annotated[
        str, typer.Option(metavar="WHO", help="Another annotator, others (their mean), or network:<id>.")
    ] = "others",
    dimension: Dimension = None,
    video: Video = None,
    keep: Annotated[bool, typer.Option("--keep", help="Keep what was found; undo takes it back.")] = False,
    seconds: Annotated[
        float | None,
        typer.Option(
            "--set",
            metavar="S",
            min=-console.LONGEST_S,
            max=console.LONGEST_S,
            help="Keep this lag and estimate nothing.",
        ),
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Estimate how late a rater is, by the shift at which the traces fit a reference best."""
    from vemo_desktop.services import lags

    with _open(context, read_only=not keep and seconds is None) as session:
        traces = [trace for _, trace in _chosen(session, video, rater, dimension)]
        if not traces:
            raise UsageError(f'There is no trace by "{rater}" here. `list` shows what there is.')
        if seconds is not None:
            _tell_change(session.traces.set_lag(traces, us_from_s(seconds)), as_json)
            return
        found = lags.find_lag(session, traces, reference)
        if keep and not found.reason:
            session.traces.set_lag(traces, us_from_s(found.seconds))
    if as_json:
        is_known = not found.reason
        console.print_json(
            {
                "lag_s": found.seconds if is_known else None,
                "correlation": found.correlation if is_known else None,
                "correlation_without": found.unshifted if found.unshifted == found.unshifted else None,
                "at_limit": found.at_limit,
                "reason": found.reason,
                "kept": keep and is_known,
            }
        )
        return
    if found.reason:
        console.say(found.reason)
        return
    print(
        f"{found.seconds:.2f} s later than {reference}: correlation {found.correlation:.3f},"
        f" without the shift {found.unshifted:.3f}"
    )
    if found.at_limit:
        console.say("That is the longest shift that was tried; a longer one may fit better.")
    console.say("Kept; it is taken off on view and export only." if keep else "Nothing was changed.")


@app.command()
def erase(
    context: typer.Context,
    video: Annotated[str, typer.Option(help="File name or title of the video.")],
    rater: Rater = None,
    dimension: Dimension = None,
    start: Annotated[
        float | None,
        typer.Option(metavar="S", min=0.0, max=console.LONGEST_S, help="Only from here, in seconds."),
    ] = None,
    end: Annotated[
        float | None,
        typer.Option(metavar="S", min=0.0, max=console.LONGEST_S, help="Only up to here, in seconds."),
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """Take traces away, or what they say in a stretch; undo brings them back."""
    from vemo_desktop.services.finding import video_named

    with _open(context, read_only=False) as session:
        item = video_named(session.library.media(), video)
        chosen = _chosen(session, item.id, rater, dimension)
        if not chosen:
            raise UsageError("There is no such trace. `list` shows what there is.")
        gap = None
        if start is not None or end is not None:
            last_us = max(trace.interval.end_us for _, trace in chosen)
            start_us = us_from_s(start or 0.0)
            end_us = last_us if end is None else us_from_s(end)
            if not 0 <= start_us < end_us:
                raise UsageError("The stretch ends before it starts.")
            gap = Interval(start_us, end_us)
        _tell_change(session.traces.erase(item.id, [trace.id for _, trace in chosen], gap), as_json)


def _tell_change(change: Change, as_json: bool) -> None:
    if as_json:
        touched = {trace.id for trace in (*change.traces_before, *change.traces_after)}
        console.print_json({"change": change.gesture, "touched": sorted(touched)})
    else:
        print(change.gesture)


def _open(context: typer.Context, *, read_only: bool) -> ProjectSession:
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    session = open_project(context.obj, author=settings.author, read_only=read_only)
    console.say_all(session.notices)
    return session


def _videos(session: ProjectSession, video: str | None) -> list[MediaItem]:
    from vemo_desktop.services.finding import videos_named

    items = session.library.media()
    if video is None:
        return list(items)
    found = videos_named(items, video)
    if not found:
        raise UsageError(f'The project has no video named "{video}".')
    return found


def _chosen(
    session: ProjectSession, video: str | None, rater: str | None, dimension: str | None
) -> list[tuple[MediaItem, Trace]]:
    return [
        (item, trace)
        for item in _videos(session, video)
        for trace in session.annotators.seen_traces(item.id, session.traces.traces(item.id))
        if rater in (None, trace.author) and dimension in (None, trace.dimension)
    ]


def _waiting(
    session: ProjectSession, video: str | None, rater: str | None, dimension: str | None
) -> list[dict[str, object]]:
    """Return what was recorded and never ended, as `list` tells it."""
    names = {item.id: item.path.name for item in _videos(session, video)}
    return [
        {
            "video": names[take.media_id],
            "annotator": take.author,
            "dimension": " and ".join(take.dimensions),
            "start_s": int(samples.times_us[0]) / 1e6,
            "end_s": int(samples.times_us[-1]) / 1e6,
            "samples": len(samples),
        }
        for take, samples in session.traces.waiting()
        if take.media_id in names
        and rater in (None, take.author)
        and (dimension is None or dimension in take.dimensions)
    ]


def _row(session: ProjectSession, item: MediaItem, trace: Trace) -> dict[str, object]:
    return {
        "video": item.path.name,
        "annotator": trace.author,
        "dimension": trace.dimension,
        "start_s": trace.interval.start_us / 1e6,
        "end_s": trace.interval.end_us / 1e6,
        "stretches": len(trace.stretches),
        "samples": session.traces.sample_count(trace),
        "lag_s": trace.lag_us / 1e6,
        "trace": trace.id,
    }
