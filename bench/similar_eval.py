#!/usr/bin/env python3
"""How well `imr similar` finds the issues that the labels call alike; needs no human judgment.

usage: similar_eval.py IMR LETTERS_FOLDER LABELS.jsonl [BASELINES]

For every labelled issue as query, relevant are the issues of other determinations with the same subcategory and an
overlapping body region, or with a drug in common, by the labels. Queries without a relevant issue are left out. Prints
mean nDCG@10 and P@5 of: the issue as query (similar), and its case summary, cut from the PDF, as pasted text (pasted).
With BASELINES, the program bench/similar_baselines, also of what Xapian alone finds: by its expand set from the whole
letter or from the issue (xapian expand ...), by the words of the heading (xapian heading) and of the summary (xapian
summary). The labels are read here only, never by the programs.
"""
import json
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path


BASELINE_RUNS = ("expand letter", "expand issue", "heading", "summary")


class Program:
    def __init__(self, path, index):
        self.path, self.index = path, index

    def lines(self, *arguments, text=None):
        command = [self.path, *arguments]
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{' '.join(command)}: {done.stderr}")
        return done.stdout.splitlines()

    def similar(self, *arguments, text=None):
        lines = self.lines("similar", *arguments, "--index", self.index, "--format", "jsonl", "--no-groups", "--count", "40", text=text)
        return [(hit["case_number"], hit["issue"]) for hit in map(json.loads, lines)]


def read_labels(path):
    labels = {}
    for line in open(path, encoding="utf-8"):
        letter = json.loads(line)
        for issue in letter["issues"]:
            labels[letter["case_number"], issue["number"]] = issue
    return labels


def is_relevant(labels, query, other):
    if query[0] == other[0]:
        return False
    a, b = labels[query], labels[other]
    same_place = a["subcategory"] == b["subcategory"] and set(a["body_regions"]) & set(b["body_regions"])
    return bool(same_place or set(a["drugs"]) & set(b["drugs"]))


def measure(found, relevant):
    gain = sum(1 / math.log2(rank + 2) for rank, issue in enumerate(found[:10]) if issue in relevant)
    ideal = sum(1 / math.log2(rank + 2) for rank in range(min(10, len(relevant))))
    return gain / ideal, sum(issue in relevant for issue in found[:5]) / 5


def issue_texts(program, labels):
    """The indexed sections of each issue, as Xapian alone would index them."""
    for case in sorted({case for case, _ in labels}):
        letter = json.loads("".join(program.lines("show", case, "--index", program.index, "--format", "json")))
        text = letter["text"].encode()
        cut = lambda section: text[section["place"][0]:section["place"][1]].decode()
        summary = " ".join(cut(section) for section in letter["sections"] if section["section"] == "summary")
        for issue in letter["issues"]:
            own = [cut(section) for section in letter["sections"] if section["issue"] == issue["number"]]
            yield {"letter": case, "issue": issue["number"], "heading": issue["treatment"], "summary": summary,
                   "text": "\n".join(own)}


def run_baselines(baselines, program, labels):
    lines = "".join(json.dumps(issue) + "\n" for issue in issue_texts(program, labels))
    done = subprocess.run([baselines], input=lines, capture_output=True, text=True, check=True)
    return {(run["run"], (run["letter"], run["issue"])): [tuple(hit) for hit in run["found"]]
            for run in map(json.loads, done.stdout.splitlines())}


def main(imr, folder, labels_path, baselines=None):
    labels = read_labels(labels_path)
    with tempfile.TemporaryDirectory() as work:
        program = Program(imr, str(Path(work) / "index"))
        program.lines("index", folder, "--index", program.index)
        summaries = {path.stem: read_summary(path) for path in Path(folder).rglob("*.pdf")}
        found = run_baselines(baselines, program, labels) if baselines else {}
        scores = {"similar": [], "pasted": [], **{"xapian " + run: [] for run in BASELINE_RUNS}}
        for query, label in labels.items():
            relevant = {other for other in labels if is_relevant(labels, query, other)}
            if not relevant:
                continue
            runs = {"similar": program.similar(f"{query[0]}#{query[1]}")}
            if summaries.get(query[0]):
                runs["pasted"] = program.similar("--text", "-", f"NOT case:{query[0]}", text=summaries[query[0]])
            for name in BASELINE_RUNS:
                if (name, query) in found:
                    runs["xapian " + name] = found[name, query]
            for name, hits in runs.items():
                scores[name].append(measure([hit for hit in hits if hit in labels and hit[0] != query[0]], relevant))
        for name, pairs in scores.items():
            if pairs:
                print(f"{name}: nDCG@10 {sum(p[0] for p in pairs) / len(pairs):.3f}  P@5 {sum(p[1] for p in pairs) / len(pairs):.3f}  queries {len(pairs)}")


def read_summary(path):
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"CLINICAL CASE SUMMARY\s(.*?)IMR ISSUES, DECISIONS", text, re.S)
    return match.group(1) if match else ""


if __name__ == "__main__":
    main(*sys.argv[1:])
