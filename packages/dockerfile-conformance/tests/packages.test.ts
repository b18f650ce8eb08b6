import { expect, it } from "vitest";
import { efficiencyOf } from "../src/efficiency.js";
import { readImage } from "../src/image.js";
import { packagesOf } from "../src/packages.js";
import { memoryInUse } from "../src/container.js";
import { configOf, type Member, ociArchive, tarOf } from "./image-archives.js";

const base = { reference: "scratch", used: "scratch", standIn: false, id: "", layers: [] };

async function imageOf(...layers: readonly Member[][]): ReturnType<typeof readImage> {
  const tars = await Promise.all(layers.map(tarOf));
  return readImage(await ociArchive(tars, configOf(tars)), "id", base);
}

it("lists what every manager installed and nothing that a later layer removed", async () => {
  const image = await imageOf(
    [
      ["lib/apk/db/installed", "C:Q1\nP:musl\nV:1.2.4-r2\nA:x86_64\n\nP:busybox\nV:1.36.1-r5\nF:bin\n\n"],
      [
        "var/lib/dpkg/status",
        "Package: libc6\nStatus: install ok installed\nVersion: 2.36-9\n\nPackage: gone\nStatus: deinstall ok config-files\nVersion: 1\n",
      ],
      ["var/lib/dpkg/status.d/tzdata", "Package: tzdata\nVersion: 2024a\n"],
      ["app/node_modules/left-pad/package.json", '{ "name": "left-pad", "version": "1.3.0" }'],
      ["app/node_modules/@scope/a/package.json", '{ "name": "@scope/a", "version": "2.0.0" }'],
      ["app/node_modules/broken/package.json", "{"],
      ["app/node_modules/left-pad/test/package.json", '{ "name": "no", "version": "0" }'],
    ],
    [
      ["usr/lib/python3.9/site-packages/Flask-3.0.3.dist-info/METADATA", "Name: Flask"],
      ["usr/lib/python3.9/site-packages/pip-23.0.1.dist-info/METADATA", "Name: pip"],
    ],
    [["usr/lib/python3.9/site-packages/.wh.pip-23.0.1.dist-info"]],
  );
  expect(packagesOf(image).map(({ manager, name, version }) => `${manager} ${name} ${version}`)).toEqual([
    "apk busybox 1.36.1-r5",
    "apk musl 1.2.4-r2",
    "dpkg libc6 2.36-9",
    "dpkg tzdata 2024a",
    "npm @scope/a 2.0.0",
    "npm left-pad 1.3.0",
    "python Flask 3.0.3",
  ]);
});

it.each<[string, number, Member[][]]>([
  ["an empty image", 1, [[]]],
  ["each file once", 1, [[["a", "1234"]], [["b", "1234"]]]],
  ["a file written again, larger", 0.25, [[["a", "1"]], [["a", "123"]]]],
  [
    "a file removed",
    0.5,
    [
      [
        ["a", "12"],
        ["b", "12"],
      ],
      [[".wh.a"]],
    ],
  ],
  [
    "a folder removed",
    0.5,
    [
      [
        ["d/a", "12"],
        ["b", "12"],
      ],
      [[".wh.d"]],
    ],
  ],
])("the efficiency of %s", async (_, efficiency, layers) => {
  expect(efficiencyOf(await imageOf(...layers))).toBe(efficiency);
});

it.each<[number | null, Parameters<typeof memoryInUse>[0]]>([
  [70, { usage: 100, stats: { inactive_file: 30 } }],
  [60, { usage: 100, stats: { total_inactive_file: 40 } }],
  [100, { usage: 100 }],
  [null, {}],
  [null, undefined],
])("%s bytes are in use", (bytes, stats) => {
  expect(memoryInUse(stats)).toBe(bytes);
});
