// How do inline buttons behave? A press goes to the bot and spins until the answer; links and copies stay here.

import { el, icon } from "./element.js";
import { toast } from "./dialogs.js";
import { openLink } from "./links.js";

const PATIENCE = 15000;
const waiting = new Map();

/** The inline keyboard of a message, or null; `tap` sends a press as {message_id, row, column}. */
export function keyboard(message, { chat, tap }) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el(
    "div",
    { class: "keyboard", role: "group", "aria-label": "Buttons" },
    rows.map((row, y) =>
      el(
        "div",
        { class: "keys" },
        row.map((button, x) => key(button, { chat, message, row: y, column: x, tap })),
      ),
    ),
  );
}

function key(button, spot) {
  const busy = waiting.has(spotKey(spot));
  return el(
    "button",
    {
      type: "button",
      class: `key ${button.style ?? ""}`,
      testid: "button",
      title: button.text,
      disabled: Boolean(button.disabled),
      "aria-busy": busy ? "true" : null,
      dataset: { row: spot.row, column: spot.column },
      onclick: (event) => press(button, spot, event.currentTarget),
    },
    el("span", { class: "key-text", dir: "auto" }, button.text),
    mark(button),
  );
}

function mark(button) {
  if (button.url) return icon("arrow-out");
  return button.copy_text ? icon("copy") : null;
}

function press(button, spot, element) {
  if (button.url) visit(button.url);
  else if (button.copy_text) copy(button.copy_text.text);
  else if (button.callback_data !== undefined) ask(spot, element);
  else toast("Buttons of this kind need the real Telegram.");
}

function visit(url) {
  if (openLink(url)) return;
  if (/^https?:/i.test(url)) window.open(url, "_blank", "noopener");
  else toast(`This link needs the real Telegram: ${url}`);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied to the clipboard");
  } catch {
    toast(`Copy this: ${text}`);
  }
}

function ask(spot, element) {
  const key = spotKey(spot);
  if (waiting.has(key)) return;
  if (!spot.tap({ message_id: spot.message.message_id, row: spot.row, column: spot.column })) return;
  element.setAttribute("aria-busy", "true");
  waiting.set(
    key,
    setTimeout(() => settle(key), PATIENCE),
  );
}

/** The bot answered a press on this message: its oldest spinning button comes to rest. */
export function answered(chat, messageId) {
  const key = [...waiting.keys()].find((name) => name.startsWith(`${chat}:${messageId}:`));
  if (key) settle(key);
}

function settle(key) {
  clearTimeout(waiting.get(key));
  waiting.delete(key);
  const [chat, id, row, column] = key.split(":");
  const element = document.querySelector(
    `[data-chat="${chat}"] [data-message-id="${id}"] .key[data-row="${row}"][data-column="${column}"]`,
  );
  element?.removeAttribute("aria-busy");
}

const spotKey = ({ chat, message, row, column }) => `${chat}:${message.message_id}:${row}:${column}`;
