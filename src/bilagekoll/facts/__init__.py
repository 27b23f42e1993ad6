"""What a file is: frozen dataclasses that readers fill and rules read.

No I/O and no third-party import in this room. A fact that could not be read is an :class:`~bilagekoll.facts.unknown.Unknown`,
never a quiet ``None`` or ``False``.
"""
