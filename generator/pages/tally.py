"""A bar beside the numbers of a vote: filled for it, empty against it, hatched between them what is neither.

The numbers stand beside it as text, so that the bar itself is silent; and where only one side is recorded there is none,
since nobody knows how long it would be.
"""

from __future__ import annotations

from generator.model.readings import Outcome
from generator.pages.html import NOTHING, Html, fill
from generator.pages.markup import element, escape

ABOUT = "横の棒は、塗りつぶした部分が賛成、空いている部分が反対、その間の薄い部分が棄権などです。"


def tally(outcome: Outcome) -> Html:
    """The bar of a vote of which both sides are recorded; else nothing."""
    if outcome.in_favour is None or outcome.against is None:
        return NOTHING
    neither = sum(n or 0 for n in (outcome.conditional, outcome.abstain, outcome.not_returned))
    whole = outcome.in_favour + neither + outcome.against
    if not whole:
        return NOTHING
    between = 100 * outcome.in_favour / whole
    rest = 100 * (whole - outcome.against) / whole
    filled = fill('<rect class="in-favour" width="{}%" height="100%"></rect>', _percent(between))
    hatched = (
        fill(
            '<rect class="neither" x="{}%" width="{}%" height="100%"></rect>',
            _percent(between),
            _percent(rest - between),
        )
        if neither
        else NOTHING
    )
    return element(
        "svg",
        filled + hatched,
        class_="tally",
        aria_hidden="true",
        focusable="false",
        width="100",
        height="12",
    )


def _percent(value: float) -> Html:
    return escape(f"{value:.1f}".removesuffix(".0"))
