/** A value that stands for itself without quotes. */
const bare = /^[\w./:@%+,=~-]+$/;

/** A value that stands for itself between double quotes. */
const plain = /^[^"'$\\`\n]*$/;

/** Whether a value is the same with and without double quotes around it: nothing in it is expanded, escaped or quoted. */
export function isPlainValue(text: string): boolean {
  return plain.test(text);
}

/** The text as the value of an ENV or LABEL, in double quotes where it needs them; null where these could change it. */
export function asValue(text: string): string | null {
  if (bare.test(text)) return text;
  return isPlainValue(text) ? `"${text}"` : null;
}
