"""Taking the labels of another tool's file into a project: beside what is there, undone at once per video."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from vemo_desktop.domain.document import Document
from vemo_desktop.domain.foreign_schemes import Answer
from vemo_desktop.domain.library import LibraryChanged, MediaItem
from vemo_desktop.domain.segments import Change, Layer, author_of
from vemo_desktop.domain.taking_in import TakenIn, Target, answers_of_people, take_in
from vemo_desktop.domain.traces import Chunk, Device
from vemo_desktop.exchange.formats import ImportOptions, Loss
from vemo_desktop.services.annotators import usable_name
from vemo_desktop.services.beside import write_beside
from vemo_desktop.services.library import LibraryService
from vemo_desktop.services.own_networks import OwnNetworkService, Saying, usable_network
from vemo_desktop.services.recordings import assigned_to, of_recording, without_title
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import settings as rows
from vemo_desktop.storage.repositories.traces import put_take

_FRAME_US = 40_000
"""What a point in time becomes: one frame at 25 Hz."""


@dataclass(frozen=True, slots=True)
class ImportedVideo:
    """What one video got: one change, by these authors, in these schemes.

    Where a network speaks, `change` holds the proposals that came and the traces of the file.
    """

    item: MediaItem
    change: Change
    authors: tuple[str, ...]
    schemes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import took, and what it changed or left out.

    `report` is where that was written, beside the file; None where the folder does not take it. `network` is
    the one whose proposals were taken; empty for labels of people.
    """

    path: Path
    format_id: str
    videos: tuple[ImportedVideo, ...]
    changes: tuple[Loss, ...]
    report: Path | None
    network: str = ""


