// Parts of a page that are live: data-live is where changes are told, data-part where the part is fetched anew.
// A part in which somebody is typing or has opened something is left alone until that ends.
(() => {
  const PAUSE = 1500;
  for (const part of document.querySelectorAll("[data-live]")) {
    let waiting = false;
    let busy = false;
    const isUsed = () => part.contains(document.activeElement)
      && document.activeElement.matches("input, textarea, select, summary, button");
    const refresh = async () => {
      if (busy || isUsed() || document.hidden) { waiting = true; return; }
      busy = true; waiting = false;
      try {
        const answer = await fetch(part.dataset.part, {headers: {"HX-Request": "true"}, redirect: "manual"});
        if (answer.ok) {
          const opened = new Set([...part.querySelectorAll("details[open][id]")].map(each => each.id));
          part.innerHTML = await answer.text();
          opened.forEach(id => { const again = document.getElementById(id); if (again) again.open = true; });
          if (window.htmx) window.htmx.process(part);
        }
      } finally {
        setTimeout(() => { busy = false; if (waiting) refresh(); }, PAUSE);
      }
    };
    const source = new EventSource(part.dataset.live);
    source.addEventListener("changed", refresh);
    part.addEventListener("focusout", () => { if (waiting) setTimeout(refresh, 100); });
    document.addEventListener("visibilitychange", () => { if (waiting) refresh(); });
    addEventListener("pagehide", () => source.close());
  }
})();
