// What does the open chat show? Its messages under day headings, kept at the end unless the reader went up.

import { el, byId, calm } from "./element.js";
import { everyTick } from "./clock.js";
import { bubble, summary } from "./message.js";
import { dayKey, dayName } from "./times.js";
import { memory, messagesOf } from "./memory.js";

const NEAR = 60;
const HEADING = 40; // pixels from the top of the chat within which the heading of a day stands
const list = byId("messages");
const scroller = byId("scroller");
const pill = byId("pill");
let way = null;
let stuck = true;
let missed = 0;
let today = null;

/** Be ready: `way` holds {send, tap} for what the reader does to a message. */
export function startChat(actions) {
  way = actions;
  scroller.addEventListener("scroll", () => {
    stuck = distance() < NEAR;
    if (stuck) missed = 0;
    showPill();
    showOneDay();
  });
  pill.addEventListener("click", toEnd);
  const follow = new ResizeObserver(() => {
    if (stuck) jumpToEnd();
  });
  follow.observe(list);
  follow.observe(scroller);
  everyTick((at) => {
    if (dayKey(at) !== today) {
      today = dayKey(at);
      headDays();
    }
  });
}

/** Show the chat that is open in memory, from its end. */
export function showChat() {
  const messages = messagesOf(memory.open);
  list.dataset.chat = memory.open ?? "";
  list.replaceChildren(...messages.map((message) => bubble(message, actions())));
  headDays();
  missed = 0;
  jumpToEnd();
  showPill();
}

/** Put a new message at the end. */
export function addMessage(message) {
  const item = bubble(message, actions());
  item.classList.add("fresh");
  list.append(item);
  headDays();
  if (message.outgoing || stuck) return jumpToEnd();
  missed += 1;
  showPill();
}

/** Draw an edited message anew, where it stands. */
export function redraw(message) {
  const old = find(message.message_id);
  if (!old) return;
  const spot = focused(old);
  const item = bubble(message, actions(), old);
  old.replaceWith(item);
  if (spot) item.querySelector(spot)?.focus({ preventScroll: true });
  if (stuck) jumpToEnd();
}

/** Let deleted messages fade. */
export function fade(ids) {
  for (const id of ids) vanish(find(id));
}

/** Read a new message out, for those who listen to the page. */
export function announce(name, message) {
  byId("live").textContent = `${name}: ${summary(message)}`;
}

function actions() {
  return { chat: memory.open, ...way };
}

const find = (id) => list.querySelector(`[data-message-id="${id}"]`);

function focused(item) {
  const active = item.contains(document.activeElement) ? document.activeElement : null;
  return active?.dataset.row
    ? `.key[data-row="${active.dataset.row}"][data-column="${active.dataset.column}"]`
    : null;
}

async function vanish(item) {
  if (!item) return;
  for (const name of ["testid", "messageId"]) delete item.dataset[name];
  item.inert = true;
  if (!calm()) await faded(item);
  item.remove();
  headDays();
}

function faded(item) {
  item.style.overflow = "hidden";
  const from = { height: `${item.offsetHeight}px`, opacity: 1, transform: "none" };
  const to = { height: "0", opacity: 0, margin: "0", transform: "scale(0.92)" };
  return item.animate([from, to], { duration: 260, easing: "ease-in-out" }).finished;
}

// Each heading stands before the first message of its day; those that lost their day go.
function headDays() {
  let day = null;
  for (const item of [...list.children]) {
    if (item.classList.contains("day")) {
      item.remove();
      continue;
    }
    const at = Number(item.dataset.date) * 1000;
    if (dayKey(at) === day) continue;
    day = dayKey(at);
    item.before(el("li", { class: "day" }, el("span", {}, dayName(at))));
  }
  showOneDay();
}

// Headings stay at the top while their day is read; the one before makes room for the next.
function showOneDay() {
  const days = [...list.querySelectorAll(".day")];
  const line = scroller.getBoundingClientRect().top + HEADING;
  days.forEach((day, place) => {
    const next = days[place + 1];
    day.classList.toggle("past", next?.getBoundingClientRect().top < line);
  });
}

const distance = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;

function jumpToEnd() {
  stuck = true;
  scroller.scrollTop = scroller.scrollHeight;
}

function toEnd() {
  scroller.scrollTo({ top: scroller.scrollHeight, behavior: calm() ? "auto" : "smooth" });
}

function showPill() {
  pill.hidden = stuck;
  pill.classList.toggle("counting", missed > 0);
  byId("pill-words").textContent = missed ? `${missed} new ${missed === 1 ? "message" : "messages"}` : "";
  pill.setAttribute("aria-label", missed ? `${missed} new messages, go to the end` : "Go to the end");
}
