import type { Expected } from "../expected.js";
import { entryAt, stackOf, textAt, type VisibleEntry } from "../layer-stack.js";
import { regularExpressions } from "../patterns.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "expected-files",
  practice: "expected",
  title: "its files are as configured",
  rules: [],
  run({ image, expectations: { expected } }) {
    const { visible } = stackOf(image.layers);
    const faults = expected.files.flatMap((file) => faultsOf(file, visible).map((fault) => `${file.path} ${fault}`));
    const measured =
      faults.length === 0 ? `${quantity(expected.files.length, "file")} as configured` : quantity(faults.length, "difference");
    return outcome(faults.length === 0, measured, quantity(expected.files.length, "file"), faults);
  },
});

const executeBits = { owner: 0o100, group: 0o010, other: 0o001, any: 0o111 };

function faultsOf(file: Expected["files"][number], visible: ReadonlyMap<string, VisibleEntry>): string[] {
  const found = entryAt(visible, file.path)?.entry;
  if (found === undefined) return file.exists ? ["is missing"] : [];
  if (!file.exists) return ["is there"];
  const faults: string[] = [];
  const mode = found.mode.toString(8).padStart(4, "0");
  if (file.mode !== undefined && file.mode.padStart(4, "0") !== mode) faults.push(`has the mode ${mode}, not ${file.mode}`);
  if (file.uid !== undefined && file.uid !== found.uid) faults.push(`is owned by uid ${found.uid}, not ${file.uid}`);
  if (file.gid !== undefined && file.gid !== found.gid) faults.push(`is owned by gid ${found.gid}, not ${file.gid}`);
  const { executableBy } = file;
  if (executableBy !== undefined && (found.mode & executeBits[executableBy]) === 0)
    faults.push(`has the mode ${mode}, and may not be run by ${executableBy}`);
  if (file.contains !== undefined || file.lacks !== undefined) {
    const text = textAt(visible, file.path);
    if (text === null) return [...faults, "has no text that can be read: it is no file, a large one, or a link to one"];
    for (const one of regularExpressions(file.contains)) if (!one.test(text)) faults.push(`does not match /${one.source}/`);
    for (const one of regularExpressions(file.lacks)) if (one.test(text)) faults.push(`matches /${one.source}/`);
  }
  return faults;
}
