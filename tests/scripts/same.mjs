// Whether two files say the same: `node same.mjs A B …`, in pairs; scripts as acorn reads them, style sheets as css-tree does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../browser/package.json", import.meta.url));
const acorn = require("acorn"), csstree = require("css-tree");

const PLACES = new Set(["start", "end", "raw"]);
const script = (source) =>
  JSON.stringify(acorn.parse(source, { ecmaVersion: "latest" }), (name, value) => (PLACES.has(name) ? undefined : typeof value === "bigint" ? String(value) : value));
const sheet = (source) => csstree.generate(csstree.parse(source, { parseCustomProperty: true }));

const files = process.argv.slice(2);
for (let at = 0; at < files.length; at += 2) {
  const read = files[at].endsWith(".css") ? sheet : script;
  const [one, other] = [files[at], files[at + 1]].map((file) => read(readFileSync(file, "utf8")));
  if (one !== other) {
    console.error(`${files[at]} and ${files[at + 1]} say different things`);
    process.exitCode = 1;
  }
}
