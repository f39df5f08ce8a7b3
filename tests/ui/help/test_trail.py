"""Back and forward through what was read."""

from __future__ import annotations

from desktop.ui.help.trail import Trail


def test_one_goes_back_and_forward() -> None:
    trail = Trail()
    for address in ("start", "facts", "facts", "keys"):
        trail.go(address)
    assert trail.step(-1)
    assert trail.here == "facts"
    assert trail.step(-1)
    assert (trail.here, trail.step(-1)) == ("start", False)
    assert trail.step(1)
    assert trail.here == "facts"


def test_another_way_drops_what_lay_ahead() -> None:
    trail = Trail()
    for address in ("start", "facts"):
        trail.go(address)
    trail.step(-1)
    trail.go("keys")
    assert (trail.here, trail.can_step(1), trail.can_step(-1)) == ("keys", False, True)


def test_nowhere_is_an_empty_address() -> None:
    assert Trail().here == ""
