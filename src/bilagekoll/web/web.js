"use strict";
// Sends each file on its own, so that the first answer comes at once; shows the answers as cards; makes messages.
const words = JSON.parse(document.getElementById("words").textContent);
const form = document.getElementById("form");
const cards = document.getElementById("cards");
const status_ = document.getElementById("status");
const clear = document.getElementById("clear");
const files = new Map(); // card -> File: the browser has the files, the program keeps none
const answers = new Map(); // card -> {verdict, answer, name, size}
const AT_ONCE = 2;
let waiting = [];
let working = 0;
let cardNumber = 0;
let isFetching = false;
let fetching = [];

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
const say = (text) => (status_.textContent = text);
// Without direction marks and other signs that are not seen: they turn a name around, and what stands after it.
const nameOf = (file) => file.name.replace(/\p{C}/gu, "");
const address = (action) => form.action.replace(/\/report(?=\?)/, `/${action}`);

async function post(action, data) {
  const reply = await fetch(address(action), { method: "POST", body: data });
  const answer = await reply.json();
  if (!reply.ok) throw new Error(answer.error);
  return answer;
}

function add(chosen) {
  for (const file of chosen) {
    cardNumber += 1;
    const card = document.createElement("div");
    card.className = "card";
    card.id = `c${cardNumber}`;
    card.dataset.number = cardNumber;
    card.innerHTML = '<article class="file pending" aria-busy="true"><p class="name"></p><p class="progress"><progress></progress> <span></span></p></article>';
    card.querySelector(".name").textContent = nameOf(file);
    card.querySelector("span").textContent = words.checking;
    card.querySelector("progress").setAttribute("aria-label", fill(words.checkingFile, { name: nameOf(file) }));
    cards.append(card);
    files.set(card, file);
    waiting.push(card);
  }
  clear.hidden = files.size === 0;
  advise();
  next();
}

function next() {
  while (working < AT_ONCE && waiting.length) {
    working += 1;
    check(waiting.shift()).finally(() => {
      working -= 1;
      next();
      advise();
      fetchNext();
    });
  }
}

async function check(card) {
  const file = files.get(card);
  if (!file) return;
  const data = new FormData();
  data.append("number", card.dataset.number);
  data.append("file", file);
  try {
    if (file.size > words.fileBytes) {
      failed(card, file, new Error(words.tooLarge), "reject");
      return;
    }
    const answer = await post("check", data);
    if (!files.has(card)) return;
    card.innerHTML = answer.html;
    equip(card);
    answers.set(card, { name: nameOf(file), size: file.size, verdict: answer.verdict, answer: answer.answer });
    say(`${nameOf(file)}: ${answer.answer}`);
    fetching.push(card);
    fetchNext();
  } catch (error) {
    failed(card, file, error);
  }
}

// The text may take seconds (a scan is read by its pictures), so it comes after the answers of all files, one at a time.
async function fetchNext() {
  if (isFetching || working || waiting.length || !fetching.length) return;
  isFetching = true;
  const card = fetching.shift();
  const place = card.querySelector(".text-place");
  const file = files.get(card);
  if (place && file) {
    const data = new FormData();
    data.append("number", card.dataset.number);
    data.append("file", file);
    try {
      const answer = await post("text", data);
      place.innerHTML = answer.html;
      equip(place);
      if (files.size === 1) say(answer.said);
    } catch (error) {
      place.querySelector("p").textContent = error.message || words.failed;
    }
    place.removeAttribute("aria-busy");
  }
  isFetching = false;
  fetchNext();
}

function failed(card, file, error, verdict = "unknown") {
  const told = error instanceof TypeError ? words.noProgram : error.message || words.failed;
  const article = card.querySelector("article");
  article.className = "file failed";
  article.removeAttribute("aria-busy");
  const answer = words.verdicts[verdict];
  article.querySelector(".progress").textContent = `${answer}. ${told}`;
  answers.set(card, { name: nameOf(file), size: file.size, verdict, answer });
  say(`${nameOf(file)}: ${answer}. ${told}`);
}

// What all files together mean for one message.
function advise() {
  const section = document.getElementById("advice");
  const place = section.querySelector("div");
  place.textContent = "";
  const done = [...answers.values()];
  section.hidden = files.size < 2;
  if (section.hidden) return;
  const line = (text) => place.append(Object.assign(document.createElement("p"), { textContent: text }));
  if (done.length < files.size) line(fill(words.progress, { done: done.length, files: files.size }));
  for (const [verdict, label] of Object.entries(words.verdicts)) {
    const names = done.filter((answer) => answer.verdict === verdict).map((answer) => answer.name);
    if (names.length) line(`${label}: ${names.join(", ")}`);
  }
  if (files.size > words.messageFiles) line(fill(words.tooMany, { files: files.size }));
  if (done.length === files.size) say(words.allDone);
}

// Messages: everything is asked of the program anew, with the file, since it keeps nothing.
async function message(card, data) {
  const place = card.querySelector(".message-place");
  data.append("file", files.get(card));
  data.set("number", card.dataset.number);
  place.setAttribute("aria-busy", "true");
  say(words.working);
  try {
    const answer = await post("message", data);
    place.innerHTML = answer.html;
    equip(place);
    say(answer.said);
    const first = place.querySelector("[data-first]");
    if (first) first.focus();
  } catch (error) {
    say(error.message || words.failed);
    place.insertAdjacentHTML("afterbegin", '<p class="notice" role="alert"></p>');
    place.firstElementChild.textContent = error.message || words.failed;
  }
  place.removeAttribute("aria-busy");
}

cards.addEventListener("click", (event) => {
  const card = event.target.closest(".card");
  const make = event.target.closest(".make-message");
  const use = event.target.closest(".use");
  if (make) message(card, new FormData());
  if (use) {
    const field = document.getElementById(use.dataset.for);
    field.value = use.dataset.value;
    field.focus();
    say(fill(words.used, { value: use.dataset.value }));
  }
});
cards.addEventListener("submit", (event) => {
  event.preventDefault();
  message(event.target.closest(".card"), new FormData(event.target));
});
cards.addEventListener("change", (event) => {
  if (event.target.name === "template") message(event.target.closest(".card"), new FormData(event.target.form));
});

// Choosing and dropping.
for (const input of form.querySelectorAll("input[type=file]")) {
  input.addEventListener("change", () => {
    add([...input.files].filter((file) => !file.name.startsWith(".")));
    input.value = "";
  });
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  document.getElementById("files").click();
});
document.getElementById("send").hidden = true;
for (const element of document.querySelectorAll(".scripted")) element.hidden = false;

async function inFolder(entry) {
  if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return found;
    for (const inner of some) if (!inner.name.startsWith(".")) found.push(...(await inFolder(inner)));
  }
}
addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("over");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) form.classList.remove("over");
});
addEventListener("drop", async (event) => {
  event.preventDefault();
  form.classList.remove("over");
  const plain = [...event.dataTransfer.files];
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  add(entries.length ? (await Promise.all(entries.map(inFolder))).flat() : plain);
});
clear.addEventListener("click", () => {
  waiting = [];
  fetching = [];
  files.clear();
  answers.clear();
  cards.textContent = "";
  clear.hidden = true;
  advise();
  say(words.cleared);
  document.getElementById("files").focus();
});
