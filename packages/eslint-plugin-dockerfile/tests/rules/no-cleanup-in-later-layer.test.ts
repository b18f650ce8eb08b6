import rule from "../../src/rules/no-cleanup-in-later-layer.js";
import { ruleTester } from "../rule-tester.js";

const late = (removed: string, from: number, line: number, column: number, endColumn: number) => ({
  messageId: "tooLate",
  data: { removed, line: String(from) },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-cleanup-in-later-layer", rule, {
  valid: [
    "FROM a\nARG X=/b\nRUN c > $X && rm $X\n",
    "FROM a\nCOPY b c /d/\nRUN rm /d/e\n",
    "FROM a\nRUN b > $X\nRUN rm $X\n",
    "FROM a\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*\n",
    "FROM a\nRUN apt-get install -y b\nRUN apt-get install -y c && rm -rf /var/lib/apt/lists/*\n",
    "FROM a\nRUN rm -rf /var/lib/apt/lists/*\n",
    "FROM a\nRUN apt-get install -y b\nRUN apt-get clean\n",
    "FROM a\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n",
    "FROM a AS b\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists\nFROM c\nCOPY --from=b /x /x\n",
    "FROM a AS b\nRUN apt-get update\nFROM c\nRUN rm -rf /var/lib/apt/lists\n",
    "FROM a\nRUN apk add --no-cache --virtual .b gcc && make && apk del .b\n",
    "FROM a\nRUN curl -o /tmp/b https://c && rm /tmp/b\n",
    "FROM a\nRUN curl -o $B https://c\nRUN rm $B\n",
    "FROM a\nRUN git clone https://b/c /src && make -C /src install && rm -r /src\n",
    "FROM a\nRUN git clone https://b/src\nRUN rm -r /src\n",
    "FROM a\nRUN gem install b\nRUN gem cleanup\n",
    "FROM a\nCOPY b /c\nRUN rm -rf /cd /d/c\n",
    "FROM a\nRUN pip install --no-cache-dir b\nRUN rm -rf /root/.cache\n",
    "FROM a\nRUN apk add --no-cache b\nRUN apk del c\n",
    "FROM a\nCOPY b /c/\nRUN rm -rf /c/*.tmp\n",
    "",
  ],
  invalid: [
    { code: "FROM a\nCOPY b /c\nRUN sh -c 'rm /c'\n", errors: [late("/c", 2, 3, 15, 17)] },
    { code: "FROM a\nCOPY b c /d/\nRUN rm -r /d\n", errors: [late("/d/b", 2, 3, 11, 13)] },
    { code: "FROM a\nARG X=/b\nRUN c > $X\nRUN rm $X\n", errors: [late("/b", 3, 4, 8, 10)] },
    { code: "FROM a\nRUN b | tee /c\nRUN unlink /c\n", errors: [late("/c", 2, 3, 12, 14)] },
    { code: "FROM a\nRUN cp b /c\nRUN rm /c\n", errors: [late("/c", 2, 3, 8, 10)] },
    { code: "FROM a\nRUN b > /tmp/c 2>/dev/null\nRUN rm -f /tmp/c\n", errors: [late("/tmp/c", 2, 3, 11, 17)] },
    { code: "FROM a\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n", errors: [late("/var/lib/apt/lists", 2, 3, 12, 32)] },
    { code: "from a\r\nrun apk add b\r\nrun apk cache clean\r\n", errors: [late("/var/cache/apk", 2, 3, 5, 20)] },
    { code: "FROM a\nRUN apk add --virtual .b gcc\nRUN make && \\\n  apk del .b\n", errors: [late(".b gcc", 2, 4, 3, 13)] },
    {
      code: "FROM a\nRUN wget -O /tmp/b.tgz https://c\nRUN tar -xf /tmp/b.tgz && rm /tmp/b.tgz\n",
      errors: [late("/tmp/b.tgz", 2, 3, 30, 40)],
    },
    {
      code: 'FROM a\nCOPY b.whl /tmp/\nRUN pip install --no-cache-dir /tmp/b.whl && rm -r "/tmp"\n',
      errors: [late("/tmp/b.whl", 2, 3, 52, 58)],
    },
    { code: "FROM a\nRUN git clone --depth 1 https://b/c /src\nRUN rm -rf /src\n", errors: [late("/src", 2, 3, 12, 16)] },
    { code: "FROM a\nRUN pip install b\nRUN rm -rf ~/.cache\n", errors: [late("~/.cache/pip", 2, 3, 12, 20)] },
    { code: "FROM a AS b\nRUN npm ci\nFROM b\nRUN npm cache clean --force\n", errors: [late("~/.npm", 2, 4, 5, 28)] },
    { code: "FROM a\nRUN <<EOF\nyum install -y b\nEOF\nRUN <<EOF\nyum clean all\nEOF\n", errors: [late("/var/cache/yum", 2, 6, 1, 14)] },
    {
      code: 'FROM a\nRUN ["apt-get", "update"]\nRUN ["rm", "-rf", "/var/lib/apt/lists"]\n',
      errors: [late("/var/lib/apt/lists", 2, 3, 19, 39)],
    },
    { code: "FROM a\nONBUILD RUN apt-get update\nONBUILD RUN rm -rf /var/lib/apt\n", errors: [late("/var/lib/apt/lists", 2, 3, 20, 32)] },
  ],
});
