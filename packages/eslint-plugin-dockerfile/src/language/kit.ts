import { createRequire } from "node:module";
import type * as Kit from "@eslint/plugin-kit";

/** ESLint's kit in the form that ESLint itself has loaded: the other form would be read and run beside it whenever ESLint starts. */
const kit = createRequire(import.meta.url)("@eslint/plugin-kit") as typeof Kit;

// One by one: what one declaration takes apart is missing in the bundled types.
export const ConfigCommentParser = kit.ConfigCommentParser;
export const Directive = kit.Directive;
export const TextSourceCodeBase = kit.TextSourceCodeBase;
export const VisitNodeStep = kit.VisitNodeStep;

export type ConfigCommentParser = Kit.ConfigCommentParser;
export type Directive = Kit.Directive;
export type VisitNodeStep = Kit.VisitNodeStep;
