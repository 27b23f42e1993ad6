"""Files that lie: real files changed at random, each put through all that the program does with a file.

`python -m bench.fuzz --help` tells how. A mutant is told by its number: the same seed, number and files make the same bytes.
"""
