/* Loading pieces of the index: each is a script that hands its bytes to minutesPiece(), gzip inside printable ASCII.
   A script element works from a server, from a folder on disk and under a strict Content-Security-Policy alike.
   A file keeps its name when its content changes. Its stamp changes: who asks for a file can say which stamp belongs to
   the rest, so that files of two builds, half uploaded or kept by the browser, are never read together. */
(function (root) {
  "use strict";
  const ALPHABET = new Uint8Array(128);
  let letter = 0;
  for (let code = 0x21; code < 0x7f; code++) if (code !== 0x22 && code !== 0x5c && code !== 0x3c) ALPHABET[code] = letter++;

  const { early = new Map() } = root.minutesSearch || {}; // name -> promise of a piece that early.js asked for before
  const waiting = new Map(); // name -> what to do with what minutesPiece() is told
  const loaded = new Map(); // name -> promise of decoded bytes, the longest unused first
  const KEEP = 400; // pieces kept; older ones are loaded again, from the browser's own cache
  const counts = { files: 0, bytes: 0 };
  const stamps = new Map(); // name -> stamp of what was loaded

  const handed = root.minutesPiece;
  root.minutesPiece = function (name, ...said) {
    const take = waiting.get(name);
    waiting.delete(name);
    if (take) take(said);
    else if (handed) handed(name, ...said);
  };

  function taken(name, [stamp, length, text]) {
    counts.bytes += text.length + name.length + 41;
    stamps.set(name, stamp);
    return unpack(text, length);
  }

  /* Two letters are thirteen bits. */
  function unpack(text, length) {
    const bytes = new Uint8Array(length);
    let place = 0, held = 0, bits = 0;
    for (let i = 0; i < text.length; i += 2) {
      held = ((held << 13) | (ALPHABET[text.charCodeAt(i)] * 91 + ALPHABET[text.charCodeAt(i + 1)])) & 0xfffff;
      bits += 13;
      while (bits >= 8 && place < length) {
        bits -= 8;
        bytes[place++] = (held >> bits) & 255;
      }
    }
    return bytes;
  }

  /* By the browser, or where it cannot by a script that is loaded then. */
  async function inflate(bytes) {
    if (typeof DecompressionStream === "undefined") {
      await root.minutesSearch.script("inflate");
      return root.minutesSearch.inflate(bytes);
    }
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  /* How a script gets into the page. The Node tool puts another function in its place. */
  let addScript = (path, failed, ran) => {
    const element = document.createElement("script");
    element.src = path;
    element.async = true;
    element.onload = () => { element.remove(); ran(); };
    element.onerror = () => { element.remove(); failed(new Error(path)); };
    document.head.appendChild(element);
  };

  let base = "";

  /* The bytes of search/{name}.js. A `query` of its own asks the server even if the browser has kept a copy. */
  function piece(name, query) {
    let found = loaded.get(name);
    if (found) {
      loaded.delete(name);
      loaded.set(name, found);
      return found;
    }
    found = (early.get(name) || asked(name, query)).then((said) => inflate(taken(name, said)));
    early.delete(name);
    found.catch(() => { loaded.delete(name); waiting.delete(name); });
    counts.files++;
    loaded.set(name, found);
    if (loaded.size > KEEP) loaded.delete(loaded.keys().next().value);
    return found;
  }

  const asked = (name, query) => new Promise((done, failed) => {
    waiting.set(name, done);
    const ran = () => { if (waiting.has(name)) failed(new Error(name)); }; // half a file, or a page in its place
    addScript(base + "search/" + name + ".js" + (query || ""), failed, ran);
  });

  const utf8 = new TextDecoder();
  const json = async (name, query) => JSON.parse(utf8.decode(await piece(name, query)));

  /* The piece `name` of which the stamp ends so, promised or known; a piece of another build is refused. */
  async function stamped(name, query, ending) {
    const bytes = await piece(name, query);
    await proven(name, ending);
    return bytes;
  }

  /* Whether a piece that came is of this build: what it says may be looked at before, and not shown. */
  async function proven(name, ending) {
    if ((stamps.get(name) || "").endsWith(await ending)) return;
    loaded.delete(name);
    throw new Error(name + " is of another build");
  }

  /* A table of the index by its stamp, or by how it ends; `version` asks for it anew where the browser has kept another. */
  const table = async (name, stamp, version) => JSON.parse(utf8.decode(await stamped(name, "?" + (version || stamp), stamp)));

  /* A table that is not packed; always that of the server. */
  async function plain(name) {
    const asking = early.get(name) || asked(name, "?" + Date.now());
    early.delete(name);
    const [, value] = await asking;
    return value;
  }

  const has = (name) => loaded.has(name);

  function forget(which) {
    for (const name of Array.from(loaded.keys())) if (which(name)) loaded.delete(name);
  }

  function use(settings) {
    if (settings.base !== undefined) base = settings.base;
    if (settings.addScript) addScript = settings.addScript;
  }

  root.minutesSearch = Object.assign(root.minutesSearch || {}, { files: { piece, json, plain, stamped, proven, table, has, forget, use, counts } });
})(globalThis);
