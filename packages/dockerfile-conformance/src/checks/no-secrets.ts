import { type Image, ownLayers } from "../image.js";
import { isPackagePath } from "../python.js";
import { isCredentialsPath, secretsIn } from "../secrets.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-secrets",
  practice: "secrets",
  title: "no secret in a layer, ENV or history",
  run({ image }) {
    const found = [...inLayers(image), ...inTexts(image)];
    return outcome(found.length === 0, found.length === 0 ? "no secret" : `${found.length} places`, "none", found);
  },
});

/** Those of lower layers too: what a later one removes can still be read. */
function inLayers(image: Image): string[] {
  return ownLayers(image).flatMap((layer) => {
    const files = layer.entries.flatMap(({ path, type }) => (type === "file" && isCredentialsPath(path) ? [path] : []));
    // The keys that packages bring for their tests are known to everybody.
    const keys = layer.privateKeys.filter((path) => !isPackagePath(path));
    return [...new Set([...files, ...keys])].map((path) => `/${path} (${layer.createdBy})`);
  });
}

/** An ENV stands in the history, too: each name is told once. */
function inTexts({ config, history, layers }: Image): string[] {
  const inEnvironment = config.env.flatMap(secretsIn);
  const bases = layers.filter(({ fromBase }) => fromBase).length;
  // The steps behind the base's last layer.
  let seen = 0;
  const own = history.filter(({ empty }) => {
    if (!empty) seen += 1;
    return seen > bases || (seen === bases && empty);
  });
  const inHistory = own.flatMap(({ instruction }) => secretsIn(instruction)).filter((name) => !inEnvironment.includes(name));
  return [
    ...[...new Set(inEnvironment)].map((name) => `${name} in ENV`),
    ...[...new Set(inHistory)].map((name) => `${name} in the history`),
  ];
}
