import type { Expected } from "./expected.js";

/** What the checks measure against. */
export interface Expectations {
  /** Path of the Dockerfile in the app's folder. */
  readonly dockerfile: string;
  /** The stage that makes the image; the last by default. */
  readonly target?: string;
  /** Values for its ARGs. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** What `RUN --mount=type=secret,id=...` gets, by the id. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Variables that the app is run with. */
  readonly env: Readonly<Record<string, string>>;
  /** The reference that FROM must name, with its full tag. */
  readonly base: string;
  /** `ID` of the base's os-release. */
  readonly distribution: string;
  /** Name of the user that the app runs as. */
  readonly user: string;
  /** TCP port that the app answers on. */
  readonly port: number;
  /** The app's files in the working directory: exactly these belong there. */
  readonly files: readonly string[];
  /** The one of them that changes with every change of the app. */
  readonly source: string;
  /** The one of them that lists the dependencies. */
  readonly dependencies: string;
  /** Own layers with content beyond metadata and the working directory, at most. */
  readonly ownLayers: number;
  /** Bytes of all layers, uncompressed, at most. */
  readonly totalBytes: number;
  /** Bytes of the own layers, uncompressed, at most. */
  readonly ownBytes: number;
  /** Share of the bytes of all files that is needed, at least. */
  readonly efficiency: number;
  /** Absolute paths of files that may be setuid or setgid. */
  readonly setuid: readonly string[];
  /** What else the app asks of its own image. */
  readonly expected: Expected;
  /** Memory limit of the hardened run. */
  readonly memoryBytes: number;
  /** Seconds that one build takes, at most. */
  readonly buildSeconds: number;
  /** Seconds until the first answer, at most. */
  readonly answerSeconds: number;
  /** Seconds from SIGTERM to the end, at most. */
  readonly stopSeconds: number;
}

/** The reference app's figures; those in bytes and seconds leave room above what was measured on it. */
export const defaultExpectations: Expectations = {
  dockerfile: "Dockerfile",
  buildArgs: {},
  secrets: {},
  env: {},
  base: "python:3.9-alpine3.18",
  distribution: "alpine",
  user: "nonroot",
  port: 5000,
  files: ["requirements.txt", "app.py"],
  source: "app.py",
  dependencies: "requirements.txt",
  ownLayers: 4,
  totalBytes: 100_000_000,
  ownBytes: 20_000_000,
  efficiency: 0.9,
  setuid: [],
  expected: { files: [], metadata: {}, commands: [] },
  memoryBytes: 256 * 1024 * 1024,
  buildSeconds: 600,
  answerSeconds: 30,
  stopSeconds: 3,
};
