import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** Who may import whom (ARCHITECTURE.md): the files of a folder, and what they must not import. */
const fences = [
  {
    files: ["packages/dockerfile-syntax/src/**"],
    patterns: [
      {
        regex: "^(?:eslint|@eslint/|dockerfile-ast|dockerfile-conformance|eslint-plugin-dockerfile)",
        message: "The syntax knows no ESLint and no rule.",
      },
    ],
  },
  {
    files: ["packages/eslint-plugin-dockerfile/src/knowledge/**"],
    patterns: [{ regex: ".*", message: "Knowledge is tables: it imports nothing." }],
  },
  {
    files: ["packages/eslint-plugin-dockerfile/src/analysis/**"],
    patterns: [
      {
        regex: "^(?!(?:dockerfile-syntax|node:path|spdx-expression-parse)$|\\./|\\.\\./knowledge/)",
        message: "The analysis imports the syntax, knowledge and a parser of another language only.",
      },
    ],
  },
  {
    files: ["packages/eslint-plugin-dockerfile/src/context/**"],
    patterns: [
      {
        regex: "^(?!(?:dockerfile-syntax|node:fs|node:os|node:path|node:child_process)$|\\./)",
        message: "The context imports the syntax, the file system and other programs only.",
      },
    ],
  },
  {
    files: ["packages/eslint-plugin-dockerfile/src/rules/**"],
    patterns: [
      {
        regex: "^(?!(?:dockerfile-syntax|node:path)$|\\.\\./define-rule\\.js$|\\.\\./(?:analysis|context|knowledge)/|\\./)",
        message: "A rule imports define-rule, analysis, context and knowledge only.",
      },
    ],
  },
  {
    files: ["packages/eslint-plugin-dockerfile/src/language/**"],
    patterns: [
      {
        regex: "^(?!(?:dockerfile-syntax|dockerfile-ast|@eslint/plugin-kit|@eslint/core|node:module)$|\\./|\\.\\./(?:analysis|knowledge)/)",
        message: "The language imports the syntax, analysis, knowledge, ESLint's kits and dockerfile-ast only.",
      },
    ],
  },
  {
    files: ["packages/dockerfile-conformance/src/**"],
    patterns: [{ regex: "/(?:src|dist)/", message: "Other packages are imported by their public names." }],
  },
  {
    files: ["integration/**"],
    patterns: [{ regex: "packages/|/(?:src|dist)/", message: "The suite uses built packages by their public names, as their users do." }],
  },
];

export default defineConfig([
  globalIgnores(["**/dist/", "**/coverage/"]),
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    // What is linted and judged comes from anyone: no text may take longer than its length.
    files: ["packages/*/src/**/*.ts"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential", ignoreSticky: false }],
    },
  },
  {
    files: ["packages/eslint-plugin-dockerfile/src/rules/*.ts"],
    ignores: ["**/index.ts"],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      // defineRule adds them.
      "eslint-plugin/require-meta-schema": "off",
      "eslint-plugin/require-meta-default-options": "off",
    },
  },
  ...fences.map(({ files, patterns }) => ({ files, rules: { "no-restricted-imports": ["error", { patterns }] } })),
]);
