"""What is tried, and what `connectgen` says of it."""

import dataclasses
import pathlib
import random
import re
import shutil
import subprocess
import threading

import yaml

from payloads import FORGED, Payload, all_payloads
from places import BaseSpec, Place, Scalar
from writing import written

# What no text for people may hold: control characters but line ends, and what turns the direction of writing.
UNSAFE = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]")
SECONDS = 10
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
EXPRESSION = re.compile(
    r"(string|url|email|currency|integer|amount|number|decimal|boolean|timestamp|json)\??|[a-z-]+\([^()]*(\([^()]*\)[^()]*)*\)\??"
    r"|true|false|[0-9]+|\w+ \| .*"
)


@dataclasses.dataclass(frozen=True)
class Try:
    """A payload at a place, in one of the ways of writing it."""

    place: Place
    payload: Payload
    writing: str

    @property
    def name(self) -> str:
        return f"{self.payload.name} ({self.writing}) at {self.place.id}"

    @property
    def names(self) -> set[str]:
        """What a refusal elsewhere quotes: what the place was called before, and is now."""
        scalar = self.place.scalars[0]
        # An ending that says what a type is for changes what its fields may be.
        role = {"is for results", "is a parameter"} if self.payload.text.endswith("Parameters") else set()
        return {scalar.text, self.place.texts(self.payload.text)[scalar][:24].split("\n")[0], *role} - {""}

    def texts(self) -> dict[Scalar, str]:
        """The scalars' new texts as YAML reads them: a line break as it is, between quotes, is a space."""
        texts = self.place.texts(self.payload.text)
        if self.writing != "raw":
            return texts
        return {scalar: yaml.compose(written(text, "raw")).value for scalar, text in texts.items()}

    def written(self) -> dict[Scalar, str]:
        return {scalar: written(text, self.writing) for scalar, text in self.place.texts(self.payload.text).items()}


def all_tries(base: BaseSpec) -> list[Try]:
    """Each place with each payload. Where little can come of it, a quarter: in the middle of a text, in place of a type, a number or
    a boolean; and a third of what is the same text, written in another way."""
    tries = []
    for number, place in enumerate(base.places()):
        is_closed = place.name is None and EXPRESSION.fullmatch(place.scalars[0].text) is not None
        for index, payload in enumerate(all_payloads()):
            if (place.is_middle or is_closed) and (number + index) % 4:
                continue
            for writing in payload.writings:
                if writing == "raw" and (number + index) % 3 or writing == "plain" and (place.is_middle or place.name is not None):
                    continue
                tries.append(Try(place, payload, writing))
    return tries


def sample(tries: list[Try], count: int, seed: int) -> list[Try]:
    """So many of them, the same for the same seed, of every payload before any payload comes again."""
    rolls = random.Random(seed)
    tries = list(tries)
    rolls.shuffle(tries)
    seen: dict[str, int] = {}
    for one in tries:
        seen[one.payload.name] = seen.get(one.payload.name, 0) + 1
    turns: dict[str, int] = {}

    def turn(one: Try) -> int:
        turns[one.payload.name] = turns.get(one.payload.name, 0) + 1
        return turns[one.payload.name]

    return sorted(tries, key=turn)[:count]


@dataclasses.dataclass
class Verdict:
    """What came of a try: refused or accepted, and what is wrong with that."""

    is_accepted: bool
    faults: list[str]
    diagnostics: list[tuple[str, int]]
    output: str


class Workshop:
    """A folder for each thread, in which the base spec stands and is changed."""

    def __init__(self, folder: pathlib.Path, base: BaseSpec, connectgen: str):
        self.folder, self.base, self.connectgen = folder, base, connectgen
        self.local = threading.local()
        self.count = 0
        self.lock = threading.Lock()

    def run(self, folder: pathlib.Path, *arguments: str, seconds: int = SECONDS):
        """Runs the generator in a folder; a status of None is a time that was too long."""
        try:
            done = subprocess.run(
                [self.connectgen, *arguments], cwd=folder, capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL
            )
            return done.returncode, done.stdout + done.stderr
        except subprocess.TimeoutExpired:
            return None, b""

    def mine(self) -> pathlib.Path:
        if not hasattr(self.local, "folder"):
            with self.lock:
                self.count += 1
                self.local.folder = self.folder / f"try-{self.count}"
            self.lay(self.local.folder, self.base.files)
        return self.local.folder

    @staticmethod
    def lay(folder: pathlib.Path, files: dict[str, str]):
        for file, text in files.items():
            path = folder / "spec/harbour" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogatepass"))

    def validated(self, texts: dict[Scalar, str], lines: set[tuple[str, int]], names: set[str]) -> Verdict:
        """What `connectgen validate` says of the base spec with these scalars."""
        folder = self.mine()
        changed = {scalar.file for scalar in texts}
        files = self.base.written(texts)
        self.lay(folder, {file: files[file] for file in changed})
        status, output = self.run(folder, "validate", "spec/harbour")
        self.lay(folder, {file: self.base.files[file] for file in changed})
        # Line breaks as they are move the lines below.
        more = sum(len(LINE_BREAK.findall(text)) for text in texts.values())
        lines = {(file, line + offset) for file, line in lines for offset in range(more + 1)}
        return judged(status, output, lines, names)


def judged(status: int | None, output: bytes, lines: set[tuple[str, int]], names: set[str] = frozenset()) -> Verdict:
    """What is wrong with what was printed. A refusal names one of these lines, or quotes one of the names: where something is called
    what it is no longer called."""
    faults = []
    try:
        text = output.decode("utf-8")
    except UnicodeDecodeError:
        faults.append("what is printed is not UTF-8")
        text = output.decode("utf-8", "replace")
    if status is None:
        faults.append(f"it takes more than {SECONDS} s")
    elif status not in (0, 1):
        faults.append(f"the exit code is {status}: {text[-300:]!r}")
    if found := UNSAFE.search(text):
        faults.append(f"U+{ord(found[0]):04X} is printed: {text[max(0, found.start() - 60) : found.end() + 20]!r}")
    if f"\n{FORGED}" in "\n" + text:
        faults.append(f"a payload prints a line of its own: {text[:300]!r}")
    places = [(file, int(line)) for file, line in re.findall(r"^spec/harbour/([\w/-]+\.yaml):(\d+):\d+: error: ", text, re.M)]
    if status == 1 and not places:
        faults.append(f"a refusal names no line: {text[:300]!r}")
    elif status == 1 and not lines & set(places) and not any(name in text for name in names):
        faults.append(f"a refusal names other lines than {sorted(lines)[:3]}: {text[:300]!r}")
    return Verdict(status == 0, faults, places, text)


def cleared(folder: pathlib.Path):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
