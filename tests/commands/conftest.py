"""The program in this very process: what it is told, what it says, how it ends."""

import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import logs
from bot.cli import main
from bot.settings import Settings
from tests.commands import small

SETTINGS = [str(field.alias) for field in Settings.model_fields.values()]


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    for handler in root.handlers[:]:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    for name in (*logs.OWN, logs.SLACKS_OWN):
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder that holds nothing yet."""
    return tmp_path / "home"


@pytest.fixture
def deskmate(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs `deskmate WORDS…`; keyword arguments are settings beside DESKMATE_HOME."""

    def run(*words: object, **settings: object) -> Ran:
        for name in SETTINGS:
            monkeypatch.delenv(name, raising=False)
        for name, value in ({"DESKMATE_HOME": home} | settings).items():
            monkeypatch.setenv(name, str(value))
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(int(end.value.code or 0), said.out, said.err)

    # A file .env of the folder that the suite is run from must not matter.
    monkeypatch.chdir(tmp_path)
    return run


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two sheets read and a small record, to be copied."""
    from bot.wiring.whole import Wiring

    folder = tmp_path_factory.mktemp("furnished")
    wiring = Wiring(Settings.from_env({"DESKMATE_HOME": str(folder / "home")}))
    wiring.refresh(small.sheets(folder / "sheets"))
    wiring.import_world(small.world(folder / "world.json"))
    wiring.close()
    return folder


@pytest.fixture
def at_work(furnished: Path, home: Path) -> Path:
    """The home, with the sheets and the record in it; the folder of the sheets."""
    shutil.copytree(furnished / "home", home)
    return furnished / "sheets"
