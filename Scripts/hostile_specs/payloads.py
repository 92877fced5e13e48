"""The hostile texts. What would run says HOSTILE, what would be declared says Evil, what a shell would do makes the file ACTED."""

import dataclasses

EVIL = "https://evil.example/HOSTILE"
# A line that nobody but the generator may print.
FORGED = "spec/harbour/connection.yaml:1:1: error: HOSTILE"
# What may stand behind a character and make one of the two, for those who count characters.
MARKS = {"acute": "\u0301", "joiner": "\u200d", "selector": "\ufe0f"}
LINE_ENDS = {
    "LF": "\n", "CR": "\r", "CRLF": "\r\n", "VT": "\v", "FF": "\f", "NEL": "\x85", "LS": "\u2028", "PS": "\u2029",
}


@dataclasses.dataclass(frozen=True)
class Payload:
    """A text with a name, and whether it means something in YAML without quotes."""

    name: str
    text: str
    is_plain: bool = False

    @property
    def writings(self) -> list[str]:
        if self.is_plain:
            return ["plain", "escaped"]
        return ["escaped", "raw"] if any(not " " <= character <= "~" for character in self.text) else ["escaped"]


def all_payloads() -> list[Payload]:
    groups = {
        "swift": _swift(), "shell": _shell(), "html": _html(), "markdown": _markdown(), "template": _templates(),
        "path": _paths(), "unicode": _unicode(), "size": _sizes(), "name": _names(),
    }
    made = [Payload(f"{group} {name}", text) for group, texts in groups.items() for name, text in texts.items()]
    plain = ["no", "on", "~", "null", "true", "42", "-0", "1e400", "0x1F", "2026-01-01", ".inf", "1_000"]
    return made + [Payload(f"plain {text}", text, is_plain=True) for text in plain]


def _swift() -> dict[str, str]:
    texts = {
        'call behind "': '"); HOSTILE(); ("', "operator": '" + HOSTILE() + "', "interpolation": "\\(HOSTILE())",
        "raw interpolation": "\\#(HOSTILE())", "doubly raw interpolation": "\\##(HOSTILE())",
        "escaped interpolation": "\\\\(HOSTILE())", 'end of """#': '"""#; HOSTILE(); #"""', 'end of """': '"""; HOSTILE(); """',
        'end of "#': '"#; HOSTILE(); #"', "comment": "*/ HOSTILE() /*", "open comment": "/* HOSTILE()", "half comment": "*/",
        "lint": "// swiftlint:disable all", "format": "// swift-format-ignore-file", "backticks": "`HOSTILE()`",
        "backtick": "`; HOSTILE(); `", "statement": ";HOSTILE()", "error": '#error("HOSTILE")', "type": "} struct Evil { ",
        "type behind a string": '" } struct Evil { let evil = "', "backslash": "HOSTILE\\", "NUL escape": "\\u{0}", "bad escape": "\\q\\u{}",
        "regex": "/HOSTILE()/", "extended regex": "#/HOSTILE()/#", "macro": "#HOSTILE()", "attribute": "@HOSTILE",
        "conditional": "#if HOSTILE", "source location": '#sourceLocation(file: "HOSTILE", line: 1)', "parameter": ", evil: HOSTILE()",
        "generic": "<HOSTILE>", "closure": "{ HOSTILE() }", "optional": "HOSTILE?!",
    }
    for name, end in LINE_ENDS.items():
        texts[f"call on a line behind {name}"] = f"x{end}HOSTILE()"
        texts[f"type on a line behind {name}"] = f"x{end}}}{end}struct Evil {{"
    for name, mark in MARKS.items():
        texts[f"quote with {name}"] = f'"{mark}); HOSTILE(); ("'
        texts[f"backslash with {name}"] = f"\\{mark}(HOSTILE()) \\({mark}HOSTILE())"
        texts[f"raw interpolation with {name}"] = f"\\#{mark}(HOSTILE()) \\#({mark}HOSTILE()) \\{mark}#(HOSTILE())"
        texts[f"end of a raw text with {name}"] = f'"""#{mark}; HOSTILE(); #""" """{mark}#; HOSTILE()'
        texts[f"comment with {name}"] = f"*/{mark} HOSTILE() *{mark}/ HOSTILE()"
        texts[f"line break with {name}"] = f"x\n{mark}HOSTILE()"
    return texts


