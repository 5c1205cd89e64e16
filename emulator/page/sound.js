// What does a sounding message sound like? A soft ding, once the browser allows it and unless it is switched off.

import { byId } from "./element.js";

const APART = 0.25;
const NOTES = [
  [880, 0],
  [1318.5, 0.09],
];

let context = null;
let last = -1;

/** Be ready: browsers let a page sound only after the first press somewhere on it. */
export function startSound() {
  const button = byId("sound");
  button.addEventListener("click", () => {
    if (context) localStorage.setItem("sound", wanted() ? "off" : "on");
    else localStorage.setItem("sound", "on");
    show();
  });
  for (const kind of ["click", "keydown"]) document.addEventListener(kind, wake, { once: true });
  show();
}

/** Ding, if the page may; many at once are one. */
export function ding() {
  if (!context || !wanted() || context.currentTime - last < APART) return;
  last = context.currentTime;
  for (const [pitch, delay] of NOTES) note(pitch, last + delay);
}

const wanted = () => localStorage.getItem("sound") !== "off";

function wake() {
  context ??= new AudioContext();
  show();
}

function note(pitch, at) {
  const tone = new OscillatorNode(context, { frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.09, at + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.55);
}

function show() {
  const on = Boolean(context) && wanted();
  byId("sound").setAttribute("aria-pressed", String(on));
  byId("sound").setAttribute("aria-label", on ? "Sound is on" : "Sound is off");
}
