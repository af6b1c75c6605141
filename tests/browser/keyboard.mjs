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
  await page.evaluate(() => {
    // from the top, wherever the page has put the focus by itself
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    globalThis.remitStops = [];
  });

  for (let i = 0; i < expected + 3; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(stop);
    if (here === "again" || here === "out") {
      break;
    }
    assert.ok(i < expected + 2, `the Tab key does not come to an end on ${page.url()}`);
  }

  const { reached, unseen } = await page.evaluate(report);
  assert.deepEqual(unseen, [], `focus cannot be seen on ${page.url()} at ${page.viewportSize().width}px`);
  assert.ok(reached >= expected, `the Tab key reached ${reached} of ${expected} on ${page.url()} at ${page.viewportSize().width}px`);
}

/** Notes where the focus is and how it looks; runs in the page. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) {
    return "out";
  }
  if (globalThis.remitStops.some((s) => s.element === element)) {
    return "again";
  }
  const box = element.getBoundingClientRect();
  globalThis.remitStops.push({ element, focused: looks(element), onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight });
  return "next";

  function looks(e) {
    const shown = e.type === "radio" || e.type === "checkbox" ? e.nextElementSibling : e;
    return [getComputedStyle(shown), getComputedStyle(shown, "::before")].map((s) => [s.outline, s.boxShadow, s.backgroundColor, s.textDecoration].join()).join();
  }
}

/** Compares how each stop looked with the focus to how it looks without; runs in the page. */
function report() {
  document.activeElement?.blur();
  const looks = (e) => {
    const shown = e.type === "radio" || e.type === "checkbox" ? e.nextElementSibling : e;
    return [getComputedStyle(shown), getComputedStyle(shown, "::before")].map((s) => [s.outline, s.boxShadow, s.backgroundColor, s.textDecoration].join()).join();
  };
  const unseen = globalThis.remitStops.filter((s) => !s.onScreen || s.focused === looks(s.element)).map((s) => s.element.outerHTML.slice(0, 120));
  return { reached: globalThis.remitStops.length, unseen };
}