def _shell() -> dict[str, str]:
    texts = {
        "quote": "'; touch ACTED; '", "double quote": '"; touch ACTED; "', "both quotes": "'\"'; touch ACTED; '\"'",
        "substitution": "$(touch ACTED)", "backticks": "`touch ACTED`", "command": ";touch ACTED", "pipe": "| touch ACTED",
        "background": "& touch ACTED &", "line": "x\ntouch ACTED", "history": "!! !touch !-1", "option": "-o ACTED",
        "long option": "--output=ACTED", "file": "@/etc/passwd", "file of a name": "x@/etc/passwd", "next": "--next", "config": "-K/etc/passwd",
        "backslash": "ACTED\\", "braces": "{a,b}", "range": "[1-3]", "percent": "%0atouch%20ACTED", "variable": "$HOME ${PATH} $HARBOUR_API_KEY",
        "glob": "* ?", "redirection": "> ACTED", "here document": "<<EOF\ntouch ACTED\nEOF", "comment": "# ACTED", "form": "a=b&c=d+e;f%41",
        "brackets": "a][b", "header": "X-Evil: HOSTILE", "empty header": "X-Evil;", "process": "<(touch ACTED)", "arithmetic": "$((1+1))",
        "ansi": "$'\\x27; touch ACTED'",
    }
    for name, mark in MARKS.items():
        texts[f"quote with {name}"] = f"'{mark}; touch ACTED; '{mark}"
        texts[f"double quote with {name}"] = f'"{mark}; touch ACTED; "{mark}'
        texts[f"substitution with {name}"] = f"${mark}(touch ACTED) $({mark}touch ACTED) `{mark}touch ACTED`"
        texts[f"backslash with {name}"] = f"\\{mark}'; touch ACTED; \\{mark}"
    return texts


def _html() -> dict[str, str]:
    texts = {
        "script": "<script>HOSTILE</script>", "image": "<img src=x onerror=HOSTILE>", "vector": '"><svg onload=HOSTILE>',
        "attribute": '" onmouseover="HOSTILE', "comment": "<!-- HOSTILE", "end of a comment": "--> HOSTILE", "end of CDATA": "]]> HOSTILE",
        "CDATA": "<![CDATA[ HOSTILE", "declaration": "<!DOCTYPE HOSTILE", "instruction": "<?HOSTILE ?>", "entities": "&lt;script&gt;HOSTILE",
        "numbers": "&#x3c;script>HOSTILE&#60;/script>", "named": "&copy;HOSTILE&colon;", "frame": "<iframe src=javascript:HOSTILE></iframe>",
        "end": "</code></pre></p><script>HOSTILE</script>", "style": "<style>*{display:none}</style>", "form": "<form action=" + EVIL + "><input autofocus onfocus=HOSTILE>",
        "base": "<base href=" + EVIL + ">", "break": "HOSTILE<br>HOSTILE", "component": "<Component :is='HOSTILE'/>",
    }
    for name, mark in MARKS.items():
        texts[f"script with {name}"] = f"<{mark}script>HOSTILE</script{mark}> <{mark}img src=x onerror=HOSTILE>"
    return texts


