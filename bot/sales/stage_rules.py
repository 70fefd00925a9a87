"""The rules of the stages as the file of them has it: what each requires, allows and is worth."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.sales.errors import Invalid
from bot.sales.terms import term
from bot.saying import both, either, later, say
from bot.store.vocabulary import Stage

Needed = Literal["amount", "close_date", "next_step", "lost_reason", "source", "products"]
_CALLED: Mapping[str, str] = {
    "amount": later("an amount"),
    "close_date": later("a close date"),
    "next_step": later("a next step"),
    "lost_reason": later("a reason for losing"),
    "source": later("a source"),
    "products": later("products"),
}


class StageFileError(Exception):
    """The file of the stages cannot be used; the text says why."""


class StageRule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    probability: Annotated[int, Field(ge=0, le=100)]
    requires: tuple[Needed, ...] = ()
    moves: tuple[Stage, ...] | None = None


@dataclass(frozen=True, slots=True)
class StageRules:
    rules: Mapping[Stage, StageRule]

    def missing(self, stage: Stage, known: Collection[str]) -> tuple[str, ...]:
        """What a deal lacks to be in that stage; `known` are the fields that it has."""
        return tuple(field for field in self.rules[stage].requires if field not in known)

    def check_move(self, before: Stage, after: Stage) -> None:
        """`Invalid` where no deal may go that way."""
        allowed = self.rules[before].moves
        if before is after or allowed is None or after in allowed:
            return
        ways = either([term(stage) for stage in allowed]) or say("no other stage")
        sentence = say(
            "A deal in {before} may move to {ways}, not to {after}.",
            before=term(before),
            ways=ways,
            after=term(after),
        )
        raise Invalid(sentence, "stage")

    def weighted(self, stage: Stage, amount: Decimal) -> Decimal:
        """What the amount counts for in a forecast."""
        share = Decimal(self.rules[stage].probability) / 100
        return (amount * share).quantize(Decimal("0.01"))


def called(missing: Collection[str]) -> str:
    """`an amount and a close date`."""
    return both([say(_CALLED[field]) for field in missing])


def lacking(deal: str, stage: Stage, missing: Collection[str]) -> str:
    """`Contoso laptops needs an amount and a close date to be in proposal.`"""
    sentence = (
        say("{deal} needs {what} to be in {stage}.")
        if stage.open
        else say("{deal} needs {what} to be {stage}.")
    )
    return sentence.format(deal=deal, what=called(missing), stage=term(stage))


@lru_cache(maxsize=1)
def shipped() -> StageRules:
    """The rules that come with the program."""
    return _read(files("bot.sales").joinpath("stages.yaml").read_text(encoding="utf-8"))


def load(path: Path) -> StageRules:
    """The rules of one's own file; `StageFileError` says what is wrong with it."""
    try:
        return _read(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise StageFileError(f"The file of the stages cannot be read: {path}") from error
    except yaml.YAMLError as error:
        raise StageFileError(f"The file of the stages is no YAML: {path}") from error
    except ValidationError as error:
        problems = (
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}"
            for one in error.errors(include_url=False, include_input=False)
        )
        raise StageFileError(f"{path}: {'; '.join(problems)}") from error


def _read(text: str) -> StageRules:
    found = TypeAdapter(dict[Stage, StageRule]).validate_python(yaml.safe_load(text))
    lacking = [stage for stage in Stage if stage not in found]
    if lacking:
        raise StageFileError(f"The file of the stages says nothing of {', '.join(lacking)}.")
    return StageRules(found)
