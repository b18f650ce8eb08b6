import { Failure } from "./failure.js";

/** Which image of an archive that may hold several is meant. */
export interface ImageChoice {
  /** One of its names: `app:1.0`. */
  readonly tag?: string;
  /** `linux/arm64`. Where an image is there for several platforms, this machine's is the default. */
  readonly platform?: string;
}

interface ListedImage {
  readonly names: readonly string[];
  readonly platform: string | null;
  /** Name of the member that holds its configuration. */
  readonly config: string;
}

type Documents = ReadonlyMap<string, string>;

/**
 * Finds the configuration of an image: by `manifest.json`, which docker writes into every layout, else down from the `index.json` of OCI.
 *
 * @param archive what messages call it
 * @throws Failure (2) where there is none, or where it is not clear which of several is meant
 */
export function configText(documents: Documents, choice: ImageChoice, archive: string): string {
  const config = chosen(documents, choice, archive).config;
  return documents.get(config) ?? "";
}

function chosen(documents: Documents, { platform, tag }: ImageChoice, archive: string): ListedImage {
  const isThere = ({ config }: ListedImage): boolean => documents.has(config);
  // manifest.json does not tell platforms.
  const listed = platform === undefined ? byManifest(documents).filter(isThere) : [];
  const all = listed.length > 0 ? listed : byIndex(documents).filter(isThere);
  if (all.length === 0) throw new Failure(`${archive} has no image configuration.`, 2);

  const named = tag === undefined ? all : all.filter(({ names }) => names.some((name) => fullName(name) === fullName(tag)));
  if (named.length === 0) throw new Failure(`${archive} has no image ${tag ?? ""}, only ${namesOf(all)}.`, 2);

  const host = `linux/${architectures[process.arch] ?? process.arch}`;
  const wanted = platform ?? host;
  // A platform without its variant means any variant.
  const ours = named.filter((image) => image.platform === wanted || image.platform?.startsWith(`${wanted}/`) === true);
  if (platform !== undefined && ours.length === 0) {
    const platforms = named.map((image) => image.platform ?? "a platform that it does not name");
    throw new Failure(`${archive} has no image for ${platform}, only for ${[...new Set(platforms)].join(", ")}.`, 2);
  }
  const [image, ...others] = ours.length > 0 ? ours : named;
  if (image !== undefined && others.every(({ config }) => config === image.config)) return image;
  const how = namesOf(named) === unnamed ? "save the one that is meant alone" : "choose one by its tag";
  throw new Failure(`${archive} holds ${others.length + 1} images, ${namesOf(named)}: ${how}.`, 2);
}

/** As Go calls what Node calls otherwise. */
const architectures: Partial<Record<string, string>> = { x64: "amd64", ia32: "386" };

const unnamed = "without a name";

function namesOf(images: readonly ListedImage[]): string {
  return images.flatMap(({ names }) => names).join(", ") || unnamed;
}

function fullName(name: string): string {
  const short = name.replace(/^docker\.io\/(?:library\/)?/, "");
  // A colon before the last slash is that of a registry's port.
  const last = short.slice(short.lastIndexOf("/") + 1);
  return /[:@]/.test(last) ? short : `${short}:latest`;
}

function byManifest(documents: Documents): ListedImage[] {
  const listed = parsed(documents, "manifest.json") as
    readonly { readonly Config: string; readonly RepoTags?: readonly string[] | null }[] | undefined;
  return (listed ?? []).map(({ Config: config, RepoTags: names }) => ({ names: names ?? [], platform: null, config }));
}

/** A descriptor of https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
interface Descriptor {
  readonly digest: string;
  readonly annotations?: Readonly<Record<string, string>> | null;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
}

/** An index has manifests, which may be indexes again; a manifest has a configuration. */
interface IndexDocument {
  readonly manifests?: readonly Descriptor[] | null;
  readonly config?: Descriptor;
}

function byIndex(documents: Documents): ListedImage[] {
  const seen = new Set<string>();
  const imagesIn = (name: string, names: readonly string[], platform: string | null): ListedImage[] => {
    // Digests are not verified here, so that an index can name itself.
    if (seen.has(name)) return [];
    seen.add(name);
    const index = parsed(documents, name) as IndexDocument | undefined;
    if (index?.config !== undefined) return [{ names, platform, config: blob(index.config.digest) }];
    return (index?.manifests ?? []).flatMap(({ annotations, digest, platform: built }) => {
      // BuildKit lists its attestations as manifests beside the image's.
      if (annotations?.["vnd.docker.reference.type"] === "attestation-manifest") return [];
      const own = [annotations?.["io.containerd.image.name"], annotations?.["org.opencontainers.image.ref.name"]];
      const given = own.filter((one) => one !== undefined);
      const platformName = built === undefined ? platform : [built.os, built.architecture, built.variant].filter(Boolean).join("/");
      return imagesIn(blob(digest), given.length > 0 ? given : names, platformName);
    });
  };
  return imagesIn("index.json", [], null);
}

function blob(digest: string): string {
  return `blobs/${digest.replace(":", "/")}`;
}

function parsed(documents: Documents, name: string): unknown {
  const document = documents.get(name);
  return document === undefined ? undefined : JSON.parse(document);
}
