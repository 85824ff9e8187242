"""What a user can have trained: a network, from a project's decisions or from published files."""

from __future__ import annotations

from vemo_desktop.domain.splits import Together
from vemo_desktop.errors import TrainingError
from vemo_desktop.jobs.requests import DecidedVideos
from vemo_desktop.ml.training.examples import LabelledVideo, decided
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.sides import OTHERS_JUDGE


def decided_videos(
    session: ProjectSession, *, share: float, together: Together | None = None
) -> DecidedVideos:
    """Return the videos of a project about which people have decided something, with what they decided.

    Whatever learns from a project learns from the same side of it: videos that have no side yet get theirs.

    Parameters
    ----------
    session : ProjectSession
    share : float
        Share of the videos to hold out.
    together : Together, optional
        Who must stay together, from now on; as the project remembers where it is not given.

    Raises
    ------
    TrainingError
        If nobody has decided anything yet, or about the videos of too few subjects.
    ProjectReadOnly
        If sides could not be kept.
    """
    found = [(item, decided(session.review.segments(item.id))) for item in session.library.media()]
    found = [(item, segments) for item, segments in found if segments]
    if not found:
        raise TrainingError(
            f'Nobody has labelled anything in "{session.path.name}" yet, and proposals that nobody judged '
            "are nothing to learn from. Review some videos first."
        )
    sided = session.sides.give([item for item, _ in found], share, together)
    videos = tuple(
        LabelledVideo(item.id, item.path, item.fingerprint, segments, sided.sides[item.fingerprint])
        for item, segments in found
        if item.fingerprint not in sided.kept_out
    )
    left_out = {item.path.name: OTHERS_JUDGE for item, _ in found if item.fingerprint in sided.kept_out}
    return DecidedVideos(videos, session.schemes.all(), sided.rule, left_out)
