/** A Dockerfile with one fault, and what its repair may do to the image: that and nothing else. */
export interface ProofCase {
  /** Without the plugin's prefix. */
  readonly rule: string;
  readonly repair: "fix" | "suggestion";
  readonly before: string;
  /** Files of the build context: path to content. */
  readonly files?: Readonly<Record<string, string>>;
  readonly effect: {
    /** Files that are gone, new or different: a path, or with a slash at its end everything below a folder. */
    readonly removed?: readonly string[];
    readonly added?: readonly string[];
    readonly changed?: readonly string[];
    /** Keys of the image's configuration that change, sorted. */
    readonly config?: readonly string[];
    /** Layers more or less. */
    readonly layers?: number;
    /** Whether the rule promises a smaller image. */
    readonly smaller?: boolean;
  };
}

/** Where no registry answers, both are built on a stand-in. */
const debian = "FROM debian:bookworm-slim\n";
/** Bytecode differs with every build. */
const python = "FROM python:3.9-alpine3.18\nENV PYTHONDONTWRITEBYTECODE=1\n";

export const proofCases: readonly ProofCase[] = [
  {
    rule: "require-pip-no-cache-dir",
    repair: "fix",
    before: `${python}RUN pip install --no-compile six==1.17.0\n`,
    effect: { removed: ["root/.cache/"], smaller: true },
  },
  { rule: "no-empty-continuation", repair: "fix", before: `${debian}RUN touch /a && \\\n\n  touch /b\n`, effect: {} },
  { rule: "no-consecutive-run", repair: "suggestion", before: `${debian}RUN touch /a\nRUN touch /b\n`, effect: { layers: -1 } },
];
