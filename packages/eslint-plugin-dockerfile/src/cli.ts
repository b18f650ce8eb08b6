#!/usr/bin/env node
import { printable } from "dockerfile-syntax";
import plugin from "./index.js";
import { runCommand } from "./migration/command.js";

process.exitCode = runCommand(process.argv.slice(2), plugin.rules, {
  folder: process.cwd(),
  env: process.env,
  print: (text) => void process.stdout.write(printable(text)),
  printError: (text) => void process.stderr.write(printable(text)),
});
