"""Prints width_table.rs: how wide each ASCII character is, in thousandths of an em.

    pip install fonttools
    python3 src/widths.py REGULAR_FONT... -- BOLD_FONT... > src/width_table.rs && rustfmt src/width_table.rs

The table in the repository came from (Debian 12: fonts-noto-cjk, fonts-liberation, fonts-roboto-unhinted,
fonts-noto-core), regular and bold of each:
    NotoSansCJK (.ttc, index 0), NotoSerifCJK (.ttc, index 0), LiberationSans (the widths of Arial and Helvetica),
    Roboto, NotoSans
For each character the widest font wins, so that a label laid out from the table fits whichever font the reader has.
Digits all get the widest digit, for pages that set tabular figures, and at least FLOOR, for the fonts of Apple's and
Microsoft's systems (PingFang, SF, Segoe UI), which cannot be installed here and of which the widest has about 0.6 em.
DejaVu Sans is left out on purpose: it is a sixth
wider than all others and comes after them in most font stacks.
Serifs are narrower and not in the table: labels in Noto Serif come out 3 % narrower at least than it says, in Liberation Serif (Times New Roman) 7 %, in Caladea (Cambria) 14 %.
"""

import sys
from fontTools.ttLib import TTFont

FLOOR = {"REGULAR": 600, "BOLD": 620}


def widths(path):
    font = TTFont(path, fontNumber=0)
    em, cmap, metrics = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    return [metrics[cmap[code]][0] * 1000 / em for code in range(0x20, 0x7F)]


def widest(paths, floor):
    columns = [max(column) for column in zip(*map(widths, paths))]
    digit = max(floor, *(columns[ord(d) - 0x20] for d in "0123456789"))
    for d in "0123456789":
        columns[ord(d) - 0x20] = digit
    return [int(-(-width // 1)) for width in columns]


split = sys.argv.index("--")
print("//! Widths of the ASCII characters. Written by `widths.py`, which says how; do not edit.\n")
for name, paths in (("REGULAR", sys.argv[1:split]), ("BOLD", sys.argv[split + 1 :])):
    print(f"/// Advance of U+0020 to U+007E, thousandths of an em, {name.lower()} weight.")
    print(f"pub(super) const {name}: [u16; 95] = {widest(paths, FLOOR[name])};\n")
