import type { Cmd, Entrypoint, Word } from "dockerfile-syntax";
import { baseImage, officialName } from "../analysis/base-images.js";
import { startInstructions } from "../analysis/service.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

/** Official images that set a directory themselves. */
const withDirectory: ReadonlySet<string | null> = new Set([
  ...["caddy", "drupal", "ghost", "golang", "nextcloud", "php", "redis", "ruby", "tomcat", "wordpress", "jetty", "cassandra"],
  ...["matomo", "composer", "joomla", "kibana", "logstash", "elasticsearch"],
]);

/** A path from the directory that the program starts in: `./run`, `app/main.py`, `server.js`. */
const relativePath = /^(?:\.{1,2}\/\S+|[\w-]+(?:\/[\w.-]+)*\.(?:cjs|dll|jar|js|mjs|php|pl|py|rb|sh|ts))$/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require WORKDIR where the image starts something by a relative path",
      category: "env-arg",
      presets: {},
      aliases: [],
    },
    messages: {
      missing: "'{{path}}' is looked for in whatever directory the base image starts in. Set WORKDIR, or write the whole path.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Dockerfile() {
        const stage = finalStage(ast);
        const stages = stage === undefined ? [] : lineage(ast, stage);
        const first = stages.at(-1);
        const image = first && baseImage(ast, first);
        // Another image may have a directory of its own that everyone knows.
        if (stage === undefined || image == null || officialName(image) === null || withDirectory.has(officialName(image))) return;
        if (stages.some(({ instructions }) => instructions.some(({ type }) => type === "Workdir"))) return;
        const word = startInstructions(ast, stage).flatMap(relativeWords)[0];
        if (word !== undefined) context.report({ node: word, messageId: "missing", data: { path: word.value ?? word.raw } });
      },
    };
  },
});

function relativeWords({ body }: Cmd | Entrypoint): readonly Word[] {
  const commands = body?.commands ?? [];
  if (commands.some(({ name }) => name === "cd")) return [];
  return commands.flatMap(({ words }) => words.filter(({ value }) => value !== null && relativePath.test(value)));
}
