import rule from "../../src/rules/prefer-copy-over-add.js";
import { ruleTester } from "../rule-tester.js";

const at = (source: string, line = 2, column = 1) => ({
  messageId: "copy" as const,
  data: { source },
  line,
  column,
  endLine: line,
  endColumn: column + 3,
});
const suggest = (output: string) => ({ suggestions: [{ messageId: "replace" as const, output }] });

ruleTester.run("prefer-copy-over-add", rule, {
  valid: [
    "FROM a:1\nCOPY b /c\n",
    "FROM a:1\nADD b.tar.gz /c\n",
    "FROM a:1\nADD rootfs.tar /\n",
    "FROM a:1\nADD https://b/c.py /d\n",
    "FROM a:1\nADD git@b:c/d.git /e\n",
    "FROM a:1\nADD ssh://b/c /e\n",
    "FROM a:1\nADD $B /c\n",
    "ARG V=1\nFROM a:1\nARG V\nADD app-$V.tgz /c\n",
    "FROM a:1\nADD --unpack=false b.py /c\n",
    "FROM a:1\nADD --keep-git-dir=true https://b/c.git /c\n",
    "FROM a:1\nADD <<EOF /c\nb\nEOF\n",
    'FROM a:1\nADD ["b.tar.xz", "/c"]\n',
    "",
  ],
  invalid: [
    { code: "FROM a:1\nADD b.py /c\n", output: "FROM a:1\nCOPY b.py /c\n", errors: [at("b.py")] },
    { code: "from a:1\r\nadd b.py \\\r\n c.json /d/\r\n", output: "from a:1\r\ncopy b.py \\\r\n c.json /d/\r\n", errors: [at("b.py")] },
    { code: "FROM a:1\nADD --chown=1 b.txt /c\n", output: "FROM a:1\nCOPY --chown=1 b.txt /c\n", errors: [at("b.txt")] },
    { code: 'FROM a:1\nADD ["b.py", "/c"]\n', output: 'FROM a:1\nCOPY ["b.py", "/c"]\n', errors: [at("b.py")] },
    { code: "FROM a:1\nONBUILD ADD b.py /c\n", output: "FROM a:1\nONBUILD COPY b.py /c\n", errors: [at("b.py", 2, 9)] },
    // What is in a file without an ending is known to nobody.
    { code: "FROM a:1\nADD b /c\n", output: null, errors: [{ ...at("b"), ...suggest("FROM a:1\nCOPY b /c\n") }] },
    { code: "FROM a:1\nADD . /c\n", output: null, errors: [{ ...at("."), ...suggest("FROM a:1\nCOPY . /c\n") }] },
    { code: "FROM a:1\nADD *.py /c/\n", output: null, errors: [{ ...at("*.py"), ...suggest("FROM a:1\nCOPY *.py /c/\n") }] },
    { code: "FROM a:1\nADD b.py c.tar /d/\n", output: null, errors: [at("b.py")] },
    {
      code: "FROM a:1\nARG B=x.py\nADD $B /c\n",
      output: null,
      errors: [{ ...at("x.py", 3), ...suggest("FROM a:1\nARG B=x.py\nCOPY $B /c\n") }],
    },
  ],
});
