// Weights, least values and the packages to compare answer while they are moved; only what was moved is asked for.
"use strict";

const form = document.getElementById("try");
const result = document.getElementById("result");
let asking = null;
let waiting = 0;

const isMoved = (field) =>
  field.type === "range"
    ? field.value !== field.defaultValue || field.dataset.moved
    : field.tagName === "SELECT"
      ? field.value !== ""
      : field.value !== "";

// Readers of the screen hear the answer, not all that follows from it, once the slider rests.
let speaking = 0;
const speak = () => {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    const parts = [...result.querySelectorAll("[data-spoken]")].map((one) => one.textContent);
    document.getElementById("spoken").textContent = parts.join(" ");
  }, 600);
};

const answer = async () => {
  const query = new URLSearchParams();
  for (const field of form.elements) if (field.name && isMoved(field)) query.set(field.name, field.value);
  asking?.abort();
  asking = new AbortController();
  result.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(`/packages/result?${query}`, { signal: asking.signal });
    result.innerHTML = await response.text();
    history.replaceState(null, "", `/packages?${query}`);
    result.removeAttribute("aria-busy");
    speak();
  } catch (error) {
    if (error.name !== "AbortError") result.textContent = error.message;
  }
};

for (const field of form.querySelectorAll("input[type=range]")) {
  if (new URLSearchParams(location.search).has(field.name)) field.dataset.moved = "yes";
}
form.addEventListener("input", (event) => {
  const field = event.target;
  if (field.type === "range") {
    field.dataset.moved = "yes";
    const digits = field.max === "1" ? 2 : 1;
    field.nextElementSibling.textContent = Number(field.value).toLocaleString(document.documentElement.lang, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  }
  clearTimeout(waiting);
  waiting = setTimeout(answer, 25);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  answer();
});
