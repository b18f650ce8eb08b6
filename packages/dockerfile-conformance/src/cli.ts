#!/usr/bin/env node
// By its public name, so that the command and the library stay one file each.
import { main } from "dockerfile-conformance";

process.exitCode = await main(process.argv.slice(2));
