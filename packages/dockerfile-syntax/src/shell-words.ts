import { forEachChild, type SyntaxNode } from "unbash";
import type * as Unbash from "unbash";
import type { JoinedText } from "./joined-text.js";
import type { Assignment, Command, Range, Redirect, Substitution, Variable, Word } from "./nodes.js";
import { plainWord } from "./plain-words.js";

/** The grammar that a shell text is read with: unbash knows bash's only, what sh reads in another way is put right here. */
export type ShellGrammar = "posix" | "bash";

/** What a word holds, to be added to. */
interface Found {
  readonly variables: Variable[];
  readonly substitutions: Substitution[];
}

/** Shared by the many that hold nothing. */
const nothing: { readonly variables: readonly Variable[]; readonly substitutions: readonly Substitution[] } = {
  variables: [],
  substitutions: [],
};

/** What a script inside a word is made of. */
export interface ScriptParts {
  readonly commands: readonly Command[];
  readonly redirects: readonly Redirect[];
}

export type SubstitutionNode = Unbash.CommandExpansionPart | Unbash.ProcessSubstitutionPart | Unbash.ArithmeticCommandExpansion;

type ReadScript = (substitution: SubstitutionNode) => ScriptParts;

/** Turns unbash's words into ours. */
export class ShellWords {
  readonly #text: JoinedText;
  readonly #bash: boolean;
  /** Most texts have been joined before and hold no continuation to remove. */
  readonly #continued: boolean;
  readonly #readScript: ReadScript;

  /** `readScript` gives the commands of a substitution; all positions count in `text`. */
  constructor(text: JoinedText, grammar: ShellGrammar, readScript: ReadScript) {
    this.#text = text;
    this.#bash = grammar === "bash";
    this.#continued = text.text.includes("\\\n");
    this.#readScript = readScript;
  }

  /** The range in the source. What is not closed may end behind the end of the text. */
  range(pos: number, end: number): Range {
    return this.#text.range(pos, Math.min(end, this.#text.text.length));
  }

  /** The text without the shell's own continuations. */
  raw(pos: number, end: number): string {
    const raw = this.#text.text.slice(pos, end);
    return this.#continued ? raw.replaceAll("\\\n", "") : raw;
  }

  word(node: Unbash.Word): Word {
    return this.#plain(node.pos, node.end) ?? this.#found(node);
  }

  /** A word that is its own value. */
  literal(pos: number, end: number, value = this.raw(pos, end)): Word {
    return this.#newWord(pos, end, value, nothing);
  }

  assignment({ pos, end, name, value: node }: Unbash.Assignment): Assignment {
    let value = node.type === "Word" ? this.#plain(node.pos, node.end) : null;
    if (value === null) {
      const found = emptyFound();
      const assigned = this.#assigned(node, found);
      value = this.#newWord(node.pos, node.end, assigned, found);
    }
    const range = this.range(pos, end);
    return { type: "Assignment", range, loc: this.#text.source.loc(range), name, value };
  }

  /** An assignment that is an argument: `export A=1`. */
  assignmentWord({ pos, end, value }: Unbash.Assignment): Word {
    const plain = this.#plain(pos, end);
    if (plain !== null) return plain;
    const found = emptyFound();
    const assigned = this.#assigned(value, found);
    return this.#newWord(pos, end, assigned === null ? null : this.raw(pos, value.pos) + assigned, found);
  }

  redirect(node: Unbash.Redirection): Redirect {
    const target = node.type === "HereDoc" ? node.delimiter : node.target;
    const operator = this.raw(node.pos, target?.pos ?? node.end).trim();
    const range = this.range(node.pos, node.end);
    const loc = this.#text.source.loc(range);
    if (target === undefined) return { type: "Redirect", range, loc, operator, target: null };
    if (target.type !== "Word") {
      return { type: "Redirect", range, loc, operator, target: this.literal(target.pos, target.end, target.value) };
    }
    // The name of a here-document holds no variables.
    const word = node.type === "HereDoc" ? this.#found(target) : this.word(target);
    return { type: "Redirect", range, loc, operator, target: word };
  }

  /** A word that every shell reads alike; null for any other. unbash lexes a word again for its parts, which costs more than all the rest. */
  #plain(pos: number, end: number): Word | null {
    const { text } = this.#text;
    const plain = end > text.length ? null : plainWord(text, pos, end);
    if (plain === null) return null;
    const { value, references } = plain;
    if (references.length === 0) return this.#newWord(pos, end, value, nothing);
    const variables = references.map((reference) => this.#variable(reference, reference.name, null, null, nothing, reference.quoted));
    return this.#newWord(pos, end, null, { variables, substitutions: nothing.substitutions });
  }

  #found(node: Unbash.Word): Word {
    const found = emptyFound();
    const value = this.#value(node, found);
    return this.#newWord(node.pos, node.end, value, found);
  }

