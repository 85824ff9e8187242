"""What a project was taught: every training with its network, and which network speaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from vemo_desktop import __version__
from vemo_desktop.domain.labels import SENTIMENT, VALENCE_AROUSAL
from vemo_desktop.domain.learning import Adopted, Adoption, Training, before_last
from vemo_desktop.domain.segments import new_id
from vemo_desktop.domain.splits import SplitBy
from vemo_desktop.errors import UsageError
from vemo_desktop.jobs.events import Taught
from vemo_desktop.jobs.requests import TeachHead
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.ml.heads import shelf
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import learning as rows
from vemo_desktop.storage.repositories.learning import TaughtFiles

_TRACE_SETTINGS = ("seed", "folds", "validation_share")
_BUILT_IN_SCHEME = SENTIMENT.id
"""The main scheme of the built-in network."""


class TaughtNetworks:
    """Trainings and adoptions of one project. May be called from any thread.

    Both are only ever added: going back adopts again what spoke before.
    """

    def __init__(self, workspace: Workspace, schemes: SchemeService) -> None:
        self._workspace = workspace
        self._schemes = schemes

    def store(self, request: TeachHead, taught: Taught, started_at: datetime) -> Training:
        """Keep a finished training with its network. Nothing is adopted by that."""
        report = taught.report
        training = Training(
            id=new_id(),
            network=str(taught.card["id"]),
            present=request.present,
            scheme=request.scheme.id,
            author=self._workspace.author,
            started_at=started_at,
            ended_at=datetime.now(UTC),
            seconds=float(report["seconds"]),
            device=str(report["device"]),
            program_version=__version__,
            settings={
                **_settings_of(request),
                "split": request.together.by.value,
                **({"subject": request.together.subject} if request.together.by is SplitBy.SUBJECT else {}),
            },
            examples=report["examples"],
            versions=report["versions"],
            losses=report["losses"],
            judgements=report["judgements"],
            comparison=report["comparison"],
            notices=taught.notices,
            step=int(report["step"]),
            steps=int(report["steps"]),
        )
        keep = self._schemes.keeper(training.scheme)
        with self._workspace.store.lock, self._workspace.store.writing() as session:
            if keep is not None:
                keep(session)
            rows.add_training(session, training, TaughtFiles(taught.card, taught.weights))
        if keep is not None:
            self._schemes.refresh()
        return training

    def trainings(self) -> list[Training]:
        """Return all trainings, oldest first."""
        with self._workspace.store.reading() as session:
            return rows.trainings(session)

    def training(self, name: str) -> Training:
        """Return a training by its identifier, the beginning of it, or the network that came of it.

        Raises
        ------
        UsageError
            If there is none, or several begin so.
        """
        every = self.trainings()
        found = [one for one in every if one.network == name] or [one for one in every if one.id == name]
        found = found[-1:] or [one for one in every if name and one.id.startswith(name)]
        if len(found) != 1:
            known = ", ".join(dict.fromkeys(one.network for one in every)) or "none yet"
            what = "is ambiguous" if found else "is not there"
            raise UsageError(f'The training "{name}" {what}. Networks taught in this project: {known}.')
        return found[0]

    def adoptions(self) -> list[Adoption]:
        """Return who adopted what and when, oldest first."""
        with self._workspace.store.reading() as session:
            return rows.adoptions(session)

    def network_of(self, scheme_id: str) -> str:
        """Return the network that speaks in a scheme now."""
        adopted = Adopted.of(self.adoptions()).now.get(scheme_id)
        return BUILT_IN if adopted is None else self.training(adopted).network

    def networks_in_place(self, networks: Sequence[str]) -> tuple[str, ...]:
        """Return networks to run where these are usual: adopted ones speak where the built-in one did.

        The built-in one stays for its own main scheme as long as nothing was adopted for it there.
        """
        adopted = Adopted.of(self.adoptions()).now
        if BUILT_IN not in networks or not adopted:
            return tuple(networks)
        taught = [self.training(one).network for _, one in sorted(adopted.items())]
        found: list[str] = []
        for network in networks:
            if network != BUILT_IN:
                found.append(network)
                continue
            found += [] if _BUILT_IN_SCHEME in adopted else [BUILT_IN]
            found += taught
        return tuple(dict.fromkeys(found))

    def adopt(self, name: str) -> Training:
        """Let the network of a training speak in its scheme from now on; old curves stay as they are.

        Raises
        ------
        UsageError
            If there is no such training, or its network speaks already.
        ProjectReadOnly, ProjectError, NetworkError
        """
        training = self.training(name)
        if self.network_of(training.scheme) == training.network:
            raise UsageError(f"{training.network} speaks in this scheme already.")
        self._lay_ready(training.id)
        self._write(training.scheme, training.id)
        return training

    def roll_back(self, scheme_id: str | None = None) -> str:
        """Go one step back and return the network that speaks in the scheme then.

        Parameters
        ----------
        scheme_id : str, optional
            Where something was adopted last, if not given.

        Raises
        ------
        UsageError
            If nothing was adopted.
        ProjectReadOnly, ProjectError, NetworkError
        """
        adoptions = self.adoptions()
        scheme = scheme_id or (adoptions[-1].scheme if adoptions else "")
        is_there, training = before_last(adoptions, scheme)
        if not is_there:
            raise UsageError("Nothing was adopted here, so there is nothing to go back to.")
        if training is not None:
            self._lay_ready(training)
        self._write(scheme, training)
        return self.network_of(scheme)

    def lay_ready(self) -> None:
        """Lay the networks that speak now ready to be run.

        Raises
        ------
        NetworkError
            If one cannot be written.
        """
        with self._workspace.store.reading() as session:
            for training in Adopted.of(rows.adoptions(session)).now.values():
                _put_on_shelf(session, training)

    def _lay_ready(self, training_id: str) -> None:
        with self._workspace.store.reading() as session:
            _put_on_shelf(session, training_id)

    def _write(self, scheme_id: str, training_id: str | None) -> None:
        with self._workspace.store.lock, self._workspace.store.writing() as session:
            rows.add_adoption(session, scheme_id, training_id, self._workspace.author, datetime.now(UTC))


def _put_on_shelf(session: Session, training_id: str) -> None:
    files = rows.files_of(session, training_id)
    assert files is not None, "a foreign key holds the training"
    shelf.put(files.card, files.weights)


def _settings_of(request: TeachHead) -> dict[str, object]:
    """Return the settings that a lesson goes by: one of traces has no updates of weights."""
    every = request.recipe.to_json()
    names = _TRACE_SETTINGS if request.scheme.id == VALENCE_AROUSAL.id else every
    return {name: every[name] for name in names}
