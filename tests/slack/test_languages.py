"""The whole interface in every language: all of it is said so, and Slack takes all of it."""

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.saying import LANGUAGES, say, speaking
from bot.slack.app import build
from bot.slack.narrowing import FORMS
from bot.slack.services import Services
from bot.slack.threads import Precedence, Workers
from bot.slack.views.text import TITLE
from knowledge.answer import Silence
from tests.sentences import HOME, said
from tests.slack.person import CHANNEL, Person, Seen
from tests.slack.stub import Stub
from tests.slack.world import DANA, LENA, WEIGHT, Minds

OTHERS = [code for code in LANGUAGES if code != "en"]
# What the made-up record has of its own, in English for everybody.
RECORDED = ("Send the quote", "Changed your settings")
COMMANDS = {
    "/account": ("", "Fabrikam", "new", "set Fabrikam", "help", "merge"),
    "/ask": ("", "How heavy is it?"),
    "/contact": ("", "Fay", "set Fay", "set Fay: do not call", "nobody of that name"),
    "/deskmate": ("help", "whoami", "history", "quota", "settings", "undo", "draft", "nonsense"),
    "/escalate": ("", "high Fabrikam because nobody called back", "list"),
    "/kb": ("status", "gaps", "gaps closed", "disagreements", "nonsense"),
    "/log": ("", "the weather"),
    "/opp": (
        "", "help", "show Contoso laptops", "stage Contoso laptops proposal", "stage", "list",
        "next Contoso laptops", "items Contoso laptops", "items Contoso laptops: 20 x Slate 10",
        "won Tailspin tablets", "close Contoso laptops someday", "stage Contoso laptops nowhere",
        "amount Contoso laptops 12,500 EUR", "list Fabrikam", "show Tailspin",
    ),
    "/order": ("", "SO-1001", "late", "new", "Fabrikam", "delivered"),
    "/pipeline": ("", "team", "team chart", "closing this month over 10k", "nonsense", "stale"),
    "/task": ("", "new Call Fay tomorrow", "list", "done quote", "snooze"),
}  # fmt: skip
OF_A_MANAGER = {"/deskmate": ("quota",), "/escalate": ("list",), "/pipeline": ("team",)}


@pytest.mark.parametrize("code", OTHERS)
def test_a_day_in_that_language(
    dana: Person, marc: Person, minds: Minds, stub: Stub, code: str
) -> None:
    """Every command, each kind of button once; `stub` fails it where Slack would refuse a word."""
    for one in (dana, marc):
        one.types("/deskmate", f"settings language {code}")
    minds.answers["How heavy is it?"] = replace(WEIGHT, language=code)
    before = len(stub.calls)
    pressed: set[str] = set()
    for person, typed in ((dana, COMMANDS), (marc, OF_A_MANAGER)):
        person.opens_home()
        for command, texts in typed.items():
            for text in texts:
                for seen in person.types(command, text):
                    _press_each_kind(person, seen, pressed)
    minds.failure = RuntimeError()
    dana.types("/ask", "How heavy is it?")

    words = "\n".join(_words([call.body for call in stub.calls[before:]]))
    left = [one for one in _english(code) if one in words]
    assert left == [], "\n".join(left)
    assert len(pressed) > 30


@pytest.mark.parametrize("code", OTHERS)
def test_files_in_that_language(
    dana: Person, pat: Person, minds: Minds, stub: Stub, tmp_path: Path, code: str
) -> None:
    (tmp_path / "sheets").mkdir()
    for one in (dana, pat):
        one.types("/deskmate", f"settings language {code}")
    before = len(stub.calls)

    (offer,) = pat.shows("dock.md", b"# Dock\n\nIt has 96 W.\n")
    done, _ = pat.acts_on(offer, next(iter(offer.buttons.values())))
    pat.acts_on(done, next(iter(done.buttons.values())))
    dana.shows("dock.md", b"# Dock")
    dana.shows("dock.png", b"")
    minds.answers["How heavy is it?"] = replace(WEIGHT, silence=Silence.NOT_STATED, language=code)
    dana.shows("dock.md", b"# Dock", "How heavy is it?")

    words = "\n".join(_words([call.body for call in stub.calls[before:]]))
    assert [one for one in _english(code) if one in words] == []


