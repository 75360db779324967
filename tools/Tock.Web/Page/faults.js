// SPDX-License-Identifier: Apache-2.0 OR MIT
// The faults in words, the newest first.
import { hex, make } from "./format.js";

const list = document.getElementById("faults");

/** What a process tried, in one line. */
export function describeFault(fault) {
  const where = fault.where ? ` (${fault.where})` : "";
  return fault.address === null
    ? `${fault.process}: ${fault.cause}`
    : `${fault.process} tried to ${fault.tried ?? "reach"} at ${hex(fault.address)}${where}`;
}

export function showFaults(faults) {
  document.getElementById("no-faults").hidden = faults.length !== 0;
  list.replaceChildren(...faults.toReversed().map(fault => {
    const details = [fault.times === 1 ? fault.cause : `${fault.cause}, ${fault.times} times`];
    if (fault.programCounter !== null) {
      details.push(`at instruction ${hex(fault.programCounter)}${fault.source ? `, ${fault.source}` : ""}`);
    }

    if (fault.seconds !== null) {
      details.push(`at ${fault.seconds.toFixed(1)} s of the board’s time`);
    }

    if (fault.action) {
      details.push(`the process ${fault.action}`);
    }

    return make("li", { className: fault.isPast ? "past" : "", value: fault.number },
      make("div", { className: "what", textContent: describeFault(fault) }),
      make("div", { className: "note", textContent: details.join("; ") + (fault.isPast ? "; before the board was reset" : "") }));
  }));
}
