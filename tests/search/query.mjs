// node tests/search/query.mjs SITE < queries.txt
// For each query, one a line, a JSON line: how many remarks hold it, their ids, and what was loaded for it.
// With --scores lunr's score of each is printed too.
// With --nearby the words near to what was typed are printed too that are offered, with --related those of nearly the same meaning.
// With --cold nothing is kept from one query to the next, so that the bytes are those of a first visit.
import { createInterface } from "node:readline";
import { loadEngine } from "./engine.mjs";

const args = process.argv.slice(2);
const cold = args.includes("--cold");
const withScores = args.includes("--scores");
const site = args.find((arg) => !arg.startsWith("--"));
const { search: engine, sizes } = await loadEngine(site);
const archive = await engine.open();
const { sessions, sessionOf } = await archive.sessionTables();

for await (const line of createInterface({ input: process.stdin })) {
  if (cold) engine.files.forget((name) => /\/[dp]\w\//.test(name) || name.startsWith("text/"));
  const before = { ...sizes };
  const started = performance.now();
  const result = await engine.search(line), { hits, near, terms, without, query, scores, unread } = result;
  const took = performance.now() - started;
  const found = [];
  for (const document of hits) found.push(sessions[sessionOf[document]].id + "#" + (await archive.anchorOf(document)));
  const answer = { query: line, found: hits.length, ids: found, near: near.length, scores: withScores ? scores : undefined, terms, without, refused: query.refused, notes: query.notes, unread, nearby: args.includes("--nearby") ? await engine.nearby(result) : undefined, related: args.includes("--related") ? await engine.ways.relatedTo(result) : undefined, bytes: sizes.bytes - before.bytes, files: sizes.files - before.files, ms: took };
  process.stdout.write(JSON.stringify(answer) + "\n");
}
