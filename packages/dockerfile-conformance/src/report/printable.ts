/**
 * The same with every text free of control characters but line ends: what an app writes into its log or calls its files must not move the
 * cursor, retitle the window or end an XML document.
 */
export function printable<T>(value: T): T {
  if (typeof value === "string") return value.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, "\ufffd") as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)])) as T;
}
