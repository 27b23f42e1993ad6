"""Starts the local page and ends it."""

import logging
import secrets
import socket
import sys
import webbrowser
from collections.abc import Callable

import uvicorn

from bilagekoll.web.app import Settings, app
from bilagekoll.web.desk import Desk

HOST = "127.0.0.1"


def serve(settings: Settings, *, port: int, open_browser: bool, tell: Callable[[str], None]) -> None:
    """Serve until Ctrl-C. ``port`` 0: any that is free. ``tell`` is given the address, with its token.

    Raises ``OSError`` when the port is taken.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        if sys.platform != "win32":  # there it would let another program take the port as well
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        taken = listener.getsockname()[1]
        token = secrets.token_urlsafe(24)
        address = f"http://{HOST}:{taken}/{token}/"
        desk = Desk()
        config = uvicorn.Config(
            app(settings, desk, token=token, port=taken),
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
            limit_concurrency=100,
        )
        logging.getLogger("uvicorn").addHandler(logging.NullHandler())  # what went wrong for a page stands on the page
        server = _Server(config, lambda: _started(address, open_browser, tell), desk.close)
        server.run(sockets=[listener])


class _Server(uvicorn.Server):
    """Says when it listens, and ends what it is at before it waits for the last answers."""

    def __init__(self, config: uvicorn.Config, then: Callable[[], None], end: Callable[[], None]) -> None:
        super().__init__(config)
        self._then = then
        self._end = end

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._then()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._end()
        await super().shutdown(sockets)


def _started(address: str, open_browser: bool, tell: Callable[[str], None]) -> None:
    tell(address)
    if open_browser:
        webbrowser.open(address)
