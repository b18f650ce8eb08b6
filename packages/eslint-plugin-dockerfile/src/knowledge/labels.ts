/** What the value of a label may have to be; `text` is anything. */
export const labelFormats = Object.freeze(["email", "hash", "rfc3339", "semver", "spdx", "text", "url"] as const);

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md */
export const ociLabels: Readonly<Record<string, (typeof labelFormats)[number]>> = Object.freeze({
  "org.opencontainers.image.authors": "text",
  "org.opencontainers.image.base.digest": "text",
  "org.opencontainers.image.base.name": "text",
  "org.opencontainers.image.created": "rfc3339",
  "org.opencontainers.image.description": "text",
  "org.opencontainers.image.documentation": "url",
  "org.opencontainers.image.licenses": "spdx",
  "org.opencontainers.image.ref.name": "text",
  "org.opencontainers.image.revision": "text",
  "org.opencontainers.image.source": "url",
  "org.opencontainers.image.title": "text",
  "org.opencontainers.image.url": "url",
  "org.opencontainers.image.vendor": "text",
  "org.opencontainers.image.version": "text",
});

/** Those of them without which nobody finds out what an image is. */
export const basicLabels: readonly string[] = Object.freeze([
  "org.opencontainers.image.description",
  "org.opencontainers.image.licenses",
  "org.opencontainers.image.source",
  "org.opencontainers.image.title",
]);

/** Namespaces that Docker keeps for itself: https://docs.docker.com/engine/manage-resources/labels/ */
export const reservedLabelNamespaces: readonly string[] = Object.freeze(["com.docker.", "io.docker.", "org.dockerproject."]);
