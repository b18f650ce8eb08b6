import { isSpace } from "./characters.js";

/** What announces a here-document: `3<<-"EOF"`. */
export interface HeredocStart {
  readonly name: string;
  readonly fd: number;
  readonly expand: boolean;
  readonly chomp: boolean;
}

const announcement = /^([0-9]*)<<(-?)[\t\n\f\r ]*((?![\t\n\f\r ])[^<]*)$/;

/**
 * The here-documents that a logical line announces, in order. BuildKit looks for them in the words of the whole line, split as a shell
 * would without knowing one: `<<` counts only at the start of a word, blanks may follow it, and a quote that is not closed or a `${`
 * that it does not know hides them all.
 */
export function heredocStarts(line: string): HeredocStart[] {
  if (!line.includes("<<")) return [];
  const starts: HeredocStart[] = [];
  for (const word of splitWords(line, { quotes: true, escapes: true }) ?? []) {
    const start = heredocStart(word);
    if (start !== null) starts.push(start);
  }
  return starts;
}

/** The here-document that one word announces, or null. */
export function heredocStart(word: string): HeredocStart | null {
  if (!word.includes("<<")) return null;
  const [, fd = "", dash = "", rest = ""] = announcement.exec(word) ?? [];
  if (rest === "") return null;
  const [name, ...more] = splitWords(rest, { quotes: false, escapes: false }) ?? [];
  if (name === undefined || more.length > 0) return null;
  const [raw = name] = splitWords(rest, { quotes: true, escapes: false }) ?? [];
  return { name, fd: Math.min(Number(fd), maxDescriptor), expand: quoteCount(name) === quoteCount(raw), chomp: dash === "-" };
}

/** The largest unsigned number of 64 bits, which Go makes of all larger ones. */
const maxDescriptor = 2 ** 64;

function quoteCount(text: string): number {
  return text.split(/['"]/).length;
}

/** What is kept in the words: their quotes, their escape characters. */
interface Kept {
  readonly quotes: boolean;
  readonly escapes: boolean;
}

/** The words of `text`, or null where BuildKit's splitter gives up. */
function splitWords(text: string, kept: Kept): string[] | null {
  const splitter = new Splitter(text, kept);
  try {
    splitter.read("");
  } catch (error) {
    if (error === gaveUp) return null;
    throw error;
  }
  return splitter.words;
}

const gaveUp = new Error("The words of the line cannot be told apart.");
const maxDepth = 50;

/** BuildKit's word splitter as it looks for here-documents: backslash escapes whatever `# escape=` says, no variable is set. */
class Splitter {
  words: string[] = [];
  readonly #text: string;
  #kept: Kept;
  #index = 0;
  #word: string[] = [];

  constructor(text: string, kept: Kept) {
    // Go's scanner drops a byte order mark.
    this.#text = text.startsWith("\ufeff") ? text.slice(1) : text;
    this.#kept = kept;
  }

  /** Reads up to `stop` or the end and gives the text read; the words are collected on the way. */
  read(stop: string, depth = 0): string {
    if (depth > maxDepth) throw gaveUp;
    const parts: string[] = [];
    const add = (part: string): void => {
      parts.push(part);
      this.#word.push(part);
    };
    while (this.#index < this.#text.length) {
      const character = this.#text.charAt(this.#index);
      if (stop !== "" && character === stop) {
        this.#index++;
        this.#endWord();
        return parts.join("");
      }
      if (character === "'") add(this.#singleQuoted());
      else if (character === '"') add(this.#doubleQuoted(depth));
      else if (character === "<") add(this.#angle());
      else if (character === "$") {
        const expansion = this.#dollar(depth);
        parts.push(expansion);
        for (const unit of expansion) this.#addCharacter(unit);
      } else if (character === "\\") {
        this.#index += 2;
        if (this.#kept.escapes) add(character);
        if (this.#index <= this.#text.length) add(this.#text.charAt(this.#index - 1));
      } else {
        this.#index++;
        parts.push(character);
        this.#addCharacter(character);
      }
    }
    if (stop !== "") throw gaveUp;
    this.#endWord();
    return parts.join("");
  }

  #addCharacter(character: string): void {
    if (isSpace(character.charCodeAt(0))) this.#endWord();
    else this.#word.push(character);
  }

  #endWord(): void {
    const word = this.#word.join("");
    if (word !== "") this.words.push(word);
    this.#word = [];
  }

  #singleQuoted(): string {
    const end = this.#text.indexOf("'", this.#index + 1);
    if (end === -1) throw gaveUp;
    const start = this.#index;
    this.#index = end + 1;
    return this.#kept.quotes ? this.#text.slice(start, end + 1) : this.#text.slice(start + 1, end);
  }

  #doubleQuoted(depth: number): string {
    const parts: string[] = [];
    this.#index++;
    for (;;) {
      const character = this.#text.charAt(this.#index);
      if (character === "") throw gaveUp;
      if (character === '"') break;
      if (character === "$") {
        parts.push(this.#dollar(depth));
        continue;
      }
      const next = this.#text.charAt(this.#index + 1);
      if (character === "\\" && (next === '"' || next === "$" || next === "\\")) {
        parts.push(this.#kept.escapes ? character + next : next);
        this.#index += 2;
        continue;
      }
      parts.push(character);
      this.#index++;
    }
    this.#index++;
    const text = parts.join("");
    return this.#kept.quotes ? `"${text}"` : text;
  }

  /** `<` or `<<` with the blanks behind it, which belong to the same word. */
  #angle(): string {
    const start = this.#index++;
    if (this.#text.charAt(this.#index) === "<") {
      this.#index++;
      while ("\t\r ".includes(this.#text.charAt(this.#index)) && this.#index < this.#text.length) this.#index++;
    }
    return this.#text.slice(start, this.#index);
  }

  /** A variable, which is never set here and so stays as it is. */
  #dollar(depth: number): string {
    this.#index++;
    if (this.#text.charAt(this.#index) !== "{") return `$${this.#name()}`;
    this.#index++;
    if ("{}:".includes(this.#text.charAt(this.#index))) throw gaveUp;
    const name = this.#name();
    let operator = this.#text.charAt(this.#index++);
    if (operator === "}") return `\${${name}}`;
    if (operator === "/") {
      if (this.#text.charAt(this.#index) === "/") this.#index++;
      const pattern = this.#nested("/", true, depth);
      return `\${${name}/${pattern}/${this.#nested("}", true, depth)}}`;
    }
    if (operator === ":") operator += this.#text.charAt(this.#index++);
    // Behind a colon it takes anything else for a modifier, and complains only where the variable has a value.
    if (!/^(?::[^#%]|[-+?#%])$/s.test(operator)) throw gaveUp;
    return `\${${name}${operator}${this.#nested("}", operator === "#" || operator === "%", depth)}}`;
  }

  /** BuildKit's buffer of the current word is shared with what it reads inside braces, so the word begun before is lost: as here. */
  #nested(stop: string, escapes: boolean, depth: number): string {
    const { words } = this;
    const kept = this.#kept;
    this.words = [];
    this.#word = [];
    this.#kept = { ...kept, escapes };
    const text = this.read(stop, depth + 1);
    this.#kept = kept;
    this.words = words;
    return text;
  }

  #name(): string {
    const start = this.#index;
    variableName.lastIndex = start;
    const [name = ""] = variableName.exec(this.#text) ?? [];
    this.#index = start + name.length;
    return name;
  }
}

const variableName = /[0-9]+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy;
