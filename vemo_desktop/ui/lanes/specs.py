"""What the lanes of a project are called, and how the timeline shows them."""

from __future__ import annotations

from collections.abc import Mapping

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.lanes import LaneKey, Lanes
from vemo_desktop.domain.segments import Layer
from vemo_desktop.ui.timeline.values import LaneSpec
from vemo_desktop.wording import later, told, tr

_ROOMY = 3
"""So many lanes can be tall."""
_WORDS = {Layer.PROPOSAL: later("Proposals"), Layer.HUMAN: later("Mine"), Layer.GOLD: later("Gold")}


def lane_specs(lanes: Lanes, schemes: Mapping[str, LabelScheme]) -> tuple[LaneSpec, ...]:
    """Return the shown lanes, top to bottom."""
    shown = lanes.shown
    return tuple(_spec(lanes, key, schemes, is_compact=len(shown) > _ROOMY) for key in shown)


def lane_title(lanes: Lanes, key: LaneKey, schemes: Mapping[str, LabelScheme]) -> str:
    """Return the name of a lane: whose it is, and the scheme where that does not tell."""
    whose = _whose(lanes, key)
    alike = [one for one in lanes.keys if (one.layer, one.author) == (key.layer, key.author)]
    return whose if len(alike) == 1 else f"{whose} · {scheme_name(schemes, key.scheme)}"


def scheme_name(schemes: Mapping[str, LabelScheme], id_: str) -> str:
    """Return the name of a scheme; its identifier where nobody knows it."""
    return told(schemes[id_].name) if id_ in schemes else id_


def _whose(lanes: Lanes, key: LaneKey) -> str:
    return key.author if key.layer is Layer.HUMAN and not lanes.is_own(key) else tr(_WORDS[key.layer])


def _spec(lanes: Lanes, key: LaneKey, schemes: Mapping[str, LabelScheme], *, is_compact: bool) -> LaneSpec:
    is_own = lanes.is_own(key)
    is_active = key == lanes.active
    lines = [f"{_whose(lanes, key)}: {scheme_name(schemes, key.scheme)}"]
    if is_own:
        lines.append(tr("New segments go here.") if is_active else tr("Click to have new segments go here."))
    lines.append(tr("Drag up or down to order the lanes; right click for more."))
    return LaneSpec(
        key.text,
        lane_title(lanes, key, schemes),
        key.layer,
        key.scheme,
        key.author or None,
        can_draw=is_own,
        is_active=is_active,
        is_compact=is_compact,
        tip="\n".join(lines),
    )
