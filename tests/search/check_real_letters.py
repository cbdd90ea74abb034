#!/usr/bin/env python3
"""Totals and facet counts of searches over the real letters, against what `imr extract` reads in them.

    check_real_letters.py IMR_PROGRAM SOURCE_FOLDER

The letters are those of ../shared/determinations, or of $IMR_SHARED/determinations; without them the check is skipped
(exit status 77). Headings, rationales and facets come from `imr extract`; guideline paragraphs and case summaries, which
it does not print, from the letters themselves, those in PDF by way of pdftotext. Nothing is shared with the search."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

SKIPPED = 77
FACETS = {"decision": "Decision", "category": "Category", "drug": "Drug", "outcome": "Outcome"}


def words(pattern):
    """A regular expression of whole words; one space stands for anything between two words."""
    return re.compile(r"(?<![a-z0-9])" + pattern.replace(" ", r"[^a-z0-9]+") + r"(?![a-z0-9])")


class Issue:
    def __init__(self, letter, issue, guidelines, summary):
        self.letter = letter["source"]
        self.treatment = issue["treatment"].lower()
        self.rationale = issue["rationale"].lower()
        self.guidelines = [text.lower() for text in guidelines]
        self.summary = summary.lower()
        self.facts = issue
        self.date = letter["dates"]["decision"]
        self.outcome = letter["outcome"]

    def sections(self):
        return [self.treatment, *self.guidelines, self.rationale, self.summary]

    def has(self, *patterns):
        return all(any(words(p).search(section) for section in self.sections()) for p in patterns)

    def values(self, facet):
        if facet == "decision":
            return [self.facts["decision"] or "none"]
        if facet == "category":
            return [self.facts["category"] or "none"]
        return self.facts["drugs"] or ["none"] if facet == "drug" else [self.outcome or "none"]


def read_text(path):
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8", errors="replace")
    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace")


def plain(text):
    """Lines joined, page furniture gone."""
    lines = [line.strip() for line in text.replace("\f", "\n").splitlines()]
    lines = [line for line in lines if line and not re.match(r"(?i)final determination letter for imr|\d+$|page \d", line)]
    return " ".join(lines)


def read_issues(imr, folder):
    issues = []
    output = subprocess.run([imr, "extract", str(folder)], capture_output=True, text=True, check=False).stdout
    for line in output.splitlines():
        letter = json.loads(line)
        text = plain(read_text(Path(letter["source"])))
        summary = re.search(r"(?s)CLINICAL CASE SUMMARY(.*?)IMR (?:ISSUES|DECISION)", text)
        summary = re.sub(r"(?s)^.*?medical records:", "", summary.group(1), count=1) if summary else ""
        own = re.findall(r"(?s)Claims Administrator guideline:(.*?)MAXIMUS guideline:(.*?)Decision rationale:", text)
        for i, issue in enumerate(letter["issues"]):
            issues.append(Issue(letter, issue, own[i] if i < len(own) else (), summary))
    return issues


def near_in(pattern_a, pattern_b, pieces):
    return any(words(pattern_a).search(piece) and words(pattern_b).search(piece) for piece in pieces)


def sentences(text):
    return re.split(r"(?<=[.!?])[\"')]*\s+", text)


def paragraphs(issue):
    return [p for section in issue.sections() for p in section.split("\n")]


NORCO = r"(?:norco|vicodin|lortab|hydrocodone|lorcet)s?"
TRAMADOL = r"(?:tramadol|ultram|ryzolt|conzip)s?"
THERAPY = [r"physiotherap(?:y|ies)", r"physio", r"physical(?:ly)? therap(?:y|ies|ist|ists)"]
SPINE = {"spine", "neck", "low back", "upper back", "thoracic spine", "sacroiliac", "sacrum", "coccyx"}

CHECKS = [
    (["physical therapy", "--body", "shoulder"],
     lambda i: "shoulder" in i.facts["body_regions"] and
     (i.has(r"physical(?:ly)?", r"therap(?:y|ies)") or any(i.has(p) for p in THERAPY))),
    (["acupuncture", "--decision", "overturned"],
     lambda i: i.facts["decision"] == "overturned" and i.has(r"acupunctures?")),
    (['"functional improvement"', "--mtus", "Chronic Pain"],
     lambda i: any(g["chapter"].startswith("Chronic Pain Medical Treatment") for g in i.facts["guidelines"] if g["source"] == "MTUS") and
     i.has(r"function(?:al|ally|s)? improve(?:ment|ments|d|s)?")),
    (['rationale:("functional improvement" /s acupuncture) NOT decision:overturned'],
     lambda i: i.facts["decision"] != "overturned" and
     near_in(r"function(?:al|ally|s)? improve(?:ment|ments|d|s)?", r"acupunctures?", sentences(i.rationale))),
    (["(norco OR ultram) /p (wean! OR taper!)"],
     lambda i: near_in(f"(?:{NORCO}|{TRAMADOL})", r"(?:wean|taper)[a-z]*", paragraphs(i))),
    (['body:spine category:"Diagnostic Testing" decided:2017-01'],
     lambda i: i.facts["category"] == "Diagnostic Testing" and i.date.startswith("2017-01") and SPINE & set(i.facts["body_regions"])),
    (["hydrocodone"], lambda i: i.has(NORCO)),
    (["norco"], lambda i: i.has(NORCO)),
]


def search(imr, index, arguments):
    """Totals, and counts of issues by label of the facet and value."""
    command = [imr, "search", "--index", index, "--count", "1"]
    for facet in FACETS:
        command += ["--facet", facet]
    output = subprocess.run(command + arguments, capture_output=True, text=True, check=False).stdout
    totals = re.match(r"(\d+) issues? in (\d+) determinations?", output)
    counts, facet = {}, None
    for line in output.splitlines():
        if label := re.match(r"(\S.*) \(issues / determinations\)", line):
            facet = counts.setdefault(label.group(1), {})
        elif facet is not None and (value := re.match(r"[ *]+(\S.*?)  (\d+) / \d+$", line)):
            facet[value.group(1)] = int(value.group(2))
    return (int(totals.group(1)), int(totals.group(2))) if totals else (0, 0), counts


def expected_counts(facet, issues):
    counts = Counter()
    for issue in issues:
        counts.update(set(issue.values(facet)))
    return counts


def check(imr, index, issues, arguments, holds):
    expected = [issue for issue in issues if holds(issue)]
    found, facets = search(imr, index, arguments)
    problems = []
    totals = (len(expected), len({issue.letter for issue in expected}))
    if totals != found:
        problems.append(f"issues and determinations are {found}, counted {totals}")
    for facet, label in FACETS.items():
        if facet in " ".join(arguments):
            continue  # its counts ignore its own selection
        counts = expected_counts(facet, expected)
        for value, count in facets.get(label, {}).items():
            if count != counts[value]:
                problems.append(f"{label} {value}: {count}, counted {counts[value]}")
        if expected and not facets.get(label):
            problems.append(f"{label} is not counted")
    print(("differs: " if problems else "equal: ") + " ".join(arguments), totals)
    for problem in problems:
        print("    " + problem)
    return not problems


def main():
    imr, source = sys.argv[1], Path(sys.argv[2])
    folder = Path(os.environ.get("IMR_SHARED", source.parent / "shared")) / "determinations"
    if not folder.is_dir() or not shutil.which("pdftotext"):
        print(f"skipped: needs the letters in {folder} (set IMR_SHARED) and pdftotext")
        return SKIPPED
    issues = read_issues(imr, folder)
    with tempfile.TemporaryDirectory() as temp:
        index = temp + "/index"
        subprocess.run([imr, "index", str(folder), "--index", index], check=True, capture_output=True)
        results = [check(imr, index, issues, arguments, holds) for arguments, holds in CHECKS]
    return 0 if all(results) else 1


sys.exit(main())
