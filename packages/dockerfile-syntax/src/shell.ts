import type { JoinedText } from "./joined-text.js";
import type { Command } from "./nodes.js";

export function parseShell(
  text: JoinedText,
  dialect: "posix" | "bash",
): { commands: Command[]; problem: { message: string; index: number } | null } {
  void text;
  void dialect;
  return { commands: [], problem: null };
}
