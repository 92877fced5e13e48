"""Random choices that are the same everywhere: Python promises nothing about `random` from version to version."""

import hashlib


class Dice:
    def __init__(self, seed: str):
        self.seed = seed
        self.rolled = 0

    def below(self, limit: int) -> int:
        """A number from 0 up to, not including, the limit."""
        self.rolled += 1
        digest = hashlib.sha256(f"{self.seed}/{self.rolled}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def pick(self, values):
        return values[self.below(len(values))]

    def happens(self, one_in: int) -> bool:
        return self.below(one_in) == 0
