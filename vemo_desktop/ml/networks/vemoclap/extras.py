"""What of VEMOCLAP's five features can be had here, and what would enable the rest."""

from __future__ import annotations

from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders import face_expression, picture_text, text_sentiment, whisper
from vemo_desktop.ml.pack_cards import pack_card, way_to_get

_PACKS = {
    "asr_sentiment": (whisper.PACK, text_sentiment.PACK),
    "face_emotion": (face_expression.PACK,),
    "ocr_sentiment": (text_sentiment.PACK,),
}


def absent_features(reader: picture_text.TextReader | None) -> dict[str, str]:
    """Return the line that would enable each feature that is not to be had; the others are left out.

    The classifier knows absent features: videos without speech, faces or text lack them as well.
    """
    absent: dict[str, str] = {}
    for feature, wanted in _PACKS.items():
        missing = [pack_card(pack) for pack in wanted if not packs.is_installed(pack)]
        lines = [way_to_get(missing)] if missing else []
        if feature == "ocr_sentiment" and reader is None:
            lines.append(picture_text.WAY_TO_GET)
        if lines:
            absent[feature] = " ".join(lines)
    return absent
