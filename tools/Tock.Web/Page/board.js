// SPDX-License-Identifier: Apache-2.0 OR MIT
// The board itself: lights, display, buttons.
import { make } from "./format.js";

const leds = document.getElementById("leds");
const buttons = document.getElementById("buttons");
const canvas = document.getElementById("display");
const keys = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const presses = event => event.key === " " || event.key === "Enter";
let names = [];

export function describeBoard(board, send) {
  document.getElementById("chip-name").textContent = board.summary.split(",")[0];
  document.getElementById("display-frame").hidden = !board.hasDisplay;
  leds.replaceChildren(...Array.from({ length: board.leds }, (_, index) => {
    const led = make("span", { className: "led", textContent: `LED ${index}` });
    led.setAttribute("role", "img");
    led.setAttribute("aria-label", `LED ${index}: off`);
    return led;
  }));
  names = board.buttons;
  buttons.classList.toggle("pad", names.includes("select"));
  buttons.replaceChildren(...names.map((name, index) => createButton(name, index, send)));
}

export function showPins(pins) {
  pins.leds.forEach((isOn, index) => {
    leds.children[index]?.classList.toggle("on", isOn);
    leds.children[index]?.setAttribute("aria-label", `LED ${index}: ${isOn ? "on" : "off"}`);
  });
  pins.buttons.forEach((isPressed, index) => buttons.children[index]?.setAttribute("aria-pressed", isPressed));
}

export function showDisplay(picture) {
  const context = canvas.getContext("2d");
  canvas.width = picture.width;
  canvas.height = picture.height;
  const image = context.createImageData(picture.width, picture.height);
  const levels = atob(picture.pixels);
  for (let pixel = 0; pixel < levels.length; pixel++) {
    image.data.fill(levels.charCodeAt(pixel), pixel * 4, pixel * 4 + 3);
    image.data[pixel * 4 + 3] = 255;
  }

  context.putImageData(image, 0, 0);
}

// A button is held for as long as pointer or key is down on it.
function createButton(name, index, send) {
  const button = make("button", { type: "button", className: name, textContent: name });
  button.setAttribute("aria-pressed", "false");
  let isHeld = false;
  const hold = pressed => {
    if (isHeld !== pressed) {
      isHeld = pressed;
      send({ kind: "button", index, pressed });
    }
  };

  button.addEventListener("pointerdown", event => {
    button.setPointerCapture(event.pointerId);
    hold(true);
  });
  for (const over of ["pointerup", "pointercancel", "lostpointercapture", "blur"]) {
    button.addEventListener(over, () => hold(false));
  }

  button.addEventListener("keydown", event => {
    const other = names.indexOf(keys[event.key]);
    if (other >= 0) {
      buttons.children[other].focus();
      event.preventDefault();
    } else if (presses(event)) {
      // The browser would make a click of it, which is another press.
      event.preventDefault();
      hold(true);
    }
  });
  button.addEventListener("keyup", event => {
    if (presses(event)) {
      event.preventDefault();
      hold(false);
    }
  });
  // A click that came of no pointer and no key: an assistive program's.
  button.addEventListener("click", event => {
    if (event.detail === 0 && event.pointerType === "") {
      send({ kind: "button", index, pressed: true });
      send({ kind: "button", index, pressed: false });
    }
  });
  return button;
}
