/** Whether a text is of a form in which `*` stands for any characters, none and slashes among them. */
export function matchesGlob(text: string, pattern: string): boolean {
  if (!pattern.includes("*")) return text === pattern;
  const parts = pattern.split("*");
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let index = first.length;
  const end = text.length - last.length;
  // The first place of each part leaves the most for the next ones, so that none is tried twice.
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, index);
    if (found === -1) return false;
    index = found + part.length;
  }
  return index <= end;
}
