import { Linter, type Rule } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";

/** The part a number of times, each with its number. */
const many = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join("");

/** What a rule alone takes of the processor for a text, in milliseconds, without the parser and ESLint. */
function cost(name: string, text: string): number {
  let spent = 0;
  const timed =
    <Parameters extends unknown[], Result>(run: (...parameters: Parameters) => Result) =>
    (...parameters: Parameters): Result => {
      const before = process.cpuUsage();
      const result = run(...parameters);
      const { system, user } = process.cpuUsage(before);
      spent += (system + user) / 1000;
      return result;
    };
  const rule = plugin.rules[name] as unknown as Rule.RuleModule;
  const create: Rule.RuleModule["create"] = (context) =>
    Object.fromEntries(
      Object.entries(timed((own: Rule.RuleContext) => rule.create(own))(context)).map(([type, listener]) => [
        type,
        timed(listener as (...parameters: unknown[]) => void),
      ]),
    );
  costOfLint(text, { [name]: { ...rule, create } }, { [`dockerfile/${name}`]: "error" });
  return spent;
}

/** What ESLint takes of the processor for a text, in milliseconds. */
function costOfLint(text: string, own: Record<string, Rule.RuleModule>, rules: Linter.RulesRecord): number {
  const before = process.cpuUsage();
  const config: Linter.Config = {
    files: ["**"],
    language: plugin.configs.all.language,
    plugins: { dockerfile: { ...plugin, rules: own } },
    rules,
  };
  new Linter({ configType: "flat" }).verify(text, config, "Dockerfile");
  const { system, user } = process.cpuUsage(before);
  return (system + user) / 1000;
}

/** Between what is linear, which on a busy machine was up to 22 times with the garbage collector's pauses, and the 64 times of a square. */
const limit = 30;

/** Eight times the text takes about eight times as much. Of less than two milliseconds nothing can be said. */
function expectLinear(costOf: (size: number) => number, size: number): void {
  // Once more than needed: the first times the code is compiled.
  const small = Math.max(2, Math.min(costOf(size), costOf(size), costOf(size)));
  let factor = Infinity;
  // The machine may be busy with something else.
  for (let attempt = 0; attempt < 10 && factor > limit; attempt++) factor = Math.min(factor, costOf(size * 8) / small);
  expect(factor).toBeLessThan(limit);
}

describe("eight times the text takes no rule more than about eight times as long", () => {
  it.each<[rule: string, what: string, size: number, make: (size: number) => string]>([
    [
      "no-cleanup-in-later-layer",
      "files and removals of others",
      1000,
      (size) => `FROM a:1\n${many(size, (n) => `COPY a /a${n}\n`)}${many(size, (n) => `RUN rm /b${n}\n`)}`,
    ],
    [
      "no-cleanup-in-later-layer",
      "packages and their removals in one RUN",
      500,
      (size) => `FROM a:1\nRUN ${many(size, (n) => `apk add --virtual a${n} b && `)}${many(size, (n) => `apk del a${n} && `)} true\n`,
    ],
    [
      "no-cleanup-in-later-layer",
      "mounts and installs",
      300,
      (size) => `FROM a:1\nRUN ${many(size, (n) => `--mount=type=cache,target=/a${n} `)} rm /x${many(size, () => " && pip install a")}\n`,
    ],
    [
      "no-cleanup-of-cache-mount",
      "mounts and removals",
      500,
      (size) => `FROM a:1\nRUN ${many(size, (n) => `--mount=type=cache,target=/a${n} `)} true${many(size, (n) => ` && rm -r /b${n}`)}\n`,
    ],
    [
      "no-env-sibling-reference",
      "variables of one ENV",
      4000,
      (size) => `FROM a:1\nENV A=b ${many(size, (n) => `A${n}=$A${Math.max(0, n - 1)} `)}\n`,
    ],
    ["no-duplicate-expose", "ports of one EXPOSE", 12_000, (size) => `FROM a:1\nEXPOSE ${many(size, () => "1 ")}\n`],
    ["require-heredoc-errexit", "harmless commands of a script", 3000, (size) => `FROM a:1\nRUN <<E\n${many(size, () => "echo a\n")}E\n`],
    [
      "require-user-created",
      "users in a chain of stages",
      2500,
      (size) => `FROM debian:12 AS s0\n${many(size, (n) => `FROM s${n} AS s${n + 1}\nUSER u${n}\n`)}`,
    ],
    [
      "require-user-created",
      "users beside packages",
      400,
      (size) => `FROM debian:12\nRUN apt-get install ${many(size, (n) => `p${n} `)}\n${many(size, (n) => `USER u${n}\n`)}`,
    ],
    ["prefer-secret-mount", "variables in one word", 1500, (size) => `FROM a:1\nARG A\nRUN a ${many(size, (n) => `$A${n}-`)}\n`],
    ["no-consecutive-env-label", "stages with comments", 1000, (size) => many(size, (n) => `# s${n}\nFROM a AS s${n}\n`)],
    ["no-env-sibling-reference", "ENVs", 16_000, (size) => `FROM a:1\n${many(size, () => "ENV A=b\n")}`],
    [
      "no-undefined-var",
      "stages in a chain",
      2500,
      (size) => `FROM debian:12 AS s0\n${many(size, (n) => `FROM s${n} AS s${n + 1}\nUSER $NAME\n`)}`,
    ],
  ])("%s: %s", (name, _, size, make) => {
    expectLinear((count) => cost(name, make(count)), size);
  });
});

describe("eight times the text takes all rules together no more than about eight times as long", () => {
  it.each([
    ["lines that go on", 2500, (size: number) => `FROM a:1\nRUN a ${many(size, () => "\\\n")}\n`],
    ["programs that start programs", 2500, (size: number) => `FROM a:1\nRUN ${many(size, () => "sudo ")}a\n`],
    ["modules that start modules", 2500, (size: number) => `FROM a:1\nRUN ${many(size, () => "python -m ")}a\n`],
    ["stages on stages", 1250, (size: number) => `FROM a:1 AS s0\n${many(size, (n) => `FROM s${n} AS s${n + 1}\n`)}`],
  ])("%s", (_, size, make) => {
    const rules: Linter.RulesRecord = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`dockerfile/${name}`, "error"]));
    expectLinear((count) => costOfLint(make(count), plugin.rules, rules), size);
  });
});
