// Lays out the dots of a chart for both libraries: rows of twenty, with a line for the label above each group.
const ACROSS = 20;

/** The positions of all dots, and of the label over each group; `deep` is the total height. */
export function layOut(rows) {
  const points = [];
  const words = [];
  let deep = 0;
  for (const row of rows) {
    words.push({ x: 0, y: -deep, text: `${row.label} ${row.shown}` });
    deep += 1.4;
    for (let n = 0; n < row.all; n += 1) {
      points.push({ x: n % ACROSS, y: -deep - Math.floor(n / ACROSS), full: n < row.full, row });
    }
    deep += Math.ceil(row.all / ACROSS) + 0.6;
  }
  return { points, words, deep, across: ACROSS };
}

/** The lines of a tooltip: label, value, and the article's sentence. */
export function lines({ label, shown, sentence }) {
  return [label, shown, sentence ?? ""];
}

/** Counts a drawn chart, for the bench. */
export function drawn() {
  globalThis.peer ??= { drawn: 0, tip: () => false };
  globalThis.peer.drawn += 1;
}
