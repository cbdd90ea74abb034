#!/usr/bin/env python3
"""Times `imr search` as a whole process on an index that the machine has in its cache, and says where the time goes.

usage: startup.py BUILD_FOLDER INDEX [WORD [ROUNDS]]

Each round runs every row once, so that a disturbance meets all; medians of the wall time and of the processor time that the
kernel counted are printed. The rows of the reading of vocabularies come from extract_bench, in a process of its own.
"""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit("%s failed" % command[0])
    return (time.monotonic() - start) * 1e3, (usage.ru_utime + usage.ru_stime) * 1e3


def reading(build, empty):
    """Milliseconds of the rows that extract_bench prints before it reads letters."""
    text = subprocess.run([build + "/bench/extract_bench", empty, "0"], stdout=subprocess.PIPE, text=True, check=False).stdout
    return {name: float(value) for name, value in re.findall(r"^(schema|vocabularies) +([\d.e-]+) ms", text, re.M)}


def print_row(name, wall, processor):
    print("| %s | %.1f | %s |" % (name, wall, "" if processor is None else "%.1f" % processor))


def main():
    if len(sys.argv) not in (3, 4, 5):
        sys.exit(__doc__)
    build, index = sys.argv[1:3]
    word = sys.argv[3] if len(sys.argv) > 3 else "surgery"
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 21
    imr = build + "/imr"
    rows = {"imr --version": [imr, "--version"],
            "imr search, a word the index lacks": [imr, "search", "--index", index, "qqzzxxqq"],
            "imr search, one word, no passages": [imr, "search", "--index", index, "--passages", "0", word],
            "imr search, one word": [imr, "search", "--index", index, word],
            "imr search, one word and a filter": [imr, "search", "--index", index, word, "decision:overturned"]}
    times = {name: [] for name in rows}
    read = {}
    with tempfile.TemporaryDirectory() as empty:
        for round_number in range(rounds + 1):
            for name, command in rows.items():
                took = run(command)
                if round_number > 0:  # the first fills the cache
                    times[name].append(took)
            for name, took in reading(build, empty).items():
                read.setdefault(name, []).append(took)
    print("milliseconds, medians of %d; the word is %s\n\n| process | wall | processor |\n|---|---|---|" % (rounds, word))
    for name, values in times.items():
        print_row(name, *(statistics.median(column) for column in zip(*values)))
    print_row("in it at most: tables of the schema", statistics.median(read["schema"]), None)
    print_row("in it at most: all vocabularies, as tagging needs them", statistics.median(read["vocabularies"]), None)


main()
