// Who talks with the bot? The list at the left, and ready choices of people with difficult names.

import { byId, el } from "./element.js";
import { draftOf } from "./composer.js";
import { fullName, memory, messagesOf } from "./memory.js";
import { summary } from "./message.js";
import { timeOfDay } from "./times.js";

const COLOURS = 7;
const CHOICES = [
  { title: "A plain name", first_name: "Nadia", last_name: "Okafor", language_code: "en" },
  {
    title: "A long name",
    first_name: "Maximiliane-Theodora Konstantinopolska",
    last_name: "von Hohenzollern-Sigmaringen und zu Wittgenstein",
    language_code: "de",
  },
  { title: "A right-to-left name", first_name: "ליאור", last_name: "בן־דוד", language_code: "he" },
  { title: "An emoji name", first_name: "🧘‍♀️ Yogi", last_name: "🌈🇳🇵", language_code: "en" },
  { title: "A name like markup", first_name: "<b>&\"'", last_name: "</b>", language_code: "en" },
];

let way = null;

/** Be ready: `way` holds {open, add}. */
export function startPeople(actions) {
  way = actions;
  const menu = byId("add-menu");
  menu.replaceChildren(...CHOICES.map(choice), groupChoice());
  menu.addEventListener("toggle", (event) =>
    byId("add").setAttribute("aria-expanded", String(event.newState === "open")),
  );
}

/** Draw the list anew. */
export function showPeople() {
  const active = document.activeElement?.dataset?.testid;
  byId("people").replaceChildren(...[...memory.people.values()].map(row));
  if (active?.startsWith("person-")) byId("people").querySelector(`[data-testid="${active}"]`)?.focus();
  const unread = [...memory.unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = unread ? `(${unread}) ${memory.bot.first_name}` : memory.bot.first_name;
}

/** The round picture of a person or the bot: initials on a colour that stays theirs. */
export function avatar({ id, first_name: first, last_name: last }) {
  const initials = [first, last].map((name) => (name ? [...segments(name)][0]?.segment : "")).join("");
  return el(
    "span",
    { class: `avatar colour-${Math.abs(id) % COLOURS}`, "aria-hidden": "true" },
    initials.toUpperCase(),
  );
}

// A joined emoji is one sign to the eye, though many code points.
const segments = (text) => new Intl.Segmenter().segment(text.trim());

function choice({ title, ...person }) {
  const add = () => {
    byId("add-menu").hidePopover();
    way.add(person);
  };
  return el(
    "button",
    { type: "button", class: "choice", role: "menuitem", testid: "add-choice", onclick: add },
    el("span", {}, title),
    el("span", { class: "faint", dir: "auto" }, fullName(person)),
  );
}

function groupChoice() {
  const add = () => {
    byId("add-menu").hidePopover();
    way.add({ title: "Office" });
  };
  return el(
    "button",
    { type: "button", class: "choice", role: "menuitem", testid: "add-group", onclick: add },
    el("span", {}, "A group"),
    el("span", { class: "faint" }, "with everybody who is here"),
  );
}

function row(person) {
  const last = messagesOf(person.id).at(-1);
  const unread = memory.unread.get(person.id) ?? 0;
  return el(
    "li",
    {},
    el(
      "button",
      {
        type: "button",
        class: "person",
        testid: `person-${person.id}`,
        "aria-current": person.id === memory.open ? "true" : null,
        onclick: () => way.open(person.id),
      },
      avatar(person),
      el("span", { class: "person-name", dir: "auto" }, fullName(person)),
      el("time", { class: "person-time faint" }, last ? timeOfDay(last.date * 1000) : ""),
      lastLine(person, last),
      unread
        ? el("span", { class: "badge", role: "img", "aria-label": `${unread} unread` }, String(unread))
        : null,
    ),
  );
}

function lastLine(person, last) {
  const draft = person.id === memory.open ? "" : draftOf(person.id);
  if (draft)
    return el("span", { class: "last", dir: "auto" }, el("span", { class: "alarm" }, "Draft: "), draft);
  if (person.blocked) return el("span", { class: "last alarm" }, "Blocked the bot");
  if (!last) return el("span", { class: "last" }, "No messages yet");
  return el(
    "span",
    { class: "last", dir: "auto" },
    last.outgoing ? el("span", { class: "you" }, "You: ") : null,
    summary(last),
  );
}
