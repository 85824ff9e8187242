"""Where people who rated the same videos over time differ most: what is worth looking at together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from vemo_desktop.domain.agreement.trace_spread import LEAST_SPREAD, wide_stretches
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.timebase import Interval, us_from_s
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.trace_agreement import RATE_HZ, Rated, even, read_rated


@dataclass(frozen=True, slots=True)
class TraceDifference:
    """A stretch of a video over which people lie far apart on one dimension.

    Parameters
    ----------
    fingerprint, title : str
        The video.
    dimension : str
    interval : Interval
    spread : float
        Mean distance between the highest and the lowest, of 2 at most.
    said : tuple of (str, float)
        The mean of each who says something there, the highest first.
    """

    fingerprint: str
    title: str
    dimension: str
    interval: Interval
    spread: float
    said: tuple[tuple[str, float], ...]


def trace_differences(
    sessions: Sequence[ProjectSession],
    *,
    between: Sequence[str] = (),
    with_lag: bool = True,
    least: float = LEAST_SPREAD,
    only: Collection[str] | None = None,
) -> tuple[TraceDifference, ...]:
    """Return the stretches at which people differ, the longest and widest first.

    Parameters
    ----------
    sessions : sequence of ProjectSession
        Videos of several projects are matched by content.
    between : sequence of str
        Only these people, as `trace_raters` names them; all otherwise.
    with_lag : bool
        Take off each person's lag first.
    least : float
        How far apart the highest and the lowest must be, on the scale from -1 to 1.
    only : collection of str, optional
        Fingerprints of the videos that count.
    """
    titles = {item.fingerprint: item.title for one in reversed(sessions) for item in one.library.media()}
    weighed = []
    for dimension, people in sorted(read_rated(sessions, with_lag=with_lag, only=only).items()):
        names = [name for name in sorted(people, key=by_name) if not between or name in between]
        chosen = {name: people[name] for name in names}
        for fingerprint in sorted({one for rated in chosen.values() for one in rated}):
            on_video = {name: rated[fingerprint] for name, rated in chosen.items() if fingerprint in rated}
            weighed += _of_video(fingerprint, titles[fingerprint], dimension, on_video, least)
    weighed.sort(key=lambda pair: (-pair[0], by_name(pair[1].title), pair[1].dimension, pair[1].interval))
    return tuple(difference for _, difference in weighed)


def _of_video(
    fingerprint: str, title: str, dimension: str, people: dict[str, Rated], least: float
) -> list[tuple[float, TraceDifference]]:
    if len(people) < 2:
        return []
    found = []
    for wide in wide_stretches(even([one.values for one in people.values()]), RATE_HZ, least=least):
        said = [(name, mean) for name, mean in zip(people, wide.means, strict=True) if mean == mean]
        said.sort(key=lambda pair: (-pair[1], by_name(pair[0])))
        interval = Interval(us_from_s(wide.first / RATE_HZ), us_from_s(wide.behind / RATE_HZ))
        found.append(
            (
                wide.weight,
                TraceDifference(fingerprint, title, dimension, interval, wide.spread, tuple(said)),
            )
        )
    return found
