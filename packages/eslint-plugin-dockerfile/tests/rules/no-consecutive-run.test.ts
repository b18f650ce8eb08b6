import rule from "../../src/rules/no-consecutive-run.js";
import { ruleTester } from "../rule-tester.js";

const at = (line: number, join: string | null, column = 1) => ({
  messageId: "consecutive",
  line,
  column,
  endLine: line,
  endColumn: column + 3,
  ...(join !== null && { suggestions: [{ messageId: "join", output: join }] }),
});

ruleTester.run("no-consecutive-run", rule, {
  valid: [
    "FROM a\nRUN b\n",
    "FROM a\nRUN b\nCOPY c d\nRUN e\n",
    "FROM a\nRUN b\nFROM c\nRUN d\n",
    "FROM a\nRUN --mount=type=cache,target=/x b\nRUN c\n",
    'FROM a\nRUN b\nSHELL ["/bin/bash", "-c"]\nRUN c\n',
    "FROM a\nONBUILD RUN b\nONBUILD RUN c\n",
    "FROM a\nRUN b\n# why\nRUN c\n",
    "FROM a\r\nRUN b\r\n\r\n  # why\r\nRUN c\r\n",
    "FROM a\nRUN b && c && d | e; f && g\nRUN h\n",
    "FROM a\nRUN b\nRUN c && d && e && f && g && h\n",
    "FROM a\nRUN --mount=type=secret,id=b c\nRUN --mount=type=secret,id=d e\n",
    "FROM a\nRUN --network=none b\nRUN c\n",
    "FROM a\nRUN --mount=target=/b c\nRUN --mount=target=/b,rw d\n",
    { code: "FROM a\nRUN b && c\nRUN d\n", options: [{ allowCommented: false, maxCommands: 1 }] },
    { code: "FROM a\nRUN b\nRUN c $(d)\n", options: [{ allowCommented: false, maxCommands: 1 }] },
    { code: 'FROM a\nRUN b\nRUN ["sh", "-c", "c && d"]\n', options: [{ allowCommented: false, maxCommands: 1 }] },
    { code: "FROM a\nRUN b\nRUN sh -c 'c; d'\n", options: [{ allowCommented: false, maxCommands: 1 }] },
    { code: "FROM a\nRUN b\nRUN <<EOF\nc\nd\nEOF\n", options: [{ allowCommented: false, maxCommands: 1 }] },
  ],
  invalid: [
    {
      code: "FROM a\nRUN b\nRUN sh -c 'c'\n",
      options: [{ allowCommented: false, maxCommands: 1 }],
      errors: [at(3, "FROM a\nRUN b \\\n    && sh -c 'c'\n")],
    },
    {
      code: "FROM a\nRUN [ -d /b ] || mkdir /b\nRUN [[ c ]] && d\n",
      options: [{ allowCommented: false, maxCommands: 1 }],
      errors: [at(3, "FROM a\nRUN [ -d /b ] || mkdir /b \\\n    && [[ c ]] && d\n")],
    },
    { code: "FROM a\nRUN b\nRUN c\n", errors: [at(3, "FROM a\nRUN b \\\n    && c\n")] },
    { code: "FROM a\r\nrun b\r\nrun c | d\r\n", errors: [at(3, "FROM a\r\nrun b \\\r\n    && c | d\r\n")] },
    {
      code: '# escape=`\nFROM a\nSHELL ["/bin/sh", "-c"]\nRUN b\nRUN c\n',
      errors: [at(5, '# escape=`\nFROM a\nSHELL ["/bin/sh", "-c"]\nRUN b `\n    && c\n')],
    },
    {
      code: "FROM a\nRUN b\n\n# why\n  RUN c\n",
      options: [{ allowCommented: false, maxCommands: 0 }],
      errors: [at(5, "FROM a\nRUN b \\\n# why\n    && c\n", 3)],
    },
    {
      code: "FROM a\nRUN b && c && d && e && f && g\nRUN h\n",
      options: [{ allowCommented: true, maxCommands: 0 }],
      errors: [at(3, "FROM a\nRUN b && c && d && e && f && g \\\n    && h\n")],
    },
    {
      code: "FROM a\nRUN --mount=type=bind,dst=/b,ro c\nRUN --mount=target=/b,readonly=true d\n",
      errors: [at(3, "FROM a\nRUN --mount=type=bind,dst=/b,ro c \\\n    && d\n")],
    },
    { code: "FROM a\nRUN b \\\n  && c\nRUN d \\\n  && e\n", errors: [at(4, "FROM a\nRUN b \\\n  && c \\\n    && d \\\n  && e\n")] },
    {
      code: "FROM a\nRUN b\nRUN c\nRUN d\n",
      errors: [at(3, "FROM a\nRUN b \\\n    && c\nRUN d\n"), at(4, "FROM a\nRUN b\nRUN c \\\n    && d\n")],
    },
    { code: "FROM a\nRUN cd /b\nRUN c\n", errors: [at(3, null)] },
    { code: "FROM a\nRUN export B=1\nRUN c\n", errors: [at(3, null)] },
    { code: "FROM a\nRUN b\nRUN c; d\n", errors: [at(3, null)] },
    { code: "FROM a\nRUN b\nRUN c || d\n", errors: [at(3, null)] },
    { code: "FROM a\nRUN b &\nRUN c\n", errors: [at(3, null)] },
    { code: "FROM a\nRUN b # why\nRUN c\n", errors: [at(3, null)] },
    { code: 'FROM a\nRUN ["b"]\nRUN c\n', errors: [at(3, null)] },
    { code: "FROM a\nRUN <<EOF\nb\nEOF\nRUN c\n", errors: [at(5, null)] },
    { code: "FROM a\nRUN --network=none b\nRUN --network=none c\n", errors: [at(3, "FROM a\nRUN --network=none b \\\n    && c\n")] },
  ],
});
