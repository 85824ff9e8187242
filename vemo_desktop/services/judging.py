"""How good the networks of a project are, by what people decided about videos from end to end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from vemo_desktop.domain.judging.comparing import Judged, NetworkComparison, compare_networks, judge
from vemo_desktop.domain.judging.draws import DrawSettings
from vemo_desktop.domain.judging.figures import without_curves
from vemo_desktop.domain.judging.mistakes import Mistake, mistakes
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo, answer_on
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.library import Run
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.errors import UsageError
from vemo_desktop.services.judging_notes import notes_on, why_nothing
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.raters import Rater, RaterKind, Voices, wanted_scheme
from vemo_desktop.services.run_proposals import settings_in
from vemo_desktop.services.trace_judging import TraceJudged, judged_traces
from vemo_desktop.services.truth import TrueVideo, true_videos

_Runs = Mapping[str, Run]
"""The run of a network on each video, by fingerprint."""


@dataclass(frozen=True, slots=True)
class RaterJudged:
    """One network, or one person, judged by what counts as true; mistakes of a person are not listed."""

    rater: Rater
    videos: int
    figures: tuple[Judged, ...]
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class NetworksCompared:
    """Two networks on the videos that both ran on."""

    new: Rater
    present: Rater
    found: NetworkComparison


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything judged in one scheme.

    Parameters
    ----------
    scheme : LabelScheme or None
        None where no network has run.
    settings : DrawSettings
    videos : tuple of TrueVideo
        Those that any of the networks was judged on.
    networks : tuple of RaterJudged
    people : tuple of RaterJudged
        The ceiling: others who went through the same videos, by what counts as true.
    compared : NetworksCompared or None
    traces : tuple of TraceJudged
        Curves of valence and arousal by the traces of people.
    nothing : str
        Sentence that says why nothing was judged, or compared where that was asked for; empty otherwise.
    notes : tuple of str
        Sentences to keep in mind with these numbers.
    """

    scheme: LabelScheme | None
    settings: DrawSettings
    videos: tuple[TrueVideo, ...] = ()
    networks: tuple[RaterJudged, ...] = ()
    people: tuple[RaterJudged, ...] = ()
    compared: NetworksCompared | None = None
    traces: tuple[TraceJudged, ...] = ()
    nothing: str = ""
    notes: tuple[str, ...] = ()


def evaluate(
    sessions: Sequence[ProjectSession],
    *,
    network: str | None = None,
    against: str | None = None,
    scheme: str | None = None,
    every_video: bool = False,
    only: Set[str] | None = None,
    settings: DrawSettings | None = None,
    voices: Voices | None = None,
) -> Evaluation:
    """Judge networks by the decisions of people, and compare two of them.

    Parameters
    ----------
    sessions : sequence of ProjectSession
        The networks of the first are judged; the others may bring people who labelled the same videos.
    network : str, optional
        Only this network (``builtin``, ``builtin@2``); otherwise all that ran.
    against : str, optional
        The present network to compare `network` with.
    scheme : str, optional
        The scheme to judge in; otherwise the one in which the first of the networks proposes for most videos,
        or if people never used it, the one they used most of those that the networks have curves of.
    every_video : bool
        Also judge by videos that networks of the project may have learnt from. Otherwise only those count
        that are held out from learning, as soon as there are any.
    only : set of str, optional
        Fingerprints of the videos that count in any case.
    settings : DrawSettings, optional
    voices : Voices, optional
        Of these projects and videos, where they were read already.

    Raises
    ------
    UsageError
        If a network or scheme is not known here, `against` comes without `network`, or names the same.
    ProjectError
        If a project cannot be read.
    """
    settings = settings or DrawSettings()
    voices = voices or Voices(sessions, only)
    chosen = _chosen(voices, network, against)
    wanted = _scheme(voices, chosen, scheme)
    if wanted is None:
        nothing = "No network has run on any video of this project, so there is nothing to judge."
        return Evaluation(None, settings, nothing=nothing)
    held_out = None if every_video else (sessions[0].sides.held_out() or None)
    traces = judged_traces(sessions[0], _ids(chosen), _both(held_out, only), settings)
    judged = _judged(voices, chosen, wanted, held_out, settings, is_pair=against is not None)
    if traces and not judged.videos and against is None:
        judged = replace(judged, nothing="")  # traces alone are something to judge by
    return replace(judged, traces=traces)


def _judged(
    voices: Voices,
    chosen: Sequence[Rater],
    scheme: LabelScheme,
    held_out: Set[str] | None,
    settings: DrawSettings,
    *,
    is_pair: bool,
) -> Evaluation:
    """Judge networks by segments; of a pair, the first is also compared with the second."""
    ran = {rater: voices.projects[0].ran(rater, voices.fingerprints, scheme.id) for rater in chosen}
    skip = frozenset(
        label for runs in ran.values() for run in runs.values() for label in settings_in(run, scheme.id).skip
    )
    known = true_videos(voices, scheme.id, skip=skip, held_out=held_out)
    videos = tuple(one for one in known if any(one.video.id in runs for runs in ran.values()))
    rest = next((label for label in scheme.keys if label in skip), None)
    said = {rater: _answers(voices, runs, videos, scheme.id, rest) for rater, runs in ran.items()}
    compared = _compared(videos, said, rest, settings) if is_pair else None
    return Evaluation(
        scheme=scheme,
        settings=settings,
        videos=videos,
        networks=_networks(videos, said, rest, settings),
        people=_people(videos, settings),
        compared=compared,
        nothing=why_nothing(
            voices, scheme, videos, held_out, is_compared=not is_pair or compared is not None
        ),
        notes=notes_on(videos, held_out, skip) if videos else (),
    )


