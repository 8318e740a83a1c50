// Parts of a page that are live. data-live is where changes are told, data-part the address at which the part is fetched
// anew: a part with an id is taken from the page there, any other part is all that is there. Parts with data-attended
// show what others said, and reading that is recorded: they are fetched only while somebody is at the page.
// What happened while a page was not seen, or not told of, is caught up on when it is seen and told of again.
// A part in which somebody is typing, has filled in something or has opened more is left alone until that ends.
(() => {
  const PAUSE = 1500;
  const AGAIN = 2000;
  const ATTENDED = 120000;
  const PATIENCE = 10000;
  const LATER = 20000;
  const parts = [...document.querySelectorAll("[data-live]")];
  if (parts.length === 0) return;
  const due = new Set();
  const grown = new Set();
  let timer = 0;
  let busy = false;
  let touched = Date.now();

  const by = (some, key) => some.reduce((map, part) => map.set(key(part), [...(map.get(key(part)) ?? []), part]), new Map());
  const altered = field => field.matches("select")
    ? field.selectedIndex !== Math.max(0, [...field.options].map(option => option.defaultSelected).lastIndexOf(true))
    : field.matches("[type=checkbox], [type=radio]")
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  const isUsed = part => grown.has(part)
    || (part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select, summary, button, a"))
    || (!getSelection().isCollapsed && part.contains(getSelection().anchorNode))
    || [...part.querySelectorAll("input, textarea, select")].some(altered);
  const mayRead = part => !("attended" in part.dataset) || Date.now() - touched < ATTENDED;

  // Screen readers are told in a line of its own that something is new, and not read all that stands there again.
  const news = document.getElementById("news");
  const keys = part => new Set([...part.querySelectorAll("[data-key]")].map(each => each.dataset.key));
  const announce = fresh => {
    if (!news) return;
    const number = new Intl.NumberFormat(document.documentElement.lang).format(fresh);
    const words = fresh > 0 ? news.dataset.fresh.replace("#", number) : news.dataset.changed;
    news.textContent = "";
    setTimeout(() => { news.textContent = words; }, 100);
  };

  // A page that is not told of changes any more says so, until it is again.
  let sign = null;
  const trouble = why => {
    if (!news || (sign?.dataset.why ?? "") === why) return;
    sign?.remove();
    sign = null;
    if (why === "") return;
    sign = document.createElement("p");
    sign.className = "failure inside";
    sign.dataset.why = why;
    sign.setAttribute("role", "alert");
    sign.append(news.dataset["live" + why]);
    if (why === "LoggedOut") {
      const link = document.createElement("a");
      link.href = "/console/log-in";
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = news.dataset.logIn;
      sign.append(" ", link);
    }
    news.after(sign);
  };
  const said = answer => answer.status === 401 || answer.type === "opaqueredirect"
    ? "LoggedOut"
    : answer.status > 500 ? "Unreachable" : "Failed";

  // Marks of forms differ each time.
  const as = part => part.innerHTML.replace(/(name="once" value=")[^"]*/g, "$1").replace(/\s+/g, " ").trim();
  const shown = new Map(parts.map(part => [part, as(part)]));
  const named = details => details.id || details.querySelector("summary")?.textContent;
  // Says how many entries are new; nothing if the part is as it was.
  const put = (part, fresh) => {
    const text = as(fresh);
    if (text === shown.get(part)) return [];
    shown.set(part, text);
    const known = keys(part);
    const opened = new Map([...part.querySelectorAll("details")].map(each => [named(each), each.open]));
    const scrolled = [...part.querySelectorAll("[tabindex]")].map(each => each.scrollLeft);
    const focused = [...part.querySelectorAll("[tabindex]")].indexOf(document.activeElement);
    part.innerHTML = fresh.innerHTML;
    for (const each of part.querySelectorAll("details")) each.open = opened.get(named(each)) ?? each.open;
    [...part.querySelectorAll("[tabindex]")].forEach((each, index) => {
      each.scrollLeft = scrolled[index] ?? 0;
      if (index === focused) each.focus({preventScroll: true});
    });
    window.htmx?.process(part);
    return part.hasAttribute("aria-live") ? [] : [[...keys(part)].filter(key => !known.has(key)).length];
  };

  const fetchAll = async (address, wanted) => {
    const answer = await fetch(address, {headers: {"HX-Request": "true"}, redirect: "manual"});
    if (!answer.ok) { trouble(said(answer)); return; }
    if (sign?.dataset.why !== "Failed") trouble("");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const free = wanted.filter(part => !isUsed(part));
    wanted.filter(part => !free.includes(part)).forEach(part => due.add(part));
    const fresh = free.flatMap(part => put(part, (part.id && page.getElementById(part.id)) || page.body));
    if (fresh.length > 0) announce(fresh.reduce((sum, each) => sum + each));
  };

  const refresh = async () => {
    if (busy || document.hidden) return;
    busy = true;
    const ready = [...due].filter(part => !isUsed(part) && mayRead(part));
    ready.forEach(part => due.delete(part));
    let wait = AGAIN;
    try {
      await Promise.all([...by(ready, part => part.dataset.part)].map(([address, of]) => fetchAll(address, of)));
    } catch {
      ready.forEach(part => due.add(part));
      wait = LATER;
      trouble("Unreachable");
    } finally {
      setTimeout(() => { busy = false; if (due.size > 0) soon(wait - PAUSE); }, PAUSE);
    }
  };
  const soon = after => { clearTimeout(timer); timer = setTimeout(refresh, after); };
  const changed = some => { some.forEach(part => due.add(part)); soon(0); };

  // A browser opens few connections to one site over HTTP/1.1, so only pages that are seen hold one.
  const sources = new Map();
  const missed = new Set();
  let late = 0;
  let later = 0;
  const inTime = () => { clearTimeout(late); late = 0; };
  // A browser tries again by itself unless it was refused; why, only a request of ours is told.
  const lose = async (address, source) => {
    missed.add(address);
    late ||= setTimeout(() => trouble("Unreachable"), PATIENCE);
    if (source.readyState !== EventSource.CLOSED) return;
    sources.delete(address);
    clearTimeout(later);
    later = setTimeout(() => { if (!document.hidden) follow(); }, LATER);
    const asked = new AbortController();
    try {
      const headers = {"HX-Request": "true", "Accept": "text/event-stream"};
      const answer = await fetch(address, {headers, redirect: "manual", signal: asked.signal});
      inTime();
      if (!answer.ok) trouble(said(answer));
      asked.abort();
    } catch {
      trouble("Unreachable");
    }
  };
  const follow = () => {
    for (const [address, some] of by(parts, part => part.dataset.live)) {
      if (sources.has(address)) continue;
      const source = new EventSource(address);
      source.addEventListener("open", () => {
        inTime();
        trouble("");
        if (missed.delete(address)) changed(some);
      });
      source.addEventListener("error", () => lose(address, source));
      source.addEventListener("changed", () => changed(some));
      sources.set(address, source);
    }
  };
  const rest = () => { inTime(); sources.forEach(source => source.close()); sources.clear(); };
  const look = () => {
    touched = Date.now();
    if (document.hidden) { rest(); return; }
    follow();
    changed(parts);
  };
  for (const part of parts) part.addEventListener("htmx:afterSwap", event => {
    if (!event.target.closest(".keep")) grown.add(part);
  });
  for (const hand of ["pointermove", "pointerdown", "keydown", "scroll"]) {
    addEventListener(hand, () => { touched = Date.now(); }, {passive: true, capture: true});
  }
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", rest);
  addEventListener("pageshow", event => { if (event.persisted) look(); });
  if (!document.hidden) follow();
})();
