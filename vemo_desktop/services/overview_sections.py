"""A project's numbers as sections with sentences, charts and tables, for a page, a print and a window."""

from __future__ import annotations

from dataclasses import dataclass

from vemo_desktop.domain.library import MediaState
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.services.charts.values import HOLLOW, SOFT, STRONG, Bars, Chart, Columns, Series
from vemo_desktop.services.figure_texts import MISSING, videos_text
from vemo_desktop.services.judgement_sections import agreement_section, networks_section, traces_section
from vemo_desktop.services.overview import Judgement, Overview, PersonStanding, SchemeUse
from vemo_desktop.services.sections import Section, Table

MOST_VIDEOS = 300
"""Rows of the list of videos; an export has them all."""
_STATES = {
    MediaState.NEW: "New",
    MediaState.ANALYSED: "Analysed, waiting",
    MediaState.REVIEWED: "Reviewed",
    MediaState.FAILED: "Failed",
    MediaState.MISSING: "File missing",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One number of the head, and what it is."""

    number: str
    what: str


def facts(found: Overview) -> tuple[Fact, ...]:
    """Return the few numbers that come first."""
    reviewed = found.count(MediaState.REVIEWED)
    segments = sum(one.segments for one in found.people)
    people = sum(one.gestures > 0 or one.videos > 0 for one in found.people)
    return (
        Fact(str(len(found.videos)), "video" if len(found.videos) == 1 else "videos"),
        Fact(hours_text(found.duration_us), "of recordings"),
        Fact(str(reviewed), "reviewed to the end"),
        Fact(f"{found.waiting} of {found.proposals}", "proposals wait"),
        Fact(str(segments), "decided segment" if segments == 1 else "decided segments"),
        Fact(str(people), "person at work" if people == 1 else "people at work"),
    )


def sections(found: Overview, judged: Judgement | None = None) -> tuple[Section, ...]:
    """Return everything there is to show; parts that would be empty say what to do.

    Parameters
    ----------
    found : Overview
    judged : Judgement, optional
        Without it, agreement and networks are left out.
    """
    listed = [_coverage(found), *(_scheme(one) for one in found.schemes), _progress(found)]
    if not found.schemes:
        listed.insert(1, Section("labels", "Labels", ("Nobody has labelled anything yet.",)))
    if judged is not None:
        compared = judged.compared
        listed += [
            agreement_section(compared.labels),
            traces_section(compared.traces, compared.trace_differences),
            networks_section(judged.evaluation),
        ]
    return tuple(listed)


def hours_text(us: float) -> str:
    """Write a length of time as people say it: ``4.2 h``, ``12.0 min``, ``31 s``."""
    seconds = us / US_PER_S
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.1f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


# Coverage ------------------------------------------------------------------------------------------


def _coverage(found: Overview) -> Section:
    if not found.videos:
        nothing = (
            f"{videos_text(found.hidden)} that you code blind are not shown."
            if found.hidden
            else "The project holds no videos yet. Add some, then look again."
        )
        return Section("coverage", "Coverage", (nothing,))
    sentences = [_standing(found)]
    if found.hidden:
        sentences.append(
            f"{videos_text(found.hidden)} that you code blind and are not done with yet are left out."
        )
    states = Bars(
        "states",
        "Videos by how far they are",
        "videos",
        tuple(_STATES.values()),
        (Series("videos", SOFT, tuple(float(found.count(state)) for state in _STATES)),),
    )
    charts: list[Chart] = [states]
    given = [one for one in found.people if one.given]
    if given:
        charts.append(
            Bars(
                "people",
                "Videos given to each person",
                "videos",
                tuple(one.name for one in given),
                (
                    Series("locked", STRONG, tuple(float(one.locked) for one in given)),
                    Series("done", SOFT, tuple(float(one.done) for one in given)),
                    Series("open", HOLLOW, tuple(float(one.open) for one in given)),
                ),
            )
        )
    tables = (_people(found), _videos(found)) if found.people else (_videos(found),)
    return Section("coverage", "Coverage", tuple(sentences), tuple(charts), tables)


def _standing(found: Overview) -> str:
    reviewed = found.count(MediaState.REVIEWED)
    waiting = (
        "no proposal waits"
        if not found.waiting
        else "1 proposal waits"
        if found.waiting == 1
        else f"{found.waiting} proposals wait"
    )
    return f"{reviewed} of {videos_text(len(found.videos))} reviewed to the end; {waiting}."


def _people(found: Overview) -> Table:
    heads = ("Person", "Given", "Open", "Done", "Locked", "Videos", "Their length", "Segments", "Labelled",
             "Rated", "Gestures", "At work")  # fmt: skip
    return Table("People", heads, tuple(_person(one) for one in found.people), is_of_names=True)


def _person(one: PersonStanding) -> tuple[str, ...]:
    counts = (one.given, one.open, one.done, one.locked, one.videos)
    return (
        one.name or "(no name)",
        *map(str, counts),
        hours_text(one.video_us),
        str(one.segments),
        hours_text(one.labelled_us),
        hours_text(one.rated_us),
        str(one.gestures),
        hours_text(one.worked_s * US_PER_S),
    )


def _videos(found: Overview) -> Table:
    rows = tuple(
        (
            one.title,
            hours_text(one.duration_us),
            _STATES[one.state],
            str(one.waiting),
            str(one.segments),
            ", ".join(one.people),
        )
        for one in found.videos[:MOST_VIDEOS]
    )
    more = len(found.videos) - len(rows)
    note = f"The first {len(rows)} of {len(found.videos)}; an export has them all." if more else ""
    return Table(
        "Videos",
        ("Video", "Length", "State", "Waiting", "Segments", "Labelled by"),
        rows,
        note,
        is_of_names=True,
    )


# Labels --------------------------------------------------------------------------------------------


def _scheme(use: SchemeUse) -> Section:
    names = tuple(use.name_of(one.key) for one in use.uses)
    colors = tuple(
        use.scheme.label(one.key).color if one.key in use.scheme.keys else "#888888" for one in use.uses
    )
    key = f"labels-{use.scheme.id}"
    minutes = tuple(one.total_us / US_PER_S / 60 for one in use.uses)
    seconds = tuple(one.median_us / US_PER_S for one in use.uses)
    counts = tuple(float(one.segments) for one in use.uses)
    places = use.places.shape[1]
    parts = tuple(f"{100 * part // places} %" for part in range(places))
    charts: tuple[Chart, ...] = (
        Bars(f"{key}-count", "Segments of each label", "segments", names,
             (Series("segments", SOFT, counts),), colors),
        Bars(f"{key}-time", "Time of each label", "minutes", names,
             (Series("minutes", SOFT, minutes),), colors),
        Bars(f"{key}-length", "Usual length of a segment (median)", "seconds", names,
             (Series("seconds", SOFT, seconds),), colors),
        Columns(f"{key}-places", "Where in the videos labels lie", "% of the time judged", parts,
                tuple(
                    Series(name, color, tuple(float(100 * share) for share in row))
                    for name, color, row in zip(names, colors, use.places, strict=True)
                )),
    )  # fmt: skip
    people = "1 person" if use.people == 1 else f"{use.people} people"
    total = sum(one.segments for one in use.uses)
    segments = "1 segment" if total == 1 else f"{total} segments"
    sentence = f"{segments} by {people} in {videos_text(use.videos)}."
    rows = tuple(
        (
            name,
            str(one.segments),
            f"{one.segments / total:.1%}" if total else "",
            hours_text(one.total_us),
            f"{one.median_us / US_PER_S:.2f} s" if one.segments else MISSING,
            f"{one.longest_us / US_PER_S:.2f} s" if one.segments else MISSING,
        )
        for name, one in zip(names, use.uses, strict=True)
    )
    heads = ("Label", "Segments", "Share", "Time", "Median length", "Longest")
    return Section(key, f"Labels: {use.scheme.name}", (sentence,), charts, (Table("", heads, rows),))


# Progress ------------------------------------------------------------------------------------------


def _progress(found: Overview) -> Section:
    if not found.periods:
        return Section("progress", "Progress", ("Nobody has done anything yet.",))
    days = found.periods[0].days
    what = {1: "day", 7: "week"}.get(days, f"{days} days")
    counts = tuple(float(sum(one.gestures.values())) for one in found.periods)
    names = tuple(one.first.isoformat() for one in found.periods)
    total = sum(one.gestures for one in found.people)
    spent = sum(one.worked_s for one in found.people)
    gestures = "1 gesture" if total == 1 else f"{total} gestures"
    pace = f", {total * 3600 / spent:.0f} an hour" if spent >= 60 else ""
    sentences = (
        f"{gestures} in {hours_text(spent * US_PER_S)} at work, breaks left out{pace}.",
        "Days are those of Coordinated Universal Time; gestures that were undone count as work too.",
    )
    chart = Columns("progress", f"Gestures by {what}", "gestures", names, (Series("gestures", SOFT, counts),))
    return Section("progress", "Progress", sentences, (chart,))
