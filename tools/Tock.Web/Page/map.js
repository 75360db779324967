// SPDX-License-Identifier: Apache-2.0 OR MIT
// A memory drawn to scale: rows from low to high address, a region is the area of its bytes.
import { bytes, draw, hex } from "./format.js";
import { describeFault } from "./faults.js";

const gutter = 74;
const rows = 64;
const rowHeight = 15;
const smallestShare = 64 * 1024;

// What lies in one piece and is of one owner.
function owned(regions) {
  const blocks = [];
  for (const { start, end, owner } of regions) {
    const last = blocks.at(-1);
    if (owner !== null && last?.owner === owner && last.end === start) {
      last.end = end;
    } else if (owner !== null) {
      blocks.push({ start, end, owner });
    }
  }

  return blocks;
}

export class MemoryMap {
  /** Creates a map of this width, without the addresses beside it. */
  constructor(svg, width) {
    this.svg = svg;
    this.width = width;
    this.layers = Object.fromEntries(["addresses", "regions", "uses", "blocks", "labels", "marks", "faults"].map(name => [name, draw("g")]));
    svg.setAttribute("viewBox", `0 0 ${gutter + width + 2} ${rows * rowHeight + 2}`);
    svg.append(...Object.values(this.layers));
    this.shown = "";
    this.faults = [];
    this.note = "";
  }

  show(memory) {
    this.memory = memory;
    this.setScale();
    const visible = memory.regions.filter(region => region.start < this.end);
    const outline = JSON.stringify([this.start, this.end, visible]);
    if (outline !== this.shown) {
      this.shown = outline;
      this.drawAddresses();
      this.layers.regions.replaceChildren(...visible.map(region => this.drawRegion(region)));
      this.layers.blocks.replaceChildren(...owned(visible).map(block => draw("path", { d: this.path(block.start, block.end), class: "block" })));
      this.layers.labels.replaceChildren(...visible.map(region => this.drawLabel(region)).filter(label => label !== null));
      this.showFaults(this.faults);
    }

    this.layers.uses.replaceChildren(...memory.uses.map(use => draw("path", { d: this.path(use.start, use.end), class: use.isNow ? "used" : "reached" })));
    this.layers.marks.replaceChildren(...memory.marks.filter(mark => mark.address <= this.end).map(mark => {
      const { x, y } = this.place(mark.address - 1, 1);
      return draw("line", { x1: x, x2: x, y1: y - 1, y2: y + rowHeight + 1, class: "break", role: "img", "aria-label": `${mark.name}: ${hex(mark.address)}` }, draw("title", {}, `${mark.name}: ${hex(mark.address)}`));
    }));
  }

  showFaults(faults) {
    this.faults = faults;
    if (this.memory !== undefined) {
      this.layers.faults.replaceChildren(...faults.filter(fault => fault.place >= this.start && fault.place < this.end).map((fault, index, all) => this.drawFault(fault, index === all.length - 1)));
    }
  }

  // A large memory of which little is used is drawn as far as it is used; what follows is free.
  setScale() {
    const { start, length, regions } = this.memory;
    const used = regions.filter(region => region.kind !== "Free").reduce((end, region) => Math.max(end, region.end), start) - start;
    let drawn = Math.min(length, smallestShare);
    while (drawn < used) {
      drawn = Math.min(length, drawn * 2);
    }

    this.start = start;
    this.end = start + (drawn * 4 >= length ? length : drawn);
    this.rowBytes = (this.end - start) / rows;
    this.note = this.end === start + length ? "" : `; drawn up to ${hex(this.end)}, all free behind`;
  }

  drawAddresses() {
    this.layers.addresses.replaceChildren(...Array.from({ length: rows / 4 }, (_, index) =>
      draw("text", { x: 0, y: index * 4 * rowHeight + 12, class: "address" }, hex(this.start + index * 4 * this.rowBytes))));
  }

  place(address, offset = 0) {
    const distance = address - this.start;
    const row = Math.min(rows - 1, Math.floor(distance / this.rowBytes));
    return { x: gutter + (distance - row * this.rowBytes + offset) / this.rowBytes * this.width, y: 1 + row * rowHeight, row };
  }

  // The stretch of each row that belongs to a range: the first, those between as one, the last.
  rectangles(start, end) {
    const to = Math.min(end, this.end);
    const first = this.place(start);
    const last = this.place(to - 1, 1);
    if (first.row === last.row) {
      return [{ x: first.x, y: first.y, width: last.x - first.x, height: rowHeight }];
    }

    const found = [{ x: first.x, y: first.y, width: gutter + this.width - first.x, height: rowHeight }];
    if (last.row - first.row > 1) {
      found.push({ x: gutter, y: first.y + rowHeight, width: this.width, height: (last.row - first.row - 1) * rowHeight });
    }

    found.push({ x: gutter, y: last.y, width: last.x - gutter, height: rowHeight });
    return found;
  }

  // One outline around all of them, so that a region that goes on in the next row is seen as one.
  path(start, end) {
    const parts = this.rectangles(start, end);
    const first = parts[0];
    const last = parts[parts.length - 1];
    if (parts.length === 1 || (parts.length === 2 && first.x >= last.x + last.width)) {
      return parts.map(part => `M${part.x} ${part.y}h${part.width}v${part.height}h${-part.width}z`).join("");
    }

    const right = gutter + this.width;
    return `M${first.x} ${first.y}H${right}V${last.y}H${last.x + last.width}V${last.y + rowHeight}H${gutter}V${first.y + rowHeight}H${first.x}z`;
  }

  drawRegion(region) {
    const label = `${region.what}, ${bytes(region.end - region.start)}`;
    const shape = draw("path", { d: this.path(region.start, region.end), class: `region ${region.kind}`, role: "img", "aria-label": label }, draw("title", {}, `${label}\n${hex(region.start)}–${hex(region.end - 1)}`));
    shape.style.fill = `var(--${region.kind})`;
    shape.addEventListener("pointerenter", () => document.dispatchEvent(new CustomEvent("regionpointed", { detail: region })));
    return shape;
  }

  drawLabel(region) {
    const widest = this.rectangles(region.start, region.end).reduce((best, part) => part.width * part.height > best.width * best.height ? part : best);
    const texts = region.owner === null ? [region.what, region.name] : [`${region.owner} ${region.name}`, region.name, region.owner];
    const text = texts.find(candidate => candidate.length * 6 + 6 < widest.width);
    return text === undefined ? null : draw("text", { x: widest.x + 4, y: widest.y + widest.height / 2 + 4, "aria-hidden": "true" }, text);
  }

  drawFault(fault, isNewest) {
    const { x, y } = this.place(fault.place, 0.5);
    const middle = y + rowHeight / 2;
    const text = fault.process;
    const size = text.length * 6.6 + 10;
    const left = Math.max(0, Math.min(x + 10, gutter + this.width - size));
    const top = middle + 8 + rowHeight > rows * rowHeight ? middle - 8 - 17 : middle + 8;
    const mark = draw("g", { class: "fault", role: "img", "aria-label": `Fault: ${describeFault(fault)}` },
      draw("title", {}, describeFault(fault)),
      draw("circle", { cx: x, cy: middle, r: 8, class: "target" }),
      draw("path", { d: `M${x - 4} ${middle - 4}l8 8m0 -8l-8 8` }),
      draw("rect", { x: left, y: top, width: size, height: 17, rx: 4 }),
      draw("text", { x: left + 5, y: top + 12.5 }, text));
    if (isNewest) {
      mark.append(draw("circle", { cx: x, cy: middle, r: 8, class: "pulse" }));
    }

    return mark;
  }
}
