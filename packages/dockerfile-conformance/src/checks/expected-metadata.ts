import type { Expected } from "../expected.js";
import type { ImageConfig } from "../image.js";
import { quantity } from "../quantity.js";
import { isSecretVariable } from "../secrets.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "expected-metadata",
  practice: "expected",
  title: "its metadata is as configured",
  rules: ["require-labels"],
  run({ image, expectations: { expected } }) {
    const faults = faultsOf(expected.metadata, image.config);
    const count = Object.keys(expected.metadata).length;
    const measured = faults.length === 0 ? `${quantity(count, "setting")} as configured` : quantity(faults.length, "difference");
    return outcome(faults.length === 0, measured, quantity(count, "setting"), faults);
  },
});

function faultsOf(wanted: Expected["metadata"], config: ImageConfig): string[] {
  const env = Object.fromEntries(config.env.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  const lists = ["volumes", "exposedPorts"] as const;
  const unwanted = (key: "unexposedPorts" | "unmountedVolumes", found: readonly string[]): string[] =>
    (wanted[key] ?? []).filter((one) => found.includes(one)).map((one) => `${one} is among ${JSON.stringify(found)}, against ${key}`);
  return [
    ...(["workdir", "user", "entrypoint", "cmd"] as const).flatMap((key) => difference(key, config[key], wanted[key])),
    // Their order means nothing.
    ...lists.flatMap((key) => difference(key, config[key].toSorted(), wanted[key]?.toSorted())),
    ...unwanted("unexposedPorts", config.exposedPorts),
    ...unwanted("unmountedVolumes", config.volumes),
    ...Object.entries(wanted.env ?? {}).flatMap(([name, value]) => pairDifference("env", name, env[name], value)),
    ...Object.entries(wanted.labels ?? {}).flatMap(([name, value]) => pairDifference("label", name, config.labels[name], value)),
  ];
}

function difference(name: string, found: string | readonly string[], wanted: string | readonly string[] | undefined): string[] {
  const text = JSON.stringify(wanted);
  return wanted === undefined || JSON.stringify(found) === text ? [] : [`${name} is ${JSON.stringify(found)}, not ${text}`];
}

type Wanted = NonNullable<Expected["metadata"]["env"]>[string];

function pairDifference(kind: string, name: string, found: string | undefined, wanted: Wanted): string[] {
  const what = `${kind} ${name}`;
  // The values of secrets are no matter for a report.
  const isSecret = isSecretVariable(name, found ?? "");
  const is = `${what} is ${found === undefined ? "not set" : isSecret ? "another" : JSON.stringify(found)}`;
  if (wanted === null) return found === undefined ? [] : [`${what} is set`];
  if (typeof wanted === "string") return found === wanted ? [] : [isSecret ? is : `${is}, not ${JSON.stringify(wanted)}`];
  return found !== undefined && new RegExp(wanted.matches).test(found) ? [] : [`${is}, and does not match /${wanted.matches}/`];
}
