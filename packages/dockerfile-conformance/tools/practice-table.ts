import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { practices } from "../src/practices.js";

const readme = fileURLToPath(new URL("../../../README.md", import.meta.url));

/** The project's README, with the table of the eight practices as they stand in the code: its path and its whole text. */
export function readmeWithPractices(): [file: string, text: string] {
  const rows = practices.flatMap(({ key, title, rules, checks }) =>
    typeof key === "number"
      ? `| ${key} ${title} | ${rules.map((rule) => `\`${rule}\``).join(", ")} | ${checks.map((check) => check.title).join("; ")} |`
      : [],
  );
  const table = ["| Practice | Rules | Proven on the image by |", "| --- | --- | --- |", ...rows].join("\n");
  const [before, , after] = readFileSync(readme, "utf8").split(/(<!-- begin practices -->\n[^]*?<!-- end practices -->)/);
  if (before === undefined || after === undefined) throw new Error(`${readme} has no place for the table of the practices.`);
  return [readme, `${before}<!-- begin practices -->\n\n${table}\n\n<!-- end practices -->${after}`];
}
