// SPDX-License-Identifier: Apache-2.0 OR MIT
// The connection to the board, and what each part of what it says goes to.
import { describeBoard, showDisplay, showPins } from "./board.js";
import { addOutput, resetConsoles } from "./consoles.js";
import { showFaults } from "./faults.js";
import { hex } from "./format.js";
import { showMemory, showFaultMarks } from "./memory.js";

const connection = document.getElementById("connection");
const alert = document.getElementById("alert");
const actions = [document.getElementById("reset"), document.getElementById("end")];
let socket = null;
let hasEnded = false;

const parts = {
  board(contents) {
    document.title = `${contents.name} – Tock board`;
    document.getElementById("name").textContent = contents.name;
    document.getElementById("summary").textContent = contents.summary;
    document.getElementById("memory-note").textContent = contents.hasMemory ? "" : "The kernel’s image is not known, so that its memory cannot be understood.";
    describeBoard(contents, send);
  },
  state(contents) {
    document.getElementById("time").textContent = contents.seconds === null ? "" : `${contents.seconds.toFixed(1)} s`;
    if (contents.hasEnded) {
      end("the board has ended");
    }
  },
  pins: showPins,
  memory: showMemory,
  display: showDisplay,
  console(contents) {
    addOutput(contents, send);
  },
  faults(contents) {
    showFaults(contents);
    // Of each process what it did last.
    const last = new Map(contents.filter(fault => !fault.isPast).map(fault => [fault.process, fault]));
    showFaultMarks([...last.values()].map(fault => ({ ...fault, place: fault.address ?? fault.programCounter })));
  },
  trouble(contents) {
    warn(contents);
  },
  refused(contents) {
    warn(`The board did not do that: ${contents.reason}`);
  },
};

function send(message) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}

function warn(text) {
  alert.textContent = text;
  alert.hidden = text === "";
}

function show(state, text) {
  connection.dataset.state = state;
  connection.textContent = text;
  for (const button of actions) {
    button.disabled = state !== "live";
  }
}

function end(text) {
  hasEnded = true;
  show("ended", text);
}

function connect() {
  const opening = new WebSocket(new URL("board", location.href.replace(/^http/, "ws")));
  socket = opening;
  opening.onopen = () => {
    resetConsoles();
    alert.hidden = true;
    show("live", "live");
  };
  opening.onmessage = event => {
    const { part, contents } = JSON.parse(event.data);
    parts[part]?.(contents);
  };
  opening.onclose = () => {
    if (!hasEnded) {
      show("connecting", "connecting");
      setTimeout(connect, 1000);
    }
  };
}

document.getElementById("reset").addEventListener("click", () => send({ kind: "reset" }));
document.getElementById("end").addEventListener("click", () => send({ kind: "end" }));

document.addEventListener("regionpointed", event => {
  const { start, end: last, what } = event.detail;
  document.getElementById("pointed").textContent = `${what}: ${hex(start)} to ${hex(last - 1)}, ${(last - start).toLocaleString("en")} B`;
});

show("connecting", "connecting");
connect();
