// What every peer does, whatever it draws with: its charts, the buttons for their views, and answers for the bench.

/**
 * Draws all charts, and answers the bench. `draw(plan, place)` returns `{ show(rows, done), spot(fact), tip() }`: draws other rows and calls `done`
 * when they are drawn; the middle of a fact's mark in the window; the row whose tooltip shows.
 */
export function drawAll(plans, draw) {
  const charts = new Map();
  globalThis.peer = {
    drawn: 0,
    tip: () => [...charts.values()].map((chart) => chart.tip()).find(Boolean) ?? null,
    spot: (id, fact) => charts.get(id)?.spot(fact) ?? null,
    charts: (fact) => [...charts].filter(([, chart]) => chart.spot(fact)).map(([id]) => id),
  };
  for (const plan of plans) {
    const place = document.querySelector(`[data-draw="${plan.id}"]`);
    const chart = draw(plan, place, () => (globalThis.peer.drawn += 1));
    charts.set(plan.id, chart);
    const buttons = [...place.parentElement.querySelectorAll("[data-view]")];
    buttons.forEach((button, n) =>
      button.addEventListener("click", () =>
        chart.show(plan.views[n].rows, () => {
          for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
        }),
      ),
    );
  }
}

/** The colours of text, of a mark, and of what a mark lacks. */
export const [INK, FULL, EMPTY] = matchMedia("(prefers-color-scheme: dark)").matches ? ["#eee", "#4fb3b3", "#444"] : ["#222", "#0b6e6e", "#d8d8d8"];
