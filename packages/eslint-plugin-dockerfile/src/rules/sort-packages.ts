import type { Run, Word } from "dockerfile-syntax";
import { managerCall, type ManagerCall } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { hasPlaceIn } from "../analysis/places.js";
import { defineRule } from "../define-rule.js";

/** The subcommands whose operands are packages, by the name of the manager. */
const installs: Readonly<Record<string, string>> = {
  apk: "add",
  apt: "install",
  "apt-get": "install",
  aptitude: "install",
  pip: "install",
};

export default defineRule<"unsorted" | "sort", [{ caseInsensitive: boolean; minItems: number }]>({
  meta: {
    type: "layout",
    docs: {
      description: "Enforce the order of the alphabet in lists of packages",
      category: "run-shell",
      presets: { stylistic: "warn" },
      aliases: [{ tool: "sonar", id: "S7018" }],
    },
    hasSuggestions: true,
    messages: {
      unsorted:
        "'{{package}}' comes before '{{before}}' in the alphabet. Sort the packages: a list in order shows what is in it, and twice in it.",
      sort: "Sort the packages.",
    },
    schema: [
      {
        type: "object",
        properties: {
          caseInsensitive: { type: "boolean", description: "Whether upper and lower case are the same." },
          minItems: { type: "integer", minimum: 2, description: "How many packages are a list." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ caseInsensitive: false, minItems: 3 }],
  },
  create(context) {
    const [{ caseInsensitive, minItems }] = context.options;
    const { comments, text } = context.sourceCode;
    let commentPlaces: readonly number[] | null = null;

    function key({ value }: Word): string {
      return caseInsensitive ? (value ?? "").toLowerCase() : (value ?? "");
    }

    /** Each word takes the place of another: what stands between them stays. */
    function isSortable(packages: readonly Word[]): boolean {
      const [start = 0, end = 0] = [packages[0]?.range[0], packages.at(-1)?.range[1]];
      // What is said in between is about the package below it.
      commentPlaces ??= comments.map(({ range }) => range[0]);
      return !hasPlaceIn(commentPlaces, start, end) && packages.every(({ raw, range }) => text.slice(...range) === raw);
    }

    function check(run: Run): void {
      for (const command of nestedCommandsOf(run)) {
        const call = managerCall(command);
        const packages = call === null ? [] : packagesOf(call);
        if (packages.length < minItems || packages.some(({ value }) => value === null)) continue;
        const wrong = packages.find((word, index) => index > 0 && key(word) < key(packages[index - 1] ?? word));
        if (wrong === undefined) continue;
        const sorted = packages.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
        const before = packages[packages.indexOf(wrong) - 1] ?? wrong;
        context.report({
          node: wrong,
          messageId: "unsorted",
          data: { package: wrong.value ?? wrong.raw, before: before.value ?? before.raw },
          suggest: isSortable(packages)
            ? [
                {
                  messageId: "sort",
                  fix: (fixer) => packages.map(({ range }, index) => fixer.replaceTextRange([...range], sorted[index]?.raw ?? "")),
                },
              ]
            : null,
        });
      }
    }

    return {
      Stage(stage) {
        for (const run of runsOf(stage)) check(run);
      },
    };
  },
});

/** The words behind the last option of an install of packages that it names itself. */
function packagesOf({ manager, options, operands, subcommand }: ManagerCall): readonly Word[] {
  if (installs[manager.name] === undefined || installs[manager.name] !== subcommand?.value) return [];
  if (manager.name === "pip" && options.some(({ name }) => /^(?:-r|--requirement)/.test(name))) return [];
  const last = options.at(-1)?.word.range[0] ?? 0;
  return operands.filter(({ range }) => range[0] > last);
}
