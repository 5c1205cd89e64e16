// What does one message look like? A bubble with its mark of sound or silence, and its buttons beneath.

import { el, icon } from "./element.js";
import { formatted } from "./entities.js";
import { keyboard } from "./keyboard.js";
import { attachment, attachmentName, isPicture, shown, shownWidth } from "./media.js";
import { isGroup, speaker } from "./memory.js";
import { timeOfDay } from "./times.js";

/** Draw a message; `old` is the element that it replaces, whose unchanged picture is kept so that nothing flickers. */
export function bubble(message, { chat, send, tap }, old = null) {
  const found = attachment(message);
  const mine = isMine(message);
  const stack = el(
    "div",
    { class: "stack" },
    body(message, found, { send, old }),
    keyboard(message, { chat, tap }),
  );
  if (isPicture(found)) {
    stack.classList.add("wide");
    stack.style.setProperty("--width", `${shownWidth(found)}px`);
  }
  return el(
    "li",
    {
      class: `message ${mine ? "out" : "in"}`,
      testid: "message",
      dataset: {
        messageId: message.message_id,
        silent: Boolean(message.silent),
        outgoing: Boolean(message.outgoing),
        date: message.date,
      },
    },
    stack,
  );
}

function body(message, found, { send, old }) {
  const words = wordsOf(message, found, send);
  const inside = [
    named(message),
    quoted(message),
    found && carried(found, old),
    words.length ? says(message, words) : lone(message, found),
  ];
  return el("article", { class: `bubble ${isPicture(found) ? "picture" : ""}` }, inside, reactions(message));
}

function isMine(message) {
  return Boolean(message.outgoing) && (!isGroup(message.chat.id) || message.from.id === speaker());
}

// In a group the name stands over what others say.
function named(message) {
  if (!isGroup(message.chat.id) || isMine(message)) return null;
  return el("b", { class: "sender", dir: "auto" }, message.from.first_name);
}

function wordsOf(message, found, send) {
  const how = { command: send };
  if (message.text !== undefined) return formatted(message.text, message.entities, how);
  if (message.caption !== undefined) return formatted(message.caption, message.caption_entities, how);
  return found ? [] : [el("i", {}, "A message of this kind needs the real Telegram.")];
}

function carried(found, old) {
  const before = found.file_id && old?.querySelector(`[data-file="${CSS.escape(found.file_id)}"]`);
  return before || shown(found);
}

function says(message, words) {
  return el("div", { class: "words", dir: "auto" }, el("span", { class: "text" }, words), meta(message));
}

function quoted({ reply_to_message: first }) {
  return first
    ? el(
        "div",
        { class: "quoted", dir: "auto" },
        el("b", {}, first.from?.first_name ?? "Message"),
        el("span", {}, summary(first)),
      )
    : null;
}

function lone(message, found) {
  const mark = meta(message);
  mark.classList.add(isPicture(found) ? "over" : "below");
  return mark;
}

function meta(message) {
  const at = message.date * 1000;
  return el(
    "span",
    { class: "meta", dir: "ltr" },
    message.edited ? el("span", { class: "edited" }, "edited") : null,
    el("time", { datetime: new Date(at).toISOString() }, timeOfDay(at)),
    message.outgoing ? icon("checks") : ring(message),
  );
}

function reactions({ reactions: signs = [] }) {
  return signs.length
    ? el(
        "div",
        { class: "reactions", "aria-label": "Reactions" },
        signs.map((sign) => el("span", {}, sign)),
      )
    : null;
}

function ring(message) {
  return message.silent ? icon("bell-off", "Arrived silently") : icon("bell", "Made a sound");
}

/** One line that stands for a message in the list of people. */
export function summary(message) {
  const text = message.text ?? message.caption;
  const kind = attachmentName(message);
  return [kind, text].filter(Boolean).join(", ").replace(/\s+/g, " ");
}
