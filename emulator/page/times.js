// How is an instant written? In the language of the reader and in the zone where their phone is.

import { el } from "./element.js";
import { everyTick, now } from "./clock.js";
import { zoneOf } from "./places.js";
import { reader } from "./memory.js";

const SHORT_DATE = { day: "2-digit", month: "2-digit", year: "2-digit" };
const LONG_DATE = { day: "numeric", month: "long", year: "numeric" };
const SHORT_TIME = { hour: "2-digit", minute: "2-digit" };
const LONG_TIME = { hour: "2-digit", minute: "2-digit", second: "2-digit" };
const FIELDS = { w: { weekday: "long" }, d: SHORT_DATE, D: LONG_DATE, t: SHORT_TIME, T: LONG_TIME };

// Whole units, cut and not rounded, with months of 30 days: so does Telegram Desktop
// (Telegram/SourceFiles/core/ui_integration.cpp).
const UNITS = [
  ["year", 31536000],
  ["month", 2592000],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

const formatters = new Map();

/** Write an instant (ms) with these Intl fields. */
export function written(at, fields, locale = language()) {
  return formatter(locale, { timeZone: zoneOf(reader()?.id), hourCycle: "h23", ...fields }).format(at);
}

/** The time of day of an instant (ms), hours and minutes. */
export const timeOfDay = (at) => written(at, SHORT_TIME);

/** A key that is the same for two instants of one local day. */
export const dayKey = (at) => written(at, { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA");

/** The heading over the messages of a day: "Today", "Yesterday", "Monday 24 November". */
export function dayName(at) {
  if (dayKey(at) === dayKey(now())) return "Today";
  if (dayKey(at) === dayKey(now() - 86400000)) return "Yesterday";
  const sameYear = dayKey(at).slice(0, 4) === dayKey(now()).slice(0, 4);
  return written(
    at,
    { weekday: "long", day: "numeric", month: "long", year: sameYear ? undefined : "numeric" },
    "en-GB",
  );
}

/** Say how far an instant (ms) is from `from`: "in 24 seconds", "3 minutes ago". */
export function relative(at, from = now(), locale = language()) {
  const seconds = Math.floor(at / 1000) - Math.floor(from / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  const words = new Intl.RelativeTimeFormat(locale, { numeric: seconds ? "always" : "auto" });
  return words.format(Math.trunc(seconds / size), unit);
}

/** An element that shows a `date_time` entity; the text that the bot wrote stays where no format is known. */
export function dateTime({ unix_time: unix, date_time_format: format = "" }, text) {
  const at = unix * 1000;
  const title = written(at, { weekday: "long", ...LONG_DATE, ...LONG_TIME });
  const time = el("time", { class: "date-time", datetime: new Date(at).toISOString(), title }, text);
  if (format === "r") time.dataset.countdown = at;
  const fields = [...format].map((letter) => FIELDS[letter]).filter(Boolean);
  if (format === "r") time.textContent = relative(at);
  else if (fields.length) time.textContent = written(at, Object.assign({}, ...fields));
  return time;
}

everyTick((at) => {
  for (const time of document.querySelectorAll("[data-countdown]")) {
    const words = relative(Number(time.dataset.countdown), at);
    if (time.textContent !== words) time.textContent = words;
  }
});

function language() {
  const code = reader()?.language_code || "en";
  return code === "en" ? "en-GB" : code;
}

function formatter(locale, fields) {
  const key = JSON.stringify([locale, fields]);
  if (!formatters.has(key)) formatters.set(key, made(locale, fields));
  return formatters.get(key);
}

function made(locale, fields) {
  try {
    return new Intl.DateTimeFormat(locale, fields);
  } catch {
    return new Intl.DateTimeFormat("en-GB", fields); // a language code that is no language
  }
}
