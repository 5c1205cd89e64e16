// Inline mode: what is typed behind the bot's name brings a list of results over the field, and a press sends one.

import { byId, el } from "./element.js";
import { fileAddress } from "./media.js";
import { memory } from "./memory.js";

const PAUSE = 250;
const list = byId("inline-list");
const field = byId("field");
let way = null;
let timer = null;

/** Be ready: `way` holds {ask, choose}. */
export function startInline(actions) {
  way = actions;
}

/** Ask the bot for results if its name stands before the text; tell whether it does. */
export function lookUp(text) {
  clearTimeout(timer);
  const behind = typedBehind(text);
  if (behind === null) {
    list.hidden = true;
    return false;
  }
  timer = setTimeout(() => way.ask(behind), PAUSE);
  return true;
}

/** Show the results for what stands in the field now. */
export function offer({ chat, query_id: query, text, results }) {
  if (Number(chat) !== memory.open || typedBehind(field.value) !== text) return;
  list.replaceChildren(...results.map((result) => row(query, result)));
  list.hidden = results.length === 0;
}

function typedBehind(text) {
  const name = `@${memory.bot?.username ?? ""} `;
  const same = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
  return same ? text.slice(name.length).trim() : null;
}

function row(query, result) {
  return el(
    "li",
    { role: "option", testid: "inline-result", onclick: () => pick(query, result.id) },
    picture(result),
    el(
      "span",
      { class: "inline-words", dir: "auto" },
      el("b", {}, result.title),
      el("span", { class: "faint" }, result.description),
    ),
  );
}

function picture({ kind, file }) {
  if (kind === "photo") return el("img", { class: "inline-picture", src: fileAddress(file), alt: "" });
  if (kind !== "animation") return null;
  return el("video", { class: "inline-picture", src: fileAddress(file), muted: true, preload: "metadata" });
}

function pick(query, result) {
  if (!way.choose(query, result)) return;
  field.value = "";
  field.dispatchEvent(new Event("input"));
}
