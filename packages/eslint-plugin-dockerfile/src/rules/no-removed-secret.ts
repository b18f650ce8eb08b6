import { posix } from "node:path";
import type { Add, Copy, Word } from "dockerfile-syntax";
import { invocation, withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { withFolders, withoutTrailingSlashes } from "../analysis/paths.js";
import { isSecretFile } from "../analysis/secret-files.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { credentialFiles } from "../knowledge/credential-files.js";
import { publicFiles, secretFiles } from "../knowledge/secret-files.js";
import { defineRule } from "../define-rule.js";

const files = [...secretFiles, ...credentialFiles];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow removing a secret in a later layer than the one that holds it",
      category: "secrets",
      presets: { recommended: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      stays:
        "'{{file}}' stays in the layer of line {{line}}, where everyone who has the image can read it. Mount it by 'RUN --mount=type=secret'.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        const secrets = new Secrets();
        for (const outer of final === undefined
          ? []
          : lineage(tree, final)
              .toReversed()
              .flatMap(({ instructions }) => instructions)) {
          const instruction = withoutOnbuild(outer);
          if (instruction.type === "Copy" || instruction.type === "Add") {
            for (const secret of secretsIn(instruction)) secrets.add(secret);
          } else if (instruction.type === "Run" && !secrets.isEmpty) {
            for (const node of nestedCommandsOf(instruction).flatMap(removedWords)) {
              const secret = secrets.take(node.value ?? "");
              if (secret !== null) context.report({ node, messageId: "stays", data: { file: secret.name, line: String(secret.line) } });
            }
          }
        }
      },
    };
  },
});

/** A file with a secret in a layer. */
interface Secret {
  readonly name: string;
  /** Its path in the image; null where that depends on the working directory. */
  readonly path: string | null;
  readonly line: number;
}

function secretsIn({ sources, destination, loc }: Add | Copy): Secret[] {
  const target = destination?.value ?? null;
  if (target === null) return [];
  const isFolder = target.endsWith("/") || /^\.{1,2}$/.test(target) || sources.length > 1;
  return sources.flatMap(({ value }) => {
    if (value === null || value.includes("://") || !isSecretFile(value, files, publicFiles)) return [];
    const place = isFolder ? posix.join(target, posix.basename(value)) : target;
    return { name: posix.basename(place), path: place.startsWith("/") ? place : null, line: loc.start.line };
  });
}

/** What a command removes. */
function removedWords(command: Parameters<typeof invocation>[0]): readonly Word[] {
  const { name, args } = invocation(command);
  return name === "rm" || name === "shred" || name === "unlink" ? args.filter(({ raw }) => !raw.startsWith("-")) : [];
}

/** The secrets in the layers so far. */
class Secrets {
  /** By their paths and the folders that they are in. */
  readonly #byPath = new Map<string, Secret>();
  readonly #byName = new Map<string, Secret>();
  readonly #taken = new Set<Secret>();

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  add(secret: Secret): void {
    this.#byName.set(secret.name, secret);
    for (const path of withFolders(secret.path ?? "")) this.#byPath.set(path, secret);
  }

  /** The secret that goes with what is removed, each once. */
  take(removed: string): Secret | null {
    const named = this.#byName.get(posix.basename(removed));
    // A name alone tells where one of the two depends on a folder that is not looked at.
    const byName = named?.path == null || !removed.startsWith("/") ? named : undefined;
    const secret = (removed.startsWith("/") ? this.#byPath.get(withoutTrailingSlashes(removed)) : undefined) ?? byName;
    if (secret === undefined || this.#taken.has(secret)) return null;
    this.#taken.add(secret);
    return secret;
  }
}
