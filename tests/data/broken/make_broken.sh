#!/bin/sh
# Makes the broken files of this folder that are not written by hand (see ../README.md).
# Needs python3, python3-reportlab, qpdf, zip, tar, gzip.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
letters=$here/../letters
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

: > "$here/empty.txt"
python3 -c 'import sys; sys.stdout.buffer.write(bytes((n * n + 7 * n) % 256 for n in range(4096)))' > "$here/binary.txt"
head -c 2500 "$letters/CM16-0900012.pdf" > "$here/truncated.pdf"
printf 'This is a note that somebody saved under the wrong name.\n' > "$here/not-a-pdf.pdf"
/usr/bin/python3 - "$here/no-text.pdf" <<'PY'
import sys
from reportlab.pdfgen import canvas
page = canvas.Canvas(sys.argv[1], pagesize=(612, 792), invariant=1)
page.rect(72, 72, 100, 100)
page.showPage()
page.save()
PY
qpdf --static-id --static-aes-iv --encrypt reader owner 256 -- "$letters/CM16-0900015.pdf" "$here/password.pdf"

# Bytes that no UTF-8 text holds, beside good UTF-8, in a letter that can be read otherwise.
python3 - "$letters/CM16-0900001.txt" "$here/wrong-encoding.txt" <<'PY'
import sys
text = open(sys.argv[1], "rb").read().replace(b"CM16-0900001", b"CM16-0900073")
text = text.replace(b"roofer", b"roofer \xff\xfe\xc3\x28").replace(b"catching", "“catching”".encode())
open(sys.argv[2], "wb").write(text.replace(b"plank", b"pl\x80nk").replace(b"stairs", b"sta\xed\xa0\x80irs"))
PY

touch -d 2017-01-01T00:00:00Z .
cp "$letters/CM16-0900054.txt" deep.txt
for name in deep.txt inner.zip middle.zip; do
  touch -d 2017-01-01T00:00:00Z "$name"
  case $name in
    deep.txt) out=inner.zip ;;
    inner.zip) out=middle.zip ;;
    middle.zip) out=nested.zip ;;
  esac
  TZ=UTC zip -q -X "$out" "$name"
done
cp nested.zip "$here/nested.zip"

# Good at its beginning, so that the fault shows in the middle of the stream.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2017-01-01T00:00:00Z -cf a.tar \
  -C "$letters" CM16-0900001.txt CM16-0900002.txt CM16-0900003.txt
gzip -9nc a.tar > a.tar.gz
{ head -c 4000 a.tar.gz; head -c 300 /dev/zero; tail -c +4301 a.tar.gz | head -c 1500; } > "$here/corrupt.tar.gz"
