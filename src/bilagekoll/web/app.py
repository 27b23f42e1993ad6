"""The addresses of the local page."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bilagekoll.checking.batch import summarise
from bilagekoll.checking.policy import Policy
from bilagekoll.checking.report import unreadable
from bilagekoll.facts.frozen import frozen
from bilagekoll.locales import LANGUAGES, phrase
from bilagekoll.reports.html import Seen, page, page_policy
from bilagekoll.web import views
from bilagekoll.web.desk import Desk, Lost
from bilagekoll.web.guard import Guard
from bilagekoll.web.jobs import Compose, Fetch, Inspect
from bilagekoll.web.uploads import Sent, TooMuchError, Upload, sent

MOST_UPLOADS = 8
"""Uploads held in memory at once; the rest wait to be read."""

Handler = Callable[[Request], Awaitable[Response]]


@frozen
class Settings:
    """What the page was opened with. ``templates``: folders of templates beside the shipped ones."""

    policy: Policy
    language: str
    templates: tuple[Path, ...] = ()


def app(settings: Settings, desk: Desk, *, token: str, port: int) -> ASGIApp:
    """The page, behind its guard."""
    return Guard(_Page(settings, desk).starlette(), token=token, hosts=(f"127.0.0.1:{port}", f"localhost:{port}"))


class _Page:
    def __init__(self, settings: Settings, desk: Desk) -> None:
        self._settings = settings
        self._desk = desk
        self._uploads = asyncio.Semaphore(MOST_UPLOADS)

    def starlette(self) -> Starlette:
        """The application without its guard."""
        routes = [
            Route("/", self._index),
            Route("/{name:str}.{kind:str}", self._asset),
            Route("/check", self._answered(self._check), methods=["POST"]),
            Route("/text", self._answered(self._text), methods=["POST"]),
            Route("/message", self._answered(self._message), methods=["POST"]),
            Route("/report", self._report, methods=["POST"]),
        ]
        return Starlette(routes=routes, lifespan=self._lifespan)

    @contextlib.asynccontextmanager
    async def _lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        async with self._desk:
            yield

    def _language(self, request: Request) -> str:
        asked = request.query_params.get("lang", "")
        return asked if asked in LANGUAGES else self._settings.language

    async def _index(self, request: Request) -> Response:
        return HTMLResponse(views.index(self._language(request), request.scope["root_path"], self._settings.policy.limits))

    async def _asset(self, request: Request) -> Response:
        text, media_type = views.asset(f"{request.path_params['name']}.{request.path_params['kind']}")
        return Response(text, media_type=media_type) if text else Response("404", 404)

    def _answered(self, handler: Callable[[Sent, str], Awaitable[dict[str, str]]]) -> Handler:
        """What a handler says of one file as JSON, or why there is no answer."""

        async def endpoint(request: Request) -> Response:
            language = self._language(request)
            try:
                async with self._uploads:
                    form = await self._sent(request, most_files=1)
                    if not form.files:
                        raise TooMuchError("no-file")
                    return JSONResponse(await handler(form, language))
            except TooMuchError as error:
                return JSONResponse({"error": self._said(error, language)}, 413 if error.sentence.startswith("too") else 400)

        return endpoint

    async def _sent(self, request: Request, *, most_files: int) -> Sent:
        return await sent(request, most_files=most_files, file_bytes=self._settings.policy.limits.file_bytes)

    def _said(self, error: TooMuchError, language: str) -> str:
        limits = self._settings.policy.limits
        megabytes = limits.file_bytes // 1_000_000
        return phrase(f"web.error.{error.sentence}", language, files=limits.message_files, megabytes=megabytes)

    async def _check(self, form: Sent, language: str) -> dict[str, str]:
        return views.card(await self._seen(form.files[0]), _number(form), language)

    async def _seen(self, upload: Upload) -> Seen:
        found = await self._desk.do(Inspect(upload, self._settings.policy))
        if isinstance(found, Lost):
            return Seen(unreadable(upload.name, found.reason, self._settings.policy.name, "patient"))
        seen: Seen = found
        return seen

    async def _text(self, form: Sent, language: str) -> dict[str, str]:
        """What takes longer than the answer: the text, recognised perhaps, and the page on a phone."""
        seen = await self._seen(form.files[0])
        return views.text(await self._with_text(form.files[0], seen, language), _number(form), language)

    async def _with_text(self, upload: Upload, seen: Seen, language: str) -> Seen:
        look = None if seen.report.error else await self._desk.do(Fetch(upload, seen.report.format, language))
        return seen if look is None or isinstance(look, Lost) else replace(seen, document=look[0], phone=look[2])

    async def _message(self, form: Sent, language: str) -> dict[str, str]:
        markers = {each: phrase("message.fill-in", each, field="{}") for each in LANGUAGES}
        values = {key.removeprefix("field."): value for key, value in form.fields.items() if key.startswith("field.")}
        filled = form.fields.get("filled") == "yes" and form.fields.get("template") == form.fields.get("shown")
        job = Compose(form.files[0], form.fields.get("template", ""), values, filled, markers, self._settings.templates)
        draft = await self._desk.do(job)
        if isinstance(draft, Lost):
            return {"html": "", "said": phrase(f"error.file.{draft.reason}", language)}
        return views.message(draft, values, form.files[0].name, _number(form), language)

    async def _report(self, request: Request) -> Response:
        """The form without script: all files in one request, the report as the answer."""
        language = self._language(request)
        try:
            form = await self._sent(request, most_files=self._settings.policy.limits.message_files)
            if not form.files:
                raise TooMuchError("no-file")
        except TooMuchError as error:
            status = 413 if error.sentence.startswith("too") else 400
            return HTMLResponse(views.refusal(self._said(error, language), language, request.scope["root_path"]), status)
        seen = [await self._with_text(upload, await self._seen(upload), language) for upload in form.files]
        summary = summarise([one.report for one in seen], self._settings.policy)
        return HTMLResponse(page(seen, summary, language), headers={"content-security-policy": page_policy()})


def _number(form: Sent) -> int:
    number = form.fields.get("number", "")
    return int(number) if number.isdecimal() and len(number) < 7 else 1
