// SPDX-License-Identifier: Apache-2.0 OR MIT
export const hex = number => `0x${number.toString(16).padStart(8, "0")}`;

export const bytes = number => `${number.toLocaleString("en")} B`;

/** Makes an element. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

/** Makes an element of a drawing. */
export function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }

  element.append(...children);
  return element;
}
