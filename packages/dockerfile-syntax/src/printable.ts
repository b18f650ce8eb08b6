/**
 * A text free of what acts on who reads it: control characters, which move a terminal's cursor or retitle its window, and marks that turn the
 * direction of writing around. Tabs and line ends stay.
 */
export function printable(text: string): string {
  return text.replace(/\r(?!\n)|[^\P{Cc}\t\n\r]|[\p{Bidi_Control}\u2028\u2029\ufffe\uffff]/gu, "\ufffd");
}
