"""What runs of networks cost on this machine, as it was measured: kept in the cache, said in words."""

from __future__ import annotations

import json
import logging
import os
import platform
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from vemo_desktop.errors import NetworkError
from vemo_desktop.files import write_text_aside
from vemo_desktop.jobs.events import Measured
from vemo_desktop.ml.cards import NetworkCard, weights_digest

_log = logging.getLogger(__name__)
_FILE = "costs.json"


class RunCost(BaseModel):
    """One measurement.

    Parameters
    ----------
    digest : str
        Of the card and the weights it was made with.
    device : str
    machine : str
        Name and processors of the computer: home folders are shared between computers.
    load_s, run_s : float
        Seconds until the network was ready, and for a file of `duration_us` after that.
    """

    model_config = ConfigDict(frozen=True)

    digest: str
    device: str
    machine: str
    load_s: float
    run_s: float
    duration_us: int

    def seconds(self, duration_us: int) -> float:
        """Return what a run over a file of this length would take."""
        return self.load_s + self.run_s * duration_us / max(self.duration_us, 1)


class Costs:
    """Measurements of this machine.

    Parameters
    ----------
    cache_dir : Path
        Root of the caches.
    """

    def __init__(self, cache_dir: Path) -> None:
        self._path = cache_dir / _FILE

    def keep(self, event: Measured) -> None:
        """Keep a measurement in place of an earlier one on the same device; a full disk costs only that."""
        key = f"{event.network_id} on {event.device}, {_machine()}"
        measured = RunCost(
            digest=event.digest,
            device=event.device,
            machine=_machine(),
            load_s=event.load_s,
            run_s=event.run_s,
            duration_us=event.duration_us,
        )
        known = {**self._all(), key: measured}
        text = json.dumps({name: one.model_dump() for name, one in sorted(known.items())}, indent=2)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_text_aside(self._path, text)
        except OSError as error:
            _log.warning("a measurement was not kept: %s", error)

    def find(self, card: NetworkCard, device: str) -> RunCost | None:
        """Return what was measured of a network on a device of this machine, unless that is out of date.

        ``auto`` takes what was measured last wherever it ran.
        """
        try:
            digest = weights_digest(card)
        except NetworkError:
            return None
        fitting = [
            one
            for name, one in self._all().items()
            if name.startswith(f"{card.id} on ")
            and (one.machine, one.digest) == (_machine(), digest)
            and device.split(":")[0] in ("auto", one.device.split(":")[0])
        ]
        # A graphics card is what `auto` would take, where there is one.
        return min(fitting, key=lambda one: one.device == "cpu", default=None)

    def _all(self) -> dict[str, RunCost]:
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            return {name: RunCost.model_validate(one) for name, one in stored.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError, ValidationError) as error:
            _log.warning("earlier measurements cannot be read: %s", error)
            return {}


def duration_text(seconds: float) -> str:
    """Write an estimate roughly, as people do: ``a few seconds``, ``about 12 min``, ``about 2.5 h``."""
    if seconds < 8:
        return "a few seconds"
    if seconds < 90:
        return f"about {round(seconds / 5) * 5} s"
    return f"about {round(seconds / 60)} min" if seconds < 5400 else f"about {seconds / 3600:.1f} h"


def cost_text(cost: RunCost, duration_us: int) -> str:
    """Say what a run over a video would take: ``about 12 min for this video, on cpu``."""
    return f"{duration_text(cost.seconds(duration_us))} for this video, on {cost.device}"


def _machine() -> str:
    return f"{platform.node()}, {os.cpu_count()} processors"