def _markdown() -> dict[str, str]:
    texts = {
        "link": "[x](javascript:HOSTILE)", "image": f"![x]({EVIL})", "autolink": f"<{EVIL}>", "script autolink": "<javascript:HOSTILE>",
        "definition": f"[x]: {EVIL}", "reference": f"[HOSTILE][x]\n\n[x]: {EVIL}", "bare address": f"See {EVIL} and www.evil.example/HOSTILE",
        "heading": "# HOSTILE", "closing marks": "HOSTILE ##", "link to the end": EVIL + "/" + "H" * 3_000 + "<img src=x onerror=HOSTILE>",
        "escape in an address": f"{EVIL}><img src=x onerror=HOSTILE>", "escape in a bare address": "www.evil.example/><img src=x onerror=HOSTILE>",
        "escape in a mail address": "evil@evil.example><img src=x onerror=HOSTILE>", "heading behind a line": "x\n# HOSTILE", "setext": "HOSTILE\n===", "setext rule": "HOSTILE\n---", "rule": "---",
        "stars": "***", "quote": "> HOSTILE", "quote behind a line": "x\n> HOSTILE", "bullet": "- HOSTILE", "star bullet": "* HOSTILE",
        "plus bullet": "+ HOSTILE", "number": "1. HOSTILE", "other number": "1) HOSTILE", "list behind a line": "x\n- HOSTILE\n- HOSTILE",
        "paragraphs": "x\n\nHOSTILE\n\n    HOSTILE", "fence": "```\nHOSTILE", "whole fence": "```\nHOSTILE\n```", "tilde fence": "~~~\nHOSTILE",
        "fence in a line": "``` HOSTILE ```", "many backticks": "`````", "odd backticks": "a `b `` c` HOSTILE", "table": "a | b\n--- | ---\nHOSTILE | x",
        "pipe": "a | HOSTILE |", "escaped pipe": "a \\| HOSTILE", "code pipe": "`a | HOSTILE`", "indentation": "    HOSTILE", "tab": "\tHOSTILE",
        "hard break": "HOSTILE  \nHOSTILE", "backslash break": "HOSTILE\\\nHOSTILE", "footnote": "x[^1]\n\n[^1]: HOSTILE", "inline footnote": "x^[HOSTILE]",
        "maths": "$HOSTILE$", "maths block": "$$\nHOSTILE\n$$", "backslash maths": "\\(HOSTILE\\) \\[HOSTILE\\]", "container": ":::danger\nHOSTILE\n:::",
        "inline directive": ":HOSTILE[x]{y}", "emphasis": "*HOSTILE* **HOSTILE** _HOSTILE_ __HOSTILE__", "struck": "~~HOSTILE~~ ~HOSTILE~",
        "task": "[ ] HOSTILE [x] HOSTILE", "definition list": "x\n: HOSTILE", "attributes": '{onclick="HOSTILE"}', "kramdown attributes": '{: onclick="HOSTILE"}',
        "attributes of a line": 'x {.evil onclick="HOSTILE"}', "kramdown extension": "{::nomarkdown}HOSTILE{:/}", "front matter": "---\nlayout: HOSTILE\n---",
        "contents": "[[toc]] [TOC] [[_TOC_]]", "admonition": "!!! HOSTILE\n    HOSTILE", "alert": "[!WARNING] HOSTILE", "abbreviation": "*[HTML]: HOSTILE",
        "emoji": ":boom: :+1:", "mention": "@evil HOSTILE#1", "highlight": "==HOSTILE== ++HOSTILE++ ^HOSTILE^", "escapes": "\\*HOSTILE\\* \\<b>",
        "link of a title": f'HOSTILE]({EVIL} "HOSTILE")', "end of a link": f"]({EVIL})", "parentheses": ")(HOSTILE(", "mail": "<mailto:evil@evil.example>",
    }
    for name, mark in MARKS.items():
        texts[f"link with {name}"] = f"[{mark}x]({EVIL}) [x]{mark}({EVIL}) ![{mark}x]({EVIL})"
        texts[f"fence with {name}"] = f"```{mark}\nHOSTILE"
        texts[f"heading with {name}"] = f"#{mark} HOSTILE\n# {mark}HOSTILE"
        texts[f"emphasis with {name}"] = f"*{mark}HOSTILE*{mark} _{mark}HOSTILE_ `{mark}HOSTILE`{mark}"
    return texts


def _templates() -> dict[str, str]:
    texts = {
        "value": "{{ HOSTILE }}", "unescaped value": "{{{ HOSTILE }}}", "embed": '{% embed url="' + EVIL + '" %}',
        "include": "{% include HOSTILE %}", "comment": "{# HOSTILE #}", "raw": "{% raw %}", "end of raw": "{% endraw %}{{ HOSTILE }}",
        "escaped": '{{"{{"}}HOSTILE', "hint": '{% hint style="danger" %}HOSTILE{% endhint %}', "section": "{{#title}}HOSTILE{{/title}}",
        "partial": "{{> markdown_page}}", "delimiters": "{{=<% %>=}}<% HOSTILE %>", "end": "}}HOSTILE{{", "brace at the end": "HOSTILE {",
        "brace at the beginning": "{ HOSTILE }", "percent at the beginning": "% HOSTILE %}{%", "dashes": "{%- HOSTILE -%} {{- HOSTILE -}}",
        "dollar": "${HOSTILE} #{HOSTILE} <%= HOSTILE %> [[${HOSTILE}]]", "expression": "{HOSTILE()}",
    }
    for name, mark in MARKS.items():
        texts[f"value with {name}"] = f"{{{mark}{{ HOSTILE }}}} {{{{{mark} HOSTILE }}}} {{{mark}% HOSTILE %}}"
        texts[f"tag with {name}"] = "{%" + mark + " include HOSTILE %}"
    return texts


