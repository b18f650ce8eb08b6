/** An image that lacks programs with which a HEALTHCHECK could ask. */
export interface MissingTools {
  /** Official images of Docker, or the start of a name with its registry where it ends in a slash. */
  readonly images: readonly string[];
  /** The part of the tag that says which variant; null for any. */
  readonly variant: "alpine" | "slim" | null;
  readonly tools: readonly string[];
}

export const missingTools: readonly MissingTools[] = Object.freeze([
  { images: ["alpine"], variant: null, tools: ["curl"] },
  { images: ["debian", "ubuntu"], variant: null, tools: ["curl", "nc", "wget"] },
  { images: ["golang", "node", "python", "ruby", "rust"], variant: "alpine", tools: ["curl"] },
  { images: ["node", "python", "ruby", "rust"], variant: "slim", tools: ["curl", "nc", "wget"] },
  { images: ["gcr.io/distroless/"], variant: null, tools: ["curl", "nc", "wget"] },
]);

/** The packages that bring a program, besides the one of its name; `*` for any characters. */
export const toolPackages: Readonly<Record<string, readonly string[]>> = Object.freeze({
  curl: ["curl*"],
  nc: ["busybox*", "ncat", "netcat*", "nmap*", "openbsd-netcat"],
  wget: ["busybox*", "wget*"],
});
