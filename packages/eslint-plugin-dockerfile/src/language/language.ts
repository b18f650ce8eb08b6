import type { File, Language, OkParseResult, ParseResult } from "@eslint/core";
import { parse, type Dockerfile, type Node, type Problem } from "dockerfile-syntax";
import { DockerfileSourceCode, mutableVisitorKeys } from "./source-code.js";

/** There are none yet. ESLint demands a type alias here: an interface has no index signature. */
export type DockerfileLanguageOptions = Record<string, unknown>;

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

  /** Options of other languages reach us from configurations without `files`, so that unknown ones must pass. */
  validateLanguageOptions(): void {
    // Nothing to refuse.
  }

  parse(file: File): ParseResult<Dockerfile> {
    const { tree, problems } = parse(textOf(file));
    return { ok: true, ast: tree, problems };
  }

  createSourceCode(file: File, result: OkParseResult<Dockerfile>): DockerfileSourceCode {
    const { problems } = result as DockerfileOkParseResult;
    return new DockerfileSourceCode({ text: textOf(file), ast: result.ast, problems });
  }
}

function textOf({ body }: File): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
