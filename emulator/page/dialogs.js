// What may lie over the page for a moment? A toast, an alert, a picture at full size, a choice of place.

import { el, byId } from "./element.js";
import { PLACES } from "./places.js";

const TOAST_STAYS = 4000;

/** Show a few words over the chat for a moment. */
export function toast(words) {
  const note = el("div", { class: "toast", testid: "toast", role: "status", dir: "auto" }, words);
  byId("toasts").replaceChildren(note);
  setTimeout(() => note.classList.add("leaving"), TOAST_STAYS);
  setTimeout(() => note.remove(), TOAST_STAYS + 300);
}

/** Show words that the reader has to acknowledge. */
export function alertBox(title, words) {
  const ok = el("button", { type: "button", class: "plain" }, "OK");
  const box = opened(
    el(
      "dialog",
      { class: "box", testid: "alert", "aria-label": title },
      el("h2", {}, title),
      el("p", { dir: "auto" }, words),
      el("div", { class: "box-foot" }, ok),
    ),
  );
  ok.addEventListener("click", () => box.close());
  ok.focus();
}

/** Show a picture as large as the window allows; any press closes it. */
export function viewPicture(address) {
  const box = opened(
    el(
      "dialog",
      { class: "viewer", "aria-label": "Picture" },
      el("img", { src: address, alt: "Picture from the bot" }),
    ),
  );
  box.addEventListener("click", () => box.close());
}

/** Let the reader choose which person opens a link; `chosen` gets the number, or null for somebody new. */
export function askWho(people, chosen) {
  const done = (person) => {
    box.close();
    chosen(person);
  };
  const choice = (words, person) =>
    el(
      "button",
      { type: "button", class: "choice", testid: "who", onclick: () => done(person) },
      el("span", { dir: "auto" }, words),
    );
  const box = opened(
    el(
      "dialog",
      { class: "box", testid: "opening", "aria-label": "Who opens this link?" },
      el("h2", {}, "Who opens this link?"),
      el("p", { class: "faint" }, "It leads into this person’s own chat with the bot."),
      el(
        "div",
        { class: "choices" },
        people.map((person) => choice(person.first_name, person.id)),
        choice("Somebody new", null),
      ),
      el(
        "div",
        { class: "box-foot" },
        el("button", { type: "button", class: "plain", onclick: () => box.close() }, "Cancel"),
      ),
    ),
  );
}

/** Let the reader choose where they are; `chosen` gets {latitude, longitude, zone?}. */
export function askPlace(chosen) {
  const done = (place) => {
    box.close();
    chosen(place);
  };
  const rows = PLACES.map((place) =>
    el(
      "button",
      { type: "button", class: "choice", testid: "place", onclick: () => done(place) },
      el("span", {}, place.name),
      el("span", { class: "faint" }, place.zone),
    ),
  );
  const box = opened(
    el(
      "dialog",
      { class: "box", testid: "location", "aria-label": "Share a location" },
      el("h2", {}, "Share a location"),
      el("p", { class: "faint" }, "The phone of this person moves there too and shows that place’s time."),
      el("div", { class: "choices" }, rows),
      coordinates(done),
      el(
        "div",
        { class: "box-foot" },
        el("button", { type: "button", class: "plain", onclick: () => box.close() }, "Cancel"),
      ),
    ),
  );
}

function coordinates(done) {
  const latitude = degrees("Latitude", 90);
  const longitude = degrees("Longitude", 180);
  const form = el(
    "form",
    { class: "coordinates", method: "dialog" },
    latitude,
    longitude,
    el("button", { class: "plain" }, "Send"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done({ latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber });
  });
  return form;
}

function degrees(label, limit) {
  return el("input", {
    type: "number",
    step: "any",
    min: -limit,
    max: limit,
    required: true,
    placeholder: label,
    "aria-label": label,
  });
}

function opened(box) {
  document.body.append(box);
  box.addEventListener("close", () => box.remove());
  box.showModal();
  return box;
}
