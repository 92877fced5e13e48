"""The input schemas of the catalog, and random inputs that fit them."""

import json
import pathlib

from dice import Dice

CATALOG = json.loads(pathlib.Path("Generated/stripe/catalog.json").read_text(encoding="utf-8"))
OPERATIONS = {operation["id"]: operation for operation in CATALOG["operations"]}

TEXTS = [
    "Ada",
    "two words",
    "a+b",
    "50% off & more",
    "k=v",
    "[0]",
    "a[b]",
    "ça va?",
    "日本語",
    "🍰👩‍🚀",
    "#?/\\",
    '"quoted"',
    "line\nbreak",
    "tab\there",
    "~-._",
    "%41",
    "&amp;",
    "null",
    "true",
    "0",
    " leads and trails ",
    "x" * 200,
    "",
]
KEYS = ["plan", "order_id", "with space", "a+b", "50%", "k=v", "a&b", "ключ", "🔑", "a.b", "x-y"]
INTEGERS = [0, 1, -1, 99, 100, 2000, 999_999_99, 2**31, 2**53 + 1, 2**63 - 1, -(2**63)]
TIMES = [0, 1, 1_700_000_000, 1_893_456_000, 4_102_444_800]
NUMBERS = [0, 1, 10, 12.5, 0.01, 33.33, 100]
DECIMALS = ["0", "0.30", "-12.000000000001", "1234567890.123456789012", "1.10", "100"]
IDS = ["id_1NXWPnL6", "id-with-dash", "id.with.dots", "ID_UPPER", "id~1", "42"]
ODD_IDS = ["a b", "a+b", "@evil.example/x", "50%", "%2F", "a/b", "ü", "🍰", "x?y#z", "a:b;c,d", "a=b&c", "..a"]
FREE = [
    {"request_three_d_secure": "any"},
    {"a": {"b": [1, "two", {"c": True}]}},
    {"flags": [True, False]},
    {"empty": {}, "none": [], "gap": None},
    {"text": "ü & 50%"},
    {},
]


def resolved(schema: dict) -> dict:
    while "$ref" in schema:
        schema = CATALOG["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def path_names(operation: dict) -> list[str]:
    """The names of the path's parameters, in order."""
    return [part[1:-1] for part in operation["path"].split("/") if part.startswith("{")]


def random_input(operation: dict, number: int) -> dict:
    """A valid input. As the number rises, each top parameter gets its turn to be there."""
    dice = Dice(f"{operation['id']}/{number}")
    schema = operation["input"]
    names = list(schema["properties"])
    forced = names[number % len(names)] if names else None
    value = _object(schema, dice, depth=0, forced=forced)
    for name in path_names(operation):
        value[name] = dice.pick(ODD_IDS if dice.happens(3) else IDS)
    return value


def _value(schema: dict, dice: Dice, depth: int):
    schema = resolved(schema)
    if "anyOf" in schema:
        return _value(dice.pick(schema["anyOf"]), dice, depth)
    if "const" in schema:
        return schema["const"]
    match schema.get("type"):
        case "object" if isinstance(schema.get("additionalProperties"), dict):
            keys = {dice.pick(KEYS): None for _ in range(dice.below(4))}
            return {key: _value(schema["additionalProperties"], dice, depth + 1) for key in keys}
        case "object":
            return _object(schema, dice, depth)
        case "array":
            count = min(dice.below(4), schema.get("maxItems", 3))
            return [_value(schema["items"], dice, depth + 1) for _ in range(count)]
        case "string":
            return _string(schema, dice)
        case "integer" if schema.get("format") == "unix-time":
            return dice.pick(TIMES)
        case "integer":
            low, high = schema.get("minimum", -(2**63)), schema.get("maximum", 2**63 - 1)
            return dice.pick([number for number in [*INTEGERS, low, high] if low <= number <= high])
        case "number":
            low, high = schema.get("minimum", 0), schema.get("maximum", 100)
            return dice.pick([number for number in NUMBERS if low <= number <= high])
        case "boolean":
            return dice.happens(2)
        case None:
            return dice.pick(FREE)
        case other:
            raise ValueError(f"a schema of type {other}")


def _string(schema: dict, dice: Dice) -> str:
    if "enum" in schema:
        return "a_value_of_tomorrow" if dice.happens(12) else dice.pick(schema["enum"])
    if "x-id-of" in schema:
        return dice.pick(IDS)
    match schema.get("format"):
        case "decimal":
            return dice.pick(DECIMALS)
        case "email":
            return dice.pick(["ada@example.com", "a+b@example.com", "ü@example.com"])
        case "uri":
            return dice.pick(["https://example.com/", "https://example.com/a?b=c&d=%20#e", "http://127.0.0.1:1/x"])
    longest = schema.get("maxLength", 5000)
    return dice.pick([text for text in TEXTS if len(text) <= longest])


def _object(schema: dict, dice: Dice, depth: int, forced: str | None = None) -> dict:
    properties, required = schema.get("properties", {}), schema.get("required", [])
    # The deeper, the sparser, so that the input stays readable.
    one_in = max(2, len(properties) // 4) + depth
    chosen: dict = {}
    banned: set[str] = set()
    for name in sorted(properties, key=lambda name: (name not in required, name != forced)):
        property_schema = properties[name]
        wanted = name in required or name == forced or (depth < 5 and dice.happens(one_in))
        if not wanted or name in banned or any(other in chosen for other in property_schema.get("x-excludes", [])):
            continue
        banned.update(property_schema.get("x-excludes", []))
        chosen[name] = _value(property_schema, dice, depth + 1)
    return {name: chosen[name] for name in properties if name in chosen}
