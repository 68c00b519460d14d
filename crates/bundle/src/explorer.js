// The table of all facts, searched, filtered and ordered, its view kept in the fragment:
// #explorer&q=…&section=health&unit=person&exact=over&sort=value-down. A plain deferred script, not the program: it answers at once,
// and also where the program is refused. Nothing from the address is made HTML or a selector: the search is a field's value, and
// whatever else is asked is compared with what the page offers. The program saves what is shown.
// It begins when the browser has nothing else to do, for the table stands far down the page; at once where the address asks for it.
(() => {
  const section = document.getElementById("explorer");
  if (!section) return;
  const begin = () => {
    const all = (selector, inside = section) => [...inside.querySelectorAll(selector)];
    const field = section.querySelector("[name=q]");
    const choices = all("select");
    const buttons = all("[data-sort]");
    const body = section.querySelector("tbody");
    const status = section.querySelector("[role=status]");
    // Where a row's first link goes: #fact-sleep-clinics.
    const tip = ({ cells }) => cells[0].firstChild.hash.slice(1);

    // Text as it is compared: capitals small, full-width digits half-width, numerals in the traditional script, no commas in 159,400.
    const fold = (text) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[万亿余’]/g, (c) => "萬億餘'"["万亿余’".indexOf(c)])
        .replace(/(\d),/g, "$1");
    // A number is found from its first digit on: 400 is not in 1400.
    const holds = (text, word) => {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!/^\d/.test(word) || !/[\d.]/.test(text[at - 1])) return true;
      }
    };

    const names = choices.map(({ options }) => [...options].map(({ text }) => text));
    const read = () => {
      // What the charts call each fact beside its mark.
      const called = {};
      for (const mark of all(".mk", document)) called[mark.getAttribute("aria-describedby")] = mark.textContent;
      return all("tr", body).map((row, n) => {
        const cells = [...row.cells].map((cell) => cell.textContent);
        const id = tip(row);
        const others = [`${row.classList[0]}-heading`, id].map((id) => document.getElementById(id));
        const quote = others[1]?.querySelector("q");
        const said = [row.dataset.value, ...cells.slice(0, 5), others[0]?.textContent, quote?.textContent, called[id]];
        // Where a section, a unit, a qualifier stands among those that can be chosen; the first choice is all of them.
        const places = names.map((names, n) => names.indexOf(cells[n + 2]));
        return { n, row, places, label: cells[0], value: +row.dataset.value, text: fold(said.join("\n")) };
      });
    };
    let facts;

    const { compare } = new Intl.Collator(document.documentElement.lang);
    const at = (n) => (a, b) => a.places[n] - b.places[n];
    const orders = {
      label: (a, b) => compare(a.label, b.label),
      value: (a, b) => a.value - b.value,
      section: at(0),
      unit: at(1),
      exact: at(2),
      article: (a, b) => a.n - b.n,
    };

    let query = {};
    const sorted = ({ sort = "article" }) => [sort.replace("-down", ""), sort.endsWith("-down")];
    // Of what is asked, that which can be.
    const sound = (asked) => {
      const query = {};
      const words = [...(asked.get("q") ?? "")].slice(0, field.maxLength).join("");
      if (words) query.q = words;
      for (const { name, options } of choices) {
        const value = asked.get(name);
        if (value && [...options].some((option) => option.value === value)) query[name] = value;
      }
      const sort = asked.get("sort");
      if (sort !== "article" && buttons.some(({ dataset }) => [dataset.sort, `${dataset.sort}-down`].includes(sort))) query.sort = sort;
      return query;
    };
    const written = (query) => ["explorer", ...new URLSearchParams(query).toString().split("&")].filter(Boolean).join("&");

    const show = (asked) => {
      facts ??= read();
      const words = fold(asked.q ?? "").split(/\s+/);
      const chosen = choices.map(({ name, options }) => [...options].findIndex(({ value }) => value === (asked[name] ?? "")));
      const [sort, down] = sorted(asked);
      if (asked.sort !== query.sort) {
        const order = orders[sort];
        // Units stay where they are: only within a unit is a figure larger than another.
        facts.sort((a, b) => (sort === "value" && orders.unit(a, b)) || (down ? order(b, a) : order(a, b)) || a.n - b.n);
        body.append(...facts.map(({ row }) => row));
      }
      query = asked;
      let shown = 0;
      let unit;
      for (const { row, places, text } of facts) {
        const found = chosen.every((place, n) => !place || place === places[n]) && words.every((word) => holds(text, word));
        if (row.hidden === found) row.hidden = !found;
        if (!found) continue;
        // Where units stand together a line parts them: another unit is another ranking.
        row.toggleAttribute("data-first", shown++ > 0 && /value|unit/.test(sort) && places[1] !== unit);
        unit = places[1];
      }
      const found = status.dataset[shown ? "some" : "none"].replace("{shown}", shown).replace("{all}", facts.length);
      // The text node stays: another in its place, and every rule with :has() is asked again of the whole page. (A browser that translates
      // has put its own elements there.)
      const [text] = status.childNodes;
      if (text instanceof Text) text.data = found;
      else status.textContent = found;
      for (const { dataset, parentNode } of buttons) {
        if (dataset.sort === sort) parentNode.setAttribute("aria-sort", down ? "descending" : "ascending");
        else parentNode.removeAttribute("aria-sort");
      }
      for (const control of [field, ...choices]) {
        const value = query[control.name] ?? "";
        // A field that is written, even with the same, loses its cursor.
        if (control.value !== value) control.value = value;
      }
    };
    const ask = (asked) => {
      show(sound(new URLSearchParams(asked)));
      const [mark = ""] = /&mark=[\w-]+/.exec(location.hash) || [];
      sanjinWrite(written(query) + mark);
    };
    const typed = () => ask({ ...query, ...Object.fromEntries([field, ...choices].map(({ name, value }) => [name, value])) });

    const asked = () => {
      const [id, ...pairs] = location.hash.slice(1).split("&");
      if (id !== section.id) return;
      const asked = sound(new URLSearchParams(pairs.join("&")));
      const isNew = written(asked) !== written(query);
      if (isNew) show(asked);
      // No element has such an id, so the browser did not go there. On the way back it knows where the reader was.
      if (isNew && pairs.length) section.scrollIntoView();
    };
    section.addEventListener("input", ({ isComposing }) => {
      // Half a character of Chinese is no word to search for.
      if (!isComposing) typed();
    });
    section.addEventListener("compositionend", typed);
    section.addEventListener("click", ({ target }) => {
      const name = target.dataset.sort;
      if (name) {
        const [sort, down] = sorted(query);
        // The largest first, and then the other way round.
        const turned = sort === name ? !down : name === "value";
        ask({ ...query, sort: turned ? `${name}-down` : name });
      } else if (target.matches("[data-reset]")) ask({});
    });
    addEventListener("hashchange", asked);
    asked();
    // A narrow screen shows the rows as blocks; some browsers then take the table for none.
    const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell", col: "columnheader", row: "rowheader" };
    for (const part of all("table, thead, tbody, tr, th, td")) part.setAttribute("role", roles[part.scope || part.tagName]);
    // The fact of a row, for whoever lights up what says the same.
    for (const row of body.rows) row.dataset.row = tip(row).replace("fact-", "");
    section.dataset.live = "";
  };
  if (location.hash.startsWith(`#${section.id}`)) begin();
  else (window.requestIdleCallback ?? setTimeout)(begin);
})();
