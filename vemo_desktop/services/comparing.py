"""All who judged the same videos, compared on what they labelled and on what they rated over time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from vemo_desktop.domain.agreement.comparing import ComparisonSettings
from vemo_desktop.domain.places import has_repeats
from vemo_desktop.errors import UsageError
from vemo_desktop.services.agreement import AgreementReport, compare_raters
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.raters import Voices
from vemo_desktop.services.trace_agreement import TracesCompared, compare_traces, trace_raters
from vemo_desktop.services.trace_differences import TraceDifference, trace_differences


@dataclass(frozen=True, slots=True)
class ComparedOnAll:
    """What became of comparing labels, and of comparing traces with the stretches at which they differ."""

    labels: AgreementReport
    traces: tuple[TracesCompared, ...]
    trace_differences: tuple[TraceDifference, ...] = ()


def compare_on_all(
    sessions: Sequence[ProjectSession],
    *,
    between: Sequence[str] = (),
    scheme: str | None = None,
    networks: bool = False,
    with_lag: bool = True,
    only_traces: bool = False,
    only: Collection[str] | None = None,
    settings: ComparisonSettings | None = None,
    voices: Voices | None = None,
) -> ComparedOnAll:
    """Compare the raters of one project or of several on labels and, unless a scheme is chosen, on traces.

    Parameters
    ----------
    sessions, between, scheme, networks, settings, voices
        As in `services.agreement.compare_raters`; who of `between` only rated over time is compared on that.
    with_lag : bool
        Take off each person's lag from traces first.
    only_traces : bool
        Leave labels alone.
    only : collection of str, optional
        Fingerprints of the videos that count.

    Raises
    ------
    UsageError
        If a project is named twice, or a name or the scheme is not known here.
    ProjectError
        If a project cannot be read.
    """
    settings = settings or ComparisonSettings()
    _require_sense(sessions, scheme, only_traces)
    labelled = _who_labelled(sessions, between)
    if only_traces:
        _require_rated(sessions, between)
        report = _no_labels("Labels were not compared, as asked; traces were.", settings)
    elif between and not labelled:
        report = _no_labels("Those named gave no labels, only traces.", settings)
    else:
        report = compare_raters(
            sessions,
            between=labelled,
            scheme=scheme,
            networks=networks,
            only=only,
            settings=settings,
            voices=voices,
        )
    if scheme is not None:
        return ComparedOnAll(report, ())
    traces = compare_traces(
        sessions, between=between, with_lag=with_lag, resamples=settings.resamples, only=only
    )
    if only_traces and not traces:
        report = replace(report, nothing="No two people rated the same video over time.")
    differences = trace_differences(sessions, between=between, with_lag=with_lag, only=only)
    return ComparedOnAll(report, traces, differences)


def seen_by_person(session: ProjectSession) -> frozenset[str] | None:
    """Return the fingerprints of the videos that the present person may see everything of; None for all."""
    if not session.annotators.is_blind:
        return None
    items = session.library.media()
    return frozenset(item.fingerprint for item in items if not session.annotators.hides(item.id))


def _require_sense(sessions: Sequence[ProjectSession], scheme: str | None, only_traces: bool) -> None:
    if has_repeats([one.path for one in sessions]):
        raise UsageError("One project was named twice; compared with itself it agrees by definition.")
    if scheme is not None and only_traces:
        raise UsageError("A label scheme is about labels; leave it out to compare traces only.")


def _no_labels(why: str, settings: ComparisonSettings) -> AgreementReport:
    return AgreementReport((), (), (), why, (), settings)


def _require_rated(sessions: Sequence[ProjectSession], between: Sequence[str]) -> None:
    rated = trace_raters(sessions)
    for name in between:
        if name not in rated:
            raise UsageError(
                f'Nobody called "{name}" rated anything over time here. Known are: '
                f"{', '.join(rated) or 'nobody yet'}."
            )


def _who_labelled(sessions: Sequence[ProjectSession], between: Sequence[str]) -> Sequence[str]:
    """Leave out those who rated over time and labelled nothing; whoever did neither is told of as unknown."""
    rated = trace_raters(sessions) if between else []
    if not rated:
        return between
    raters = Voices(sessions).raters
    known = {one.key for one in raters} | {one.name for one in raters}
    return [name for name in between if name in known or name not in rated]
