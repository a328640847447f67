// What changed phrases would do to the ledger, shown while they are written.
"use strict";

const form = document.getElementById("edit");
const preview = document.getElementById("preview");
let waiting = 0;
let asking = null;

const show = async () => {
  asking?.abort();
  asking = new AbortController();
  const fields = new URLSearchParams(new FormData(form));
  fields.set("do", "preview");
  fields.set("fragment", "on");
  preview.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(form.getAttribute("action"), { method: "POST", body: fields, signal: asking.signal });
    preview.innerHTML = await response.text();
    preview.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") preview.textContent = error.message;
  }
};

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 350);
});
form?.addEventListener("submit", (event) => {
  if (event.submitter?.value !== "preview") return;
  event.preventDefault();
  show();
});
