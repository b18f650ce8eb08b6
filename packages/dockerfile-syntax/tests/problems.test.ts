import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, type ProblemCode } from "../src/index.js";
import { mutants } from "./mutants.js";

const digest = `sha256:${"0a".repeat(32)}`;

/** A text with each problem. */
const examples: Readonly<Record<ProblemCode, string>> = {
  "bad-checksum": `FROM a\nADD --checksum=${digest} b /c\n`,
  "bad-copy-source": "FROM a\nCOPY https://example.org/b /c\n",
  "bad-flag-value": "FROM a\nRUN --network=bridge b\n",
  "bad-from": "FROM a b\n",
  "bad-healthcheck": "FROM a\nHEALTHCHECK curl b\n",
  "bad-image-reference": "FROM A\n",
  "bad-mount": "FROM a\nRUN --mount=type=cash,target=/b c\n",
  "bad-port": "FROM a\nEXPOSE 99999\n",
  "bad-protocol": "FROM a\nEXPOSE 80/http\n",
  "bad-signal": "FROM a\nSTOPSIGNAL SIGNOTHING\n",
  "bad-stage-name": "FROM a AS 1b\n",
  "bad-substitution": "FROM a\nENV A=${b\n",
  "bad-trigger": "FROM a\nONBUILD FROM b\n",
  "blank-name": "FROM a\nENV =b\n",
  "duplicate-directive": "# escape=`\n# escape=`\nFROM a\n",
  "duplicate-flag": "FROM a\nCOPY --from=b --from=c d e\n",
  "extra-argument": "FROM a\nHEALTHCHECK NONE b\n",
  "heredoc-destination": "FROM a\nCOPY b <<EOF\nc\nEOF\n",
  "invalid-escape": "# escape=x\nFROM a\n",
  "json-not-strings": "FROM a\nCMD [1]\n",
  "line-too-long": `FROM a\nRUN ${"b".repeat(70_000)}\n`,
  "missing-argument": "FROM a\nWORKDIR\n",
  "missing-equals": "FROM a\nENV A=b C\n",
  "missing-flag-value": "FROM a\nCOPY --from b c\n",
  "missing-from": "RUN a\n",
  "missing-value": "FROM a\nENV A\n",
  "no-instructions": "# nothing\n",
  "shell-not-json": "FROM a\nSHELL bash -c\n",
  "shell-syntax": "FROM a\nRUN b; )\n",
  "unclosed-quote": 'FROM a\nWORKDIR "b\n',
  "unknown-flag": "FROM a\nCOPY --form=b c d\n",
  "unknown-instruction": "FROM a\nRNU b\n",
  "unsupported-modifier": "FROM a\nENV A=${b^c}\n",
  "unterminated-heredoc": "FROM a\nRUN <<EOF\nb\n",
};

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

function codes(text: string): string[] {
  return parse(text).problems.map(({ code }) => code);
}

describe("problems", () => {
  it.each(Object.entries(examples))("%s", (code, text) => {
    expect(codes(text)).toContain(code);
  });

  it("are all in the README, and no others", () => {
    const listed = [...readme.matchAll(/^\| `([a-z-]+)` +\| [^|]+\|$/gm)].map(([, code]) => code);
    expect(listed).toEqual(Object.keys(examples));
    const met = new Set([...mutants(3000, 3)].flatMap(codes));
    expect([...met].filter((code) => !listed.includes(code))).toEqual([]);
  });

  it.each<[string, string, string | undefined]>([
    ["FROM a\nRNU b\n", "unknown-instruction", "FROM a\nRUN b\n"],
    ["from a\nwokrdir b\n", "unknown-instruction", "from a\nworkdir b\n"],
    ["FROM a\nXYZZY b\n", "unknown-instruction", undefined],
    ["FROM a\nCOPY --form=b c d\n", "unknown-flag", "FROM a\nCOPY --from=b c d\n"],
    ["FROM a\nCOPY --lnik b c\n", "unknown-flag", "FROM a\nCOPY --link b c\n"],
    ['FROM a\nCOPY --"form"=b c d\n', "unknown-flag", undefined],
    ["FROM a\nRUN --mount=type=cash,target=/b c\n", "bad-mount", "FROM a\nRUN --mount=type=cache,target=/b c\n"],
    ["FROM a\nRUN --mount=typ=cache,target=/b c\n", "bad-mount", "FROM a\nRUN --mount=type=cache,target=/b c\n"],
    ["FROM a\nRUN --mount=type=cache,target=/b,redonly c\n", "bad-mount", "FROM a\nRUN --mount=type=cache,target=/b,readonly c\n"],
    ['FROM a\nRUN --mount=type="cash",target=/b c\n', "bad-mount", undefined],
  ])("in %j suggest what was meant", (text, code, expected) => {
    const problem = parse(text).problems.find((found) => found.code === code);
    expect(problem).toBeDefined();
    const suggestion = problem?.suggestion;
    const changed = suggestion && text.slice(0, suggestion.range[0]) + suggestion.text + text.slice(suggestion.range[1]);
    expect(changed).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["RUN --network=bridge b", "bad-flag-value", "network"],
    ["RUN --security=root b", "bad-flag-value", "security"],
    ["COPY --chmod=999 b c", "bad-flag-value", "chmod"],
    ["HEALTHCHECK --interval=3 CMD b", "bad-flag-value", "interval"],
    ["COPY --from=b --from=c d e", "duplicate-flag", "from"],
    ["COPY --from b c", "missing-flag-value", "from"],
    ["RUN --mount=type=secret b", "bad-mount", "mount"],
    [`ADD --checksum=${digest} b /c`, "bad-checksum", "checksum"],
  ])("in %j say which flag they are about", (line, code, flag) => {
    expect(parse(`FROM a\n${line}\n`).problems).toMatchObject([{ code, flag }]);
  });
});

describe("sources", () => {
  it.each<[string, string[]]>([
    ["COPY http://example.org/a b /c", ["http://example.org/a"]],
    ["COPY git@github.com:a/b.git https://example.org/c.git#main d /e", ["git@github.com:a/b.git", "https://example.org/c.git#main"]],
    ['COPY ["ssh://git@example.org/a", "/b"]', ['"ssh://git@example.org/a"']],
    ["COPY $a a:b github.com/a/b ./https://c /d", []],
    ["ADD https://example.org/a /b", []],
    [`ADD --checksum=${digest} https://example.org/a /b`, []],
    [`ADD --checksum=$SUM b /c`, []],
    [`ADD --checksum=${digest} $URL /c`, []],
    [`ADD --checksum=0123456789abcdef https://example.org/a.git /b`, []],
    [`ADD --checksum=${digest} https://example.org/a b /c/`, [`--checksum=${digest}`]],
    ["ADD --checksum=sha256:0a https://example.org/a /b", ["--checksum=sha256:0a"]],
    ["ADD --checksum=md5:0a https://example.org/a /b", ["--checksum=md5:0a"]],
    [`ADD --checksum=${digest} <<EOF /c\nEOF`, [`--checksum=${digest}`]],
  ])("of %j are fetched where BuildKit fetches them", (line, expected) => {
    const text = `FROM a\n${line}\n`;
    expect(parse(text).problems.map(({ range }) => text.slice(...range))).toEqual(expected);
  });
});
