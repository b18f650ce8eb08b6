import { readdirSync } from "node:fs";
import type { ProofCase } from "./proof-case.js";

/** All cases: every file of the folder `cases` exports an array of them. */
const folder = new URL("cases/", import.meta.url);

const modules = (await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)))) as {
  readonly default: readonly ProofCase[];
}[];

export const proofCases: readonly ProofCase[] = modules.flatMap((module) => module.default);
