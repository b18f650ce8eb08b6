/** As `printable` of dockerfile-syntax, which a test holds it to: to load the parser takes longer than to read an image. */
const acting = /\r(?!\n)|[^\P{Cc}\t\n\r]|[\p{Bidi_Control}\u2028\u2029\ufffe\uffff]/gu;

/**
 * The same with every text free of what acts on its reader: what an app writes into its log or calls its files must not move the cursor,
 * retitle the window or end an XML document.
 */
export function printable<T>(value: T): T {
  return withTexts(value, (text) => text.replace(acting, "\ufffd"));
}

/** The same with every text in it changed. */
export function withTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((part) => withTexts<unknown>(part, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTexts<unknown>(part, change)])) as T;
}
