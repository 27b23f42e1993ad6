"""``python -m bilagekoll``."""

from bilagekoll.cli import main

if __name__ == "__main__":
    main()
