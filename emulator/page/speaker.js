// The person who speaks in a group: a choice over the field, kept for each group.

import { byId, el } from "./element.js";
import { isGroup, memory, speaker } from "./memory.js";

const row = byId("speaker-row");
const choice = byId("speaker");

/** Be ready; `changed` is called when another person speaks. */
export function startSpeaker(changed) {
  choice.addEventListener("change", () => {
    memory.speakers.set(memory.open, Number(choice.value));
    changed();
  });
}

/** Offer the members of the open group; in a private chat there is nothing to choose. */
export function showSpeaker() {
  row.hidden = !isGroup(memory.open);
  if (row.hidden) return;
  const members = memory.people.get(memory.open).members;
  choice.replaceChildren(...members.map(option));
  choice.value = String(speaker());
}

function option(number) {
  return el("option", { value: number }, memory.people.get(number)?.first_name ?? String(number));
}
