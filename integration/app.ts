import { fileURLToPath } from "node:url";
import type { CommandOptions } from "dockerfile-conformance";
import { pythonStandIn } from "./stand-in/python.js";

/** The folder of the reference app. */
export const referenceApp = fileURLToPath(new URL("../reference-app", import.meta.url));

/** What the reference app's base is replaced by where no registry answers. */
export const substitutes: NonNullable<CommandOptions["substitutes"]> = new Map([["python:3.9-alpine3.18", pythonStandIn]]);
