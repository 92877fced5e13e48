"""Shell commands of the pages, run in an empty folder where nothing is but stubs."""

import pathlib
import subprocess
import urllib.parse

from pages import json_texts

STUB = """#!/bin/sh
printf '%s\\0' NAME "$@" >>"$RECORD"
printf 'end of the command\\0' >>"$RECORD"
"""


class Shell:
    """A folder with stubs of `curl` and `connect`, and one in which commands run."""

    def __init__(self, folder: pathlib.Path):
        self.stubs, self.place, self.record = folder / "stubs", folder / "empty", folder / "record"
        self.stubs.mkdir(parents=True)
        self.place.mkdir()
        for name in ("curl", "connect"):
            (self.stubs / name).write_text(STUB.replace("NAME", name))
            (self.stubs / name).chmod(0o755)

    def run(self, code: str, shell: list[str]) -> tuple[list[str] | None, list[str]]:
        """The command and arguments that one command of the code was run with, and what is wrong."""
        script = self.record.with_name("script")
        script.write_text(code + "\n", encoding="utf-8")
        self.record.unlink(missing_ok=True)
        environment = {"PATH": str(self.stubs), "RECORD": str(self.record), "HOME": str(self.place), "LC_ALL": "C.UTF-8", "HISTFILE": ""}
        done = subprocess.run(
            [*shell, str(script)], cwd=self.place, env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=20,
        )
        faults = []
        if done.returncode != 0 or done.stderr or done.stdout:
            faults.append(f"the shell says {done.stderr[:160].decode(errors='replace')!r}, exit code {done.returncode}")
        for made in self.place.iterdir():
            faults.append(f"a command has made the file {made.name[:80]!r}")
            made.unlink()
        runs = self.record.read_bytes().decode("utf-8", "surrogateescape").split("end of the command\0") if self.record.exists() else [""]
        if len(runs) != 2:
            faults.append(f"{len(runs) - 1} commands were run instead of one")
        return (runs[0].split("\0")[:-1] if runs[0] else None), faults


def checked(code: str, shell: Shell) -> tuple[set[str], list[str]]:
    """The texts that a block hands to its command, and what is wrong with it."""
    syntax = subprocess.run(["/bin/bash", "-n"], input=code.encode(), capture_output=True)
    faults = [f"bash -n says {syntax.stderr[:160].decode(errors='replace')!r}"] if syntax.returncode or syntax.stderr else []
    words, more = shell.run(code, ["/bin/bash", "--norc", "-o", "history", "-o", "histexpand"])
    again, others = shell.run(code, ["/bin/sh"])
    faults += more + [fault for fault in others if fault not in more]
    if words != again:
        faults.append("bash and sh read different words")
    if not words:
        return set(), faults
    texts = set(words)
    if words[0] == "curl":
        texts |= curl_texts(words[1:], faults)
    return texts, faults


def curl_texts(words: list[str], faults: list[str]) -> set[str]:
    """What curl sends, as texts: of the URL, of headers, of form pairs, of JSON."""
    texts: set[str] = set()
    urls = []
    index = 0
    while index < len(words):
        word = words[index]
        index += 1
        if word == "-G":
            continue
        if word in ("-X", "-H", "-d", "--data-urlencode"):
            value = words[index] if index < len(words) else ""
            index += 1
            texts |= option_texts(word, value, faults)
        elif word.startswith("-"):
            faults.append(f"curl has the option {word[:80]!r}")
        else:
            urls.append(word)
    if len(urls) != 1:
        faults.append(f"curl has {len(urls)} URLs")
    for url in urls:
        if set(url) & set("[]{} \\") or not url.isascii():
            faults.append(f"curl reads more than a URL in {url[:120]!r}")
        parts = urllib.parse.urlsplit(url)
        texts |= {urllib.parse.unquote(segment, errors="surrogateescape") for segment in parts.path.split("/")}
    return texts


def option_texts(option: str, value: str, faults: list[str]) -> set[str]:
    if option == "-X":
        return {value}
    if value.startswith("@"):
        faults.append(f"curl reads a file for {option} {value[:80]!r}")
    if option == "-H":
        name, colon, rest = value.partition(": ")
        if not colon or "\n" in value or "\r" in value:
            faults.append(f"curl's header is {value[:80]!r}")
        return {name, rest, *rest.split(" ")}
    if value.startswith("{") and option == "-d":
        try:
            return json_texts(value)
        except ValueError as error:
            faults.append(f"the JSON of curl is none: {error}")
            return set()
    name, _, content = value.partition("=")
    read = urllib.parse.parse_qsl(value if option == "-d" else f"{name}=x", keep_blank_values=True)
    if read != [(urllib.parse.unquote(name), content if option == "-d" else "x")]:
        faults.append(f"curl sends other pairs for {value[:80]!r}")
    return {content, *(urllib.parse.unquote(part.rstrip("]")) for part in name.split("["))}
