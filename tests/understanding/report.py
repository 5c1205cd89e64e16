"""The table of docs/understanding.md: `python -m tests.understanding.report`, with --write to put it there."""

import re
import sys
import time
from pathlib import Path

from bot.parsing import zones
from tests.support.lexicons import places_of
from tests.understanding import judge

PAGE = Path(__file__).parents[2] / "docs" / "understanding.md"
HEAD = "| language | typed | right | asked | refused | silently wrong |\n| --- | --- | --- | --- | --- | --- |"


def judged(name):
    """Return what becomes of the cases of a file."""
    judging = judge.place if name == "places.toml" else judge.plan
    return [judging(case) for case in judge.cases(name)]


def section(name, results):
    """Return the table of a file between the marks that it stands between on the page."""
    return f"<!-- {name} -->\n{HEAD}\n{judge.table(results)}\n<!-- end -->"


def write(sections):
    """Put the tables on the page."""
    page = PAGE.read_text("utf-8")
    for name, text in sections.items():
        page = re.sub(
            f"<!-- {re.escape(name)} -->.*?<!-- end -->",
            lambda _, text=text: text,
            page,
            flags=re.DOTALL,
        )
    PAGE.write_text(page, "utf-8")


def lengths_of_lookups(results):
    """Return how long half of the look-ups take at most, and 99 of 100, in milliseconds of the processor."""
    lengths = []
    for one in results:
        words = places_of(one.case.language)
        start = time.process_time()
        zones.find(one.case.typed, one.case.language, words)
        lengths.append(1000 * (time.process_time() - start))
    return sorted(lengths)[len(lengths) // 2], sorted(lengths)[int(len(lengths) * 0.99)]


def main():
    """Print the tables, and fail if anything was silently misread."""
    results = {name: judged(name) for name in ("places.toml", "phrases.toml")}
    sections = {name: section(name, some) for name, some in results.items()}
    for name, text in sections.items():
        print(f"\n{name}: {len(results[name])}\n{text}")
    wrong = [one for some in results.values() for one in some if one.verdict == judge.WRONG]
    for one in wrong:
        print(
            f"silently wrong: {one.case.language} {one.case.typed!r}: {one.understood}, not {one.case.meant}"
        )
    median, most = lengths_of_lookups(results["places.toml"])
    print(f"\na place: half below {median:.2f} ms, 99 of 100 below {most:.2f} ms")
    if "--write" in sys.argv:
        write(sections)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
