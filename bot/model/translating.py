"""What the SDK of OpenAI raises, in our own family of errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.model.errors import (
    Busy,
    Down,
    ModelError,
    NoEndpoint,
    Nonsense,
    Slow,
    TooLong,
    UnknownModel,
    WrongKey,
)

if TYPE_CHECKING:
    import openai

_TOO_LONG = (
    *("context_length", "context length", "context size", "context window"),
    *("too long", "too large"),
)
_OUT_OF_MONEY = "insufficient_quota"


@contextmanager
def translated(url: str, model: str) -> Iterator[None]:
    """Nothing of the SDK, nor of JSON and HTTP below it, gets past this."""
    import openai  # noqa: PLC0415 (paid when used)

    try:
        yield
    except openai.APITimeoutError as error:
        raise Slow(f"{url} did not answer in time.") from error
    except openai.APIConnectionError as error:
        raise Down(f"{url} cannot be reached.") from error
    except openai.APIStatusError as error:
        raise _refused(error, url, model) from error
    except openai.OpenAIError as error:
        raise Nonsense(f"{url} failed in the middle of its reply.") from error
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        # The SDK hands a body on that is no JSON, or JSON of another shape, as it finds it.
        raise Nonsense(f"{url} answers, but not as a model's endpoint does.") from error


def _refused(error: "openai.APIStatusError", url: str, model: str) -> ModelError:
    said, status = _words(error), error.status_code
    if status in (401, 403):
        return WrongKey(f"{url} does not accept the key.")
    if status == 404:
        if "model" in said:
            return UnknownModel(f"{url} has no model {model}.")
        return NoEndpoint(f"{url} answers, but not as a model's endpoint does.")
    if status == 413 or any(mark in said for mark in _TOO_LONG):
        return TooLong(f"What was to be read does not fit the model {model}.")
    if status == 429:
        return _busy(error, said, url)
    if status in (400, 422) and "model" in said and ("not found" in said or "exist" in said):
        return UnknownModel(f"{url} has no model {model}.")
    if status >= 500 or status in (408, 409):
        return Down(f"{url} answers with an error of its own ({status}).")
    return Nonsense(f"{url} does not take the request ({status}).")


def _busy(error: "openai.APIStatusError", said: str, url: str) -> ModelError:
    if _OUT_OF_MONEY in said:
        return WrongKey(f"The account behind the key at {url} has no credit left.")
    return Busy(f"{url} takes no more calls now.", _wait(error.response.headers.get("retry-after")))


def _wait(said: str | None) -> float | None:
    try:
        return max(0.0, float(said)) if said else None
    except ValueError:
        return None


def _words(error: "openai.APIStatusError") -> str:
    return f"{error.code or ''} {error.message}".casefold()
