interface Growing {
  readonly sizes: readonly number[];
  readonly make: (size: number) => string;
}

const usual = [5000, 10_000, 20_000, 40_000];

/** Files that grow in one direction each. */
export const growing: Readonly<Record<string, Growing>> = {
  "RUN instructions": { sizes: [10, 1000, 12_500, 25_000, 50_000], make: (size) => `FROM a\n${"RUN echo hi && b\n".repeat(size)}` },
  "COPY instructions": { sizes: [10, 1000, 12_500, 25_000, 50_000], make: (size) => `FROM a\n${"COPY --from=b c d\n".repeat(size)}` },
  "lines of one RUN": { sizes: usual, make: (size) => `FROM a\nRUN a \\\n${" && b \\\n".repeat(size)}c\n` },
  "words of one RUN": { sizes: usual, make: (size) => `FROM a\nRUN a${' "$b"'.repeat(size)}\n` },
  "lines of an ENV": { sizes: usual, make: (size) => `FROM a\nENV ${'A="b" \\\n '.repeat(size)}\n` },
  "bytes of a here-document": {
    sizes: [62_500, 125_000, 250_000, 1_000_000],
    make: (size) => `FROM a\nRUN <<EOF\n${"echo hi\n".repeat(size / 8)}EOF\n`,
  },
  "bytes of a file as here-doc.": {
    sizes: [250_000, 500_000, 1_000_000],
    make: (size) => `FROM a\nCOPY <<EOF /f\n${"echo hi\n".repeat(size / 8)}EOF\n`,
  },
  "variables in one word": { sizes: usual, make: (size) => `FROM a\nENV A=${"${x:-y}".repeat(size)}\n` },
  "variables in one RUN": { sizes: usual, make: (size) => `FROM a\nRUN a ${'"${x:-y}" '.repeat(size)}\n` },
  "here-documents without end": {
    sizes: usual,
    make: (size) => `FROM a\n${Array.from({ length: size }, (_, index) => `RUN <<E${index}\n`).join("")}`,
  },
  stages: {
    sizes: [1000, ...usual],
    make: (size) => Array.from({ length: size }, (_, index) => `FROM s${index} AS s${index + 1}\n`).join(""),
  },
  "scripts in a RUN": { sizes: [1000, 2000, 4000, 8000], make: (size) => `FROM a\nRUN ${"sh -c 'a; b' && ".repeat(size)} c\n` },
  "comments in a RUN": { sizes: usual, make: (size) => `FROM a\nRUN a \\\n${"# b\n".repeat(size)} c\n` },
  "words of JSON": { sizes: usual, make: (size) => `FROM a\nCMD [${'"a", '.repeat(size)}"b"]\n` },
  problems: { sizes: usual, make: (size) => `FROM a\n${"RNU a\n".repeat(size)}` },
};
