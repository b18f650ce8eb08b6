import type { File, Language, LanguageContext, OkParseResult, ParseResult } from "@eslint/core";
import { parse, type Dockerfile, type Node, type Problem } from "dockerfile-syntax";
import { DockerfileSourceCode, mutableVisitorKeys } from "./source-code.js";
import { nearestName } from "../analysis/nearest-name.js";
import { hadolintShell, type SuppressionTool } from "../analysis/suppressions.js";

/** What `languageOptions` may hold for Dockerfiles. ESLint demands a type alias here: an interface has no index signature. */
export type DockerfileLanguageOptions = {
  /** The other linters whose comments silence our rules too, such as `# hadolint ignore=DL3008`. */
  suppressions?: SuppressionTool[];
  [option: string]: unknown;
};

const suppressionTools: readonly unknown[] = ["hadolint", "buildkit"] satisfies SuppressionTool[];

type DockerfileOkParseResult = OkParseResult<Dockerfile> & { readonly problems: readonly Problem[] };

/** Dockerfiles as an ESLint language. Every text parses: what BuildKit refuses is reported by rules, next to all other findings. */
export class DockerfileLanguage implements Language<{
  LangOptions: DockerfileLanguageOptions;
  Code: DockerfileSourceCode;
  RootNode: Dockerfile;
  Node: Node;
}> {
  readonly fileType = "text";
  readonly lineStart = 1;
  readonly columnStart = 1;
  readonly nodeTypeKey = "type";
  readonly visitorKeys = mutableVisitorKeys;

  /** Options of other languages reach us from configurations without `files`, so that unknown ones must pass, but for ours misspelt. */
  validateLanguageOptions({ suppressions, ...others }: DockerfileLanguageOptions): void {
    const misspelt = Object.keys(others).find((name) => nearestName(name, ["suppressions"], 3) !== null);
    if (misspelt !== undefined) throw new TypeError(`There is no language option '${misspelt}'. Write 'suppressions'.`);
    if (suppressions === undefined) return;
    if (Array.isArray(suppressions) && suppressions.every((tool) => suppressionTools.includes(tool))) return;
    throw new TypeError(`'suppressions' must be an array of ${suppressionTools.map((tool) => `'${String(tool)}'`).join(" and ")}.`);
  }

  parse(file: File, { languageOptions }: LanguageContext<DockerfileLanguageOptions>): ParseResult<Dockerfile> {
    const honoursHadolint = languageOptions.suppressions?.includes("hadolint") === true;
    const { tree, problems } = parse(textOf(file), honoursHadolint ? { shellComment: hadolintShell } : {});
    return { ok: true, ast: tree, problems };
  }

  createSourceCode(
    file: File,
    result: OkParseResult<Dockerfile>,
    { languageOptions }: LanguageContext<DockerfileLanguageOptions>,
  ): DockerfileSourceCode {
    const { problems } = result as DockerfileOkParseResult;
    return new DockerfileSourceCode({ text: textOf(file), ast: result.ast, problems, suppressions: languageOptions.suppressions ?? [] });
  }
}

function textOf({ body }: File): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
