// Priors and likelihoods answer while they are changed.
"use strict";

// Readers of the screen hear which hypothesis leads, not the whole table.
let speaking = 0;
const speak = (result) => {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    document.getElementById("spoken").textContent = result.querySelector("[data-spoken]")?.textContent ?? "";
  }, 600);
};

for (const form of document.querySelectorAll("form.judge")) {
  const party = form.dataset.party;
  const result = document.getElementById(`result-${party}`);
  const keep = document.querySelector(`form.keep[data-party="${CSS.escape(party)}"]`);
  let asking = null;
  let waiting = 0;

  const answer = async () => {
    if (!form.checkValidity()) return;
    const query = new URLSearchParams();
    for (const field of form.elements) {
      const isMoved = field.type === "hidden" || field.value !== field.defaultValue;
      if (field.name && field.value !== "" && isMoved) query.set(field.name, field.value);
    }
    asking?.abort();
    asking = new AbortController();
    result.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(`/hypotheses/result?${query}`, { signal: asking.signal });
      result.innerHTML = await response.text();
      result.removeAttribute("aria-busy");
      speak(result);
    } catch (error) {
      if (error.name !== "AbortError") result.textContent = error.message;
    }
  };

  form.addEventListener("input", (event) => {
    keep.hidden = false;
    const kept = keep.elements.namedItem(event.target.name);
    if (kept) kept.value = event.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(answer, 60);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
}
