"""A progress bar on standard error, where somebody looks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.failures import Stopped

Told = Callable[[int, int, str], None]


@contextmanager
def bar(first: str, stopped: str, *, quiet: bool = False) -> Iterator[Told]:
    """What is told (done, of how many, what) is shown. Ctrl-C ends with the sentence `stopped`."""
    screen = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    silent = quiet or not screen.is_terminal
    try:
        with Progress(
            *columns, TimeRemainingColumn(), console=screen, transient=True, disable=silent
        ) as shown:
            task = shown.add_task(first, total=None)
            yield lambda done, total, what: shown.update(
                task, completed=done, total=total or None, description=what
            )
    except KeyboardInterrupt as error:
        raise Stopped(stopped) from error
