/** With more names than this a suggestion is not worth the search. */
const maxCandidates = 500;

/** The name that is at most so many letters off, the nearest first, or null; letters that differ in case alone count as none. */
export function nearestName(name: string, candidates: Iterable<string>, maxDistance: number): string | null {
  let nearest: string | null = null;
  let limit = maxDistance;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > maxCandidates) break;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance > limit || (nearest !== null && distance === limit)) continue;
    nearest = candidate;
    limit = distance;
  }
  return nearest;
}

/** Levenshtein's distance, or more than the limit where it is above that. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit || from.length > 100) return limit + 1;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (next.every((distance) => distance > limit)) return limit + 1;
    row = next;
  }
  return row[to.length] ?? 0;
}
