import type { Flag, Heredoc, Problem, Word } from "./nodes.js";
import { digestLengths } from "./values.js";

/** Where a source of COPY or ADD comes from; null where only the build knows. */
function sourceKind({ value }: Word): "git" | "http" | "local" | null {
  if (value === null) return null;
  if (/^(?:git|ssh):\/\//.test(value) || /^[a-zA-Z0-9_-]+@[a-zA-Z0-9.-]+:/.test(value)) return "git";
  if (!/^https?:\/\//.test(value)) return "local";
  const [address = ""] = value.split(/[?#]/, 1);
  return address.endsWith(".git") ? "git" : "http";
}

/** Reports what BuildKit fetches for ADD only. */
export function checkCopySources(sources: readonly Word[], problems: Problem[]): void {
  for (const source of sources) {
    const kind = sourceKind(source);
    if (kind !== "git" && kind !== "http") continue;
    const message = `COPY takes files of the build context or of an image, not a ${kind === "git" ? "Git repository" : "URL"}. Use ADD.`;
    problems.push({ code: "bad-copy-source", message, range: source.range, loc: source.loc });
  }
}

/** Reports a `--checksum` of ADD that BuildKit refuses. */
export function checkChecksum(flags: readonly Flag[], sources: readonly Word[], heredocs: readonly Heredoc[], problems: Problem[]): void {
  const flag = flags.find(({ name }) => name === "checksum");
  const checksum = flag?.value?.value ?? "";
  if (flag === undefined || checksum === "") return;
  const report = (message: string): void => {
    problems.push({ code: "bad-checksum", message, range: flag.range, loc: flag.loc, flag: "checksum" });
  };
  const [source, ...more] = sources;
  if (source === undefined || more.length > 0 || heredocs.length > 0) {
    report("'--checksum' goes with one source only. Give each source an ADD of its own.");
    return;
  }
  const kind = sourceKind(source);
  if (kind === "local") report("'--checksum' goes with a URL or a Git repository, not with a file of the build context. Remove it.");
  if (kind !== "http") return;
  const [, algorithm = "", hex = ""] = /^([a-z0-9]+):([0-9a-f]+)$/.exec(checksum) ?? [];
  if (digestLengths[algorithm] !== hex.length) report(`'${checksum}' is no checksum of a URL. Write sha256: and 64 hexadecimal digits.`);
}
