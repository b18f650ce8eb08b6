import rule from "../../src/rules/no-unterminated-heredoc.js";
import { ruleTester } from "../rule-tester.js";

const missing = { messageId: "unterminated-heredoc", data: { message: "The here-document has no end: no line is 'EOF'." } };

ruleTester.run("no-unterminated-heredoc", rule, {
  valid: [
    "FROM a\nRUN <<EOF\nb\nEOF\n",
    "FROM a\nRUN <<EOF\nb\nEOF",
    "FROM a\r\nRUN <<EOF\r\nb\r\nEOF\r\n",
    "FROM a\nRUN <<-EOF\n\tb\n\tEOF\n",
    "FROM a\nCOPY <<A <<B /c/\n1\nA\n2\nB\n",
    "FROM a\nRUN echo '<<EOF'\n",
    "FROM a\nRUN b <<<c\n",
    "FROM a\nENV A=<<EOF\n",
    "FROM a\nCMD cat <<EOF\n",
    "# RUN <<EOF\nFROM a\n",
  ],
  invalid: [
    { code: "FROM a\nRUN <<EOF\nRUN b\n", errors: [{ ...missing, line: 2, column: 1, endLine: 2, endColumn: 10 }] },
    { code: "from a\r\ncopy <<EOF /b\r\nRUN c\r\n EOF\r\n", errors: [{ ...missing, line: 2, column: 1, endLine: 2, endColumn: 14 }] },
    { code: "FROM a\nONBUILD RUN <<EOF\nRUN b", errors: [{ ...missing, line: 2, column: 1, endLine: 2, endColumn: 18 }] },
  ],
});
