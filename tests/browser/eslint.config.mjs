// The rules of the site's scripts and of the tests that drive them. What is about types is tsc's.
import js from "@eslint/js";
import globals from "globals";

const rules = {
  ...js.configs.recommended.rules,
  "no-var": "error",
  "prefer-const": ["error", { destructuring: "all" }],
  "prefer-template": "off", // in a sentence of many pieces plus signs read better
  eqeqeq: "error",
  curly: ["error", "multi-line"],
  "no-implicit-globals": "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-restricted-properties": ["error",
    { property: "innerHTML", message: "Text is only ever set as text." },
    { property: "outerHTML", message: "Text is only ever set as text." },
    { property: "insertAdjacentHTML", message: "Text is only ever set as text." }],
  complexity: ["error", 16],
  "max-lines-per-function": "off",
  "no-unused-vars": ["error", { args: "none", caughtErrors: "all" }],
  "no-irregular-whitespace": ["error", { skipStrings: false, skipTemplates: false }],
};

export default [
  {
    files: ["overrides/assets/**/*.js"],
    languageOptions: { ecmaVersion: 2020, sourceType: "script", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules,
  },
  {
    files: ["generator/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...rules, "no-implicit-globals": "off" },
  },
  {
    files: ["tests/**/*.mjs"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...rules, "no-implicit-globals": "off" },
  },
];
