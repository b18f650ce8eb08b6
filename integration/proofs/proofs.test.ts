import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { proofCases } from "./cases.js";
import { digestOf, proofsFile, type Proof } from "./proof.js";

const proofs = JSON.parse(readFileSync(proofsFile, "utf8")) as readonly Proof[];

it.each(proofCases)("$rule ($repair, $about): what was built is what the rule does today: npm run prove $rule", (proofCase) => {
  const { about, repair, rule } = proofCase;
  const proof = proofs.find((one) => one.rule === rule && one.repair === repair && one.about === about);
  expect(proof?.digest).toBe(digestOf(proofCase));
});
