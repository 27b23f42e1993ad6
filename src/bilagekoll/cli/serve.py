"""``bilagekoll serve``: the local page in the browser."""

import contextlib
import sys
from pathlib import Path
from typing import Annotated

import typer

import bilagekoll
from bilagekoll.cli.help import Help
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.locales import LANGUAGES, phrase


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("serve", cls=say.command, help=say("serve"))
    def serve(
        port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="PORT", help=say("port"), show_default=False)] = 0,
        no_browser: Annotated[bool, typer.Option("--no-browser", help=say("no-browser"))] = False,
        policy: Annotated[str, typer.Option("--policy", metavar=say("metavar.policy"), help=say("policy-option"))] = "1177",
        templates: Annotated[
            list[Path] | None, typer.Option("--templates", metavar=say("metavar.folder"), help=say("templates-option"))
        ] = None,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        chosen = bilagekoll.load_policy(policy)
        for folder in templates or []:
            if not folder.is_dir():
                raise RefusalError("error.no-such-folder", path=str(folder))
        try:
            from bilagekoll.web.app import Settings
            from bilagekoll.web.serving import serve as start
        except ModuleNotFoundError as error:
            raise RefusalError("error.no-web", module=error.name or "") from None
        settings = Settings(chosen, lang, tuple(templates or []))
        try:
            with contextlib.suppress(KeyboardInterrupt):  # the way to end it, as the person was told
                start(settings, port=port, open_browser=not no_browser, tell=lambda url: _tell(url, lang))
        except OSError:
            raise RefusalError("error.port", 3, port=str(port)) from None


def _tell(address: str, language: str) -> None:
    print(phrase("web.open-at", language, address=address), file=sys.stderr, flush=True)  # noqa: T201 - a person waits for it
