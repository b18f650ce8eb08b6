import { accountOf } from "../analysis/accounts.js";
import { invocation } from "../analysis/commands.js";
import { finalCommands } from "../analysis/final-image.js";
import { defineRule } from "../define-rule.js";

/** Commands that free the name and the number of their last operand. */
const removers: ReadonlyMap<string | null, "group" | "user"> = new Map([
  ["deluser", "user"],
  ["userdel", "user"],
  ["delgroup", "group"],
  ["groupdel", "group"],
]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow two users or two groups of one number",
      category: "user-security",
      presets: { strict: "error" },
      aliases: [{ tool: "dockle", id: "DKL-LI-0002" }],
    },
    messages: {
      duplicate:
        "The {{kind}} '{{name}}' gets the number {{id}} of '{{other}}': each may do with the other's files what it likes. Give it another number.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        const names = { user: new Map([["0", "root"]]), group: new Map([["0", "root"]]) };
        for (const [command, scope] of finalCommands(tree)) {
          const { name: program, args } = invocation(command);
          const removed = removers.get(program);
          if (removed !== undefined) forget(names[removed], args.at(-1)?.value ?? null);
          const account = accountOf(command, scope);
          // Of the branches of an if one alone is run.
          const isChoice = command.within.includes("if") || command.within.includes("case");
          if (account === null || isChoice) continue;
          const { id, kind, name } = account;
          if (id === null || name === null || !/^\d+$/.test(id)) continue;
          const other = names[kind].get(id);
          if (other === undefined) names[kind].set(id, name);
          else if (other !== name) context.report({ node: command, messageId: "duplicate", data: { kind, name, id, other } });
        }
      },
    };
  },
});

function forget(names: Map<string, string>, removed: string | null): void {
  for (const [id, name] of names) if (removed === null || name === removed) names.delete(id);
}
