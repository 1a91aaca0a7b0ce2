"""Greets."""

import os

print(os.environ.get("GREETING", "Hello"), os.environ.get("audience", "world"))
