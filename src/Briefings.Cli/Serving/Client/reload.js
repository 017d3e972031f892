// Keeps the page of the dev server fresh: reloads it in place when the site was built again, and shows what an author has
// to put right, what concerns the page first. Served by `briefings serve` only; no output holds it.
(() => {
  "use strict";
  const source = document.currentScript.dataset.source;
  const place = "briefings-scroll:" + location.pathname;
  const choice = "briefings-findings";
  const saved = sessionStorage.getItem(place);
  if (saved !== null) {
    sessionStorage.removeItem(place);
    addEventListener("load", () => scrollTo(0, Number(saved)));
  }

  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const summary = (findings) => {
    const errors = findings.filter((finding) => finding.error).length;
    const here = findings.filter((finding) => finding.file === source).length;
    const parts = [];
    if (errors > 0) {
      parts.push(count(errors, "error"));
    }
    if (findings.length > errors) {
      parts.push(count(findings.length - errors, "warning"));
    }
    return parts.join(", ") + (source ? `; ${here} of this page` : "");
  };

  const list = (findings, heading) => {
    const text = document.createElement("pre");
    text.textContent = (heading ? heading + "\n" : "") + findings.map((finding) => finding.text).join("\n");
    // Set through the object model, which a policy without inline styles allows.
    Object.assign(text.style, { margin: "0.5rem 0 0", whiteSpace: "pre-wrap", font: "inherit", background: "none", color: "inherit" });
    return text;
  };

  let box = null;
  const show = (findings) => {
    box?.remove();
    box = null;
    if (findings.length === 0) {
      return;
    }
    const here = findings.filter((finding) => finding.file === source);
    const elsewhere = findings.filter((finding) => finding.file !== source);
    const grave = findings.some((finding) => finding.error);
    box = document.createElement("details");
    box.setAttribute("role", grave ? "alert" : "status");
    // Warnings wait until somebody looks; errors don't, unless somebody closed them.
    const chosen = sessionStorage.getItem(choice);
    box.open = chosen === null ? grave : chosen === "open";
    const head = document.createElement("summary");
    head.textContent = summary(findings);
    head.style.cursor = "pointer";
    head.addEventListener("click", () => sessionStorage.setItem(choice, box.open ? "closed" : "open"));
    box.append(head);
    if (here.length > 0) {
      box.append(list(here, elsewhere.length > 0 ? "This page:" : ""));
    }
    if (elsewhere.length > 0) {
      box.append(list(elsewhere, here.length > 0 ? "Elsewhere:" : ""));
    }
    Object.assign(box.style, {
      position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647", margin: "0", padding: "0.5rem 1rem", maxHeight: "50vh",
      overflow: "auto", font: "14px/1.5 monospace", color: "#fff", background: grave ? "#7a1c14" : "#4d3a00",
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
