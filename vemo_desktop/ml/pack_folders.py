"""Folders of the Hugging Face layout: which network they hold, and whether it is whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.pack_cards import PackCard, pack_card

WEIGHTS = "model.safetensors"
PICKLED = "pytorch_model.bin"
CONFIGURATION = "config.json"


@dataclass(frozen=True, slots=True)
class FolderLayout:
    """How a folder must look.

    Parameters
    ----------
    network : str
        Class of the transformers library that must find all its weights.
    facts : mapping of str to object
        Settings of the configuration that make it this network and no other; ``a.b`` is b inside a.
    """

    network: str
    facts: Mapping[str, object]


LAYOUTS: dict[str, FolderLayout] = {
    "clip-vit-b32": FolderLayout(
        "CLIPVisionModelWithProjection",
        {
            "model_type": "clip",
            "projection_dim": 512,
            "vision_config.hidden_size": 768,
            "vision_config.num_attention_heads": 12,
            "vision_config.num_hidden_layers": 12,
            "vision_config.patch_size": 32,
        },
    ),
    "whisper-large-v3": FolderLayout(
        "WhisperForConditionalGeneration",
        {
            "model_type": "whisper",
            "d_model": 1280,
            "decoder_layers": 32,
            "encoder_attention_heads": 20,
            "encoder_layers": 32,
            "num_mel_bins": 128,
        },
    ),
    "roberta-sentiment": FolderLayout(
        "RobertaForSequenceClassification",
        {"model_type": "roberta", "hidden_size": 768, "num_attention_heads": 12, "num_hidden_layers": 12},
    ),
    "vit-face-expression": FolderLayout(
        "ViTForImageClassification",
        {
            "model_type": "vit",
            "hidden_size": 768,
            "image_size": 224,
            "num_attention_heads": 12,
            "num_hidden_layers": 12,
            "patch_size": 16,
        },
    ),
}
"""One for each pack that is a folder."""


def recognised_folder(folder: Path) -> PackCard:
    """Return the pack that a folder belongs to, by its configuration.

    Raises
    ------
    NetworkError
        If it belongs to none.
    """
    found = _configuration(folder)
    for pack_id, layout in LAYOUTS.items():
        if not _differences(found, layout):
            return pack_card(pack_id)
    kind = found.get("model_type", "of unknown kind")
    raise NetworkError(
        f'The folder "{folder.name}" holds a network ({kind}) that this program does not use, or one of '
        "another size."
    )


def files_of(folder: Path, card: PackCard) -> list[Path]:
    """Return the files that a pack keeps of a folder.

    Raises
    ------
    NetworkError
        If one is missing; they are named.
    """
    weights = next((name for name in (WEIGHTS, PICKLED) if (folder / name).is_file()), None)
    names = [file.name for file in card.files if file.name not in {WEIGHTS, PICKLED}]
    missing = [name for name in names if not (folder / name).is_file()]
    if weights is None:
        missing.append(f"{WEIGHTS} or {PICKLED}")
    if missing:
        raise NetworkError(
            f'The folder "{folder.name}" lacks {", ".join(missing)}. Nothing was installed. Fetch what is '
            f"missing from {card.origin}, then import the folder again."
        )
    return [folder / name for name in (*names, weights or "")]


def require_whole(folder: Path, pack_id: str) -> None:
    """Load a folder as its encoder will, and make sure that every weight is there in its size.

    Raises
    ------
    NetworkError
        If something is missing or of another size; the first few are named.
    """
    import transformers

    from vemo_desktop.ml.encoders.pretrained import silence
    from vemo_desktop.ml.state_dicts import size, some

    layout = LAYOUTS[pack_id]
    name = pack_card(pack_id).name
    differences = _differences(_configuration(folder), layout)
    if differences:
        raise NetworkError(f"This is not {name}: {', '.join(differences)}. Nothing was installed.")
    silence()
    try:
        _, report = getattr(transformers, layout.network).from_pretrained(
            folder,
            local_files_only=True,
            use_safetensors=True,
            dtype="auto",
            ignore_mismatched_sizes=True,  # they are named below instead
            output_loading_info=True,
        )
    except (OSError, ValueError, RuntimeError) as error:
        raise NetworkError(
            f"{name} cannot be loaded from these files. Nothing was installed.", details=str(error)
        ) from error
    problems = [f"{key} is missing" for key in sorted(report["missing_keys"])] + [
        f"{key} is {size(found)} instead of {size(wanted)}"
        for key, found, wanted in sorted(report["mismatched_keys"])
    ]
    if problems:
        raise NetworkError(f"These files are not {name}: {some(problems)}. Nothing was installed.")


def _configuration(folder: Path) -> Mapping[str, object]:
    path = folder / CONFIGURATION
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NetworkError(
            f'The folder "{folder.name}" has no readable {CONFIGURATION}, so it is not clear which network '
            "it holds. Choose the folder that holds that file, or a file of weights.",
            details=str(error),
        ) from error
    return content if isinstance(content, Mapping) else {}


def _differences(found: Mapping[str, object], layout: FolderLayout) -> list[str]:
    """Say which facts do not hold."""
    differences = []
    for fact, wanted in layout.facts.items():
        value: object = found
        for name in fact.split("."):
            value = value.get(name) if isinstance(value, Mapping) else None
        if value != wanted:
            differences.append(f"{fact} is {value} instead of {wanted}")
    return differences
