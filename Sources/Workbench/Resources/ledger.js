// The ledger scrolls on: the next page of rows is fetched before its place is reached, and rows far out of sight give way to
// empty room of their own height, so that a hundred thousand claims weigh no more than a few hundred. What was chosen stays chosen.
"use strict";

const form = document.getElementById("claims");
const table = form?.querySelector("table.claims");
const more = document.querySelector("nav.pages");
const told = document.getElementById("chosen");
const chosen = new Set();
const KEPT = 3;

const tell = () => {
  told.textContent = chosen.size ? told.dataset.text.replace("{count}", chosen.size) : "";
};

/** One page of rows: shown, or put away as bare height. */
class Chunk {
  constructor(body) {
    this.body = body;
    this.rows = null;
  }
  putAway() {
    if (this.rows) return;
    const height = this.body.getBoundingClientRect().height;
    this.rows = [...this.body.children];
    const row = document.createElement("tr");
    const cell = row.insertCell();
    cell.colSpan = 99;
    cell.className = "gap";
    cell.height = height;
    row.setAttribute("aria-hidden", "true");
    this.body.replaceChildren(row);
  }
  bringBack() {
    if (!this.rows) return;
    this.body.replaceChildren(...this.rows);
    this.rows = null;
  }
}

if (table) {
  const chunks = [new Chunk(table.tBodies[0])];
  let next = document.querySelector("a[rel=next]")?.href;
  let fetching = false;

  const watcher = new IntersectionObserver((seen) => {
    for (const entry of seen) if (entry.isIntersecting) settle(chunks.findIndex((one) => one.body === entry.target));
  }, { rootMargin: "800px" });
  watcher.observe(chunks[0].body);

  const settle = (place) => {
    if (place < 0) return;
    chunks.forEach((one, index) => (Math.abs(index - place) > KEPT ? one.putAway() : one.bringBack()));
  };

  const load = async () => {
    if (fetching || !next) return;
    fetching = true;
    const response = await fetch(next, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const body = page.querySelector("table.claims")?.tBodies[0];
    next = page.querySelector("a[rel=next]")?.href;
    if (body) {
      const own = document.adoptNode(body);
      table.append(own);
      chunks.push(new Chunk(own));
      watcher.observe(own);
    }
    if (!next) more.hidden = true;
    fetching = false;
  };
  new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && load(), { rootMargin: "2400px" })
    .observe(more);

  table.addEventListener("change", (event) => {
    if (event.target.name !== "id") return;
    event.target.checked ? chosen.add(event.target.value) : chosen.delete(event.target.value);
    tell();
  });
  form.addEventListener("submit", () => {
    for (const old of form.querySelectorAll("input.put-away")) old.remove();
    const shown = new Set([...form.querySelectorAll("input[name=id]")].map((one) => one.value));
    for (const id of chosen) {
      if (shown.has(id)) continue;
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "id", value: id, className: "put-away" });
      form.append(field);
    }
  });
}
