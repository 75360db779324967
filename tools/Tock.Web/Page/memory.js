// SPDX-License-Identifier: Apache-2.0 OR MIT
// The memory in figures: both maps, the table of processes, the list of regions, the colours.
import { bytes, draw, hex, make } from "./format.js";
import { MemoryMap } from "./map.js";

const kinds = {
  KernelStack: "kernel stack", KernelData: "kernel data", KernelArena: "kernel objects", KernelRoom: "kernel, unused", KernelCode: "kernel code",
  Stack: "stack", Data: "data", Heap: "heap", Application: "application", Room: "room to grow", Grant: "grant", Bookkeeping: "kernel’s notes of a process",
  Header: "header", Code: "application code", Footer: "footer", Padding: "padding", Damaged: "damaged", Free: "free",
};
const maps = { ram: new MemoryMap(document.getElementById("ram"), 640), flash: new MemoryMap(document.getElementById("flash"), 250) };
const processes = document.getElementById("processes");
const regions = document.getElementById("regions");
const legend = document.getElementById("legend");
let shownKinds = "";

export function showMemory(memory) {
  document.getElementById("memory-note").textContent = memory.isBooted ? "" : "The kernel has not booted yet.";
  for (const [name, map] of Object.entries(maps)) {
    map.show(memory[name]);
    const { length } = memory[name];
    const free = memory[name].regions.filter(region => region.kind === "Free").reduce((sum, region) => sum + region.end - region.start, 0);
    const title = name === "ram" ? "RAM" : "Flash";
    document.getElementById(`${name}-title`).textContent = `${title}: ${length / 1024} KiB, free ${bytes(free)}${map.note}`;
  }

  showProcesses(memory.processes);
  const all = [...memory.ram.regions, ...memory.flash.regions];
  update(regions, all.map(region => `${hex(region.start)}–${hex(region.end - 1)}  ${bytes(region.end - region.start)}  ${region.what}`), text => make("li", { textContent: text }));
  showLegend(new Set(all.map(region => region.kind)));
}

export function showFaultMarks(faults) {
  for (const map of Object.values(maps)) {
    map.showFaults(faults);
  }
}

function showProcesses(list) {
  const rows = list.map(process => [
    process.name,
    process.state,
    bytes(process.ram),
    process.stack === null ? "?" : `${process.stack.used} of ${bytes(process.stack.size)} (most ${process.stack.deepest})`,
    bytes(process.heap),
    bytes(process.grants),
    bytes(process.room),
    process.systemCalls.toLocaleString("en"),
    process.restarts.toLocaleString("en"),
  ]);
  while (processes.rows.length > rows.length) {
    processes.deleteRow(-1);
  }

  rows.forEach((row, index) => {
    const shown = processes.rows[index] ?? processes.insertRow();
    row.forEach((text, column) => {
      const cell = shown.cells[column] ?? shown.insertCell();
      if (cell.textContent !== text) {
        cell.textContent = text;
        cell.className = column === 1 ? text : "";
      }
    });
  });
}

function showLegend(present) {
  const wanted = Object.keys(kinds).filter(kind => present.has(kind));
  if (wanted.join() !== shownKinds) {
    shownKinds = wanted.join();
    legend.replaceChildren(...wanted.map(kind => {
      const colour = draw("rect", { width: 16, height: 16, rx: 3, class: "region" });
      colour.style.fill = `var(--${kind})`;
      return make("li", {}, draw("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, colour), kinds[kind]);
    }));
  }
}

// Only what is different is changed: a list that is read or selected stays as it is.
function update(list, texts, create) {
  while (list.children.length > texts.length) {
    list.lastChild.remove();
  }

  texts.forEach((text, index) => {
    const item = list.children[index];
    if (item === undefined) {
      list.append(create(text));
    } else if (item.textContent !== text) {
      item.textContent = text;
    }
  });
}
