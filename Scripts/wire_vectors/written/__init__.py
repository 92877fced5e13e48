"""Inputs written by hand, each for something that can go wrong: operation, what it shows, input, options."""

from written import amounts, forms, places

WRITTEN = forms.CASES + amounts.CASES + places.CASES
