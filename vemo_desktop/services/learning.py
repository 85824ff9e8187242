"""What there is to learn from the corrections of a project, and the lessons made of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from vemo_desktop.domain.labels import VALENCE_AROUSAL, LabelScheme
from vemo_desktop.domain.learning import Training, before_last
from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.domain.places import Place
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.sides import LEAST_GROUPS
from vemo_desktop.domain.splits import Together
from vemo_desktop.domain.trace_steps import TraceSteps
from vemo_desktop.errors import ProjectReadOnly, TrainingError, UsageError
from vemo_desktop.jobs.requests import LessonVideo, TeachHead
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.ml.heads.decisions import decisions_of
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.services.annotators import AnnotatorService
from vemo_desktop.services.library import LibraryService
from vemo_desktop.services.project_settings import ProjectSettings
from vemo_desktop.services.review import ReviewService
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.sides import OTHERS_JUDGE, Sided, SideService
from vemo_desktop.services.taught_networks import TaughtNetworks
from vemo_desktop.services.traces import TraceService
from vemo_desktop.services.workspace import Workspace

LEAST_VIDEOS = LEAST_GROUPS
"""Corrected videos from which there is something to learn: two to learn from and one to judge by."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How learning stands in one scheme, for whoever shows it.

    Parameters
    ----------
    schemes : tuple of (LabelScheme, int)
        In which something was decided, and about how many videos; most first.
    scheme : LabelScheme or None
        The one told of; None where nobody decided anything.
    corrected, held_out : int
        Videos with decisions in it, and how many of them are held out already.
    network : str
        Which network speaks in it.
    can_go_back : bool
    trainings : tuple of Training
        In this scheme, newest first.
    is_read_only : bool
    together : Together
        Who is kept together, or would be.
    groups : int
        How many of these the corrected videos are of.
    """

    schemes: tuple[tuple[LabelScheme, int], ...] = ()
    scheme: LabelScheme | None = None
    corrected: int = 0
    held_out: int = 0
    network: str = BUILT_IN
    can_go_back: bool = False
    trainings: tuple[Training, ...] = ()
    is_read_only: bool = False
    together: Together = field(default_factory=Together)
    groups: int = 0

    @property
    def missing(self) -> int:
        """How many corrected videos are missing before there is something to learn."""
        return max(LEAST_VIDEOS - self.corrected, 0)


class LearningService:
    """Lessons of one project and how learning stands in it. May be called from any thread.

    Nothing here computes: `services.teaching.TeachingService` has lessons carried out.
    """

    def __init__(
        self,
        path: Place,
        workspace: Workspace,
        schemes: SchemeService,
        library: LibraryService,
        review: ReviewService,
        annotators: AnnotatorService,
        settings: ProjectSettings,
        sides: SideService,
        traces: TraceService,
        taught: TaughtNetworks,
    ) -> None:
        self._path = path
        self._workspace = workspace
        self._schemes = schemes
        self._library = library
        self._review = review
        self._annotators = annotators
        self._settings = settings
        self._sides = sides
        self._traces = traces
        self._taught = taught

    def corrected(self, scheme_id: str) -> list[MediaItem]:
        """Return the videos about which people decided something in a scheme, or that they traced."""
        return [item for item in self._library.media() if self._is_corrected(item, scheme_id)]

    def to_look_at(self, scheme_id: str) -> list[MediaItem]:
        """Return the videos that a network looks at when it begins to speak in a scheme.

        Those that have curves, and those that were corrected: they are judged by, and what learning computed
        of them is still there.
        """
        corrected = {item.id for item in self.corrected(scheme_id)}
        return [
            item
            for item in self._library.media()
            if item.state in (MediaState.ANALYSED, MediaState.REVIEWED)
            or (item.state is MediaState.NEW and item.id in corrected)
        ]

    def scheme(self, scheme_id: str | None = None) -> LabelScheme:
        """Return a scheme to learn: the one named, else the one in which most segments were decided.

        Raises
        ------
        EditRefused
            If there is no such scheme.
        TrainingError
            If nobody decided anything yet.
        """
        if scheme_id is not None:
            return self._schemes.named(scheme_id)
        counts: Counter[str] = Counter()
        for item in self._library.media():
            counts.update(self._decided(item))
        if not counts and self.corrected(VALENCE_AROUSAL.id):
            return self._schemes.get(VALENCE_AROUSAL.id)
        if not counts:
            raise TrainingError(
                f'Nobody has labelled anything in "{self._path.name}" yet, and proposals that nobody judged '
                "are nothing to learn from. Review some videos first."
            )
        most = max(counts.values())
        return self._schemes.get(min(name for name, count in counts.items() if count == most))

    def standing(self, scheme_id: str | None = None, together: Together | None = None) -> Standing:
        """Return how learning stands in a scheme, the one most used if none is named.

        Parameters
        ----------
        scheme_id : str, optional
        together : Together, optional
            Who would be kept together; as the project remembers where it is not given.
        """
        items = self._library.media()
        counts: Counter[str] = Counter()
        for item in items:
            counts.update(set(self._decided(item)))
        counts.pop(VALENCE_AROUSAL.id, None)
        if traced := len(self.corrected(VALENCE_AROUSAL.id)):
            counts[VALENCE_AROUSAL.id] = traced
        known = self._schemes.all()
        ranked = tuple((known[one], count) for one, count in counts.most_common() if one in known)
        is_read_only = self._workspace.store.read_only
        scheme = known.get(scheme_id or "") or (self.scheme() if ranked else None)
        if scheme is None:
            return Standing(is_read_only=is_read_only)
        wanted = together or self._sides.together
        groups = self._sides.groups(wanted)
        corrected = {item.fingerprint for item in self.corrected(scheme.id)}
        return Standing(
            ranked,
            scheme,
            len(corrected),
            len(corrected & self._sides.held_out()),
            self._taught.network_of(scheme.id),
            before_last(self._taught.adoptions(), scheme.id)[0],
            tuple(one for one in reversed(self._taught.trainings()) if one.scheme == scheme.id),
            is_read_only,
            wanted,
            len({groups.get(one, one) for one in corrected}),
        )

    def lesson(
        self,
        scheme_id: str | None,
        recipe: HeadRecipe,
        cache_dir: Path,
        together: Together | None = None,
    ) -> TeachHead:
        """Return the order to teach a head; videos that have no side yet get theirs, for ever.

        Parameters
        ----------
        scheme_id : str, optional
        recipe : HeadRecipe
        cache_dir : Path
        together : Together, optional
            Who must stay together, from now on; as the project remembers where it is not given.

        Raises
        ------
        ProjectReadOnly
            If what is learnt could not be stored.
        TrainingError
            If too few videos were corrected, or those of too few subjects.
        UsageError
            If the recipe changes what decides nothing where traces are learnt.
        """
        if self._workspace.store.read_only:
            raise ProjectReadOnly(
                "This project is open for reading only, so nothing that is learnt could be stored in it. "
                "Close the other window that has it open, or copy it to where you may write, then open it"
                " again."
            )
        scheme = self.scheme(scheme_id)
        if scheme.id == VALENCE_AROUSAL.id and (idle := recipe.for_labels_only()):
            raise UsageError(
                "Traces are learnt in one go, without updates, so this would change nothing:"
                f" {', '.join(idle)}. Leave it out; what can be set there is {', '.join(recipe.of_traces)}."
            )
        items = self.corrected(scheme.id)
        if len(items) < LEAST_VIDEOS:
            raise TrainingError(
                f'To learn "{scheme.name}" from corrections, {LEAST_VIDEOS} corrected videos are needed: two '
                f"to learn from and one to judge by. {len(items)} of them are there. Review some more first."
            )
        sided = self._sides.give(items, recipe.validation_share, together)
        gone_through = self._annotators.gone_through()
        present = self._taught.network_of(scheme.id)
        return TeachHead(
            path=self._path,
            scheme=scheme,
            recipe=recipe,
            videos=tuple(
                self._lesson_video(item, sided, scheme, item.id in gone_through)
                for item in items
                if item.fingerprint not in sided.kept_out
            ),
            together=sided.together,
            left_out={item.title: OTHERS_JUDGE for item in items if item.fingerprint in sided.kept_out},
            present=present,
            present_proposals=self._settings.proposals(present),
            cache_dir=cache_dir,
        )

    def _lesson_video(
        self, item: MediaItem, sided: Sided, scheme: LabelScheme, is_gone_through: bool
    ) -> LessonVideo:
        return LessonVideo(
            item.id,
            item.path,
            item.fingerprint,
            item.title,
            tuple(self._review.segments(item.id)),
            sided.sides[item.fingerprint],
            is_gone_through,
            sided.group(item.fingerprint),
            self._traced(item) if scheme.id == VALENCE_AROUSAL.id else (),
        )

    def _decided(self, item: MediaItem) -> list[str]:
        """Return the scheme of each segment of a video that a person made or judged."""
        return [
            one.scheme
            for one in self._review.segments(item.id)
            if one.layer is not Layer.PROPOSAL or one.state is SegmentState.REJECTED
        ]

    def _traced(self, item: MediaItem) -> tuple[tuple[str, TraceSteps], ...]:
        """Return the traces of valence and arousal of a video, the lag of each person taken off."""
        return tuple(
            (one.dimension, self._traces.steps(one, with_lag=True))
            for one in self._traces.traces(item.id)
            if one.dimension in VALENCE_AROUSAL.keys
        )

    def _is_corrected(self, item: MediaItem, scheme_id: str) -> bool:
        if scheme_id == VALENCE_AROUSAL.id:
            return any(one.dimension in VALENCE_AROUSAL.keys for one in self._traces.traces(item.id))
        scheme = self._schemes.get(scheme_id)
        segments = self._review.segments(item.id)
        return not decisions_of(segments, scheme, item.fingerprint, _ENDLESS_US).is_empty


_ENDLESS_US = 2**62
"""For videos whose length is not known yet: it does not matter whether anything was decided."""
