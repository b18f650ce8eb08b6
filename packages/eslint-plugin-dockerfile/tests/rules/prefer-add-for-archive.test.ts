import rule from "../../src/rules/prefer-add-for-archive.js";
import { ruleTester } from "../rule-tester.js";

const unpacked = (archive: string, line: number, [at, column, length]: [number, number, number]) => ({
  messageId: "unpacked",
  data: { archive, line: String(line) },
  line: at,
  column,
  endLine: at,
  endColumn: column + length,
});
const hadolint = [{ match: "hadolint" as const }];

ruleTester.run("prefer-add-for-archive", rule, {
  valid: [
    "FROM a\nADD b.tar /c\n",
    "FROM a\nCOPY b.tar /c\nRUN cp /c/b.tar /d\n",
    "FROM a\nCOPY b.tar /c\nRUN tar -cf /c/b.tar /d\n",
    "FROM a\nCOPY b.tar /c\nRUN tar tf /c/b.tar\n",
    "FROM a\nCOPY b.zip /c\nRUN unzip /c/b.zip\n",
    "FROM a\nCOPY --from=x b.tar /c\nRUN tar -xf /c/b.tar\n",
    "FROM a\nCOPY b.tar /c\nFROM d\nRUN tar -xf /c/b.tar\n",
    "FROM a\nRUN tar -xf /c/b.tar\nCOPY b.tar /c\n",
    "FROM a\nCOPY b.tar /c\nRUN tar -xf $ARCHIVE\n",
    "FROM a\nCOPY . /c\nRUN tar -xf b.tar\n",
    // ADD does none of these: it unpacks tar archives, all of them, as they are.
    "FROM a\nCOPY b.gz /c\nRUN gunzip /c/b.gz\n",
    "FROM a\nCOPY b.tar.lz /c\nRUN tar -xf /c/b.tar.lz\n",
    "FROM a\nCOPY b.tar /c\nRUN tar -xf /c/b.tar --strip-components=1\n",
    "FROM a\nCOPY b.tar /c\nRUN tar -xf /c/b.tar --exclude='*.md'\n",
    "FROM a\nCOPY b.tar /c\nRUN tar -xOf /c/b.tar > d\n",
    "FROM a\nCOPY b.tar /c\nRUN tar -xf /c/b.tar bin/d\n",
    "FROM a\nCOPY b.tar /c\nRUN tar\n",
    "FROM a\nCOPY b.tar /c\nONBUILD RUN tar -xf /c/b.tar\n",
    "FROM a\nONBUILD COPY b.tar /c\nRUN tar -xf /c/b.tar\n",
    'SHELL ["powershell"]\nFROM a\nCOPY b.tar /c\nSHELL ["powershell", "-Command"]\nRUN tar -xf /c/b.tar\n',
    { code: "FROM a\nCOPY b.tar /c\nRUN tar xf /c/b.tar\n", options: hadolint },
    { code: "FROM a\nCOPY b-$V.tar /c\nRUN tar -xf /c/b-$V.tar\n", options: hadolint },
    { code: "FROM a\nCOPY b.tar.zst /c\nRUN tar -xf /c/b.tar.zst\n", options: hadolint },
    { code: "FROM a\nCOPY b.tar /c\nRUN tar --extract --file=/c/b.tar\n", options: hadolint },
  ],
  invalid: [
    { code: "FROM a\nCOPY b.tar /c\nRUN tar -xf /c/b.tar\n", errors: [unpacked("b.tar", 3, [2, 6, 5])] },
    { code: "from a\r\ncopy b.tar.gz /c/\r\nrun tar xzf /c/b.tar.gz -C /d\r\n", errors: [unpacked("b.tar.gz", 3, [2, 6, 8])] },
    {
      code: "FROM a\nCOPY --chown=1 \\\n  x/b.tgz \\\n  y /c/\nUSER d\nRUN cd /c && \\\n  sudo tar --extract --file=b.tgz --directory=/d && rm b.tgz\n",
      errors: [unpacked("b.tgz", 6, [3, 3, 7])],
    },
    { code: 'FROM a\nCOPY ["b.txz", "/c/"]\nRUN ["tar", "-C", "/d", "-xf", "/c/b.txz"]\n', errors: [unpacked("b.txz", 3, [2, 7, 7])] },
    { code: "FROM a\nCOPY b.tar.zst /c/\nRUN <<EOF\ntar -xf /c/b.tar.zst\nEOF\n", errors: [unpacked("b.tar.zst", 3, [2, 6, 9])] },
    { code: "FROM a\nCOPY b /c.tar\nRUN tar -xf /c.tar\n", errors: [unpacked("c.tar", 3, [2, 8, 6])] },
    { code: "FROM a\nARG V=1\nCOPY b-$V.tar /\nRUN tar -xf b-$V.tar\n", errors: [unpacked("b-$V.tar", 4, [3, 6, 8])] },
    { code: "FROM a\nCOPY *.tar /\nRUN tar -xf *.tar\n", errors: [unpacked("*.tar", 3, [2, 6, 5])] },
    {
      code: "FROM a\nCOPY b.tar c.tar /d/\nRUN tar -xf /d/b.tar && tar -xf /d/c.tar\nRUN tar -xf /d/b.tar\n",
      errors: [unpacked("b.tar", 3, [2, 6, 5]), unpacked("c.tar", 3, [2, 12, 5])],
    },
    {
      code: "FROM a\nCOPY b.tar /c\nCOPY b.tar /d\nRUN tar -xf /d/b.tar\n",
      errors: [unpacked("b.tar", 4, [2, 6, 5]), unpacked("b.tar", 4, [3, 6, 5])],
    },
    { code: "FROM a\nCOPY b.gz /c\nRUN gunzip /c/b.gz\n", options: hadolint, errors: [unpacked("b.gz", 3, [2, 6, 4])] },
    {
      code: "FROM a\nCOPY b.tar /c\nRUN tar -xf /c/b.tar --strip-components=1\n",
      options: hadolint,
      errors: [unpacked("b.tar", 3, [2, 6, 5])],
    },
  ],
});
