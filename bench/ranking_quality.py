#!/usr/bin/env python3
"""How well results are ranked: nDCG@10 of subcategories and drugs typed as words, against labelled letters.

    bench/ranking_quality.py IMR_PROGRAM LABELS.jsonl PATH...

A result is right when its best issue has the subcategory or the drug by its label. Queries that one letter or none
answers, and those that nothing is found for, are left out."""
import json
import math
import re
import subprocess
import sys
import tempfile
from collections import defaultdict

DEPTH = 10


def read_labels(path):
    """Query in words -> set of (case number, issue number)."""
    relevant = defaultdict(set)
    for line in open(path, encoding="utf-8"):
        letter = json.loads(line)
        for issue in letter["issues"]:
            values = [issue.get("subcategory") or ""] + list(issue.get("drugs") or [])
            for value in values:
                for name in re.sub(r"\(.*?\)", "", value).lower().split("/"):
                    words = re.findall(r"[a-z0-9]+", name)
                    if words and "other" not in words:
                        relevant[" ".join(words)].add((letter["case_number"], issue["number"]))
    return {query: issues for query, issues in relevant.items() if len({case for case, _ in issues}) > 1}


def search(program, index, query):
    """The best issue of each result, in order."""
    command = [program, "search", "--index", index, "--no-facets", "--passages", "0", "--count", str(DEPTH), query]
    output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return re.findall(r"^\d+\. (\S+).*\n   #(\d+) ", output, re.M)


def ndcg(found, relevant):
    gain = sum(1 / math.log2(rank + 2) for rank, (case, number) in enumerate(found) if (case, int(number)) in relevant)
    best = min(DEPTH, len({case for case, _ in relevant}))
    return gain / sum(1 / math.log2(rank + 2) for rank in range(best))


def main():
    program, labels, *paths = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        index = folder + "/index"
        subprocess.run([program, "index", *paths, "--index", index], check=False, capture_output=True)
        figures = []
        for query, relevant in sorted(read_labels(labels).items()):
            found = search(program, index, query)
            if found:
                figures.append((ndcg(found, relevant), query))
        for figure, query in sorted(figures):
            print(f"{figure:.3f}  {query}")
        print(f"nDCG@{DEPTH} {sum(figure for figure, _ in figures) / len(figures):.4f} over {len(figures)} queries")


main()
