// How is a text with entities shown? As nested elements; offsets count UTF-16 units, as JavaScript's strings do.

import { el } from "./element.js";
import { openLink } from "./links.js";
import { dateTime } from "./times.js";

const PLAIN = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]); // they break the line by themselves
const SAFE = /^(https?:|mailto:|tel:)/i;

/** Show `text` with its entities; `command` is called with a bot command that the reader clicks. */
export function formatted(text, entities = [], { command }) {
  const ordered = entities
    .map((entity) => ({ ...entity, end: entity.offset + entity.length }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  return nested(text, ordered, 0, text.length, { command });
}

function nested(text, entities, start, end, how) {
  const nodes = [];
  const queue = [...entities];
  let at = start;
  while (queue.length) {
    const entity = queue.shift();
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.end, end);
    if (to <= from) continue;
    const inner = take(queue, to);
    nodes.push(
      text.slice(at, from),
      wrapped(entity, text.slice(from, to), nested(text, inner, from, to, how), how),
    );
    at = to < end && BLOCKS.has(entity.type) && text[to] === "\n" ? to + 1 : to;
  }
  return [...nodes, text.slice(at, end)].filter((node) => node !== "");
}

// Entities that begin before `to` lie inside; one that reaches further is cut there and goes on after it.
function take(queue, to) {
  const inner = queue.filter((entity) => entity.offset < to);
  const beyond = inner.filter((entity) => entity.end > to).map((entity) => ({ ...entity, offset: to }));
  queue.splice(0, inner.length, ...beyond);
  return inner;
}

function wrapped(entity, text, inner, how) {
  if (entity.type in PLAIN) return el(PLAIN[entity.type], {}, inner);
  const show = SHOWN[entity.type];
  return show ? show({ entity, text, inner, how }) : el("span", {}, inner);
}

const SHOWN = {
  spoiler: ({ inner }) => spoiler(inner),
  pre: ({ entity, inner }) => el("pre", { "data-language": entity.language }, el("code", {}, inner)),
  expandable_blockquote: ({ inner }) => expandable(inner),
  text_link: ({ entity, inner }) => link(entity.url, inner),
  url: ({ text, inner }) => link(/^[a-z]+:/i.test(text) ? text : `https://${text}`, inner),
  email: ({ text, inner }) => link(`mailto:${text}`, inner),
  phone_number: ({ text, inner }) => link(`tel:${text}`, inner),
  bot_command: ({ text, inner, how }) =>
    el("button", { type: "button", class: "link", onclick: () => how.command(text) }, inner),
  mention: ({ inner }) => el("span", { class: "link" }, inner),
  text_mention: ({ inner }) => el("span", { class: "link" }, inner),
  hashtag: ({ inner }) => el("span", { class: "link" }, inner),
  cashtag: ({ inner }) => el("span", { class: "link" }, inner),
  date_time: ({ entity, text }) => dateTime(entity, text),
};

function link(url, inner) {
  if (!SAFE.test(url)) return el("span", { class: "link", title: url }, inner);
  const visit = (event) => {
    if (openLink(url)) event.preventDefault();
  };
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", onclick: visit }, inner);
}

function spoiler(inner) {
  const cover = el("span", {
    class: "spoiler",
    role: "button",
    tabindex: 0,
    "aria-label": "Hidden text, press to show",
  });
  cover.append(el("span", { "aria-hidden": "true" }, inner));
  const show = () => {
    cover.classList.add("shown");
    cover.replaceChildren(...inner);
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
  };
  cover.addEventListener("click", show, { once: true });
  cover.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return cover;
}

function expandable(inner) {
  const quote = el("blockquote", { class: "folded" }, inner);
  quote.addEventListener("click", () => quote.classList.toggle("folded"));
  return quote;
}
