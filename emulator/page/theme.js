// Light or dark? As the system says, until the reader chooses; the choice is kept.

import { byId } from "./element.js";

const system = matchMedia("(prefers-color-scheme: dark)");

/** Show the theme and let the switch change it. */
export function startTheme() {
  byId("theme").addEventListener("click", () => {
    localStorage.setItem("theme", theme() === "dark" ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  show();
}

const theme = () => localStorage.getItem("theme") ?? (system.matches ? "dark" : "light");

function show() {
  document.documentElement.dataset.theme = theme();
  byId("theme").setAttribute(
    "aria-label",
    theme() === "dark" ? "Change to the light theme" : "Change to the dark theme",
  );
}
