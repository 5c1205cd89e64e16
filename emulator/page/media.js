// How is what a message carries shown? Pictures and animations at their size, files and places as rows.

import { el, icon, calm } from "./element.js";
import { viewPicture } from "./dialogs.js";

const WIDEST = 400;
const HIGHEST = 460;

/** The address of a file's bytes. */
export const fileAddress = (id) => `/page/file/${encodeURIComponent(id)}`;

/** What a message carries besides text: {kind, file, width, height}, or null. */
export function attachment(message) {
  if (message.animation) return { kind: "animation", ...message.animation };
  if (message.photo?.length) return { kind: "photo", ...message.photo.at(-1) };
  for (const kind of ["video", "audio", "voice", "document"]) {
    if (message[kind]) return { kind, ...message[kind] };
  }
  return message.location ? { kind: "location", ...message.location } : null;
}

/** A word for an attachment, as in a list of chats. */
export function attachmentName(message) {
  const found = attachment(message);
  const names = {
    animation: "GIF",
    photo: "Photo",
    video: "Video",
    audio: "Audio",
    voice: "Voice message",
    location: "Location",
  };
  return found && (names[found.kind] ?? found.file_name ?? "File");
}

/** Tell whether an attachment fills the width of its bubble. */
export const isPicture = (found) => ["animation", "photo", "video"].includes(found?.kind);

/** How wide (px) a picture is shown. */
export function shownWidth({ width = WIDEST, height = WIDEST }) {
  return Math.round(Math.max(160, width * Math.min(1, WIDEST / width, HIGHEST / height)));
}

/** Show an attachment. */
export function shown(found) {
  const element = SHOW[found.kind](found);
  element.dataset.file = found.file_id ?? "";
  return element;
}

const SHOW = { animation, photo, video, audio, voice: audio, document: documentRow, location: locationRow };

function photo(found) {
  const address = fileAddress(found.file_id);
  const image = el("img", {
    src: address,
    alt: "Picture from the bot",
    loading: "eager",
    draggable: "false",
  });
  return framed(
    found,
    el(
      "button",
      {
        type: "button",
        class: "media",
        "aria-label": "Open the picture",
        onclick: () => viewPicture(address),
      },
      image,
    ),
  );
}

function animation(found) {
  if (found.mime_type === "image/gif") {
    return framed(
      found,
      el(
        "div",
        { class: "media" },
        el("img", { src: fileAddress(found.file_id), alt: "Animation from the bot" }),
      ),
    );
  }
  const film = el("video", {
    src: fileAddress(found.file_id),
    loop: true,
    playsinline: true,
    preload: "auto",
    tabindex: -1,
  });
  film.muted = true;
  const frame = el(
    "button",
    { type: "button", class: "media", "aria-label": "Animation, press to stop or play" },
    film,
  );
  frame.addEventListener("click", () => toggle(film));
  film.dataset.stopped = calm() ? "yes" : "";
  inView.observe(film);
  return framed(found, frame);
}

// Only what can be seen plays: a long chat of looping films would keep the machine busy.
const inView = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting && !target.dataset.stopped) play(target);
    else target.pause();
  }
});

function toggle(film) {
  film.dataset.stopped = film.paused ? "" : "yes";
  if (film.paused) play(film);
  else film.pause();
}

function play(film) {
  film.play().catch(() => {}); // the browser may say no, or the film may be gone again
}

function video(found) {
  const film = el("video", {
    src: fileAddress(found.file_id),
    controls: true,
    playsinline: true,
    preload: "metadata",
  });
  film.muted = true;
  return framed(found, el("div", { class: "media" }, film));
}

function framed({ width, height }, frame) {
  if (width && height) frame.style.aspectRatio = `${width} / ${height}`;
  return frame;
}

function audio(found) {
  return el("audio", {
    class: "sound",
    src: fileAddress(found.file_id),
    controls: true,
    preload: "metadata",
  });
}

function documentRow(found) {
  const name = found.file_name ?? "file";
  return el(
    "a",
    { class: "file", href: fileAddress(found.file_id), download: name },
    el("span", { class: "file-disc" }, icon("file")),
    el(
      "span",
      { class: "file-words" },
      el("span", { class: "file-name", dir: "auto" }, name),
      el("span", { class: "faint" }, size(found.file_size)),
    ),
  );
}

function size(bytes) {
  if (!bytes) return "Download";
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function locationRow({ latitude, longitude }) {
  return el(
    "div",
    { class: "place" },
    el("span", { class: "map" }, icon("pin")),
    el(
      "span",
      { class: "file-words" },
      el("span", { class: "file-name" }, "Location"),
      el("span", { class: "faint" }, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`),
    ),
  );
}
