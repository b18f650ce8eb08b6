import { z } from "zod";

const pattern = z
  .string()
  .refine(isPattern, { message: "it is no regular expression" })
  .meta({ format: "regex", description: "A regular expression." });
export const absolutePath = z.string().regex(/^\//).describe('A path in the image: "/app/app.py".');
const id = z.number().int().nonnegative();

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

const file = z.strictObject({
  path: absolutePath,
  exists: z.boolean().default(true).describe("Whether it is to be there."),
  mode: z
    .string()
    .regex(/^[0-7]{3,4}$/)
    .optional()
    .describe('Its permissions: "0644".'),
  uid: id.optional().describe("The number of its owner."),
  gid: id.optional().describe("The number of its group."),
  contains: pattern.optional().describe("A regular expression that its text matches, lines apart."),
  lacks: pattern.optional().describe("One that its text does not match."),
});

const metadata = z.strictObject({
  env: z.record(z.string(), z.string()).optional().describe("Variables and their values: these at least."),
  labels: z.record(z.string(), z.string()).optional().describe("Labels and their values: these at least."),
  entrypoint: z.array(z.string()).optional().describe("ENTRYPOINT in exec form."),
  cmd: z.array(z.string()).optional().describe("CMD in exec form."),
  workdir: absolutePath.optional().describe("WORKDIR."),
  user: z.string().optional().describe("USER, as the image says it."),
  volumes: z.array(absolutePath).optional().describe("The volumes: exactly these."),
  exposedPorts: z
    .array(z.string().regex(/^\d+\/(?:tcp|udp|sctp)$/))
    .optional()
    .describe('The ports: exactly these, such as "5000/tcp".'),
});

const command = z.strictObject({
  args: z.array(z.string()).min(1).describe("The command and its arguments; no shell reads them."),
  exitCode: z.number().int().min(0).max(255).default(0).describe("What it ends with."),
  output: pattern.optional().describe("A regular expression that what it writes matches, lines apart."),
  lacks: pattern.optional().describe("One that what it writes does not match."),
});

/** What an app's own configuration asks of its image, beyond the practices. */
export const expectedSchema = z.strictObject({
  files: z.array(file).default([]).describe("Files of the image, whichever layer brings them."),
  metadata: metadata.prefault({}).describe("What the image says about the container it makes."),
  commands: z.array(command).default([]).describe("Commands that are run in the app's hardened container."),
});

export type Expected = z.output<typeof expectedSchema>;
