import { openEngine } from "dockerfile-conformance";

/** Has an engine running before any test, started where there is none; what was started here is stopped after the last. */
export default async function setup(): Promise<() => Promise<void>> {
  const engine = await openEngine({ provision: true, say: (line) => process.stderr.write(`${line}\n`) });
  return async () => {
    await engine[Symbol.asyncDispose]();
  };
}
