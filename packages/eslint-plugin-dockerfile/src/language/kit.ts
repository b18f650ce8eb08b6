import { createRequire } from "node:module";
import type * as Kit from "@eslint/plugin-kit";

/** ESLint's kit in the form that ESLint itself has loaded: the other form would be read and run beside it whenever ESLint starts. */
export const { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } = createRequire(import.meta.url)(
  "@eslint/plugin-kit",
) as typeof Kit;

export type ConfigCommentParser = Kit.ConfigCommentParser;
export type Directive = Kit.Directive;
export type VisitNodeStep = Kit.VisitNodeStep;
