import type { Substitution, Variable } from "dockerfile-syntax";
import { parsePattern, replace, trimEnd, trimStart } from "./patterns.js";

/** A word or an image reference: text with variables in it. */
export interface Expandable {
  readonly raw: string;
  readonly value: string | null;
  readonly variables: readonly Variable[];
  readonly substitutions?: readonly Substitution[];
}

/** The value of a variable; null where it is not known before the build. */
export interface Lookup {
  get(name: string): string | null;
  /** Whether something gives it a value, known or not, so that `${name:-default}` is not the default. */
  isSet?(name: string): boolean;
  /** What escapes in the file; a backslash where nothing is said. */
  readonly escape?: "\\" | "`";
}

/** No variable is known. */
export const noVariables: Lookup = { get: () => null };

/**
 * The longest value that is followed, in UTF-16 units; no path or image reference is longer. Without a limit a variable that holds
 * itself twice in every line soon outgrows the memory.
 */
const longestValue = 4096;

/** How deep defaults in defaults are followed; the call stack has an end. */
const deepest = 100;

/** What a text comes to with the variables' values, or null where that is not known or too long. */
export function expand({ raw, value, substitutions = [] }: Expandable, lookup: Lookup): string | null {
  if (value !== null) return value;
  // Arithmetic and command substitutions are a shell's.
  if (substitutions.length > 0 || raw.includes("$(")) return null;
  return new Expansion(raw, lookup).run();
}

const variableName = /[0-9]+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy;

/** How text is read: whether escapes stay in it, and whether quotes leave it a pattern that is parsed again. */
type Mode = "text" | "pattern" | "replacement";

/** One pass over a text after BuildKit's rules for quotes, escapes and variables. What it does not know it still reads. */
class Expansion {
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #escape: string;
  #index = 0;
  /** How many values that matter were not known. */
  #unknown = 0;
  #failed = false;
  #depth = 0;

  constructor(text: string, lookup: Lookup) {
    this.#text = text;
    this.#lookup = lookup;
    this.#escape = lookup.escape ?? "\\";
  }

  run(): string | null {
    const value = this.#until("", "text");
    return this.#unknown === 0 && !this.#failed ? value : null;
  }

  /** Reads up to `stop`, which is consumed, or the end. */
  #until(stop: string, mode: Mode): string {
    let value = "";
    while (this.#index < this.#text.length && value.length <= longestValue) {
      const character = this.#text.charAt(this.#index);
      if (character === stop) {
        this.#index++;
        return value;
      }
      if (character === "'") value += this.#singleQuoted(mode);
      else if (character === '"') value += this.#doubleQuoted(mode);
      else if (character === "$") value += this.#dollar();
      else {
        if (character === this.#escape) {
          this.#index++;
          if (mode !== "text") value += character;
        }
        value += this.#text.charAt(this.#index++);
      }
    }
    if (stop !== "" || value.length > longestValue) this.#giveUp();
    return value;
  }

  #giveUp(): string {
    this.#failed = true;
    this.#index = this.#text.length;
    return "";
  }

  #singleQuoted(mode: Mode): string {
    const end = this.#text.indexOf("'", this.#index + 1);
    if (end === -1) return this.#giveUp();
    const inner = this.#text.slice(this.#index + 1, end);
    this.#index = end + 1;
    return mode === "pattern" ? inner.replaceAll(this.#escape, this.#escape.repeat(2)) : inner;
  }

  #doubleQuoted(mode: Mode): string {
    let value = "";
    for (this.#index++; this.#index < this.#text.length;) {
      const character = this.#text.charAt(this.#index);
      if (character === '"') {
        this.#index++;
        return value;
      }
      if (character === "$") {
        value += this.#dollar();
        continue;
      }
      this.#index++;
      if (character === this.#escape) {
        const next = this.#text.charAt(this.#index);
        const isEscaped = next === '"' || next === "$" || next === this.#escape;
        if (mode !== "text") value += character;
        if (isEscaped) this.#index++;
        value += isEscaped ? next : character;
      } else value += character;
    }
    return this.#giveUp();
  }

  #dollar(): string {
    this.#index++;
    if (this.#text.charAt(this.#index) !== "{") {
      const name = this.#name();
      return name === "" ? "$" : this.#orUnknown(this.#lookup.get(name));
    }
    this.#index++;
    const name = this.#name();
    const operator = this.#text.charAt(this.#index++);
    if (name === "" || operator === "") return this.#giveUp();
    const value = this.#lookup.get(name);
    if (operator === "}") return this.#orUnknown(value);
    if (this.#depth === deepest) return this.#giveUp();
    this.#depth++;
    const modified = this.#modified(name, value, operator);
    this.#depth--;
    return modified;
  }

  #modified(name: string, value: string | null, operator: string): string {
    const emptyIsUnset = operator === ":";
    const kind = emptyIsUnset ? this.#text.charAt(this.#index++) : operator;
    const isEmpty = emptyIsUnset && value === "";
    switch (kind) {
      case "-": {
        // Without a value of its own the default is what builds.
        const word = this.#operand("}", "text");
        if (value !== null && !isEmpty) return value;
        return this.#orUnknown(value === null && this.#lookup.isSet?.(name) === true ? null : word);
      }
      case "+": {
        const word = this.#operand("}", "text");
        return isEmpty ? "" : this.#orUnknown(value === null ? null : word);
      }
      case "?":
        this.#operand("}", "text");
        return isEmpty ? this.#giveUp() : this.#orUnknown(value);
      case "#":
      case "%":
        if (emptyIsUnset) return this.#giveUp();
        return this.#orUnknown(this.#trimmed(value, kind));
      case "/":
        return emptyIsUnset ? this.#giveUp() : this.#orUnknown(this.#replaced(value));
      default:
        return this.#giveUp();
    }
  }

  #trimmed(value: string | null, operator: "#" | "%"): string | null {
    const pattern = this.#operand("}", "pattern");
    const greedy = pattern?.startsWith(operator) === true;
    const tokens = this.#pattern(greedy ? pattern.slice(1) : pattern);
    if (value === null || tokens === null) return null;
    return operator === "#" ? trimStart(value, tokens, greedy) : trimEnd(value, tokens, greedy);
  }

  #pattern(text: string | null): ReturnType<typeof parsePattern> {
    if (text === null) return null;
    const tokens = parsePattern(text);
    if (tokens === null) this.#giveUp();
    return tokens;
  }

  #replaced(value: string | null): string | null {
    const all = this.#text.charAt(this.#index) === "/";
    if (all) this.#index++;
    const tokens = this.#pattern(this.#operand("/", "pattern"));
    const replacement = this.#operand("}", "replacement");
    // In the replacement of all, Go gives the dollar sign a meaning of its own.
    if (value === null || tokens === null || replacement === null || (all && replacement.includes("$"))) return null;
    return replace(value, tokens, replacement, all);
  }

  /** What stands behind an operator; null where it is not known, which matters only where it is used. */
  #operand(stop: string, mode: Mode): string | null {
    const before = this.#unknown;
    const text = this.#until(stop, mode);
    const isKnown = this.#unknown === before;
    this.#unknown = before;
    return isKnown ? text : null;
  }

  #orUnknown(value: string | null): string {
    if (value === null) this.#unknown++;
    return value ?? "";
  }

  #name(): string {
    variableName.lastIndex = this.#index;
    const [name = ""] = variableName.exec(this.#text) ?? [];
    this.#index += name.length;
    return name;
  }
}
