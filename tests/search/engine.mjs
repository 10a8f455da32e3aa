// The search engine in Node: the browser's own scripts, with files read from a folder in place of script elements.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const SCRIPTS = ["fold", "files", "index", "query", "rank", "sets", "archive", "engine"];
const HERE = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "overrides", "assets", "search");

export function loadEngine(site, scripts = HERE, names = SCRIPTS) {
  const before = globalThis.lunr;
  for (const path of [join(site, "assets/search/data.js"), join(site, "assets/search/lunr.js")]) {
    vm.runInThisContext("(function(define,exports,module){" + readFileSync(path, "utf8") + "\n}).call(globalThis)", { filename: path });
  }
  for (const name of names) vm.runInThisContext(readFileSync(join(scripts, name + ".js"), "utf8"), { filename: name });
  const sizes = { files: 0, bytes: 0 };
  globalThis.minutesSearch.files.use({
    base: "",
    addScript(path, failed) {
      try {
        const source = readFileSync(join(site, path.replace(/\?.*/, "")), "latin1");
        sizes.files++;
        sizes.bytes += source.length;
        const parts = /^minutesPiece\("([^"]*)",(\d+),"([^"]*)"\);\n$/.exec(source);
        globalThis.minutesPiece(parts[1], Number(parts[2]), parts[3]);
      } catch (error) {
        failed(error);
      }
    },
  });
  return { search: globalThis.minutesSearch, sizes, before };
}
