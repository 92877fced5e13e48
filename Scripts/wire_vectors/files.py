"""Vectors as text: the same bytes for the same vectors, and a line for each part that may change by itself."""

import difflib
import json
import pathlib

FOLDER = pathlib.Path("Tests/Vectors")


def text(value) -> str:
    return json.dumps(value, ensure_ascii=False)


def lines(vector: dict) -> str:
    parts = []
    for name, value in vector.items():
        if name == "request":
            parts.append(f' "request": {{\n{request_lines(value)}}}')
        else:
            parts.append(f" {text(name)}: {text(value)}")
    return "{\n" + ",\n".join(parts) + "\n}"


def request_lines(request: dict) -> str:
    parts = []
    for name, value in request.items():
        if name in ("query", "body") and value:
            pairs = ",\n".join(f"   {text(list(pair))}" for pair in value)
            parts.append(f"  {text(name)}: [\n{pairs}]")
        else:
            parts.append(f"  {text(name)}: {text(value)}")
    return ",\n".join(parts)


def contents(files: dict[str, list[dict]]) -> dict[pathlib.Path, str]:
    return {
        FOLDER / f"{name}.json": "[\n" + ",\n".join(map(lines, vectors)) + "\n]\n"
        for name, vectors in files.items()
    }


def write(files: dict[str, list[dict]]) -> None:
    """Writes the files of these names, and removes those that are none of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = contents(files)
    for old in set(FOLDER.glob("*.json")) - set(wanted):
        old.unlink()
    for path, content in wanted.items():
        path.write_text(content, encoding="utf-8")


def differences(files: dict[str, list[dict]]) -> list[str]:
    """The lines in which the folder is not what it would be if it were written now."""
    wanted = contents(files)
    found = []
    for path in sorted(set(FOLDER.glob("*.json")) | set(wanted)):
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        found += difflib.unified_diff(
            old.splitlines(),
            wanted.get(path, "").splitlines(),
            f"{path}",
            f"{path} as the library sends it",
            lineterm="",
        )
    return found
