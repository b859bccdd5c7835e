"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const held = JSON.parse($("#held").textContent);
  const questions = $$(".question");
  const findings = $$(".finding");
  const wordsOf = (element) => element.textContent.toLowerCase();
  const texts = new Map(questions.map((question) => [question, wordsOf(question)]));
  const titles = new Map(questions.map((question) => [question, wordsOf($("h3", question))]));
  const owner = new Map(findings.map((finding) => [finding, finding.closest(".question")]));
  const findingTexts = new Map(findings.map((finding) => [finding, titles.get(owner.get(finding)) + wordsOf(finding)]));
  const entries = new Map($$(".contents li").map((entry) => [entry.dataset.of, entry]));

  // What this browser remembers; a page opened from disk may not be allowed to.
  const remembered = (key, fallback) => { try { return JSON.parse(localStorage.getItem(key)) ?? fallback; } catch { return fallback; } };
  const remember = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private or blocked: this visit only */ } };

  // Theme: as the system says, until somebody chooses.
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = remembered("corroborate-theme", "");
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  const turnTheme = () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember("corroborate-theme", root.dataset.theme);
  };
  $("#theme").addEventListener("click", turnTheme);

  // Filters
  const picked = (name) => {
    const boxes = $$(`input[name="${name}"]`);
    return boxes.every((box) => box.checked) ? null : new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  };
  const search = $("#search");
  const filter = () => {
    const severities = picked("severity"), rules = picked("rule"), sources = picked("source");
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const narrowed = severities || rules || sources;
    const says = (text) => words.every((word) => text.includes(word));
    const left = new Map();
    let shown = 0;
    // Words in a finding or its heading leave that finding; words elsewhere in a question leave all of it.
    const inFindings = new Set(words.length ? findings.filter((finding) => says(findingTexts.get(finding))) : findings);
    const narrowedBySearch = new Set([...inFindings].map((finding) => owner.get(finding)));
    for (const finding of findings) {
      const fits = (!severities || severities.has(finding.dataset.severity)) && (!rules || rules.has(finding.dataset.rule))
        && (!sources || finding.dataset.sources.split(" ").some((source) => sources.has(source)))
        && (inFindings.has(finding) || !narrowedBySearch.has(owner.get(finding)));
      finding.hidden = !fits;
      if (fits) left.set(owner.get(finding), (left.get(owner.get(finding)) || 0) + 1);
    }
    let open = 0;
    for (const question of questions) {
      const found = says(texts.get(question));
      question.hidden = !(found && (left.has(question) || (!narrowed && !question.dataset.findings)));
      if (!question.hidden) { open += 1; shown += left.get(question) || 0; }
      const entry = entries.get(question.id);
      if (entry) entry.hidden = question.hidden;
    }
    $("#shown").textContent = `${shown} of ${findings.length} findings in ${open} of ${questions.length} questions`;
    $("#none").hidden = open > 0 || questions.length === 0;
  };
  let waiting = 0;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 80); });
  document.addEventListener("change", (event) => { if (event.target.matches(".pick input")) filter(); });
  const all = (state) => { for (const box of $$(".pick input")) box.checked = state; };
  $("#clear").addEventListener("click", () => { search.value = ""; all(true); filter(); });
  document.addEventListener("click", (event) => {
    const only = event.target.closest("[data-only]");
    if (!only) return;
    for (const box of $$(`input[name="${only.dataset.name}"]`)) box.checked = box.value === only.dataset.only;
    filter();
    $("#questions").scrollIntoView();
  });

  // Opening: a link into a closed question or document opens it first.
  const reveal = (target) => {
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) { box.open = true; box.hidden = false; }
    target.scrollIntoView({ block: target.matches("details") ? "start" : "center" });
    target.classList.remove("flash");
    void target.offsetWidth; // so that the animation starts again
    target.classList.add("flash");
  };
  const jump = () => { const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1))); if (target) reveal(target); };
  addEventListener("hashchange", jump);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) { event.preventDefault(); jump(); }
  });
  $("#open-all").addEventListener("click", () => { for (const question of questions) if (!question.hidden) question.open = true; });
  $("#close-all").addEventListener("click", () => { for (const question of questions) question.open = false; });

  // Long stretches of text without a claim are held back and shown piece by piece.
  document.addEventListener("click", (event) => {
    const more = event.target.closest(".more");
    if (!more) return;
    const rest = held.stretches[more.dataset.stretch], from = Number(more.dataset.from), to = Math.min(rest.length, from + 50000);
    const chunk = document.createElement("span");
    chunk.className = "chunk";
    chunk.textContent = rest.slice(from, to);
    more.before(chunk);
    more.dataset.from = to;
    more.textContent = `Show the next of ${(rest.length - to).toLocaleString("en")} characters without a claim`;
    if (to === rest.length) more.remove();
  });

  // Dismissals
  const key = `corroborate-dismissed-${held.run}`;
  const dismissed = new Map(Object.entries(remembered(key, {})));
  const paint = (finding) => {
    const mine = dismissed.get(finding.dataset.fingerprint);
    finding.classList.toggle("dismissed", Boolean(mine));
    $(".dismiss", finding).textContent = mine ? "Take back" : "Dismiss";
    $(".because", finding).textContent = mine ? `dismissed${mine.reason ? `: ${mine.reason}` : ""}` : "";
  };
  const keep = (finding) => {
    remember(key, Object.fromEntries(dismissed));
    for (const twin of findings) if (twin.dataset.fingerprint === finding.dataset.fingerprint) paint(twin);
    $("#save").hidden = dismissed.size === 0;
    $("#save").textContent = `Download baseline (${dismissed.size})`;
  };
  const dismiss = (finding) => {
    const asked = $("form", finding);
    if (dismissed.delete(finding.dataset.fingerprint)) { keep(finding); return; }
    if (asked) { asked.requestSubmit(); return; }
    const form = document.createElement("form");
    const reason = Object.assign(document.createElement("input"), { placeholder: "Reason (optional)", ariaLabel: "Reason for dismissing" });
    const done = Object.assign(document.createElement("button"), { textContent: "Dismiss" });
    form.append(reason, done);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const today = new Date(), two = (number) => String(number).padStart(2, "0");
      dismissed.set(finding.dataset.fingerprint, {
        fingerprint: finding.dataset.fingerprint, rule: finding.dataset.rule, message: $(".message", finding).textContent,
        reason: reason.value.trim(), when: `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`,
      });
      form.remove();
      keep(finding);
    });
    reason.addEventListener("keydown", (event) => { if (event.key === "Escape") form.remove(); });
    $("header", finding).after(form);
    reason.focus();
  };
  document.addEventListener("click", (event) => { const button = event.target.closest(".dismiss"); if (button) dismiss(button.closest(".finding")); });
  $("#save").addEventListener("click", () => {
    const lines = [...dismissed.values()].map((one) => `${JSON.stringify(one)}\n`);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(lines, { type: "application/x-ndjson" }));
    link.download = "corroborate.baseline.jsonl";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  // Keys
  let now = -1;
  const step = (by) => {
    const seen = findings.filter((finding) => !finding.hidden && !owner.get(finding).hidden);
    if (!seen.length) return;
    const at = seen.indexOf(findings[now]);
    const next = seen[Math.min(seen.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (now >= 0) findings[now].classList.remove("now");
    now = findings.indexOf(next);
    next.classList.add("now");
    owner.get(next).open = true;
    next.scrollIntoView({ block: "center" });
  };
  const help = $("#help");
  $("#help-open").addEventListener("click", () => help.showModal());
  const keys = {
    j: () => step(1), k: () => step(-1), t: turnTheme, "?": () => help.showModal(), "/": () => search.focus(),
    d: () => { if (now >= 0) dismiss(findings[now]); }, o: () => { if (now >= 0) { const question = owner.get(findings[now]); question.open = !question.open; } },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || event.target.matches("input:not([type=checkbox])")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  // Paper shows everything that is not filtered away.
  let before = [];
  addEventListener("beforeprint", () => { before = $$("details:not([open])"); for (const box of before) box.open = true; });
  addEventListener("afterprint", () => { for (const box of before) box.open = false; });

  if (matchMedia("(max-width: 860px)").matches) $(".filters").open = false;
  for (const finding of findings) if (dismissed.has(finding.dataset.fingerprint)) keep(finding);
  filter();
  jump();
})();
