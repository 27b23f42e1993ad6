"""Hands jobs to isolated workers, some at a time; the rest wait."""

import asyncio
from typing import Any

import anyio.to_thread

from bilagekoll.isolation import Lost, NoRoomError, Workers
from bilagekoll.readers.limits import SECONDS_A_TEXT
from bilagekoll.web.jobs import Job, WarmUp, do

SEATS = 2
"""Jobs at once: the machines have two cores and other work."""


class Desk:
    """Workers that stay between jobs, so that the next file need not wait for imports. Use it in an ``async with`` block."""

    def __init__(self, seats: int = SEATS) -> None:
        self._workers = [Workers(do, seconds=SECONDS_A_TEXT) for _ in range(seats)]
        self._free: asyncio.Queue[Workers] = asyncio.Queue()

    async def __aenter__(self) -> "Desk":
        for workers in self._workers:
            workers.__enter__()
            self._free.put_nowait(workers)
        self._warming = [asyncio.create_task(self.do(WarmUp())) for _ in self._workers]
        return self

    async def __aexit__(self, *ended: object) -> None:
        self.close()
        await asyncio.gather(*self._warming, return_exceptions=True)

    def close(self) -> None:
        """End the workers: jobs that they are at are lost."""
        for workers in self._workers:
            workers.__exit__(None, None, None)

    async def do(self, job: Job) -> Any:
        """What the job gives back, or :class:`Lost`."""
        workers = await self._free.get()
        try:
            return await anyio.to_thread.run_sync(_done, workers, job)
        finally:
            self._free.put_nowait(workers)


def _done(workers: Workers, job: Job) -> Any:
    try:
        (answer,) = workers.each([job])
    except NoRoomError:
        return Lost("failed")
    return answer


__all__ = ["Desk", "Lost"]
