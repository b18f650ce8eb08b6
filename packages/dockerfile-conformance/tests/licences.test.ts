import { expect, it } from "vitest";
import { allLicences, directDependencies } from "../tools/licences.js";

/** They ask for no more than that their text or the author's name goes along. */
const allowed = [
  ...["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC-BY-3.0", "CC0-1.0", "ISC", "MIT", "Unlicense"],
];

it("nothing is installed with the packages whose licence is not among those that ask for little", () => {
  const others = [...allLicences()].filter(([, licence]) => !allowed.includes(licence));
  expect(others).toEqual([]);
  expect(allLicences().size).toBeGreaterThan(directDependencies().length);
});

it("every package that another one names is found", () => {
  expect(directDependencies().map(({ name }) => name)).toEqual(expect.arrayContaining(["unbash", "yaml", "testcontainers"]));
  expect(directDependencies().filter(({ licence }) => !allowed.includes(licence))).toEqual([]);
});
