// Which commands does the bot know? A list over the field that narrows as one types.

import { el, byId } from "./element.js";
import { memory } from "./memory.js";

const list = byId("command-list");
const button = byId("commands");
const field = byId("field");
let chosen = 0;
let pick = null;

/** Be ready; `send` is called with the command that was picked. */
export function startCommands(send) {
  pick = (command) => {
    if (field.value.startsWith("/")) write("");
    hideCommands();
    send(`/${command}`);
  };
  button.addEventListener("click", () => (list.hidden ? show(memory.commands) : hideCommands()));
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#command-list, #commands, #field")) hideCommands();
  });
}

/** Offer the commands that begin with what was typed. */
export function suggest(text) {
  const typed = /^\/(\w*)$/.exec(text);
  const fitting = typed
    ? memory.commands.filter(({ command }) => command.startsWith(typed[1].toLowerCase()))
    : [];
  if (fitting.length) show(fitting);
  else hideCommands();
}

/** Let the arrow keys, Enter, Tab and Escape work on the list; tell whether the key was used. */
export function steer(event) {
  if (list.hidden) return false;
  const steps = {
    ArrowDown: () => mark(chosen + 1),
    ArrowUp: () => mark(chosen - 1),
    Escape: hideCommands,
    Tab: complete,
    Enter: take,
  };
  if (!steps[event.key] || event.shiftKey) return false;
  event.preventDefault();
  steps[event.key]();
  return true;
}

export function hideCommands() {
  list.hidden = true;
  button.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function show(commands) {
  list.replaceChildren(...commands.map(row));
  list.hidden = commands.length === 0;
  button.setAttribute("aria-expanded", String(!list.hidden));
  mark(0);
}

function row({ command, description }, position) {
  return el(
    "li",
    {
      id: `command-${position}`,
      role: "option",
      testid: "command",
      dataset: { command },
      onclick: () => pick(command),
    },
    el("b", {}, `/${command}`),
    el("span", { class: "faint", dir: "auto" }, description),
  );
}

function mark(position) {
  const rows = [...list.children];
  if (!rows.length) return;
  chosen = (position + rows.length) % rows.length;
  rows.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
  rows[chosen].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", rows[chosen].id);
}

function take() {
  pick(list.children[chosen].dataset.command);
}

function complete() {
  write(`/${list.children[chosen].dataset.command} `);
}

// As if typed, so that the draft and the height of the field follow.
function write(text) {
  field.value = text;
  field.dispatchEvent(new Event("input"));
}
