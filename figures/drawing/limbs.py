"""Outlines of arms and legs, bare and in trousers: rows of rings with rounded joints."""

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.build import FOREARM, SHANK, THIGH, UPPER_ARM
from figures.drawing.camera import Array, Camera, View
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import (
    NOTHING,
    array,
    filleted,
    hulls,
    join,
    limb,
    loft,
    sphere,
    wrap,
)
from figures.drawing.vectors import angle, plus, times

WAIST = 0.052  # metres above a hip, below the hem of a shirt
STRAIGHT, LIFTED = (
    55,
    0.0022,
)  # degrees of bend from which a thigh rises before the belly; metres for a degree


def thigh_and_shank(
    body: Skeleton, view: View, side: str, end: float, wider: float
) -> BaseGeometry:
    """Return the outline of a leg from the hip to a share of the shank."""
    build = body.build
    hip, knee = body.at[f"hip_{side}"], body.at[f"knee_{side}"]
    upper, lower = body.frames[f"thigh_{side}"], body.frames[f"shank_{side}"]
    thigh = rooted(body, side, limb(hip, upper, THIGH, build.thigh, rings=11, wider=wider))
    shank = limb(knee, lower, SHANK, build.shank, part=(0, end), rings=12, wider=wider)
    cap = plus(knee, times(plus(upper.x, lower.x), 0.004))
    shapes = [
        loft(view, thigh), loft(view, np.stack([thigh[-1], shank[0]])), loft(view, shank),
        wrap(view, sphere(cap, 0.0485 + wider)), wrap(view, rooted(body, side, sphere(hip, 0.084 + wider))),
    ]  # fmt: skip
    return filleted(join(shapes), 0.022)


def bare_leg(body: Skeleton, view: View, side: str, start: float) -> BaseGeometry:
    """Return the outline of a leg from a share of the thigh to the ankle."""
    build = body.build
    hip, knee = body.at[f"hip_{side}"], body.at[f"knee_{side}"]
    upper, lower = body.frames[f"thigh_{side}"], body.frames[f"shank_{side}"]
    thigh = limb(hip, upper, THIGH, build.thigh, part=(start, 1), rings=4)
    shank = limb(knee, lower, SHANK, build.shank, rings=12)
    cap = plus(knee, times(plus(upper.x, lower.x), 0.004))
    shapes = [
        loft(view, thigh),
        loft(view, np.stack([thigh[-1], shank[0]])),
        loft(view, shank),
        wrap(view, sphere(cap, 0.0495)),
    ]
    return filleted(join(shapes), 0.022)


def thigh(body: Skeleton, view: View, side: str, start: float, wider: float) -> BaseGeometry:
    """Return the outline of a thigh alone, from a share of it to the knee."""
    hip, upper = body.at[f"hip_{side}"], body.frames[f"thigh_{side}"]
    rings = limb(hip, upper, THIGH, body.build.thigh, part=(start, 1), rings=9, wider=wider)
    shapes = [loft(view, rings), wrap(view, sphere(body.at[f"knee_{side}"], 0.0485 + wider))]
    if not start:
        shapes[0] = loft(view, rooted(body, side, rings))
        shapes.append(wrap(view, rooted(body, side, sphere(hip, 0.084 + wider))))
    return filleted(join(shapes), 0.022)


def shank(body: Skeleton, view: View, side: str, end: float, wider: float) -> BaseGeometry:
    """Return the outline of a shank alone, from the knee to a share of it."""
    knee, lower = body.at[f"knee_{side}"], body.frames[f"shank_{side}"]
    rings = limb(knee, lower, SHANK, body.build.shank, part=(0, end), rings=12, wider=wider)
    return filleted(join([loft(view, rings), wrap(view, sphere(knee, 0.0485 + wider))]), 0.022)


def trouser(body: Skeleton, view: View, side: str, end: float, wider: float) -> BaseGeometry:
    """Return the outline of one leg of short trousers."""
    hip, frame = body.at[f"hip_{side}"], body.frames[f"thigh_{side}"]
    rings = [
        limb(
            hip,
            frame,
            THIGH,
            body.build.thigh,
            part=(t, t),
            rings=1,
            wider=wider * (0.25 + 0.75 * t / end),
        )[0]
        for t in np.linspace(0, end, 9)
    ]
    root = wrap(view, rooted(body, side, sphere(hip, 0.078)))
    return join([loft(view, rooted(body, side, np.stack(rings))), root])


def rooted(body: Skeleton, side: str, points: Array) -> Array:
    """Return points of a thigh, those at its root below the waist: a leg does not cover the hem of a shirt."""
    pelvis, thigh = body.frames["pelvis"], body.frames[f"thigh_{side}"]
    up = array(pelvis.y)
    way = points - array(body.at[f"hip_{side}"])
    along = np.clip(-(way @ array(thigh.y)), 0, None)
    bent = max(0.0, angle(pelvis.y, thigh.y) - STRAIGHT)
    over = np.clip(way @ up - (WAIST + 0.4 * along + LIFTED * bent), 0, None)
    return np.asarray(points - over[..., None] * up)


def arm_skin(
    body: Skeleton, view: View, side: str, start: float = 0.0
) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the outlines of upper arm (from a share of it on) and forearm."""
    build, shoulder, elbow = body.build, body.at[f"shoulder_{side}"], body.at[f"elbow_{side}"]
    upper = limb(
        shoulder, body.frames[f"uarm_{side}"], UPPER_ARM, build.upper_arm, part=(start, 1), rings=7
    )
    lower = limb(elbow, body.frames[f"farm_{side}"], FOREARM, build.forearm, rings=9)
    joint = wrap(view, sphere(elbow, build.upper_arm[-1][1] + 0.001))
    between = loft(view, np.stack([upper[-1], lower[0]]))
    return join([loft(view, upper), between, joint]), join([loft(view, lower), joint])


def collar(view: View, rings: Array, kept: Array) -> BaseGeometry:
    """Return the part of a collar, between two rings, whose points are kept."""
    count = rings.shape[1]
    pairs = [(k, (k + 1) % count) for k in range(count) if kept[k] and kept[(k + 1) % count]]
    if not pairs:
        return NOTHING
    page = view.page(rings)
    quads = np.stack([page[:, pair].reshape(4, 2) for pair in pairs])
    return join(hulls(quads)).buffer(0.0005, 1)


def near_half(view: Camera, rings: Array) -> BaseGeometry:
    """Return the part of a band, between two rings, that faces the eye."""
    towards = (rings[0] - rings[0].mean(axis=0)) @ array(view.towards)
    return collar(view, rings, towards > -1e-3)  # noqa: PLR2004 - metres
