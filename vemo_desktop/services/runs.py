"""What networks said: storing it, reading it back, and making proposals of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

import vemo_desktop
from vemo_desktop.domain.completing import LEAST_DECISIONS, Completion, LabelledPart, complete
from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.library import LibraryChanged, Run, RunStored
from vemo_desktop.domain.proposing import ProposalSettings, proposals_of
from vemo_desktop.domain.replacing import replace_proposals
from vemo_desktop.domain.segments import Change, Layer, Proposed, Segment, author_of, new_id
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.domain.tracks import EXTRA_SCHEMES, STREAMS_SCHEME, Curves, Prediction
from vemo_desktop.domain.uncertainty import uncertainties
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.project_settings import proposal_key
from vemo_desktop.services.run_proposals import RunProposed, read_proposed, settings_of
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import runs as rows
from vemo_desktop.storage.repositories.settings import keep_scheme, set_setting


@dataclass(frozen=True, slots=True)
class _Stored:
    """A run and what its proposals are made of."""

    run: Run
    curves: Curves | None
    own: tuple[Proposed, ...] | None


class RunService:
    """Runs of networks. May be called from any thread; storing is one transaction."""

    def __init__(self, workspace: Workspace, schemes: SchemeService) -> None:
        self._workspace = workspace
        self._schemes = schemes

    def store_prediction(
        self,
        media_id: str,
        prediction: Prediction,
        *,
        fingerprint: str,
        proposal_settings: ProposalSettings,
        started_at: datetime | None = None,
        proposals: Sequence[Proposed] | None = None,
        proposes: bool = True,
        schemes: Sequence[LabelScheme] = (),
    ) -> str:
        """Store a finished run with its curves and put its proposals in place of the open ones.

        Decisions stay, see `domain.replacing`. Undo passes over this: it is no gesture of a person.

        Parameters
        ----------
        media_id : str
        prediction : Prediction
        fingerprint : str
            Of the file that was analysed.
        proposal_settings : ProposalSettings
        started_at : datetime, optional
            When the run began; now if not given. It ends now.
        proposals : sequence of Proposed, optional
            Proposals that were made with the settings already; otherwise those of `proposals_of`: of the
            network's own segments if it made some, else of its curves.
        proposes : bool
            Whether to propose at all; without it what is open stays open, and nothing is added.
        schemes : sequence of LabelScheme
            Label schemes that the project gets with it, where its own are not enough.

        Returns
        -------
        str
            Identifier of the run.

        Raises
        ------
        ProjectError
            If it could not be written; nothing of it was kept then.
        """
        run = _run_of(media_id, fingerprint, prediction, proposal_settings, started_at)
        if not proposes:
            proposals = ()
        elif proposals is None:
            main = prediction.curves.get(prediction.main_scheme)
            proposals = proposals_of(main, prediction.segments, proposal_settings)
        change = self._store(run, prediction, proposals, schemes, proposes=proposes)
        if not change.is_empty:
            self._workspace.announce(change)
        self._workspace.announce(RunStored(media_id, run.id))
        self._workspace.announce(LibraryChanged((media_id,)))
        return run.id

    def replace_proposals(self, media_id: str, run_id: str, settings: ProposalSettings) -> Change:
        """Make a network's open proposals of a video anew from a stored run; a gesture that can be undone.

        See `proposals_of`. Later analyses by the same network propose with these settings.

        Raises
        ------
        EditRefused
            If there is no such run of this video.
        ProjectError
            If it could not be written; nothing changed then.
        """
        with self._workspace.store.lock:
            stored = self._stored(media_id, run_id)
            return self._propose_again(stored, settings, "Propose again", is_usual=True)

    def complete_rest(self, media_id: str, run_id: str, author: str) -> tuple[Change, Completion]:
        """Propose the rest of a video anew, as agrees best with the part that a person has labelled.

        Everything up to the end of the last decision counts as labelled, and nothing changes there. One
        gesture that can be undone; other videos are proposed as before.

        Raises
        ------
        EditRefused
            If there is no such run of this video, or too little was decided in its scheme.
        ProjectError
            If it could not be written; nothing changed then.
        """
        with self._workspace.store.lock:
            stored = self._stored(media_id, run_id)
            part = LabelledPart.of(
                self._workspace.segments(media_id).values(), stored.run.main_scheme, author
            )
            if part.decisions < LEAST_DECISIONS:
                raise EditRefused(
                    "The rest can be completed once you have decided on at least"
                    f" {LEAST_DECISIONS} segments of this video; so far it is {part.decisions}."
                )
            found = complete(stored.curves, stored.own, part, settings_of(stored.run))
            change = self._propose_again(stored, found.settings, "Complete the rest", from_us=part.until_us)
        return change, found

    def _stored(self, media_id: str, run_id: str) -> _Stored:
        with self._workspace.store.reading() as session:
            run = rows.run_by_id(session, run_id)
            curves = rows.main_curves(session, run_id)
            own = rows.own_segments_of(session, run_id)
        if run is None or run.media_id != media_id or (curves is None and own is None):
            raise EditRefused("This analysis is not of this video, so nothing can be proposed from it.")
        return _Stored(run, curves, own)

    def _propose_again(
        self,
        stored: _Stored,
        settings: ProposalSettings,
        gesture: str,
        *,
        from_us: int = 0,
        is_usual: bool = False,
    ) -> Change:
        """Cut the segments of a run anew; `is_usual` makes its network propose so from now on."""
        run = stored.run
        change = replace_proposals(
            self._workspace.segments(run.media_id),
            run.media_id,
            run.main_scheme,
            author_of(run.network),
            _segments(run, proposals_of(stored.curves, stored.own, settings)),
            gesture,
            from_us=from_us,
        )

        usual = {proposal_key(run.network): settings.to_json()} if is_usual else {}

        def within(session: Session) -> None:
            rows.set_proposal_settings(session, run.id, settings.to_json())
            for key, value in usual.items():
                set_setting(session, key, value)

        with self._workspace.store.lock:
            self._workspace.commit(change, within=within)
            self._workspace.settings.take(usual)
        if not change.is_empty:
            self._workspace.announce(change)
        return change

    def runs(self, media_id: str) -> list[Run]:
        """Return the runs on a video, oldest first."""
        with self._workspace.store.reading() as session:
            return rows.runs_of(session, media_id)

    def runs_of(self, media_ids: Sequence[str]) -> dict[str, list[Run]]:
        """Return the runs on some videos, by video, each oldest first."""
        with self._workspace.store.reading() as session:
            return rows.runs_of_some(session, media_ids)

    def run(self, run_id: str) -> Run | None:
        """Return one run, or None."""
        with self._workspace.store.reading() as session:
            return rows.run_by_id(session, run_id)

    def curves(self, media_id: str, run_id: str | None = None) -> dict[str, Curves]:
        """Return the curves of a run (the latest one by default) by scheme; empty without a run."""
        prediction = self.prediction(media_id, run_id)
        return {} if prediction is None else prediction.curves

    def contributions(self, media_id: str) -> Curves | None:
        """Return each input's share in the latest run, or None."""
        prediction = self.prediction(media_id)
        return None if prediction is None else prediction.contributions

    def prediction(self, media_id: str, run_id: str | None = None) -> Prediction | None:
        """Return everything a run (the latest one by default) said, or None without a run."""
        with self._workspace.store.reading() as session:
            run = rows.latest_run(session, media_id) if run_id is None else rows.run_by_id(session, run_id)
            if run is None or run.media_id != media_id:
                return None
            curves = rows.curves_of(session, run.id)
            segments = rows.own_segments_of(session, run.id)
        return prediction_of(run, curves, segments)

    def last_ends(self) -> dict[str, datetime]:
        """Return when the last run on each video ended; without videos on which none has."""
        with self._workspace.store.reading() as session:
            return rows.last_ends(session)

    def with_curves(self, scheme: str) -> frozenset[str]:
        """Return the runs that gave curves in a scheme."""
        with self._workspace.store.reading() as session:
            return rows.runs_with_curves(session, scheme)

    def proposed(self, runs: Sequence[Run], scheme: str | None = None) -> Iterator[RunProposed]:
        """Yield what runs propose in a scheme, or in their own, see `run_proposals.read_proposed`."""
        return read_proposed(self._workspace.store, runs, scheme)

    def latest_predictions(self, media_id: str) -> dict[str, Prediction]:
        """Return what the latest run of each network said, by run."""
        latest = {run.network: run.id for run in self.runs(media_id)}
        found = {run_id: self.prediction(media_id, run_id) for run_id in latest.values()}
        return {run_id: said for run_id, said in found.items() if said is not None}

    def _store(
        self,
        run: Run,
        prediction: Prediction,
        proposals: Sequence[Proposed],
        schemes: Sequence[LabelScheme],
        *,
        proposes: bool,
    ) -> Change:
        # Everything slow comes before the lock: a gesture of the person must not wait for it.
        is_new = run.main_scheme in {scheme.id for scheme in schemes}
        keep = None if is_new else self._schemes.keeper(run.main_scheme)
        packed = [rows.pack_curves(run.id, one) for one in prediction.all_curves]
        fresh = _segments(run, proposals)
        main = prediction.curves.get(run.main_scheme)
        ranks = dict(zip((one.id for one in fresh), uncertainties(fresh, main), strict=True))

        def within(session: Session) -> None:
            if keep is not None:
                keep(session)
            for scheme in schemes:
                keep_scheme(session, scheme)
            rows.add_run(session, run, packed, prediction.segments)
            self._workspace.media.set_problem(session, run.media_id, "")

        with self._workspace.store.lock:
            author = author_of(run.network)
            change = Change("Propose", run.media_id)
            if proposes:
                before = self._workspace.segments(run.media_id)
                change = replace_proposals(before, run.media_id, run.main_scheme, author, fresh, "Propose")
            self._workspace.commit(
                change,
                kind=RevisionKind.MACHINE,
                author=author,
                within=within,
                ranks=ranks,
            )
        if keep is not None or schemes:
            self._schemes.refresh()
        return change


