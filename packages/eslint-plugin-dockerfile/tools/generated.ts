import { pathToFileURL } from "node:url";
import type { Alias, DockerfileRule, Preset } from "../src/define-rule.js";
import { optionsType } from "./options-type.js";
import { proofLines } from "./proofs.js";
import { packageFolder, readPackageFile, ruleNames } from "./rule-files.js";

type Rules = ReadonlyMap<string, DockerfileRule>;

/** The presets in the order of the tables' columns. */
const presets: readonly Preset[] = ["recommended", "practices", "strict", "stylistic", "hadolint", "buildkit"];

/** The tools whose codes the rules answer, as the table of codes lists them. */
const tools: readonly Alias["tool"][] = ["hadolint", "shellcheck", "buildkit", "trivy", "sonar", "checkov", "semgrep", "dockle"];

/** Every generated file or generated part of a file: its path in the package and its whole new text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const names = ruleNames();
  const rules = new Map<string, DockerfileRule>();
  for (const name of names) {
    const module = (await import(pathToFileURL(`${packageFolder}src/rules/${name}.ts`).href)) as { default: DockerfileRule };
    rules.set(name, module.default);
  }
  const files = new Map([
    ["src/rules/index.ts", ruleIndex(names)],
    ["src/knowledge/rules-by-code.ts", rulesByCode(rules)],
    ["src/rule-options.ts", ruleOptions(rules)],
    ["README.md", replaceBetween(readPackageFile("README.md"), "rules", ruleTable(rules))],
    ["docs/codes.md", replaceBetween(readPackageFile("docs/codes.md"), "codes", codeTables(rules))],
  ]);
  for (const [name, rule] of rules) {
    const path = `docs/rules/${name}.md`;
    files.set(path, replaceBetween(readPackageFile(path), "header", pageHeader(name, rule)));
  }
  return files;
}

const generated = "// Generated from the files of src/rules by `npm run generate`.\n";

function ruleIndex(names: readonly string[]): string {
  return generated + names.map((name) => `export { default as "${name}" } from "./${name}.js";\n`).join("");
}

function rulesByCode(rules: Rules): string {
  const table = Object.fromEntries(tools.map((tool) => [tool, Object.fromEntries(codesOf(rules, tool))]));
  return `${generated}
/** The rules that answer a check of another tool: usually one. */
export const rulesByCode: Readonly<Record<${tools.map((tool) => `"${tool}"`).join(" | ")}, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(table)};
`;
}

/** The codes of a tool in their order, each with the rules that answer it. */
function codesOf(rules: Rules, tool: Alias["tool"]): [code: string, rules: string[]][] {
  const byCode = new Map<string, string[]>();
  for (const [name, { meta }] of rules) {
    const codes = new Set(meta.docs.aliases.flatMap((alias) => (alias.tool === tool ? alias.id : [])));
    for (const code of codes) byCode.set(code, [...(byCode.get(code) ?? []), name]);
  }
  return [...byCode].toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

function ruleOptions(rules: Rules): string {
  const entries = [...rules].map(
    ([name, { meta }]) => `  /** ${meta.docs.description}. */\n  "dockerfile/${name}": ${optionsType(meta.schema)};`,
  );
  return `${generated}
/** The options of each rule, in the order in which they follow its severity. */
export interface DockerfileRuleOptions {
${entries.join("\n")}
}
`;
}

function ruleTable(rules: Rules): string {
  const rows = [...rules].map(([name, { meta }]) => {
    const on = presets.map((preset) => (meta.docs.presets[preset] === undefined ? "" : "✓"));
    return [`[${name}](docs/rules/${name}.md)`, meta.docs.description, ...on, repair(meta)];
  });
  return table(["Rule", "What it does", ...presets, "Repairs"], rows);
}

function repair({ fixable, hasSuggestions }: DockerfileRule["meta"]): string {
  return fixable !== undefined ? "fix" : hasSuggestions === true ? "suggestion" : "";
}

function codeTables(rules: Rules): string {
  return tools
    .map((tool) => {
      const rows = codesOf(rules, tool).map(([code, names]) => [code, names.map((name) => `[${name}](rules/${name}.md)`).join(", ")]);
      return `## ${tool}\n\n${table(["Code", "Rule"], rows)}`;
    })
    .join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function pageHeader(name: string, { meta }: DockerfileRule): string {
  const on = Object.entries(meta.docs.presets).map(([preset, entry]) => `\`${preset}\` (${typeof entry === "string" ? entry : entry[0]})`);
  const aliases = meta.docs.aliases.map(({ tool, id }) => `${tool} ${id}`);
  const repairs = { fix: "Fixed by `--fix`.", suggestion: "Repaired by a suggestion in the editor.", "": "No fix." }[repair(meta)];
  return [
    `# dockerfile/${name}`,
    "",
    `${meta.docs.description}.`,
    "",
    `- Presets: ${on.length === 0 ? "none" : on.join(", ")}`,
    `- ${repairs ?? ""}`,
    ...proofLines(name, meta),
    `- Also known as: ${aliases.length === 0 ? "no other tool has it" : aliases.join(", ")}`,
  ].join("\n");
}

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
function replaceBetween(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const start = text.indexOf(begin);
  const stop = text.indexOf(end);
  if (start === -1 || stop < start) throw new Error(`No '${begin}' ... '${end}' to generate into.`);
  return `${text.slice(0, start + begin.length)}\n\n${content}\n\n${text.slice(stop)}`;
}
