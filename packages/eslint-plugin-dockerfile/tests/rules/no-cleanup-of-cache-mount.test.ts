import rule from "../../src/rules/no-cleanup-of-cache-mount.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-cleanup-of-cache-mount", rule, {
  valid: [
    "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip pip install b\n",
    "FROM a:1\nRUN pip install --no-cache-dir b && rm -rf /root/.cache\n",
    "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip pip install b && rm -rf /tmp/c\n",
    "FROM a:1\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*\n",
    "FROM a:1\nRUN --mount=type=tmpfs,target=/root/.cache rm -rf /root/.cache/pip\n",
    "FROM a:1\nRUN --mount=type=bind,target=/root/.cache rm -rf /root/.cache/pip\n",
    "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip apk add --no-cache b\n",
    "FROM a:1\nARG T\nRUN --mount=type=cache,target=$T pip install --no-cache-dir b\n",
    "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip rm /root/.cache/pip/b\n",
    "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip rm -rf $D /root/.cache/$D\n",
    "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip echo pip install --no-cache-dir\n",
    "FROM a:1\nRUN --mount=type=cache,target=/root/.npm npm ci && yarn cache clean\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN --mount=type=cache,target=C:\\c pip install --no-cache-dir b\n',
    "FROM a:1\nCMD rm -rf /root/.cache\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir b\n",
      errors: [
        {
          messageId: "bypassed",
          data: { option: "--no-cache-dir", target: "/root/.cache/pip" },
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "--no-cache-dir" },
              output: "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip pip install b\n",
            },
          ],
        },
      ],
    },
    {
      code: "from a:1\r\nrun --mount=type=cache,target=/var/cache/apt,sharing=locked \\\r\n  --mount=type=cache,dst=/var/lib/apt/ \\\r\n  apt-get update && apt-get install -y b && \\\r\n  apt-get clean && rm -rf /var/lib/apt/lists/*\r\n",
      errors: [
        { messageId: "emptied", data: { target: "/var/cache/apt" }, line: 5, column: 3, endLine: 5, endColumn: 16 },
        { messageId: "emptied", data: { target: "/var/lib/apt" }, line: 5, column: 20, endLine: 5, endColumn: 47 },
      ],
    },
    {
      code: 'FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip ["pip", "install", "--no-cache-dir", "b"]\n',
      errors: [
        {
          messageId: "bypassed",
          data: { option: "--no-cache-dir", target: "/root/.cache/pip" },
          line: 2,
          column: 67,
          endLine: 2,
          endColumn: 83,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "--no-cache-dir" },
              output: 'FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip ["pip", "install", "b"]\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN --mount=type=cache,target=/root/.cache/pip <<EOF\nset -e\npip install b\nrm -rf ~/.cache\nEOF\n",
      errors: [{ messageId: "emptied", data: { target: "/root/.cache/pip" }, line: 5, column: 1, endLine: 5, endColumn: 16 }],
    },
    {
      code: "FROM a:1 AS b\nRUN --mount=type=cache,target=/var/cache/apk apk add --no-cache c\nFROM b\nRUN --mount=type=cache,target=/root/.npm npm ci; npm cache clean --force\n",
      errors: [
        {
          messageId: "bypassed",
          data: { option: "--no-cache", target: "/var/cache/apk" },
          line: 2,
          column: 54,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "--no-cache" },
              output:
                "FROM a:1 AS b\nRUN --mount=type=cache,target=/var/cache/apk apk add c\nFROM b\nRUN --mount=type=cache,target=/root/.npm npm ci; npm cache clean --force\n",
            },
          ],
        },
        { messageId: "emptied", data: { target: "/root/.npm" }, line: 4, column: 50, endLine: 4, endColumn: 73 },
      ],
    },
    {
      code: "ARG V=1\nFROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip python -m pip install --no-cache-dir b==$V && sh -c 'rm -r /root/.cache/pip'\n",
      errors: [
        {
          messageId: "bypassed",
          data: { option: "--no-cache-dir", target: "/root/.cache/pip" },
          line: 3,
          column: 70,
          endLine: 3,
          endColumn: 84,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "--no-cache-dir" },
              output:
                "ARG V=1\nFROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip python -m pip install b==$V && sh -c 'rm -r /root/.cache/pip'\n",
            },
          ],
        },
        { messageId: "emptied", data: { target: "/root/.cache/pip" }, line: 3, column: 101, endLine: 3, endColumn: 123 },
      ],
    },
  ],
});
