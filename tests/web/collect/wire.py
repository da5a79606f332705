"""A collector that real clients can reach over HTTP, on 127.0.0.1 alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.web.collect.house import House


@contextmanager
def on_the_wire(house: House) -> Iterator[str]:
    """Its address, without a slash at the end."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _asked(self) -> None:
            size = int(self.headers.get("content-length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            said = house.send(
                self.path.partition("?")[0], self.rfile.read(size), method=self.command, key=None,
                **headers,
            )  # fmt: skip
            self.send_response(said.status)
            for name, value in said.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said.body)

        do_POST = do_GET = do_OPTIONS = _asked  # noqa: N815

        def log_message(self, *_: object) -> None: ...

    with _listening(Handler) as address:
        yield address


@contextmanager
def pages(files: dict[str, str]) -> Iterator[str]:
    """Web pages on an origin of their own: text by path."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            text = files.get(self.path.partition("?")[0])
            content = (text or "").encode()
            kind = "text/javascript" if Path(self.path).suffix == ".js" else "text/html"
            self.send_response(200 if text is not None else 404)
            self.send_header("content-type", f"{kind}; charset=utf-8")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None: ...

    with _listening(Handler) as address:
        yield address


@contextmanager
def _listening(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
