// Reads JSON lines {do, text} and prints what the browser's function of that name makes of each text.
import { createInterface } from "node:readline";
import { loadEngine } from "./engine.mjs";

const { search } = await loadEngine(process.argv[2]);
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  process.stdout.write(JSON.stringify(search[asked.do](asked.text)) + "\n");
}
