import type { Range, Variable } from "dockerfile-syntax";

/** A word or an image reference: text with variables in it. */
export interface Expandable {
  readonly raw: string;
  readonly value: string | null;
  readonly range: Range;
  readonly variables: readonly Variable[];
}

/** The value of a variable; null where it is not known before the build. */
export interface Lookup {
  get(name: string): string | null;
}

/**
 * The longest value that is followed, in UTF-16 units; no path or image reference is longer. Without a limit a variable that holds
 * itself twice in every line soon outgrows the memory.
 */
const longestValue = 4096;

/** What a text comes to with the variables' values, or null where that is not known or too long. */
export function expand(text: Expandable, lookup: Lookup): string | null {
  if (text.value !== null) return text.value;
  const { raw, range, variables } = text;
  const quoted = /^".*"$/s.test(raw);
  const inner = quoted ? raw.slice(1, -1) : raw;
  // With continuations inside, the places of the variables in the text are not those in the source; escapes and quotes in part are rare.
  if (range[1] - range[0] !== raw.length || /["'\\`]/.test(inner)) return null;
  return expandFrom(inner, quoted ? range[0] + 1 : range[0], variables, lookup);
}

function expandFrom(text: string, offset: number, variables: readonly Variable[], lookup: Lookup): string | null {
  const parts: string[] = [];
  let end = 0;
  let length = text.length;
  for (const variable of variables) {
    const value = variableValue(variable, lookup);
    if (value === null) return null;
    const [start, stop] = variable.range;
    length += value.length - (stop - start);
    if (length > longestValue) return null;
    parts.push(text.slice(end, start - offset), value);
    end = stop - offset;
  }
  return parts.join("") + text.slice(end);
}

function variableValue({ name, operator, operand, variables, range }: Variable, lookup: Lookup): string | null {
  const value = lookup.get(name);
  if (operator === null || operand === null) return value;
  const word = (): string | null => expandFrom(operand, range[0] + 2 + name.length + operator.length, variables, lookup);
  switch (operator) {
    case ":-":
      // Without a value of its own the default is what builds.
      return value === null || value === "" ? word() : value;
    case "-":
      return value ?? word();
    case ":+":
      return value === "" ? "" : value === null ? null : word();
    case "+":
      return value === null ? null : word();
    case ":?":
    case "?":
      return value;
    default:
      return null;
  }
}
