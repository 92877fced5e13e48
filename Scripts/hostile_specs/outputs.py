"""What is generated from a spec, looked at: the pages, the commands on them, the catalog, the files' names."""

import dataclasses
import json
import pathlib
import re
import subprocess
import tempfile

import pages
from pages import Page
from places import Scalar
from shell import Shell, checked
from swift import SwiftCompiler

NAMES = re.compile(r"[A-Za-z0-9._/+-]+")
# Windows gives these to devices, whatever stands behind a dot.
DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.I)


# Raw HTML of our own, for code with a template's tag in it; what elements come of it is looked at in the HTML.
RAW_HTML = {"html_block", "html_inline"}


class Fault(str):
    """What is wrong, and the scalar whose text is missed, or whether it is about Swift."""

    scalar: Scalar | None = None
    is_swift = False


@dataclasses.dataclass
class Output:
    """What was generated, as far as it is compared."""

    pages: dict[str, Page] = dataclasses.field(default_factory=dict)
    words: set[str] = dataclasses.field(default_factory=set)
    samples: set[str] = dataclasses.field(default_factory=set)
    catalog: set[str] = dataclasses.field(default_factory=set)
    faults: list[str] = dataclasses.field(default_factory=list)

    @property
    def text(self) -> str:
        return "\0".join(page.text for page in self.pages.values())

    @property
    def counts(self) -> dict[str, int]:
        return {name: sum(page.elements[name] for page in self.pages.values()) for name in pages.COUNTED}

    @property
    def elements(self) -> set[str]:
        return set().union(*(page.elements for page in self.pages.values()))

    @property
    def attributes(self) -> set[str]:
        return set().union(*(page.attributes for page in self.pages.values()))

    @property
    def tokens(self) -> set[str]:
        return set().union(*(page.tokens for page in self.pages.values()))


def read(folder: pathlib.Path, spec_files: set[str], own: set[str]) -> Output:
    """Reads a connection's output folder, and runs what its pages say to run.

    `own`: the texts of the spec, of which links may be."""
    output = Output()
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() or path.is_symlink()}
    for file in sorted(files):
        if not NAMES.fullmatch(file) or any(DEVICES.match(part) or part.endswith((".", " ")) or len(part) > 200 for part in file.split("/")):
            output.faults.append(f"a file is named {file[:120]!r}")
    if len({file.lower() for file in files}) < len(files):
        output.faults.append("files differ in case only")
    targets = {f"Generated/harbour/{file}" for file in files} | {f"spec/harbour/{file}" for file in spec_files}
    with tempfile.TemporaryDirectory(dir=folder.parent.parent) as scratch:
        shell = Shell(pathlib.Path(scratch))
        for path in sorted((folder / "Docs").rglob("*.md")):
            page = pages.rendered(str(path.relative_to(folder / "Docs")), path.read_text(encoding="utf-8"))
            output.pages[page.path] = page
            for address, words in page.links:
                if fault := pages.link_fault(page, targets, address, words, own):
                    output.faults.append(f"{page.path}: {fault}")
            if page.tag:
                output.faults.append(f"{page.path}: a template's tag: {page.tag[:160]}")
            for language, code in page.code:
                if language == "bash":
                    words, faults = checked(code, shell)
                    output.words |= words
                    output.faults += [f"{page.path}: {fault}" for fault in faults]
                if language == "json":
                    try:
                        output.samples |= pages.json_texts(code)
                    except ValueError as error:
                        output.faults.append(f"{page.path}: a sample is no JSON: {error}")
    try:
        output.catalog = pages.json_texts((folder / "catalog.json").read_text(encoding="utf-8"))
    except ValueError as error:
        output.faults.append(f"catalog.json is no JSON: {error}")
    return output


def swift_faults(folder: pathlib.Path, module: str, output: Output, compiler: SwiftCompiler) -> list[str]:
    """Parses all Swift, that of the pages too, and compiles the client and its testing kit."""
    faults = [Fault(fault) for fault in _swift_faults(folder, module, output, compiler)]
    for fault in faults:
        fault.is_swift = True
    return faults


