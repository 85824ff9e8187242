"""The inspector shows the face, the sound and the words of the instant that is on screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from tests.services.test_moments import faces
from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.services.moments import FACES
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache, TrackKey
from vemo_desktop.ui.review.at_playhead import FACE_PX, face_crop


def keep_faces(bench: Bench) -> None:
    """Let the cache hold faces of the open video from 0.5 to 1.5 s, and the window look again."""
    item = bench.services.session.library.media()[0]
    cache = FeatureCache(bench.services.analysis.cache_dir)
    cache.put(TrackKey(item.fingerprint, FACES, "1", {}), CachedTrack(faces(), None))
    bench.desk.video.open(bench.media_ids[1])
    bench.settle()
    bench.desk.video.open(bench.media_ids[0])
    bench.settle()


def test_the_playhead_tells_what_is_seen(bench: Bench) -> None:
    keep_faces(bench)
    inspector = bench.window.panels.inspector
    bench.press(Qt.Key.Key_Tab)
    here = inspector.form.at_playhead
    bench.desk.player.seek(1_200_000)
    bench.qtbot.waitUntil(here.isVisible, timeout=WAIT_MS)
    assert here.lines[0].text() == "A face: happiness 80 %"
    assert here.face.isVisible()
    size = here.face.pixmap().deviceIndependentSize()
    assert 0 < max(size.width(), size.height()) <= FACE_PX
    bench.desk.player.seek(3_000_000)
    bench.qtbot.waitUntil(lambda: not here.isVisible(), timeout=WAIT_MS)


def test_a_video_taken_out_leaves_nothing_behind(bench: Bench) -> None:
    keep_faces(bench)
    here = bench.window.panels.inspector.form.at_playhead
    bench.press(Qt.Key.Key_Tab)
    bench.desk.player.seek(1_200_000)
    bench.qtbot.waitUntil(here.isVisible, timeout=WAIT_MS)
    bench.desk.library.remove(bench.media_ids[0])
    bench.qtbot.waitUntil(lambda: bench.desk.view.media_id is None, timeout=WAIT_MS)
    bench.qtbot.waitUntil(here.isHidden, timeout=WAIT_MS)
    assert here.isHidden()


def test_a_face_is_cut_out_with_room_and_never_beyond_the_picture() -> None:
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("black"))
    for x in range(100, 140):
        for y in range(40, 60):
            picture.setPixelColor(x, y, QColor("white"))
    crop = face_crop(picture, (0.5, 0.4, 0.2, 0.2))
    assert crop is not None
    assert (crop.width(), crop.height()) == (60, 30)
    assert crop.pixelColor(10, 5) == QColor("white")
    assert crop.pixelColor(9, 5) == crop.pixelColor(10, 4) == QColor("black")
    edge = face_crop(picture, (0.9, 0.8, 0.2, 0.4))
    assert edge is not None
    assert QRect(0, 0, 200, 100).contains(QRect(0, 0, edge.width(), edge.height()))
    assert face_crop(picture, (1.5, 0.0, 0.1, 0.1)) is None
