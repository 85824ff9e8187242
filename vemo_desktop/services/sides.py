"""On which side each video of a project stands, for every network that learns from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.sides import LEAST_GROUPS, kept_out, sides_for
from vemo_desktop.domain.splits import SplitBy, Together
from vemo_desktop.errors import ProjectReadOnly, TrainingError
from vemo_desktop.ml.training.chance import share_of
from vemo_desktop.services.library import LibraryService
from vemo_desktop.services.project_settings import ProjectSettings
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import learning as rows

TOGETHER_SETTING = "learning/together"
OTHERS_JUDGE = "Others of its subject or folder are held out, so it may not teach."
_SPLIT_SEED = 1
"""The same in every project, so that a video stands on the same side of all of them where it can."""
_FEW_NAMES = 5


@dataclass(frozen=True, slots=True)
class Sided:
    """Videos with their sides.

    Parameters
    ----------
    together : Together
        Who is kept together.
    sides : mapping of str to Side
        By fingerprint.
    groups : mapping of str to str
        What each video stays together with; empty where that is the video alone.
    kept_out : frozenset of str
        Videos that may not teach although they stand on that side: others of their group judge.
    """

    together: Together
    sides: Mapping[str, Side]
    groups: Mapping[str, str]
    kept_out: frozenset[str]

    def group(self, fingerprint: str) -> str:
        """Return what a video stays together with; itself where it is alone."""
        return self.groups.get(fingerprint, fingerprint)

    @property
    def rule(self) -> str:
        """Sentence for a report."""
        return f"{self.together.sentence}; sides are kept in the project and never change."


class SideService:
    """Gives sides and remembers who must stay together. May be called from any thread."""

    def __init__(self, workspace: Workspace, library: LibraryService, settings: ProjectSettings) -> None:
        self._workspace = workspace
        self._library = library
        self._settings = settings

    def all(self) -> dict[str, Side]:
        """Return the side of each video that has one, by fingerprint."""
        with self._workspace.store.reading() as session:
            return rows.sides(session)

    def held_out(self) -> frozenset[str]:
        """Return the fingerprints of the videos that no network of this project ever learns from."""
        return frozenset(one for one, side in self.all().items() if side is Side.HELD_OUT)

    @property
    def together(self) -> Together:
        """Who is kept together when networks learn in this project: what was last asked for, else nobody."""
        kept = self._settings.get(TOGETHER_SETTING)
        return Together(SplitBy(kept["by"]), kept["subject"]) if kept else Together()

    def groups(self, together: Together) -> dict[str, str]:
        """Return what each video of the library stays together with; empty where that is itself."""
        if together.by is SplitBy.VIDEO:
            return {}
        return {
            item.fingerprint: together.group_of(item.path, item.fingerprint) for item in self._library.media()
        }

    def give(self, items: Sequence[MediaItem], share: float, together: Together | None = None) -> Sided:
        """Return the sides of videos; those that have none yet get theirs, for ever.

        Parameters
        ----------
        items : sequence of MediaItem
        share : float
            Share of the videos to hold out.
        together : Together, optional
            Who must stay together, from now on; as before where it is not given.

        Raises
        ------
        ProjectReadOnly
            If sides could not be kept.
        TrainingError
            If there are too few subjects or sources to keep them apart.
        """
        with self._workspace.store.lock:
            before = self.together
            wanted = together or before
            groups = self.groups(wanted)
            known = self.all()
            _require_groups(items, groups, wanted)
            prints = {item.fingerprint for item in items}
            fresh = sides_for(prints, known, share=share, place=_place, groups=groups)
            if (fresh or wanted != before) and self._workspace.store.read_only:
                raise ProjectReadOnly(
                    "This project is open for reading only, so it could not be kept which videos teach and "
                    "which judge. Close the other window that has it open, or copy it to where you may write,"
                    " then open it again."
                )
            if wanted != before:
                self._settings.set(TOGETHER_SETTING, {"by": wanted.by.value, "subject": wanted.subject})
            if fresh:
                with self._workspace.store.writing() as session:
                    rows.add_sides(session, fresh, datetime.now(UTC))
        sides = {**known, **fresh}
        return Sided(wanted, sides, groups, kept_out(sides, groups) & prints)


def _place(group: str) -> float:
    return share_of(_SPLIT_SEED, "split", group)


def _require_groups(items: Sequence[MediaItem], groups: Mapping[str, str], together: Together) -> None:
    found = sorted({groups.get(item.fingerprint, item.fingerprint) for item in items})
    if together.by is SplitBy.VIDEO or len(found) >= LEAST_GROUPS:
        return
    what = "subjects" if together.by is SplitBy.SUBJECT else "folders"
    names = [one.partition(":")[2] for one in found if one.startswith("subject:")]
    told = f": {', '.join(names[:_FEW_NAMES])}" if names else ""
    raise TrainingError(
        f"To keep {what} apart, labelled videos of {LEAST_GROUPS} {what} are needed: two to learn from and "
        f"one to judge by. There {'is' if len(found) == 1 else 'are'} {len(found)}{told}. Label videos of "
        f"others first, or split by video."
    )