def _swift_faults(folder: pathlib.Path, module: str, output: Output, compiler: SwiftCompiler) -> list[str]:
    with tempfile.TemporaryDirectory(dir=folder.parent.parent) as scratch:
        into = pathlib.Path(scratch)
        blocks = [code for page in output.pages.values() for language, code in page.code if language == "swift"]
        files = sorted(folder.rglob("*.swift"))
        for index, code in enumerate(blocks):
            files.append(into / f"block{index}.swift")
            files[-1].write_text(code + "\n", encoding="utf-8")
        said, acting = compiler.parsed(files)
        faults = [f"code of a payload: {node}" for node in acting]
        if said:
            faults.append(f"Swift is not parsed: {_first(said)}")
        operations = module.removesuffix("Connection") + "Operations"
        for name, part in ((module, "Client"), (operations, "Operations"), (module + "Testing", "Testing")):
            if said := compiler.compiled(folder / part, name, into):
                return [*faults, f"{part} does not compile: {_first(said)}"]
    return faults


def _first(said: str) -> str:
    found = re.search(r"^.*: error: .*(?:\n.*){0,5}", said, re.M)
    return (found[0] if found else said)[:600]


# Words of the base spec that pages have anyway.
COMMON = {"message", "param", "object", "type", "live", "shape", "test", "data", "limit", "page"}


class Expectation:
    """Which texts of the base spec are seen where, so that what stands in their place has to be seen there too."""

    def __init__(self, scalars: list[Scalar], base: Output):
        self.base = base
        text = base.text
        every = [scalar.text for scalar in scalars]
        self.seen: dict[Scalar, set[str]] = {}
        for scalar in scalars:
            word = scalar.text
            if len(word) < 4 or word in COMMON or sum(word in other for other in every) != 1:
                continue
            where = {"text"} if pages.folded(word) in text else set()
            where |= {name for name in ("words", "samples", "catalog") if word in getattr(base, name)}
            # A sample has an example's value where it fits.
            where -= {"samples", "catalog"} if ".input." in scalar.path else set()
            self.seen[scalar] = where

    def faults(self, texts: dict[Scalar, str], output: Output) -> list[str]:
        """What differs from the base spec's output, but for the texts that were replaced."""
        faults = list(output.faults)
        for kind in ("elements", "attributes", "tokens"):
            faults += [f"{kind[:-1]} {name!r} that no page has" for name in sorted(getattr(output, kind) - getattr(self.base, kind) - RAW_HTML)]
        counts, honest = output.counts, self.base.counts
        # An address in a text becomes a link to itself.
        honest["a"] = counts["a"] = 0
        faults += [f"{counts[name]} {name} instead of {honest[name]}" for name in pages.COUNTED if counts[name] != honest[name]]
        if len(output.pages) != len(self.base.pages):
            faults.append(f"{len(output.pages)} pages instead of {len(self.base.pages)}")
        text = output.text
        for scalar, new in texts.items():
            for where in self.seen.get(scalar, ()):
                if where == "text":
                    is_there = pages.folded(new) in text or pages.folded(without_code_marks(new)) in text
                    # A default is shown as JSON has it.
                    is_there = is_there or pages.folded(json.dumps(new, ensure_ascii=False)[1:-1]) in text
                else:
                    found = getattr(output, where)
                    # A name is a part of a pair's.
                    is_there = new in found or where == "words" and any(new in word for word in found)
                if not is_there:
                    faults.append(Fault(f"its text is not in the {where}: {new[:80]!r}"))
                    faults[-1].scalar = scalar
        return faults


def without_code_marks(text: str) -> str:
    """The text as it is read where backticks enclose code."""
    parts = text.split("`")
    last = len(parts) - 1
    read = ""
    for index, part in enumerate(parts):
        # Backticks around nothing are backticks, and so is one without a partner.
        read += "``" if index % 2 == 1 and index < last and not part else "`" if index % 2 == 1 and index == last else ""
        read += part
    return read
