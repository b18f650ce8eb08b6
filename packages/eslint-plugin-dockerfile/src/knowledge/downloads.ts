/** The options of curl and wget that take the next word as their value, those of one letter also the rest of their own. */
export const downloadValueOptions: Readonly<Record<"curl" | "wget", readonly string[]>> = Object.freeze({
  curl: [
    ...["-A", "-b", "-c", "-C", "-d", "-D", "-e", "-E", "-F", "-h", "-H", "-K", "-m", "-o", "-P", "-Q", "-r", "-t", "-T", "-u", "-U"],
    ...["-w", "-x", "-X", "-y", "-Y", "-z", "--cacert", "--capath", "--cert", "--ciphers", "--config", "--connect-timeout", "--cookie"],
    ...[
      "--cookie-jar",
      "--data",
      "--data-binary",
      "--data-raw",
      "--data-urlencode",
      "--dns-servers",
      "--doh-url",
      "--dump-header",
      "--form",
    ],
    ...["--header", "--interface", "--key", "--limit-rate", "--max-filesize", "--max-redirs", "--max-time", "--noproxy", "--output"],
    ...["--output-dir", "--pinnedpubkey", "--proto", "--proto-default", "--proto-redir", "--proxy", "--proxy-user", "--range", "--referer"],
    ...["--request", "--resolve", "--retry", "--retry-delay", "--retry-max-time", "--speed-limit", "--speed-time", "--tls-max"],
    ...["--tls13-ciphers", "--unix-socket", "--upload-file", "--url", "--user", "--user-agent", "--write-out"],
  ],
  wget: [
    ...["-a", "-A", "-B", "-D", "-e", "-i", "-I", "-l", "-o", "-O", "-P", "-Q", "-R", "-t", "-T", "-U", "-w", "-X", "--append-output"],
    ...["--base", "--body-data", "--ca-certificate", "--certificate", "--ciphers", "--directory-prefix", "--execute", "--header"],
    ...["--input-file", "--level", "--limit-rate", "--max-redirect", "--output-document", "--output-file", "--password", "--post-data"],
    ...["--post-file", "--private-key", "--quota", "--referer", "--secure-protocol", "--timeout", "--tries", "--user", "--user-agent"],
    ...["--wait", "--waitretry"],
  ],
});
