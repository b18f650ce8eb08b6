export { parseImageReference, type ImageParts } from "./image-reference.js";
export * from "./nodes.js";
export { instructions, parse, type ParseResult } from "./parse.js";
