// Keeps the page of the dev server fresh: reloads it in place when the site was built again, and shows what an author has
// to put right when it was not. Served by `briefings serve` only; no output holds it.
(() => {
  "use strict";
  const place = "briefings-scroll:" + location.pathname;
  const saved = sessionStorage.getItem(place);
  if (saved !== null) {
    sessionStorage.removeItem(place);
    addEventListener("load", () => scrollTo(0, Number(saved)));
  }

  let box = null;
  const show = (lines) => {
    box?.remove();
    box = null;
    if (lines.length === 0) {
      return;
    }
    box = document.createElement("pre");
    box.setAttribute("role", "alert");
    box.textContent = lines.join("\n");
    // Set through the object model, which a policy without inline styles allows.
    Object.assign(box.style, {
      position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647", margin: "0", padding: "1rem", maxHeight: "50vh",
      overflow: "auto", whiteSpace: "pre-wrap", font: "14px/1.5 monospace", color: "#fff", background: "#7a1c14",
    });
    document.body.append(box);
  };

  let build = null;
  const events = new EventSource("/_briefings/events");
  events.addEventListener("built", (message) => {
    const state = JSON.parse(message.data);
    if (build !== null && state.build !== build) {
      sessionStorage.setItem(place, String(scrollY));
      location.reload();
      return;
    }
    build = state.build;
    show(state.findings);
  });
})();
