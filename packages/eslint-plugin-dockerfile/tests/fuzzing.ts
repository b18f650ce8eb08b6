import { instructions, parse } from "dockerfile-syntax";
import { Linter, type Rule } from "eslint";
import fc from "fast-check";
import { realisticDockerfile } from "../../dockerfile-syntax/bench/realistic-dockerfiles.js";
import { dockerfiles, runBodies } from "../../dockerfile-syntax/tests/generated-dockerfiles.js";
import plugin from "../src/index.js";

const linter = new Linter({ configType: "flat" });

/** Realistic files, cut and spliced, with either line end. */
const spliced = fc
  .tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([one, two, at, crlf]) => {
    const [first, second] = [realisticDockerfile(one), realisticDockerfile(two)];
    const text = first.slice(0, Math.floor(first.length * at)) + second.slice(Math.floor(second.length * at));
    return crlf ? text.replaceAll("\n", "\r\n") : text;
  });

/** Texts to try: some near a Dockerfile, some far. */
export const texts = fc.oneof(
  { weight: 4, arbitrary: dockerfiles },
  { weight: 1, arbitrary: runBodies },
  { weight: 1, arbitrary: fc.string() },
  { weight: 2, arbitrary: spliced },
);

/** Every rule, those that no preset turns on among them; what silences nothing is not looked at. */
const config: Linter.Config[] = [
  {
    ...plugin.configs.all,
    files: ["**"],
    ignores: [],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: Object.fromEntries(Object.keys(plugin.rules).map((name) => [`dockerfile/${name}`, "error"])),
  },
];

/** Rules whose repair changes which instructions there are, as their pages say. */
const reshaping = new Set(["dockerfile/no-duplicate-expose", "dockerfile/no-maintainer", "dockerfile/no-unknown-instruction"]);

/** Rules that suggest what was meant by a word that BuildKit refuses: behind it more may be wrong. */
const reviving = new Set(["dockerfile/no-unknown-instruction", "dockerfile/valid-flags", "dockerfile/valid-mount-options"]);

/**
 * Lints a text with every rule, applies the fixes and each suggestion, and says what went wrong; nothing where all is well. A text may be
 * anything.
 */
export function faultsOf(text: string): string[] {
  const messages = linter.verify(text, config, "Dockerfile");
  const faults = messages.flatMap((message) => faultsOfMessage(message, text));
  const fixed = linter.verifyAndFix(text, config, "Dockerfile").output;
  if (linter.verifyAndFix(fixed, config, "Dockerfile").output !== fixed) faults.push("the fixes do not come to rest");
  faults.push(
    ...faultsOfChange(
      "the fixes",
      text,
      fixed,
      messages.some(({ ruleId }) => reshaping.has(ruleId ?? "")),
    ),
  );
  for (const { ruleId, suggestions } of messages) {
    if (reviving.has(ruleId ?? "")) continue;
    for (const { fix } of suggestions ?? []) {
      const changed = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
      faults.push(...faultsOfChange(`a suggestion of ${ruleId ?? ""}`, text, changed, true));
    }
  }
  return faults;
}

function faultsOfMessage({ fatal, ruleId, message, line, column, fix, suggestions }: Linter.LintMessage, text: string): string[] {
  if (fatal === true) return [`fatal: ${message}`];
  const name = ruleId ?? message;
  const faults: string[] = [];
  const lines = text.split("\n");
  if (!(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1)) {
    faults.push(`${name} reports outside of the text: ${line}:${column}`);
  }
  const fixes: (Rule.Fix | undefined)[] = [fix, ...(suggestions ?? []).map((suggestion) => suggestion.fix)];
  for (const each of fixes) {
    if (each === undefined) continue;
    const [start, end] = each.range;
    if (!(start >= 0 && start <= end && end <= text.length)) faults.push(`${name} changes outside of the text: ${start}-${end}`);
  }
  return faults;
}

function faultsOfChange(what: string, before: string, after: string, mayReshape: boolean): string[] {
  if (before === after) return [];
  const faults: string[] = [];
  const [old, now] = [parse(before), parse(after)];
  const shape = ({ tree }: typeof old): string =>
    instructions(tree)
      .map(({ type }) => type)
      .join(" ");
  if (!mayReshape && shape(old) !== shape(now)) faults.push(`${what} make other instructions: ${shape(old)} -> ${shape(now)}`);
  if (now.tree.stages.length !== old.tree.stages.length) faults.push(`${what} make other stages`);
  if (now.problems.length > old.problems.length) faults.push(`${what} make a problem: ${now.problems.map(({ code }) => code).join(", ")}`);
  const directives = (text: string): string[] => text.replaceAll("*/", "").match(/eslint-(?:disable|enable)[^\n]*/g) ?? [];
  if (directives(before).join("\n") !== directives(after).join("\n")) faults.push(`${what} touch a disable comment`);
  return faults;
}
