// What can be broken on purpose? One press each for the faults of a network, and a log of the bot's last calls.

import { byId, el } from "./element.js";
import { memory, reader } from "./memory.js";
import { written } from "./times.js";

const LOG_LENGTH = 60;
const TIME = { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "UTC" };
const KINDS = [
  { kind: "429", title: "Too many requests", what: "429, retry after 5 s", retry_after: 5 },
  { kind: "502", title: "Bad gateway", what: "502, nothing was sent" },
  { kind: "drop-before", title: "Drop before accepting", what: "the call never arrives" },
  { kind: "drop-after", title: "Drop after accepting", what: "it arrives, the answer is lost" },
  { kind: "slow", title: "Slow answer", what: "the answer takes its time" },
];

let say = null;

/** Be ready; `send` sends an event. */
export function startFaults(send) {
  say = send;
  byId("fault-kinds").replaceChildren(...KINDS.map(button));
  byId("block").addEventListener("click", () =>
    say({ type: "block", chat: memory.open, blocked: !reader()?.blocked }),
  );
  byId("clear-faults").addEventListener("click", () => say({ type: "clear-faults" }));
  byId("faults-toggle").addEventListener("click", toggle);
  byId("faults-close").addEventListener("click", toggle);
}

/** Show which faults wait for a call, and whether the open person has blocked the bot. */
export function showFaults() {
  const waiting = memory.faults.map(chip);
  byId("fault-chips").replaceChildren(
    ...(waiting.length ? waiting : [el("li", { class: "faint" }, "All calls go through.")]),
  );
  byId("faults-toggle").classList.toggle("lit", waiting.length > 0);
  byId("block").disabled = !reader();
  byId("block-title").textContent = reader()?.blocked ? "Unblock the bot" : "Block the bot";
}

/** Put a call of the bot at the top of the log. */
export function logCall({ method, ok, description, at }) {
  const log = byId("calls");
  const time = written(at, TIME, "en-GB");
  log.prepend(
    el(
      "li",
      { class: ok ? "call" : "call failed", testid: "call" },
      el("time", {}, time),
      el("span", { class: "method" }, method),
      el("span", { class: "verdict" }, ok ? "ok" : description || "failed"),
    ),
  );
  while (log.children.length > LOG_LENGTH) log.lastChild.remove();
}

function button({ kind, title, what, ...more }) {
  return el(
    "button",
    {
      type: "button",
      class: "fault",
      testid: `fault-${kind}`,
      onclick: () => say({ type: "fault", kind, count: 1, ...more }),
    },
    el("span", {}, title),
    el("span", { class: "faint" }, what),
  );
}

function chip({ kind, count, method }) {
  const title = KINDS.find((known) => known.kind === String(kind))?.title ?? kind;
  const calls = count > 1 ? `the next ${count} calls` : "the next call";
  return el("li", { class: "chip" }, `${title}: ${calls}${method ? ` of ${method}` : ""}`);
}

function toggle() {
  const drawer = byId("faults");
  drawer.hidden = !drawer.hidden;
  byId("faults-toggle").setAttribute("aria-expanded", String(!drawer.hidden));
  if (drawer.hidden) byId("faults-toggle").focus();
  else byId("faults-close").focus();
}
