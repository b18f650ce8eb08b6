import rule from "../../src/rules/require-gem-no-document.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-gem-no-document", rule, {
  valid: [
    "FROM a:1\nRUN gem install --no-document a\n",
    "FROM a:1\nRUN gem install -N a\n",
    "FROM a:1\nRUN gem install a --no-ri --no-rdoc\n",
    "FROM ruby:3\nRUN gem install a\n",
    "FROM a:1\nRUN echo 'gem: --no-document' > /etc/gemrc && gem install a\n",
    "FROM a:1\nCOPY gemrc /etc/\nRUN gem install a\n",
    "FROM a:1\nRUN gem list\n",
    "FROM a:1\nRUN gem install $OPTS a --document\n",
    "FROM a:1\nRUN echo gem install\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN gem install a\n',
    "FROM a:1\nRUN gem install -$A b\n",
    "FROM ruby:3 AS b\nFROM b\nRUN gem install a\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN gem install a\n",
      output: "FROM a:1\nRUN gem install --no-document a\n",
      errors: [{ messageId: "missing", line: 2, column: 5, endLine: 2, endColumn: 18 }],
    },
    {
      code: "from a:1\r\nrun gem i \\\r\n  a:1.2 && b\r\n",
      output: "from a:1\r\nrun gem i --no-document \\\r\n  a:1.2 && b\r\n",
      errors: [{ messageId: "missing", line: 2, column: 5, endLine: 3, endColumn: 8 }],
    },
    {
      code: 'FROM a:1\nRUN ["gem", "install", "a"]\n',
      output: 'FROM a:1\nRUN ["gem", "install", "--no-document", "a"]\n',
      errors: [{ messageId: "missing", line: 2, column: 6, endLine: 2, endColumn: 27 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\ngem install a\nEOF\n",
      output: "FROM a:1\nRUN <<EOF\ngem install --no-document a\nEOF\n",
      errors: [{ messageId: "missing", line: 3, column: 1, endLine: 3, endColumn: 14 }],
    },
    {
      code: "ARG V\nFROM a:$V AS b\nRUN gem install a -v 1\nFROM b\nONBUILD RUN gem install c\n",
      output: "ARG V\nFROM a:$V AS b\nRUN gem install --no-document a -v 1\nFROM b\nONBUILD RUN gem install --no-document c\n",
      errors: [
        { messageId: "missing", line: 3, column: 5, endLine: 3, endColumn: 23 },
        { messageId: "missing", line: 5, column: 13, endLine: 5, endColumn: 26 },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["sh", "-c", "gem install a"]\n',
      output: 'FROM a:1\nRUN ["sh", "-c", "gem install --no-document a"]\n',
      errors: [{ messageId: "missing", line: 2, column: 19, endLine: 2, endColumn: 32 }],
    },
  ],
});
