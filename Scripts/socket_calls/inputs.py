"""The inputs of the calls: those of the vectors, and random ones that fit the catalog's schemas."""

import json
import pathlib
import random
import sys

# What the vectors are made with: the schemas, random inputs that fit them, and the reading of forms.
sys.path.insert(0, str(pathlib.Path("Scripts/wire_vectors").resolve()))

import schemas
from normalisations import clearing

# More of what a URL, a form or a JSON text could take for its own.
schemas.TEXTS += ["it's", "ada+x@example.com", "email:'ada@example.com'", "\r\n", "é", ";,:@$!*()"]
schemas.TEXTS += ["a&b=c%d/e?f#g[h]\"i\" j\nk"]
schemas.ODD_IDS += ["it's", '"', "[x]", "a;b", "a\nb", "%zz", "~!$&'()*+,;=:@"]

PER_OPERATION = 40


def pool(seed: int) -> list[tuple[str, dict]]:
    """Operations with inputs: all of the vectors', and random ones of every operation."""
    made = []
    for path in sorted(pathlib.Path("Tests/Vectors").glob("*.json")):
        for vector in json.loads(path.read_text(encoding="utf-8")):
            if "operation" in vector and not {"apiKey", "headers"} & vector["options"].keys():
                made.append((vector["operation"], vector["input"]))
    for id, operation in schemas.OPERATIONS.items():
        for number in range(PER_OPERATION):
            made.append((id, schemas.random_input(operation, seed * 1_000_003 + number)))
    return made


def shuffled(seed: int, count: int):
    """So many operations with inputs, in random order; each comes before any comes again."""
    rolls, made = random.Random(seed), pool(seed)
    while True:
        rolls.shuffle(made)
        for one in made[:count]:
            yield one
        count -= len(made)
        if count <= 0:
            return


def expected(id: str, input: dict) -> tuple:
    """What a call must arrive as: its method, the segments of its path, and the sorted pairs of its query and of its body."""
    operation = schemas.OPERATIONS[id]
    value = clearing(input, operation["input"])
    names = schemas.path_names(operation)
    segments = [value[part[1:-1]] if part.startswith("{") else part for part in operation["path"].split("/")]
    rest = {name: member for name, member in value.items() if name not in names}
    pairs = sorted(flattened(rest, ""))
    query, body = ([], pairs) if operation["method"] == "POST" else (pairs, [])
    return operation["method"], segments, query, body


def flattened(value, name: str) -> list[tuple[str, str]]:
    """The pairs that a form has for a value: `a[b]` for objects, `a[0]` for arrays."""
    match value:
        case dict():
            parts = [(f"{name}[{key}]" if name else key, member) for key, member in value.items()]
            return [pair for part, member in parts for pair in flattened(member, part)]
        case list():
            return [pair for index, member in enumerate(value) for pair in flattened(member, f"{name}[{index}]")]
        case None:
            return []
        case bool():
            return [(name, "true" if value else "false")]
        case str():
            return [(name, value)]
        case _:
            return [(name, str(value))]
