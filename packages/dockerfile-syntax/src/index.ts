export { grammar, type ArgumentForm, type FlagKind, type InstructionGrammar } from "./grammar.js";
export { isWindowsImage, parseImageReference, type ImageParts } from "./image-reference.js";
export * from "./nodes.js";
export { instructions, parse, type ParseOptions, type ParseResult } from "./parse.js";
export { printable } from "./printable.js";
export { shellDialect } from "./shell-dialects.js";
export { isImageReference } from "./values.js";
export { wrappedCommand } from "./wrappers.js";