  /** The words of `[[ ... ]]`: its name and its operands. */
  test({ pos, expression }: Unbash.TestCommand): Word[] {
    const words = [this.literal(pos, pos + 2)];
    const collect = (node: SyntaxNode): void => {
      if (node.type !== "Word") forEachChild(node, collect);
      // The operand of `[[ -f ]]` is missing.
      else if (node.end > node.pos) words.push(this.word(node));
    };
    collect(expression);
    return words;
  }

  /** The words of `((...))`: its name and its expression. */
  arithmetic({ pos, expression }: Unbash.ArithmeticCommand): Word[] {
    const name = this.literal(pos, pos + 2);
    if (expression === undefined) return [name];
    const found = emptyFound();
    this.#findSubstitutions(expression, found);
    return [name, this.#newWord(expression.pos, expression.end, null, found)];
  }

  #assigned(node: Unbash.Assignment["value"], found: Found): string | null {
    if (node.type === "Word") return this.#value(node, found, { assigned: true });
    for (const element of node.elements) this.#value(element, found);
    return null;
  }

  /** The value of a word, or null; what it holds is added to `found`. */
  #value(node: Unbash.Word, found: Found, { assigned = false, quoted = false } = {}): string | null {
    const tilde = assigned ? /(?:^|:)~/ : /^~/;
    const { parts } = node;
    if (parts === undefined) return tilde.test(node.text) ? null : node.value;
    const first = parts.findIndex((part, index) => (index === 0 || assigned) && part.type === "Literal" && tilde.test(part.text));
    const value = this.#joined(parts, found, quoted);
    return first === -1 ? value : null;
  }

  #joined(parts: readonly Unbash.WordPart[], found: Found, quoted: boolean): string | null {
    let joined: string | null = "";
    for (const part of parts) {
      const value = this.#partValue(part, found, quoted);
      joined = joined === null || value === null ? null : joined + value;
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
        found.variables.push(this.#variable(part, part.text.slice(1), null, null, nothing, quoted));
        return null;
      case "ParameterExpansion":
        found.variables.push(this.#parameter(part, quoted));
        return null;
      case "CommandExpansion":
      case "ProcessSubstitution":
        found.substitutions.push(this.#substitution(part, quoted));
        return null;
      case "ArithmeticExpansion":
        this.#findSubstitutions(part, found);
        return null;
      case "BraceExpansion": {
        // The parts are what stands between the braces. Elsewhere than in bash those are characters like any others.
        const inner =
          part.parts === undefined
            ? this.raw(part.pos + 1, part.end - 1).replaceAll(/\\(.)/gs, "$1")
            : this.#joined(part.parts, found, quoted);
        return this.#bash || inner === null ? null : `{${inner}}`;
      }
      case "ExtendedGlob":
      case "Glob":
        this.#joined(part.parts ?? [], found, quoted);
        return null;
    }
  }

  /** The substitutions of arithmetic. Its variables stay text: most are written without the dollar sign. */
  #findSubstitutions(node: SyntaxNode, found: Found): void {
    switch (node.type) {
      case "CommandExpansion":
      case "ProcessSubstitution":
      case "ArithmeticCommandExpansion":
        // The shell treats an expression as if it stood between double quotes.
        found.substitutions.push(this.#substitution(node, true));
        return;
      default:
        forEachChild(node, (child) => {
          this.#findSubstitutions(child, found);
        });
    }
  }

  #parameter(part: Unbash.ParameterExpansionPart, quoted: boolean): Variable {
    const nested = emptyFound();
    const collect = (node: SyntaxNode): void => {
      if (node.type === "Word") this.#value(node, nested, { quoted });
      else forEachChild(node, collect);
    };
    forEachChild(part, collect);
    const { operation } = part;
    const operator = operation === undefined ? (part.prefix ?? null) : this.raw(operation.pos, operation.operatorEnd);
    const operand = operation === undefined ? null : this.raw(operation.operatorEnd, operation.end);
    return this.#variable(part, part.parameter, operator, operand, nested, quoted);
  }

  #variable(
    { pos, end }: { readonly pos: number; readonly end: number },
    name: string,
    operator: string | null,
    operand: string | null,
    { variables, substitutions }: typeof nothing,
    quoted: boolean,
  ): Variable {
    const range = this.range(pos, end);
    return { type: "Variable", range, loc: this.#text.source.loc(range), name, operator, operand, variables, substitutions, quoted };
  }

  #substitution(substitution: SubstitutionNode, quoted: boolean): Substitution {
    const { commands, redirects } = this.#readScript(substitution);
    const { pos, end, text } = substitution;
    const range = this.range(pos, end);
    return { type: "Substitution", range, loc: this.#text.source.loc(range), commands, redirects, backtick: text.startsWith("`"), quoted };
  }

  #newWord(pos: number, end: number, value: string | null, { variables, substitutions }: typeof nothing): Word {
    const range = this.range(pos, end);
    const raw = this.raw(pos, end);
    return { type: "Word", range, loc: this.#text.source.loc(range), raw, value, variables, substitutions, script: null };
  }
}

function emptyFound(): Found {
  return { variables: [], substitutions: [] };
}
