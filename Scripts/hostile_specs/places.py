"""The places of the base spec: every text and every name, with where it stands."""

import collections
import dataclasses
import pathlib
import re

import yaml

import schema

BASE = pathlib.Path("Scripts/hostile_specs/spec")

# Keys whose texts are sentences for people: a name in one is no reference.
SENTENCES = {
    "title", "summary", "description", "deprecated", "do", "text", "note", "warning", "needs", "steps", "items", "fires",
    "does-not-fire", "input", "sample", "example", "default",
}


@dataclasses.dataclass(frozen=True)
class Scalar:
    """A key or a value of a file."""

    file: str
    path: str
    start: int
    end: int
    line: int
    text: str
    is_key: bool
    is_sentence: bool
    is_flow: bool

    @property
    def id(self) -> str:
        return f"{self.file}:{self.path}" + (" (the key)" if self.is_key else "")


@dataclasses.dataclass(frozen=True)
class Place:
    """What a payload replaces: all of a scalar, its middle, or a name wherever it stands."""

    id: str
    scalars: tuple[Scalar, ...]
    name: str | None = None
    is_middle: bool = False

    def texts(self, payload: str) -> dict[Scalar, str]:
        """The scalars with the payload in them."""
        if self.name is not None:
            return {scalar: re.sub(word(self.name), lambda _: payload, scalar.text) for scalar in self.scalars}
        scalar = self.scalars[0]
        half = len(scalar.text) // 2
        return {scalar: scalar.text[:half] + payload + scalar.text[half:] if self.is_middle else payload}

    @property
    def lines(self) -> set[tuple[str, int]]:
        return {(scalar.file, scalar.line) for scalar in self.scalars}


def word(name: str) -> str:
    return rf"(?<![A-Za-z0-9_-]){re.escape(name)}(?![A-Za-z0-9_-])"


class BaseSpec:
    """The spec without anything hostile."""

    def __init__(self):
        self.files = {
            str(path.relative_to(BASE)): path.read_text(encoding="utf-8") for path in sorted(BASE.rglob("*.yaml"))
        }
        self.scalars: list[Scalar] = []
        used: set[str] = set()
        for file, text in self.files.items():
            declared = schema.declared_keys(yaml.load(text, Loader=yaml.BaseLoader))
            used |= set().union(*declared.values())
            self._collect(file, yaml.compose(text), (), set(declared), False)
        self.missing_keys = sorted(schema.all_keys() - used)

    def _collect(self, file, node, path, declared, is_flow):
        match node:
            case yaml.MappingNode():
                for key, value in node.value:
                    inner = (*path, key.value)
                    if inner not in declared:
                        self._add(file, key, inner, True, node.flow_style or is_flow)
                    self._collect(file, value, inner, declared, node.flow_style or is_flow)
            case yaml.SequenceNode():
                for index, element in enumerate(node.value):
                    self._collect(file, element, (*path, index), declared, node.flow_style or is_flow)
            case yaml.ScalarNode():
                self._add(file, node, path, False, is_flow)

    def _add(self, file, node, path, is_key, is_flow):
        names = [part for part in path if isinstance(part, str)]
        is_sentence = any(name in SENTENCES for name in names) and not (file == "connection.yaml" and "title" not in names)
        self.scalars.append(
            Scalar(
                file, ".".join(map(str, path)), node.start_mark.index, node.end_mark.index, node.start_mark.line + 1, node.value,
                is_key, is_sentence and not is_key, bool(is_flow),
            )
        )

    def places(self) -> list[Place]:
        """Every scalar as a whole and around its middle, and every name with all its references."""
        places = [Place(scalar.id, (scalar,)) for scalar in self.scalars]
        places += [
            Place(f"{scalar.id} (its middle)", (scalar,), is_middle=True) for scalar in self.scalars if len(scalar.text) > 1
        ]
        standing = collections.defaultdict(list)
        for scalar in self.scalars:
            if not scalar.is_sentence:
                for name in set(re.findall(r"[A-Za-z0-9_][A-Za-z0-9_-]*", scalar.text)):
                    standing[name].append(scalar)
        names = {s.text for s in self.scalars if s.is_key} | {s.text for s in self.scalars if re.fullmatch(r"[A-Za-z]\w*", s.text)}
        for name in sorted(names):
            if len(standing[name]) > 1 and name not in {"true", "false"}:
                places.append(Place(f"the name {name}", tuple(standing[name]), name=name))
        return places

    def written(self, texts: dict[Scalar, str]) -> dict[str, str]:
        """The files with scalars replaced by what is written for them."""
        files = dict(self.files)
        for scalar in sorted(texts, key=lambda scalar: (scalar.file, -scalar.start)):
            text = files[scalar.file]
            files[scalar.file] = text[: scalar.start] + texts[scalar] + text[scalar.end :]
        return files
