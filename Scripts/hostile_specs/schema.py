"""What the spec language has at a place of a spec, by its JSON Schema."""

import json
import pathlib

import jsonschema

SCHEMA = json.loads(pathlib.Path("spec/connection.schema.json").read_text(encoding="utf-8"))

# What the schema allows and the generator never does: it cannot see that a named type needs more than an expression.
NEVER_ACCEPTED = {"#/$defs/namedType/properties/type"}


def declared_keys(document) -> dict[tuple, set[str]]:
    """The places of the document's keys that the language declares, with where the schema does; other keys are free names."""
    found = {}
    _walk(SCHEMA, "#", document, (), found)
    return found


def all_keys() -> set[str]:
    """Where the schema declares keys, as JSON pointers."""

    def pointers(schema, pointer):
        if isinstance(schema, dict):
            for name, part in schema.items():
                if name == "properties" and isinstance(part, dict):
                    yield from (f"{pointer}/properties/{key}" for key in part)
                yield from pointers(part, f"{pointer}/{name}")
        elif isinstance(schema, list):
            for index, part in enumerate(schema):
                yield from pointers(part, f"{pointer}/{index}")

    return set(pointers(SCHEMA, "#")) - NEVER_ACCEPTED


def _walk(schema, pointer, value, place, found):
    if not isinstance(schema, dict):
        return
    if reference := schema.get("$ref"):
        target = SCHEMA
        for part in reference.split("/")[1:]:
            target = target[part]
        _walk(target, reference, value, place, found)
    if "if" in schema:
        fits = jsonschema.Draft202012Validator(SCHEMA).evolve(schema=schema["if"]).is_valid(value)
        branch = "then" if fits else "else"
        _walk(schema.get(branch), f"{pointer}/{branch}", value, place, found)
    for index, part in enumerate(schema.get("allOf", [])):
        _walk(part, f"{pointer}/allOf/{index}", value, place, found)
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        for key, member in value.items():
            if key in properties:
                found.setdefault((*place, key), set()).add(f"{pointer}/properties/{key}")
                _walk(properties[key], f"{pointer}/properties/{key}", member, (*place, key), found)
            else:
                more = f"{pointer}/additionalProperties"
                _walk(schema.get("additionalProperties"), more, member, (*place, key), found)
    if isinstance(value, list):
        for index, element in enumerate(value):
            _walk(schema.get("items"), f"{pointer}/items", element, (*place, index), found)
