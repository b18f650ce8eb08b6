import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { baseResolver, buildImage, openEngine } from "dockerfile-conformance";
import { Linter } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";
import { format, resolveConfig } from "prettier";
import { proofBases } from "../proofs/bases.js";
import { type Ignoring, ignoring, writeContext } from "./context.js";
import { explained } from "./explained.js";
import { questions, runningFacts } from "./facts.js";
import { type Generated, generated, generatedForApt, generatedForOwners, generatedForPip } from "./generated.js";

/**
 * `npm run verdicts [count [first]]`: lints generated Dockerfiles, builds each, and compares what the rules say with what the image holds.
 * Writes the table that the documentation shows, and names every disagreement. Fails on one that is not explained.
 */
const [count = 120, first = 0] = process.argv.slice(2).map(Number);
const output = join(import.meta.dirname, "../../packages/eslint-plugin-dockerfile/docs/verdicts.md");
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const { files, language, plugins } = dockerfile.configs.all;
const rules = Object.fromEntries(questions.flatMap((question) => question.rules).map((rule) => [`dockerfile/${rule}`, "error" as const]));

await using engine = await openEngine({ provision: true, say });
const bases = baseResolver({ mode: "auto", substitutes: proofBases, say });
const tallies = questions.map(() => ({ both: 0, onlyRule: 0, onlyImage: 0, neither: 0 }));
const known = explained.map(() => 0);
const unknown: string[] = [];
const seen = { standIn: false };

const root = await mkdtemp(join(tmpdir(), "verdicts-"));
const directories = new Map<Ignoring, string>();
for (const ignored of Object.keys(ignoring) as Ignoring[]) {
  directories.set(ignored, join(root, ignored));
  await mkdir(join(root, ignored));
  await writeContext(join(root, ignored), ignored);
}

const cases = [
  ...Array.from({ length: count }, (_, index) => generated(first + index)),
  ...(first === 0 ? [...generatedForPip, ...generatedForApt, ...generatedForOwners] : []),
];

/** Asks rules and image. */
async function compare(index: number, { text, ignored, port }: Generated): Promise<void> {
  const directory = directories.get(ignored) ?? root;
  const found = new Linter({ configType: "flat", cwd: directory })
    .verify(text, { files, language, plugins, rules }, join(directory, "Dockerfile"))
    .map(({ ruleId }) => ruleId?.replace("dockerfile/", ""));
  await using image = await buildImage({ engine, context: directory, bases, overlay: new Map([["Dockerfile", text]]) });
  seen.standIn ||= image.base.standIn;
  const running = port === null ? null : await runningFacts(image, port);
  for (const [number, { asks, holds, rules: names }] of questions.entries()) {
    const tally = tallies[number];
    const fact = holds({ image, running });
    if (tally === undefined || fact === null) continue;
    const rule = names.some((name) => found.includes(name));
    if (rule === fact) {
      tally[rule ? "both" : "neither"]++;
      continue;
    }
    tally[rule ? "onlyRule" : "onlyImage"]++;
    const reason = explained.findIndex((each) => each.asks === asks && (each.rules === "yes") === rule && each.applies.test(text));
    if (reason !== -1) known[reason] = (known[reason] ?? 0) + 1;
    else {
      unknown.push(`${index}: ${asks}? the rules say ${rule ? "yes" : "no"}, the image ${fact ? "yes" : "no"}`);
      say(`${unknown.at(-1) ?? ""}\n${text}`);
    }
  }
  say(`${index + 1} of ${cases.length}`);
}

try {
  const turns = cases.entries();
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (const [index, one] of turns) {
        try {
          await compare(index, one);
        } catch (error) {
          // One Dockerfile that does not build says nothing about the others.
          unknown.push(`${index}: ${(error as Error).message}`);
          say(`${unknown.at(-1) ?? ""}\n${one.text}`);
        }
      }
    }),
  );
  const rows = questions.map(({ asks, rules: names }, number) => {
    const { both = 0, neither = 0, onlyImage = 0, onlyRule = 0 } = tallies[number] ?? {};
    const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
    const links = names.map((name) => `[${name}](rules/${name}.md)`).join(", ");
    const counts = [both + onlyImage, both + onlyRule, percent(both, both + onlyRule), percent(both, both + onlyImage), neither];
    return `| ${links} | ${asks} | ${counts.join(" | ")} |`;
  });
  const reasons = explained.flatMap(({ asks, rules: verdict, why }, number) =>
    (known[number] ?? 0) === 0 ? [] : `| ${asks} | ${verdict} | ${String(known[number])} | ${why} |`,
  );
  const { builder, version } = engine;
  const page = `# Verdicts against images

${cases.length} generated Dockerfiles were linted and built; then the images, and the containers of those that serve something, were asked what the rules
had said. Docker ${version}, ${builder}, on ${seen.standIn ? "stand-ins for the base images" : "the real base images"}. \`npm run verdicts\` does it again.

| Rules | The image ... | it does | the rules say so | Precision | Recall | Neither |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}

## Where they disagree

${unknown.length === 0 ? "Every disagreement is one of these." : `${unknown.length} disagreements are not explained:\n\n${unknown.map((line) => `- ${line}`).join("\n")}`}

| The image ... | The rules say | Files | Why |
| --- | --- | ---: | --- |
${reasons.join("\n")}
`;
  await writeFile(output, await format(page, { ...(await resolveConfig(output)), filepath: output }));
} finally {
  await rm(root, { recursive: true, force: true });
}
if (unknown.length > 0) process.exitCode = 1;
