import type { Command, Run, Word } from "dockerfile-syntax";
import { invocation, managerCall, type ManagerCall } from "../analysis/commands.js";
import { finalInstructions } from "../analysis/final-image.js";
import { matchesAnyGlob } from "../analysis/globs.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { buildTools } from "../knowledge/build-tools.js";
import { defineRule } from "../define-rule.js";

const systemManagers = ["apk", "apt", "apt-get", "aptitude", "dnf", "microdnf", "pacman", "yum", "zypper"];

export default defineRule<"kept", [{ packages: string[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow compilers and headers in the final image",
      category: "stages",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      kept: "'{{package}}' is for building alone and stays in the image. Build in a stage of its own, or remove it in the same RUN.",
    },
    schema: [
      {
        type: "object",
        properties: {
          packages: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "The packages that the final image must not have, '*' for any characters.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ packages: [...buildTools] }],
  },
  create(context) {
    const [{ packages }] = context.options;

    function check(run: Run): void {
      const commands = nestedCommandsOf(run);
      const removed = new Removed(commands);
      for (const command of commands) {
        const call = managerCall(command);
        if (call?.action !== "install" || !systemManagers.includes(call.manager.name) || removed.has(virtualName(call))) continue;
        const node = call.operands.find((word) => isTool(nameOf(word)) && !removed.has(nameOf(word)));
        if (node !== undefined) context.report({ node, messageId: "kept", data: { package: nameOf(node) } });
      }
    }

    function isTool(name: string): boolean {
      return matchesAnyGlob(name, packages);
    }

    return {
      Dockerfile(tree) {
        for (const [instruction] of finalInstructions(tree)) if (instruction.type === "Run") check(instruction);
      },
    };
  },
});

/** What a RUN removes again. */
class Removed {
  readonly #names = new Set<string>();
  #mayBeAny = false;

  constructor(commands: readonly Command[]) {
    for (const command of commands) {
      const call = managerCall(command);
      if (call?.action === "remove") {
        for (const word of call.operands) this.#names.add(nameOf(word));
        // What is in a variable may be any of them.
        if (call.operands.some(({ value }) => value === null)) this.#mayBeAny = true;
      }
      // Official images mark what is to stay, and remove all that is not.
      if (invocation(command).name === "apt-mark") this.#mayBeAny = true;
    }
  }

  has(name: string): boolean {
    return this.#mayBeAny || this.#names.has(name);
  }
}

function nameOf({ value }: Word): string {
  return value?.replace(/[=<>~@:/].*/s, "") ?? "";
}

/** The name under which apk can remove all that it installs. */
function virtualName({ options }: ManagerCall): string {
  return options.find(({ name }) => name === "-t" || name === "--virtual")?.value ?? "";
}