def _both(first: Set[str] | None, second: Set[str] | None) -> Set[str] | None:
    """Return what both allow; None allows everything."""
    if first is None or second is None:
        return second if first is None else first
    return first & second


def _chosen(voices: Voices, network: str | None, against: str | None) -> list[Rater]:
    if against is not None and network is None:
        raise UsageError("Name the network to judge too: --network A --against B.")
    if against is not None and against == network:
        raise UsageError("A network cannot be compared with itself.")
    names = {one.network: one for one in voices.raters if one.network is not None and one.project == 0}
    if network is None:
        return [one for name, one in names.items() if "@" not in name]
    wanted = [name for name in (network, against) if name is not None]
    for name in wanted:
        if name not in names:
            those = ", ".join(names) or "none"
            raise UsageError(f'No network "{name}" has run in this project. Those that have: {those}.')
    return [names[name] for name in wanted]


def _ids(networks: Sequence[Rater]) -> list[str]:
    """Return the networks without their versions, each once."""
    return list(dict.fromkeys((one.network or "").partition("@")[0] for one in networks))


def _scheme(voices: Voices, chosen: Sequence[Rater], wanted: str | None) -> LabelScheme | None:
    schemes = voices.projects[0].session.schemes.all()
    named = None if wanted is None else wanted_scheme(schemes, wanted)
    for rater in chosen:
        ran = voices.projects[0].ran(rater, voices.fingerprints).values()
        used = Counter(run.main_scheme for run in ran if run.main_scheme in schemes)  # others were removed
        if used:
            main = used.most_common(1)[0][0]
            return named or schemes[_labelled(voices, chosen, main)]
    return None


def _labelled(voices: Voices, chosen: Sequence[Rater], main: str) -> str:
    """Return the main scheme of a network, or the one that people used most if they never used that one."""
    people = [one for one in voices.raters if one.kind is not RaterKind.NETWORK]
    places: dict[str, list[str]] = {}
    for print_ in voices.fingerprints:
        for scheme in {scheme for one in people for scheme in voices.said(one, print_)}:
            places.setdefault(scheme, []).append(print_)
    for scheme in sorted(places, key=lambda one: (one != main, -len(places[one]), one)):
        if any(voices.projects[0].ran(rater, places[scheme], scheme) for rater in chosen):
            return scheme
    return main


_Answers = Mapping[str, Answer]
"""What a network says of each video, by fingerprint."""


def _answers(
    voices: Voices, runs: _Runs, videos: Sequence[TrueVideo], scheme: str, rest: str | None
) -> _Answers:
    """Return what runs say of the videos that are judged, read some at a time; curves are counted and go."""
    by_print = {one.video.id: one.video for one in videos if one.video.id in runs}
    found = {}
    for print_, said in voices.projects[0].proposed({one: runs[one] for one in by_print}, scheme):
        video = by_print[print_]
        found[print_] = without_curves(video, answer_on(video, said.proposed, said.curves), rest)
    return found


def _shared(videos: Sequence[TrueVideo], *answers: _Answers) -> list[HeldOutVideo]:
    """Return the videos that all of some networks ran on."""
    return [one.video for one in videos if all(one.video.id in own for own in answers)]


def _of(answers: _Answers, videos: Sequence[HeldOutVideo]) -> list[Answer]:
    return [answers[one.id] for one in videos]


def _networks(
    videos: Sequence[TrueVideo],
    said: Mapping[Rater, _Answers],
    rest: str | None,
    settings: DrawSettings,
) -> tuple[RaterJudged, ...]:
    found = []
    for rater, answers in said.items():
        shared = _shared(videos, answers)
        if shared:
            own = _of(answers, shared)
            figures = judge(shared, own, nothing=rest, settings=settings)
            found.append(RaterJudged(rater, len(shared), figures, mistakes(shared, own)))
    return tuple(found)


def _people(videos: Sequence[TrueVideo], settings: DrawSettings) -> tuple[RaterJudged, ...]:
    found = []
    for rater in dict.fromkeys(rater for one in videos for rater, _ in one.others):
        own = [(one.video, marks) for one in videos for who, marks in one.others if who == rater]
        answers = [
            answer_on(video, (Proposed(mark.interval, mark.label, 1.0) for mark in marks))
            for video, marks in own
        ]
        figures = judge([video for video, _ in own], answers, is_scored=False, settings=settings)
        found.append(RaterJudged(rater, len(own), figures))
    return tuple(found)


def _compared(
    videos: Sequence[TrueVideo],
    said: Mapping[Rater, _Answers],
    rest: str | None,
    settings: DrawSettings,
) -> NetworksCompared | None:
    (new, after), (present, before) = said.items()
    shared = _shared(videos, after, before)
    if not shared:
        return None
    found = compare_networks(shared, _of(before, shared), _of(after, shared), nothing=rest, settings=settings)
    return NetworksCompared(new, present, found)
