"""Work on hostile files in processes of their own: what hangs, eats memory or crashes costs its file and nothing else.

A :class:`Workers` gives one picklable function one item after the other, in processes with limits on memory, time and writing; an
item that is lost comes back as :class:`Lost`. The limits keep a file from harming the machine. They are no sandbox against code
that has taken over a library: a worker has the rights of its user.
"""

from bilagekoll.isolation.pool import Lost, NoRoomError, Workers

__all__ = ["Lost", "NoRoomError", "Workers"]
