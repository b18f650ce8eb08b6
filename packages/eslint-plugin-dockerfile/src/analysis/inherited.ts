import { countBefore } from "./places.js";
import type { Descent } from "./stages.js";

/** What stages set by name, for those built on them to find: to walk down a chain of stages for each name would cost its length each time. */
export class Inherited<Value> {
  readonly #byName = new Map<string, { readonly places: number[]; readonly values: (Value | undefined)[] }>();

  /** Sets it for a stage and all that is built on it, as long as none of those sets it again. The stages have to come in their order. */
  set(name: string, { place, end }: Descent, value: Value): void {
    const known = this.#byName.get(name) ?? { places: [], values: [] };
    this.#byName.set(name, known);
    const index = countBefore(known.places, place + 1);
    // In a chain all end together: what was set before its end again ends there too.
    const isEnd = known.places[index] === end;
    known.places.splice(index, 0, place, ...(isEnd ? [] : [end]));
    known.values.splice(index, 0, value, ...(isEnd ? [] : [known.values[index - 1]]));
  }

  get(name: string, { place }: Descent): Value | undefined {
    const known = this.#byName.get(name);
    return known?.values[countBefore(known.places, place + 1) - 1];
  }
}
