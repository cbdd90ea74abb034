#!/usr/bin/env python3
"""SQLite FTS5 over the same letters, to compare with imr.

usage: fts5.py index LETTERS.jsonl DATABASE
       fts5.py search DATABASE < QUERIES.jsonl     (queries: search_bench --list)

A row a letter: stemmed words (porter), positions, stored text. A search counts every match and cuts ten snippets of the best
by BM25. Kinds that FTS5 lacks (sentence, facet filters) are left out.
"""
import collections
import json
import sqlite3
import sys
import time


def index(letters, path):
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("CREATE VIRTUAL TABLE letters USING fts5(text, tokenize = 'porter unicode61')")
    with open(letters, encoding="utf-8") as lines:
        database.executemany("INSERT INTO letters VALUES (?)", ((json.loads(line)["text"],) for line in lines))
    database.commit()
    database.execute("INSERT INTO letters(letters) VALUES ('optimize')")
    database.commit()


def fts5_query(kind, text, words):
    quoted = ['"%s"' % word for word in words]
    if kind in ("one word", "three words"):
        return " ".join(quoted)
    if kind == "phrase":
        return '"%s"' % " ".join(words)
    if kind == "boolean":
        return "(%s OR %s) AND %s" % tuple(quoted)
    if kind == "w/5":
        return "NEAR(%s, 4)" % " ".join(quoted)
    if kind == "wildcard":
        return '"%s" *' % text.rstrip("!")
    return None


def search(path):
    database = sqlite3.connect(path)
    times = collections.defaultdict(list)
    for line in sys.stdin:
        query = json.loads(line)
        wanted = fts5_query(query["kind"], query["text"], query["words"])
        if wanted is None:
            continue
        start = time.process_time()
        database.execute("SELECT count(*) FROM letters WHERE letters MATCH ?", (wanted,)).fetchone()
        database.execute("SELECT rowid, snippet(letters, 0, '<', '>', '...', 40) FROM letters WHERE letters MATCH ? "
                         "ORDER BY rank LIMIT 10", (wanted,)).fetchall()
        times[query["kind"]].append((time.process_time() - start) * 1e3)
    print("| kind | queries | p50 | p95 |\n|---|---|---|---|")
    for kind, values in times.items():
        values.sort()
        print("| %s | %d | %.1f | %.1f |" % (kind, len(values), values[len(values) // 2], values[int(len(values) * 0.95)]))


if len(sys.argv) == 4 and sys.argv[1] == "index":
    index(sys.argv[2], sys.argv[3])
elif len(sys.argv) == 3 and sys.argv[1] == "search":
    search(sys.argv[2])
else:
    sys.exit(__doc__)
