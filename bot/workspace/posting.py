"""Delivery by HTTP: signed POST requests to the app's request URL."""

import asyncio
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib import error, parse, request

from bot.workspace.delivery import Envelope, Timing
from bot.workspace.errors import NoAnswer
from bot.workspace.wire import Clock, Json

_FORM = "application/x-www-form-urlencoded"
_ANSWER_LIMIT = 1_000_000


class Posting:
    """Posts to one URL; the URL is verified by Slack's challenge before the first delivery."""

    def __init__(
        self, url: str, signing_secret: str, verification_token: str, clock: Clock
    ) -> None:
        self._url = url
        self._secret = signing_secret
        self._token = verification_token
        self._clock = clock
        self._verified = False
        self._verifying = asyncio.Lock()
        # Loopback addresses must not be looked for behind a proxy of the environment.
        self._opener = request.build_opener(request.ProxyHandler({}))

    async def deliver(self, envelope: Envelope, timing: Timing) -> Json:
        async with self._verifying:
            if not self._verified:
                await self._verify(timing)
        if envelope.kind == "events_api":
            return await self._post(_json(envelope.payload), _retry_headers(envelope), timing)
        form = envelope.payload
        if envelope.kind == "interactive":
            form = {"payload": json.dumps(envelope.payload)}
        return await self._post(parse.urlencode(form).encode(), {"Content-Type": _FORM}, timing)

    async def _verify(self, timing: Timing) -> None:
        challenge = secrets.token_urlsafe(24)
        question = {"type": "url_verification", "token": self._token, "challenge": challenge}
        answer = await self._post(_json(question), {"Content-Type": "application/json"}, timing)
        if challenge not in (answer.get("challenge"), answer.get("text")):
            raise NoAnswer("challenge_failed")
        self._verified = True

    async def _post(self, body: bytes, headers: Mapping[str, str], timing: Timing) -> Json:
        stamp = str(int(self._clock()))
        signed = {
            **headers,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(self._secret, stamp, body),
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        }
        call = request.Request(self._url, data=body, headers=signed, method="POST")
        return await asyncio.to_thread(self._call, call, timing.answer)

    def _call(self, call: request.Request, timeout: float) -> Json:
        try:
            with self._opener.open(call, timeout=timeout) as answer:
                return _acknowledgement(answer.read(_ANSWER_LIMIT), answer.headers)
        except error.HTTPError as exc:
            with exc:
                retry = exc.headers.get("X-Slack-No-Retry") != "1"
            raise NoAnswer("http_error", retry=retry) from exc
        except TimeoutError as exc:
            raise NoAnswer("http_timeout") from exc
        except (OSError, HTTPException) as exc:
            late = isinstance(getattr(exc, "reason", None), TimeoutError)
            raise NoAnswer("http_timeout" if late else "connection_failed") from exc


def signature(secret: str, stamp: str, body: bytes) -> str:
    """Slack's version 0 signature of a request body."""
    base = b"v0:" + stamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


def _json(payload: Json) -> bytes:
    return json.dumps(payload).encode()


def _retry_headers(envelope: Envelope) -> dict[str, str]:
    headers = {"Content-Type": "application/json"}
    if envelope.attempt:
        headers["X-Slack-Retry-Num"] = str(envelope.attempt)
        headers["X-Slack-Retry-Reason"] = envelope.reason
    return headers


def _acknowledgement(body: bytes, headers: Any) -> Json:
    text = body.decode(errors="replace")
    if headers.get_content_type() == "application/json" and text.strip():
        try:
            payload = json.loads(text)
        except ValueError:
            return {}
        return payload if isinstance(payload, dict) else {}
    return {"text": text} if text.strip() else {}
