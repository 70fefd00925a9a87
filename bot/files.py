"""JSON Lines in and out, the shape of every batch, and tables out."""

import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from bot.failures import CommandFailed
from knowledge.errors import FaultyLines

MOST_NAMED = 5
# Half characters that UTF-8 cannot hold, and what some readers take for the end of a line.
_HALF = re.compile("[\ud800-\udfff]")
_ENDS_A_LINE = re.compile("[\x85\u2028\u2029]")
_LANGUAGE_TAG = re.compile(r"([A-Za-z]{2})[-_]\w+")

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """The objects of a JSON Lines file, each with the number of its line in the file."""

    path: Path
    lines: Sequence[Line]
    numbers: Sequence[int]

    def answered(self, answers: Iterable[Mapping[str, Any]]) -> Iterator[Line]:
        """An answer a line, in the order of the file, under the very id that the line has."""
        for line, answer in zip(self.lines, answers, strict=True):
            yield {**answer, "id": line["id"]}

    @contextmanager
    def naming_faults(self) -> Iterator[None]:
        """Faulty lines are told by their numbers in the file, blank lines counted."""
        try:
            yield
        except FaultyLines as error:
            told = [
                f"line {self.numbers[one.line - 1]}: {one.reason.rstrip('.')}"
                for one in error.faults[:MOST_NAMED]
            ]
            more = len(error.faults) - len(told)
            told += [f"and {more} more"] if more else []
            raise CommandFailed(f"{self.path} cannot be used: {'; '.join(told)}.") from error


def batch(path: Path) -> Batch:
    """The file's objects; blank lines, a byte order mark and Windows line ends do not matter."""
    numbered = [
        (number, _object(line, f"{path}, line {number}"))
        for number, line in enumerate(_text(path).split("\n"), 1)
        if line.strip()
    ]
    return Batch(path, [line for _, line in numbered], [number for number, _ in numbered])


def write_json_lines(path: Path | None, objects: Iterable[Mapping[str, Any]]) -> None:
    """Write a line an object, whole or not at all; to standard output where no path is given."""
    text = "".join(f"{_written(one)}\n" for one in objects)
    if path is None:
        sys.stdout.write(text)
        return
    with _whole(path) as file:
        file.write(text)


def write_table(path: Path, heads: Sequence[str], rows: Iterable[Iterable[Any]]) -> None:
    """Write a CSV file, whole or not at all, that no spreadsheet takes for formulas."""
    from bot.store.cells import cell  # noqa: PLC0415 (paid when used)

    with _whole(path) as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows([cell(value) for value in row] for row in rows)


@contextmanager
def _whole(path: Path) -> Iterator[TextIO]:
    """What is written takes the path's place when the writing ends well, else it is gone."""
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="") as file:
            yield file
        os.replace(beside, path)
    except OSError as error:
        raise CommandFailed(f"{path} cannot be written.") from error
    finally:
        with suppress(OSError):
            beside.unlink()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise CommandFailed(f"There is no file {path}.") from error
    except UnicodeDecodeError as error:
        raise CommandFailed(f"{path} is not UTF-8 text.") from error
    except OSError as error:
        raise CommandFailed(f"{path} cannot be read.") from error


def _object(line: str, place: str) -> Line:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise CommandFailed(f"{place}: this is not JSON.") from error
    if not isinstance(found, dict):
        raise CommandFailed(f"{place}: this is not a JSON object.")
    return _tidied(found)


def _tidied(line: Line) -> Line:
    """Without half characters, and with `en` for a language tag such as `en-US`."""
    raw = json.dumps(line, ensure_ascii=False)
    found: Line = json.loads(_HALF.sub("\ufffd", raw)) if _HALF.search(raw) else line
    language = found.get("lang")
    if isinstance(language, str) and (tag := _LANGUAGE_TAG.fullmatch(language)):
        found["lang"] = tag[1].lower()
    return found


def _written(one: Mapping[str, Any]) -> str:
    text = _HALF.sub("\ufffd", json.dumps(one, ensure_ascii=False))
    return _ENDS_A_LINE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
