"""A taught head: what it says of a video, and how it is written to a file and read again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load, save

from vemo_desktop.domain.labels import Label, LabelScheme, Pattern
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.inputs import FEATURES, HeadInputs
from vemo_desktop.ml.heads.network import Heads
from vemo_desktop.ml.heads.task import Rows, logits_of, shape_of

_FORMAT = 6


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """A head that is ready to be asked.

    Parameters
    ----------
    scheme : LabelScheme
        Whose labels it tells apart, as they were when it was taught.
    module : Heads
        Answer together; in evaluation mode.
    width : int
        Of their layers.
    proposals : ProposalSettings
        How segments are cut out of its curves until a person chooses otherwise; learnt too.
    """

    scheme: LabelScheme
    module: Heads
    width: int
    proposals: ProposalSettings

    @property
    def classes(self) -> HeadClasses:
        """Its classes."""
        return HeadClasses.of(self.scheme)

    def curves(self, inputs: HeadInputs) -> Curves:
        """Return what it says of a video; NaN where no stream knows anything."""
        logits = logits_of(self.module, inputs, self.classes.first_logits(inputs.emotions))
        return curves_of(self.scheme, inputs, logits)

    def to_bytes(self) -> bytes:
        """Return the head as a safetensors file; the same head gives the same bytes."""
        about = {
            "format": _FORMAT,
            "features": list(FEATURES),
            "described": dict(DESCRIBED),
            "width": self.width,
            "heads": len(self.module),
            "recordings": self.module[0].opening.recordings,
            "proposals": self.proposals.to_json(),
            "scheme": _scheme_to_json(self.scheme),
        }
        weights = {name: value.contiguous() for name, value in self.module.state_dict().items()}
        return save(weights, {"head": json.dumps(about, sort_keys=True)})

    @classmethod
    def from_bytes(cls, data: bytes) -> Head:
        """Return the head that `to_bytes` wrote.

        Raises
        ------
        NetworkError
            If it is none, or one of another version of the program.
        """
        try:
            about = json.loads(_metadata(data)["head"])
            read = about["format"], about["features"], about["described"]
            if read != (_FORMAT, list(FEATURES), dict(DESCRIBED)):
                raise NetworkError(
                    "This head was taught by another version of the program, which read other features. "
                    "Teach it again."
                )
            scheme = _scheme_from_json(about["scheme"])
            classes = HeadClasses.of(scheme).count
            width, recordings = int(about["width"]), int(about["recordings"])
            module = Heads(int(about["heads"]), shape_of(width, classes, recordings), 0.0)
            module.load_state_dict(load(data))
            proposals = ProposalSettings.from_json(about["proposals"])
        except (SafetensorError, KeyError, TypeError, ValueError, RuntimeError) as error:
            raise NetworkError("The file of a taught head cannot be read.", details=str(error)) from error
        return cls(scheme, module.eval(), width, proposals)


def settings_at(threshold: float) -> ProposalSettings:
    """Return the usual settings with another threshold, as a choice of it in the window makes them."""
    usual = ProposalSettings()
    return ProposalSettings(enter=threshold, leave=threshold * usual.leave / usual.enter)


def curves_of(scheme: LabelScheme, inputs: HeadInputs, logits: Rows) -> Curves:
    """Return curves of the labels of a scheme; a rest without a name has none."""
    values = torch.softmax(torch.from_numpy(logits), dim=1).numpy()[:, : len(scheme.keys)]
    known = np.isfinite(inputs.emotions.sum(axis=1))
    return Curves(
        scheme.id,
        scheme.keys,
        inputs.edges,
        np.where(known[:, None], values, np.float32(np.nan)),
        CurveKind.TRAINED,
    )


def _metadata(data: bytes) -> dict[str, str]:
    length = int.from_bytes(data[:8], "little")
    found: dict[str, str] = json.loads(data[8 : 8 + length])["__metadata__"]
    return found


def _scheme_to_json(scheme: LabelScheme) -> dict[str, object]:
    labels = [
        [one.key, one.name, one.color, one.pattern.value, one.letter, one.polarity] for one in scheme.labels
    ]
    return {"id": scheme.id, "name": scheme.name, "labels": labels}


def _scheme_from_json(value: Mapping[str, Any]) -> LabelScheme:  # whatever a file holds
    labels = tuple(
        Label(key, name, color, Pattern(pattern), letter, polarity)
        for key, name, color, pattern, letter, polarity in value["labels"]
    )
    return LabelScheme(str(value["id"]), str(value["name"]), labels)
