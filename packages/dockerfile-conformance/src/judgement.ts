import type { Check, Outcome } from "./checks/check.js";
import type { Settings } from "./config.js";
import type { PracticeReport } from "./report/schema.js";

/** What a report says of a check: its outcome, or that a failure does not count, and why. */
export type Verdict = Omit<PracticeReport["checks"][number], "name" | "title">;

/**
 * What a configuration makes of the outcome of a check.
 *
 * @param today `2026-11-23`: a waiver counts up to and including its last day
 */
export function judged({ name }: Check, outcome: Outcome, { checks, waivers }: Settings, today: string): Verdict {
  if (outcome.status !== "fail") return outcome;
  const waiver = waivers.find(({ check }) => check === name);
  const detail = outcome.detail ?? [];
  if (waiver !== undefined) {
    const { reason, until } = waiver;
    if (today <= until) return { ...outcome, status: "waived", detail: [`waived until ${until}: ${reason}`, ...detail] };
    return { ...outcome, detail: [`its waiver ended on ${until}: ${reason}`, ...detail] };
  }
  return checks[name] === "warn" ? { ...outcome, status: "warn" } : outcome;
}
