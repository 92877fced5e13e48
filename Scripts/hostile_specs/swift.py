"""Generated Swift, compiled against the modules of a debug build, and looked through for what no text may become."""

import json
import pathlib
import re
import subprocess

# A node of the parser's tree that uses or declares a name of the payloads.
ACTING = re.compile(r'^ *\((?![^\n]*string_literal_expr)[^\n]*?(?:name=|field=|id=|\] (?:\w+ )?)"(?:HOSTILE|Evil)"[^\n]*', re.M)


class SwiftCompiler:
    """`swiftc` as the package manager calls it for a client and its testing kit."""

    def __init__(self, build: pathlib.Path, cache: pathlib.Path):
        settings = (build / "debug.yaml").read_text(encoding="utf-8")
        found = re.search(r'^  "C\.ConnectionTesting-[^"\n]*\.module":\n(?:    .*\n)*?    args: (.*)$', settings, re.M)
        if not found:
            raise SystemExit(f"error: {build}/debug.yaml does not say how a testing kit is compiled; run 'swift build --build-tests' first")
        arguments = json.loads(found[1])
        self.options = ["-module-cache-path", str(cache)]
        for option, value in zip(arguments, [*arguments[1:], ""]):
            if option in ("-I", "-Xcc", "-F", "-sdk", "-target"):
                self.options += [option, value]

    def compiled(self, folder: pathlib.Path, module: str, into: pathlib.Path) -> str:
        """What the compiler says of a module with all files of a folder; nothing where it compiles."""
        files = [str(path) for path in sorted(folder.rglob("*.swift"))]
        done = subprocess.run(
            [
                "swiftc", "-swift-version", "6", "-module-name", module, "-parse-as-library", "-wmo", "-Onone", "-c", "-emit-module",
                "-emit-module-path", str(into / f"{module}.swiftmodule"), "-o", str(into / f"{module}.o"), "-I", str(into), *self.options, *files,
            ],
            capture_output=True, text=True, errors="replace",
        )
        return "" if done.returncode == 0 else done.stderr or f"exit code {done.returncode}"

    @staticmethod
    def parsed(files: list[pathlib.Path]) -> tuple[str, list[str]]:
        """What the parser says of files, and the code in them that a payload has made."""
        if not files:
            return "", []
        done = subprocess.run(
            ["swiftc", "-frontend", "-dump-parse", "-swift-version", "6", *map(str, files)], capture_output=True, text=True, errors="replace"
        )
        acting = sorted({re.sub(r'0x[0-9a-f]+', '', found[0]).strip()[:160] for found in ACTING.finditer(done.stdout)})
        return "" if done.returncode == 0 else done.stderr, acting
