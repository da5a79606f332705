// Files go up in pieces, so that one that breaks off goes on where it stopped. Without this script
// the same form sends them whole.
"use strict";

const TRIES = 6;

for (const form of document.querySelectorAll("form[data-upload]")) begin(form);

function begin(form) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-uploads]");
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  let busy = false;
  form.classList.add("scripted");
  input.addEventListener("change", () => send([...input.files]));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      form.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    form.classList.remove("over");
    send([...event.dataTransfer.files]);
  });
  addEventListener("beforeunload", (event) => { if (busy) event.preventDefault(); });

  async function send(files) {
    if (busy || !files.length) return;
    busy = true;
    list.replaceChildren();
    try {
      const at = await addresses();
      const rows = files.map((file) => row(file));
      let taken = 0, refused = 0;
      for (const [number, file] of files.entries()) {
        if (await upload(at.announce, file, rows[number])) taken += 1; else refused += 1;
      }
      busy = false;
      if (taken && !refused) look(at.look);
      else if (taken) offer(at.look);
    } catch {
      list.append(line(form.dataset.broken));
    }
    busy = false;
    input.value = "";
  }

  async function addresses() {
    if (form.dataset.announce) return { announce: form.dataset.announce, look: form.dataset.look };
    const answer = await fetch(form.action, {
      method: "POST", headers: { "X-CSRFToken": token, Accept: "application/json" },
      body: new URLSearchParams({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "" }),
    });
    if (!answer.ok) throw new Error(answer.status);
    const { to } = await answer.json();
    form.dataset.announce = to + "announce";
    form.dataset.look = to + "look";
    return { announce: to + "announce", look: to + "look" };
  }

  // Whether the whole file is there. What goes wrong is said beside its name.
  async function upload(announce, file, shown) {
    for (let tried = 0; tried < TRIES; tried += 1) {
      try {
        const known = await post(announce, new URLSearchParams({ name: file.name, size: file.size }));
        let received = known.received;
        while (received < file.size) {
          const piece = file.slice(received, received + known.piece);
          const answer = await post(known.to, piece, received, (sent) => shown.told((received + sent) / file.size));
          received = answer.received;
          tried = 0;
        }
        shown.told(1);
        return true;
      } catch (error) {
        if (error.trouble) { shown.failed(error.trouble); return false; }
        await new Promise((again) => setTimeout(again, 500 * 2 ** tried));
      }
    }
    shown.failed({ what: form.dataset.broken });
    return false;
  }

  function post(address, body, offset, told) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.setRequestHeader("X-CSRFToken", token);
      if (offset !== undefined) {
        request.setRequestHeader("Content-Type", "application/octet-stream");
        request.setRequestHeader("Upload-Offset", String(offset));
        request.upload.addEventListener("progress", (event) => told(event.loaded));
      }
      request.addEventListener("load", () => {
        let answer = {};
        try { answer = JSON.parse(request.responseText); } catch { /* a page, not ours */ }
        if (request.status === 200) done(answer);
        else failed(answer.trouble ? { trouble: answer.trouble } : new Error(request.status));
      });
      request.addEventListener("error", () => failed(new Error("broken off")));
      request.send(body);
    });
  }

  function row(file) {
    const item = line(file.name), share = document.createElement("span"), bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    share.textContent = form.dataset.waits;
    item.append(share, bar);
    list.append(item);
    return {
      told(part) { bar.value = part; share.textContent = `${Math.round(part * 100)}%`; },
      failed(trouble) {
        bar.remove();
        share.remove();
        const said = document.createElement("p");
        said.className = "error";
        said.textContent = [trouble.what, trouble.exists, trouble.do].filter(Boolean).join(" · ");
        item.append(said);
      },
    };
  }

  function line(text) {
    const item = document.createElement("li"), name = document.createElement("span");
    name.textContent = text;
    item.append(name);
    return item;
  }

  function offer(address) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = form.dataset.goon;
    button.addEventListener("click", () => look(address));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }

  function look(address) {
    const going = document.createElement("form");
    going.method = "post";
    going.action = address;
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = "csrfmiddlewaretoken";
    hidden.value = token;
    going.append(hidden);
    document.body.append(going);
    going.submit();
  }
}
