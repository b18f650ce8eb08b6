import fc from "fast-check";

/** Pieces that meet all rules of the grammar at their edges when thrown together. */
const fragments = [
  ...["FROM a", "FROM x:1@sha256:ab AS c", "from \\\n# c\n a as B"],
  ...["RUN ", "run ", "COPY ", "ADD ", "ENV ", "LABEL ", "ARG ", "CMD ", "ENTRYPOINT ", "ONBUILD ", "HEALTHCHECK ", "SHELL "],
  ...["USER ", "WORKDIR ", "EXPOSE ", "VOLUME ", "STOPSIGNAL ", "MAINTAINER ", "FOO "],
  ...["\n", "\n", "\n", "\r\n", "\r", " \\\n", "\\\r\n", " \\\n  # comment\n", " \\\r\n\t# c\r\n", " \\\n\n", "`\n", "\\", "`"],
  ...[" ", "  ", "\t", "\f", "\u00a0", "\u2028", "\0", "#c\n", "# escape=`\n", "# syntax=x\n", " # c\n", "\ufeff"],
  ...["<<EOF", "<<-EOF", "<< EOF", "<<'EOF'", '<<"E"OF', "3<<EOF", "<<A", "EOF\n", "\tEOF\r\n", "A\n", "<", "<<<x"],
  ...["--from=x", "--mount=type=cache,target=/x", "--link", '--chown="a b"', "--", "-x"],
  ...["'", '"', "$", "${x}", "${x:-y}", "${x:-${y:-z}}", '"$x y"', "${x#p}", "${", "}", "A=b", "A=", "A='b c'", '"k l"="m n"'],
  ...['["a"]', '["a", "b c"]', "['a']", "[", "]", "[1]", '["\\u0041\\n"]', "CMD x", "NONE", "80/tcp", "8000-8010/udp"],
  ...["apk add x && rm -rf /y", "a | b || c; d &", "if a; then b; fi", 'for x in 1 2; do c "$x"; done', "(a; b)", "{ a; }", "e=$(f g)"],
  ...[
    "echo `date`",
    "a > b 2>&1",
    "cat <<X",
    "case a in b) c;; esac",
    "f() { g; }",
    "é",
    "😀",
    ";",
    "&&",
    "|",
    "\\;",
    "\\\\",
    "fi",
    ")",
    "done",
  ],
];

/** Text made of the fragments: rarely a good Dockerfile, never far from one. */
export const dockerfiles = fc
  .tuple(fc.constantFrom("", "FROM a\n", "FROM a\nRUN "), fc.array(fc.constantFrom(...fragments), { maxLength: 16 }))
  .map(([start, parts]) => start + parts.join(""));

/** The same with long, well-formed RUN bodies over several physical lines. */
export const runBodies = fc
  .tuple(
    fc.constantFrom("\n", "\r\n"),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          "echo one",
          "apk add --no-cache 'a b'",
          'x="$y" z',
          "ls $(find . -name '*.c') | wc -l",
          "cd /a",
          "A=1 B=2 c",
          "{ q; }",
        ),
        fc.constantFrom(" && \\", "; \\", " | \\", " || \\", " \\", "\\", " && \\  "),
        fc.constantFrom("", "  # comment\n", "\n", "\t# c \\\n  # d\n"),
        fc.constantFrom("", "  ", "\t"),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([newline, lines]) =>
    `FROM a\nRUN ${lines.map(([command, end, between, indent]) => `${command}${end}\n${between}${indent}`).join("")}last\n`.replaceAll(
      "\n",
      newline,
    ),
  );

/** RUN with a here-document as its script. */
export const heredocScripts = fc
  .tuple(
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("<<EOF", "<<-EOF", "<<'EOF'", "sh -ex <<EOF"),
    fc.array(fc.constantFrom(...fragments), { maxLength: 10 }),
  )
  .map(([newline, start, parts]) => `FROM a\nRUN ${start}\n${parts.join("")}\nEOF\nRUN last\n`.replaceAll(/\r?\n/g, newline));
