import { labelFormats, ociLabels } from "../knowledge/labels.js";
import { rememberedOfFile } from "./remembered.js";

export type LabelFormat = (typeof labelFormats)[number];

/** The labels of images and their formats. */
export interface LabelSchema {
  readonly formats: ReadonlyMap<string, LabelFormat>;
  /** Whether the settings say them; else they are those of OCI. */
  readonly isConfigured: boolean;
}

/**
 * What `settings.dockerfile.labels` says of the labels.
 *
 * @throws TypeError where it is no object of formats by label
 */
export const labelSchema: (settings: object) => LabelSchema = rememberedOfFile((settings) => {
  const labels = property(property(settings, "dockerfile"), "labels") ?? {};
  if (typeof labels !== "object" || Array.isArray(labels)) {
    throw new TypeError("'settings.dockerfile.labels' must be an object of formats by the names of labels.");
  }
  const formats = new Map(Object.entries(labels).map(([name, format]) => [name, formatOf(name, format)] as const));
  const isConfigured = formats.size > 0;
  return { formats: isConfigured ? formats : new Map(Object.entries(ociLabels)), isConfigured };
});

function formatOf(name: string, given: unknown): LabelFormat {
  const format = labelFormats.find((known) => known === given);
  if (format !== undefined) return format;
  throw new TypeError(`'settings.dockerfile.labels' gives '${name}' a format that is none of ${labelFormats.join(", ")}.`);
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
