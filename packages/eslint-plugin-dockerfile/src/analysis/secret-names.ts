import { hadolintFragments, morePublicWords, moreSecretWords, publicEndings, publicWords, secretWords } from "../knowledge/secret-names.js";

/** Whose idea of a secret's name is meant: `words` is BuildKit's with fewer false alarms. */
export type Vocabulary = "words" | "buildkit" | "hadolint";

const secrets = { buildkit: new Set(secretWords), words: new Set([...secretWords, ...moreSecretWords]) };
const publics = { buildkit: new Set(publicWords), words: new Set([...publicWords, ...morePublicWords]) };

/** Whether a variable's name says that its value is a secret. */
export function namesSecret(name: string, vocabulary: Vocabulary): boolean {
  const lower = name.toLowerCase();
  if (vocabulary === "hadolint") return hadolintFragments.some((fragment) => lower.includes(fragment));
  if (vocabulary === "words" && publicEndings.some((end) => lower.endsWith(end))) return false;
  const words = lower.split("_");
  return words.some((word) => secrets[vocabulary].has(word)) && !words.some((word) => publics[vocabulary].has(word));
}
