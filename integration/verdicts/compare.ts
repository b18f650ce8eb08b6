import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { baseResolver, buildImage, openEngine } from "dockerfile-conformance";
import { Linter } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";
import { substitutes } from "../app.js";
import { questions } from "./facts.js";
import { generated } from "./generated.js";

/**
 * `npm run verdicts [count]`: lints generated Dockerfiles, builds each, and compares what the rules say with what the image holds. Writes the
 * table that the documentation shows, and names every disagreement.
 */
const count = Number(process.argv[2] ?? "204");
const output = join(import.meta.dirname, "../../packages/eslint-plugin-dockerfile/docs/verdicts.md");
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const linter = new Linter({ configType: "flat" });
const { files, language, plugins } = dockerfile.configs.all;
const rules = Object.fromEntries(questions.flatMap((question) => question.rules).map((rule) => [`dockerfile/${rule}`, "error" as const]));

await using engine = await openEngine({ provision: true, say });
const bases = baseResolver({ mode: "auto", substitutes, say });
const tallies = questions.map(() => ({ both: 0, onlyRule: 0, onlyImage: 0, neither: 0 }));
const directory = await mkdtemp(join(tmpdir(), "verdicts-"));
let standIn = false;
try {
  for (let seed = 0; seed < count; seed++) {
    const { text, files: contents } = generated(seed);
    if (seed === 0) {
      for (const [path, content] of Object.entries(contents)) {
        await mkdir(dirname(join(directory, path)), { recursive: true });
        await writeFile(join(directory, path), content);
      }
    }
    const found = linter
      .verify(text, { files, language, plugins, rules }, "Dockerfile")
      .map(({ ruleId }) => ruleId?.replace("dockerfile/", ""));
    const image = await buildImage({ engine, context: directory, bases, overlay: new Map([["Dockerfile", text]]) });
    try {
      standIn = image.base.standIn;
      for (const [index, { asks, holds, rules: names }] of questions.entries()) {
        const tally = tallies[index];
        if (tally === undefined) continue;
        const [rule, fact] = [names.some((name) => found.includes(name)), holds(image)];
        if (rule === fact) tally[rule ? "both" : "neither"]++;
        else {
          tally[rule ? "onlyRule" : "onlyImage"]++;
          say(`seed ${seed}: ${asks}? the rules say ${rule ? "yes" : "no"}, the image ${fact ? "yes" : "no"}\n${text}`);
        }
      }
    } finally {
      await image[Symbol.asyncDispose]();
    }
    if (seed % 20 === 19) say(`${seed + 1} of ${count}`);
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}

const rows = questions.map(({ asks, rules: names }, index) => {
  const { both = 0, neither = 0, onlyImage = 0, onlyRule = 0 } = tallies[index] ?? {};
  const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
  const links = names.map((name) => `[${name}](rules/${name}.md)`).join(", ");
  return `| ${links} | ${asks} | ${both + onlyImage} | ${both + onlyRule} | ${percent(both, both + onlyRule)} | ${percent(both, both + onlyImage)} | ${neither} |`;
});
const { builder, version } = engine;
await writeFile(
  output,
  `# Verdicts against images

${count} generated Dockerfiles were linted and built; then the images were asked what the rules had said. Docker ${version}, ${builder}, on
${standIn ? "a stand-in for the base image" : "the real base image"}. \`npm run verdicts\` does it again.

| Rules | The image ... | it does | the rules say so | Precision | Recall | Neither |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`,
);
if (tallies.some(({ onlyImage, onlyRule }) => onlyImage + onlyRule > 0)) process.exitCode = 1;
