import type { Command } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { stageCommands } from "../analysis/nested-commands.js";
import { parseOptions } from "../analysis/options.js";
import { defineRule } from "../define-rule.js";

const programs = ["md5", "md5sum", "sha1sum"];
const digests = ["md4", "md5", "mdc2", "rmd160", "sha", "sha1"];
const algorithm = new Set(["-a", "--algorithm"]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow checksums whose files can be forged",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [{ tool: "sonar", id: "S4790" }],
    },
    messages: {
      weak: "Another file with the same checksum of '{{command}}' can be made. Use 'sha256sum'.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const node of stageCommands(stage)) {
          const command = weakHash(node);
          if (command !== null) context.report({ node, messageId: "weak", data: { command } });
        }
      },
    };
  },
});

/** The command and its algorithm, where that is a weak one. */
function weakHash(command: Command): string | null {
  const { name, args } = invocation(command);
  const [first, ...rest] = args;
  if (name !== null && programs.includes(name)) return name;
  if (name === "shasum") {
    const option = parseOptions(args, algorithm).options.find((each) => algorithm.has(each.name));
    const isWeak = option === undefined ? args.every(({ value }) => value !== null) : option.value === "1";
    return isWeak ? "shasum" : null;
  }
  if (name !== "openssl" || first?.value == null) return null;
  const used = first.value === "dgst" ? rest.flatMap(({ value }) => value ?? []).map((value) => value.replace(/^-/, "")) : [first.value];
  const digest = used.find((each) => digests.includes(each));
  return digest === undefined ? null : `openssl ${digest}`;
}
