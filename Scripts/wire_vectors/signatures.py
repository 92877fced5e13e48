"""The vectors of signatures: headers as the library makes them, what can happen to them, and its verdict."""

import contextlib
import json
from unittest import mock

import stripe

NOW = 1_700_000_000
SECRET = "whsec_of_the_vectors"
SECRETS = [SECRET, "whsec_+/=%&üñ🔑"]

EVENT = {
    "id": "evt_1",
    "object": "event",
    "api_version": "2026-05-27.dahlia",
    "created": NOW,
    "livemode": False,
    "pending_webhooks": 1,
    "request": None,
    "type": "customer.created",
    "data": {"object": {"id": "cus_1", "object": "customer", "created": NOW, "livemode": False}},
}
PAYLOADS = {
    "as Stripe writes it": json.dumps(EVENT, indent=2),
    "on one line": json.dumps(EVENT, separators=(",", ":")),
    "not only ASCII": json.dumps(EVENT | {"note": "Zürich 日本 👩‍🚀 e\u0301"}, ensure_ascii=False),
    "with escapes": json.dumps(EVENT | {"note": "Zürich / \u2028 \u0000"}).replace("/", "\\/"),
    "with space around": "\n " + json.dumps(EVENT) + " \r\n",
    "with numbers of its own spelling": json.dumps(EVENT).replace(str(NOW), "1.70E9", 1),
}

# Where we refuse what the library accepts, and why.
FUTURE = "a time beyond the tolerance is refused in the future too: whoever holds it could wait"
EXACT_TIME = "the timestamp is compared and signed as the text that it is, so it has one spelling"
EXACT_HEADER = "a header with a part that is not name=value, or with two times, was not written by the API"
PLAIN_SECRET = "white space in a secret is a mistake of copying, and is said to be"

# Where we accept what the library refuses, and why.
LIST_SPACE = "white space may stand around the members of a list (RFC 9110, 5.6.1), as it does in joined header lines"
WE_ACCEPT = {"header: spaces behind the commas": LIST_SPACE, "header: spaces around it": LIST_SPACE}


def accepts(payload: str, header: str | None, secret: str, tolerance: int, now: int) -> bool:
    with mock.patch("stripe._webhook.time") as clock:
        clock.time.return_value = now
        with contextlib.suppress(stripe.SignatureVerificationError):
            stripe.Webhook.construct_event(
                payload.encode(), header, secret, tolerance=tolerance, api_key="sk_test_vectors"
            )
            return True
    return False


def code(payload: str, secret: str, time: object = NOW) -> str:
    return stripe.WebhookSignature._compute_signature(f"{time}.{payload}", secret)


