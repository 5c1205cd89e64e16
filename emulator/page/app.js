// How does it all come together? Events from the server change the memory, and the views show what changed.

import { byId, el, narrow } from "./element.js";
import { addMessage, announce, fade, redraw, showChat, startChat } from "./chat.js";
import { setClock } from "./clock.js";
import { startCommands } from "./commands.js";
import { focusField, showComposer, showWay, startComposer } from "./composer.js";
import { alertBox, toast } from "./dialogs.js";
import { logCall, showFaults, startFaults } from "./faults.js";
import { offer, startInline } from "./inline.js";
import { answered } from "./keyboard.js";
import { startLinks } from "./links.js";
import { showMachine, showZone, startMachine } from "./machine.js";
import { forget, fullName, isGroup, keep, memory, reader, remember, speaker } from "./memory.js";
import { avatar, showPeople, startPeople } from "./people.js";
import { showReplies, sharePlace, startReplies } from "./replies.js";
import { connect } from "./socket.js";
import { ding, startSound } from "./sound.js";
import { showSpeaker, startSpeaker } from "./speaker.js";
import { startTheme } from "./theme.js";
import { startTips } from "./tips.js";

const ACTIONS = {
  typing: "typing",
  upload_photo: "sending a photo",
  upload_video: "sending a video",
  upload_document: "sending a file",
  find_location: "looking for a place",
};
const ACTION_STAYS = 5000;
const CONNECTING = "connecting";
let acting = null;
let addedHere = false;
let linkOfNew = null;
let say = () => false;

const HEARD = {
  hello(event) {
    remember(event);
    setClock(event);
    showMachine(event);
    open(firstOpen());
  },
  message: ({ chat, message }) => arrived(Number(chat), message),
  edited({ chat, message }) {
    keep(Number(chat), message);
    if (Number(chat) === memory.open) redraw(message);
    showPeople();
  },
  deleted({ chat, message_ids: ids }) {
    forget(Number(chat), ids);
    if (Number(chat) === memory.open) {
      fade(ids);
      showWay();
      showReplies();
    }
    showPeople();
  },
  action: ({ chat, action }) => {
    if (Number(chat) === memory.open) act(ACTIONS[action] ?? "busy");
  },
  answer(event) {
    answered(Number(event.chat), event.message_id);
    if (Number(event.chat) !== memory.open || !event.text) return;
    if (event.show_alert) alertBox(memory.bot.first_name, event.text);
    else toast(event.text);
  },
  inline: offer,
  clock(event) {
    setClock(event);
    showMachine(event);
  },
  commands: ({ commands }) => {
    memory.commands = commands;
  },
  person({ person }) {
    const fresh = !memory.people.has(person.id);
    memory.people.set(person.id, person);
    if (fresh && addedHere) {
      addedHere = false;
      open(person.id);
      if (linkOfNew) follow(person.id, linkOfNew);
      linkOfNew = null;
      return;
    }
    showPeople();
    showWay();
    showSpeaker();
    showFaults();
  },
  faults({ faults }) {
    memory.faults = faults;
    showFaults();
  },
  call: logCall,
  refused: ({ text }) => toast(text),
};

function arrived(chat, message) {
  if (!keep(chat, message)) return;
  const seen = chat === memory.open && !(narrow() && byId("app").dataset.view === "list");
  if (chat === memory.open) {
    addMessage(message);
    act("");
    showWay();
    showReplies();
  }
  if (!message.outgoing) noticed(chat, message, seen);
  showPeople();
}

function noticed(chat, message, seen) {
  if (!message.silent) ding();
  if (seen) announce(memory.bot.first_name, message);
  else memory.unread.set(chat, (memory.unread.get(chat) ?? 0) + 1);
}

function firstOpen() {
  const before = memory.open ?? Number(localStorage.getItem("open"));
  return memory.people.has(before) ? before : ([...memory.people.keys()][0] ?? null);
}

function open(id) {
  memory.open = id;
  if (id !== null) localStorage.setItem("open", id);
  memory.unread.delete(id);
  showHead();
  showSpeaker();
  showZone();
  showChat();
  showComposer();
  showReplies();
  showPeople();
  showFaults();
}

function enter(id) {
  byId("app").dataset.view = "chat";
  open(id);
  focusField();
}

function showHead() {
  const shown = isGroup(memory.open) ? reader() : memory.bot;
  byId("bot-avatar").replaceChildren(avatar(shown));
  byId("bot-name").textContent = shown.first_name;
  byId("welcome-name").textContent = memory.bot.first_name;
  byId("welcome-words").textContent = memory.bot.description || "No messages here yet.";
  act("");
}

function act(words) {
  clearTimeout(acting);
  const person = memory.people.get(speaker());
  const what = isGroup(memory.open) ? "group · you are " : "bot · you are ";
  const usual = [what, el("bdi", {}, person ? fullName(person) : "nobody")];
  byId("bot-status").replaceChildren(...(words ? [words, dots()] : usual));
  if (words && words !== CONNECTING) acting = setTimeout(() => act(""), ACTION_STAYS);
}

function dots() {
  return el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
}

function tell(event) {
  const as = isGroup(event.chat ?? null) ? { as: speaker() } : {};
  if (say({ ...event, ...as })) return true;
  toast("Not connected to the emulator. Trying again…");
  return false;
}

const send = (text) => tell({ type: "say", chat: memory.open, text });
const tap = (spot) => tell({ type: "tap", chat: memory.open, ...spot });
const share = (place) => {
  open(memory.open);
  tell({ type: "location", chat: memory.open, ...place });
};
const block = (blocked) => tell({ type: "block", chat: memory.open, blocked });
const add = (person) => {
  addedHere = tell({ type: "person", ...person });
};

// A link opens the chat of a person, and of somebody new once they are there.
function follow(person, link) {
  if (person !== null) {
    enter(person);
    tell({ type: "open", chat: person, link });
    return;
  }
  linkOfNew = link;
  byId("app").dataset.view = "chat";
  add({ first_name: "Friend", language_code: reader()?.language_code });
}

function line(up) {
  byId("app").classList.toggle("offline", !up);
  if (!up && memory.bot) act(CONNECTING);
}

startTheme();
startSound();
startTips();
startChat({ send, tap });
startLinks(follow);
startSpeaker(() => {
  showHead();
  showChat();
});
startInline({
  ask: (text) => tell({ type: "inline", chat: memory.open, text }),
  choose: (query, result) => tell({ type: "choose", chat: memory.open, query_id: query, result }),
});
startCommands(send);
startReplies({ send, share });
startComposer({ send, block, drafted: showPeople });
startPeople({
  open: enter,
  add: (person) => {
    byId("app").dataset.view = "chat";
    if (person.title) addedHere = tell({ type: "group", title: person.title });
    else add(person);
  },
});
startMachine({ say: tell, moved: () => open(memory.open) });
startFaults(tell);
byId("back").addEventListener("click", () => {
  byId("app").dataset.view = "list";
});
say = connect({ heard: (event) => HEARD[event.type]?.(event), line });
