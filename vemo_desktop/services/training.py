"""What a user can have trained: a network, from a project's decisions or from published files."""

from __future__ import annotations

from vemo_desktop.errors import TrainingError
from vemo_desktop.jobs.requests import DecidedVideos
from vemo_desktop.ml.training.examples import LabelledVideo, decided
from vemo_desktop.services.project import ProjectSession


def decided_videos(session: ProjectSession) -> DecidedVideos:
    """Return the videos of a project about which people have decided something, with what they decided.

    Raises
    ------
    TrainingError
        If nobody has decided anything yet.
    """
    videos = []
    for item in session.library.media():
        segments = decided(session.review.segments(item.id))
        if segments:
            videos.append(LabelledVideo(item.id, item.path, item.fingerprint, segments))
    if not videos:
        raise TrainingError(
            f'Nobody has labelled anything in "{session.path.name}" yet, and proposals that nobody judged '
            "are nothing to learn from. Review some videos first."
        )
    return DecidedVideos(tuple(videos), session.schemes.all())
