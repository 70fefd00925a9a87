"""The doctor's look at the language model: one small call of each model that is set."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.checks import Check, State
from bot.model.client import OpenAIEndpoint
from bot.model.embedding import OpenAIEmbedder
from bot.model.errors import (
    Busy,
    CutShort,
    Down,
    ModelError,
    NoEndpoint,
    Nonsense,
    Slow,
    TooLong,
    UnknownModel,
    WrongKey,
)
from bot.model.exchange import Prompt, Usage
from knowledge.errors import ModelUnavailable

# As much as the longest prompt of ours, so that a context that is too small is found out here.
LARGE = "eight passages of a sheet " * 400
FEW = 16
_NAMED = 5
_ADVICE: tuple[tuple[type[ModelError], State, str], ...] = (
    (WrongKey, State.FAULT, "Check OPENAI_API_KEY, and the credit of its account."),
    (UnknownModel, State.FAULT, "Name one that there is in {setting}"),
    (
        NoEndpoint,
        State.FAULT,
        "Check that OPENAI_BASE_URL ends as its provider says, most often with /v1.",
    ),
    (Down, State.FAULT, "Check OPENAI_BASE_URL, and that its server runs."),
    (Slow, State.NOTE, "Give it more time in OPENAI_TIMEOUT, or choose a quicker model."),
    (Busy, State.NOTE, "Try again in a minute; if it stays so, raise the limits of the account."),
    (
        TooLong,
        State.FAULT,
        "Choose a model that reads {tokens} tokens or more, or start your server with a larger "
        "context.",
    ),
    (
        Nonsense,
        State.NOTE,
        "Check that OPENAI_BASE_URL ends as its provider says, most often with /v1.",
    ),
)


@dataclass(frozen=True, slots=True)
class _Part:
    """What is looked at: its name, its setting, and the context that it needs."""

    name: str
    setting: str
    tokens: str


_WORDS = _Part("Language model", "OPENAI_MODEL", "8,000")
_VECTORS = _Part("Embeddings", "OPENAI_EMBEDDING_MODEL", "600")


def examine(endpoint: OpenAIEndpoint, models: Sequence[str]) -> Check:
    """Whether every one of the models answers; the first that does not is told."""
    for model in dict.fromkeys(models):
        try:
            _call(endpoint, model)
        except ModelError as error:
            return _told(error, endpoint, _WORDS)
    named = " and ".join(dict.fromkeys(models))
    return Check(_WORDS.name, State.OK, f"{named} at {endpoint.url} answers.")


def examine_embeddings(endpoint: OpenAIEndpoint, model: str, length: int | None) -> Check:
    """Whether the model embeds what is as long as a passage may be, and tells texts apart."""
    embedder = OpenAIEmbedder(endpoint, endpoint, _Free(), model, length)
    try:
        embedder.embed_documents([LARGE])
        embedder.scale()
    except ModelUnavailable as error:
        if isinstance(error.__cause__, ModelError):
            return _told(error.__cause__, endpoint, _VECTORS)
        advice = f"Name another in {_VECTORS.setting}."
        return Check(_VECTORS.name, State.FAULT, str(error), advice)
    return Check(_VECTORS.name, State.OK, f"{model} at {endpoint.url} answers.")


def _call(endpoint: OpenAIEndpoint, model: str) -> None:
    """Only whether it answers matters, not whether it had finished after so few tokens."""
    prompt = Prompt("doctor", "Say yes.", LARGE, most=FEW)
    with suppress(CutShort):
        for said in endpoint.stream(prompt, model):
            if isinstance(said, str) and said.strip():
                return


def _told(error: ModelError, endpoint: OpenAIEndpoint, part: _Part) -> Check:
    state, advice = next(
        (state, advice) for kind, state, advice in _ADVICE if isinstance(error, kind)
    )
    advice = advice.format(setting=part.setting, tokens=part.tokens)
    if isinstance(error, UnknownModel):
        advice += _offered(endpoint)
    return Check(part.name, state, str(error), advice)


class _Free:
    """An examination is charged to nobody."""

    def check(self, rep: str) -> None:
        pass

    def charge(self, rep: str, purpose: str, took: Usage, seconds: float, *, failed: bool) -> None:
        pass


def _offered(endpoint: OpenAIEndpoint) -> str:
    try:
        models = sorted(endpoint.models())
    except ModelError:
        return "."
    more = ", …" if len(models) > _NAMED else ""
    return f": {', '.join(models[:_NAMED])}{more}" if models else "."
