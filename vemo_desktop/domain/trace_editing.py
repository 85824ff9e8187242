"""What each gesture does to the traces of one video, as pure functions; see `domain.traces`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from vemo_desktop.domain.segments import Change, new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import LONGEST_LAG_US, Stretch, Take, Trace
from vemo_desktop.errors import EditRefused

Traces = Mapping[str, Trace]


def punched(stretches: Iterable[Stretch], new: Stretch) -> tuple[Stretch, ...]:
    """Return stretches with one replaced or added; what it covers of the others goes."""
    return tuple(sorted((*cleared(stretches, new.interval), new)))


def cleared(stretches: Iterable[Stretch], gap: Interval) -> tuple[Stretch, ...]:
    """Return stretches without a part of the video."""
    kept = []
    for one in stretches:
        start, end = one.interval.start_us, one.interval.end_us
        if start < min(end, gap.start_us):
            kept.append(replace(one, interval=Interval(start, min(end, gap.start_us))))
        if max(start, gap.end_us) < end:
            kept.append(replace(one, interval=Interval(max(start, gap.end_us), end)))
    return tuple(kept)


def record(traces: Traces, take: Take, interval: Interval, gesture: str = "") -> Change:
    """Put a stretch of a take in the place of what its author said there before.

    Parameters
    ----------
    traces : mapping of str to Trace
        All of the video.
    take : Take
    interval : Interval
        Where its samples count.
    gesture : str
        Name for the history; says what was recorded otherwise.
    """
    before, after = [], []
    for dimension in take.dimensions:
        found = _of(traces, take.author, dimension)
        new = Stretch(interval, take.id)
        if found is None:
            after.append(Trace(new_id(), take.media_id, take.author, dimension, (new,)))
        else:
            before.append(found)
            after.append(replace(found, stretches=punched(found.stretches, new)))
    what = " and ".join(take.dimensions)
    is_again = any(_is_met(one, interval) for one in before)
    name = f"{'Record again' if is_again else 'Record'} {what}"
    return Change(gesture or name, take.media_id, traces_before=tuple(before), traces_after=tuple(after))


def erase(traces: Traces, ids: Iterable[str], gap: Interval | None = None) -> Change:
    """Take traces away, or only what they say in a part of the video; the samples stay with their takes."""
    chosen = [_there(traces, id_) for id_ in dict.fromkeys(ids)]
    if not chosen:
        raise EditRefused("No trace is chosen.")
    before, after = [], []
    for trace in chosen:
        left = () if gap is None else cleared(trace.stretches, gap)
        if left == trace.stretches:
            continue
        before.append(trace)
        if left:
            after.append(replace(trace, stretches=left))
    if not before:
        raise EditRefused("Nothing was recorded there, so nothing was erased.")
    what = " and ".join(dict.fromkeys(trace.dimension for trace in before))
    name = f"{'Erase a stretch of' if after else 'Delete'} {what}"
    return Change(name, before[0].media_id, traces_before=tuple(before), traces_after=tuple(after))


def set_lag(traces: Iterable[Trace], lag_us: int) -> Change:
    """Say how much later than the video a person reacts, for these traces; samples stay as they are."""
    if abs(lag_us) > LONGEST_LAG_US:
        raise EditRefused(f"A lag is at most {LONGEST_LAG_US // 1_000_000} seconds.")
    before = tuple(trace for trace in traces if trace.lag_us != lag_us)
    if not before:
        raise EditRefused("That is the lag already; nothing was changed.")
    authors = ", ".join(dict.fromkeys(trace.author for trace in before))
    after = tuple(replace(trace, lag_us=lag_us) for trace in before)
    name = f"Set lag of {authors} to {lag_us / 1_000_000:.2f} s"
    return Change(name, before[0].media_id, traces_before=before, traces_after=after)


def _of(traces: Traces, author: str, dimension: str) -> Trace | None:
    fitting = (one for one in traces.values() if (one.author, one.dimension) == (author, dimension))
    return next(fitting, None)


def _there(traces: Traces, id_: str) -> Trace:
    if id_ not in traces:
        raise EditRefused("This trace is no longer there. Nothing was changed.")
    return traces[id_]


def _is_met(trace: Trace, interval: Interval) -> bool:
    return cleared(trace.stretches, interval) != trace.stretches
