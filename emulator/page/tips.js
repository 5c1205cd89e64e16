// What should one try first? A card of three lines that stays until it is put away.

import { byId } from "./element.js";

const phone = matchMedia("(max-width: 720px)");

/** Show the card where there is room for it, unless it was put away before. */
export function startTips() {
  const card = byId("tips");
  card.hidden = localStorage.getItem("tips") === "done";
  byId("tips-close").addEventListener("click", () => {
    localStorage.setItem("tips", "done");
    card.hidden = true;
  });
  phone.addEventListener("change", place);
  place();
}

// A phone shows the list or the chat, so the card goes to where the reader begins.
function place() {
  if (phone.matches) byId("chat-head").after(byId("tips"));
  else byId("people-foot").before(byId("tips"));
}