def _paths() -> dict[str, str]:
    return {
        "up": "../../HOSTILE", "root": "/etc/HOSTILE", "inside": "a/../../b", "windows": "C:\\HOSTILE", "device": "con", "capital device": "Aux",
        "port": "com1", "dot": ".", "dots": "..", "trailing dot": "HOSTILE.", "trailing space": "HOSTILE ", "NUL": "HOSTILE\0.yaml", "300 bytes": "H" * 300,
        "home": "~", "hidden": ".HOSTILE", "slash": "a/b", "url": EVIL, "http url": "http://evil.example/HOSTILE", "script url": "javascript:HOSTILE",
        "script url with a space": " javascript:HOSTILE", "data url": "data:text/html,<script>HOSTILE</script>",
        "url with a tag": "https://evil.example/{{HOSTILE}}", "url with an end": "https://evil.example/)HOSTILE(<script>", "url with a quote": "https://evil.example/'\"`$(touch ACTED)",
        "url with a mark": "https://evil.example/'\u0301;touch ACTED", "url with a user": "https://a:b@evil.example/HOSTILE", "url with letters": "https://evil.example/é",
        "url with a glob": "https://evil.example/[1-3]{a,b}", "url with a line": "https://evil.example/\nHOSTILE", "url with a marked mark": "https://evil.example/?\u0301HOSTILE#\u0301",
        "endpoint": "GET /v1/boats/$(touch${IFS}ACTED)'", "url with backslashes": "https://evil.example\\HOSTILE\\", "url with an entity": "https://evil.example/?a=1&copy;HOSTILE",
    }


def _unicode() -> dict[str, str]:
    return {
        "mark alone": "\u0301", "joiner alone": "\u200d", "right to left": "\u05e9\u05dc\u05d5\u05dd HOSTILE", "override": "a\u202eELITSOH", "isolate": "\u2067HOSTILE\u2069",
        "unclosed isolate": "a\u2066HOSTILE", "left mark": "a\u200eHOSTILE\u200f", "joiner": "HOS\u200dTILE", "zero width space": "HOS\u200bTILE", "soft hyphen": "HOS\u00adTILE",
        "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f3f4\U000e0067\U000e007f", "noncharacter": "HOSTILE\uffff", "far noncharacter": "HOSTILE\U0010ffff",
        "byte order mark": "\ufeffHOSTILE", "escape": "\x1b[31mHOSTILE", "bell": "\x07\x08HOSTILE", "DEL": "HOSTILE\x7f", "C1": "HOSTILE\x9b31m", "many marks": "a" + "\u0301" * 60,
        "hidden tags": "a\U000e0048\U000e0049", "wide": "ＨＯＳＴＩＬＥ（）", "private": "\ue000HOSTILE", "no-break space": "\u00a0HOSTILE\u00a0", "composed": "\u00e9\u0065\u0301\u212b\u00c5",
        "turkish": "\u0130\u0131\u1e9eSS", "ligature": "\ufb01\ufb03", "replacement": "\ufffd", "object": "\ufffc", "ideographic space": "\u3000HOSTILE",
    }


def _sizes() -> dict[str, str]:
    return {
        "empty": "", "blank": "   ", "line end alone": "\n", "tab alone": "\t", "long": "HOSTILE " * 12_500, "long word": "H" * 20_000,
        "many lines": "HOSTILE\n" * 400, "deep": "[" * 2_000, "deep braces": "{" * 500, "many backticks": "`" * 3_000, "many backslashes": "\\" * 2_001,
        "many stars": "*a_" * 1_500, "ends": "\n\nHOSTILE\n\n", "lines of spaces": "HOSTILE\n   \n   HOSTILE", "forged line": f"x\n{FORGED}", "forged line behind a colon": f"x: error:\r\n{FORGED}",
    }


def _names() -> dict[str, str]:
    names = [
        "Self", "self", "Type", "Protocol", "init", "deinit", "subscript", "String", "Int", "Bool", "Double", "Date", "Data", "Array", "Optional", "Result", "Error",
        "Never", "Any", "Void", "Swift", "Foundation", "ConnectionRuntime", "JSONValue", "Record", "Page", "Sendable", "Codable", "Hashable", "_", "__proto__", "constructor",
        "hashValue", "description", "encode", "rawValue", "allCases", "none", "some", "unrecognized", "Harbour", "HarbourClient", "Client", "Parameters", "id", "object",
        "options", "transport", "func", "class", "async", "await", "Task", "print", "nil", "x", "X", "a-b", "1st", "main",
    ]
    return {name: name for name in names}
