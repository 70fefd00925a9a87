"""A port of this machine that listens, for whatever serves HTTP here."""

import socket


def listening(host: str, port: int) -> socket.socket:
    """Raises OSError where the port is in use or may not be opened."""
    # Only a socket that knows its protocol gets TCP_NODELAY from asyncio; others answer 40 ms late.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener
