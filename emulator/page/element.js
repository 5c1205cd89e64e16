// How is anything put on the page? As elements and text nodes, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element: `on…` properties are listeners, `testid` and `dataset` mark it, the rest are attributes. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) put(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function put(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "dataset") Object.assign(element.dataset, value);
  else if (name === "testid") element.dataset.testid = value;
  else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : value);
}

/** Draw one of the icons of icons.svg; with a label it is read out, without it is decoration. */
export function icon(name, label) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  svg.setAttribute("class", `icon icon-${name}`);
  if (label) {
    const title = document.createElementNS(SVG, "title");
    title.textContent = label;
    svg.setAttribute("role", "img");
    svg.append(title);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  svg.append(use);
  return svg;
}

/** Find the element with this id. */
export const byId = (id) => document.getElementById(id);

/** Tell whether the reader asked for less motion. */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Tell whether the page is as narrow as a phone. */
export const narrow = () => matchMedia("(max-width: 720px)").matches;
