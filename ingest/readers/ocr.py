"""Letters recognised in a picture, by a library that comes with the extra `ocr`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Seen:
    """A line of text in a picture. `box` is x0, top, x1, bottom in pixels.

    `slant` is how far it falls from left to right, as a part of its width.
    """

    text: str
    box: Box
    slant: float = 0.0


Recognise = Callable[["Image"], Sequence[Seen]]


def installed() -> bool:
    """Whether pictures can be read here."""
    return find_spec("rapidocr") is not None


def recogniser() -> Recognise | None:
    """What reads the lines of a picture; None where the extra is not installed.

    Loading takes about a second. The models are files of the package: nothing is downloaded.
    """
    if not installed():
        return None
    import numpy as np  # noqa: PLC0415 paid when used
    from rapidocr import RapidOCR  # noqa: PLC0415 paid when used

    engine = RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False})

    def recognise(picture: "Image") -> Sequence[Seen]:
        found: Any = engine(np.asarray(picture.convert("RGB"))[:, :, ::-1])
        if found.boxes is None or found.txts is None:
            return ()
        return [
            _seen(corners.tolist(), text)
            for corners, text in zip(found.boxes, found.txts, strict=True)
            if text.strip()
        ]

    return recognise


def _seen(corners: list[list[float]], text: str) -> Seen:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    left, right = corners[0], corners[1]
    slant = (right[1] - left[1]) / max(1.0, right[0] - left[0])
    return Seen(text.strip(), (min(xs), min(ys), max(xs), max(ys)), slant)
