"""What corrections are worth: a head learns from a made-up annotator, with videos at random or in our order.

An annotator goes through 3, 6, 12 and 24 of a library of composed timelines; after each of these counts a
head is taught, which proposes for the videos that come next and is judged on twenty that nobody labelled. So
is the annotator, whose hand shakes: no network can be asked for more. Writes the tables and plots of
docs/learning.md with ``--write``. Needs the raw material beside the checkout; timelines are composed once and
kept in the program's cache.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from tests.benchmarks.learning_annotator import held_out, reviewed
from tests.benchmarks.learning_library import Library, Video, library
from tests.benchmarks.learning_report import write_report
from tests.benchmarks.learning_schemes import SCHEMES, Study
from vemo_desktop.domain.choosing import Candidate, expected_shares, in_order, unsure_share
from vemo_desktop.domain.judging.comparing import Verdict, compare_networks, judge
from vemo_desktop.domain.judging.corrections import corrections
from vemo_desktop.domain.judging.draws import DrawSettings
from vemo_desktop.domain.judging.videos import Answer
from vemo_desktop.domain.profiles import Floats, profile_of
from vemo_desktop.domain.proposing import ProposalSettings, propose
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.teaching import TaughtVideo, teach
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.paths import cache_dir

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LIBRARY, UNSEEN = 64, 20
STEPS = (3, 6, 12, 24)
OURS = (3, 6, 12, 16, 24)
"""Our order is also judged after 16: it should be where random is after 24."""
ORDERS, REPETITIONS = 6, 6
"""Random orders to take the mean of, and repetitions of ours with another hand and other first weights."""
LEFT_OUT = 4
"""So many of the library each repetition of ours does without: where it begins hangs on single videos, and
the same ones each time would tell how lucky these are."""

Says = Callable[[Video], tuple[Curves, ProposalSettings]]


@dataclass(frozen=True, slots=True)
class Point:
    """What a network reaches on the unseen videos after so many were labelled."""

    labelled: int
    f1: float
    corrections: float
    verdict: str


@dataclass(slots=True)
class Result:
    """One study: the network without corrections, and curves over videos labelled."""

    study: Study
    videos: Sequence[Video]
    before: Point
    annotator: Point
    random: list[list[Point]] = field(default_factory=list)
    ours: list[list[Point]] = field(default_factory=list)
    cpu_s: float = 0.0


class Trial:
    """One study on one library."""

    def __init__(self, study: Study, videos: Sequence[Video], states: Path) -> None:
        self._study, self._states = study, states
        self._library, self._unseen = list(videos[:LIBRARY]), videos[LIBRARY : LIBRARY + UNSEEN]
        self._true = [held_out(one, study.truth(one)) for one in self._unseen]
        self._present = self._answers(self._untaught)
        self.before = self._judged(0, self._present)

    def run(self, counts: Sequence[int], seed: int, *, ours: bool) -> list[Point]:
        """Label videos up to each count, teach, and judge; `ours` chooses them by doubt and newness."""
        drawn = np.random.default_rng(seed).permutation(len(self._library))
        left = [self._library[at] for at in (sorted(drawn[:-LEFT_OUT]) if ours else drawn)]
        taught: list[TaughtVideo] = []
        says, points = self._untaught, []
        for count in counts:
            if ours:
                left = self._in_order(left, [one.decisions.fingerprint for one in taught], says)
            now, left = left[: count - len(taught)], left[count - len(taught) :]
            for video in now:
                proposed = propose(*says(video))
                decisions = reviewed(video, self._study.truth(video), proposed, seed)
                taught.append(TaughtVideo(decisions, video.inputs))
            lesson = teach(
                taught, self._study.scheme, HeadRecipe(seed=seed), state_file=self._states / "state"
            )
            head = lesson.head
            says = lambda video, head=head: (head.curves(video.inputs), head.proposals)  # noqa: E731
            points.append(self._judged(count, self._answers(says)))
        return points

    def annotator(self, seeds: Sequence[int]) -> Point:
        """Judge what the annotator draws in the unseen videos by himself, over several days of his."""
        points = [self._judged(0, [self._drawn(video, seed) for video in self._unseen]) for seed in seeds]
        f1, effort = (
            float(np.mean([getattr(one, name) for one in points])) for name in ("f1", "corrections")
        )
        return Point(0, f1, effort, str(Verdict.NOT_SHOWN))

    def _drawn(self, video: Video, seed: int) -> Answer:
        drawn = reviewed(video, self._study.truth(video), [], seed).stretches
        return Answer(tuple(Proposed(one.interval, one.label, 1.0) for one in drawn))

    def _untaught(self, video: Video) -> tuple[Curves, ProposalSettings]:
        return self._study.before(video), ProposalSettings()

    def _in_order(self, left: Sequence[Video], done: Sequence[str], says: Says) -> list[Video]:
        """Order videos as the program does, see `services.choosing`; one network, so no disagreement."""
        by_name = {one.name: one for one in self._library}
        known = [self._candidate(by_name[name], says) for name in done]
        knows_labels = bool(done) or set(self._study.scheme.keys) <= set(EMOTIONS)
        found = in_order([self._candidate(one, says) for one in left], known, knows_labels=knows_labels)
        return [by_name[one.candidate.media_id] for one in found]

    def _candidate(self, video: Video, says: Says) -> Candidate:
        curves, settings = says(video)
        every = np.ones(len(curves), dtype=np.bool_)
        profile = {
            "features": profile_of(video.inputs.features, every),
            "curves": profile_of(curves.values, every),
        }
        waiting = len(propose(curves, settings))
        return Candidate(
            video.name,
            video.name,
            unsure_share(curves),
            0.0,
            waiting,
            profile,
            expected_shares(self._study.before(video)),
            _voice(video),
        )

    def _answers(self, says: Says) -> list[Answer]:
        return [Answer(tuple(propose(*says(video)))) for video in self._unseen]

    def _judged(self, labelled: int, answers: Sequence[Answer]) -> Point:
        f1 = judge(self._true, answers, settings=DrawSettings(100))[0].value.value
        effort = np.mean([corrections(true, one) for true, one in zip(self._true, answers, strict=True)])
        verdict = Verdict.NOT_SHOWN
        if labelled:
            verdict = compare_networks(self._true, self._present, answers).verdict
        return Point(labelled, f1, float(effort), str(verdict))


def _voice(video: Video) -> Floats | None:
    """Return the mean of what describes voices, as `descriptions.usual_voice` does of tracks."""
    rows = video.inputs.descriptions[:, : DESCRIBED["voice"]].astype(np.float64)
    known = np.isfinite(rows).all(axis=1)
    return rows[known].mean(axis=0) if known.any() else None


def main() -> int:
    """Measure, print JSON, and write the page if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/learning.md and its plots")
    parser.add_argument("--orders", type=int, default=ORDERS, help="random orders to take the mean of")
    parser.add_argument("--repetitions", type=int, default=REPETITIONS, help="of our order")
    parser.add_argument("--study", choices=[one.key for one in SCHEMES], help="only this study")
    parser.add_argument(
        "--again", action="store_true", help="judge by sentences, pictures and comments that were learnt from"
    )
    options = parser.parse_args()
    if options.write and options.again:
        parser.error("the page tells of what comes only once; leave out one of --write and --again")
    if not (SHARED / "labels").is_dir():
        print(f"There is no raw material in {SHARED}.", file=sys.stderr)
        return 1
    torch.set_num_threads(1)
    for study in SCHEMES:
        if options.study in (None, study.key):
            for result in _measured(study, options.orders, options.repetitions, options.again):
                # After each order: what is measured so far is worth reading while the rest takes its time.
                print(json.dumps(_as_json(result), indent=2), flush=True)
                if options.write:
                    write_report(result, ROOT / "docs")
    return 0


