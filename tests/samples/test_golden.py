"""The sample sheets answer the golden set beside them, by the real model and the real index."""

import json
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.wiring.whole import SAMPLES, Wiring
from knowledge.evaluation import figures, judge, read


@pytest.fixture(scope="module")
def wiring(tmp_path_factory: pytest.TempPathFactory) -> Wiring:
    home = tmp_path_factory.mktemp("home")
    wiring = Wiring(Settings.from_env({"DESKMATE_HOME": str(home)}))
    wiring.refresh(SAMPLES / "sheets")
    return wiring


def test_the_golden_set_is_answered_and_what_is_not_held_is_declined(wiring: Wiring) -> None:
    lines = Path(SAMPLES / "golden.jsonl").read_text(encoding="utf-8").splitlines()
    golden = read([json.loads(line) for line in lines])
    judged = [judge(one, wiring.answering.answer, wiring.find) for one in golden]
    found = figures(judged)
    failed = [(one.golden.id, one.verdict.value) for one in judged if one.failed]

    assert (found["right"] or 0) >= 90, failed
    assert (found["abstained_where_not_held"] or 0) >= 75, failed
    assert (found["right_sheet_cited"] or 0) >= 90, failed
