// Goes through a page with the Tab key alone: everything that can be used is reached, it shows that it is, and nothing holds the focus.
import assert from "node:assert/strict";

const usable = 'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

export async function tabThrough(page) {
  const expected = await page.evaluate((selector) => {
    const seen = [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
    // of a group of radios the Tab key reaches one
    const groups = new Set();
    const stops = seen.filter((e) => {
      if (e.type !== "radio") {
        return true;
      }
      const first = !groups.has(e.name);
      groups.add(e.name);
      return first;
    });
    return stops.length;
  }, usable);
  await page.evaluate(begin);
  // as somebody does who holds the key down: nobody waits for one stop before the next is asked for
  const presses = expected + 3;
  await Promise.all(Array.from({ length: presses }, () => page.keyboard.down("Tab")));
  await page.keyboard.up("Tab");

  const { reached, unseen, ended } = await page.evaluate(report);
  assert.ok(ended, `the Tab key does not come to an end on ${page.url()}`);
  assert.deepEqual(unseen, [], `focus cannot be seen on ${page.url()} at ${page.viewportSize().width}px`);
  assert.ok(reached >= expected, `the Tab key reached ${reached} of ${expected} on ${page.url()} at ${page.viewportSize().width}px`);
}

/** Goes to the top, and notes from then on, whenever the key leaves a stop, where the focus is and how it looks; runs in the page. */
function begin() {
  // wherever the page has put the focus by itself
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  const tour = { stops: [], ended: false, looks, note };
  globalThis.remitTour = tour;
  let atTop = true;
  document.addEventListener("keydown", () => (atTop ? (atTop = false) : note()), { capture: true });

  function note() {
    const element = document.activeElement;
    if (!element || element === document.body || tour.stops.some((s) => s.element === element)) {
      tour.ended = true;
    } else if (!tour.ended) {
      const box = element.getBoundingClientRect();
      tour.stops.push({ element, focused: looks(element), onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight });
    }
  }

  function looks(e) {
    const shown = e.type === "radio" || e.type === "checkbox" ? e.nextElementSibling : e;
    return [getComputedStyle(shown), getComputedStyle(shown, "::before")].map((s) => [s.outline, s.boxShadow, s.backgroundColor, s.textDecoration].join()).join();
  }
}

/** Compares how each stop looked with the focus to how it looks without; runs in the page. */
function report() {
  const { stops, looks, note } = globalThis.remitTour;
  note();
  document.activeElement?.blur();
  const unseen = stops.filter((s) => !s.onScreen || s.focused === looks(s.element)).map((s) => s.element.outerHTML.slice(0, 120));
  return { reached: stops.length, unseen, ended: globalThis.remitTour.ended };
}
