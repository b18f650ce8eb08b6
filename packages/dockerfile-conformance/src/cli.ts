#!/usr/bin/env node
// By its public name, so that the command and the library stay one file each.
import { main } from "dockerfile-conformance";

// A reader such as head goes when it has enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));
