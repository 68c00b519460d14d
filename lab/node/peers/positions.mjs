// Where the peers put their marks and words, whatever they draw with.
const ACROSS = 20;

/** The positions of all dots, in rows of twenty, and of the label over each group; `deep` is the total height. */
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

/** The height that a chart's rows need, in px. */
export function heightOf({ form, rows, views }) {
  if (form === "ticks") return 160;
  if (form === "bars") return 20 + rows.length * 44;
  return Math.max(...(views ?? [{ rows }]).map((view) => Math.round(20 + layOut(view.rows).deep * 15)));
}

/** The lines of a tooltip: label, value, and the article's sentence. */
export function lines({ label, shown, sentence }) {
  return [label, shown, sentence ?? ""];
}

/** A label in lines of ten characters, for the place beside a bar. */
export function broken(label) {
  return label.match(/.{1,10}/gu);
}

/** Each row of a strip: the figures of a section of the article, in their order. */
export function ticks(rows) {
  const sections = [...new Set(rows.map(({ section }) => section))];
  const counts = sections.map(() => 0);
  const places = rows.map((row) => {
    const y = sections.indexOf(row.section);
    return { x: counts[y]++, y, row };
  });
  return { places, deep: sections.length, across: Math.max(...counts) };
}
