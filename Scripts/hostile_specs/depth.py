"""Accepted payloads put together in few specs, which are generated, compiled, rendered and run."""

import filecmp
import pathlib
import shutil
import threading

from outputs import Expectation, read, swift_faults
from places import BaseSpec, Scalar
from swift import SwiftCompiler
from trying import Try, Workshop, cleared, judged


def combined(accepted: list[Try]) -> list[list[Try]]:
    """The tries in lists, each of which has one at most for every scalar."""
    waiting: dict[str, list[Try]] = {}
    for one in accepted:
        waiting.setdefault(one.place.id, []).append(one)
    for index, tries in enumerate(waiting.values()):
        # Neighbours get different payloads.
        turn = index * 37 % len(tries)
        tries[:] = tries[turn:] + tries[:turn]
    rounds = []
    while any(waiting.values()):
        taken: set[Scalar] = set()
        chosen = []
        for id, tries in sorted(waiting.items(), key=lambda item: -len(item[1])):
            if tries and not taken & set(tries[-1].place.scalars):
                chosen.append(tries.pop())
                taken |= set(chosen[-1].place.scalars)
        rounds.append(chosen)
    return rounds


class Depth:
    """The checks of whole specs; `generated` and `compiled` count them."""

    def __init__(self, workshop: Workshop, compiler: SwiftCompiler):
        self.workshop, self.compiler, self.base = workshop, compiler, workshop.base
        self.generated = self.compiled = 0
        self.numbers = iter(range(1_000_000_000))
        self.lock = threading.Lock()
        self.expectations = {}
        for body in ("form", "json"):
            folder = self.laid({}, body)
            faults = self.generate(folder)
            output = read(folder / "Generated/harbour", set(self.base.files), self.own({}))
            faults += output.faults + (swift_faults(folder / "Generated/harbour", self.module({}), output, compiler) if body == "form" else [])
            if faults:
                raise SystemExit("error: the base spec has faults itself:\n" + "\n".join(faults))
            self.expectations[body] = Expectation(self.base.scalars, output)
            shutil.rmtree(folder)

    def laid(self, written: dict[Scalar, str], body: str) -> pathlib.Path:
        with self.lock:
            folder = self.workshop.folder / f"spec-{next(self.numbers)}"
        cleared(folder)
        files = self.base.written(written)
        files["connection.yaml"] = files["connection.yaml"].replace("\nbody: form\n", f"\nbody: {body}\n")
        self.workshop.lay(folder, files)
        return folder

    def texts(self, tries: list[Try]) -> dict[Scalar, str]:
        return {scalar: text for one in tries for scalar, text in one.texts().items()}

    def own(self, texts: dict[Scalar, str]) -> set[str]:
        return {texts.get(scalar, scalar.text) for scalar in self.base.scalars}

    def module(self, texts: dict[Scalar, str]) -> str:
        return next(texts.get(scalar, scalar.text) for scalar in self.base.scalars if scalar.path == "swift.module")

    def generate(self, folder: pathlib.Path) -> list[str]:
        """Generates twice and checks; the output is under one name, whatever the connection is called."""
        status, output = self.workshop.run(folder, "generate", "spec/harbour", seconds=120)
        faults = [] if status == 0 else [f"generate fails: {output[-500:].decode(errors='replace')!r}"]
        faults += judged(status, output, set()).faults if status == 0 else []
        if status != 0:
            return faults
        status, output = self.workshop.run(folder, "check", "spec/harbour", seconds=120)
        if status != 0:
            faults.append(f"check says {output[:300].decode(errors='replace')!r}")
        self.workshop.run(folder, "generate", "spec/harbour", "--output", "Again", seconds=120)
        made = list((folder / "Generated").iterdir())
        if [path.name for path in made] != [path.name for path in (folder / "Again").iterdir()] or differ(folder / "Generated", folder / "Again"):
            faults.append("a second run writes other files")
        if made[0].name != "harbour":
            made[0].rename(folder / "Generated/harbour")
        return faults

    def faults(self, tries: list[Try], with_swift: bool = True) -> list[str]:
        """What is wrong with the output of a spec that has all of the tries."""
        texts = self.texts(tries)
        written = {scalar: text for one in tries for scalar, text in one.written().items()}
        faults = []
        for body in ("form", "json"):
            folder = self.laid(written, body)
            try:
                if found := self.generate(folder):
                    return found
                output = read(folder / "Generated/harbour", set(self.base.files), self.own(texts))
                self.generated += 1
                found = self.expectations[body].faults(texts, output)
                if body == "form" and with_swift:
                    found += swift_faults(folder / "Generated/harbour", self.module(texts), output, self.compiler)
                    self.compiled += 1
                faults += [fault for fault in found if fault not in faults]
            finally:
                shutil.rmtree(folder)
        return faults

    def fitting(self, tries: list[Try]) -> tuple[list[Try], list[Try]]:
        """Those of the tries that are accepted together, and those that wait: alone each of them is."""
        waiting: list[Try] = []
        while len(tries) > 1:
            written = {scalar: text for one in tries for scalar, text in one.written().items()}
            verdict = self.workshop.validated(written, set(), set())
            if verdict.is_accepted:
                break
            blamed = [one for one in tries if one.place.lines & set(verdict.diagnostics)]
            # Of those on the lines that were named, half at a time; where no line says anything, half of all.
            blamed = blamed[: max(1, len(blamed) // 2)] if blamed else tries[: len(tries) // 2]
            waiting += blamed
            tries = [one for one in tries if one not in blamed]
        return tries, waiting

    def culprits(self, tries: list[Try], faults: list[str]) -> list[tuple[list[Try], list[str]]]:
        """The fewest tries that have faults: those whose own text is missed, and what halving finds of the others."""
        found = []
        for one in tries:
            if mine := [fault for fault in faults if getattr(fault, "scalar", None) in one.place.scalars]:
                found.append(([one], mine))
        others = [fault for fault in faults if getattr(fault, "scalar", None) is None]
        return found + (self._halved(tries, others) if others else [])

    def _halved(self, tries, faults):
        if len(tries) == 1:
            return [(tries, faults)]
        found = []
        with_swift = any(getattr(fault, "is_swift", False) for fault in faults)
        for half in (tries[: len(tries) // 2], tries[len(tries) // 2 :]):
            some = [fault for fault in self.faults(half, with_swift) if getattr(fault, "scalar", None) is None]
            if some:
                found += self._halved(half, some)
        return found or [(tries, faults)]


def differ(left: pathlib.Path, right: pathlib.Path) -> bool:
    files = sorted(path.relative_to(left) for path in left.rglob("*") if path.is_file())
    others = sorted(path.relative_to(right) for path in right.rglob("*") if path.is_file())
    return files != others or bool(filecmp.cmpfiles(left, right, files, shallow=False)[1])
