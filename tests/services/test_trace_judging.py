"""Judging curves of valence and arousal by what people recorded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.projects import S, add_video_to, make_prediction
from vemo_desktop.domain.judging.draws import DrawSettings
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.traces import PAD_DIMENSIONS, Device
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.services.judging import evaluate
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.trace_judging import MEAN, judged_traces

QUICK = DrawSettings(100)


def course(times_us: np.ndarray) -> np.ndarray:
    """What is felt: valence swings slowly, arousal half as far."""
    valence = 0.8 * np.sin(times_us / S / 7)
    return np.stack([valence, 0.5 * valence], axis=1)


def feel(session: ProjectSession, media_id: str, author: str, late_s: float = 0.0) -> None:
    """Record what is felt, at 20 Hz, so many seconds late."""
    recording = session.traces.start(media_id, PAD_DIMENSIONS, author=author)
    for time_us in range(0, 60 * S, 50_000):
        felt = course(np.array([time_us - late_s * S]))[0]
        recording.add(time_us, tuple(felt.tolist()), Device.MOUSE)
    recording.end(60 * S)
    recording.wait()


def predict(session: ProjectSession, media_id: str, shift: float = 0.0) -> None:
    """Store a run whose curves are right, or too high by some value."""
    said = make_prediction(60)
    edges = said.curves["sentiment"].edges_us
    middles = (edges[:-1] + edges[1:]) / 2
    values = (course(middles) + shift).astype(np.float32)
    affect = Curves("valence-arousal", PAD_DIMENSIONS, edges, values, CurveKind.TRAINED)
    session.runs.store_prediction(
        media_id,
        replace(said, curves={**said.curves, affect.scheme: affect}),
        fingerprint="print",
        proposal_settings=ProposalSettings(),
    )


@pytest.fixture
def videos(session: ProjectSession, project: Path) -> list[str]:
    return [add_video_to(session, project.parent, name, seconds=60) for name in ("one", "two")]


def test_a_network_is_judged_by_traces_of_all_videos(session: ProjectSession, videos: list[str]) -> None:
    for media_id, shift in zip(videos, (0.0, 0.2), strict=True):
        feel(session, media_id, "ann")
        predict(session, media_id, shift)
    valence, arousal = judged_traces(session, ["signals"], None, QUICK)
    assert (valence.name, valence.by, valence.dimension) == ("network:signals", "ann", "valence")
    assert valence.videos == 2
    assert valence.rmse.value == pytest.approx(0.2 / np.sqrt(2), abs=0.01)
    assert 0.9 < valence.ccc.value < 1.0
    assert arousal.ccc.value < valence.ccc.value  # the same shift weighs more where less happens
    (one, _) = judged_traces(session, ["signals"], {"print-one"}, QUICK)
    assert one.ccc.value == pytest.approx(1.0, abs=0.001)


def test_the_lag_of_a_person_is_taken_off(session: ProjectSession, videos: list[str]) -> None:
    feel(session, videos[0], "ann", late_s=2.0)
    predict(session, videos[0])
    before = judged_traces(session, ["signals"], None, QUICK)[0]
    session.traces.set_lag(session.traces.traces(videos[0]), 2 * S)
    after = judged_traces(session, ["signals"], None, QUICK)[0]
    assert after.ccc.value == pytest.approx(1.0, abs=0.001)
    assert before.ccc.value < 0.99


def test_two_people_are_the_ceiling(session: ProjectSession, videos: list[str]) -> None:
    feel(session, videos[0], "ann")
    feel(session, videos[0], "ben", late_s=1.0)
    found = judged_traces(session, ["signals"], None, QUICK)
    assert [(one.name, one.by, one.is_person) for one in found] == [("ben", "ann", True)] * 2
    assert 0.9 < found[0].ccc.value < 1.0


def test_a_network_is_judged_by_the_mean_of_all_as_a_lesson_is(
    session: ProjectSession, videos: list[str]
) -> None:
    for media_id, author, late_s in ((0, "ann", 1.0), (0, "ben", -1.0), (1, "cleo", 0.0)):
        feel(session, videos[media_id], author, late_s)
    for media_id in videos:
        predict(session, media_id)
    valence = [one for one in judged_traces(session, ["signals"], None, QUICK) if one.dimension == "valence"]
    assert [(one.by, one.videos) for one in valence] == [
        (MEAN, 2), ("ann", 1), ("ben", 1), ("cleo", 1), ("ann", 1),
    ]  # fmt: skip
    mean, ann, *_ = valence
    assert mean.ccc.value > 0.995 > ann.ccc.value, "one too late and one too early are right together"


def test_traces_alone_are_something_to_judge_by(session: ProjectSession, videos: list[str]) -> None:
    feel(session, videos[0], "ann")
    predict(session, videos[0])
    found = evaluate([session], settings=QUICK)
    assert found.networks == ()
    assert len(found.traces) == 2
    assert found.nothing == ""
