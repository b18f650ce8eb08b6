import { readFileSync } from "node:fs";
import { numbersFrom, realisticDockerfile } from "../bench/realistic-dockerfiles.js";

/** What is thrown into a text: the characters and words that the grammar turns on. */
const splinters = [
  ...[
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\f",
    "\0",
    "\u00a0",
    "\u0085",
    "\ufeff",
    "é",
    "😀",
    "\ud83d",
    "\\",
    "\\\n",
    "`",
    "`\n",
    "\\\r\n",
    " \\ \n",
  ],
  ...[
    "#",
    "\n#",
    "# escape=`\n",
    "--",
    "--from=",
    "--mount=",
    "=",
    ",",
    ":",
    "@",
    "/",
    "[",
    "]",
    '["',
    '"]',
    '"',
    "'",
    "$",
    "${",
    "}",
    "${x:-",
  ],
  ...[
    "<<",
    "<<EOF",
    "<<-",
    "EOF\n",
    "<",
    ">",
    "|",
    "&",
    ";",
    ";;",
    "&&",
    "(",
    ")",
    "$(",
    "{",
    "~",
    "*",
    "?",
    "!",
    "1",
    "a",
    "sh -c '",
    "\nRUN ",
  ],
  ...[
    "\nFROM ",
    "\nENV ",
    "\nCOPY ",
    "\nONBUILD ",
    "\nHEALTHCHECK ",
    "\nSHELL ",
    " if ",
    " then ",
    " fi",
    " do ",
    " done",
    " case ",
    " esac",
  ],
];

function seeds(): string[] {
  const cases = ["buildkit-cases.jsonl", "buildkit-adversarial-cases.jsonl"].flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  const realistic = Array.from({ length: 300 }, (_, seed) => realisticDockerfile(seed));
  return [...cases, ...realistic].filter(({ length }) => length > 0 && length < 3000);
}

/** Known files with a few things cut out, doubled, thrown in, or taken from another: the same for the same seed. */
export function* mutants(count: number, seed: number): Generator<string> {
  const texts = seeds();
  const random = numbersFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? "";
  for (let made = 0; made < count; made++) {
    let text = pick(texts);
    for (let changes = 1 + below(4); changes > 0; changes--) {
      const at = below(text.length + 1);
      const end = at + below(20);
      switch (below(6)) {
        case 0:
          text = text.slice(0, at) + text.slice(end);
          break;
        case 1:
          text = text.slice(0, end) + text.slice(at);
          break;
        case 2:
          text = text.slice(0, at) + pick(texts).slice(below(40));
          break;
        default:
          text = text.slice(0, at) + pick(splinters) + text.slice(at);
      }
    }
    yield text.slice(0, 4000);
  }
}
