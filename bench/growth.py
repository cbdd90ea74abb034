#!/usr/bin/env python3
"""What a letter costs as an index grows: runs `imr index` on a JSONL file and looks at it as it goes.

usage: growth.py BUILD_FOLDER LETTERS.jsonl INDEX [STEP]

imr draws its progress on a terminal, so it gets one. At the first line of progress beyond every STEP letters (50,000) wall time,
processor time of the process and its resident memory are taken; a row says what the letters since the row before cost. After
the last letter come the merge of the parts and the check; the last line has them and the whole. INDEX must not exist and stays.
"""
import os
import pty
import re
import sys
import time

TICKS = os.sysconf("SC_CLK_TCK")
PROGRESS = re.compile(rb"\r\x1b\[K(\d+)(?: of \d+)? files")


def processor_seconds(pid):
    """User and system time of a process, its threads and the children it has waited for."""
    with open("/proc/%d/stat" % pid) as stat:
        fields = stat.read().rsplit(") ", 1)[1].split()
    return sum(int(field) for field in fields[11:15]) / TICKS


def resident_megabytes(pid):
    with open("/proc/%d/statm" % pid) as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def progress_of(terminal):
    """Number of files done, whenever imr draws it anew."""
    left, last = b"", 0
    while True:
        try:
            read = os.read(terminal, 65536)
        except OSError:  # what a terminal says at its end
            return
        if not read:
            return
        left = (left + read)[-200:]  # more than a line: one that came in two parts is whole the second time
        numbers = PROGRESS.findall(left)
        if numbers and int(numbers[-1]) > last:
            last = int(numbers[-1])
            yield last


def print_step(last, now, pid):
    letters, wall, processor = (new - old for new, old in zip(now, last))
    memory = "%.0f" % resident_megabytes(pid) if pid else ""
    print("| to %d | %.1f | %.0f | %.2f | %s |" % (now[0], wall, letters / wall, processor / letters * 1e3, memory), flush=True)


def watch(pid, terminal, step):
    """Prints the rows; returns where it stood at the last progress: letters, wall and processor time."""
    last = now = (0, time.monotonic(), 0.0)
    next_row = step
    for done in progress_of(terminal):
        now = (done, time.monotonic(), processor_seconds(pid))
        if done < next_row:
            continue
        print_step(last, now, pid)
        last, next_row = now, (done // step + 1) * step
    if now[0] > last[0]:
        print_step(last, now, None)
    return now


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    build, letters, index = sys.argv[1:4]
    step = int(sys.argv[4]) if len(sys.argv) == 5 else 50000
    if os.path.exists(index):
        sys.exit(index + " is there already")
    print("| letters | seconds | a second | processor ms a letter | resident MB |\n|---|---|---|---|---|")
    start = time.monotonic()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(build + "/imr", [build + "/imr", "index", "--index", index, letters])
    done, wall, processor = watch(pid, terminal, step)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit("imr index failed")
    end, total = time.monotonic(), usage.ru_utime + usage.ru_stime
    print("\nafter %d letters: %.1f seconds, %.1f of processor time; in all %.1f seconds, %.1f of processor time, %.0f MB at most"
          % (done, end - wall, total - processor, end - start, total, usage.ru_maxrss / 1024))


main()
