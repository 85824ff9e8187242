"""What the demo clips show. A scene paints one instant; `t` is seconds since its shot began."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from vemo_desktop.media.demo.canvas import Backdrop, Canvas, Color, Floats

Scene = Callable[[Canvas, float], None]

_WHITE, _GREY, _BLACK = Color(1, 1, 1), Color(0.5, 0.5, 0.5), Color(0, 0, 0)


def _hills(canvas: Canvas, base: float, height: float, seed: int, drift: float = 0.0) -> Floats:
    """Return a smooth skyline: waves of falling size."""
    random = np.random.default_rng(seed)
    x = canvas.columns() + drift
    line = np.full_like(x, base)
    for octave in range(1, 5):
        phase = random.uniform(0, 2 * math.pi)
        line -= height / octave**1.3 * np.sin(x * (1.7 * octave) + phase).astype(np.float32)
    return line


def sea(*, sky: tuple[str, str], water: tuple[str, str], sun: str, sun_y: float = 0.42) -> Scene:
    """Return a quiet sea with a low sun and its path of light."""
    top, horizon, near, far, light = map(Color.of, (*sky, *water, sun))

    def paint_still(canvas: Canvas) -> None:
        canvas.gradient(top, horizon.mixed(light, 0.15), middle=horizon)
        x = canvas.aspect * 0.62
        canvas.glow(x, sun_y, 0.34, light, 0.10)
        canvas.glow(x, sun_y, 0.13, light, 0.10)
        canvas.disc(x, sun_y, 0.08, light.mixed(_WHITE, 0.85))
        canvas.ridge(np.full(canvas.width, 0.56, dtype=np.float32), near, far, depth=0.44)

    still = Backdrop(paint_still)

    def paint(canvas: Canvas, t: float) -> None:
        still.lay(canvas)
        x = canvas.aspect * 0.62
        for i in range(4):
            cloud = (0.35 * i + 0.1 + t * 0.006 * (1 + i % 2)) % (canvas.aspect + 0.5) - 0.25
            for dx, size in ((-0.09, 0.045), (0.0, 0.065), (0.1, 0.05)):
                canvas.disc(cloud + dx, 0.13 + 0.06 * (i % 3), size, _WHITE, alpha=0.28, squash=0.42)
        for row in range(16):
            depth = row / 15
            y = 0.575 + 0.42 * depth**1.4
            spread = 0.06 + 0.30 * depth
            sway = 0.03 * math.sin(t * 0.9 + row * 1.7)
            width = spread * (0.55 + 0.45 * math.sin(t * 1.1 + row * 2.3))
            canvas.stroke(
                (x + sway - width, y), (x + sway + width, y), 0.006 + 0.01 * depth, light, alpha=0.30
            )

    return paint


def meadow(*, sky: tuple[str, str], grass: tuple[str, str], balloons: int = 6, seed: int = 3) -> Scene:
    """Return bright hills with flowers, a big sun and rising balloons."""
    top, horizon, light_grass, deep_grass = map(Color.of, (*sky, *grass))
    sun = Color.of("#FFE14A")
    random = np.random.default_rng(seed)
    flowers = random.uniform(0, 1, (46, 3)).tolist()
    hues = [Color.of(code) for code in ("#FF5DA2", "#FFD23F", "#FF8C42", "#FFFFFF", "#C77DFF")]
    tints = [Color.of(code) for code in ("#FF3D5A", "#FFC300", "#2EC4FF", "#FF7AE0", "#7CE04A", "#FF8A1F")]

    def paint_still(canvas: Canvas) -> None:
        canvas.gradient(top, horizon)
        canvas.glow(0.30, 0.24, 0.30, sun, 0.22)
        canvas.disc(0.30, 0.24, 0.11, sun)
        canvas.ridge(_hills(canvas, 0.66, 0.05, seed), light_grass.mixed(sun, 0.25), light_grass)
        canvas.ridge(_hills(canvas, 0.78, 0.04, seed + 1), light_grass, deep_grass)
        for x, y, kind in flowers:
            place = (x * canvas.aspect, 0.83 + 0.16 * y)
            canvas.disc(*place, 0.010 + 0.008 * y, hues[int(kind * len(hues))])
            canvas.disc(*place, 0.004, Color.of("#FFF3B0"))

    still = Backdrop(paint_still)

    def paint(canvas: Canvas, t: float) -> None:
        still.lay(canvas)
        for ray in range(12):
            angle = ray * math.pi / 6 + t * 0.25
            start = (0.30 + 0.135 * math.cos(angle), 0.24 + 0.135 * math.sin(angle))
            end = (0.30 + 0.19 * math.cos(angle), 0.24 + 0.19 * math.sin(angle))
            canvas.stroke(start, end, 0.016, sun)
        for i in range(balloons):
            x = canvas.aspect * (0.42 + 0.5 * (i + 0.5) / balloons) + 0.02 * math.sin(t * 1.3 + i)
            y = 0.72 - ((0.07 * t + 0.19 * i) % 0.72) + 0.015 * math.sin(t * 2 + i * 2)
            canvas.stroke(
                (x, y + 0.07), (x + 0.012 * math.sin(t * 3 + i), y + 0.17), 0.003, _WHITE, alpha=0.8
            )
            canvas.disc(x, y, 0.062, tints[i % len(tints)], squash=1.18)
            canvas.disc(x - 0.022, y - 0.028, 0.014, _WHITE, alpha=0.65)

    return paint


def storm(*, seed: int = 5, red: float = 0.0) -> Scene:
    """Return a dark sky with driving rain and lightning; `red` stains it with alarm."""
    random = np.random.default_rng(seed)
    drops = random.uniform(0, 1, (110, 3)).tolist()
    bolt = np.cumsum(random.uniform(-0.07, 0.07, 9)).tolist()
    stain, water = Color.of("#B00010"), Color.of("#AAB4CC")

    drop: list[Floats] = []

    def paint_still(canvas: Canvas) -> None:
        canvas.gradient(Color.of("#12141C").mixed(stain, red), Color.of("#2B2F3A").mixed(stain, red * 0.8))
        drop[:] = [
            canvas.coverage_of(0.03, 0.08, lambda c: c.stroke((0.004, 0.004), (0.02, 0.075), 0.004, _GREY))
        ]

    still = Backdrop(paint_still)

    def paint(canvas: Canvas, t: float) -> None:
        still.lay(canvas)
        for i in range(7):
            x = (i * 0.31 + t * 0.12) % (canvas.aspect + 0.6) - 0.3
            canvas.disc(x, 0.10 + 0.05 * (i % 3), 0.22, Color.of("#0B0C11"), alpha=0.5, squash=0.45)
        since = (t + seed * 0.37) % 1.4
        if since < 0.28:
            flash = 0.5 * (1 - since / 0.28)
            canvas.wash(Color.of("#CFD8FF").mixed(stain, red * 0.6), flash)
            x = canvas.aspect * (0.25 + 0.5 * ((seed * 0.37 + int(t / 1.4) * 0.41) % 1))
            points = [(x + float(dx), 0.08 * n) for n, dx in enumerate(bolt)]
            canvas.polyline(points, 0.012, _WHITE, alpha=0.95)
        canvas.ridge(_hills(canvas, 0.80, 0.07, seed, t * 0.25), Color.of("#07080B"), _BLACK)
        for x, y, speed in drops:
            fall = (y + t * (1.4 + speed)) % 1.15 - 0.08
            left = ((x + fall * 0.18) % 1.0) * canvas.aspect
            canvas.stamp(drop[0], left, fall, water)

    return paint


def alarm(*, seed: int) -> Scene:
    """Return red splinters that burst outwards while the camera shakes."""
    random = np.random.default_rng(seed)
    shards = random.uniform(0, 1, (22, 4)).tolist()
    tints = [Color.of(code) for code in ("#FF1A1A", "#7A0008", "#FF4B1F", "#1A0204", "#D40000")]

    def paint(canvas: Canvas, t: float) -> None:
        beat = abs(math.sin(t * 9 + seed))
        canvas.gradient(Color.of("#3A0005"), Color.of("#A8000C").mixed(Color.of("#FF2A1A"), beat * 0.6))
        middle = canvas.aspect / 2
        for n, (turn, near, size, kind) in enumerate(shards):
            angle = turn * 2 * math.pi + 0.5 * math.sin(t * 3 + n)
            reach = 0.08 + 0.75 * ((near + t * 0.9) % 1.0)
            x, y = middle + reach * 1.3 * math.cos(angle), 0.5 + reach * math.sin(angle)
            spin = angle + t * 4
            corners = [
                (x + (0.05 + 0.16 * size) * math.cos(spin + k), y + (0.05 + 0.16 * size) * math.sin(spin + k))
                for k in (0.0, 2.3, 3.6)
            ]
            canvas.triangle(corners[0], corners[1], corners[2], tints[int(kind * len(tints))], alpha=0.9)
        canvas.glow(middle, 0.5, 0.16 + 0.06 * beat, Color.of("#FF6A3A"), 0.5 * beat)
        canvas.shift(0.018 * math.sin(t * 41), 0.018 * math.cos(t * 37))

    return paint


def night(*, seed: int = 11) -> Scene:
    """Return a rainy window at night: grey-blue, dim and slow."""
    random = np.random.default_rng(seed)
    lights = random.uniform(0, 1, (16, 3)).tolist()
    trails = random.uniform(0, 1, (26, 3)).tolist()

    def paint_still(canvas: Canvas) -> None:
        canvas.gradient(Color.of("#10141A"), Color.of("#1E242B"))
        for x, y, size in lights:
            tint = Color.of("#55606B") if size > 0.35 else Color.of("#6B6250")
            canvas.disc(x * canvas.aspect, 0.35 + 0.5 * y, 0.02 + 0.05 * size, tint, alpha=0.22)
        frame = Color.of("#05070A")
        canvas.box(canvas.aspect / 2 - 0.012, 0, canvas.aspect / 2 + 0.012, 1, frame)
        canvas.box(0, 0.49, canvas.aspect, 0.512, frame)
        canvas.box(0, 0.93, canvas.aspect, 1, frame)

    still = Backdrop(paint_still)

    def paint(canvas: Canvas, t: float) -> None:
        still.lay(canvas)
        for x, y, speed in trails:
            head = (y + t * (0.02 + 0.05 * speed)) % 1.2 - 0.1
            left = x * canvas.aspect + 0.006 * math.sin(head * 20 + x * 9)
            canvas.stroke((left, head - 0.12), (left, head), 0.005, Color.of("#8793A0"), alpha=0.20)
            canvas.disc(left, head, 0.008, Color.of("#A0ABB8"), alpha=0.45)

    return paint


def city(*, sky: tuple[str, str], lit: str, seed: int = 17, pan: float = 0.02) -> Scene:
    """Return a row of houses with windows, passing slowly."""
    top, bottom, window = map(Color.of, (*sky, lit))
    random = np.random.default_rng(seed)
    houses = random.uniform(0, 1, (24, 3)).tolist()

    strip: list[Canvas] = []

    def paint_strip(canvas: Canvas) -> Canvas:
        """Paint houses on a picture twice as wide, to be passed by."""
        wide = Canvas(2 * canvas.width, canvas.height)
        wide.gradient(top, bottom)
        wall = top.mixed(_BLACK, 0.55)
        for n, (breadth, tall, shade) in enumerate(houses):
            left = n * wide.aspect / len(houses)
            right, roof = left + 0.10 + 0.09 * breadth, 0.72 - 0.42 * tall
            wide.box(left, roof, right, 1, wall.mixed(bottom, 0.25 * shade))
            for row in range(int((0.95 - roof) / 0.075)):
                for column in range(int((right - left) / 0.045)):
                    if (n * 7 + row * 3 + column * 5) % 4 == 0:
                        continue
                    x, y = left + 0.018 + column * 0.045, roof + 0.03 + row * 0.075
                    wide.box(x, y, x + 0.022, y + 0.038, window, alpha=0.45 + 0.4 * shade)
        wide.box(0, 0.94, wide.aspect, 1, wall.mixed(_BLACK, 0.4))
        return wide

    def paint(canvas: Canvas, t: float) -> None:
        if not strip:
            strip.append(paint_strip(canvas))
        passed = round(t * pan * canvas.unit) % canvas.width
        canvas.pixels[:] = strip[0].pixels[:, passed : passed + canvas.width]

    return paint


def face(*, mood: float, ground: tuple[str, str], skin: str = "#F2B98C") -> Scene:
    """Return a drawn face that nods and blinks; `mood` runs from -1 (angry, sad) to 1 (happy)."""
    top, bottom, tone = map(Color.of, (*ground, skin))
    dark = Color.of("#2A1A16")

    still = Backdrop(lambda canvas: canvas.gradient(top, bottom))

    def paint(canvas: Canvas, t: float) -> None:
        still.lay(canvas)
        x, y = canvas.aspect / 2 + 0.012 * math.sin(t * 1.7), 0.54 + 0.012 * math.sin(t * 2.3)
        canvas.disc(x, 1.12, 0.42, Color.of("#3B4A6B"), squash=0.7)
        canvas.box(x - 0.07, 0.75, x + 0.07, 0.95, tone.mixed(_BLACK, 0.18))
        canvas.disc(x, y - 0.07, 0.305, dark, squash=1.05)
        canvas.disc(x, y, 0.27, tone, squash=1.18)
        canvas.disc(x - 0.15, y + 0.09, 0.05, Color.of("#E8836B"), alpha=0.20 + 0.2 * max(mood, 0))
        canvas.disc(x + 0.15, y + 0.09, 0.05, Color.of("#E8836B"), alpha=0.20 + 0.2 * max(mood, 0))
        is_blinking = (t % 2.9) < 0.12
        for side in (-1, 1):
            _paint_eye(canvas, x + side * 0.105, y - 0.05, side, mood, is_blinking, dark)
        canvas.stroke((x, y - 0.03), (x - 0.015, y + 0.07), 0.012, tone.mixed(_BLACK, 0.22))
        _paint_mouth(canvas, x, y + 0.155, mood, t, dark)

    return paint


def _paint_eye(
    canvas: Canvas, x: float, y: float, side: int, mood: float, is_blinking: bool, dark: Color
) -> None:
    if is_blinking:
        canvas.stroke((x - 0.04, y), (x + 0.04, y), 0.012, dark)
    else:
        canvas.disc(x, y, 0.045, _WHITE, squash=0.78)
        canvas.disc(x, y + 0.002, 0.024, Color.of("#3D5A40"))
        canvas.disc(x, y + 0.002, 0.012, _BLACK)
        canvas.disc(x + 0.007, y - 0.007, 0.005, _WHITE)
    # Eyebrows fall towards the nose in anger and rise there in joy.
    inner, outer = -0.075 - 0.028 * mood, -0.09 + 0.008 * mood
    canvas.stroke((x - side * 0.05, y + inner), (x + side * 0.055, y + outer), 0.020, dark)


def _paint_mouth(canvas: Canvas, x: float, y: float, mood: float, t: float, dark: Color) -> None:
    curve = 0.065 * mood
    across = np.linspace(-1, 1, 13)
    points = [(x + 0.11 * float(a), y + curve * (1 - float(a) ** 2) - curve * 0.4) for a in across]
    if mood > 0.5:
        opening = 0.055 + 0.01 * math.sin(t * 5)
        canvas.disc(x, y + 0.012, 0.092, Color.of("#7A1F2B"), squash=opening / 0.092)
        canvas.box(x - 0.075, y - 0.035, x + 0.075, y - 0.012, _WHITE, alpha=0.95)
    canvas.polyline(points, 0.020, dark)
