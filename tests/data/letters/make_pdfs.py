#!/usr/bin/env python3
"""Makes the PDF letters of this folder from tests/data/pdf_sources. Needs python3-reportlab.

usage: make_pdfs.py [SOURCE.txt...]

A source begins with lines of the head block ("Case Number: ..."), then two settings that a letter may have
("break_in_heading: WORDS" ends the page after the heading line that holds WORDS; "page_footer: yes" prints the case
number at the foot of each page), then an empty line, then the body: "# " a centred title, "## " a subtitle, "** " the
heading of an issue, "!! " a line of its own, anything else a paragraph.
"""
import pathlib
import sys

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen import canvas

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent / "pdf_sources"
WIDTH, HEIGHT, MARGIN, SIZE, LEADING = 612, 792, 72, 12, 13.8
LEFT = ("Case Number", "Date Assigned", "Decision Date", "Priority")
RIGHT = ("", "Date of Injury", "UR Denial Date", "Application Received")


class Page:
    """The place on the page where the next line goes."""

    def __init__(self, path, settings):
        self.pdf = canvas.Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1)
        self.settings = settings
        self.number = 1
        self.y = HEIGHT - MARGIN

    def line(self, text, font="Times-Roman", x=MARGIN, centred=False):
        if self.y < MARGIN:
            self.turn()
        self.pdf.setFont(font, SIZE)
        if centred:
            self.pdf.drawCentredString(WIDTH / 2, self.y, text)
        else:
            self.pdf.drawString(x, self.y, text)
        self.y -= LEADING

    def foot(self):
        if self.settings.get("page_footer") == "yes":
            self.pdf.setFont("Times-Roman", 9)
            name = self.settings["Case Number"]
            self.pdf.drawString(MARGIN, 40, f"Final Determination Letter for IMR Case Number {name}  {self.number}")

    def turn(self):
        self.foot()
        self.pdf.showPage()
        self.number += 1
        self.y = HEIGHT - MARGIN

    def close(self):
        self.foot()
        self.pdf.save()


def draw_head(page, settings):
    """The two columns of the head block; the last label stands on two lines."""
    for left, right in zip(LEFT, RIGHT):
        y = page.y
        page.line(left + ":", "Times-Bold")
        for text, x in ((settings.get(left, ""), 180), (settings.get(right, ""), 460)):
            page.y = y
            page.line(text, x=x)
        if right:
            page.y = y
            words = right.split(" Received")
            page.line(words[0] + ("" if len(words) > 1 else ":"), "Times-Bold", x=350)
            if len(words) > 1:
                page.line("Received:", "Times-Bold", x=350)
    page.y -= LEADING


def draw_heading(page, text):
    breaks_after = page.settings.get("break_in_heading")
    lines = simpleSplit(text, "Times-Bold", SIZE, WIDTH - 2 * MARGIN)
    for line in lines:
        page.line(line, "Times-Bold")
        if breaks_after and breaks_after in line:
            page.turn()


def draw_paragraph(page, text):
    for line in simpleSplit(text, "Times-Roman", SIZE, WIDTH - 2 * MARGIN):
        page.line(line)


def draw_block(page, block):
    if block.startswith("# "):
        page.line(block[2:], "Times-Bold", centred=True)
    elif block.startswith("## "):
        draw_heading(page, block[3:])
    elif block.startswith("** "):
        draw_heading(page, block[3:])
    elif block.startswith("!! "):
        for line in block.split("\n"):
            draw_paragraph(page, line[3:])
    else:
        draw_paragraph(page, block)
    page.y -= LEADING / 2


def make_pdf(source):
    head, _, body = source.read_text(encoding="utf-8").partition("\n\n")
    settings = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    page = Page(HERE / (source.stem + ".pdf"), settings)
    if "Case Number" in settings:
        draw_head(page, settings)
    for block in body.strip().split("\n\n"):
        draw_block(page, block)
    page.close()


def main():
    for source in [pathlib.Path(name) for name in sys.argv[1:]] or sorted(SOURCES.glob("*.txt")):
        make_pdf(source)


main()
