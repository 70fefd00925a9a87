"""Work that is done again and again beside the program, for as long as it runs."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LONGEST = 60.0


@contextmanager
def ticking(work: Callable[[], bool], every: float) -> Iterator[None]:
    """Run `work` each `every` seconds; where it says False, less and less often, once a minute."""
    stopped = threading.Event()

    def run() -> None:
        pause = every
        while not stopped.wait(pause):
            pause = every if work() else min(pause * 2, LONGEST)

    thread = threading.Thread(target=run, name="tick", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join(LONGEST)