def _measured(study: Study, orders: int, repetitions: int, again: bool) -> Iterator[Result]:
    wanted = Library(LIBRARY, UNSEEN, study.manner, again)
    videos = library(SHARED, cache_dir() / "bench-learning", wanted)
    began = time.process_time()
    seeds = range(1, max(orders, repetitions) + 1)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(study, videos, Path(folder))
        result = Result(study, videos, trial.before, trial.annotator(seeds))
        for seed in seeds:
            if seed <= orders:
                result.random.append(trial.run(STEPS, seed, ours=False))
            if seed <= repetitions:
                result.ours.append(trial.run(OURS, seed, ours=True))
            result.cpu_s = time.process_time() - began
            yield result


def _as_json(result: Result) -> dict[str, object]:
    def row(point: Point) -> dict[str, object]:
        return {
            "labelled": point.labelled,
            "f1": round(point.f1, 3),
            "corrections": round(point.corrections, 2),
            "against the network before": point.verdict,
        }

    return {
        "study": result.study.key,
        "before": row(result.before),
        "annotator": row(result.annotator),
        "random": [[row(point) for point in points] for points in result.random],
        "ours": [[row(point) for point in points] for points in result.ours],
        "cpu_s": round(result.cpu_s, 1),
    }


if __name__ == "__main__":
    sys.exit(main())
