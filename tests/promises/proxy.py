"""A proxy between a loader and PostgreSQL that can cut the connection, or go silent without closing it."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator


class Proxy:
    """Forwards bytes; cuts both sides after `cut_after` bytes from the client, or falls silent when told to."""

    def __init__(self, host: str, port: int, cut_after: int | None = None) -> None:
        self._target = host, port
        self._cut_after = cut_after
        self._passed = 0
        self._silent = threading.Event()
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def fall_silent(self) -> None:
        """From now on nothing passes, and nobody is told."""
        self._silent.set()

    def close(self) -> None:
        self._listener.close()
        for each in self._sockets:
            _reset(each)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._target)
                self._sockets += [client, server]
                threading.Thread(target=self._forward, args=(client, server, True), daemon=True).start()
                threading.Thread(target=self._forward, args=(server, client, False), daemon=True).start()

    def _forward(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(2048):
                if self._silent.is_set():
                    continue
                if counted and self._cut_after is not None:
                    self._passed += len(data)
                    if self._passed > self._cut_after:
                        break
                target.sendall(data)
        if not self._silent.is_set():
            _reset(source)
            _reset(target)


def _reset(each: socket.socket) -> None:
    """Close with RST, as a broken line does."""
    with contextlib.suppress(OSError):
        each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        each.shutdown(socket.SHUT_RDWR)
    with contextlib.suppress(OSError):
        each.close()


@contextlib.contextmanager
def through(address: str, cut_after: int | None = None) -> Iterator[tuple[Proxy, str]]:
    """A proxy before the server of this address, and the address that leads through it."""
    head, _, rest = address.rpartition("@")
    place, _, name = rest.partition("/")
    host, _, port = place.rpartition(":")
    proxy = Proxy(host, int(port), cut_after)
    try:
        yield proxy, f"{head}@127.0.0.1:{proxy.port}/{name}"
    finally:
        proxy.close()
