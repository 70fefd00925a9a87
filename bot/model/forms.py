"""The form that a model fills in when it reads a message, and the commands it may become."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.assistant import requests
from bot.assistant.requests import Request
from bot.model.candidates import KINDS, Candidates
from bot.sales import commands
from bot.sales.commands import Command
from bot.store.vocabulary import ActivityKind, Direction, Outcome, Sentiment, Severity, Stage

# What a model may propose; it proposes nothing else, and saves nothing at all.
ACTIONS: Mapping[str, type[Any]] = {
    "log_activity": commands.LogActivity,
    "create_opportunity": commands.CreateOpportunity,
    "update_opportunity": commands.UpdateOpportunity,
    "create_task": commands.CreateTask,
    "complete_task": commands.CompleteTask,
    "escalate": commands.Escalate,
    "show_account": requests.ShowAccount,
    "show_pipeline": requests.ShowPipeline,
    "show_tasks": requests.ShowTasks,
    "track_order": requests.TrackOrder,
    "prepare_call": requests.PrepareCall,
    "draft_email": requests.DraftEmail,
    "ask_product": requests.AskProduct,
}
WORDS = ("summary", "next_step", "lost_reason", "title", "reason", "question", "purpose", "name")
NUMBERS = ("duration_minutes", "amount")
DAYS = ("close_date", "due")
_ENUMS = {
    "kind": ActivityKind,
    "direction": Direction,
    "outcome": Outcome,
    "sentiment": Sentiment,
    "stage": Stage,
    "severity": Severity,
}
_TYPES: Mapping[str, str] = {
    **dict.fromkeys((*WORDS, "currency"), "string"),
    **dict.fromkeys(DAYS, "string"),
    "amount": "number",
    "duration_minutes": "integer",
}
FIELDS = (*KINDS, *_ENUMS, *_TYPES)


class Evidence(BaseModel):
    model_config = ConfigDict(extra="forbid")

    field: str
    words: str


class Proposed(BaseModel):
    """One action as the model filled it in."""

    model_config = ConfigDict(extra="forbid")

    action: str
    fields: dict[str, str | int | float | None]
    quantity: int | None = None
    evidence: list[Evidence] = Field(max_length=40)


class Form(BaseModel):
    """The whole reply."""

    model_config = ConfigDict(extra="forbid")

    actions: list[Proposed] = Field(max_length=8)


def schema(known: Candidates) -> dict[str, Any]:
    """The JSON Schema: keys are those of the candidates, words those of the record."""
    values: dict[str, Any] = {
        kind: _choice(list(known.of[kind])) for kind in KINDS if known.of[kind]
    }
    values |= {kind: {"type": "null"} for kind in KINDS if not known.of[kind]}
    values |= {name: _choice([one.value for one in enum]) for name, enum in _ENUMS.items()}
    values |= {name: {"type": [kind, "null"]} for name, kind in _TYPES.items()}
    evidence = _object({"field": {"enum": list(FIELDS)}, "words": {"type": "string"}})
    action = _object(
        {
            "action": {"enum": list(ACTIONS)},
            "fields": _object(values),
            "quantity": {"type": ["integer", "null"]},
            "evidence": {"type": "array", "items": evidence},
        }
    )
    return _object({"actions": {"type": "array", "items": action}})


def command(proposed: Proposed, fields: Mapping[str, Any]) -> Command | Request:
    """The action with these values. Raises ValueError where they make none."""
    kind = ACTIONS[proposed.action]
    taken = {name: value for name, value in fields.items() if name in kind.__dataclass_fields__}
    try:
        made: Command | Request = TypeAdapter(kind).validate_python(taken)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(map(str, first["loc"])) or proposed.action
        raise ValueError(f"{proposed.action} needs a right {name}") from error
    return made


def _choice(values: list[str]) -> dict[str, Any]:
    return {"enum": [*values, None]}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
