import type * as Unbash from "unbash";
import type { JoinedText } from "./joined-text.js";
import type { Assignment, Command, Redirect, Substitution, Variable, Word } from "./nodes.js";

/** Gives the commands of a script inside a word, whose positions count from `base` in the text. */
type ReadScript = (script: Unbash.Script, text: JoinedText, base: number) => Command[];

/** Turns unbash's words into ours: their positions count from `base` in the text. */
export class ShellWords {
  readonly #text: JoinedText;
  readonly #base: number;
  readonly #bash: boolean;
  readonly #readScript: ReadScript;

  constructor(text: JoinedText, base: number, grammar: "posix" | "bash", readScript: ReadScript) {
    this.#text = text;
    this.#base = base;
    this.#bash = grammar === "bash";
    this.#readScript = readScript;
  }

  word(node: Unbash.Word): Word {
    const found: Found = { variables: [], substitutions: [] };
    const value = this.#wordValue(node, found);
    return this.#newWord(node.pos, node.end, value, found);
  }

  /** A word that is its own value. */
  literal(pos: number, end: number, value = this.#raw(pos, end)): Word {
    return this.#newWord(pos, end, value, { variables: [], substitutions: [] });
  }

  assignment(node: Unbash.Assignment): Assignment {
    const range = this.#range(node.pos, node.end);
    const value = node.value.type === "Word" ? this.word(node.value) : null;
    return { type: "Assignment", range, loc: this.#text.source.loc(range), name: node.name, value };
  }

  redirect(node: Unbash.Redirection): Redirect {
    const range = this.#range(node.pos, node.end);
    const target = node.type === "HereDoc" ? node.delimiter : node.target;
    const operator = this.#raw(node.pos, target?.pos ?? node.end).trim();
    const word =
      target === undefined ? null : target.type === "Word" ? this.word(target) : this.literal(target.pos, target.end, target.value);
    return { type: "Redirect", range, loc: this.#text.source.loc(range), operator, target: word };
  }

  /** The value of a word, or null; what it holds is added to `found`. */
  #wordValue(node: Unbash.Word, found: Found): string | null {
    if (node.parts === undefined) return node.text.startsWith("~") ? null : node.value;
    return this.#joined(node.parts, found, false);
  }

  #joined(parts: readonly Unbash.WordPart[], found: Found, quoted: boolean): string | null {
    let joined: string | null = "";
    for (const [index, part] of parts.entries()) {
      const value = this.#partValue(part, found, quoted);
      const tilde = index === 0 && !quoted && part.type === "Literal" && part.text.startsWith("~");
      joined = joined === null || value === null || tilde ? null : joined + value;
    }
    return joined;
  }

  #partValue(part: Unbash.WordPart, found: Found, quoted: boolean): string | null {
    switch (part.type) {
      case "Literal":
      case "SingleQuoted":
        return part.value;
      case "AnsiCQuoted":
        // Elsewhere than in bash it is a dollar sign before a quoted string.
        return this.#bash ? part.value : `$${part.text.slice(2, -1)}`;
      case "DoubleQuoted":
      case "LocaleString": {
        const value = this.#joined(part.parts, found, true);
        return part.type === "LocaleString" && !this.#bash && value !== null ? `$${value}` : value;
      }
      case "SimpleExpansion":
        found.variables.push(this.#variable(part, part.text.slice(1), null, null, { variables: [], substitutions: [] }, quoted));
        return null;
      case "ParameterExpansion":
        found.variables.push(this.#parameter(part, quoted));
        return null;
      case "CommandExpansion":
      case "ProcessSubstitution":
        found.substitutions.push(this.#substitution(part, quoted));
        return null;
      case "BraceExpansion":
        return this.#bash ? null : this.#raw(part.pos, part.end);
      case "ArithmeticExpansion":
      case "ExtendedGlob":
      case "Glob":
        return null;
    }
  }

  #parameter(part: Unbash.ParameterExpansionPart, quoted: boolean): Variable {
    const { operation } = part;
    const nested: Found = { variables: [], substitutions: [] };
    if (operation !== undefined) {
      for (const key of ["operand", "pattern", "replacement", "offset", "length"] as const) {
        const word = key in operation ? (operation as Partial<Record<typeof key, Unbash.Word>>)[key] : undefined;
        if (word !== undefined) this.#wordValue(word, nested);
      }
    }
    const operator = operation === undefined ? (part.prefix ?? null) : this.#raw(operation.pos, operation.operatorEnd);
    const operand = operation === undefined ? null : this.#raw(operation.operatorEnd, operation.end);
    return this.#variable(part, part.parameter, operator, operand, nested, quoted);
  }

  #variable(
    { pos, end }: Unbash.WordPart,
    name: string,
    operator: string | null,
    operand: string | null,
    { variables, substitutions }: Found,
    quoted: boolean,
  ): Variable {
    const range = this.#range(pos, end);
    return { type: "Variable", range, loc: this.#text.source.loc(range), name, operator, operand, variables, substitutions, quoted };
  }

  #substitution({ pos, end, text, script }: Unbash.CommandExpansionPart | Unbash.ProcessSubstitutionPart, quoted: boolean): Substitution {
    const range = this.#range(pos, end);
    // Between backticks with escapes the positions are those of another text, and no command is better than a wrong place.
    const commands = script === undefined || script.source !== undefined ? [] : this.#readScript(script, this.#text, this.#base);
    return { type: "Substitution", range, loc: this.#text.source.loc(range), commands, backtick: text.startsWith("`"), quoted };
  }

  #newWord(pos: number, end: number, value: string | null, { variables, substitutions }: Found): Word {
    const range = this.#range(pos, end);
    return { type: "Word", range, loc: this.#text.source.loc(range), raw: this.#raw(pos, end), value, variables, substitutions };
  }

  #range(pos: number, end: number): Word["range"] {
    return this.#text.range(this.#base + pos, this.#base + end);
  }

  /** The text without the shell's own continuations. */
  #raw(pos: number, end: number): string {
    return this.#text.text.slice(this.#base + pos, this.#base + end).replaceAll("\\\n", "");
  }
}

interface Found {
  readonly variables: Variable[];
  readonly substitutions: Substitution[];
}
