#!/usr/bin/env python3
"""Indexes the same letters with imr and with others, one after the other, and prints what each took.

usage: compare_indexing.py BUILD_FOLDER LETTERS.jsonl [ROUNDS [INDEX]]

Each round runs every program once, so that a disturbance meets all of them; the medians are printed. Wall time, processor
time and largest memory are those the kernel counted for the process. imr's last index stays at INDEX.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, stdin=None):
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("%s failed" % command[0])
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))


def write_scriptindex_input(letters, folder):
    """A record a letter in the form of Omega's scriptindex: a field a line, further lines begin with =."""
    with open(folder + "/script", "w") as script:
        script.write("text : index=S field\n")
    with open(letters, encoding="utf-8") as lines, open(folder + "/dump", "w", encoding="utf-8") as dump:
        for line in lines:
            dump.write("text=" + json.loads(line)["text"].replace("\n", "\n=") + "\n\n")


def programs(build, letters, folder, index):
    shutil.rmtree(index, ignore_errors=True)
    yield "imr index", [build + "/imr", "index", "--index", index, letters], index
    bare = build + "/bench/bare_xapian"
    yield "bare Xapian, default", [bare, letters, folder + "/bare"], folder + "/bare"
    yield ("bare Xapian, two writers, batches of 500", [bare, letters, folder + "/two", "--writers", "2", "--batch", "500"],
           folder + "/two")
    if shutil.which("scriptindex"):
        write_scriptindex_input(letters, folder)
        yield ("scriptindex", ["scriptindex", "--overwrite", folder + "/omega", folder + "/script", folder + "/dump"],
               folder + "/omega")
    yield "SQLite FTS5", [build + "/bench/fts5_index", letters, folder + "/fts5"], folder + "/fts5"


def main():
    if len(sys.argv) not in (3, 4, 5):
        sys.exit(__doc__)
    build, letters = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with open(letters, encoding="utf-8") as lines:
        sizes = [len(json.loads(line)["text"].encode()) for line in lines]
    results = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            for name, command, output in programs(build, letters, folder, sys.argv[4] if len(sys.argv) > 4 else folder + "/imr"):
                results.setdefault(name, []).append((*run(command), size_of(output)))
    print("%d letters, %.1f MB of text\n" % (len(sizes), sum(sizes) / 1e6))
    print("| program | seconds | of processor time | letters a second | memory MB | bytes a letter | bytes a byte of text |")
    print("|---|---|---|---|---|---|---|")
    for name, rows in results.items():
        wall, processor, memory, size = (statistics.median(column) for column in zip(*rows))
        print("| %s | %.1f | %.1f | %.0f | %.0f | %.0f | %.2f |"
              % (name, wall, processor, len(sizes) / wall, memory, size / len(sizes), size / sum(sizes)))


main()
