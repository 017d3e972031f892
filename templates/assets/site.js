// Two small helps. Every page is whole without them.
(() => {
  "use strict";

  // A box that scrolls sideways is a stop for the keyboard and a named region, but only while it does scroll.
  const boxes = [...document.querySelectorAll(".scroll")];
  const names = new Map(boxes.map((box) => {
    const caption = box.querySelector("caption");
    const label = box.getAttribute("aria-label") ?? caption?.textContent.trim();
    return [box, [["tabindex", "0"], ["role", "region"], ["aria-labelledby", box.getAttribute("aria-labelledby")], ["aria-label", label]]];
  }));
  const mark = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    for (const [name, value] of names.get(box)) {
      if (scrolls && value) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  };
  if (boxes.length > 0 && "ResizeObserver" in window) {
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target)));
    boxes.forEach((box) => observer.observe(box));
  }

  // Filters a list or table in place. Folds case and accents, so that "cote" finds "Côte".
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
  for (const form of document.querySelectorAll("form[data-filters]")) {
    const list = document.getElementById(form.dataset.filters);
    const input = form.querySelector("input");
    const output = form.querySelector("output");
    if (!list || !input) continue;
    const rows = [...(list.tBodies ? list.tBodies[0].rows : list.children)].map((row) => ({ row, text: fold(row.textContent) }));
    const apply = () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      if (output) output.textContent = words.length > 0 ? `${shown} / ${rows.length}` : "";
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("input", apply);
    apply();
  }
})();
