/** The smaller variants of an official image. */
export interface MinimalVariants {
  readonly image: string;
  /** As they stand in tags: `alpine` in `3.12-alpine3.20`. The first is the smallest. */
  readonly variants: readonly string[];
  /** Whether there are tags with the release of Alpine, such as `alpine3.20`. */
  readonly alpineReleases: boolean;
}

const alpineReleases = true;

export const minimalImages: readonly MinimalVariants[] = Object.freeze([
  { image: "almalinux", variants: ["minimal"], alpineReleases: false },
  { image: "amazoncorretto", variants: ["alpine"], alpineReleases },
  { image: "debian", variants: ["slim"], alpineReleases: false },
  { image: "eclipse-temurin", variants: ["alpine"], alpineReleases },
  { image: "elixir", variants: ["alpine", "slim"], alpineReleases: false },
  { image: "erlang", variants: ["alpine", "slim"], alpineReleases: false },
  { image: "ghost", variants: ["alpine"], alpineReleases },
  { image: "golang", variants: ["alpine"], alpineReleases },
  { image: "gradle", variants: ["alpine"], alpineReleases: false },
  { image: "haproxy", variants: ["alpine"], alpineReleases },
  { image: "haskell", variants: ["slim"], alpineReleases: false },
  { image: "httpd", variants: ["alpine"], alpineReleases },
  { image: "influxdb", variants: ["alpine"], alpineReleases: false },
  { image: "julia", variants: ["alpine"], alpineReleases },
  { image: "maven", variants: ["alpine"], alpineReleases: false },
  { image: "memcached", variants: ["alpine"], alpineReleases },
  { image: "nats", variants: ["alpine"], alpineReleases },
  { image: "nginx", variants: ["alpine"], alpineReleases },
  { image: "node", variants: ["alpine", "slim"], alpineReleases },
  { image: "oraclelinux", variants: ["slim"], alpineReleases: false },
  { image: "perl", variants: ["slim"], alpineReleases: false },
  { image: "php", variants: ["alpine"], alpineReleases },
  { image: "postgres", variants: ["alpine"], alpineReleases },
  { image: "pypy", variants: ["slim"], alpineReleases: false },
  { image: "python", variants: ["alpine", "slim"], alpineReleases },
  { image: "rabbitmq", variants: ["alpine"], alpineReleases: false },
  { image: "redis", variants: ["alpine"], alpineReleases },
  { image: "rockylinux", variants: ["minimal"], alpineReleases: false },
  { image: "ruby", variants: ["alpine", "slim"], alpineReleases },
  { image: "rust", variants: ["alpine", "slim"], alpineReleases },
  { image: "swift", variants: ["slim"], alpineReleases: false },
  { image: "telegraf", variants: ["alpine"], alpineReleases: false },
  { image: "wordpress", variants: ["alpine"], alpineReleases: false },
]);

/** Images of whole distributions that have no variant on Alpine. */
export const otherDistributions: readonly string[] = Object.freeze([
  ...["almalinux", "amazonlinux", "archlinux", "buildpack-deps", "centos", "clearlinux", "debian", "fedora", "mageia", "opensuse/leap"],
  ...["opensuse/tumbleweed", "oraclelinux", "photon", "rockylinux", "ubuntu"],
]);
