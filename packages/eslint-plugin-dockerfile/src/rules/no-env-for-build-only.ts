import { finalInstructions } from "../analysis/final-image.js";
import type { KeyValue } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

/** Variables that only the programs of a build read; that of debconf is the matter of no-persistent-debian-frontend. */
const buildVariable = /^(?:MAKEFLAGS|(?:C|CPP|CXX|LD|RUST)FLAGS|GOFLAGS|CGO_ENABLED|GOOS|GOARCH)$/;

/** Names of what a download is told, not a program that runs. */
const downloadVariable = /_(?:CHECKSUM|DIGEST|MD5|SHA\d*|SHA\d*SUM|SRC_URL|DOWNLOAD_URL|VERSION)$/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow ENV for what only the build needs",
      category: "env-arg",
      presets: {},
      aliases: [],
    },
    messages: {
      build: "'{{name}}' is for the build alone, and every container has it in its environment. Use ARG, or set it before the command.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;
    return {
      Dockerfile(tree) {
        const instructions = finalInstructions(tree).map(([instruction]) => instruction);
        const pairs = instructions.flatMap((instruction) => (instruction.type === "Env" ? instruction.pairs.filter(mayBeForBuild) : []));
        if (pairs.length === 0) return;
        const inBuild = new Set<string>();
        const atRuntime = new Set<string>();
        for (const instruction of instructions) {
          const { range, type } = instruction;
          const isRuntime = type === "Cmd" || type === "Entrypoint" || type === "Healthcheck";
          // What another ENV or a LABEL is made of stays in the image with it.
          const isKept = isRuntime || type === "Label" || type === "Expose" || type === "Volume" || type === "User";
          const ranges = type === "Env" ? instruction.pairs.flatMap(({ value }) => (value === null ? [] : [value.range])) : [range];
          const names = ranges.flatMap((each) => text.slice(...each).match(/[A-Za-z_]\w*/g) ?? []);
          for (const name of names) (isKept || type === "Env" ? atRuntime : inBuild).add(name);
        }
        for (const pair of pairs) {
          const name = pair.key.value ?? pair.key.raw;
          const isBuildOnly = buildVariable.test(name) || inBuild.has(name);
          if (isBuildOnly && !atRuntime.has(name)) context.report({ node: pair, messageId: "build", data: { name } });
        }
      },
    };
  },
});

function mayBeForBuild({ key }: KeyValue): boolean {
  const name = key.value ?? key.raw;
  return buildVariable.test(name) || downloadVariable.test(name);
}
