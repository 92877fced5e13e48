"""Swift text without its comments, and without the texts of its string literals; enough of the grammar for both."""

import re


def without_comments(text: str) -> str:
    """The text, string literals included; a comment becomes a space, and line breaks stay."""
    return _Scan(text, keeps_strings=True).run()


def code(text: str) -> str:
    """The text without comments and without what string literals say; the code in their interpolations stays."""
    return _Scan(text, keeps_strings=False).run()


class _Scan:
    _STRING = re.compile(r'(#*)("""|")')

    def __init__(self, text: str, keeps_strings: bool):
        self.text = text
        self.keeps_strings = keeps_strings
        self.at = 0
        self.out: list[str] = []

    def run(self) -> str:
        self._code(until=None)
        return "".join(self.out)

    def _code(self, until: str | None) -> None:
        """Code up to the end, or up to the parenthesis that closes an interpolation."""
        depth = 0
        while self.at < len(self.text):
            if self.text.startswith("//", self.at):
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            elif self.text.startswith("/*", self.at):
                self._block_comment()
            elif string := self._STRING.match(self.text, self.at):
                self._string(*string.groups())
            else:
                character = self.text[self.at]
                if until and character == until and depth == 0:
                    return
                depth += {"(": 1, ")": -1}.get(character, 0)
                self.out.append(character)
                self.at += 1

    def _block_comment(self) -> None:
        depth = 0
        while self.at < len(self.text):
            if self.text.startswith("/*", self.at):
                depth, self.at = depth + 1, self.at + 2
            elif self.text.startswith("*/", self.at):
                depth, self.at = depth - 1, self.at + 2
                if depth == 0:
                    break
            else:
                if self.text[self.at] == "\n":
                    self.out.append("\n")
                self.at += 1
        self.out.append(" ")

    def _string(self, hashes: str, quotes: str) -> None:
        end, escape = quotes + hashes, "\\" + hashes
        self._take(len(hashes + quotes), always=True)
        while self.at < len(self.text):
            if self.text.startswith(end, self.at):
                self._take(len(end), always=True)
                return
            if self.text.startswith(escape + "(", self.at):
                self._take(len(escape) + 1, always=True)
                self._code(until=")")
            elif self.text.startswith(escape, self.at):
                self._take(len(escape) + 1)
            else:
                self._take(1)

    def _take(self, count: int, always: bool = False) -> None:
        taken = self.text[self.at : self.at + count]
        self.out.append(taken if always or self.keeps_strings else "\n" * taken.count("\n"))
        self.at += count


_IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*(?:(?:public|package|internal|fileprivate|private)[ \t]+)?import[ \t]+"
    r"(?:(?:struct|class|enum|actor|protocol|typealias|func|let|var)[ \t]+)?(\w+)",
    re.MULTILINE,
)


def imports(code_text: str) -> set[str]:
    """The modules that a file's code imports."""
    return set(_IMPORT.findall(code_text))


_TYPE = re.compile(
    r"(?<![\w.`])(?P<modifiers>(?:(?:public|package|internal|fileprivate|private|open|final|indirect|distributed)\s+)*)"
    r"(?:struct|class|enum|actor|protocol|typealias)\s+`?(?P<name>[A-Z]\w*)"
)


def types(code_text: str) -> list[tuple[str, bool]]:
    """The types that a file's code declares, each with whether the whole module or more sees it at the top level."""
    found, depth, at = [], 0, 0
    for declaration in _TYPE.finditer(code_text):
        between = code_text[at : declaration.start()]
        depth += between.count("{") - between.count("}")
        at = declaration.start()
        is_private = re.search(r"\b(?:file)?private\b", declaration["modifiers"]) is not None
        found.append((declaration["name"], depth == 0 and not is_private))
    return found
