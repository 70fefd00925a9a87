"""The one place where a failure becomes a sentence for the person it happened to.

A known failure (SalesError, KnowledgeError) says itself what is wrong and what to do. Any other is
shown as a reference, and the log has the same reference with the details.
"""

import json
import logging
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk.errors import SlackApiError

from bot.sales.errors import SalesError
from bot.saying import later, say, spoken
from bot.slack.attached import NotFetched
from bot.slack.carrying import Outdated
from bot.slack.invocation import Reply, Said
from bot.slack.pacing import Held
from bot.slack.place import FormTooLate
from bot.slack.views import blocks
from bot.slack.views.text import escape
from knowledge.errors import (
    IndexUnavailable,
    KnowledgeError,
    Locked,
    ModelUnavailable,
    Superseded,
)

logger = logging.getLogger(__name__)

Hook = Callable[[Exception, BoltRequest, BoltResponse | None], BoltResponse | None]

_KINDS: Mapping[type[Exception], str] = {
    IndexUnavailable: later("The sheets cannot be read right now. An administrator has to look."),
    ModelUnavailable: later("The embedding model is missing. An administrator has to install it."),
    Superseded: later("The sheets were read again meanwhile; nothing was changed. Try once more."),
    Locked: later(
        "The sheets are being read right now. Wait until that has ended, then try again."
    ),
}
TOO_LATE = ("expired_trigger_id", "trigger_expired", "trigger_exchanged", "invalid_trigger_id")


def explain(error: Exception) -> str:
    """The sentence for `error`; an unknown one is logged under the reference in the sentence."""
    if isinstance(error, (SalesError, KnowledgeError, NotFetched, Outdated)):
        return _of_sheets(error) or str(error)
    if isinstance(error, FormTooLate) or _code(error) in TOO_LATE:
        return say(
            "Slack waited only three seconds for that form, and I was late. Please try again."
        )
    if isinstance(error, Held):
        return say("Slack lets me do no more of that right now. Please try again in a minute.")
    reference = secrets.token_hex(4)
    if isinstance(error, SlackApiError):
        method = getattr(error.response, "api_url", "?").rpartition("/")[2]
        logger.error("reference %s: Slack refused %s: %s", reference, method, _code(error))
    else:
        logger.error("reference %s: %s", reference, type(error).__name__, exc_info=error)
    return say(
        "Something went wrong on my side, so I could not finish that. Please try once "
        "more; if it happens again, give your administrator this reference: {reference}",
        reference=reference,
    )


def _of_sheets(error: Exception) -> str | None:
    """What is wrong with the sheets, for whoever does not read the sentence of their own code."""
    if spoken() == "en":
        return None
    return next((say(told) for kind, told in _KINDS.items() if isinstance(error, kind)), None)


def _code(error: Exception) -> str | None:
    return error.response.get("error") if isinstance(error, SlackApiError) else None


def guarded(work: Callable[[], None]) -> str | None:
    """Runs `work`: None, or the sentence for what went wrong in it. Raises Held alone."""
    try:
        work()
    except Held:
        raise
    except Exception as error:
        return explain(error)
    return None


def answered(work: Callable[[], Said]) -> Said:
    """What `work` says, or the sentence for what went wrong in it."""
    try:
        return work()
    except Exception as error:
        return Reply(explain(error))


def survived(work: Callable[[], None]) -> bool:
    """Runs `work`, which nobody waits for: what goes wrong in it is told to the log alone."""
    try:
        work()
    except Exception as error:
        logger.warning("work beside the conversations failed: %s", explain(error))
        return False
    return True


def taken_apart(dispatch: Callable[[], BoltResponse]) -> BoltResponse:
    """Bolt's answer to a request; what Bolt itself stumbles over is none that Slack sends."""
    try:
        return dispatch()
    except Exception as error:
        logger.warning("a request could not be taken apart: %s", type(error).__name__)
        return BoltResponse(status=400)


def hook(tell: Callable[[BoltRequest, Reply], None]) -> Hook:
    """Bolt's hook for what was raised before the acknowledgement: answers 200 with a sentence.

    A form keeps open and shows the sentence, a list of choices stays empty; after any other kind of
    request `tell` says it where the person is.
    """

    def failed(
        error: Exception, request: BoltRequest, response: BoltResponse | None
    ) -> BoltResponse | None:
        kind = request.body.get("type")
        if isinstance(error, BoltUnhandledRequestError):
            logger.info("nothing is done with a request of the type %s", kind)
            return BoltResponse(status=200)
        sentence = explain(error)
        body: dict[str, Any] | None = None
        if kind == "view_submission":
            body = refusal(request.body, sentence)
        elif kind == "block_suggestion":
            body = {"options": []}
        else:
            tell(request, Reply(sentence))
        if response is None:
            return None
        return BoltResponse(
            status=200,
            body=json.dumps(body) if body else "",
            headers={"content-type": "application/json"} if body else None,
        )

    return failed


def refusal(body: dict[str, Any], sentence: str, field: str | None = None) -> dict[str, Any]:
    """Shows `sentence` under `field` of the form, else under its first; alone where it has none."""
    shown = body["view"].get("blocks", ())
    fields = [block["block_id"] for block in shown if block["type"] == "input"]
    if not fields:
        told = blocks.modal("told", say("Not done"), [blocks.section(escape(sentence))])
        return {"response_action": "update", "view": told}
    marked = next((name for name in fields if name.split(":")[0] == field), fields[0])
    return {"response_action": "errors", "errors": {marked: sentence}}
