"""``python -m kzcup``."""

from kzcup.cli import main

if __name__ == "__main__":
    main()
