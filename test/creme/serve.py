"""Runs Creme's development server on the address given, and ends when standard input closes: whoever started it is gone then."""
import os
import sys
import threading


def end_with_starter():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_starter, daemon=True).start()

from creme.manage import execute  # noqa: E402

sys.argv = ['creme', 'runserver', '--noreload', '--skip-checks', sys.argv[1]]
execute()
