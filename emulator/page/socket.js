// How does the page talk with the emulator? One websocket, JSON both ways, opened again when it breaks.

const LONGEST_PAUSE = 5000;

/** Stay connected: hand each event to `heard`, each change of the line to `line`; returns `say`. */
export function connect({ heard, line }) {
  let socket = null;
  let pause = 300;

  function open() {
    socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/page/socket`);
    socket.addEventListener("open", () => {
      pause = 300;
      line(true);
    });
    socket.addEventListener("message", (event) => heard(JSON.parse(event.data)));
    socket.addEventListener("close", again);
  }

  function again() {
    line(false);
    setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function say(event) {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(event));
    return true;
  }

  open();
  return say;
}
