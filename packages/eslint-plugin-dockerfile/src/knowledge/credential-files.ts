/** Files with which package managers log in; the last part of a path. */
export const credentialFiles: readonly string[] = [
  ...[".git-credentials", ".netrc", ".npmrc", ".pypirc", "_netrc", "auth.json", "nuget.config", "NuGet.Config", "pip.conf"],
];
