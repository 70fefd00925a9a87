"""Handing memory that is no longer used back to the machine."""

import ctypes
import gc
import sys


def give_back() -> None:
    """After large things were loaded and their scaffolding thrown away.

    The C library keeps freed memory for later; of 160 MB that loading the embedding model takes,
    60 MB are such leftovers. Does nothing where the C library is not glibc.
    """
    if sys.platform != "linux":
        return
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
