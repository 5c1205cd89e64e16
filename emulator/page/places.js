// Where can a person be? Places to share, and the zone that a phone in that place shows.

export const PLACES = [
  { name: "Berlin", latitude: 52.52, longitude: 13.405, zone: "Europe/Berlin" },
  { name: "New York", latitude: 40.7128, longitude: -74.006, zone: "America/New_York" },
  { name: "São Paulo", latitude: -23.5505, longitude: -46.6333, zone: "America/Sao_Paulo" },
  { name: "Kathmandu", latitude: 27.7172, longitude: 85.324, zone: "Asia/Kathmandu" },
  { name: "Auckland", latitude: -36.8509, longitude: 174.7645, zone: "Pacific/Auckland" },
];

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone that the phone of this person shows: the browser's until one was chosen. */
export const zoneOf = (person) => localStorage.getItem(`zone:${person}`) || OWN_ZONE;

/** Take the phone of this person to a zone; "" is the browser's own. */
export function moveTo(person, zone) {
  if (zone) localStorage.setItem(`zone:${person}`, zone);
  else localStorage.removeItem(`zone:${person}`);
}

/** The zones to choose from, as [zone, name]. */
export const zoneChoices = () => [
  ["", OWN_ZONE.split("/").at(-1).replace("_", " ")],
  ...PLACES.map(({ zone, name }) => [zone, name]),
];
