// What time is it for the bot? The emulated clock, kept running between the server's words about it.

const listeners = new Set();
let base = Date.now();
let since = performance.now();
let pace = 1;

/** The emulated time in milliseconds. */
export function now() {
  return base + (performance.now() - since) * pace;
}

/** Take over the server's time; on a journey it stands still between the stops. */
export function setClock({ now: at, speed, travelling = false }) {
  base = at;
  since = performance.now();
  pace = travelling ? 0 : (speed ?? 1);
  tick();
}

/** Call `listener` several times a second, and at once when the clock was moved. */
export function everyTick(listener) {
  listeners.add(listener);
}

function tick() {
  for (const listener of listeners) listener(now());
}

setInterval(tick, 200);
