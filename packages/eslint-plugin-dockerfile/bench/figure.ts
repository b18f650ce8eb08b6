/** One row of the table: what was measured, beside what in the same run. */
export interface Figure {
  readonly measured: string;
  /** With its unit. */
  readonly value: string;
  readonly peer: string;
  /** Of the two, in words that say which way round. */
  readonly ratio: string;
  /** What is to be reached; empty where nothing is said. */
  readonly aim?: string | undefined;
}

/** A table in Markdown, its columns aligned. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ measured, value, peer, ratio, aim = "" }) => [measured, value, peer, ratio, aim]);
  const header = ["Measured", "Value", "Beside", "Ratio", "Aim"];
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], filler = " "): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(" | ")} |`;
  return [line(header), line(Array<string>(header.length).fill(""), "-"), ...rows.map((row) => line(row))].join("\n");
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
