"""What networks say that ran elsewhere: their names here, and storing a file of segments as a run of one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.domain.document import Document
from vemo_desktop.domain.foreign_schemes import Answer
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.learning import is_taught
from vemo_desktop.domain.library import ELSEWHERE, MediaItem
from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.taking_in import Target
from vemo_desktop.domain.taking_in_proposals import (
    TakenProposals,
    answers_of_network,
    certainty_curves,
    take_proposals,
)
from vemo_desktop.domain.tracks import Prediction
from vemo_desktop.errors import UsageError
from vemo_desktop.ml.cards import all_cards
from vemo_desktop.services.project_settings import ProjectSettings
from vemo_desktop.services.runs import RunService
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import Workspace

_VERSION = "loaded"
"""The version of runs that were loaded: files do not tell one, and all of a network's are judged as one."""

# Names of networks stand in names of files and columns, with "@" before a version and a colon around them.
_NAME = re.compile(r"\w(?:[\w.+ -]{0,58}[\w+])?")


def usable_network(name: str) -> str:
    """Return the name of a network of one's own as it is kept.

    Raises
    ------
    UsageError
        If it has signs that names of networks cannot have, or belongs to a network of the program.
    """
    name = name.strip()
    if not _NAME.fullmatch(name):
        raise UsageError(
            f'A network cannot be called "{name[:60]}". Give it a name of letters, digits, spaces, dots,'
            " hyphens and underscores, 60 at most, that begins with a letter or digit."
        )
    if is_taught(name.casefold()) or name.casefold() in {one.id.casefold() for one in all_cards()}:
        raise UsageError(
            f'"{name}" is the name of a network of the program. Give the one whose proposals these are'
            " another name."
        )
    return name


@dataclass(frozen=True, slots=True)
class Saying:
    """A file that holds what a network said.

    Parameters
    ----------
    network : str
        As `usable_network` gives it.
    path : Path
    digest : str
        SHA-256 of the file.
    answers : mapping of str to Answer
        The label schemes for its questions.
    """

    network: str
    path: Path
    digest: str
    answers: Mapping[str, Answer]


class OwnNetworkService:
    """Stores what a network said elsewhere as a run of it, as if it had run here.

    Undo passes over it, as over an analysis: proposals are no gesture of a person.
    """

    def __init__(
        self, workspace: Workspace, schemes: SchemeService, runs: RunService, settings: ProjectSettings
    ) -> None:
        self._workspace = workspace
        self._schemes = schemes
        self._runs = runs
        self._settings = settings

    def saying(
        self, network: str, path: Path, documents: Sequence[Document], wanted: LabelScheme | None
    ) -> Saying:
        """Return what is the same for all videos of a file.

        `documents` are all it has, `wanted` is the scheme to take where it has all labels.
        """
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return Saying(network, path, digest, answers_of_network(documents, self._schemes.all(), wanted))

    def take(
        self,
        item: MediaItem,
        documents: Sequence[Document],
        target: Target,
        said: Saying,
    ) -> tuple[Change, TakenProposals]:
        """Store the segments of documents about one video; returns the proposals that came of them.

        Where a person has decided already there is no new proposal, see `domain.replacing`.

        Parameters
        ----------
        item : MediaItem
        documents : sequence of Document
        target : Target
        said : Saying

        Raises
        ------
        ProjectReadOnly, ProjectError
            If it could not be stored; nothing of it was kept then.
        """
        taken = take_proposals(documents, target, self._schemes.all(), said.answers)
        gesture = f"Import {said.path.name}"
        if not taken.proposed:
            return Change(gesture, item.id), taken
        run_id = self._runs.store_prediction(
            item.id,
            self._prediction(taken, target, said),
            fingerprint=item.fingerprint,
            proposal_settings=self._settings.proposals(said.network, by_own_rule=True),
            schemes=tuple(taken.schemes.values()),
        )
        there = self._workspace.segments(item.id).values()
        fresh = tuple(one for one in there if one.run_id == run_id)
        taken.counts["segments that are no proposals, decided on before or less sure than asked for"] += len(
            taken.segments
        ) - len(fresh)
        return Change(gesture, item.id, after=fresh), taken

    def _prediction(self, taken: TakenProposals, target: Target, said: Saying) -> Prediction:
        known = {**self._schemes.all(), **taken.schemes}
        return Prediction(
            network=said.network,
            version=_VERSION,
            card_digest="",
            settings={"file": said.path.name, "sha256": said.digest},
            device=ELSEWHERE,
            curves={
                scheme: certainty_curves(known[scheme], found, target.duration_us)
                for scheme, found in taken.proposed.items()
            },
            main_scheme=taken.main_scheme,
            segments=taken.segments,
        )
