"""Lets in only the page that this program opened: nobody else on the machine, no other site, no other name for the address."""

import secrets
from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # with "no-referrer" the form without script would come from "null"
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
}
"""Sent with every answer that does not say otherwise. Nothing is stored, framed, sniffed or fetched from elsewhere."""


class Guard:
    """Answers 403 unless the request is for the address that was opened, from its own page, with the token first in its path.

    ``hosts``: what the Host header may be, with port: DNS rebinding brings another. A request with an Origin (or with
    Sec-Fetch-Site, which browsers send and pages cannot change) from anywhere else is of another site. The token keeps out other
    users of the machine, who can reach the port too.
    """

    def __init__(self, app: ASGIApp, *, token: str, hosts: Iterable[str]) -> None:
        self._app = app
        self._token = token
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on without the token in its path, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http" or not self._is_ours(scope):
            await PlainTextResponse("403", 403, HEADERS)(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name for name, _ in message["headers"]}
                ours = ((name.encode(), value.encode()) for name, value in HEADERS.items())
                message["headers"] = [*message["headers"], *(header for header in ours if header[0] not in given)]
            await send(message)

        prefix = f"/{self._token}"
        inner = {**scope, "root_path": prefix}
        await self._app(inner, receive, send_with_headers)

    def _is_ours(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        first, _, _ = scope["path"].lstrip("/").partition("/")
        return (
            headers.getlist("host") in [[host] for host in self._hosts]
            and headers.get("origin", f"http://{headers['host']}") in {f"http://{host}" for host in self._hosts}
            and headers.get("sec-fetch-site", "none") in {"none", "same-origin"}
            and secrets.compare_digest(first.encode(), self._token.encode())
        )
