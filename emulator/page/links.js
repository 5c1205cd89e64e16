// Links that open the bot: a press on such a link asks for the person who opens it, whose chat then begins with it.

import { askWho } from "./dialogs.js";
import { memory } from "./memory.js";

let open = null;

/** Be ready; `opener` is called with the number of a person and the link. */
export function startLinks(opener) {
  open = opener;
}

/** Open a link to the bot; tell whether it is such a link. */
export function openLink(address) {
  if (!leadsToBot(address)) return false;
  askWho([...memory.people.values()], (person) => open(person, address));
  return true;
}

function leadsToBot(address) {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname, searchParams } = new URL(address);
  const name = pathname.replaceAll("/", "").toLowerCase();
  const own = memory.bot?.username?.toLowerCase();
  return /^(t|telegram)\.me$/.test(hostname) && name === own && searchParams.has("start");
}
