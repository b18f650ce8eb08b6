import { parseDocument } from "yaml";
import { nearestName } from "../analysis/nearest-name.js";
import { labelFormats } from "../knowledge/labels.js";

/** The severities of hadolint, the gravest first. */
export const severities = ["error", "warning", "info", "style"] as const;

/** What a `.hadolint.yaml` says: https://github.com/hadolint/hadolint#configure */
export interface HadolintSettings {
  readonly "failure-threshold"?: (typeof severities)[number] | "ignore" | "none";
  readonly format?: string;
  readonly formats?: readonly string[];
  readonly ignored?: readonly string[];
  readonly "label-schema"?: Readonly<Record<string, (typeof labelFormats)[number]>>;
  readonly "strict-labels"?: boolean;
  readonly "disable-ignore-pragma"?: boolean;
  readonly "no-color"?: boolean;
  readonly "no-fail"?: boolean;
  readonly verbose?: boolean;
  readonly override?: Readonly<Partial<Record<(typeof severities)[number], readonly string[]>>>;
  readonly trustedRegistries?: readonly string[];
}

type Check = readonly [holds: (value: unknown) => boolean, form: string];

const isString = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const strings: Check = [(value) => Array.isArray(value) && value.every(isString), "a list of strings"];
const boolean: Check = [(value) => typeof value === "boolean", "true or false"];
const oneOf = (...values: readonly string[]): Check => [
  (value) => isString(value) && values.includes(value),
  `one of ${values.join(", ")}`,
];

const checks: Readonly<Record<keyof HadolintSettings, Check>> = {
  "failure-threshold": oneOf(...severities, "ignore", "none"),
  format: [isString, "a string"],
  formats: strings,
  ignored: strings,
  "label-schema": [
    (value) => isObject(value) && Object.values(value).every((format) => (labelFormats as readonly unknown[]).includes(format)),
    `a map of labels to ${labelFormats.join(", ")}`,
  ],
  "strict-labels": boolean,
  "disable-ignore-pragma": boolean,
  "no-color": boolean,
  "no-fail": boolean,
  verbose: boolean,
  override: [
    (value) =>
      isObject(value) &&
      Object.entries(value).every(([key, codes]) => (severities as readonly string[]).includes(key) && strings[0](codes)),
    `lists of codes under ${severities.join(", ")}`,
  ],
  trustedRegistries: strings,
};

/**
 * Reads a `.hadolint.yaml`. A key without a value counts as left out.
 *
 * @throws Error one sentence, where it is no YAML, has a key that hadolint has not, or a value of another form
 */
export function parseHadolintSettings(text: string): HadolintSettings {
  const document = parseDocument(text);
  const [error] = document.errors;
  // It ends with a colon, as what follows shows the place.
  if (error !== undefined) throw new Error(`It is no YAML. ${error.message.split("\n", 1)[0]?.replace(/:$/, ".") ?? ""}`);
  return checkHadolintSettings(document.toJS() ?? {});
}

/**
 * The settings that an object holds.
 *
 * @throws Error one sentence, where it has a key that hadolint has not, or a value of another form
 */
export function checkHadolintSettings(settings: unknown): HadolintSettings {
  if (!isObject(settings)) throw new Error("It must be a map of settings.");
  const known = Object.entries(settings).filter(([, value]) => value !== null && value !== undefined);
  for (const [key, value] of known) {
    const check = Object.hasOwn(checks, key) ? checks[key as keyof HadolintSettings] : undefined;
    if (check === undefined) {
      const near = nearestName(key, Object.keys(checks), Math.ceil(key.length / 3));
      throw new Error(
        `'${key}' is no setting of hadolint. ${near === null ? `It has ${Object.keys(checks).join(", ")}.` : `Did you mean '${near}'?`}`,
      );
    }
    if (!check[0](value)) throw new Error(`'${key}' must be ${check[1]}.`);
  }
  return Object.fromEntries(known);
}
