"""Answers every request with a greeting."""

import os
from http.server import BaseHTTPRequestHandler, HTTPServer


class Hello(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"Hello from Spaces\n")


HTTPServer(("", int(os.environ.get("PORT", "8000"))), Hello).serve_forever()
