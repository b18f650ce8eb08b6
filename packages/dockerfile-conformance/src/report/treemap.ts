/** A part of an area, in percent of its width and height. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Divides an area among weights so that the parts are as near to squares as they can be: row by row along the shorter side, each row
 * filled while that makes its worst part squarer (Bruls, Huizing, van Wijk: Squarified Treemaps, 2000).
 *
 * @param weights positive, the largest first
 * @param ratio width of the area divided by its height
 */
export function treemap(weights: readonly number[], ratio: number): Rectangle[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rectangles: Rectangle[] = [];
  let [left, top, width, height] = [0, 0, ratio, 1];
  let index = 0;
  while (index < weights.length) {
    const side = Math.min(width, height);
    const areas = weights.slice(index).map((weight) => (weight / total) * ratio);
    const count = rowLength(areas, side);
    const row = areas.slice(0, count);
    const rowArea = row.reduce((sum, area) => sum + area, 0);
    const depth = side === 0 ? 0 : rowArea / side;
    let along = 0;
    for (const area of row) {
      const length = depth === 0 ? 0 : area / depth;
      const rectangle =
        width >= height
          ? { left, top: top + along, width: depth, height: length }
          : { left: left + along, top, width: length, height: depth };
      rectangles.push(inPercent(rectangle, ratio));
      along += length;
    }
    if (width >= height) [left, width] = [left + depth, width - depth];
    else [top, height] = [top + depth, height - depth];
    index += count;
  }
  return rectangles;
}

/** How many areas the next row along a side takes. */
function rowLength(areas: readonly number[], side: number): number {
  let sum = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (const [index, area] of areas.entries()) {
    sum += area;
    const first = areas[0] ?? area;
    const next = Math.max((side * side * first) / (sum * sum), (sum * sum) / (side * side * area));
    if (next > worst) return index;
    worst = next;
  }
  return areas.length;
}

function inPercent({ left, top, width, height }: Rectangle, ratio: number): Rectangle {
  return { left: (left / ratio) * 100, top: top * 100, width: (width / ratio) * 100, height: height * 100 };
}
