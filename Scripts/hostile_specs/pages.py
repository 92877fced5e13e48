"""Generated Markdown, rendered as GitHub does and as other renderers do; what comes out is HTML to look through."""

import collections
import dataclasses
import functools
import json
import pathlib
import re
import urllib.parse

import cmarkgfm
import html5lib
import liquid
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from mdit_py_plugins import admon, attrs, colon_fence, deflist, dollarmath, footnote, front_matter, tasklists

# What the pages are made of, so that a payload that makes one of these is seen by their number.
COUNTED = ("h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "td", "th", "table", "pre", "blockquote", "hr", "p", "strong", "em", "a")


@dataclasses.dataclass
class Page:
    """A page as a reader sees it."""

    path: str
    text: str = ""
    code: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    links: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    elements: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    attributes: set[str] = dataclasses.field(default_factory=set)
    tokens: set[str] = dataclasses.field(default_factory=set)
    tag: str | None = None


def folded(text: str) -> str:
    """The text without white space, which Markdown and HTML do not keep."""
    return re.sub(r"[\s\u0085\u200b]+", "", text)


def rendered(path: str, markdown: str) -> Page:
    page = Page(path)
    extensions = ["table", "strikethrough", "autolink", "tasklist"]
    html = cmarkgfm.markdown_to_html_with_extensions(markdown, Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES, extensions)
    words: list[str] = []
    _read(html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False), page, words)
    page.text = folded("".join(words))
    for token in _flat(extended().parse(markdown)):
        page.tokens |= {token.type} | {f"{token.type} with {name}" for name in token.attrs}
    page.tag = template_tag(markdown)
    return page


@functools.cache
def extended() -> MarkdownIt:
    """A renderer with everything that renderers of sites add, if not all of them."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for plugin in (
        admon.admon_plugin, attrs.attrs_plugin, attrs.attrs_block_plugin, colon_fence.colon_fence_plugin, deflist.deflist_plugin,
        dollarmath.dollarmath_plugin, footnote.footnote_plugin, front_matter.front_matter_plugin,
        tasklists.tasklists_plugin,
    ):
        reader.use(plugin)
    return reader


def template_tag(markdown: str) -> str | None:
    """What Liquid makes of a page, or a tag of GitBook's or Twig's; None where it is left alone."""
    if found := re.search(r"\{[{%#].{0,60}", markdown, re.S):
        return found[0]
    try:
        return None if liquid.Environment().from_string(markdown).render() == markdown else "Liquid changes the page"
    except liquid.exceptions.LiquidError as error:
        return f"Liquid: {error}"


def _flat(tokens):
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def _read(element, page: Page, words: list[str]):
    if not isinstance(element.tag, str):
        page.elements["a comment"] += 1
        return
    page.elements[element.tag] += 1
    for name, value in element.attrib.items():
        if element.tag == "code" and name == "class":
            value = "language-"
        page.attributes.add(f"{element.tag} {name}" + (f"={value}" if name not in ("href", "start", "align") else ""))
    if element.tag == "pre":
        code = element.find("code")
        inside = element if code is None else code
        language = inside.get("class", "").removeprefix("language-")
        page.code.append((language, "".join(inside.itertext()).removesuffix("\n")))
        for part in inside.iter():
            if part is not inside:
                page.elements[f"{part.tag} in code"] += 1
        if element.tail:
            words.append(element.tail)
        return
    if element.tag == "a":
        page.links.append((element.get("href", ""), "".join(element.itertext())))
    words.append(element.text or "")
    for child in element:
        _read(child, page, words)
    # Blocks are apart from each other; inline parts are not.
    words.append(element.tail or "")


def link_fault(page: Page, files: set[str], address: str, words: str, own: set[str]) -> str | None:
    """What is wrong with a link: it leads neither to a file, nor to an address of the spec, nor where its words say."""
    parts = urllib.parse.urlsplit(address) if "[" not in address else None
    if parts is None or parts.scheme or address.startswith("//"):
        if urllib.parse.unquote(address) in own or address in own:
            return None
        seen = urllib.parse.unquote(address)
        honest, words = (folded(text).removeprefix("http://").removeprefix("mailto:").rstrip("/") for text in (seen, words))
        if honest and words.startswith(honest) and not seen.lower().startswith(("javascript:", "data:", "vbscript:")):
            return None
        return f"a link to {address[:120]!r}"
    if not parts.path:
        return None
    target = pathlib.PurePosixPath("/Generated/harbour/Docs") / pathlib.PurePosixPath(page.path).parent / urllib.parse.unquote(parts.path)
    resolved: list[str] = []
    for part in target.parts[1:]:
        if part == "..":
            resolved and resolved.pop()
        else:
            resolved.append(part)
    return None if "/".join(resolved) in files else f"a link to {address[:120]!r}, where nothing is"


def json_texts(text: str) -> set[str]:
    """All keys and texts of a JSON document."""

    def texts(value):
        match value:
            case str():
                yield value
            case list():
                for element in value:
                    yield from texts(element)
            case dict():
                for key, member in value.items():
                    yield key
                    yield from texts(member)

    return set(texts(json.loads(text)))
