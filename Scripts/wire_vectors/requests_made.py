"""The vectors of requests: inputs, and what the library sends for them."""

from dice import Dice
from library import Library
from normalisations import normalisations
from recording import RecordingServer
from schemas import OPERATIONS, random_input
from written import WRITTEN

RANDOM_ACTIONS = 30
RANDOM_QUERIES = 6
OPTIONS = [
    {"account": "acct_1"},
    {"idempotencyKey": "random-1"},
    {"expand": ["customer"]},
    {"account": "acct_2", "idempotencyKey": "random-2", "expand": ["a.b", "c"]},
]


def cases() -> list[tuple[str, str, dict, dict]]:
    made = []
    for id, operation in OPERATIONS.items():
        count = RANDOM_ACTIONS if operation["kind"] == "action" else RANDOM_QUERIES
        for number in range(count):
            dice = Dice(f"options of {id}/{number}")
            options = dice.pick(OPTIONS) if dice.happens(5) else {}
            made.append((id, f"random {number}", random_input(operation, number), options))
    return WRITTEN + made


def request_vectors() -> dict[str, list[dict]]:
    """The vectors by operation."""
    vectors: dict[str, list[dict]] = {id: [] for id in OPERATIONS}
    used: set[str] = set()
    with RecordingServer() as server:
        library = Library(server.url)
        for id, title, input, options in cases():
            request, changed = sent(library, server, id, input, options)
            used.update(changed)
            vector = {"operation": id, "title": title, "input": input, "options": options}
            vectors[id].append(vector | ({"normalised": changed} if changed else {}) | {"request": request})
    idle = [rule.name for rule in normalisations if rule.name not in used]
    if idle:
        raise SystemExit(f"error: the library needs no normalisation any more by {', '.join(idle)}")
    return vectors


def sent(library: Library, server: RecordingServer, id: str, input: dict, options: dict) -> tuple[dict, list[str]]:
    """The request for an input, and the names of the rules that changed something."""
    changed, given = [], input
    for rule in normalisations:
        before, given = given, rule.input(given, OPERATIONS[id]["input"])
        if given != before:
            changed.append(rule.name)
    server.requests.clear()
    library.call(id, given, options)
    if len(server.requests) != 1:
        raise SystemExit(f"error: {id} made {len(server.requests)} requests for {input}")
    request = server.requests[0]
    for rule in normalisations:
        before, request = request, rule.request(request)
        if request != before:
            changed.append(rule.name)
    return request, changed
