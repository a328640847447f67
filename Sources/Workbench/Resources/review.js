// The keys of the review page: c confirm, r reject, e correct, m comment, n next, u undo.
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
  const place = ["c", "r", "e", "n", "u"].includes(event.key)
    ? document.querySelector(`[data-key="${event.key}"], [accesskey="${event.key}"]`)
    : null;
  if (!place) return;
  event.preventDefault();
  place.tagName === "SELECT" ? place.focus() : place.click();
});
