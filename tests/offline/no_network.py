"""Sockets that cannot leave this machine."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager


class NetworkUsedError(Exception):
    """A test, or the code under it, asked for a network connection."""


class LocalSocket(socket.socket):
    """A socket that can only be a Unix one: processes of one machine may talk to each other."""

    def __init__(self, family: int = -1, type: int = -1, proto: int = -1, fileno: int | None = None) -> None:
        if family != getattr(socket, "AF_UNIX", None):
            raise NetworkUsedError("atscheck and its tests work offline")
        super().__init__(family, type, proto, fileno)


def _refuse(*_: object, **__: object) -> None:
    raise NetworkUsedError("atscheck and its tests work offline")


@contextmanager
def refuse_network() -> Iterator[None]:
    """Make every attempt to open a network socket or to resolve a name fail."""
    names = ("socket", "create_connection", "getaddrinfo", "gethostbyname")
    kept = {name: getattr(socket, name) for name in names}
    socket.socket = LocalSocket  # type: ignore[misc]
    for name in names[1:]:
        setattr(socket, name, _refuse)
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(socket, name, value)
