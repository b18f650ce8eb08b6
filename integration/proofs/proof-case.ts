/** A Dockerfile with one fault, and what its repair may do to the image: that and nothing else. */
export interface ProofCase {
  /** Without the plugin's prefix. */
  readonly rule: string;
  readonly repair: "fix" | "suggestion";
  /** What the case is about, in few words, where the rule has several. */
  readonly about?: string;
  /** How the text of the suggestion begins, where the problem has several: `Add '-q'`. */
  readonly suggestion?: string;
  /** The rule's options, where it needs them. */
  readonly options?: readonly unknown[];
  /** Built on the image that its FROM names, or on the stand-in for it: `bases.ts`. */
  readonly before: string;
  /** Files of the build context: path to content. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the build is given for secrets that it mounts, by their ids. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly effect: Change | Mends | Replaces | Stops;
  /** What the case cannot do without where its base can neither be pulled nor be replaced: "a base image with apk". */
  readonly needs?: string;
}

/** Both build, and the images differ so, and not otherwise. */
export interface Change {
  /** Files that are gone, new or different: a path, or with a slash at its end everything below a folder. */
  readonly removed?: readonly string[];
  readonly added?: readonly string[];
  readonly changed?: readonly string[];
  /** Keys of the configuration that change, such as `Cmd`, `Env.PATH` or `ExposedPorts.80/tcp`, and what they are afterwards: null where they are gone. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Layers more or less. */
  readonly layers?: number;
  /** Whether the rule promises a smaller image. */
  readonly smaller?: boolean;
}

/** What had not been built is built. */
export interface Mends {
  /** Part of what the builder says before. */
  readonly mends: string;
}

/** A build that went on in spite of a failure fails. */
export interface Stops {
  /** Part of what the builder says afterwards. */
  readonly stops: string;
}

/** The image is built on another base, so that all may differ; it is smaller. */
export interface Replaces {
  readonly another: "base";
}
