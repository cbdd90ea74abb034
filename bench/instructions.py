#!/usr/bin/env python3
"""Counts the instructions of hot paths and compares them with those in instructions.tsv.

usage: instructions.py BUILD_FOLDER [--refresh]

Counts of one compiler and one set of libraries hardly differ from run to run, so that a creeping cost shows where times
would drown it. More than a twentieth above the kept count fails; --refresh keeps the counts of now. Needs valgrind.
"""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = HERE + "/instructions.tsv"
ALLOWED = 1.05


def count(command):
    """Instructions of a program and what it starts, whatever its threads."""
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], text=True,
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1))


def paths(build, folder):
    imr, letters, index = build + "/imr", folder + "/letters.jsonl", folder + "/index"
    subprocess.run([build + "/bench/make_letters", "400", "--seed", "1", "--out", letters], check=True)
    subprocess.run([imr, "index", "--index", index, letters], check=True, stdout=subprocess.DEVNULL)
    search = [imr, "search", "--index", index]
    yield "start", [imr, "--version"]
    yield "extract 400 letters", [imr, "extract", letters]
    yield "index 400 letters", [imr, "index", "--threads", "1", "--index", folder + "/again", letters]
    yield "search words", [*search, "physical therapy knee"]
    yield "search phrase", [*search, '"medically necessary"']
    yield "search sentence", [*search, "therapy /s pain"]
    yield "facets of all", [imr, "facets", "--index", index]
    yield "similar", [imr, "similar", "--index", index, "--text", HERE + "/../tests/data/letters/CM16-0900001.txt"]
    yield "stats", [imr, "stats", "--index", index, "--by", "category"]


def read_kept():
    if not os.path.exists(KEPT):
        return {}
    with open(KEPT) as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {name: int(instructions) for name, instructions in rows[1:]}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    kept, found, worse = read_kept(), {}, []
    with tempfile.TemporaryDirectory() as folder:
        for name, command in paths(sys.argv[1], folder):
            found[name] = count(command)
            ratio = found[name] / kept[name] if name in kept else 1
            print("%-20s %14d  %5.2f of what is kept" % (name, found[name], ratio), flush=True)
            if ratio > ALLOWED:
                worse.append(name)
    if "--refresh" in sys.argv:
        with open(KEPT, "w") as out:
            out.write("# Instructions of hot paths, release build; bench/instructions.py BUILD_FOLDER --refresh writes this.\n")
            out.write("path\tinstructions\n")
            out.writelines("%s\t%d\n" % item for item in found.items())
    elif worse:
        sys.exit("more instructions than kept: " + ", ".join(worse))


main()