def completion_text(change: Change, found: Completion) -> str:
    """Say in a sentence or two how the rest of a video was proposed."""
    part = found.part
    place = format_time(part.until_us)
    if found.f1_after > found.f1_before:
        how = (
            f"Cut so that {part.decisions} decisions before {place} agree better"
            f" (F1 {found.f1_after:.2f}, was {found.f1_before:.2f})."
        )
    else:
        how = (
            f"No other cut agrees better with {part.decisions} decisions before {place}"
            f" (F1 {found.f1_after:.2f})."
        )
    count = len(change.after)
    said = "1 proposal is new" if count == 1 else f"{count} proposals are new"
    return f"{how} After it {said}."


def prediction_of(run: Run, curves: dict[str, Curves], own: Sequence[Proposed] | None) -> Prediction:
    """Return what a run said, of its stored curves and the segments of its own rule."""
    kept = dict(curves)
    extras = {name: kept.pop(name) for name in EXTRA_SCHEMES if name in kept}
    contributions = kept.pop(STREAMS_SCHEME, None)
    return Prediction(
        network=run.network,
        version=run.version,
        card_digest=run.card_digest,
        settings=run.settings,
        device=run.device,
        curves=kept,
        main_scheme=run.main_scheme,
        contributions=contributions,
        video_distribution=run.video_distribution,
        extras=extras,
        segments=None if own is None else tuple(own),
    )


def _run_of(
    media_id: str,
    fingerprint: str,
    prediction: Prediction,
    proposal_settings: ProposalSettings,
    started_at: datetime | None,
) -> Run:
    """Return a run that ends now."""
    now = datetime.now(UTC)
    return Run(
        id=new_id(),
        media_id=media_id,
        fingerprint=fingerprint,
        network=prediction.network,
        version=prediction.version,
        card_digest=prediction.card_digest,
        settings=prediction.settings,
        device=prediction.device,
        program_version=vemo_desktop.__version__,
        started_at=started_at or now,
        ended_at=now,
        main_scheme=prediction.main_scheme,
        video_distribution={key: float(value) for key, value in prediction.video_distribution.items()},
        proposal_settings=proposal_settings.to_json(),
    )


def _segments(run: Run, proposals: Sequence[Proposed]) -> list[Segment]:
    return [
        Segment(
            new_id(),
            run.media_id,
            one.interval,
            run.main_scheme,
            one.label,
            Layer.PROPOSAL,
            author_of(run.network),
            confidence=min(max(float(one.score), 0.0), 1.0),
            run_id=run.id,
        )
        for one in proposals
    ]
