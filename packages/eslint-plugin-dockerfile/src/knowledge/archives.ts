/** Endings of files that ADD unpacks where they are tar archives: it knows gzip, bzip2, xz and zstd. */
export const unpackedEndings: readonly string[] = [
  ...[".tar", ".gz", ".tgz", ".tpz", ".bz2", ".tb2", ".tbz", ".tbz2", ".xz", ".txz", ".zst", ".tzst"],
];

/** The endings that hadolint takes for those of archives: https://github.com/hadolint/hadolint/wiki/DL3010 */
export const hadolintEndings: readonly string[] = [
  ...[".tar", ".Z", ".bz2", ".gz", ".lz", ".lzma", ".tZ", ".tb2", ".tbz", ".tbz2", ".tgz", ".tlz", ".tpz", ".txz", ".xz"],
];

/** Programs besides tar that hadolint takes for ones that unpack an archive. */
export const hadolintUnpackers: readonly string[] = [
  ...["bunzip2", "gunzip", "gzcat", "uncompress", "unlzma", "unxz", "unzip", "zcat", "zgz"],
];
