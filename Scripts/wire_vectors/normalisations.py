"""Where the library does otherwise than our client is to, and so its request is not the vector as it stands.

Each rule has a name, which the vectors carry that it changed, and its reason.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from schemas import resolved

GENERATED = "(generated)"


class Rule(NamedTuple):
    name: str
    reason: str
    # Both return what they were given where the rule has nothing to change.
    input: Callable[[Any, dict], Any] = lambda value, schema: value
    request: Callable[[dict], dict] = lambda request: request


def clearing(value: Any, schema: dict) -> Any:
    """Replaces by "" each empty list or map whose parameter may be "" instead."""
    schema = resolved(schema)
    for option in map(resolved, schema.get("anyOf", [schema])):
        if isinstance(value, list) and option.get("type") == "array":
            if not value and {"const": ""} in schema.get("anyOf", []):
                return ""
            return [clearing(element, option["items"]) for element in value]
        if isinstance(value, dict) and option.get("type") == "object":
            elements = option.get("additionalProperties")
            if isinstance(elements, dict):
                if not value and {"const": ""} in schema.get("anyOf", []):
                    return ""
                return {key: clearing(element, elements) for key, element in value.items()}
            fields = option.get("properties", {})
            return {key: clearing(element, fields.get(key, {})) for key, element in value.items()}
    return value


def hiding_generated_key(request: dict) -> dict:
    headers = dict(request["headers"])
    if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", headers.get("Idempotency-Key", "")):
        headers["Idempotency-Key"] = GENERATED
    return {**request, "headers": headers}


def spacing(request: dict) -> dict:
    return {**request, "path": request["path"].replace("+", "%20")}


normalisations = [
    Rule(
        "empty-clears",
        "an empty list or map of a parameter that can be cleared clears it; the library leaves it out, and its "
        "users write the empty string",
        input=clearing,
    ),
    Rule(
        "space-in-path",
        "a path is percent-encoded; the library writes a space in an id as +, which stands for itself in a path",
        request=spacing,
    ),
    Rule(
        "random-key",
        f"an idempotency key that the caller did not give is random; {GENERATED} stands for it, and ours must be a "
        "UUID of version 4, where the library's only looks like one",
        request=hiding_generated_key,
    ),
]
