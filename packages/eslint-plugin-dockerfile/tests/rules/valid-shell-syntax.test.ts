import rule from "../../src/rules/valid-shell-syntax.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-shell-syntax", rule, {
  valid: [
    "FROM a\nRUN a && b\n",
    "FROM a\nRUN if a; then b; fi\n",
    "FROM a\nRUN for i in a; do b; done\n",
    "FROM a\nRUN echo 'if'\n",
    'FROM a\nRUN ["sh", "-c", "if"]\n',
    'FROM a\nSHELL ["powershell"]\nRUN if (a) {\n',
    'FROM a\nSHELL ["cmd"]\nRUN if a (\n',
    "FROM a\nCMD a || b\n",
    "FROM a\nRUN case a in b) c;; esac\n",
    "FROM a\nRUN a \\\n  # (\n  && b\n",
    'FROM a\nRUN echo "a (b"\n',
    "FROM a\nRUN f() { a; }\n",
    "FROM a\nRUN <<EOF python3\nif (\nEOF\n",
    "FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nif (\nEOF\n",
    "FROM a\nRUN cat <<EOF > b\nif (\nEOF\n",
    // What it expands to is not known.
    "FROM a\nRUN sh <<EOF\nif (\nEOF\n",
    'FROM a\nSHELL ["powershell"]\nRUN <<EOF\nif (\nEOF\n',
    'FROM a\nSHELL ["/usr/bin/python3", "-c"]\nRUN f(\n',
    "FROM a\nRUN echo $((1 + 2)) ${A:-b}\n",
    "FROM a\nRUN echo fi done\n",
    "FROM a\nRUN \n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN if a; then b\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected 'fi' to close 'if'." },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "FROM a\r\nRUN <<EOF\r\nif b\r\nEOF\r\nRUN c\r\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected 'then'." },
          line: 3,
          column: 6,
          endLine: 4,
          endColumn: 1,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN bash <<'EOF'\nb\nc ${d\nEOF\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: unterminated parameter expansion." },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 4,
        },
      ],
    },
    {
      code: "FROM a\nRUN a &&\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected command after '&&'." },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nRUN ( a\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected ')' to close subshell." },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 8,
        },
      ],
    },
    {
      code: 'FROM a\nRUN echo "a\n',
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: unterminated double quote." },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
    {
      code: "FROM a\nRUN echo 'a\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: unterminated single quote." },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
    {
      code: "FROM a\nRUN fi\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: unexpected token 'fi'." },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 6,
        },
      ],
    },
    {
      code: "FROM a\nRUN a; }\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: unexpected token '}'." },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nRUN for i in a b; done\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected 'do'." },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 23,
        },
      ],
    },
    {
      code: "FROM a\nRUN a &&\\\n  && b\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected command after '&&'." },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 2,
        },
      ],
    },
    {
      code: "FROM a\nCMD if a\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected 'then'." },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN a | | b\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected command after '|'." },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "from a\r\nrun a && \\\r\n  if b; then\r\n",
      errors: [
        {
          messageId: "shell-syntax",
          data: { message: "The shell would stop here: expected command after 'then'." },
          line: 3,
          column: 12,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
  ],
});
