// The search engine in Node: the browser's own scripts, with files read from a folder in place of script elements.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const HERE = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "overrides", "assets", "search");

/* The scripts in their order, as the page loads them; those that make elements stay out. */
const listed = (name) => JSON.parse(new RegExp(`const ${name} = (\\[.*?\\]);`).exec(readFileSync(join(HERE, "box.js"), "utf8"))[1]);
const APART = new Set(["files", "lunr", "snippet", "facets", "list"]);
export const SCRIPTS = [...listed("LOADING"), ...listed("ASKING"), ...listed("SCORING"), ...listed("RANKING")].filter((name) => !APART.has(name)).concat("ways", ...listed("NEAR"));

export async function loadEngine(site, scripts = HERE, names = SCRIPTS) {
  const run = (path, source) => vm.runInThisContext(source, { filename: path });
  run("lunr.js", "(function(define,exports,module){" + readFileSync(join(site, "assets/search/lunr.js"), "utf8") + "\n}).call(globalThis)");
  run("files.js", readFileSync(join(scripts, "files.js"), "utf8"));
  const sizes = { files: 0, bytes: 0 };
  const { files } = globalThis.minutesSearch;
  files.use({
    base: "",
    addScript(path, failed) {
      try {
        const source = readFileSync(join(site, path.replace(/\?.*/, "")), "latin1");
        sizes.files++;
        sizes.bytes += source.length;
        const plain = /^minutesPiece\("([^"]*)","([^"]*)",(\{.*\})\);\n$/.exec(source);
        if (plain) return globalThis.minutesPiece(plain[1], plain[2], JSON.parse(plain[3]));
        const parts = /^minutesPiece\("([^"]*)","([^"]*)",(\d+),"([^"]*)"\);\n$/.exec(source);
        globalThis.minutesPiece(parts[1], parts[2], Number(parts[3]), parts[4]);
      } catch (error) {
        failed(error);
      }
    },
  });
  globalThis.minutesSearchData = await files.json("data");
  for (const name of names) run(name + ".js", readFileSync(join(scripts, name + ".js"), "utf8"));
  return { search: globalThis.minutesSearch, sizes };
}
