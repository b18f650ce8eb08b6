import rule from "../../src/rules/valid-label-key.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-label-key", rule, {
  valid: [
    "FROM a:1\nLABEL foo=1\n",
    "FROM a:1\nLABEL foo1=1\n",
    "FROM a:1\nLABEL f=1\n",
    "FROM a:1\nLABEL foo.bar/baz=1\n",
    "FROM a:1\nLABEL foo_bar=1\n",
    "FROM a:1\nLABEL a-b.c_d/e=1\n",
    "FROM a:1\nLABEL com.dockerx=1\n",
    "FROM a:1\nLABEL com.docker=1\n",
    "FROM a:1\nLABEL io.docker=1\n",
    "FROM a:1\nLABEL org.opencontainers.image.title=1\n",
    'FROM a:1\nLABEL "foo"=1\n',
    "FROM a:1\nLABEL $KEY=1\n",
    "FROM a:1\nLABEL a.-b=1\n",
    "FROM a:1\nENV Foo=1\n",
    "FROM a:1\nONBUILD LABEL Foo=1\n",
    "from a:1\r\nlabel foo bar\r\n",
  ],
  invalid: [
    {
      code: "FROM a:1\nLABEL Foo=1\n",
      errors: [{ messageId: "malformed", data: { key: "Foo" }, line: 2, column: 7, endLine: 2, endColumn: 10 }],
    },
    {
      code: "FROM a:1\nLABEL 1foo=1\n",
      errors: [{ messageId: "malformed", data: { key: "1foo" }, line: 2, column: 7, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nLABEL -foo=1\n",
      errors: [{ messageId: "malformed", data: { key: "-foo" }, line: 2, column: 7, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nLABEL foo-=1\n",
      errors: [{ messageId: "malformed", data: { key: "foo-" }, line: 2, column: 7, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nLABEL foo.=1\n",
      errors: [{ messageId: "malformed", data: { key: "foo." }, line: 2, column: 7, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nLABEL foo..bar=1\n",
      errors: [{ messageId: "malformed", data: { key: "foo..bar" }, line: 2, column: 7, endLine: 2, endColumn: 15 }],
    },
    {
      code: "FROM a:1\nLABEL foo--bar=1\n",
      errors: [{ messageId: "malformed", data: { key: "foo--bar" }, line: 2, column: 7, endLine: 2, endColumn: 15 }],
    },
    {
      code: "FROM a:1\nLABEL foo:x=1\n",
      errors: [{ messageId: "malformed", data: { key: "foo:x" }, line: 2, column: 7, endLine: 2, endColumn: 12 }],
    },
    {
      code: 'FROM a:1\nLABEL "foo bar"=1\n',
      errors: [{ messageId: "malformed", data: { key: "foo bar" }, line: 2, column: 7, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a:1\nLABEL föö=1\n",
      errors: [{ messageId: "malformed", data: { key: "föö" }, line: 2, column: 7, endLine: 2, endColumn: 10 }],
    },
    {
      code: "FROM a:1\nLABEL com.docker.x=1\n",
      errors: [{ messageId: "reserved", data: { namespace: "com.docker." }, line: 2, column: 7, endLine: 2, endColumn: 19 }],
    },
    {
      code: "FROM a:1\nLABEL io.docker.x.y=1\n",
      errors: [{ messageId: "reserved", data: { namespace: "io.docker." }, line: 2, column: 7, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a:1\nLABEL org.dockerproject.x=1\n",
      errors: [{ messageId: "reserved", data: { namespace: "org.dockerproject." }, line: 2, column: 7, endLine: 2, endColumn: 26 }],
    },
    {
      code: "from a:1 as b\r\nlabel good=1 \\\r\n  Bad=2\r\nfrom b\r\nlabel Bad 3\r\n",
      errors: [
        { messageId: "malformed", data: { key: "Bad" }, line: 3, column: 3, endLine: 3, endColumn: 6 },
        { messageId: "malformed", data: { key: "Bad" }, line: 5, column: 7, endLine: 5, endColumn: 10 },
      ],
    },
  ],
});
