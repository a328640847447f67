// A page whose figures are older than the ledger is loaded again once they are computed, unless somebody is at work on it.
"use strict";

const ask = async () => {
  const answer = await (await fetch("/api/v1/freshness")).json();
  if (!answer.settled) return setTimeout(ask, 700);
  // Where keys answer, as in a review, a page that changes under the hands would take the next answer with it.
  const takesKeys = document.querySelector("[data-key]");
  const isIdle = window.scrollY < 40 && !takesKeys && !document.activeElement?.closest("main form");
  if (isIdle) location.reload();
  else document.getElementById("behind")?.classList.add("ready");
};

setTimeout(ask, 400);
