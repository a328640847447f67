// Files dropped or chosen on the dossier page are sent one after the other, and each tells what was found in it; so do addresses
// that are being read.
"use strict";

const drop = document.getElementById("drop");
const list = document.getElementById("read");
const progress = document.getElementById("progress");
if (drop) drop.hidden = false;

const line = (text, address) => {
  const item = document.createElement("p");
  if (address) item.append(Object.assign(document.createElement("a"), { href: address, textContent: text }));
  else item.textContent = text;
  return item;
};

const fill = (pattern, values) => pattern.replace(/{(\w+)}/g, (_, name) => values[name]);

const send = async (file) => {
  const response = await fetch(`/sources/file?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "X-Parley-Token": drop.dataset.token, "Content-Type": "application/octet-stream" },
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) return list.append(line(`${file.name}: ${answer.error.join(" ")}`));
  const { new: articles, statements, claims } = answer.report;
  list.append(line(`${answer.path}: ${fill(drop.dataset.found, { articles, statements, claims })}`));
};

const sendAll = async (files) => {
  progress.hidden = false;
  progress.max = files.length;
  progress.value = 0;
  for (const file of files) {
    try {
      await send(file);
    } catch (error) {
      list.append(line(`${file.name}: ${error.message}`));
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
const steps = new Map(errands?.dataset.steps.split("|").map((one) => one.split("=")));

const follow = async () => {
  const all = await (await fetch("/sources/errands")).json();
  errands.replaceChildren(
    ...all.map((one) => {
      const trouble = one.failures.length ? ` · ${one.failures.at(-1)}` : "";
      return line(`${one.address}: ${steps.get(one.step) ?? one.step} · ${fill(errands.dataset.found, one)}${trouble}`);
    }),
  );
  if (all.some((one) => !one.is_done)) setTimeout(follow, 1000);
};

if (errands) follow();
