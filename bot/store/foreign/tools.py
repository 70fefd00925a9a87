"""Which columns another sales tool writes, and what its words mean here: data files beside this."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.store.errors import ImportRefused

HERE = Path(__file__).parent
LISTS = ("accounts", "contacts", "opportunities", "activities")
NAMES = ("salesforce", "hubspot", "dynamics", "pipedrive")
_LEAST_COLUMNS = 2
# A header without any of these fields is not one of the list.
_TELLING = {
    "accounts": {"name"},
    "contacts": {"name", "last_name"},
    "opportunities": {"name"},
    "activities": {"occurred_at", "date"},
}

Columns = dict[str, list[str]]


class Tool(BaseModel):
    """Each list's fields with the names their column may have, the likeliest first."""

    model_config = ConfigDict(extra="forbid")

    tool: str
    key: str = Field(default="", max_length=20)
    accounts: Columns = Field(default_factory=dict)
    contacts: Columns = Field(default_factory=dict)
    opportunities: Columns = Field(default_factory=dict)
    activities: Columns = Field(default_factory=dict)
    kinds: Columns = Field(default_factory=dict)
    only: dict[str, Columns] = Field(default_factory=dict)
    words: dict[str, Columns] = Field(default_factory=dict)

    def fields(self, name: str) -> Columns:
        found: Columns = getattr(self, name)
        return found

    def present(self, name: str, header: Iterable[str]) -> dict[str, list[str]]:
        """The fields of the list that the header has, each with its columns as they are there."""
        written = {folded(column): column for column in header}
        found: dict[str, list[str]] = {}
        for field, names in self.fields(name).items():
            columns = [written[folded(one)] for one in names if folded(one) in written]
            if columns:
                found[field] = columns
        return found

    def word(self, field: str, said: str) -> str | None:
        """What a word of the tool is called here; words that are ours are kept."""
        return self._words.get(field, {}).get(folded(said))

    @property
    def _words(self) -> Mapping[str, Mapping[str, str]]:
        return {
            field: {folded(one): ours for ours, theirs in words.items() for one in (ours, *theirs)}
            for field, words in self.words.items()
        }


def folded(column: str) -> str:
    return " ".join(column.split()).casefold()


@cache
def named(name: str) -> Tool:
    """One of the tools that come with Deskmate."""
    return _read(HERE / f"{name}.yaml", name)


def chosen(name: str) -> Tool:
    """The tool of that name, or of that file."""
    if name.lower() in NAMES:
        return named(name.lower())
    if name.endswith((".yaml", ".yml")):
        return _read(Path(name), Path(name).stem[:20])
    raise ImportRefused(
        f"'{name}' is not known; one of {', '.join(NAMES)}, or a mapping file.yaml."
    )


def recognised(header: Iterable[str], name: str | None, tool: Tool | None) -> tuple[Tool, str]:
    """Which tool and list a header is of, by the columns; `ImportRefused` if that is not plain."""
    known = list(header)
    fits: list[tuple[int, Tool, str]] = []
    for one in [tool] if tool else map(named, NAMES):
        for each in [name] if name else LISTS:
            present = one.present(each, known)
            if not _TELLING[each].isdisjoint(present):
                columns = {column for columns in present.values() for column in columns}
                fits.append((len(columns), one, each))
    fits.sort(key=lambda fit: -fit[0])
    best = [fit for fit in fits if fit[0] == fits[0][0] and fit[0] >= _LEAST_COLUMNS]
    if len(best) == 1:
        return best[0][1], best[0][2]
    if not best:
        raise ImportRefused(
            "The columns are not those of a tool that is known. Name it with --from, or give a "
            "mapping file of your own with --from FILE.yaml."
        )
    told = " or ".join(f"{one.tool} {each}" for _, one, each in best)
    raise ImportRefused(f"The columns may be those of {told}; say which with --from and --list.")


def _read(path: Path, key: str) -> Tool:
    import yaml  # noqa: PLC0415 - paid when used

    try:
        found: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        tool = Tool.model_validate(found)
    except OSError as exc:
        raise ImportRefused(f"{path} cannot be read.") from exc
    except (yaml.YAMLError, UnicodeDecodeError) as exc:
        raise ImportRefused(f"{path} is not YAML.") from exc
    except ValidationError as exc:
        where = ", ".join(".".join(map(str, one["loc"])) or "it" for one in exc.errors()[:5])
        raise ImportRefused(f"{path} is not a mapping of columns; look at {where}.") from exc
    return tool if tool.key else tool.model_copy(update={"key": key.lower()})
