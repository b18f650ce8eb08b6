import { describe, expect, it } from "vitest";
import { defineCheck, type Outcome } from "../src/checks/check.js";
import { settingsOf } from "../src/config-schema.js";
import { judged } from "../src/judgement.js";

const fail: Outcome = { status: "fail", measured: "70 MB", limit: "60 MB", detail: ["usr/lib"] };
const check = defineCheck({ name: "own-size", practice: "small", rules: [], title: "small", run: () => fail });
const today = "2026-11-23";

function settings(config: object): ReturnType<typeof settingsOf> {
  return settingsOf(config, "", ["own-size"]);
}

describe("a failure", () => {
  it("counts without more", () => {
    expect(judged(check, fail, settings({}), today)).toEqual(fail);
  });

  it("may be shown only", () => {
    expect(judged(check, fail, settings({ checks: { "own-size": "warn" } }), today)).toEqual({ ...fail, status: "warn" });
  });

  it.each([
    ["2026-11-23", { status: "waived", detail: ["waived until 2026-11-23: the model", "usr/lib"] }],
    ["2026-11-22", { status: "fail", detail: ["its waiver ended on 2026-11-22: the model", "usr/lib"] }],
  ])("is waived up to %s", (until, expected) => {
    const waivers = [{ check: "own-size", reason: "the model", until }];
    expect(judged(check, fail, settings({ waivers }), today)).toEqual({ ...fail, ...expected });
  });
});

it("nothing else changes", () => {
  const pass: Outcome = { status: "pass", measured: "5 MB", limit: "60 MB" };
  const waivers = [{ check: "own-size", reason: "the model", until: today }];
  expect(judged(check, pass, settings({ waivers, checks: { "own-size": "warn" } }), today)).toEqual(pass);
});
