import { type Image, ownLayers } from "./image.js";
import { isPackagePath } from "./python.js";
import { isCredentialsPath, secretsIn } from "./secrets.js";
import { originsIn } from "./origins.js";

/** Where an image gives secrets away. Never their values. */
export function exposedSecrets(image: Image): string[] {
  return [...inLayers(image), ...inTexts(image)];
}

/** Those of lower layers too: what a later one removes can still be read. */
function inLayers(image: Image): string[] {
  const origins = originsIn(image);
  return ownLayers(image).flatMap((layer) => {
    const files = layer.entries.flatMap(({ path, type }) => (type === "file" && isCredentialsPath(path) ? [path] : []));
    // The keys that packages bring for their tests are known to everybody.
    const keys = layer.privateKeys.filter((path) => !isPackagePath(path));
    return [...new Set([...files, ...keys])].map((path) => `/${path}, from ${origins.ofLayer(layer)}`);
  });
}

/** An ENV stands in the history, too: each name is told once. */
function inTexts({ config, history, layers }: Image): string[] {
  const inEnvironment = new Set(config.env.flatMap(secretsIn));
  const bases = layers.filter(({ fromBase }) => fromBase).length;
  let seen = 0;
  const own = history.filter(({ empty }) => {
    if (!empty) seen += 1;
    return seen > bases || (seen === bases && empty);
  });
  const inHistory = new Set(own.flatMap(({ instruction }) => secretsIn(instruction)));
  return [
    ...[...inEnvironment].map((name) => `${name} in ENV`),
    ...[...inHistory].filter((name) => !inEnvironment.has(name)).map((name) => `${name} in the history`),
  ];
}