def cases(payload: str, secret: str):
    """What happens to a signed payload: kind, what of the vector is different, why only we refuse it."""
    right = code(payload, secret)
    wrong = code(payload, "whsec_other")
    genuine = f"t={NOW},v1={right}"
    event = json.loads(payload)

    yield "genuine", {}, None
    yield "genuine: a v0 beside it", {"header": f"{genuine},v0={wrong}"}, None
    yield "genuine: two v1, the second is right", {"header": f"t={NOW},v1={wrong},v1={right}"}, None
    yield "genuine: two v1, the first is right", {"header": f"t={NOW},v1={right},v1={wrong}"}, None
    yield "genuine: the time last", {"header": f"v1={right},t={NOW}"}, None
    yield "genuine: a scheme of tomorrow", {"header": f"t={NOW},v2=!!,v1={right}"}, None
    yield "genuine: as old as is tolerated", {"now": NOW + 300}, None
    yield "genuine: as far in the future as is tolerated", {"now": NOW - 300}, None
    yield "genuine: old where time doesn't matter", {"now": NOW + 10**9, "tolerance": 0}, None
    yield "genuine: tolerated longer", {"now": NOW + 3600, "tolerance": 3600}, None

    for place in (0, len(payload) // 2, len(payload) - 1):
        flipped = payload[:place] + chr(ord(payload[place]) ^ 1) + payload[place + 1 :]
        yield f"body: character {place} of {len(payload)} flipped", {"payload": flipped}, None
    yield "body: written anew", {"payload": json.dumps(event, sort_keys=True, indent=1)}, None
    yield "body: a line break more", {"payload": payload + "\n"}, None
    yield "body: cut short", {"payload": payload[:-1]}, None
    yield "body: empty", {"payload": ""}, None
    yield "body: another event", {"payload": payload.replace("evt_1", "evt_2")}, None
    yield "body: a byte order mark", {"payload": "\ufeff" + payload}, None
    yield "time: later than what was signed", {"header": f"t={NOW + 1},v1={right}"}, None
    yield "time: earlier than what was signed", {"header": f"t={NOW - 1},v1={right}"}, None
    yield "time: missing", {"header": f"v1={right}"}, None
    yield "time: empty", {"header": f"t=,v1={right}"}, None
    yield "time: a word", {"header": f"t=now,v1={right}"}, None
    yield "time: a fraction", {"header": f"t={NOW}.0,v1={right}"}, None
    yield "time: too old", {"now": NOW + 301}, None
    yield "time: much too old", {"now": NOW + 10**8}, None
    yield "time: too far in the future", {"now": NOW - 301}, FUTURE
    yield "time: much too far in the future", {"now": NOW - 10**8}, FUTURE
    yield "time: a sign before it", {"header": f"t=+{NOW},v1={right}"}, EXACT_TIME
    yield "time: a zero before it", {"header": f"t=0{NOW},v1={right}"}, EXACT_TIME
    yield "time: a space before it", {"header": f"t= {NOW},v1={right}"}, EXACT_TIME
    yield "time: in Python's spelling", {"header": f"t=1_700_000_000,v1={right}"}, EXACT_TIME
    yield "time: before 1970", {"header": f"t=-1,v1={code(payload, secret, -1)}", "tolerance": 0}, EXACT_TIME
    yield "time: another before it", {"header": f"t={NOW},t=1,v1={right}"}, EXACT_HEADER
    yield "time: the wrong one first", {"header": f"t=1,t={NOW},v1={right}", "tolerance": 0}, None
    yield "secret: another", {"secret": "whsec_another"}, None
    yield "secret: without its prefix", {"secret": secret.removeprefix("whsec_")}, None
    yield "secret: in another case", {"secret": secret.upper()}, None
    yield "secret: empty", {"secret": ""}, None
    yield "secret: white space", {"secret": " \t"}, None
    yield (
        "secret: signed with white space at its end",
        {"secret": secret + "\n", "header": f"t={NOW},v1={code(payload, secret + chr(10))}"},
        PLAIN_SECRET,
    )
    yield "signature: none", {"header": f"t={NOW}"}, None
    yield "signature: v0 only", {"header": f"t={NOW},v0={right}"}, None
    yield "signature: the scheme in capitals", {"header": f"t={NOW},V1={right}"}, None
    yield "signature: without a scheme", {"header": f"t={NOW},{right}"}, None
    yield "signature: empty", {"header": f"t={NOW},v1="}, None
    yield "signature: cut short", {"header": f"t={NOW},v1={right[:-2]}"}, None
    yield "signature: half of it", {"header": f"t={NOW},v1={right[:32]}"}, None
    yield "signature: more behind it", {"header": f"t={NOW},v1={right}00"}, None
    yield "signature: a digit changed", {"header": f"t={NOW},v1={'0' if right[0] != '0' else '1'}{right[1:]}"}, None
    yield "signature: in capitals", {"header": f"t={NOW},v1={right.upper()}"}, None
    yield "signature: of another secret", {"header": f"t={NOW},v1={wrong}"}, None
    yield (
        "signature: of the body without the time",
        {"header": f"t={NOW},v1={stripe.WebhookSignature._compute_signature(payload, secret)}"},
        None,
    )
    yield "signature: all zeros", {"header": f"t={NOW},v1={'0' * 64}"}, None
    yield "signature: an equals sign behind it", {"header": f"t={NOW},v1={right}="}, EXACT_HEADER
    yield "header: none", {"header": None}, None
    yield "header: empty", {"header": ""}, None
    yield "header: white space", {"header": "  "}, None
    yield "header: spaces behind the commas", {"header": f"t={NOW}, v1={right}"}, None
    yield "header: spaces around the equals signs", {"header": f"t = {NOW},v1 = {right}"}, None
    yield "header: spaces around it", {"header": f" {genuine} "}, None
    yield "header: semicolons", {"header": genuine.replace(",", ";")}, None
    yield "header: a comma at its end", {"header": f"{genuine},"}, EXACT_HEADER
    yield "header: a part without a value", {"header": f"{genuine},v0"}, EXACT_HEADER
    yield "header: quoted", {"header": f'"{genuine}"'}, None


def signature_vectors() -> list[dict]:
    vectors = []
    for title, payload in PAYLOADS.items():
        for secret in SECRETS:
            signed = {
                "payload": payload,
                "secret": secret,
                "tolerance": 300,
                "now": NOW,
                "header": stripe.WebhookSignature.generate_signature_header(payload, secret, timestamp=NOW),
            }
            for kind, difference, reason in cases(payload, secret):
                vector = signed | difference
                verdict = accepts(**vector)
                if verdict != (kind.startswith("genuine") or reason is not None):
                    raise SystemExit(f"error: '{kind}' of the payload {title}: the library accepts: {verdict}")
                # A verdict of ours that differs has its reason beside it.
                why = {"weRefuse": reason} if reason else {}
                if kind in WE_ACCEPT:
                    why = {"weAccept": WE_ACCEPT[kind]}
                vectors.append(
                    {"title": title, "kind": kind, **vector, "library": "accepts" if verdict else "refuses"} | why
                )
    return vectors


def verify_ours(made: list[dict]) -> str:
    """Judges signatures that we made; says how many, or stops."""
    tried = 0
    for one in made:
        payload, secret, time, header = one["payload"], one["secret"], one["timestamp"], one["header"]
        if not accepts(payload, header, secret, 300, time):
            raise SystemExit(f"error: the library refuses {header} of {payload!r} with {secret!r}")
        theirs = stripe.WebhookSignature.generate_signature_header(payload, secret, timestamp=time)
        if header != theirs:
            raise SystemExit(f"error: we sign {payload!r} as {header}, the library as {theirs}")
        tampered = [
            (payload + " ", header, secret, 300, time),
            (payload, header, secret + "x", 300, time),
            (payload, header, secret, 300, time + 301),
            (payload, header.replace("v1=", "v0="), secret, 300, time),
            (payload, header[:-1], secret, 300, time),
            (payload, header.replace("t=", "t=1"), secret, 0, time),
        ]
        for variant in tampered:
            tried += 1
            if accepts(*variant):
                raise SystemExit(f"error: the library accepts {variant}")
    if not made:
        raise SystemExit("error: there is no signature to verify")
    return f"{len(made)} signatures of ours accepted by the library, {tried} tampered variants of them refused"
