// Generated from the files of this folder by `npm run generate`.
export { default as "no-cleanup-in-later-layer" } from "./no-cleanup-in-later-layer.js";
export { default as "no-consecutive-run" } from "./no-consecutive-run.js";
export { default as "no-copy-entire-context" } from "./no-copy-entire-context.js";
export { default as "no-latest-tag" } from "./no-latest-tag.js";
export { default as "no-root-user" } from "./no-root-user.js";
export { default as "require-dependencies-before-source" } from "./require-dependencies-before-source.js";
export { default as "require-expose" } from "./require-expose.js";
export { default as "require-pip-no-cache-dir" } from "./require-pip-no-cache-dir.js";
