"""Taught networks lying ready for whoever runs them: copies of what projects keep."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from vemo_desktop.errors import NetworkError
from vemo_desktop.files import written_aside
from vemo_desktop.ml.cards import NetworkCard, taught_dir

WEIGHTS_FILE = "head.safetensors"
CARD_FILE = "card.json"


def put(card: Mapping[str, Any], weights: bytes) -> None:
    """Lay a taught network ready unless it lies there already; weights first, so that no card lacks them.

    Raises
    ------
    NetworkError
        If the card is none, or it cannot be written.
    """
    try:
        # A project may come from anybody, and the name becomes that of a folder: cards allow only plain ones.
        name = NetworkCard.model_validate(card).id
    except ValidationError as error:
        raise NetworkError(
            "The project holds a taught network whose card is damaged. Its labels are safe; go back to the "
            "network before, or teach it again.",
            details=str(error),
        ) from error
    folder = taught_dir() / name
    text = json.dumps(card, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    try:
        for file, data in ((WEIGHTS_FILE, weights), (CARD_FILE, text.encode())):
            place = folder / file
            if place.exists() and place.read_bytes() == data:
                continue
            folder.mkdir(parents=True, exist_ok=True)
            with written_aside(place) as aside:
                aside.write_bytes(data)
    except OSError as error:
        raise NetworkError(
            f"The network taught from your corrections cannot be written to {folder}. It is safe in the "
            "project; free some space and open the project again.",
            details=str(error),
        ) from error


def weights_of(card: NetworkCard) -> bytes:
    """Return the weights of a taught network.

    Raises
    ------
    NetworkError
        If they are missing, or not those of the card.
    """
    try:
        data = (taught_dir() / card.id / WEIGHTS_FILE).read_bytes()
    except OSError as error:
        raise NetworkError(
            f"The weights of {card.name} are not here. Open the project that it was taught in.",
            details=str(error),
        ) from error
    if hashlib.sha256(data).hexdigest() != card.weights.get(WEIGHTS_FILE):
        raise NetworkError(
            f"The weights of {card.name} are not those of its card. Open the project that it was taught in."
        )
    return data
