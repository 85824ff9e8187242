"""Small projects made for tests without any media file: what labelling needs is times and curves.

Import it with ``from tests.projects import add_video_to, analyse``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Change, Layer, Proposed, Segment, new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, Prediction, regular_edges
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.workspace import Entry
from vemo_desktop.storage.repositories.media import MediaRecord

S = 1_000_000


def make_prediction(seconds: int = 100, network: str = "signals") -> Prediction:
    """Return curves at 4 Hz that swing between negative and positive every ten seconds."""
    steps = seconds * 4
    phase = np.sin(np.arange(steps) / 40 * np.pi).astype(np.float32)
    values = np.stack([0.4 - 0.3 * phase, np.full(steps, 0.2, np.float32), 0.4 + 0.3 * phase], axis=1)
    edges = regular_edges(steps, 250_000)
    curves = Curves("sentiment", ("negative", "neutral", "positive"), edges, values, CurveKind.FORMULA)
    shares = Curves("streams", ("picture", "sound"), edges, np.full((steps, 2), 0.5, np.float32), curves.kind)
    return Prediction(
        network,
        "1",
        "0" * 64,
        {"rate": 4},
        "cpu",
        {"sentiment": curves},
        "sentiment",
        shares,
        {"positive": 0.6},
    )


def proposed(start_s: float, end_s: float, label: str = "positive", score: float = 0.5) -> Proposed:
    """Return a proposal by its times in seconds."""
    return Proposed(Interval(int(start_s * S), int(end_s * S)), label, score)


def add_video_to(session: ProjectSession, folder: Path, title: str = "talk", seconds: int = 100) -> str:
    """Put a video into a project as adding it would, without a real file to read."""
    path = folder / f"{title}.mp4"
    path.write_bytes(title.encode())
    record = MediaRecord(
        new_id(), path, f"print-{title}", 4, title, seconds * S, True, True, 320, 240, datetime.now(UTC)
    )
    workspace = session.library._workspace
    with workspace.store.writing() as rows:
        workspace.media.add(rows, record)
    return record.id


def analyse(
    session: ProjectSession,
    media_id: str,
    proposals: list[Proposed] | None = None,
    network: str = "signals",
) -> str:
    """Store a run as the analysis would."""
    return session.runs.store_prediction(
        media_id,
        make_prediction(network=network),
        fingerprint="print",
        proposal_settings=ProposalSettings(),
        proposals=proposals,
    )


def of_layer(session: ProjectSession, media_id: str, layer: Layer) -> list[Segment]:
    """Return the segments of one layer, by start."""
    return [segment for segment in session.review.segments(media_id) if segment.layer is layer]


def note_often(session: ProjectSession, segment: Segment, count: int) -> None:
    """Write so many notes on a segment, each a gesture, but all in one transaction: a long history soon."""
    entries, now = [], segment
    for number in range(1, count + 1):
        after = replace(now, note=f"note {number}")
        entries.append(Entry(Change("Write note", segment.media_id, before=(now,), after=(after,))))
        now = after
    session.library._workspace.commit_all(entries)
