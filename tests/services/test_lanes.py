"""The arrangement of lanes in a real project: kept, read again, and refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import S
from vemo_desktop.domain.lanes import LaneKey, own_lane
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.lanes import LANES
from vemo_desktop.services.project import ProjectSession, open_project

PROPOSED = LaneKey(Layer.PROPOSAL, "sentiment")


def test_the_arrangement_is_there_again(session: ProjectSession, project: Path, video: str) -> None:
    service, mine = session.lanes, own_lane("sentiment", session.author)
    assert service.lanes(video).keys == (PROPOSED, mine)
    service.open(service.lanes(video), "ekman-6")
    service.show(service.lanes(video), PROPOSED, False)
    service.step(service.lanes(video), mine, 1)
    expected = service.lanes(video)
    assert expected.active == own_lane("ekman-6", session.author)
    assert expected.shown == (own_lane("ekman-6", session.author), mine)
    session.close()
    with open_project(project, author=session.author) as again:
        assert again.lanes.lanes(video) == expected
        again.lanes.reset()
        assert again.lanes.lanes(video).keys == (PROPOSED, mine)


def test_lanes_of_the_project_are_counted(session: ProjectSession, video: str) -> None:
    session.review.create(video, Interval(0, S), "ekman-6", "joy")
    session.review.create(video, Interval(S, 2 * S), "ekman-6", "joy")
    counts = session.lanes.counts()
    assert counts == {PROPOSED: 3, own_lane("ekman-6", session.author): 2}
    assert set(counts) < set(session.lanes.of_project().keys)


def test_lanes_are_opened_only_for_labels_of_segments(session: ProjectSession, video: str) -> None:
    lanes = session.lanes.lanes(video)
    assert session.lanes.offered(lanes) == ("ekman-6", "video-emotion-8")
    with pytest.raises(EditRefused, match="curves"):
        session.lanes.open(lanes, "valence-arousal")
    with pytest.raises(EditRefused, match="no label scheme"):
        session.lanes.open(lanes, "moods")
    assert session.settings.get(LANES) is None


def test_who_reads_only_arranges_for_the_moment(session: ProjectSession, project: Path, video: str) -> None:
    with open_project(project, author="bob", read_only=True) as reader:
        reader.lanes.show(reader.lanes.lanes(video), PROPOSED, False)
        assert PROPOSED in reader.lanes.lanes(video).hidden
    assert session.settings.get(LANES) is None


def test_an_arrangement_nobody_can_read_is_left_aside(session: ProjectSession, video: str) -> None:
    session.settings.set(LANES, {"order": ["nonsense"]})
    assert PROPOSED in session.lanes.lanes(video).keys