def _press_each_kind(person: Person, seen: Seen, pressed: set[str]) -> None:
    for button in seen.buttons.values():
        kind = button["action_id"].split(":")[0]
        if kind not in pressed:
            pressed.add(kind)
            person.acts_on(seen, button)


def _words(part: object) -> Iterator[str]:
    """What a person reads of it: no ids, no values, and not how commands are typed."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name in ("text", "alt_text") and isinstance(value, str):
                yield re.sub(r"`[^`]*`", "", value).replace(FORMS, "")
            elif name not in ("value", "action_id", "private_metadata", "callback_id"):
                yield from _words(value)
    elif isinstance(part, list):
        for one in part:
            yield from _words(one)


def _english(code: str) -> Iterator[str]:
    """What would be read of an English sentence, where the language says it in other words."""
    with speaking(code):
        for one in said():
            for sentence in filter(None, one.sentences):
                longest = max(re.split(r"\{[^{}]*\}", sentence), key=len).strip()
                if (
                    longest.count(" ") > 1
                    and longest not in say(sentence)
                    and longest not in RECORDED
                ):
                    yield longest


@pytest.mark.parametrize("code", OTHERS)
def test_the_titles_and_buttons_of_forms_are_not_cut(code: str) -> None:
    with speaking(code):
        long = {one: say(one) for one in _titles() if len(say(one)) > TITLE}
    assert long == {}


def _titles() -> Iterator[str]:
    for file in (HOME / "slack").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("modal"):
                for part in (*node.args[1:2], *(k.value for k in node.keywords)):
                    if isinstance(part, ast.Call) and ast.unparse(part.func) == "say":
                        yield ast.literal_eval(part.args[0])


def test_the_language_that_was_chosen_is_spoken_everywhere(
    dana: Person, services: Services
) -> None:
    dana.types("/deskmate", "settings language de")

    (shown,) = dana.types("/opp", "show Contoso laptops")
    (refused,) = dana.types("/opp", "stage Contoso laptops nowhere")
    home = json.dumps(dana.opens_home(), ensure_ascii=False)

    assert shown.text == "Contoso laptops bei Contoso Ltd: qualifiziert, 12.500\u00a0$."
    assert "Betrag" in shown.whole
    assert refused.text.startswith("Eine Phase „nowhere“ gibt es nicht.")
    assert "Deine Einstellungen" in home
    assert services.desk.history(services.desk.actor(dana.id))[0].items[0].what


def test_two_people_are_answered_at_once_each_in_their_language(
    services: Services, stub: Stub
) -> None:
    workers = Workers(8, Precedence())
    app = build(services, token="xoxb-t", api_url=stub.api_url, work=workers)
    dana, lena = (Person(app, stub, one) for one in (DANA, LENA))

    for _ in range(10):
        dana.types("/task", "done nothing")
        lena.types("/task", "done nothing")
    workers.shutdown(wait=True)

    told = Counter(body["text"] for body in stub.said("response"))
    assert told == {
        "No open task of yours says 'nothing'.": 10,
        "Keine deiner offenen Aufgaben sagt „nothing“.": 10,
    }


def test_what_slack_held_back_is_said_in_the_language_it_was_asked_in(
    dana: Person, stub: Stub
) -> None:
    dana.types("/deskmate", "settings language de")
    stub.holds.append(("response", None, 0.05))

    dana.types("/opp", "show Contoso laptops", channel=CHANNEL)
    stub.wait(lambda: len(stub.said("response")) == 2)

    assert "Hier teilen …" in str(stub.said("response")[-1])
