// How is time moved? The bar that shows the bot's clock, jumps ahead, and runs time faster or not at all.

import { byId, el } from "./element.js";
import { everyTick, now } from "./clock.js";
import { memory } from "./memory.js";
import { moveTo, zoneChoices, zoneOf } from "./places.js";
import { relative, written } from "./times.js";

// The fastest is a week in a minute.
const SPEEDS = [0, 1, 2, 5, 10, 30, 60, 600, 3600, 10080];
const slider = byId("speed");
const zone = byId("zone");
let next = null;
let sliding = false;

/** Be ready: `say` sends an event, `moved` is called when the phone went to another zone. */
export function startMachine({ say, moved }) {
  slider.max = SPEEDS.length - 1;
  slider.addEventListener("input", () => {
    sliding = true;
    label(SPEEDS[slider.value]);
  });
  slider.addEventListener("change", () => {
    sliding = false;
    say({ type: "speed", speed: SPEEDS[slider.value] });
  });
  byId("jump-30").addEventListener("click", (event) => jump(say, { seconds: 30 }, event));
  byId("jump-event").addEventListener("click", (event) => jump(say, { to: "event" }, event));
  byId("jump-reminder").addEventListener("click", (event) => jump(say, { to: "reminder" }, event));
  byId("speed-toggle").addEventListener("click", unfold);
  zone.replaceChildren(...zoneChoices().map(([value, name]) => el("option", { value }, name)));
  zone.addEventListener("change", () => {
    moveTo(memory.open, zone.value);
    moved();
  });
  everyTick(showTime);
}

/** Take over what the server says about its clock; without a time machine the bar goes. */
export function showMachine({
  speed,
  next_event: event,
  travelling = false,
  time_machine: there = speed !== null,
}) {
  next = event;
  byId("machine").hidden = !there;
  travel(travelling);
  if (there && !sliding) {
    slider.value = nearest(speed);
    label(speed);
  }
}

/** Show the zone of the phone whose chat is open. */
export function showZone() {
  const chosen = zoneOf(memory.open);
  zone.value = [...zone.options].some(({ value }) => value === chosen) ? chosen : "";
  showTime(now());
}

function showTime(at) {
  byId("clock-time").textContent = written(
    at,
    { hour: "2-digit", minute: "2-digit", second: "2-digit" },
    "en-GB",
  );
  byId("clock-day").textContent = written(at, { weekday: "short", day: "numeric", month: "short" }, "en-GB");
  byId("clock").dateTime = new Date(at).toISOString();
  byId("next-when").textContent = next ? relative(next, at, "en-GB") : "nothing planned";
}

function jump(say, where, event) {
  if (event.currentTarget.getAttribute("aria-disabled") === "true") return;
  if (say({ type: "jump", ...where })) travel(true);
}

// Not `disabled`, which would take the focus away from a button that is pressed again and again.
function travel(busy) {
  byId("machine").setAttribute("aria-busy", String(busy));
  for (const id of ["jump-30", "jump-reminder"]) byId(id).setAttribute("aria-disabled", String(busy));
  byId("jump-event").setAttribute("aria-disabled", String(busy || !next));
}

function label(speed) {
  const words = speed === 0 ? "stands still" : `${speed}×`;
  for (const place of document.querySelectorAll(".speed-words")) place.textContent = words;
  slider.style.setProperty("--fill", `${(100 * slider.value) / slider.max}%`);
  slider.setAttribute("aria-valuetext", speed === 0 ? "time stands still" : `${speed} times as fast`);
  byId("machine").classList.toggle("still", speed === 0);
}

function nearest(speed) {
  const gaps = SPEEDS.map((stop) => Math.abs(stop - speed));
  return gaps.indexOf(Math.min(...gaps));
}

function unfold(event) {
  const shown = byId("machine").classList.toggle("unfolded");
  event.currentTarget.setAttribute("aria-expanded", String(shown));
}
