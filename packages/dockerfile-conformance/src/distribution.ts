import type { RunningApp } from "./container.js";

/** `ID` of the os-release in an app's container; null where it has none. */
export async function distributionOf(app: RunningApp): Promise<string | null> {
  const { stdout } = await app.exec(["cat", "/etc/os-release"]);
  return /^ID="?([\w.-]+)"?$/m.exec(stdout)?.[1] ?? null;
}
