"""Texts as YAML scalars."""

import re

NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0", "\x1b": "\\e", "\x85": "\\N"}
WRITINGS = ("escaped", "raw", "plain")


def written(text: str, writing: str) -> str:
    """The scalar: in double quotes with escapes, in double quotes with the characters themselves, or without quotes."""
    match writing:
        case "plain":
            return text
        case "raw":
            return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return '"' + re.sub(r"[^ !#-\[\]-~]", lambda match: escape(match[0]), text) + '"'


def escape(character: str) -> str:
    code = ord(character)
    if character in NAMED:
        return NAMED[character]
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
