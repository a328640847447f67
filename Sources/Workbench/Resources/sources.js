// Files dropped or chosen on the dossier page are sent one after the other, and each tells what was found in it.
"use strict";

const drop = document.getElementById("drop");
const list = document.getElementById("read");
const progress = document.getElementById("progress");
if (drop) drop.hidden = false;

const tell = (text) => {
  const item = document.createElement("li");
  item.textContent = text;
  list.append(item);
};

const send = async (file) => {
  const response = await fetch(`/sources/file?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "X-Parley-Token": drop.dataset.token, "Content-Type": "application/octet-stream" },
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) return tell(`${file.name}: ${answer.error.join(" ")}`);
  const { statements, claims } = answer.report;
  tell(`${answer.path}: statements ${statements}, claims ${claims}`);
};

const sendAll = async (files) => {
  progress.hidden = false;
  progress.max = files.length;
  progress.value = 0;
  for (const file of files) {
    try {
      await send(file);
    } catch (error) {
      tell(`${file.name}: ${error.message}`);
    }
    progress.value += 1;
  }
  progress.hidden = true;
};

document.getElementById("files")?.addEventListener("change", (event) => sendAll([...event.target.files]));
drop?.addEventListener("dragover", (event) => event.preventDefault());
drop?.addEventListener("drop", (event) => {
  event.preventDefault();
  sendAll([...event.dataTransfer.files]);
});

// Addresses that are being read, and how far each has come.
const errands = document.getElementById("errands");

const follow = async () => {
  const all = await (await fetch("/sources/errands")).json();
  errands.replaceChildren(
    ...all.map((one) => {
      const item = document.createElement("li");
      const found = `articles ${one.articles}, statements ${one.statements}, claims ${one.claims}`;
      const trouble = one.failures.length ? ` · ${one.failures.at(-1)}` : "";
      item.textContent = `${one.address}: ${one.step} · ${found}${trouble}`;
      return item;
    }),
  );
  if (all.some((one) => !one.is_done)) setTimeout(follow, 1000);
};

if (errands) follow();
