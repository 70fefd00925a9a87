"""How much a PDF unpacks to, found out without holding it in memory."""

import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

STREAM = 256 * 1024 * 1024
WHOLE = 4 * STREAM

_STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")
_PIECE = 64 * 1024
_STEP = 1024 * 1024
_DEEPEST = 4


class _TooMuch(Exception):
    """A stream unpacks to more than it may."""


def within(path: Path, *, stream: int = STREAM, whole: int = WHOLE) -> bool:
    """Whether each packed stream holds at most `stream` bytes, and all together at most `whole`.

    What reads the file unpacks a stream in one go, whatever it holds: 50 MB can be 50 GB.
    """
    content = path.read_bytes()
    total = 0
    try:
        for match in _STREAM.finditer(content):
            total += _size(_pieces(content, match.end()), min(stream, whole - total), 1)
    except _TooMuch:
        return False
    return True


def _pieces(content: bytes, start: int) -> Iterator[bytes]:
    for place in range(start, len(content), _PIECE):
        yield content[place : place + _PIECE]


def _size(pieces: Iterable[bytes], most: int, depth: int) -> int:
    """The bytes that these unpack to, what was packed several times unpacked as often."""
    unpacked = _unpacked(pieces, most)
    first = next(unpacked, b"")
    if depth < _DEEPEST and _is_packed(first):
        return _size(chain([first], unpacked), most, depth + 1)
    return len(first) + sum(map(len, unpacked))


def _unpacked(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    """What the pieces hold, little by little; what is damaged ends there."""
    packed = zlib.decompressobj()
    size = 0
    for piece in pieces:
        rest = piece
        while rest and not packed.eof:
            try:
                said = packed.decompress(rest, _STEP)
            except zlib.error:
                return
            size += len(said)
            if size > most:
                raise _TooMuch
            yield said
            rest = packed.unconsumed_tail
        if packed.eof:
            return


def _is_packed(start: bytes) -> bool:
    """Whether bytes begin as zlib's do."""
    return len(start) > 1 and start[0] & 0x8F == 8 and (start[0] * 256 + start[1]) % 31 == 0
