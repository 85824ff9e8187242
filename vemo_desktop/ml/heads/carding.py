"""The card of a taught network: what it is, what it was taught over, and which training it came from."""

from __future__ import annotations

import hashlib
import re

from vemo_desktop.domain.learning import TAUGHT
from vemo_desktop.ml.cards import BUILT_IN, TAUGHT_IMPLEMENTATION, NetworkCard, Source, card
from vemo_desktop.ml.heads.head import Head
from vemo_desktop.ml.heads.shelf import WEIGHTS_FILE
from vemo_desktop.ml.trace_heads.head import TraceHead

_DIGITS = 8


LAYERS = (
    "Farha and Gall, MS-TCN: multi-stage temporal convolutional network for action segmentation, CVPR 2019"
)
DISCRIMINANTS = (
    "Friedman, Regularized discriminant analysis, Journal of the American Statistical Association 84, 1989"
)
RIDGE = "Hoerl and Kennard, Ridge regression, Technometrics 12, 1970"


def card_for(
    head: Head | TraceHead, weights: bytes, *, project: str, training: str, videos: int
) -> NetworkCard:
    """Return the card of a head.

    Parameters
    ----------
    head : Head or TraceHead
    weights : bytes
        Of the head.
    project : str
        Name of the project it was taught in.
    training : str
        Identifier of the training in that project.
    videos : int
        How many it learnt from.
    """
    under, scheme = card(BUILT_IN), head.scheme
    made = (LAYERS, DISCRIMINANTS) if isinstance(head, Head) else (RIDGE,)
    digest = hashlib.sha256(weights).hexdigest()
    slug = re.sub(r"[^a-z0-9]+", "-", scheme.id.lower()).strip("-") or "own"
    return NetworkCard(
        id=f"{TAUGHT}{slug}-{digest[:_DIGITS]}",
        name=f"Built-in, taught in “{project}” ({scheme.name}, {videos} videos)",
        version=under.version,
        summary=f"The built-in network with what corrections in “{project}” taught it of {scheme.name}.",
        notice=f"Taught from {videos} videos of one project: it knows their people, places and annotators. "
        f"{under.notice}",
        licence=under.licence,
        implementation=TAUGHT_IMPLEMENTATION,
        trained=True,
        curve_kind=under.curve_kind,
        schemes=tuple(dict.fromkeys((*under.schemes, scheme.id))),
        main_scheme=scheme.id,
        rate_hz=under.rate_hz,
        inputs=under.inputs,
        required_inputs=under.required_inputs,
        needs=under.needs,
        weights={WEIGHTS_FILE: digest, **under.weights},
        sources=(
            Source(what="Taught over", reference=f"the network {BUILT_IN}, version {under.version}"),
            Source(what="Taught by", reference=f"training {training} of the project “{project}”"),
            *(Source(what="How the head is made", reference=one) for one in made),
        ),
        proposals=head.proposals.to_json(),
    )
