/** How many of some places in their order are before the limit: found by halving, since a file may have as many questions as places. */
export function countBefore(places: readonly number[], limit: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the places, which are in their order, is at `start` or behind it, and before `end`. */
export function hasPlaceIn(places: readonly number[], start: number, end: number): boolean {
  return countBefore(places, end) > countBefore(places, start);
}
