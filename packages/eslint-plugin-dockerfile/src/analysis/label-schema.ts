import { labelFormats, ociLabels } from "../knowledge/labels.js";
import { rememberedOfFile } from "./remembered.js";

export type LabelFormat = (typeof labelFormats)[number];

/** The labels of images and their formats. */
export interface LabelSchema {
  readonly formats: ReadonlyMap<string, LabelFormat>;
  /** Whether the settings say them; else they are those of OCI. */
  readonly isConfigured: boolean;
}

const formatNames: readonly string[] = labelFormats;

/** What `settings.dockerfile.labels` says of the labels. A format that is none counts as `text`. */
export const labelSchema: (settings: object) => LabelSchema = rememberedOfFile((settings) => {
  const labels = property(property(settings, "dockerfile"), "labels");
  const entries = typeof labels === "object" && labels !== null ? Object.entries(labels) : [];
  const isConfigured = entries.length > 0;
  const isFormat = (format: unknown): format is LabelFormat => formatNames.includes(String(format));
  const pairs = (isConfigured ? entries : Object.entries(ociLabels)).map(
    ([name, format]) => [name, isFormat(format) ? format : "text"] as const,
  );
  return { formats: new Map(pairs), isConfigured };
});

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
