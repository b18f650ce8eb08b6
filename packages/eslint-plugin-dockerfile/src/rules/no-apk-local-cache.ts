import type { Command } from "dockerfile-syntax";
import { isEmptiedAfter } from "../analysis/cleanup.js";
import { invocation, managerCall } from "../analysis/commands.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow a cache of apk in the layer",
      category: "apk",
      presets: {},
      aliases: [],
    },
    messages: {
      cache: "apk keeps each package it downloads in '{{directory}}', and so does the layer. Remove the cache, or put it on a mount.",
    },
  },
  create(context) {
    return {
      Run(run) {
        const commands = nestedCommandsOf(run);
        for (const [index, command] of commands.entries()) {
          const directory = cacheOf(command);
          if (directory === null || hidesInMount(run, directory) || isEmptiedAfter(commands, index, directory, "apk")) continue;
          context.report({ node: command, messageId: "cache", data: { directory } });
        }
      },
    };
  },
});

/** The directory that a command makes apk keep packages in, or null. */
function cacheOf(command: Command): string | null {
  const call = managerCall(command);
  if (call?.manager.name === "apk") {
    return call.action === "install" ? (call.options.find(({ name }) => name === "--cache-dir")?.value ?? null) : null;
  }
  const { args, name } = invocation(command);
  const operands = args.filter(({ raw }) => !raw.startsWith("-"));
  if (name === "setup-apkcache") return operands[0]?.value ?? null;
  // The link that turns the cache on: https://wiki.alpinelinux.org/wiki/Local_APK_cache
  const isLink = name === "ln" && /^\/etc\/apk\/cache\/?$/.test(operands[1]?.value ?? "");
  return isLink ? (operands[0]?.value ?? null) : null;
}
