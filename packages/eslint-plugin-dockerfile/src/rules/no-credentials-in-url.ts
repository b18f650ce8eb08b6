import type { Instruction, Word } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { expandedWords, nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** `scheme://user:password@host`; what holds a variable, or a gap to fill in, is no password. */
const password = /\b[a-z][a-z0-9+.-]{0,30}:\/\/([^\s/:@?#'"]*):([^\s/@?#'"$<>{}%*]+)@([\w.-]+|\[[\da-f:]+\])/i;

/** `https://token@host` with a token whose form is known. */
const token = /\bhttps?:\/\/(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|[\da-f]{40})(?::x-oauth-basic)?@([\w.-]+)/i;

/** `?access_token=value`. */
const query =
  /\bhttps?:\/\/([\w.-]+)[^\s?#'"]{0,2000}\?(?:[^\s#'"]{0,2000}&)?(?:access_token|api_?key|auth_token|password|private_token|token)=[^\s&#'"$<>{}%*]{4}/i;

/** Names that no other machine has, and names for examples. */
const local = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|(?:.+\.)?(?:example|invalid|test)|(?:.+\.)?example\.(?:com|net|org))$/i;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow passwords and tokens in URLs",
      category: "secrets",
      presets: { recommended: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      credentials: "The URL of '{{host}}' holds a secret that stays in the image's history. Give it by 'RUN --mount=type=secret'.",
    },
  },
  create(context) {
    return {
      Dockerfile({ globals, stages }) {
        for (const instruction of [...globals, ...stages.flatMap(({ instructions }) => instructions)]) {
          for (const word of wordsOf(withoutOnbuild(instruction))) {
            const host = hostWithSecret(word.value ?? word.raw);
            if (host !== null) context.report({ node: word, messageId: "credentials", data: { host } });
          }
        }
      },
    };
  },
});

function wordsOf(instruction: Instruction): readonly Word[] {
  switch (instruction.type) {
    case "Run":
      return nestedCommandsOf(instruction).flatMap(expandedWords);
    case "Add":
      return instruction.sources;
    case "Arg":
    case "Env":
    case "Label":
      return instruction.pairs.flatMap(({ value }) => value ?? []);
    default:
      return [];
  }
}

function hostWithSecret(text: string): string | null {
  // Few words are URLs at all.
  if (!text.includes("://")) return null;
  const [, user, , host] = password.exec(text) ?? [];
  const found = user === "anonymous" ? undefined : (host ?? token.exec(text)?.[1] ?? query.exec(text)?.[1]);
  return found === undefined || local.test(found) ? null : found;
}
