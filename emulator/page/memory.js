// What does the page know? People, their messages in order, and what is unread: as the server told it.

/** Everything known; the views read it, only this module writes it. */
export const memory = {
  bot: null,
  commands: [],
  faults: [],
  people: new Map(),
  chats: new Map(),
  unread: new Map(),
  speakers: new Map(),
  open: null,
};

/** Begin afresh with what the server knows. */
export function remember({ bot, people, chats, faults }) {
  memory.bot = bot;
  memory.commands = bot.commands ?? [];
  memory.faults = faults ?? [];
  memory.people = new Map(people.map((person) => [person.id, person]));
  memory.chats = new Map(Object.entries(chats).map(([id, messages]) => [Number(id), inOrder(messages)]));
}

function inOrder(messages) {
  return new Map(messages.map((message) => [message.message_id, message]));
}

/** The messages of a chat, oldest first. */
export function messagesOf(chat) {
  return [...(memory.chats.get(chat)?.values() ?? [])];
}

/** Keep a new or an edited message; tell whether it is new. */
export function keep(chat, message) {
  if (!memory.chats.has(chat)) memory.chats.set(chat, new Map());
  const messages = memory.chats.get(chat);
  const fresh = !messages.has(message.message_id);
  messages.set(message.message_id, message);
  return fresh;
}

/** Forget deleted messages. */
export function forget(chat, ids) {
  for (const id of ids) memory.chats.get(chat)?.delete(id);
}

/** The person whose chat is open, if any. */
export const reader = () => memory.people.get(memory.open) ?? null;

/** Tell whether a chat is a group: their numbers are negative. */
export const isGroup = (chat) => chat !== null && chat < 0;

/** The number of the person who speaks in the open chat. */
export function speaker() {
  if (!isGroup(memory.open)) return memory.open;
  return memory.speakers.get(memory.open) ?? memory.people.get(memory.open)?.members[0] ?? null;
}

/** First and last name in one. */
export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

/** The reply keyboard that holds now: that of the last bot message which set or removed one. */
export function replyMarkup(chat) {
  const markups = messagesOf(chat)
    .filter((message) => !message.outgoing)
    .map((message) => ({ id: message.message_id, ...message.reply_markup }))
    .filter((markup) => markup.keyboard || markup.remove_keyboard || markup.force_reply);
  return markups.at(-1) ?? null;
}
