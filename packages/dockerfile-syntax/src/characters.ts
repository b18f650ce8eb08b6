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

/** The white space of ASCII. */
export function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/**
 * Whether the character that ends at `index` holds the byte 0x85 or 0xa0 in UTF-8. Where BuildKit reads byte by byte, as it does flags,
 * it takes that for Latin-1's white space, and the word ends in the middle of the character.
 */
export function holdsSpaceByte(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80 || (unit >= 0xd800 && unit < 0xdc00)) return false;
  const isPair = unit >= 0xdc00 && unit < 0xe000;
  const code = isPair ? (text.codePointAt(index - 1) ?? 0) : unit;
  const bits = isPair ? 18 : unit < 0x800 ? 6 : 12;
  for (let shift = 0; shift < bits; shift += 6) {
    const low = (code >> shift) & 0x3f;
    if (low === 0x05 || low === 0x20) return true;
  }
  return false;
}

/** The first index from `start` that holds no white space, at most `end`. */
export function skipSpace(text: string, start: number, end = text.length): number {
  let index = start;
  while (index < end && isSpace(text.charCodeAt(index))) index++;
  return index;
}

/** The first index from `start` that holds no white space of ASCII, at most `end`. */
export function skipAsciiSpace(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && isAsciiSpace(text.charCodeAt(index))) index++;
  return index;
}

/** The end of `text` between `start` and `end` without its trailing white space. */
export function trimEnd(text: string, start: number, end = text.length): number {
  let index = end;
  while (index > start && isSpace(text.charCodeAt(index - 1))) index--;
  return index;
}
