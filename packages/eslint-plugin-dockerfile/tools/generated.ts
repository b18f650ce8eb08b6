import { pathToFileURL } from "node:url";
import type { DockerfileRule, Preset } from "../src/define-rule.js";
import { packageFolder, readPackageFile, ruleNames } from "./rule-files.js";

/** Every generated file or generated part of a file: its path in the package and its whole new text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const names = ruleNames();
  const files = new Map([["src/rules/index.ts", ruleIndex(names)]]);
  const rules = new Map<string, DockerfileRule>();
  for (const name of names) {
    const module = (await import(pathToFileURL(`${packageFolder}src/rules/${name}.ts`).href)) as { default: DockerfileRule };
    rules.set(name, module.default);
  }
  files.set("README.md", replaceBetween(readPackageFile("README.md"), "rules", ruleTable(rules)));
  for (const [name, rule] of rules) {
    const path = `docs/rules/${name}.md`;
    files.set(path, replaceBetween(readPackageFile(path), "header", pageHeader(name, rule)));
  }
  return files;
}

function ruleIndex(names: readonly string[]): string {
  return `// Generated from the files of this folder by \`npm run generate\`.\n${names.map((name) => `export { default as "${name}" } from "./${name}.js";\n`).join("")}`;
}

function ruleTable(rules: ReadonlyMap<string, DockerfileRule>): string {
  const rows = [...rules].map(([name, { meta }]) => {
    const on = (preset: Preset): string => (meta.docs.presets[preset] === undefined ? "" : "✓");
    const fix = meta.fixable !== undefined ? "fix" : meta.hasSuggestions === true ? "suggestion" : "";
    return `| [${name}](docs/rules/${name}.md) | ${meta.docs.description} | ${on("recommended")} | ${on("practices")} | ${on("strict")} | ${fix} |`;
  });
  return ["| Rule | What it does | recommended | practices | strict | Repairs |", "| --- | --- | --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

function pageHeader(name: string, { meta }: DockerfileRule): string {
  const presets = Object.entries(meta.docs.presets).map(
    ([preset, entry]) => `\`${preset}\` (${typeof entry === "string" ? entry : entry[0]})`,
  );
  const aliases = meta.docs.aliases.map(({ tool, id }) => `${tool} ${id}`);
  const repair =
    meta.fixable !== undefined ? "Fixed by `--fix`." : meta.hasSuggestions === true ? "Repaired by a suggestion in the editor." : "No fix.";
  return [
    `# dockerfile/${name}`,
    "",
    `${meta.docs.description}.`,
    "",
    `- Presets: ${presets.length === 0 ? "none" : presets.join(", ")}`,
    `- ${repair}`,
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
