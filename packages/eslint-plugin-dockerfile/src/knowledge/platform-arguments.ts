/** The arguments that BuildKit sets for FROM, with their values in a build for the most common platform. */
export const platformArguments: Readonly<Record<string, string>> = Object.freeze({
  BUILDARCH: "amd64",
  BUILDOS: "linux",
  BUILDOSVERSION: "",
  BUILDPLATFORM: "linux/amd64",
  BUILDVARIANT: "",
  TARGETARCH: "amd64",
  TARGETOS: "linux",
  TARGETOSVERSION: "",
  TARGETPLATFORM: "linux/amd64",
  TARGETSTAGE: "default",
  TARGETVARIANT: "",
});
