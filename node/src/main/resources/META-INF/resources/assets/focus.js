// Whoever works by keyboard stays at the place where htmx puts something else: at the first thing there that can be reached,
// or at what came there. Otherwise the browser would lead back to the top of the page.
(() => {
  const REACHED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

  const reach = place => {
    const first = place.matches(REACHED) ? place : place.querySelector(REACHED) ?? place;
    if (!first.matches(REACHED)) first.tabIndex = -1;
    first.focus();
  };
  const stay = event => {
    const {target, shouldSwap} = event.detail;
    const held = document.activeElement;
    if (!shouldSwap || held === document.body || !target?.contains(held)) return;
    const around = target.parentElement;
    const before = target.previousElementSibling;
    setTimeout(() => {
      if (held.isConnected || document.activeElement !== document.body) return;
      const next = before ? before.nextElementSibling : around.firstElementChild;
      reach(target.isConnected ? target : next ?? around);
    });
  };
  for (const what of ["htmx:beforeSwap", "htmx:oobBeforeSwap"]) document.addEventListener(what, stay);
})();
