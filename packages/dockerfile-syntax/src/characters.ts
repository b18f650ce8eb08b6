/** What Go's `unicode.IsSpace` takes for white space. BuildKit trims with it; JavaScript's `\s` differs in U+0085 and U+FEFF. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The blanks that separate words: tab, vertical tab, form feed, carriage return, space. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code >= 0x0b && code <= 0x0d);
}

/** The first index from `start` that holds no white space, at most `end`. */
export function skipSpace(text: string, start: number, end = text.length): number {
  let index = start;
  while (index < end && isSpace(text.charCodeAt(index))) index++;
  return index;
}

/** The end of `text` between `start` and `end` without its trailing white space. */
export function trimEnd(text: string, start: number, end = text.length): number {
  let index = end;
  while (index > start && isSpace(text.charCodeAt(index - 1))) index--;
  return index;
}
