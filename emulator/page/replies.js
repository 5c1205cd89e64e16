// What does a reply keyboard do? Its keys stand under the field and say their text, or ask for a place.

import { el, byId } from "./element.js";
import { askPlace, toast } from "./dialogs.js";
import { memory, replyMarkup } from "./memory.js";
import { moveTo } from "./places.js";

const panel = byId("replies");
const toggle = byId("replies-toggle");
const folded = new Map();
let way = null;

/** Be ready: `way` holds {send, share}. */
export function startReplies(actions) {
  way = actions;
  toggle.addEventListener("click", () => fold(panel.hidden === false));
}

/** Show the keyboard that holds in the open chat, and its hint in the field. */
export function showReplies() {
  const markup = replyMarkup(memory.open);
  const rows = markup?.keyboard ?? [];
  toggle.hidden = rows.length === 0;
  panel.hidden = rows.length === 0 || folded.get(memory.open) === markup.id;
  toggle.setAttribute("aria-expanded", String(!panel.hidden));
  byId("field").placeholder = markup?.input_field_placeholder || "Message";
  panel.replaceChildren(
    ...rows.map((row) =>
      el(
        "div",
        { class: "keys" },
        row.map((button) => key(button, markup)),
      ),
    ),
  );
}

/** Share a place from the open chat; the person's phone goes there too. */
export function sharePlace() {
  askPlace((place) => {
    if (place.zone) moveTo(memory.open, place.zone);
    way.share({ latitude: place.latitude, longitude: place.longitude });
  });
}

function key(button, markup) {
  const label = typeof button === "string" ? { text: button } : button;
  return el(
    "button",
    {
      type: "button",
      class: `reply ${label.style ?? ""}`,
      testid: "reply",
      dir: "auto",
      onclick: () => press(label, markup),
    },
    label.text,
  );
}

function press(button, markup) {
  if (button.request_location) sharePlace();
  else if (Object.keys(button).some((name) => name.startsWith("request_") || name === "web_app"))
    toast("Keys of this kind need the real Telegram.");
  else way.send(button.text);
  if (markup.one_time_keyboard) fold(true);
}

function fold(away) {
  if (away) folded.set(memory.open, replyMarkup(memory.open)?.id);
  else folded.delete(memory.open);
  showReplies();
}
