import { type Image, ownLayers } from "../image.js";
import { defineCheck, outcome } from "./check.js";

/** Files that hold credentials, by where they lie. */
const credentials =
  /(?:^|\/)(?:\.env|\.netrc|\.npmrc|\.pypirc|\.git-credentials|id_(?:rsa|dsa|ecdsa|ed25519)|\.aws\/credentials|\.docker\/config\.json|\.kube\/config)$/;

/** A variable that is called a secret, with a value that is neither empty, a path nor another variable. */
const assignment =
  /\b([A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY)(?!_FILE\b)[A-Z0-9_]*)=(?!["']?(?:$|[\s/$"']))/;

export default defineCheck({
  name: "no-secrets",
  practice: "secrets",
  title: "no secret in a layer, ENV or history",
  run({ image }) {
    const found = [...inLayers(image), ...inTexts("ENV", image.config.env), ...inTexts("history", ownHistory(image))];
    return outcome(found.length === 0, found.length === 0 ? "no secret" : `${found.length} places`, "none", found);
  },
});

/** Those of lower layers too: what a later one removes can still be read. */
function inLayers(image: Image): string[] {
  return ownLayers(image).flatMap((layer) => {
    const files = layer.entries.flatMap(({ path, type }) => (type === "file" && credentials.test(path) ? [path] : []));
    return [...new Set([...files, ...layer.privateKeys])].map((path) => `/${path} (${layer.createdBy})`);
  });
}

/** The value stays out of the report. */
function inTexts(where: string, texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const [, name] = assignment.exec(text) ?? [];
    return name === undefined ? [] : [`${name} in ${where}`];
  });
}

/** The steps behind the base's last layer. */
function ownHistory({ history, layers }: Image): string[] {
  const bases = layers.filter(({ fromBase }) => fromBase).length;
  let seen = 0;
  return history.flatMap(({ empty, instruction }) => {
    if (!empty) seen += 1;
    return seen > bases || (seen === bases && empty) ? [instruction] : [];
  });
}
