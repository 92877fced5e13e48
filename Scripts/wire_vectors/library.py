"""Calls of the official library by the names of our operations."""

import copy
import os

import stripe
from schemas import CATALOG, OPERATIONS, path_names

KEY = "sk_test_vectors"

# Our name of an option, and the library's.
OPTIONS = {
    "account": "stripe_account",
    "apiKey": "api_key",
    "apiVersion": "stripe_version",
    "headers": "headers",
    "idempotencyKey": "idempotency_key",
}


class Library:
    def __init__(self, url: str):
        stripe.enable_telemetry = False
        # A proxy of the surroundings has no business between the library and our server.
        os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1"
        self.client = stripe.StripeClient(
            # The library's own version is newer than the one that the spec pins.
            KEY,
            stripe_version=CATALOG["apiVersion"],
            base_addresses={"api": url},
            max_network_retries=0,
        )

    def call(self, id: str, input: dict, options: dict) -> None:
        parameters = copy.deepcopy(input)
        path = [parameters.pop(name) for name in path_names(OPERATIONS[id])]
        if "expand" in options:
            parameters["expand"] = list(options["expand"])
        theirs = {OPTIONS[name]: value for name, value in options.items() if name != "expand"}
        self._method(id)(*path, params=parameters, options=theirs)

    def _method(self, id: str):
        services, method = id.split(".")
        service = self.client.v1
        for name in {"checkout_sessions": "checkout.sessions"}.get(services, services).split("."):
            service = getattr(service, name)
        if method.startswith("list_"):
            service, method = getattr(service, method.removeprefix("list_")), "list"
        return getattr(service, method)
