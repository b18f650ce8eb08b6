import { z } from "zod";

const pattern = z
  .string()
  .refine(isPattern, { message: "it is no regular expression" })
  .meta({ format: "regex", description: "A regular expression." });
const patterns = z.union([pattern, z.array(pattern)]);

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
  executableBy: z.enum(["owner", "group", "other", "any"]).optional().describe("Who may run it; any: at least one of them."),
  contains: patterns.optional().describe("A regular expression that its text matches, lines apart, or several of them."),
  lacks: patterns.optional().describe("A regular expression that its text does not match, or several of them."),
});

const value = z
  .union([z.string(), z.strictObject({ matches: pattern }), z.null()])
  .describe('A value, { "matches": "a regular expression" }, or null where it must not be set.');

const ports = z.array(z.string().regex(/^\d+\/(?:tcp|udp|sctp)$/));

const metadata = z.strictObject({
  env: z.record(z.string(), value).optional().describe("Variables and their values: these at least."),
  labels: z.record(z.string(), value).optional().describe("Labels and their values: these at least."),
  entrypoint: z.array(z.string()).optional().describe("ENTRYPOINT in exec form."),
  cmd: z.array(z.string()).optional().describe("CMD in exec form."),
  workdir: absolutePath.optional().describe("WORKDIR."),
  user: z.string().optional().describe("USER, as the image says it."),
  volumes: z.array(absolutePath).optional().describe("The volumes: exactly these."),
  unmountedVolumes: z.array(absolutePath).optional().describe("Paths that are no volumes."),
  exposedPorts: ports.optional().describe('The ports: exactly these, such as "5000/tcp".'),
  unexposedPorts: ports.optional().describe('Ports that are not exposed, such as "22/tcp".'),
});

const args = z.array(z.string()).min(1);

const command = z.strictObject({
  args: args.describe("The command and its arguments; no shell reads them."),
  env: z.record(z.string(), z.string()).optional().describe("Variables for it alone, and for its setup and teardown."),
  setup: z.array(args).optional().describe("Commands that are run before it; each must end with exit code 0."),
  teardown: z.array(args).optional().describe("Commands that are run after it, whatever came before; each must end with exit code 0."),
  exitCode: z.number().int().min(0).max(255).default(0).describe("What it ends with."),
  stream: z.enum(["stdout", "stderr"]).optional().describe("Where the patterns are looked for; default in both."),
  output: patterns.optional().describe("A regular expression that what it writes matches, lines apart, or several of them."),
  lacks: patterns.optional().describe("A regular expression that what it writes does not match, or several of them."),
});

/** What an app's own configuration asks of its image, beyond the practices. */
export const expectedSchema = z.strictObject({
  files: z.array(file).default([]).describe("Files of the image, whichever layer brings them."),
  metadata: metadata.prefault({}).describe("What the image says about the container it makes."),
  commands: z.array(command).default([]).describe("Commands that are run in the app's hardened container."),
});

export type Expected = z.output<typeof expectedSchema>;
