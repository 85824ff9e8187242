"""``python -m vemo_desktop`` is the command ``vemo``."""

from vemo_desktop.cli.main import main

if __name__ == "__main__":
    main()
