"""Loading networks of the transformers library from an installed folder: offline, complete, silent."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from vemo_desktop.errors import NetworkError

if TYPE_CHECKING:
    from transformers import PreTrainedModel

_NAMED = 3
_LOADING = threading.Lock()
"""Encoders load on threads of their own, and transformers changes torch for the whole process while it loads:
two at once were seen to find weights missing that were there. Always in single precision for the same reason:
another one would be the default of every thread meanwhile."""


def load_model(
    kind: type[PreTrainedModel],
    folder: Path,
    what: str,
    **options: Any,
) -> Any:
    """Return a network with the weights of a folder, in single precision.

    Parameters
    ----------
    kind : type
        Class of the transformers library.
    folder : Path
        Of the Hugging Face layout. Weights in it that the class does not use are left alone: the text tower
        of CLIP, say, or the class layer behind the features that are wanted.
    what : str
        Name of the network for messages.
    options
        Passed to the class. The result is `Any` because what its `forward` returns differs by class.

    Raises
    ------
    NetworkError
        If the folder cannot be read, or lacks a part of the network.
    """
    silence()
    load: Any = kind.from_pretrained  # its types do not tell that it can return a report as well
    try:
        with _LOADING:
            model, report = load(
                folder, local_files_only=True, output_loading_info=True, dtype=torch.float32, **options
            )
    except (OSError, ValueError, RuntimeError) as error:
        raise _unusable(what, str(error)) from error
    missing = sorted(report["missing_keys"])
    if missing:
        raise _unusable(what, f"missing: {', '.join(missing[:_NAMED])} ({len(missing)} in all)")
    return model.eval()


def load_companion(kind: Any, folder: Path, what: str) -> Any:
    """Return what stands between data and network, as a folder describes it. Raises as `load_model` does.

    Parameters
    ----------
    kind : type
        ``AutoTokenizer`` or a feature extractor of the transformers library, whose types do not tell how
        they may be called.
    """
    silence()
    try:
        return kind.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError) as error:
        raise _unusable(what, str(error)) from error


def require_width(found: int, wanted: int, what: str) -> None:
    """Make sure that features have the width that the network behind them reads.

    Raises
    ------
    NetworkError
    """
    if found != wanted:
        raise _unusable(what, f"features of {found} numbers instead of {wanted}")


def _unusable(what: str, details: str) -> NetworkError:
    return NetworkError(
        f"The installed files of {what} cannot be used. Nothing was changed. Remove them with "
        "`vemo networks remove` and install them again.",
        details=details,
    )


def silence() -> None:
    """Keep transformers from writing bars and tables to the terminal; what matters is checked here."""
    from transformers.utils import logging as their_logging

    their_logging.disable_progress_bar()
    their_logging.set_verbosity(logging.ERROR)
