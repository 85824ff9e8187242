"""``python -m vemo_desktop`` is the command ``vemo``."""

import sys

if __name__ == "__main__":
    try:
        from vemo_desktop.cli.main import main

        main()
    except KeyboardInterrupt:
        # While the program was still being loaded, or was saying something already.
        print("Stopped.", file=sys.stderr)
        sys.exit(130)
