"""What the fingers do in each shape of the hand."""

from collections.abc import Mapping

from figures.drawing.schema import Shape
from figures.drawing.skeleton import Grip

GRIPS: Mapping[Shape, Grip] = {
    Shape.RELAXED: Grip(knuckle=16, middle=24, tip=14, spread=2, stagger=5),
    Shape.FLAT: Grip(
        knuckle=-4, middle=6, tip=3, spread=6, thumb_out=42, thumb_over=8, thumb_bent=6
    ),
    Shape.SPREAD: Grip(
        knuckle=-6, middle=2, tip=0, spread=15, thumb_out=62, thumb_over=2, thumb_bent=0
    ),
    Shape.CUP: Grip(knuckle=26, middle=26, tip=16, spread=3, thumb_out=34, thumb_over=30),
    Shape.GRIP: Grip(
        knuckle=48, middle=46, tip=26, spread=2, thumb_out=36, thumb_over=52, thumb_bent=24
    ),
    Shape.HOOK: Grip(knuckle=12, middle=82, tip=48, spread=1, thumb_out=24, thumb_over=16),
    Shape.FIST: Grip(
        knuckle=78, middle=100, tip=62, spread=0, thumb_out=14, thumb_over=62, thumb_bent=52
    ),
    Shape.POINT: Grip(knuckle=10, middle=10, tip=6, spread=0, thumb_out=22, thumb_over=24),
}
