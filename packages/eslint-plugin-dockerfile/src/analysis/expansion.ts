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

/** What a text comes to with the variables' values, or null where that is not known. */
export function expand(text: Expandable, lookup: Lookup): string | null {
  if (text.value !== null) return text.value;
  // With quotes, escapes or continuations inside, the places of the variables in the text are not those in the source.
  if (text.range[1] - text.range[0] !== text.raw.length || /["'\\`]/.test(text.raw)) return null;
  return expandFrom(text.raw, text.range[0], text.variables, lookup);
}

function expandFrom(text: string, offset: number, variables: readonly Variable[], lookup: Lookup): string | null {
  const parts: string[] = [];
  let end = 0;
  for (const variable of variables) {
    const value = variableValue(variable, lookup);
    if (value === null) return null;
    parts.push(text.slice(end, variable.range[0] - offset), value);
    end = variable.range[1] - offset;
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
