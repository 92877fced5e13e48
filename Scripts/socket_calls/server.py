"""Servers on the loopback interface that keep what they are asked, and do no harm."""

import http.server
import json
import select
import threading
import urllib.parse

from recording import pairs

ANSWER = json.dumps({"id": "x", "object": "list", "data": [], "has_more": False, "url": "/"}).encode()


class Recorder(http.server.BaseHTTPRequestHandler):
    # Or each answer's second packet waits for a delayed acknowledgement of its first.
    disable_nagle_algorithm = True
    # A request whose rest does not come in this time, in seconds, is incomplete.
    timeout = 8
    # How long a connection is kept between two requests, in seconds; where nothing is said, as long as `timeout`. A new one is
    # not idle yet: its request is on the way.
    idle = None

    def setup(self):
        super().setup()
        self.has_served = False
        self.server.count("connections")

    def handle_one_request(self):
        # Looked at twice: behind the first look this thread may have waited for its turn while a request came.
        if self.idle and self.has_served and not self.gets_more(self.idle) and not self.gets_more(0):
            self.close_connection = True
            return
        super().handle_one_request()
        self.has_served = True

    def gets_more(self, seconds: float) -> bool:
        return bool(select.select([self.connection], [], [], seconds)[0])

    def answer(self):
        length = int(self.headers.get("Content-Length", 0))
        try:
            body = self.rfile.read(length)
        except TimeoutError:
            body = b""
        if len(body) != length:
            self.server.count("incomplete")
            self.close_connection = True
            return
        form = "application/x-www-form-urlencoded"
        is_form = self.headers.get("Content-Type") == (form if self.command == "POST" else None)
        self.server.keep(self.command if is_form else "with another content type", self.path, self.headers, body)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    do_GET = do_POST = do_DELETE = answer

    def log_message(self, *_):
        pass

    def log_error(self, *_):
        pass


class OneRequest(Recorder):
    protocol_version = "HTTP/1.0"


class Keeping(Recorder):
    protocol_version = "HTTP/1.1"


class ClosingEarly(Recorder):
    protocol_version = "HTTP/1.1"
    idle = 0.05


KINDS = {
    "HTTP/1.0 that closes": OneRequest,
    "HTTP/1.1 that keeps": Keeping,
    "HTTP/1.1 that closes idle connections early": ClosingEarly,
}


class RecordingServer(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, kind: str):
        super().__init__(("127.0.0.1", 0), KINDS[kind])
        self.lock = threading.Lock()
        self.counts = {"connections": 0, "incomplete": 0}
        # What came for a call: the call's number stands in the account that it acts for.
        self.arrivals: dict[str, list] = {}
        self.url = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def count(self, name: str):
        with self.lock:
            self.counts[name] += 1

    def keep(self, method: str, target: str, headers, body: bytes):
        with self.lock:
            self.arrivals.setdefault(headers["Stripe-Account"], []).append((method, target, body))


def decoded(method: str, target: str, body: bytes) -> tuple:
    """A request as Python reads it: its method, the segments of its path, and the sorted pairs of its query and of its body."""
    path, _, query = target.partition("?")
    try:
        segments = [urllib.parse.unquote(segment, errors="strict") for segment in path.split("/")]
        return method, segments, sorted(pairs(query)), sorted(pairs(body.decode("ascii")))
    except ValueError as error:
        return method, target, body, error
