import { z } from "zod";
import { practiceKeys } from "../checks/check.js";

/** Lists of a report are never changed. */
function list<T extends z.ZodType>(item: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(item).readonly();
}

const bytes = z.number().int().nonnegative();

const finding = z
  .strictObject({
    rule: z
      .string()
      .nullable()
      .describe("dockerfile/no-root-user; null for a message of ESLint's own, such as that of a needless disable comment."),
    line: z.number().int().describe("From 1."),
    message: z.string(),
  })
  .describe("What a rule, or ESLint itself, says about a place in the Dockerfile.");

const exception = finding.extend({ reason: z.string() }).describe("A finding that a disable comment in the Dockerfile takes back.");

const check = z.strictObject({
  name: z.string(),
  title: z.string(),
  status: z
    .enum(["pass", "fail", "not-checked", "warn", "waived"])
    .describe("not-checked stands for what a stand-in base cannot show; warn and waived are failures that do not count."),
  measured: z.string().describe("What was found."),
  limit: z.string().describe("What is asked for."),
  rules: list(z.string()).exactOptional().describe("The lint rules that tell such a fault from the Dockerfile: dockerfile/no-root-user."),
  lines: list(z.number().int()).exactOptional().describe("Where it fails: the lines of the Dockerfile at fault, from 1."),
  detail: list(z.string()).exactOptional().describe("Lines that help to find the fault: paths, the app's log."),
});

const practice = z.strictObject({
  key: z.literal(practiceKeys).describe("The number of the practice, or what is asked for beyond the eight."),
  title: z.string(),
  lint: z
    .strictObject({ findings: list(finding), exceptions: list(exception) })
    .nullable()
    .describe("Null where no rule is about it."),
  checks: list(check),
});

const layer = z.strictObject({
  bytes: bytes.describe("Uncompressed."),
  createdBy: z.string().describe("The instruction that made it; empty where the history does not tell."),
  fromBase: z.boolean(),
  files: list(z.strictObject({ path: z.string(), bytes })).describe("The largest files in it, the largest first."),
});

const installed = z
  .strictObject({ name: z.string(), version: z.string(), manager: z.enum(["apk", "dpkg", "npm", "python"]) })
  .describe("A package as the records of its manager name it.");

/** What was found out about one app. */
export const reportSchema = z.strictObject({
  app: z.string().describe("The app's folder."),
  dockerfile: z.string().exactOptional().describe("Its path in there."),
  engine: z.strictObject({ version: z.string(), api: z.string(), builder: z.string(), provisioned: z.boolean() }),
  base: z.strictObject({ reference: z.string(), used: z.string(), standIn: z.boolean() }),
  image: z.strictObject({
    id: z.string(),
    bytes: bytes.describe("Uncompressed, all layers."),
    ownBytes: bytes.describe("The same without the base's layers."),
    efficiency: z.number().min(0).max(1).describe("The share of the bytes of all files that is needed."),
    packages: list(installed).describe("What is installed, the base's packages too."),
    layers: list(layer).describe("The lowest first."),
  }),
  run: z
    .strictObject({
      answerSeconds: z.number().nullable().describe("From the start to the first answer; null without one."),
      idleBytes: bytes.nullable().describe("Memory in use once it has answered, without the cache; null where it is not known."),
    })
    .nullable()
    .describe("Figures of the hardened run; null where it could not be started."),
  practices: list(practice),
  otherFindings: list(finding).describe("Findings of the lint that belong to no practice: they fail the report too."),
  seconds: z.number().describe("From the start of the lint to the end of the last check."),
});

/** The report as it is written for programs. */
export const jsonReportSchema = reportSchema.extend({
  holds: z.boolean().describe("Whether everything required holds."),
  summary: z.string().describe("The one line that says it all."),
});

export type Report = z.output<typeof reportSchema>;
export type LayerReport = z.output<typeof layer>;
export type PracticeReport = z.output<typeof practice>;
export type LintFinding = z.output<typeof finding>;
export type LintException = z.output<typeof exception>;
export type InstalledPackage = z.output<typeof installed>;
