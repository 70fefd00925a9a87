"""Keeping a model's table of words small in memory.

The table is stored as bytes, and the model spreads all of it to floats before it looks a few rows
up: the runtime does that once, at load, and keeps four times as much. Here the rows are looked up
first and only those are spread; every number stays the same.
"""

from collections.abc import Iterator

_VARINT, _BYTES = 0, 2
_GRAPH, _NODE = 7, 1
_INPUT, _OUTPUT, _OPERATOR = 1, 2, 4

Field = tuple[int, bytes, bytes]


def slim(model: bytes, table: str, ids: str) -> bytes:
    """The ONNX model, `table`'s rows looked up by `ids` before they become floats.

    A model that is not built as expected (`table_q` cast, times `table_scale`, gathered) comes
    back as it is.
    """
    out = bytearray()
    for number, value, raw in _fields(model):
        out += _field(_GRAPH, _graph(value, table, ids)) if number == _GRAPH else raw
    return bytes(out)


def _graph(graph: bytes, table: str, ids: str) -> bytes:
    fields = list(_fields(graph))
    found: dict[str, int] = {}
    for place, (number, value, _) in enumerate(fields):
        if number == _NODE:
            operator, inputs, outputs = _node(value)
            if outputs == [f"{table}_f"] or outputs == [table] or inputs == [table, ids]:
                found[operator] = place
    if found.keys() != {"Cast", "Mul", "Gather"}:
        return graph
    cast, times, gather = (fields[found[name]][1] for name in ("Cast", "Mul", "Gather"))
    out_name = _node(gather)[2][0]
    rows, scales, floats = f"{table}_rows", f"{table}_scales", f"{table}_floats"
    instead = b"".join(
        _field(_NODE, _wired(node, inputs, output))
        for node, inputs, output in (
            (gather, [f"{table}_q", ids], rows),
            (cast, [rows], floats),
            (gather, [f"{table}_scale", ids], scales),
            (times, [floats, scales], out_name),
        )
    )
    gone = {found["Cast"], found["Mul"]}
    return b"".join(
        instead if place == found["Gather"] else raw
        for place, (_, _, raw) in enumerate(fields)
        if place not in gone
    )


def _node(node: bytes) -> tuple[str, list[str], list[str]]:
    """Operator, inputs and outputs."""
    said: dict[int, list[str]] = {_INPUT: [], _OUTPUT: [], _OPERATOR: [""]}
    for number, value, _ in _fields(node):
        if number in said:
            said[number].append(value.decode())
    return said[_OPERATOR][-1], said[_INPUT], said[_OUTPUT]


def _wired(node: bytes, inputs: list[str], output: str) -> bytes:
    """The node with other inputs and another output, its name (field 3) made new as well."""
    rest = (raw for number, _, raw in _fields(node) if number not in (_INPUT, _OUTPUT, 3))
    wires = [(_INPUT, name) for name in inputs] + [(_OUTPUT, output), (3, f"{output}_made")]
    return b"".join([*(_field(number, name.encode()) for number, name in wires), *rest])


def _fields(message: bytes) -> Iterator[Field]:
    """Number, content and whole bytes of every field of a protobuf message."""
    place = 0
    while place < len(message):
        start = place
        key, place = _varint(message, place)
        value = b""
        if key & 7 == _VARINT:
            _, place = _varint(message, place)
        elif key & 7 == _BYTES:
            length, place = _varint(message, place)
            value = message[place : place + length]
            place += length
        else:
            place += 8 if key & 7 == 1 else 4
        yield key >> 3, value, message[start:place]


def _field(number: int, value: bytes) -> bytes:
    return _written(number << 3 | _BYTES) + _written(len(value)) + value


def _varint(message: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[place]
        place += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, place


def _written(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])
