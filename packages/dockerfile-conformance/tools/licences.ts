import { readFileSync } from "node:fs";
import { join } from "node:path";

interface LockedPackage {
  readonly license?: string;
  /** Where a package of this repository is. */
  readonly resolved?: string;
  readonly link?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const published = ["dockerfile-syntax", "eslint-plugin-dockerfile", "dockerfile-conformance"];
/** Its code is in the bundle of the syntax. */
const bundled = "unbash";
/** Those that say it in a form of their own, with a link to the text. */
const saidElsewhere: Readonly<Record<string, string>> = { buildcheck: "MIT", "cpu-features": "MIT", ssh2: "MIT" };

// The lock file, unlike what is installed, is the same on every machine.
const lockFile = readFileSync(join(import.meta.dirname, "../../../package-lock.json"), "utf8");
const { packages } = JSON.parse(lockFile) as { packages: Readonly<Partial<Record<string, LockedPackage>>> };

/** A package that another one of this repository needs by name. */
export interface DirectDependency {
  readonly of: string;
  readonly name: string;
  readonly range: string;
  readonly licence: string;
  readonly kind: "bundled" | "installed" | "peer";
}

export function directDependencies(): readonly DirectDependency[] {
  return published.flatMap((of) => {
    const { dependencies = {}, devDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[`packages/${of}`] ?? {};
    const given = (ranges: Readonly<Record<string, string>>, kind: DirectDependency["kind"]): readonly DirectDependency[] =>
      Object.entries(ranges)
        .filter(([name]) => !published.includes(name))
        .map(([name, range]) => ({ of, name, range, kind, licence: licenceOf(resolve(name, `packages/${of}`)) }));
    const peers = Object.entries(peerDependencies).filter(([name]) => peerDependenciesMeta[name]?.optional !== true);
    const inBundle = Object.entries(devDependencies).filter(([name]) => name === bundled);
    return [
      ...given(Object.fromEntries(inBundle), "bundled"),
      ...given(dependencies, "installed"),
      ...given(Object.fromEntries(peers), "peer"),
    ];
  });
}

/** The licence of each package that is installed with the published ones, whoever needs it. */
export function allLicences(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const pending = published.map((name) => `packages/${name}`);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const { dependencies, optionalDependencies } = packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = resolve(name, path);
      if (seen.has(place)) continue;
      seen.add(place);
      pending.push(place);
      if (!published.includes(name)) found.set(name, licenceOf(place));
    }
  }
  return found;
}

/** Where the lock file has the package that another one gets by that name. */
function resolve(name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0))) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const locked = packages[path];
    if (locked !== undefined) return locked.link === true ? (locked.resolved ?? path) : path;
    if (folder === "") throw new Error(`The lock file has no ${name} for ${from}.`);
  }
}

function licenceOf(path: string): string {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return packages[path]?.license ?? saidElsewhere[name] ?? "unknown";
}

const how = { bundled: "in the bundle", installed: "installed", peer: "is there already" };

export function licenceFile(): [string, string] {
  const direct = directDependencies().map(
    ({ of, name, range, licence, kind }) => `| ${of} | ${name} | \`${range.replaceAll("|", "\\|")}\` | ${licence} | ${how[kind]} |`,
  );
  const byLicence = new Map<string, string[]>();
  for (const [name, licence] of allLicences()) byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
  const all = [...byLicence.keys()].toSorted().map((licence) => {
    const names = byLicence.get(licence)?.toSorted() ?? [];
    return `- ${licence}, ${names.length}: ${names.join(", ")}`;
  });
  return [
    join(import.meta.dirname, "../docs/licences.md"),
    [
      "# Licences",
      "",
      "The three packages are under the MIT licence. What they need, as the lock file has it; written by `npm run generate`.",
      "",
      "| Package | Needs | Version | Licence | How |",
      "| --- | --- | --- | --- | --- |",
      ...direct,
      "",
      "With all that these need in turn:",
      "",
      ...all,
      "",
    ].join("\n"),
  ];
}
