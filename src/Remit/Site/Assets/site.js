// The pages work without this: it opens what the design system can open, and says so to the style sheet.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
