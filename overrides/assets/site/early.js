/* The first tables of the index, asked for before the script that reads them is there: the search page on a slow line waits
   for one thing after another. Only where the address asks something, and only there does the element of this script say
   where the index lies. Pieces are kept for files.js. */
(function (root) {
  "use strict";
  const { search: folder } = /** @type {HTMLScriptElement} */ (document.currentScript || document.createElement("script")).dataset;
  if (!folder || !/[?&]\w+=[^&]/.test(location.search)) return;
  const search = (root.minutesSearch = root.minutesSearch || /** @type {MinutesSearch} */ ({}));
  const early = (search.early = new Map()), takers = new Map();

  root.minutesPiece = (name, ...said) => {
    if (takers.has(name)) takers.get(name)(said);
    else early.set(name, Promise.resolve(said));
  };

  /**
   * @param {string} name
   * @param {string} query
   * @returns {Promise<any[]>}
   */
  function ahead(name, query) {
    if (search.files || early.has(name)) return early.get(name) || Promise.reject(new Error(name)); // files.js asks by itself
    const coming = new Promise((done, failed) => {
      takers.set(name, done);
      const element = document.createElement("script");
      element.src = folder + name + ".js" + query;
      element.async = true;
      element.onload = element.onerror = () => failed(new Error(name)); // not there, or half a file
      document.head.append(element);
    });
    coming.catch(() => early.delete(name));
    early.set(name, coming);
    return coming;
  }

  ahead("now", "?" + Date.now())
    .then(([, now]) => ahead("plan", "?" + now.plan).then(() => ahead("sessions", "?" + now.sessions)))
    .catch(() => {});
})(globalThis);
