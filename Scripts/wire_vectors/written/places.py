"""What stands outside of the body: ids in paths, queries, options."""

from written.common import ODD

CASES: list[tuple[str, str, dict, dict]] = [
    # Ids in paths
    *[
        ("customers.update", f"an id with {what}", {"customer": id, "name": "x"}, {})
        for what, id in [
            ("a space", "cus a"),
            ("a plus", "cus+a"),
            ("a slash", "cus/a"),
            ("dots that climb", "../../v1/charges"),
            ("an at sign", "@evil.example/x"),
            ("a query", "cus?x=1&y=2"),
            ("a fragment", "cus#x"),
            ("a percent sign", "50%"),
            ("an encoded slash", "a%2Fb"),
            ("letters beyond ASCII", "çüß-日本"),
            ("an emoji", "🍰"),
            ("a colon", "a:b"),
            ("a backslash", "a\\b"),
            ("a semicolon and a comma", "a;b,c"),
            ("a tilde", "a~b"),
            ("brackets", "a[0]"),
        ]
    ],
    ("customers.retrieve", "an id with many reserved characters", {"customer": ODD}, {}),
    # Queries
    ("customers.list", "no parameters", {}, {}),
    ("customers.list", "a page", {"limit": 100, "starting_after": "cus_1"}, {}),
    (
        "customers.list",
        "a range of times",
        {"created": {"gte": 1700000000, "lt": 1700086400}, "email": "a+b@example.com"},
        {},
    ),
    ("customers.list", "a time where a range may stand", {"created": 1700000000}, {}),
    (
        "customers.search",
        "a search's language",
        {"query": "name:'Ada & Co' AND metadata['key+1']:\"ü\" -created<5", "limit": 10},
        {},
    ),
    ("checkout_sessions.list_line_items", "a list below an id", {"session": "cs_test a/b", "limit": 3}, {}),
    # Options
    ("customers.create", "an account to act for", {"name": "x"}, {"account": "acct_1NXWPnL6"}),
    ("customers.create", "an idempotency key", {"name": "x"}, {"idempotencyKey": "order-42/attempt:1"}),
    ("customers.create", "an idempotency key of 255 characters", {"name": "x"}, {"idempotencyKey": "k" * 255}),
    ("customers.create", "another key", {"name": "x"}, {"apiKey": "sk_test_another"}),
    ("customers.create", "another version", {"name": "x"}, {"apiVersion": "2024-06-20"}),
    ("customers.create", "an extra header", {"name": "x"}, {"headers": {"X-Correlation": "abc-1 2"}}),
    (
        "customers.create",
        "fields to expand",
        {"name": "x"},
        {"expand": ["default_source", "subscriptions.data.customer"]},
    ),
    (
        "customers.list",
        "fields to expand in a query",
        {"limit": 1},
        {"expand": ["data.default_source"], "account": "acct_1"},
    ),
    (
        "customers.retrieve",
        "fields to expand and nothing else",
        {"customer": "cus_1"},
        {"expand": ["default_source"]},
    ),
    (
        "customers.retrieve",
        "an idempotency key that the caller wants on a query",
        {"customer": "cus_1"},
        {"idempotencyKey": "key-1"},
    ),
    (
        "subscriptions.cancel",
        "an idempotency key that the caller wants on a deletion",
        {"subscription": "sub_1"},
        {"idempotencyKey": "key-2"},
    ),
    (
        "payment_intents.confirm",
        "all options at once",
        {"intent": "pi_1", "payment_method": "pm_1"},
        {
            "account": "acct_2",
            "idempotencyKey": "confirm-pi_1",
            "apiKey": "rk_test_restricted",
            "apiVersion": "2025-01-27.acacia",
            "expand": ["latest_charge", "customer"],
            "headers": {"X-Correlation": "7"},
        },
    ),
]
