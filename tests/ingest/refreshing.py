"""A refresh in a process of its own, which can be told to die or to wait at a chosen step.

    python -m tests.ingest.refreshing FOLDER HOME [die STEP | wait STEP]

At the step it prints "at STEP"; `die` then kills the process, `wait` goes on at the end of input.
"""

import os
import signal
import sys
from pathlib import Path

from ingest.refresh import refresh
from knowledge.index import Index
from tests.knowledge.fakes import ToyEmbedder


def main(folder: str, home: str, order: str = "", step: str = "") -> None:
    def progress(done: int, total: int, what: str) -> None:
        if order and what == step:
            sys.stdout.write(f"at {what}\n")
            sys.stdout.flush()
            if order == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            sys.stdin.read()

    refresh(Path(folder), Index(Path(home)), ToyEmbedder(), progress=progress)


if __name__ == "__main__":
    main(*sys.argv[1:])
