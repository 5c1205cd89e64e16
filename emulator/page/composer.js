// How does the reader say something? A field with a draft per chat, or the one big button that starts the bot.

import { byId } from "./element.js";
import { hideCommands, steer, suggest } from "./commands.js";
import { lookUp } from "./inline.js";
import { isGroup, memory, messagesOf, reader } from "./memory.js";
import { sharePlace } from "./replies.js";

const field = byId("field");
const sendButton = byId("send");
let way = null;

/** Be ready: `way` holds {send, block, drafted}. */
export function startComposer(actions) {
  way = actions;
  field.addEventListener("input", typed);
  field.addEventListener("keydown", pressed);
  sendButton.addEventListener("click", submit);
  byId("share").addEventListener("click", sharePlace);
  byId("start").addEventListener("click", () => way.send("/start"));
  byId("restart").addEventListener("click", () => {
    way.block(false);
    way.send("/start");
  });
}

/** Show what the open chat calls for: START, RESTART or the field with its draft. */
export function showComposer() {
  showWay();
  field.value = draftOf(memory.open);
  hideCommands();
  fit();
}

/** Change between START, RESTART and the field, and leave alone what is being typed. */
export function showWay() {
  const person = reader();
  const empty = messagesOf(memory.open).length === 0 && !isGroup(memory.open);
  byId("restart").hidden = !person?.blocked;
  byId("start").hidden = !person || person.blocked || !empty;
  byId("entry").hidden = !person || person.blocked || empty;
}

/** What was begun in a chat and not sent. */
export const draftOf = (chat) => sessionStorage.getItem(`draft:${chat}`) ?? "";

/** Put the cursor into the field, where a keyboard would not cover half of a phone. */
export function focusField() {
  if (matchMedia("(hover: hover)").matches) field.focus({ preventScroll: true });
}

function typed() {
  sessionStorage.setItem(`draft:${memory.open}`, field.value);
  if (!lookUp(field.value)) suggest(field.value);
  fit();
  way.drafted();
}

function pressed(event) {
  if (event.isComposing || steer(event)) return;
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  submit();
}

function submit() {
  const text = field.value.trim();
  if (!text || !way.send(text)) return;
  field.value = "";
  typed();
  focusField();
}

function fit() {
  field.style.height = "auto";
  if (field.scrollHeight) field.style.height = `${field.scrollHeight}px`; // 0 while it is hidden
  sendButton.disabled = !field.value.trim();
}
