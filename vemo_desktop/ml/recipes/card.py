"""What a finished recipe says of itself: the card of its network, and its figures as a table."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vemo_desktop.files import write_text_aside
from vemo_desktop.ml.cards import NetworkCard, Source
from vemo_desktop.ml.recipes.running import Finished
from vemo_desktop.ml.recipes.stage import Stage

CARD_FILE = "card.json"
TABLE_FILE = "metrics.md"

Facts = Mapping[str, Any]
"""What a card says whatever was measured; the fields of `NetworkCard`, checked when the card is made."""


def write_card(facts: Facts, stages: Sequence[Stage], finished: Sequence[Finished], folder: Path) -> Path:
    """Put the card together from its fixed facts, the sources of all stages and what they measured.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    sources = [Source.model_validate(source) for source in facts.get("sources", ())]
    sources += [source for stage in stages for source in stage.sources]
    shipped = {stage.name for stage in stages if stage.is_shipped}
    measured = [str(sentence) for one in finished for sentence in _measured(one)]
    card = NetworkCard.model_validate(
        {
            **facts,
            "weights": {
                one.weights.name: one.record["weights_sha256"] for one in finished if one.stage in shipped
            },
            "sources": tuple(dict.fromkeys(sources)),
            "measured": tuple(measured),
        }
    )
    text = json.dumps(card.model_dump(mode="json", exclude_defaults=True), indent=2, ensure_ascii=False)
    write_text_aside(folder / CARD_FILE, text + "\n")
    return folder / CARD_FILE


def write_table(title: str, finished: Sequence[Finished], folder: Path) -> Path:
    """Write the figures of all stages as Markdown.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    parts = [f"# {title}", *(part for one in finished for part in _section(one))]
    write_text_aside(folder / TABLE_FILE, "\n\n".join(parts) + "\n")
    return folder / TABLE_FILE


def _section(one: Finished) -> list[str]:
    record = one.record
    about = (
        f"Version {record['version']}, seed {record['seed']}, {record['weights_bytes']} bytes of weights, "
        f"made in {record['seconds']} s on {record['device']}."
    )
    sentences = "\n".join(f"- {sentence}" for sentence in _measured(one))
    return [f"## {one.stage}", about, *filter(None, [_table(_data(one)), sentences])]


def _table(data: Mapping[str, Mapping[str, float]]) -> str:
    if not data:
        return ""
    columns = list(dict.fromkeys(measure for measures in data.values() for measure in measures))
    rows = [["data", *columns], ["---", *("---:" for _ in columns)]]
    rows += [
        [name, *(_number(measures[one]) if one in measures else "" for one in columns)]
        for name, measures in data.items()
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _measured(one: Finished) -> Sequence[object]:
    found = one.record["measured"]
    assert isinstance(found, list)
    return found


def _data(one: Finished) -> Mapping[str, Mapping[str, float]]:
    found = one.record["data"]
    assert isinstance(found, dict)
    return found