class ImportService:
    """Reads files of labels, and of what networks proposed elsewhere, into a project."""

    def __init__(
        self,
        workspace: Workspace,
        schemes: SchemeService,
        library: LibraryService,
        own_networks: OwnNetworkService,
    ) -> None:
        self._workspace = workspace
        self._schemes = schemes
        self._library = library
        self._own_networks = own_networks

    def take(
        self,
        path: Path,
        options: ImportOptions | None = None,
        *,
        format_id: str | None = None,
        video: str | None = None,
    ) -> ImportReport:
        """Read a file and put its labels into the project, signed by authors of their own.

        Every video that gets labels is one gesture of the history; nothing that was there changes. Under the
        name of a network, segments are a run of it instead, with proposals that wait for a decision.

        Parameters
        ----------
        path : Path
        options : ImportOptions, optional
        format_id : str, optional
            Which format; found by content otherwise.
        video : str, optional
            Identifier, title or file name of the video that the labels are for; found by the names in the
            file, and of the file, otherwise.

        Raises
        ------
        ImportRefused
            If the file is no whole file of labels.
        UsageError
            If it cannot be told which video is meant, the file needs an option, a name is none, or the label
            scheme that was named lacks labels of the file.
        EditRefused
            If the project has no label scheme of that name.
        ProjectReadOnly, ProjectError
            If the project cannot be written; nothing of this video changed then.
        """
        from vemo_desktop.exchange.reading import read_labels  # loads the libraries of every format

        options = options or ImportOptions()
        unsigned_by = usable_name(options.author) if options.author else ""
        network = usable_network(options.network) if options.network else ""
        format_, reading = read_labels(path, options, format_id)
        counts = Counter({loss.what: loss.count for loss in reading.changes})
        documents = of_recording(path, reading.documents, options.recording)
        items = {item.id: item for item in self._library.media()}
        assigned = assigned_to(path, documents, list(items.values()), video)
        counts["recordings in the file that are not in the project"] = len(reading.documents) - sum(
            map(len, assigned.values())
        )
        every, assigned = _without_titles(reading.documents, assigned, items)
        known = self._schemes.all()
        wanted = self._schemes.named(options.scheme) if options.scheme else None
        saying = self._own_networks.saying(network, path, every, wanted) if network else None
        answers = {} if network else answers_of_people(every, known, wanted)
        videos = []
        for media_id, documents in assigned.items():
            if saying is not None:
                imported, told = self._take_proposals(media_id, documents, saying, unsigned_by)
            else:
                imported, told = self._take_video(media_id, documents, path, unsigned_by, answers)
            counts += told
            if imported is not None:
                videos.append(imported)
        changes = tuple(Loss(what, count) for what, count in (+counts).items())
        report = _write_report(path, format_.name, videos, changes, network)
        return ImportReport(path, format_.id, tuple(videos), changes, report, network)

    def _take_proposals(
        self, media_id: str, documents: Sequence[Document], saying: Saying, unsigned_by: str
    ) -> tuple[ImportedVideo | None, Counter[str]]:
        """Take segments as what a network proposes, and traces as from any file."""
        traces = [replace(one, tiers=()) for one in documents]
        rated, told = self._take_video(media_id, traces, saying.path, unsigned_by or saying.network, {})
        item, target = self._library.media_item(media_id), self._target(media_id, frozenset())
        change, taken = self._own_networks.take(item, documents, target, saying)
        told += taken.counts
        if not taken.proposed:
            return rated, told
        if rated is not None:
            change = replace(change, traces_after=rated.change.traces_after)
        authors = (author_of(saying.network), *(() if rated is None else rated.authors))
        return ImportedVideo(item, change, authors, (taken.main_scheme,)), told

    def _target(self, media_id: str, authors: frozenset[str]) -> Target:
        return Target(media_id, self._workspace.videos.duration_us(media_id), _FRAME_US, authors)

    def _take_video(
        self,
        media_id: str,
        documents: Sequence[Document],
        path: Path,
        unsigned_by: str,
        answers: Mapping[str, Answer],
    ) -> tuple[ImportedVideo | None, Counter[str]]:
        workspace = self._workspace
        with workspace.store.lock:
            there = workspace.segments(media_id).values()
            authors = frozenset(one.author for one in there if one.layer is not Layer.PROPOSAL)
            authors |= {trace.author for trace in workspace.traces(media_id).values()}
            target = self._target(media_id, authors)
            taken = take_in(documents, target, self._schemes.all(), answers, path.name, unsigned_by)
            if not (taken.segments or taken.traces):
                return None, taken.counts
            change = Change(
                f"Import {path.name}",
                media_id,
                after=tuple(taken.segments),
                traces_after=tuple(one.trace for one in taken.traces),
            )
            workspace.commit(change, within=lambda session: self._keep(session, taken))
        self._schemes.refresh()
        workspace.announce(change)
        workspace.announce(LibraryChanged((media_id,)))
        used = dict.fromkeys(
            [one.author for one in change.after] + [one.author for one in change.traces_after]
        )
        schemes = dict.fromkeys(segment.scheme for segment in taken.segments)
        item = self._library.media_item(media_id)
        return ImportedVideo(item, change, tuple(used), tuple(schemes)), taken.counts

    def _keep(self, session: Session, taken: TakenIn) -> None:
        for one in taken.traces:
            put_take(session, one.take, [Chunk(one.samples, Device.FILE)])
        known = self._schemes.all()
        for id_ in {segment.scheme for segment in taken.segments}:
            rows.keep_scheme(session, taken.schemes.get(id_) or known[id_])


def _without_titles(
    documents: Sequence[Document], assigned: Mapping[str, list[Document]], items: Mapping[str, MediaItem]
) -> tuple[list[Document], dict[str, list[Document]]]:
    """Return all documents of a file, and those of each video, with no tier named after its video."""
    named = {id(one): without_title(one, items[id_]) for id_, those in assigned.items() for one in those}
    return (
        [named.get(id(one), one) for one in documents],
        {id_: [named[id(one)] for one in those] for id_, those in assigned.items()},
    )


def _write_report(
    path: Path, format_name: str, videos: Sequence[ImportedVideo], changes: Sequence[Loss], network: str
) -> Path | None:
    """Write what was taken and what was not beside the file, under a name that is free."""
    segments = "proposals" if network else "segments"
    heading = f"Labels taken from {path.name} ({format_name})"
    if network:
        heading = f"Proposals of {network} taken from {path.name} ({format_name})"
    lines = [heading, ""]
    for one in videos:
        taken = {segments: len(one.change.after), "traces": len(one.change.traces_after)}
        said = ", ".join(f"{what}: {count}" for what, count in taken.items() if count or what == segments)
        lines.append(f"{one.item.path.name} ({said})")
        schemes = f"; in {', '.join(one.schemes)}" if one.schemes else ""
        lines.append(f"  signed by {', '.join(one.authors)}{schemes}")
    lines += ["", "Changed or left out:"]
    lines += [f"- {loss.text}" for loss in changes] or ["- nothing"]
    return write_beside(path, "import", lines)
