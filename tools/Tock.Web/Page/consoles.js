// SPDX-License-Identifier: Apache-2.0 OR MIT
// A console for each that writes, with a line to type.
import { make } from "./format.js";

const longest = 200_000;
const tabs = document.getElementById("tabs");
const panels = document.getElementById("consoles");
let consoles = [];

export function resetConsoles() {
  consoles = [];
  tabs.replaceChildren();
  panels.replaceChildren();
}

export function addOutput({ index, name, text }, send) {
  consoles[index] ??= createConsole(index, name, send);
  const console = consoles[index];
  const { output, tab, panel } = console;
  const isAtEnd = output.scrollHeight - output.scrollTop - output.clientHeight < 40;
  // A return at the end may be half of a line's end.
  const whole = console.rest + text;
  console.rest = whole.endsWith("\r") ? "\r" : "";
  output.append(whole.slice(0, whole.length - console.rest.length).replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
  if (output.textContent.length > longest) {
    output.textContent = output.textContent.slice(-longest / 2);
  }

  if (isAtEnd) {
    output.scrollTop = output.scrollHeight;
  }

  tab.classList.toggle("news", panel.hidden);
}

function createConsole(index, name, send) {
  const tab = make("button", { type: "button", id: `tab-${index}`, textContent: name });
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", `panel-${index}`);
  const output = make("pre", { className: "output", tabIndex: 0 });
  output.setAttribute("role", "log");
  output.setAttribute("aria-label", `Output of ${name}`);
  const input = make("input", { type: "text", autocomplete: "off", spellcheck: false, placeholder: "type a line" });
  input.setAttribute("aria-label", `Input to ${name}`);
  const form = make("form", { className: "input" }, input, make("button", { type: "submit", textContent: "Send" }));
  form.addEventListener("submit", event => {
    event.preventDefault();
    send({ kind: "type", index, text: `${input.value}\n` });
    input.value = "";
  });
  const panel = make("div", { id: `panel-${index}`, hidden: true }, output, form);
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", tab.id);
  tab.addEventListener("click", () => select(index));
  tabs.append(tab);
  panels.append(panel);
  const created = { tab, panel, output, rest: "" };
  if (panels.children.length === 1) {
    consoles[index] = created;
    select(index);
  } else {
    tab.setAttribute("aria-selected", "false");
  }

  return created;
}

function select(index) {
  consoles.forEach((console, place) => {
    console.tab.setAttribute("aria-selected", place === index);
    console.panel.hidden = place !== index;
  });
  const { output, tab } = consoles[index];
  tab.classList.remove("news");
  output.scrollTop = output.scrollHeight;
}
