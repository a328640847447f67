// The keys of the review page: c confirm, r reject, 1–9 an option, e correct, m and k comment, n next, u undo.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape" && isTyping) return event.target.blur();
  if (isTyping) return;
  if (event.key === "m") {
    event.preventDefault();
    document.querySelector(".answers input[name=comment]")?.focus();
    return;
  }
  if (!/^[crekun1-9]$/.test(event.key)) return;
  const place = document.querySelector(`[data-key="${event.key}"]`);
  if (!place) return;
  event.preventDefault();
  place.tagName === "SELECT" ? place.focus() : place.click();
});
