"""Work beside the program is done until the program ends."""

import threading

from bot.commands.ticking import ticking


def test_work_is_done_again_and_again_and_ends_with_the_block() -> None:
    times, thrice = [], threading.Event()

    def work() -> bool:
        times.append(threading.current_thread().name)
        if len(times) == 3:
            thrice.set()
        return True

    with ticking(work, 0.001):
        assert thrice.wait(10)

    assert set(times) == {"tick"}
    assert "tick" not in {thread.name for thread in threading.enumerate()}


def test_work_that_failed_is_tried_again() -> None:
    times, again = [], threading.Event()

    def work() -> bool:
        times.append(1)
        if len(times) == 2:
            again.set()
        return False

    with ticking(work, 0.001):
        assert again.wait(10)
