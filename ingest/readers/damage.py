"""The border to the libraries that read files: whatever they raise becomes one sentence."""

import logging
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from ingest.errors import UnreadableSheet

logger = logging.getLogger(__name__)

# A damaged file is met deep inside a library, where nothing expects it. SyntaxError is what both
# XML parsers raise.
_RAISED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


@contextmanager
def named(name: str, kind: str, *raised: type[Exception]) -> Iterator[None]:
    """Reads a file of some `kind` ("a Word document"): it is read, or UnreadableSheet names it.

    `raised` are errors of the library itself. Its warnings about a file's details help nobody.
    """
    expected: tuple[type[Exception], ...] = (*_RAISED, *raised)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except expected as exc:
        logger.info("sheet %s is damaged: %s", name, type(exc).__name__)
        raise UnreadableSheet(name, f"it is damaged or not {kind}") from exc
