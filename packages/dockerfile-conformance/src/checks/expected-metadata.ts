import type { Expected } from "../expected.js";
import type { ImageConfig } from "../image.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "expected-metadata",
  practice: "expected",
  title: "its metadata is as configured",
  rules: ["require-labels"],
  run({ image, expectations: { expected } }) {
    const faults = faultsOf(expected.metadata, image.config);
    const count = Object.keys(expected.metadata).length;
    const measured = faults.length === 0 ? `${count} settings as configured` : `${faults.length} differences`;
    return outcome(faults.length === 0, measured, `${count} settings`, faults);
  },
});

function faultsOf(wanted: Expected["metadata"], config: ImageConfig): string[] {
  const env = Object.fromEntries(config.env.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  const lists = ["volumes", "exposedPorts"] as const;
  return [
    ...(["workdir", "user", "entrypoint", "cmd"] as const).flatMap((key) => difference(key, config[key], wanted[key])),
    // Their order means nothing.
    ...lists.flatMap((key) => difference(key, config[key].toSorted(), wanted[key]?.toSorted())),
    ...Object.entries(wanted.env ?? {}).flatMap(([name, value]) => difference(`env ${name}`, env[name], value)),
    ...Object.entries(wanted.labels ?? {}).flatMap(([name, value]) => difference(`label ${name}`, config.labels[name], value)),
  ];
}

type Value = string | readonly string[] | undefined;

function difference(name: string, found: Value, wanted: Value): string[] {
  const text = JSON.stringify(wanted);
  if (wanted === undefined || JSON.stringify(found) === text) return [];
  return [`${name} is ${found === undefined ? "not set" : JSON.stringify(found)}, not ${text}`];
}
