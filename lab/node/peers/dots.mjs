// Where the dots of a chart stand, for both libraries: rows of twenty, a line for the row's words above each group.
const ACROSS = 20;

/** The places of all dots, and of the words over each group; `deep` is how far down they go. */
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

/** What a tooltip says: what, how much, and the words of the article. */
export function lines({ label, shown, sentence }) {
  return [label, shown, sentence ?? ""];
}

/** What the bench asks a peer: how many of its charts are drawn. */
export function drawn() {
  globalThis.peer ??= { drawn: 0, tip: () => false };
  globalThis.peer.drawn += 1;
}
