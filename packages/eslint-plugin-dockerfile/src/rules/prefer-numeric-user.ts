import type { Instruction, User } from "dockerfile-syntax";
import { scopedInstructions, type Scope } from "../analysis/scope.js";
import { userName } from "../analysis/users.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"name", [{ allowNamed: string[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer numbers to names in USER",
      category: "user-security",
      presets: { hadolint: "warn" },
      aliases: [{ tool: "hadolint", id: "DL3066" }],
    },
    messages: {
      name: "Kubernetes cannot tell whether '{{user}}' is root ('runAsNonRoot'). Write the number of the user.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowNamed: { type: "array", items: { type: "string" }, uniqueItems: true, description: "The names that may stand in USER." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowNamed: [] }],
  },
  create(context) {
    const [{ allowNamed }] = context.options;
    const { ast } = context.sourceCode;
    const args = new Set<string>();

    function learn(instruction: Instruction): void {
      if (instruction.type === "Arg") for (const { key } of instruction.pairs) args.add(key.value ?? key.raw);
    }

    function check({ user }: User, scope: Scope): void {
      // What an ARG names is for those who build to say.
      if (user === null || user.variables.some(({ name, operator }) => operator === null && args.has(name))) return;
      const name = userName(user, scope) ?? "";
      if (name === "" || /^\d+$/.test(name) || allowNamed.includes(name)) return;
      context.report({ node: user, messageId: "name", data: { user: name } });
    }

    return {
      Dockerfile({ globals, stages }) {
        for (const instruction of globals) learn(instruction);
        for (const stage of stages) {
          for (const [instruction, scope] of scopedInstructions(ast, stage)) {
            if (instruction.type === "User") check(instruction, scope);
            learn(instruction);
          }
        }
      },
    };
  },
});
