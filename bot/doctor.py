"""The examination behind `deskmate doctor`: each part asked once, each finding a sentence."""

import shutil
from contextlib import suppress

from bot import distant, home
from bot.checks import Check, State
from bot.failures import CommandFailed
from bot.settings import SettingsError
from bot.store.errors import StoreError
from bot.wiring.whole import Wiring
from knowledge.errors import KnowledgeError, ModelUnavailable

LITTLE_SPACE = 200_000_000  # bytes; a refresh keeps two editions for a moment
DATABASE, INDEX, EMBEDDINGS = "Database", "Index", "Embeddings"


def examine(wiring: Wiring) -> list[Check]:
    """Every check, in the order in which a newcomer should mend things."""
    scopes = wiring.manifest()["oauth_config"]["scopes"]["bot"]
    return [
        _settings(wiring),
        _database(wiring),
        _index(wiring),
        _embeddings(wiring),
        _model(wiring),
        distant.slack(wiring.settings, scopes),
    ]


def without_settings(error: SettingsError) -> list[Check]:
    """All that can be said while the settings cannot be used."""
    return [
        Check(
            "Settings",
            State.FAULT,
            str(error),
            "Mend this in the environment or in the file .env; .env.example explains each name.",
        )
    ]


def _settings(wiring: Wiring) -> Check:
    try:
        folder = home.usable(wiring.settings.home).resolve()
    except CommandFailed as error:
        return Check("Settings", State.FAULT, str(error))
    kept = f"All state is kept in {folder}."
    if (free := shutil.disk_usage(folder).free) < LITTLE_SPACE:
        return Check(
            "Settings",
            State.NOTE,
            f"{kept} Only {free / 1_000_000:,.0f} MB are free there.",
            "Free some space, or name another folder in DESKMATE_HOME.",
        )
    return Check("Settings", State.OK, f"They can be used. {kept}")


def _database(wiring: Wiring) -> Check:
    where = _where(wiring)
    try:
        reps = len(wiring.people())
    except CommandFailed as error:
        return Check(DATABASE, State.FAULT, str(error))
    except StoreError:
        advice = (
            "Check that its server runs, DATABASE_URL, and that the user in it may make tables."
            if wiring.settings.database_url
            else "Check who may write to that file and its folder, and that there is space left."
        )
        return Check(DATABASE, State.FAULT, f"{where} cannot be used.", advice)
    if not reps:
        return Check(
            DATABASE,
            State.NOTE,
            f"{where} is reachable, but the record is empty.",
            "Import people and customers: deskmate crm import FILE.json",
        )
    return Check(DATABASE, State.OK, f"{where} is reachable and knows {reps} people.")


def _where(wiring: Wiring) -> str:
    kind = "PostgreSQL" if wiring.settings.database.startswith("postgres") else "SQLite"
    return f"The {kind} database"


def _index(wiring: Wiring) -> Check:
    try:
        status = wiring.answering.status()
    except CommandFailed as error:
        return Check(INDEX, State.FAULT, str(error))
    except KnowledgeError:
        return _no_index(wiring)
    if not status.passages:
        return Check(
            INDEX,
            State.NOTE,
            "No sheet has been read yet, so no product question can be answered.",
            "Read a folder of sheets: deskmate ingest FOLDER",
        )
    return Check(
        INDEX, State.OK, f"It holds {status.passages:,} passages of {status.sheets:,} sheets."
    )


def _no_index(wiring: Wiring) -> Check:
    if url := wiring.settings.chroma_url:
        return Check(
            INDEX,
            State.FAULT,
            f"The Chroma server at {url} cannot be reached, or its index cannot be read.",
            "Start it, or correct CHROMA_URL; without that the index is kept on this machine.",
        )
    folder = wiring.settings.home.resolve() / "index"
    return Check(
        INDEX,
        State.FAULT,
        f"The index in {folder} cannot be read or written.",
        "Check who may write there and that there is space left. If it is damaged, remove that "
        "folder and read the sheets again: deskmate ingest FOLDER",
    )


def _model(wiring: Wiring) -> Check:
    if not wiring.has_model:
        return Check(
            "Language model", State.OK, "None is set; answers and readings come without one."
        )
    from bot.model.examining import examine as ask  # noqa: PLC0415 (paid when used)

    settings = wiring.settings
    return ask(wiring.endpoint, [settings.openai_model, wiring.reading_model])


def _embeddings(wiring: Wiring) -> Check:
    check = _embedder(wiring)
    with suppress(KnowledgeError, CommandFailed):
        made = wiring.answering.status().model
        if check.state is State.OK and made not in ("", wiring.embedder.name):
            return Check(
                EMBEDDINGS,
                State.NOTE,
                f"{check.finding} The sheets were read with {made}, which goes on until they are "
                "read again.",
                "Read them again: deskmate ingest FOLDER",
            )
    return check


def _embedder(wiring: Wiring) -> Check:
    settings = wiring.settings
    if settings.openai_embedding_model is not None:
        from bot.model.examining import examine_embeddings  # noqa: PLC0415 (paid when used)

        model, length = settings.openai_embedding_model, settings.openai_embedding_length
        return examine_embeddings(wiring.endpoint, model, length)
    try:
        wiring.embedder.embed_query("ready?")
    except ModelUnavailable as error:
        return Check(EMBEDDINGS, State.FAULT, str(error), "Install Deskmate again: make install")
    return Check(EMBEDDINGS, State.OK, f"The model {wiring.embedder.name} is here and works.")
