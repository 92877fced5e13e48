"""What the sources of the modules say, file by file, against the map of the house."""

import pathlib
import re

import house_map
import swift_text

# What comes with the toolchain or the system, and is declared nowhere.
SYSTEM = {"Swift", "Foundation", "FoundationEssentials", "FoundationNetworking", "Synchronization", "Dispatch"}
SYSTEM |= {"Darwin", "Glibc", "Musl", "Android"}

# Words that say nothing of what a type does.
EMPTY_WORDS = {"Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common"}

API = re.compile("stripe|twilio|github", re.IGNORECASE)

# Files that name an API, each with the reason. A file that names none any more must leave the list.
NAMES_AN_API = {
    "Sources/connect/Main.swift": "puts the command together: it lists the connections that it has",
    "Sources/OpenAPIImport/Profiles/ImportProfile+ExpandableObjects.swift": "what one API does differently, as a value",
    "Sources/SourceDiagnostics/GitHubAnnotations.swift": "the format of annotations is called so; no API is called",
    "Sources/connectgen/Commands/SharedOptions.swift": "the option for these annotations",
    "Sources/connectgen/Console/ProblemReport.swift": "prints these annotations",
}

# What breaks a rule today, each with what is to be done. It is printed, and must leave the list once it is done.
TO_BE_MENDED = {
    ("API", "Sources/ConnectionRuntime/Money/CurrencyRules+Stripe.swift"): "the rules belong in the spec and in generated code",
}


def swift_files(folder: str) -> list[pathlib.Path]:
    return sorted(pathlib.Path(folder).rglob("*.swift"))


class Findings:
    """Problems, and those that are known, of which none may be out of date."""

    def __init__(self):
        self.problems: list[str] = []
        self.known: list[str] = []
        self._unused = set(TO_BE_MENDED)

    def add(self, rule: str, subject: str, problem: str) -> None:
        remedy = TO_BE_MENDED.get((rule, subject))
        if remedy is None:
            self.problems.append(problem)
        elif (rule, subject) in self._unused:
            self._unused.remove((rule, subject))
            self.known.append(f"{problem}; {remedy}")

    def close(self) -> None:
        for rule, subject in sorted(self._unused):
            self.problems.append(f"{subject} is mended: take it off the list TO_BE_MENDED of the rule '{rule}'")


def check(folders: dict[str, str], declared: dict[str, set[str]], rooms: dict[str, set[str]], ours: set[str]) -> Findings:
    """Checks the sources of the modules.

    folders: each module's folder. declared: its dependencies in Package.swift. rooms: what its row allows.
    ours: all modules of the package.
    """
    findings = Findings()
    top_level: dict[str, set[str]] = {}
    for module, folder in folders.items():
        for file in swift_files(folder):
            code = swift_text.code(file.read_text(encoding="utf-8"))
            if code.count("{") != code.count("}"):
                findings.problems.append(f"{file}: the braces that this check sees don't match; it misreads the file")
            for imported in sorted(swift_text.imports(code) - SYSTEM - {module}):
                if imported not in declared[module]:
                    findings.problems.append(f"{file} imports {imported}, which Package.swift doesn't give to {module}")
                if imported in ours and imported not in rooms.get(module, set()):
                    findings.problems.append(f"{file} imports {imported}, which the row of {module} doesn't allow")
            for name, is_shared in swift_text.types(code):
                for word in sorted(EMPTY_WORDS & set(re.findall(r"[A-Z][a-z0-9]*", name))):
                    findings.add("word", name, f"{file}: the type {name} has the word {word} in its name")
                if is_shared:
                    top_level.setdefault(name, set()).add(module)
        check_names(folder, findings)
    for name, modules in sorted(top_level.items()):
        if len(modules) > 1:
            findings.add("twice", name, f"{' and '.join(sorted(modules))} each have a type called {name}")
    findings.close()
    return findings


def check_imports(folder: str, excluded: list[str], declared: set[str], ours: set[str]) -> list[str]:
    """Checks that a test or generated target declares what it imports of ours.

    Without that it compiles only where the module happens to be built before it.
    """
    left_out = [pathlib.Path(folder, path) for path in excluded]
    files = [file for file in swift_files(folder) if not any(file.is_relative_to(path) for path in left_out)]
    return [
        f"{file} imports {imported}, which Package.swift doesn't give to its target"
        for file in files
        for imported in sorted((swift_text.imports(swift_text.code(file.read_text(encoding="utf-8"))) & ours) - declared)
    ]


def check_names(folder: str, findings: Findings) -> None:
    """Checks that no API is named: in Swift outside comments, in all else anywhere."""
    for file in sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file()):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".swift":
            text = swift_text.without_comments(text)
        names = sorted({name.lower() for name in API.findall(text)})
        path = file.as_posix()
        if names and path not in NAMES_AN_API:
            findings.add("API", path, f"{path} names {' and '.join(names)} outside comments")
        if not names and path in NAMES_AN_API:
            findings.problems.append(f"{path} names no API: take it off the list NAMES_AN_API")


def check_map(targets: set[str], declared: dict[str, set[str]], rooms: dict[str, set[str]]) -> list[str]:
    """Compares the table of rooms with Package.swift, and the page's paths with the disk."""
    problems = [f"{name} has no row in {house_map.PATH}" for name in sorted(targets - set(rooms))]
    problems += [f"the row {name} of {house_map.PATH} has no target" for name in sorted(set(rooms) - targets)]
    for name in sorted(targets & set(rooms)):
        for extra in sorted(rooms[name] - declared[name]):
            problems.append(f"{house_map.PATH} says that {name} may import {extra}, which Package.swift doesn't give to it")
        for absent in sorted(declared[name] - rooms[name]):
            problems.append(f"{house_map.PATH} doesn't say that {name} may import {absent}, which Package.swift gives to it")
    questions = house_map.table("Where is it decided?")
    if not questions:
        problems.append(f"{house_map.PATH} has no table 'Where is it decided?'")
    problems += [f"{house_map.PATH}: '{row[0]}' has no path" for row in questions if not house_map.paths_in(row[-1])]
    problems += [f"{house_map.PATH} leads to {path}, which doesn't exist" for path in house_map.dead_paths()]
    return problems
