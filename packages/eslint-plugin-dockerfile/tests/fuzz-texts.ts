import fc from "fast-check";
import { realisticDockerfile } from "../../dockerfile-syntax/bench/realistic-dockerfiles.js";
import { dockerfiles, heredocScripts, runBodies } from "../../dockerfile-syntax/tests/generated-dockerfiles.js";
import { readPackageFile, ruleNames } from "../tools/rule-files.js";

/** What the pages of all rules show: there is something in them for every rule to report, and for every repair to change. */
export const examples = ruleNames().flatMap((rule) =>
  [...readPackageFile(`docs/rules/${rule}.md`).matchAll(/^```dockerfile \w+\n(.*?)^```$/gms)].map(([, code = ""]) => code),
);

/** What a mutation puts anywhere into a text. */
const inserted = [
  ...["\n", " ", "\\\n", " \\\n# c\n", "`\n", "#", '"', "'", "$", "${", "}", "\\", "\0", "\t", "é", "😀"],
  ...["# eslint-disable-next-line dockerfile/no-latest-tag -- why\n", "# eslint-disable\n", "\n# eslint-enable\n", "# escape=`\n"],
  ...[
    "# eslint dockerfile/no-latest-tag: off\n",
    '# eslint {"dockerfile/no-sudo": [1, {"constructor": []}]}\n',
    "# eslint a/b: [constructor, {\n",
  ],
  ...["// eslint-disable-line\n", "# global __proto__\n", "# eslint __proto__: 2\n"],
  ...[
    "ONBUILD ",
    "RUN ",
    "FROM x AS y\n",
    "FROM y\n",
    "USER root\n",
    "<<EOF\n",
    "\nEOF\n",
    " && ",
    " | ",
    "; ",
    "$(",
    ")",
    "$X",
    "${X:-1}",
  ],
];

interface Mutation {
  readonly kind: "remove" | "repeat" | "insert" | "swap" | "case";
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const mutations: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("remove", "repeat", "insert", "insert", "swap", "case"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 24 }),
  text: fc.constantFrom(...inserted),
});

function mutated(text: string, { kind, at, length, text: addition }: Mutation): string {
  const start = Math.floor(text.length * at);
  const [head, part, tail] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  switch (kind) {
    case "remove":
      return head + tail;
    case "repeat":
      return head + part + part + tail;
    case "insert":
      return head + addition + part + tail;
    case "swap":
      return head + tail.slice(0, length) + part + tail.slice(length);
    case "case":
      return head + (part === part.toLowerCase() ? part.toUpperCase() : part.toLowerCase()) + tail;
  }
}

/** Examples one after the other, with a few mutations. */
const mutatedExamples = fc
  .tuple(
    fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 3 }),
    fc.array(mutations, { maxLength: 5 }),
    fc.constantFrom("\n", "\n", "\r\n"),
    fc.constantFrom("", "", "", "\ufeff"),
  )
  .map(([parts, changes, lineEnd, mark]) => mark + changes.reduce(mutated, parts.join("")).replaceAll("\n", lineEnd));

/** Realistic files, cut and spliced. */
const spliced = fc
  .tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom("\n", "\r\n"))
  .map(([one, two, at, lineEnd]) => {
    const [first, second] = [realisticDockerfile(one), realisticDockerfile(two)];
    return (first.slice(0, Math.floor(first.length * at)) + second.slice(Math.floor(second.length * at))).replaceAll("\n", lineEnd);
  });

/** Texts to try: some near a Dockerfile, some far. */
export const texts = fc.oneof(
  { weight: 6, arbitrary: mutatedExamples },
  { weight: 3, arbitrary: dockerfiles },
  { weight: 1, arbitrary: runBodies },
  { weight: 1, arbitrary: heredocScripts },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: spliced },
);
