import type { Rule } from "eslint";
import { expect, it } from "vitest";
import plugin from "../src/index.js";
import { tryText } from "./fuzzing.js";

const text = "FROM a:1 AS b\n# eslint-disable-next-line dockerfile/no-sudo -- why\nRUN sudo c\nRUN 😀\n";

interface Planted {
  readonly loc?: { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } };
  /** What becomes of a text; undefined where it is left alone. */
  readonly change?: (now: string) => Rule.Fix | undefined;
  readonly isSuggested?: boolean;
}

/** Every rule, and one that does what no rule may. */
function rulesWith({ loc = lines(1, 2), change, isSuggested = false }: Planted): Record<string, Rule.RuleModule> {
  const planted: Rule.RuleModule = {
    meta: { fixable: "code", hasSuggestions: true, languages: ["dockerfile/dockerfile"] },
    create: (context) => ({
      Dockerfile() {
        const changed = change?.(context.sourceCode.text);
        if (changed === undefined) {
          if (change === undefined) context.report({ loc, message: "planted" });
          return;
        }
        const fix = (): Rule.Fix => changed;
        context.report(isSuggested ? { loc, message: "planted", suggest: [{ desc: "planted", fix }] } : { loc, message: "planted", fix });
      },
    }),
  };
  return { ...plugin.rules, planted };
}

function lines(first: number, last: number): NonNullable<Planted["loc"]> {
  return { start: { line: first, column: 1 }, end: { line: last, column: 1 } };
}

/** Puts one for the other, where it is. */
function replacing(old: string, text: string): (now: string) => Rule.Fix | undefined {
  return (now) => {
    const start = now.indexOf(old);
    return start === -1 ? undefined : { range: [start, start + old.length], text };
  };
}

it("finds no fault where there is none", () => {
  expect(tryText(text)).toMatchObject({ faults: [] });
  expect(tryText(text, rulesWith({}))).toMatchObject({ faults: [] });
});

it.each<{ fault: string; planted: Planted }>([
  { fault: "reports outside of the text: 9:1", planted: { loc: lines(9, 9) } },
  { fault: "reports to outside of the text: 9:1", planted: { loc: lines(1, 9) } },
  { fault: "reports an end before its start: 2:1", planted: { loc: lines(2, 1) } },
  { fault: "changes outside of the text: 0-999", planted: { change: () => ({ range: [0, 999], text }) } },
  {
    fault: "the fixes do not come to rest: dockerfile/planted",
    planted: { change: (now) => ({ range: [now.length, now.length], text: "\n" }) },
  },
  {
    // One undoes what it did the pass before.
    fault: "the fixes do not come to rest: dockerfile/planted",
    planted: { change: (now) => ({ range: [4, 5], text: now[4] === " " ? "\t" : " " }) },
  },
  { fault: "make other instructions: From Run Run -> From Run", planted: { change: replacing("RUN 😀\n", "") } },
  { fault: "make other stages", planted: { change: replacing("RUN 😀", "FROM c") } },
  { fault: "make a problem: bad-from", planted: { change: replacing("AS b", "b") } },
  { fault: "touch a disable comment", planted: { change: replacing("no-sudo", "no-such") } },
  { fault: "touch a disable comment", planted: { change: replacing("# eslint-disable", "# Eslint-disable") } },
  { fault: "make heard what was silenced: dockerfile/no-sudo", planted: { change: replacing("RUN sudo", "USER d\nRUN sudo") } },
  { fault: "mix the ends of lines", planted: { change: replacing("c\n", "c\r\n") } },
  { fault: "cut a character in two", planted: { change: replacing("\ud83d", "") } },
  { fault: "changes an instruction behind it", planted: { change: replacing("sudo c", "sudo c \\\n && ONBUILD \\") } },
])("finds that a rule $fault", ({ fault, planted }) => {
  expect(tryText(text, rulesWith(planted)).faults.join("\n")).toContain(fault);
  if (planted.change === undefined || /come to rest|silenced/.test(fault)) return;
  expect(tryText(text, rulesWith({ ...planted, isSuggested: true })).faults.join("\n")).toContain(fault);
});

it("finds that a rule throws", () => {
  const throwing = rulesWith({
    change: () => {
      throw new Error("planted");
    },
  });
  expect(tryText(text, throwing).faults).toEqual([expect.stringContaining("planted")]);
});
