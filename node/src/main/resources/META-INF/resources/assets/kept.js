// Forms that keep themselves while they are filled in: says at the form when that did not work, and tries again. The form
// itself stays as it is. That it is kept is read out once, not after each pause. What else htmx could not fetch is told at the top of the page.
(() => {
  const AGAIN = 20000;
  const LINE = ".keep [id^=kept-]";
  const news = document.getElementById("news");
  if (!news) return;
  const again = new Map();

  const keep = form => {
    clearTimeout(again.get(form));
    again.delete(form);
    if (!form.isConnected) return;
    for (const what of ["input", "change"]) form.dispatchEvent(new Event(what, {bubbles: true}));
  };
  const said = (words, status) => {
    const whole = document.createElement("strong");
    whole.className = "problem";
    whole.append(words);
    if (status === 401) {
      const link = document.createElement("a");
      link.href = "/console/log-in";
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = news.dataset.logIn;
      whole.append(" ", link);
    }
    return whole;
  };
  // Beside the line, whose time changes, stands what is read out.
  const readOut = (line, words) => {
    const heard = line.parentElement.querySelector("[aria-live]");
    if (heard && (words === "" || heard.textContent === "")) heard.textContent = words;
  };
  const problem = part => part.querySelector(".kept-line.problem")?.textContent.trim();
  document.addEventListener("htmx:beforeSwap", event => {
    const {target, xhr} = event.detail;
    if (!target?.matches(LINE)) return;
    const same = problem(new DOMParser().parseFromString(xhr.responseText, "text/html"));
    if (same && same === problem(target)) event.detail.shouldSwap = false;
  });
  document.addEventListener("htmx:afterSwap", event => {
    const line = event.detail.target;
    if (line?.matches(LINE)) readOut(line, problem(line) ? "" : line.textContent.trim());
  });
  const failed = event => {
    const status = event.detail.xhr?.status ?? 0;
    const why = status === 401 ? "LoggedOut" : status === 0 ? "Unreachable" : "Failed";
    const line = event.detail.target;
    const form = line?.closest("form");
    if (form && line.matches("#draft-saved, " + LINE)) {
      const whole = said(news.dataset["kept" + why], status);
      if (line.matches(LINE)) {
        whole.setAttribute("role", "alert");
        readOut(line, "");
      }
      if (line.textContent !== whole.textContent) line.replaceChildren(whole);
      if (form.elements.announced) form.elements.announced.value = "";
      clearTimeout(again.get(form));
      again.set(form, setTimeout(() => keep(form), AGAIN));
    } else {
      news.replaceChildren(said(news.dataset["live" + why], status));
    }
  };
  // What a button of a composer put into the fields was typed by nobody.
  document.addEventListener("htmx:afterRequest", event => {
    const {elt, successful} = event.detail;
    if (successful && elt.matches(".composer button")) keep(elt.form);
  });
  // Whoever comes back may have logged in elsewhere.
  document.addEventListener("visibilitychange", () => { if (!document.hidden) [...again.keys()].forEach(keep); });
  for (const how of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) document.addEventListener(how, failed);
})();
