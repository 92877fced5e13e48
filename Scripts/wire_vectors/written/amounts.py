"""Numbers, times, words, and whole calls as shops make them."""

from written.common import ADDRESS

CASES: list[tuple[str, str, dict, dict]] = [
    # Numbers, times, words
    (
        "payment_intents.create",
        "an amount and booleans",
        {
            "amount": 1099,
            "currency": "usd",
            "confirm": True,
            "use_stripe_sdk": False,
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
        },
        {},
    ),
    (
        "payment_intents.create",
        "a boolean where a word may stand",
        {"amount": 1, "currency": "eur", "off_session": True},
        {},
    ),
    (
        "payment_intents.create",
        "a word where a boolean may stand",
        {"amount": 1, "currency": "eur", "off_session": "one_off"},
        {},
    ),
    ("payment_intents.create", "no amount but zero", {"amount": 0, "currency": "JPY"}, {}),
    (
        "payment_intents.create",
        "a payment that is confirmed and split",
        {
            "amount": 5000,
            "currency": "chf",
            "customer": "cus_1",
            "payment_method": "pm_card_visa",
            "confirm": True,
            "return_url": "https://example.com/done?id=1&next=%2Fhome#top",
            "transfer_data": {"destination": "acct_1", "amount": 4500},
            "application_fee_amount": 250,
            "metadata": {"order": "A-1", "note": "50% off"},
            "receipt_email": "ada@example.com",
            "shipping": {"name": "Ada", "address": ADDRESS},
        },
        {},
    ),
    (
        "payment_intents.create",
        "list of objects in an object that can be cleared",
        {
            "amount": 100,
            "currency": "usd",
            "amount_details": {
                "line_items": [
                    {"product_name": "Cake", "quantity": 1, "unit_cost": 50},
                    {"product_name": "Tea & milk", "quantity": 2, "unit_cost": 25},
                ]
            },
        },
        {},
    ),
    ("payment_intents.confirm", "no parameters but the path's", {"intent": "pi_1"}, {}),
    (
        "payment_intents.confirm",
        "much to clear",
        {
            "intent": "pi_1",
            "amount_details": "",
            "excluded_payment_method_types": [],
            "mandate_data": "",
            "receipt_email": "",
            "setup_future_usage": "",
            "shipping": "",
        },
        {},
    ),
    (
        "prices.create",
        "exact decimals",
        {"currency": "usd", "unit_amount_decimal": "0.30", "product": "prod_1"},
        {},
    ),
    (
        "prices.create",
        "a decimal with twelve places",
        {"currency": "usd", "unit_amount_decimal": "0.000000000001", "product": "prod_1"},
        {},
    ),
    (
        "prices.create",
        "a decimal beyond binary floating point",
        {"currency": "usd", "unit_amount_decimal": "12345678901234567890.100", "product": "prod_1"},
        {},
    ),
    (
        "prices.create",
        "tiers up to infinity",
        {
            "currency": "usd",
            "billing_scheme": "tiered",
            "tiers_mode": "graduated",
            "tiers": [
                {"up_to": 10, "unit_amount": 1000},
                {"up_to": "inf", "unit_amount_decimal": "0.5", "flat_amount": 0},
            ],
        },
        {},
    ),
    (
        "prices.create",
        "a map of objects",
        {
            "currency": "usd",
            "currency_options": {
                "eur": {"unit_amount": 900, "tax_behavior": "inclusive"},
                "jpy": {"unit_amount": 140, "tiers": [{"up_to": "inf", "unit_amount": 1}]},
            },
        },
        {},
    ),
    (
        "products.create",
        "fractions",
        {"name": "Box", "package_dimensions": {"height": 1.5, "length": 0.01, "weight": 33.33, "width": 100}},
        {},
    ),
    (
        "products.create",
        "addresses in a list",
        {
            "name": "Cup",
            "images": ["https://example.com/a b.png?x=[1]", "https://example.com/ü.png"],
            "url": "https://example.com/?q=a+b",
        },
        {},
    ),
    (
        "subscriptions.create",
        "a time",
        {
            "customer": "cus_1",
            "items": [{"price": "price_1", "quantity": 0}],
            "trial_end": 1893456000,
            "cancel_at": 4102444800,
            "billing_cycle_anchor": 0,
        },
        {},
    ),
    (
        "subscriptions.create",
        "a word instead of a time",
        {"customer": "cus_1", "items": [{"price": "price_1"}], "trial_end": "now", "cancel_at": "max_period_end"},
        {},
    ),
    ("subscriptions.create", "a percentage", {"customer": "cus_1", "application_fee_percent": 12.34}, {}),
    (
        "subscriptions.create",
        "a percentage that is cleared",
        {"customer": "cus_1", "application_fee_percent": ""},
        {},
    ),
    ("subscriptions.create", "a whole percentage", {"customer": "cus_1", "application_fee_percent": 10}, {}),
    (
        "subscriptions.create",
        "lists in objects in lists",
        {
            "customer": "cus_1",
            "add_invoice_items": [
                {
                    "price": "price_1",
                    "discounts": [{"coupon": "A"}, {"coupon": "B"}],
                    "tax_rates": ["txr_1", "txr_2"],
                },
                {"price": "price_2", "tax_rates": []},
            ],
        },
        {},
    ),
    (
        "checkout_sessions.create",
        "a shop's session",
        {
            "mode": "payment",
            "success_url": "https://example.com/ok?session={CHECKOUT_SESSION_ID}",
            "cancel_url": "https://example.com/",
            "line_items": [
                {
                    "price_data": {
                        "currency": "eur",
                        "product_data": {
                            "name": "Tea & cake",
                            "images": ["https://example.com/1.png"],
                            "metadata": {"sku": "t+c"},
                        },
                        "unit_amount": 950,
                    },
                    "quantity": 2,
                },
                {"price": "price_1", "quantity": 1, "tax_rates": ["txr_1"]},
            ],
            "shipping_options": [
                {
                    "shipping_rate_data": {
                        "display_name": "Post",
                        "type": "fixed_amount",
                        "fixed_amount": {
                            "amount": 500,
                            "currency": "eur",
                            "currency_options": {"chf": {"amount": 490}},
                        },
                    }
                }
            ],
            "custom_fields": [
                {
                    "key": "size",
                    "type": "dropdown",
                    "label": {"custom": "Größe", "type": "custom"},
                    "dropdown": {"options": [{"label": "S", "value": "s"}, {"label": "XL", "value": "xl"}]},
                }
            ],
        },
        {},
    ),
    (
        "checkout_sessions.create",
        "options of several payment methods, with a boolean and a list deep inside",
        {
            "payment_method_options": {
                "card": {"installments": {"enabled": True}, "restrictions": {"brands_blocked": ["amex"]}},
                "us_bank_account": {"financial_connections": {"permissions": ["balances", "transactions"]}},
            }
        },
        {},
    ),
    (
        "payment_links.create",
        "a link",
        {
            "line_items": [
                {
                    "price": "price_1",
                    "quantity": 1,
                    "adjustable_quantity": {"enabled": True, "minimum": 0, "maximum": 99},
                }
            ],
            "after_completion": {"type": "redirect", "redirect": {"url": "https://example.com/?a=b&c=d"}},
        },
        {},
    ),
    (
        "webhook_endpoints.create",
        "events by name",
        {"url": "https://example.com/hook", "enabled_events": ["customer.created", "invoice.paid", "*"]},
        {},
    ),
    ("webhook_endpoints.delete", "a deletion without parameters", {"webhook_endpoint": "we_1"}, {}),
    (
        "subscriptions.cancel",
        "parameters of a deletion stand in the query",
        {
            "subscription": "sub 1/2",
            "invoice_now": True,
            "prorate": False,
            "cancellation_details": {"comment": "too dear & slow + ü", "feedback": "too_expensive"},
        },
        {},
    ),
    (
        "subscriptions.cancel",
        "a deletion that clears",
        {"subscription": "sub_1", "cancellation_details": {"comment": "", "feedback": ""}},
        {},
    ),
    ("subscriptions.cancel", "a deletion without parameters", {"subscription": "sub_1"}, {}),
]
