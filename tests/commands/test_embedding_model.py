"""Another embedding model: embedded anew beside the index that answers, and back again."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.wiring.whole import Wiring
from knowledge.answer import Question
from knowledge.embedding import MiniLM
from knowledge.errors import ModelUnavailable
from tests.commands.conftest import Run
from tests.model.server import KEY, Fail, Scripted, serving
from tests.model.vectors import Skewed

WEIGHT = Question("what is the weight of the Lumo?")
TOY = "toy-embedding"
Make = Callable[..., Wiring]


@pytest.fixture(scope="module")
def skewed(minilm: MiniLM) -> Skewed:
    return Skewed(minilm)


@pytest.fixture
def model(skewed: Skewed) -> Iterator[Scripted]:
    with serving() as scripted:
        scripted.vectors = skewed
        yield scripted
        scripted.check()


@pytest.fixture
def environment(at_work: Path, home: Path, model: Scripted) -> dict[str, str]:
    """The sheets were read with the model that comes along; an endpoint is set."""
    return {
        "DESKMATE_HOME": str(home),
        "DESKMATE_SHEETS": str(at_work),
        "OPENAI_API_KEY": KEY,
        "OPENAI_BASE_URL": model.url,
    }


@pytest.fixture
def make(environment: dict[str, str]) -> Iterator[Make]:
    """A Deskmate with these settings more, or with some taken away."""
    made: list[Wiring] = []

    def wiring(**settings: str | None) -> Wiring:
        given = {**environment, **settings}
        made.append(Wiring(Settings.from_env({k: v for k, v in given.items() if v is not None})))
        return made[-1]

    yield wiring
    for one in made:
        one.close()


def known(wiring: Wiring) -> tuple[str, str]:
    """The model of the sheets' edition, and what is said of how a question was searched."""
    answer = wiring.answering.answer(WEIGHT)
    assert "840 g" in answer.text
    return wiring.answering.status().model, answer.note


def test_until_they_are_read_again_the_sheets_are_asked_with_their_own_model(
    make: Make, model: Scripted
) -> None:
    wiring = make(OPENAI_EMBEDDING_MODEL=TOY)

    assert known(wiring) == (MiniLM.name, "")
    assert model.embedded == []


def test_read_again_they_are_asked_with_the_new_one(
    make: Make, at_work: Path, model: Scripted
) -> None:
    wiring = make(OPENAI_EMBEDDING_MODEL=TOY)

    wiring.refresh(at_work)
    before = len(model.embedded)

    assert known(wiring) == (f"openai:{TOY}", "")
    assert [call["input"] for call in model.embedded[before:]] == [[WEIGHT.text]]
    assert wiring.refresh(at_work).unchanged == 2


def test_another_length_embeds_everything_anew_and_so_does_the_way_back(
    make: Make, at_work: Path
) -> None:
    first, short = (
        make(OPENAI_EMBEDDING_MODEL=TOY),
        make(OPENAI_EMBEDDING_MODEL=TOY, OPENAI_EMBEDDING_LENGTH="256"),
    )
    first.refresh(at_work)
    short.refresh(at_work)

    assert known(short) == (f"openai-256:{TOY}", "")
    assert known(make()) == (f"openai-256:{TOY}", "")
    back = make()
    back.refresh(at_work)
    assert known(back) == (MiniLM.name, "")


def test_an_endpoint_that_fails_midway_leaves_the_index_as_it_was(
    make: Make, at_work: Path, model: Scripted
) -> None:
    wiring = make(OPENAI_EMBEDDING_MODEL=TOY)
    model.faults = [Fail(401)]

    with pytest.raises(ModelUnavailable, match="does not accept the key"):
        wiring.refresh(at_work)

    assert known(wiring) == (MiniLM.name, "")


def test_killed_midway_the_old_index_answers_with_the_old_model(
    make: Make, environment: dict[str, str], at_work: Path, model: Scripted, skewed: Skewed
) -> None:
    program = [str(Path(sys.executable).with_name("deskmate")), "ingest", str(at_work)]
    settings = {**environment, "OPENAI_EMBEDDING_MODEL": TOY, "PATH": os.defpath}
    reached = threading.Event()

    def stuck(texts: list[str], length: int | None) -> list[list[float]]:
        if any("Lumo" in text for text in texts):
            reached.set()
            model.ended.wait()
        return skewed(texts, length)

    model.vectors = stuck
    with subprocess.Popen(program, env=settings, stderr=subprocess.DEVNULL) as process:
        was_reached = reached.wait(60)
        process.kill()

    assert was_reached
    assert known(make(OPENAI_EMBEDDING_MODEL=TOY)) == (MiniLM.name, "")


def test_without_the_key_words_alone_answer(make: Make, at_work: Path) -> None:
    make(OPENAI_EMBEDDING_MODEL=TOY).refresh(at_work)

    made, note = known(make(OPENAI_API_KEY=None))

    assert made == f"openai:{TOY}"
    assert note.startswith("Searched by words alone")


def test_what_it_took_is_listed_apart(make: Make, at_work: Path) -> None:
    wiring = make(OPENAI_EMBEDDING_MODEL=TOY, OPENAI_PRICE_EMBEDDED="1000")
    wiring.refresh(at_work)
    known(wiring)

    uses = {row["purpose"]: row for row in wiring.model_uses(wiring.services.clock().date())}
    assert set(uses) == {"embedding of sheets", "embedding of questions"}
    question = uses["embedding of questions"]
    assert (question["rep"], question["calls"], question["tokens_read"]) == ("", 1, 7)
    assert question["micros"] == 7000


@pytest.mark.parametrize(
    ("faults", "state", "told"),
    [
        ([], "note", "deskmate ingest"),
        ([Fail(401)], "fault", "OPENAI_API_KEY"),
        ([Fail(404, "model not found")], "fault", "Name one that there is in OPENAI_EMBEDDING"),
        ([Fail(400, "maximum context length")], "fault", "600 tokens"),
    ],
    ids=["the old index", "key", "model", "context"],
)
def test_the_doctor_asks_the_embedding_model(
    deskmate: Run,
    environment: dict[str, str],
    model: Scripted,
    faults: list[Fail],
    state: str,
    told: str,
) -> None:
    model.faults = list(faults)
    model.plan(Fail(422))

    ran = deskmate("doctor", "--json", **environment, OPENAI_EMBEDDING_MODEL=TOY)

    (check,) = [one for one in json.loads(ran.out) if one["name"] == "Embeddings"]
    assert check["state"] == state
    assert told in check["advice"]
