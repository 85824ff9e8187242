"""A small project, in a file and on a server: one video, one run, decisions, an undo."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from tests.servers import Server
from tests.storage.databases import Database, FileDatabase, ServerDatabase
from vemo_desktop.domain.learning import Side, Training
from vemo_desktop.domain.places import Place, ServerPlace
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, Prediction, regular_edges
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.repositories import learning
from vemo_desktop.storage.repositories.media import MediaRecord


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a project that was filled and closed, for copying."""
    folder = tmp_path_factory.mktemp("filled")
    fill(folder / "talk.vemo")
    with open_project(folder / "talk.vemo", author="ann") as session:
        session.settle()  # makes the backup of the filled project
    return folder


@pytest.fixture
def project(tmp_path: Path, filled: Path) -> Path:
    """Return a project of its own for each test, with a backup beside it."""
    # With the times of the files, so that the backup is recognised as one of this very state.
    shutil.copytree(filled, tmp_path / "work", copy_function=shutil.copy2)
    return tmp_path / "work" / "talk.vemo"


@pytest.fixture(scope="session")
def filled_on_server(server: Server) -> ServerPlace:
    """Return a project on a server that was filled and closed, for copying and for what must fail."""
    place = server.place(server.new_database())
    fill(place)
    return place


@pytest.fixture
def place_on_server(server: Server, filled_on_server: ServerPlace) -> Iterator[ServerPlace]:
    """Return a filled project on a server for each test."""
    name = server.new_database(filled_on_server.database)
    yield server.place(name)
    server.drop(name)


@pytest.fixture(params=["file", "server"])
def database(request: pytest.FixtureRequest) -> Database:
    """Return a filled project of its own for each test, on each database."""
    if request.param == "file":
        return FileDatabase(request.getfixturevalue("project"))
    return ServerDatabase(request.getfixturevalue("server"), request.getfixturevalue("place_on_server"))


@pytest.fixture(params=["file", "server"])
def guarded(request: pytest.FixtureRequest) -> Database:
    """Return a filled project for statements that must be refused; on a server all tests have the same."""
    if request.param == "file":
        return FileDatabase(request.getfixturevalue("project"))
    return ServerDatabase(request.getfixturevalue("server"), request.getfixturevalue("filled_on_server"))


def fill(path: Place) -> None:
    """Make a project with one video: proposals, one accepted, one moved, one rejected and undone."""
    with open_project(path, create=True, author="ann") as session:
        record = MediaRecord(
            "video", session.folder / "talk.mp4", "print", 4, "talk", 100_000_000, True, True, 320, 240,
            datetime(2025, 5, 1, tzinfo=UTC),
        )  # fmt: skip
        workspace = session.library._workspace
        with workspace.store.writing() as rows:
            workspace.media.add(rows, record)
        values = np.tile(np.array([[0.2, 0.3, 0.5]], np.float32), (100, 1))
        edges = regular_edges(100, 1_000_000)
        curves = Curves("sentiment", ("negative", "neutral", "positive"), edges, values, CurveKind.FORMULA)
        proposals = [
            Proposed(Interval(start, start + 9_000_000), "positive", 0.5)
            for start in range(0, 90_000_000, 10_000_000)
        ]
        prediction = Prediction(
            "signals",
            "1",
            "0" * 64,
            {},
            "cpu",
            {"sentiment": curves},
            "sentiment",
            segments=tuple(proposals),
        )
        session.runs.store_prediction(
            "video",
            prediction,
            fingerprint="print",
            proposal_settings=ProposalSettings(),
            proposals=proposals,
        )
        first, second, third, *_ = session.review.segments("video")
        session.review.accept(first.id)
        session.review.adjust(second.id, Interval(11_000_000, 19_000_000))
        session.review.reject(third.id)
        session.history.undo()
        _teach(session)


def _teach(session: ProjectSession) -> None:
    """Put a training into a project, adopted, as if something had been learnt."""
    at = datetime(2025, 5, 2, tzinfo=UTC)
    training = Training(
        "training", "taught-sentiment-0123abcd", "builtin", "sentiment", "ann", at, at, 2.5, "cpu", "0.1.0",
        {"seed": 1}, [{"video": "print", "side": "train"}], {}, [], [], {"verdict": "not shown"},
        ("one",), 3, 9,
    )  # fmt: skip
    with session.library._workspace.store.writing() as rows:
        learning.add_sides(rows, {"print": Side.TRAIN, "other": Side.HELD_OUT}, at)
        card = {"id": training.network}
        learning.add_training(rows, training, learning.TaughtFiles(card, b"weights"))
        learning.add_adoption(rows, "sentiment", "training", "ann", at)
