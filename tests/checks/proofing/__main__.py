"""Measure all checks anew and write ``resources/checks``; some two minutes.

What each check makes of slips decides whether it is on: run it after every change of a check.
"""

from __future__ import annotations

import sys

from desktop.assets import resources
from tests.checks.proofing.clean import clean_issues
from tests.checks.proofing.table import kinds_table, measured, rules_table, totals_table


def main() -> None:
    """Write the tables and print the sums."""
    tune, test = measured("tune"), measured("test")
    tables = {
        "kinds": kinds_table(tune, len(clean_issues("tune"))),
        "rules": rules_table(tune),
        "totals": totals_table((tune, test)),
    }
    for name, text in tables.items():
        path = resources() / "checks" / f"{name}.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(tables["totals"])


if __name__ == "__main__":
    main()
