import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ESLint } from "eslint";
import { milliseconds, type Figure } from "./figure.js";

// As it is published: tsx would run the sources, and with calls in them that name every function.
const { default: dockerfile } = (await import(
  new URL("../dist/index.js", import.meta.url).href
)) as typeof import("eslint-plugin-dockerfile");

interface Growing {
  /** Of what, with the size. */
  readonly what: string;
  readonly size: number;
  readonly make: (size: number) => string;
  readonly aim?: string;
}

function mixed(size: number): string {
  return `FROM a:1\n${Array.from({ length: size }, (_, index) => ["RUN apt-get install a\n", "COPY a b\n", "ENV A=b\n"][index % 3]).join("")}`;
}

const installs = "export CI=1 && npm install && pip install a && apk add c b a && chmod 4755 /a && cd /a; rm -r b && \\\n# why\n";

const kinds: readonly Growing[] = [
  { what: "10,000 instructions", size: 10_000, make: mixed, aim: "under 2,000 ms" },
  { what: "50,000 instructions", size: 50_000, make: mixed },
  {
    what: "a RUN of 5,000 lines",
    size: 5000,
    make: (size) => `FROM a:1\nRUN a \\\n${" && apt-get install -y b \\\n".repeat(size)} && c\n`,
  },
  {
    what: "a here-document of 1 MB",
    size: 1_000_000,
    make: (size) => `FROM a:1\nRUN <<EOF\n${"echo $here\n".repeat(size / 11)}EOF\n`,
  },
  { what: "a RUN of 4,000 lines of installs", size: 2000, make: (size) => `FROM a:1\nRUN ${installs.repeat(size)}c\n` },
  {
    what: "10,000 times a fault and comments",
    size: 10_000,
    make: (size) => `FROM a:1\n${"RNU a\n# why\nRUN apk add c \\\nb \\\n# why\na\n".repeat(size)}`,
  },
  {
    what: "2,000 stages",
    size: 2000,
    make: (size) => Array.from({ length: size }, (_, index) => `FROM s${index} AS s${index + 1}\nCOPY --from=s${index} a b\n`).join(""),
  },
];

/** What one large file takes with all rules, beside a file of half its size: the least of some runs. */
export async function growth(folder: string): Promise<Figure[]> {
  const least = async (text: string): Promise<number> => {
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: dockerfile.configs.all });
    const times: number[] = [];
    for (let run = 0; run < 4; run++) {
      const start = performance.now();
      await eslint.lintText(text, { filePath: join(folder, "Dockerfile") });
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  const figures: Figure[] = [];
  for (const { what, size, make, aim } of kinds) {
    const [half, whole] = [await least(make(size / 2)), await least(make(size))];
    figures.push({
      measured: `all, ${what}`,
      value: milliseconds(whole),
      peer: `half of it, ${milliseconds(half)}`,
      ratio: `${(whole / half).toFixed(1)} times the time`,
      aim: aim ?? "linear: about 2",
    });
  }
  return figures;
}
