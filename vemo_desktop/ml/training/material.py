"""The examples of one training, ready for a task, with what the report says of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from vemo_desktop.ml.training.splitting import Split

Video = TypeVar("Video")


@dataclass(frozen=True, slots=True, eq=False)
class Material(Generic[Video]):
    """Videos on both sides of a split.

    Parameters
    ----------
    train, validation : tuple
        What a task takes, in the order of the split.
    split : Split
    names : mapping of str to str
        Name of each video by what the split calls it.
    left_out : mapping of str to str
        Why a video is no example, by its name.
    facts : object
        JSON value that changes whenever an example does: labels, and which features were read.
    """

    train: tuple[Video, ...]
    validation: tuple[Video, ...]
    split: Split
    names: Mapping[str, str]
    facts: object
    left_out: Mapping[str, str] = field(default_factory=dict)


def identity_of(network_id: str, settings: Mapping[str, object], device: str, facts: object) -> str:
    """Return a digest of everything that decides the outcome of a training."""
    text = json.dumps([network_id, settings, device, facts], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
