"""A server on the loopback interface that keeps what it is asked."""

import http.server
import json
import threading
import urllib.parse

# The headers that decide what a request does. The others name the sender or concern the connection.
HEADERS = ["Authorization", "Content-Type", "Idempotency-Key", "Stripe-Account", "Stripe-Version", "X-Correlation"]


def pairs(form: str) -> list[tuple[str, str]]:
    """The pairs of a form, decoded, in their order."""
    return urllib.parse.parse_qsl(
        form, keep_blank_values=True, strict_parsing=bool(form), errors="strict", max_num_fields=None
    )


class Recorder(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Or each answer's second packet waits for a delayed acknowledgement of its first.
    disable_nagle_algorithm = True

    def answer(self):
        path, _, query = self.path.partition("?")
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.requests.append(
            {
                "method": self.command,
                "path": path,
                "query": pairs(query),
                "headers": {name: self.headers[name] for name in HEADERS if name in self.headers},
                "body": pairs(body.decode("ascii")),
            }
        )
        content = json.dumps({"id": "x", "object": "list", "data": [], "has_more": False, "url": "/"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_DELETE = answer

    def log_message(self, *_):
        pass


class RecordingServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Recorder)
        self.requests: list[dict] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()
