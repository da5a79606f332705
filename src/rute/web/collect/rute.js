// Rute for web pages: what people do here, told to your own server. How to use it: docs/guide/collect.md
((w, d, n) => {
 const me = d.currentScript, at = me.dataset, to = new URL(me.src).origin + "/v1/batch";
 const QUEUE = "rute_queue", SAID = "rute_consent";
 let queue = [], busy, timer, wait = 1e3, last, user;

 const kept = (name, value) => {
  try {
   if (value === undefined) return localStorage.getItem(name);
   value === null ? localStorage.removeItem(name) : localStorage.setItem(name, value);
  } catch { /* storage is switched off: then for this page alone */ }
 };
 const allowed = () => {
  const said = kept(SAID);
  if (said) return said === "yes";
  return at.consent !== "required" && n.doNotTrack !== "1" && !n.globalPrivacyControl;
 };
 const uuid = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, c =>
  (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));
 const cookie = value => {
  d.cookie = `rute_id=${value};path=/;samesite=lax;max-age=${value ? 34128000 : 0}` +
   (at.domain ? ";domain=" + at.domain : "") + (location.protocol === "https:" ? ";secure" : "");
 };
 const device = () => {
  const found = d.cookie.match(/(?:^|; )rute_id=([\w-]+)/), id = found ? found[1] : uuid();
  cookie(id);
  return id;
 };
 const campaign = () => {
  const asked = new URLSearchParams(location.search), found = {};
  for (const part of ["source", "medium", "campaign", "term", "content"]) {
   const value = asked.get("utm_" + part);
   if (value) found[part === "campaign" ? "name" : part] = value;
  }
  return found;
 };
 const keep = () => kept(QUEUE, queue.length ? JSON.stringify(queue) : null);
 const drop = some => { queue = queue.filter(one => !some.includes(one)); keep(); };
 const soon = after => { clearTimeout(timer); timer = setTimeout(send, after); };
 const body = batch => JSON.stringify({ writeKey: at.key, sentAt: new Date(), batch });

 const put = (type, more) => {
  if (!at.key || !allowed()) return;
  queue.push({
   type, messageId: uuid(), anonymousId: device(), userId: user, timestamp: new Date(),
   context: {
    library: { name: "rute.js", version: "1" }, userAgent: n.userAgent, locale: n.language,
    campaign: campaign(),
    page: { url: location.origin + location.pathname, path: location.pathname, title: d.title,
     referrer: d.referrer }
   }, ...more
  });
  queue = queue.slice(-200);
  keep();
  soon(50);
 };
 const send = () => {
  if (busy || !queue.length || n.onLine === false) return;
  const some = queue.slice(0, 20);
  busy = true;
  fetch(to, { method: "POST", body: body(some), keepalive: true, credentials: "omit",
   headers: { "content-type": "text/plain" } }).then(answer => {
   if (answer.status === 429 || answer.status > 499) throw answer;
   drop(some);
   wait = 1e3;
   busy = false;
   soon(0);
  }).catch(() => {
   busy = false;
   wait = Math.min(wait * 2, 6e4);
   soon(wait);
  });
 };
 const page = () => {
  if (last === location.href || !allowed()) return;
  last = location.href;
  rute.page();
 };
 const rute = w.rute = {
  track: (event, properties) => put("track", { event, properties }),
  page: (name, properties) => put("page", { name, properties }),
  identify: (id, traits) => { user = id; put("identify", { traits }); },
  reset: () => { user = undefined; cookie(""); },
  consent: yes => {
   kept(SAID, yes ? "yes" : "no");
   if (yes) return page();
   drop(queue);
   rute.reset();
  }
 };

 try { queue = JSON.parse(kept(QUEUE)) || []; } catch { /* somebody else's */ }
 const on = (target, name, act) => target.addEventListener(name, act, true);
 on(d, "click", event => {
  const it = event.target.closest?.("[data-rute]"), found = {};
  if (!it || it.tagName === "FORM") return;
  for (const name in it.dataset)
   if (/^rute./.test(name)) found[name[4].toLowerCase() + name.slice(5)] = it.dataset[name];
  rute.track(it.dataset.rute || "Clicked", found);
 });
 on(d, "submit", ({ target: form }) => rute.track(form.dataset.rute || "Form Submitted",
  { form: form.getAttribute("id") || form.getAttribute("name") }));
 on(d, "visibilitychange", () => {
  const some = queue.slice(0, 20);
  if (d.hidden && some.length) n.sendBeacon(to, body(some)); // told twice, it counts once
 });
 for (const name of ["pushState", "replaceState"]) {
  const own = history[name];
  history[name] = function (...said) { own.apply(this, said); setTimeout(page); };
 }
 on(w, "popstate", page);
 on(w, "online", send);
 if (!allowed()) return drop(queue);
 page();
 soon(0);
})(window, document, navigator);
