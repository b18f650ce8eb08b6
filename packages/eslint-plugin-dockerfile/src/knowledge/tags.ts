/** Parts of tags that name no version: another image has them tomorrow. */
export const floatingTags: readonly string[] = [
  ...["alpha", "beta", "canary", "current", "dev", "develop", "edge", "latest", "lts", "main", "mainline", "master", "next", "nightly"],
  ...["oldstable", "preview", "release", "rolling", "sid", "slim", "snapshot", "stable", "testing", "trunk", "unstable", "alpine"],
];

/** Images whose releases have a number or a name and no finer version: the last part of their name. */
export const wholeReleases: readonly string[] = [
  ...["almalinux", "amazonlinux", "buildpack-deps", "centos", "debian", "fedora", "fedora-minimal", "oraclelinux", "photon", "rockylinux"],
  "ubuntu",
];
