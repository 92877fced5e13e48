"""Values that several inputs have."""

ADDRESS = {
    "line1": "12 St James's Square",
    "line2": "",
    "city": "Zürich",
    "postal_code": "SW1Y 4JH",
    "state": "+41 & Co",
    "country": "CH",
}
ODD = "a+b & c=d % e [f] {g} #h ?i /j \\k \"l\" 'm' <n> ;o ,p :q @r !s $t *u (v) |w ^x `y ~z"
