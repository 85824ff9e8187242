"""How the lanes of the timeline are arranged: kept with the project, for whoever opens it next."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace

from vemo_desktop.domain.labels import SENTIMENT, VALENCE_AROUSAL
from vemo_desktop.domain.lanes import LaneKey, LanePlan, Lanes, arrange, own_lane
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.project_settings import ProjectSettings
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories.segments import count_by_lane

LANES = "lanes"
"""Name of the setting that holds the `LanePlan`."""

_log = logging.getLogger(__name__)


class LaneService:
    """Shows, hides and orders lanes, and says where new segments go.

    Who reads only may arrange lanes too; that is forgotten when the project closes.
    """

    def __init__(self, workspace: Workspace, settings: ProjectSettings, schemes: SchemeService) -> None:
        self._workspace = workspace
        self._settings = settings
        self._schemes = schemes
        self._plan: LanePlan | None = None

    @property
    def plan(self) -> LanePlan:
        """How lanes are arranged now."""
        if self._plan is None:
            self._plan = self._read()
        return self._plan

    def lanes(self, media_id: str, scheme: str = SENTIMENT.id) -> Lanes:
        """Return the lanes of a video; new segments go into one of `scheme` unless another was chosen."""
        return self.arranged(self._workspace.segments(media_id).values(), scheme)

    def arranged(self, segments: Iterable[Segment], scheme: str = SENTIMENT.id) -> Lanes:
        """Return the lanes that segments lie in."""
        return self._arranged((LaneKey.of(segment) for segment in segments), scheme)

    def _arranged(self, keys: Iterable[LaneKey], scheme: str) -> Lanes:
        plan = self.plan
        if plan.active is not None and plan.active.scheme not in self._schemes.all():
            plan = replace(plan, active=None)  # the scheme went when its import was taken back
        return arrange(keys, plan, scheme, self._workspace.author)

    def counts(self) -> dict[LaneKey, int]:
        """Return how many segments of all videos lie in each lane."""
        with self._workspace.store.reading() as session:
            found = count_by_lane(session)
        counts: dict[LaneKey, int] = {}
        for layer, scheme, author, count in found:
            key = LaneKey(layer, scheme, author if layer is Layer.HUMAN else "")
            counts[key] = counts.get(key, 0) + count
        return counts

    def of_project(self) -> Lanes:
        """Return the lanes of all videos together."""
        return self._arranged(self.counts(), SENTIMENT.id)

    def active(self, scheme: str = SENTIMENT.id) -> LaneKey:
        """Return where new segments go: one of `scheme` unless another was chosen."""
        return self.arranged((), scheme).active

    def show(self, lanes: Lanes, key: LaneKey, is_shown: bool) -> None:
        """Show or hide a lane, as `Lanes.show`."""
        self._keep(lanes.show(key, is_shown))

    def move(self, lanes: Lanes, key: LaneKey, to: LaneKey) -> None:
        """Put a lane where another one lies, as `Lanes.move`."""
        self._keep(lanes.move(key, to))

    def step(self, lanes: Lanes, key: LaneKey, step: int) -> None:
        """Put a lane one place further up or down, as `Lanes.step`."""
        self._keep(lanes.step(key, step))

    def activate(self, lanes: Lanes, key: LaneKey) -> None:
        """Have new segments go into a lane; it is opened if it is not there.

        Raises
        ------
        EditRefused
            If it is not a lane of the person, or its scheme is unknown or has no labels for segments.
        """
        self._schemes.get(key.scheme)
        if key.scheme == VALENCE_AROUSAL.id:
            raise EditRefused("Valence and arousal are curves, not labels of segments.")
        self._keep(lanes.activate(key))

    def open(self, lanes: Lanes, scheme: str) -> None:
        """Open a lane of the person for a scheme, and have new segments go there."""
        self.activate(lanes, own_lane(scheme, self._workspace.author))

    def offered(self, lanes: Lanes) -> tuple[str, ...]:
        """Return the schemes for which the person could open a lane."""
        there = {key.scheme for key in lanes.keys if lanes.is_own(key)}
        return tuple(id_ for id_ in self._schemes.all() if id_ not in there and id_ != VALENCE_AROUSAL.id)

    def forget(self) -> None:
        """Look again how lanes are arranged, because another program may have written it."""
        self._plan = None

    def reset(self) -> None:
        """Put every lane where it would be if nobody had moved one."""
        self._keep(LanePlan())

    @property
    def _key(self) -> str:
        # Where several work at once, everybody has an arrangement of their own.
        return f"{LANES}/{self._workspace.author}" if self._workspace.store.is_shared else LANES

    def _keep(self, plan: LanePlan) -> None:
        if not self._workspace.store.read_only:
            self._settings.set(self._key, plan.to_json())
        self._plan = plan

    def _read(self) -> LanePlan:
        stored = self._settings.get(self._key)
        if stored is None:
            return LanePlan()
        try:
            return LanePlan.from_json(stored)
        except (ValueError, TypeError, KeyError) as error:
            _log.warning("the arrangement of lanes is not usable: %s", error)
            return LanePlan()
