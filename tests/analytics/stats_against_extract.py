#!/usr/bin/env python3
"""Compares `imr stats` over the real letters with tables counted from `imr extract` output.

usage: stats_against_extract.py IMR LETTERS_FOLDER
Exit status 77 (skipped) when the folder is missing.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def read_parents():
    """Treatment -> the treatments directly above it."""
    path = Path(__file__).parents[2] / "index-schema" / "vocabularies" / "treatments.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    parent = rows[0].index("parent")
    return {row[0]: [name for name in row[parent].split("|") if name] for row in rows[1:]}


PARENTS = read_parents()


def with_all_above(procedures):
    found = list(procedures)
    for name in found:
        found.extend(above for above in PARENTS[name] if above not in found)
    return found


COLUMNS = {
    "category": lambda letter, issue: [issue["category"]],
    "subcategory": lambda letter, issue: [issue["subcategory"]],
    "drug": lambda letter, issue: issue["drugs"],
    "procedure": lambda letter, issue: with_all_above(issue["procedures"]),
    "outcome": lambda letter, issue: [letter["outcome"]],
}


def expected_tables(letters):
    tables = {name: collections.Counter() for name in COLUMNS}
    for letter in letters:
        for issue in letter["issues"]:
            for name, values_of in COLUMNS.items():
                for value in [v for v in set(values_of(letter, issue)) if v] or ["none"]:
                    tables[name][value, "count"] += 1
                    tables[name][value, issue["decision"] or "undecided"] += 1
    return tables


def main(imr, folder):
    if not os.path.isdir(folder):
        print(f"skipped: {folder} is missing")
        return 77
    run = lambda *arguments: subprocess.run([imr, *arguments], check=True, capture_output=True, text=True).stdout
    letters = [json.loads(line) for line in run("extract", folder).splitlines()]
    failures = 0
    with tempfile.TemporaryDirectory() as work:
        index = os.path.join(work, "index")
        run("index", "--index", index, folder)
        for name, table in expected_tables(letters).items():
            rows = json.loads(run("stats", "--index", index, "--by", name, "--format", "json"))["rows"]
            found = {row["keys"][0]: (row["count"], row["upheld"], row["overturned"]) for row in rows}
            expected = {value: (count, table[value, "upheld"], table[value, "overturned"])
                        for (value, kind), count in table.items() if kind == "count"}
            for value in sorted(set(found) | set(expected)):
                if found.get(value) != expected.get(value):
                    failures += 1
                    print(f"{name} {value}: stats {found.get(value)}, extract {expected.get(value)}")
    print(f"{len(letters)} letters, {failures} differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
