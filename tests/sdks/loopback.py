"""Keeps what a client sends on this machine.

To be imported before the client. It patches nothing: Python itself says what is about to be
looked up or connected to, and lets it be refused.
"""

import sys

HERE = ("127.0.0.1", "localhost")

# Where something was on its way to. A client may swallow the refusal, so that it is kept.
strays = []


def refuse_elsewhere(event, arguments):
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if host not in HERE:
        strays.append(host)
        # Not an `OSError`: clients take that for a failing network, and try again.
        raise RuntimeError(f"{host} is not on this machine")


sys.addaudithook(refuse_elsewhere)
