// The review works without this. With it, choosing a fact moves only the paper, so that the fact stays where it is.
const paper = document.getElementById("paper");

const scrolls = () => paper.scrollHeight > paper.clientHeight + 1 && getComputedStyle(paper).overflowY === "auto";

function choose(words) {
  document.querySelectorAll(".remit-chosen").forEach((chosen) => chosen.classList.remove("remit-chosen"));
  words.classList.add("remit-chosen");
  const offset = words.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  paper.scrollTop += offset - paper.clientHeight / 4;
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  const target = link && document.getElementById(link.getAttribute("href").slice(1));
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }

  if (paper?.contains(target) && target !== paper && scrolls()) {
    event.preventDefault();
    choose(target);
    return;
  }

  // a fact may stand in a part that is folded away
  for (let part = target.parentElement?.closest("details"); part; part = part.parentElement?.closest("details")) {
    part.open = true;
  }
});
