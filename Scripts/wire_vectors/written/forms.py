"""What a form can get wrong: text, nesting, clearing."""

from written.common import ADDRESS, ODD

CASES: list[tuple[str, str, dict, dict]] = [
    # Strings
    ("customers.create", "no parameters at all", {}, {}),
    ("customers.create", "reserved characters in a value", {"description": ODD}, {}),
    ("customers.create", "text that is encoded already", {"description": "%20%2B%26+&amp;"}, {}),
    (
        "customers.create",
        "letters of many scripts",
        {"name": "Ærøskøbing Ñandú Ελένη Анна 李小龍 שלום مرحبا हिन्दी"},
        {},
    ),
    ("customers.create", "emoji of several code points", {"name": "👩‍👩‍👧‍👦 🇨🇭 👍🏽 e\u0301"}, {}),
    ("customers.create", "white space around and inside", {"description": " \ta\r\nb  c\n"}, {}),
    ("customers.create", "control characters", {"description": "\u0001\u001f\u007f\u0085\u2028\ufeff"}, {}),
    ("customers.create", "a null character", {"description": "a\u0000b"}, {}),
    (
        "customers.create",
        "words that look like other types",
        {"description": "true", "name": "null", "phone": "0123"},
        {},
    ),
    ("customers.create", "a long text", {"description": "0123456789abcdef" * 300}, {}),
    ("customers.create", "an address with a plus", {"email": "ada+lovelace@example.com"}, {}),
    # Objects, maps and lists
    (
        "customers.create",
        "nested objects",
        {"address": ADDRESS, "shipping": {"address": ADDRESS, "name": "Ada", "phone": ""}},
        {},
    ),
    (
        "customers.create",
        "reserved characters in the keys of a map",
        {
            "metadata": {
                "a b": "1",
                "a+b": "2",
                "a&b": "3",
                "a=b": "4",
                "a%b": "5",
                "ü": "6",
                "🔑": "7",
                "a.b": "8",
                ODD: ODD,
            }
        },
        {},
    ),
    (
        "customers.create",
        "brackets in the keys of a map",
        {"metadata": {"a[b]": "1", "[": "2", "]": "3", "[0]": "4", "a[": "5"}},
        {},
    ),
    (
        "customers.create",
        "keys that only differ in case or are numbers",
        {"metadata": {"k": "1", "K": "2", "0": "3", "00": "4"}},
        {},
    ),
    ("customers.create", "a map with an empty value", {"metadata": {"gone": "", "kept": "x"}}, {}),
    ("customers.create", "a list of words", {"preferred_locales": ["de", "en-GB", "pt-BR"]}, {}),
    ("customers.create", "a list of one", {"preferred_locales": ["de"]}, {}),
    ("customers.create", "a list of more than ten", {"preferred_locales": [f"l{n}" for n in range(12)]}, {}),
    (
        "customers.create",
        "a list of objects",
        {
            "tax_id_data": [
                {"type": "ch_uid", "value": "CHE-123.456.789 MWST"},
                {"type": "eu_vat", "value": "DE123456789"},
            ]
        },
        {},
    ),
    (
        "customers.create",
        "a list inside an object inside an object",
        {
            "invoice_settings": {
                "custom_fields": [{"name": "PO", "value": "1&2"}, {"name": "VAT", "value": "ü"}],
                "footer": "x",
            }
        },
        {},
    ),
    ("customers.create", "a null is not sent", {"email": None, "name": "Ada", "address": None}, {}),
    # Clearing
    (
        "customers.update",
        "an empty string clears",
        {"customer": "cus_1", "address": "", "business_name": "", "metadata": "", "shipping": "", "tax_exempt": ""},
        {},
    ),
    ("customers.update", "an empty map clears", {"customer": "cus_1", "metadata": {}}, {}),
    (
        "customers.update",
        "an empty object says nothing",
        {"customer": "cus_1", "address": {}, "cash_balance": {"settings": {}}},
        {},
    ),
    (
        "customers.update",
        "an empty list that can't be cleared says nothing",
        {"customer": "cus_1", "preferred_locales": [], "name": "Ada"},
        {},
    ),
    ("customers.update", "one key of a map is removed", {"customer": "cus_1", "metadata": {"old": ""}}, {}),
    (
        "customers.update",
        "clearing deep inside",
        {
            "customer": "cus_1",
            "invoice_settings": {"custom_fields": "", "rendering_options": ""},
            "tax": {"ip_address": ""},
        },
        {},
    ),
    (
        "customers.update",
        "empty containers deep inside",
        {"customer": "cus_1", "invoice_settings": {"custom_fields": [], "rendering_options": {}}},
        {},
    ),
    ("customers.update", "a plain string that is empty", {"customer": "cus_1", "description": "", "name": ""}, {}),
    (
        "customers.update",
        "a token where an object may stand",
        {"customer": "cus_1", "card": "tok_visa", "bank_account": "btok_1"},
        {},
    ),
    (
        "customers.update",
        "an object where a token may stand",
        {
            "customer": "cus_1",
            "card": {"number": "4242424242424242", "exp_month": 1, "exp_year": 2030, "metadata": {"a b": "c"}},
        },
        {},
    ),
    ("customers.update", "zero and less", {"customer": "cus_1", "balance": 0, "next_invoice_sequence": 0}, {}),
    (
        "customers.update",
        "the largest integers",
        {"customer": "cus_1", "balance": -(2**63), "next_invoice_sequence": 2**63 - 1},
        {},
    ),
    (
        "invoices.create",
        "empty lists that can be cleared",
        {"custom_fields": [], "discounts": [], "account_tax_ids": [], "default_tax_rates": []},
        {},
    ),
    (
        "invoices.create",
        "empty strings instead of lists",
        {"custom_fields": "", "discounts": "", "account_tax_ids": "", "rendering": {"template_version": ""}},
        {},
    ),
    (
        "subscriptions.create",
        "empty containers in a list's objects",
        {
            "customer": "cus_1",
            "items": [
                {"price": "price_1", "tax_rates": [], "metadata": {}, "discounts": []},
                {"price": "price_2", "billing_thresholds": ""},
            ],
        },
        {},
    ),
    (
        "subscriptions.create",
        "an empty object in a list keeps the others' indices",
        {"items": [{"price": "price_1"}, {}, {"price": "price_2"}]},
        {},
    ),
]
