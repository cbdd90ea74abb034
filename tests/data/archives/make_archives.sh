#!/bin/sh
# Makes the archives of this folder from tests/data/letters, the same bytes each time. Needs zip, tar, gzip, zstd.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/batch/2013" "$work/batch/2016"
cp "$here/../letters/CM13-0900009.txt" "$here/../letters/CM13-0900047.pdf" "$work/batch/2013"
cp "$here/../letters/CM16-0900001.txt" "$here/../letters/CM16-0900012.pdf" "$work/batch/2016"
printf 'A file of a type that is skipped.\n' > "$work/batch/notes.md"
find "$work/batch" -exec touch -d 2017-01-01T00:00:00Z {} +
cd "$work"
rm -f "$here/sample.zip"
find batch -type f | LC_ALL=C sort | TZ=UTC zip -q -X "$here/sample.zip" -@
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2017-01-01T00:00:00Z -cf sample.tar batch
gzip -9nc sample.tar > "$here/sample.tar.gz"
zstd -q -f -19 sample.tar -o "$here/sample.tar.zst"
