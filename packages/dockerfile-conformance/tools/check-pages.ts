import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Check } from "../src/checks/check.js";
import { checks } from "../src/checks/index.js";
import { practices } from "../src/practices.js";

const folder = fileURLToPath(new URL("../docs/checks/", import.meta.url));
const [begin, end] = ["<!-- begin header -->", "<!-- end header -->"];
const rulePages = "../../../eslint-plugin-dockerfile/docs/rules";

/** The pages that there are, by the names of their checks. */
export function pageNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file !== "README.md")
    .map((file) => file.replace(/\.md$/, ""));
}

/** The pages of the checks and the list of them: each file and its whole text. What stands below a page's header is kept. */
export function pageFiles(): Map<string, string> {
  const files = new Map(checks.map((check) => [`${folder}${check.name}.md`, pageOf(check)]));
  return files.set(`${folder}README.md`, listOfChecks());
}

function pageOf(check: Check): string {
  const text = readFileSync(`${folder}${check.name}.md`, "utf8");
  const body = text.slice(text.indexOf(end) + end.length);
  return `${begin}\n\n# ${check.name}\n\n${sentenceOf(check)}\n\n${end}${body}`;
}

function sentenceOf({ isOptional, practice, rules, title }: Check): string {
  const lines = [
    `- Asks: ${title}.`,
    `- Practice: ${practiceOf(practice)}.`,
    rules.length === 0 ? "- No lint rule can tell it from the Dockerfile." : `- Confirms the lint rules ${linked(rules)}.`,
    ...(isOptional === true ? ["- Off, but where the configuration turns it on: it builds the image once more, without the cache."] : []),
  ];
  return lines.join("\n");
}

function listOfChecks(): string {
  const rows = practices.flatMap(({ checks: own, key }) =>
    own.map(
      ({ name, rules, title }) =>
        `| ${practiceOf(key)} | [${name}](${name}.md) | ${title} | ${rules.map((rule) => `\`${rule}\``).join(", ")} |`,
    ),
  );
  return `# Checks

Each is made on the real image or on the app that runs from it. One that fails says what it measured against which limit, the layer, its
instruction and its line in the Dockerfile, and the lint rules that tell the same. \`checks\` in the configuration turns one off (\`"off"\`), makes it a
warning (\`"warn"\`) or turns it on (\`"on"\`); \`waivers\` lets one fail until a day, with a reason.

| Practice | Check | Asks | Confirms |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function practiceOf(wanted: Check["practice"]): string {
  const { key, title } = practices.find((one) => one.key === wanted) ?? { key: wanted, title: "" };
  return typeof key === "number" ? `${key}, ${title}` : title;
}

function linked(rules: readonly string[]): string {
  return rules.map((rule) => `[${rule}](${rulePages}/${rule}.md)`).join(", ");
}
