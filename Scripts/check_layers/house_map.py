"""The tables and paths of Sources/README.md."""

import pathlib
import re

PATH = pathlib.Path("Sources/README.md")
_IN_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
# A code span that begins so is a path from the root of the repository; any other that ends in a file is one from Sources.
_ROOTS = ("Templates/", "Tests/", "Scripts/", "spec/")
_FILE = re.compile(r"[\w+./-]+/[\w+.-]+\.(?:swift|mustache|md|json|c)")


def text() -> str:
    return PATH.read_text(encoding="utf-8")


def table(heading: str) -> list[list[str]]:
    """The cells of the rows of the only table below a heading, without its head."""
    section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text(), re.MULTILINE | re.DOTALL)
    if not section:
        return []
    lines = [line for line in section[1].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def rooms() -> dict[str, set[str]]:
    """What each module may import, by the table of rooms."""
    return {"".join(_IN_CODE.findall(row[0])): set(_IN_CODE.findall(row[-1])) for row in table("Rooms")}


def paths_in(cell: str) -> list[pathlib.Path]:
    """The paths that a text has in code spans; patterns such as `spec/NAME/*.yaml` are none."""
    spans = [span for span in _IN_CODE.findall(cell) if "*" not in span and "NAME" not in span]
    rooted = [pathlib.Path(span) for span in spans if span.startswith(_ROOTS)]
    return rooted + [PATH.parent / span for span in spans if not span.startswith(_ROOTS) and _FILE.fullmatch(span)]


def dead_paths() -> list[str]:
    """Paths and links of the page that lead to nothing."""
    page = re.sub(r"^```.*?^```", "", text(), flags=re.MULTILINE | re.DOTALL)
    named = set(paths_in(page)) | {PATH.parent / link for link in _LINK.findall(page) if "://" not in link}
    return sorted(str(path) for path in named if not path.exists())
