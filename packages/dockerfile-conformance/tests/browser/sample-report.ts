import type { Report } from "../../src/report/report.js";

/** A report with everything that a page can show, and text that tries to be markup. */
export function sampleReport(ownBytes: number, status: "pass" | "fail"): Report {
  const files = [
    "usr/local/lib/libpython3.9.so.1.0",
    "usr/bin/busybox",
    "usr/lib/libcrypto.so.1.1",
    "etc/ssl/certs/ca-certificates.crt",
    "usr/lib/libssl.so.1.1",
  ];
  return {
    app: "/apps/<img src=x onerror=alert(1)>",
    engine: { version: "26.1.5", api: "1.45", builder: "buildx", provisioned: true },
    base: { reference: "python:3.9-alpine3.18", used: "stand-in:1", standIn: true },
    image: {
      id: "sha256:1",
      bytes: 38_700_000 + ownBytes + 12_000,
      ownBytes: ownBytes + 12_000,
      efficiency: 0.99,
      packages: [
        { name: "flask", version: status === "fail" ? "3.1.3" : "3.1.2", manager: "python" },
        { name: "musl", version: "1.2.4-r2", manager: "apk" },
      ],
      layers: [
        {
          bytes: 38_700_000,
          createdBy: "",
          fromBase: true,
          files: files.map((path, index) => ({ path, bytes: Math.floor(18_000_000 / (index + 1) ** 1.5) })),
        },
        {
          bytes: ownBytes,
          createdBy: "RUN pip install --no-cache-dir --require-hashes --requirement requirements.txt",
          fromBase: false,
          files: Array.from({ length: 40 }, (_, index) => ({
            path: `usr/local/lib/python3.9/site-packages/flask/part${index}.py`,
            bytes: Math.floor(ownBytes / 60),
          })),
        },
        { bytes: 12_000, createdBy: "COPY app.py ./", fromBase: false, files: [{ path: "app/app.py", bytes: 900 }] },
      ],
    },
    run: { answerSeconds: 0.5, idleBytes: 30_000_000 },
    practices: [
      {
        key: 1,
        title: "Utilizing Alpine base image",
        lint: { findings: [], exceptions: [{ rule: "dockerfile/no-eol-base-image", line: 1, message: "ended", reason: "asked for" }] },
        checks: [
          { name: "alpine-base", title: "the base is Alpine", status: "not-checked", measured: "stand-in base", limit: "ID=alpine" },
        ],
      },
      {
        key: 3,
        title: "Non-root user",
        lint: { findings: [{ rule: "dockerfile/no-root-user", line: 7, message: "The image runs as 'root'." }], exceptions: [] },
        checks: [
          {
            name: "own-layers",
            title: "few layers",
            status,
            measured: "7 layers",
            limit: "at most 4",
            rules: ["dockerfile/no-consecutive-run"],
            lines: [9, 12],
            detail: ["RUN a", "<script>alert(2)</script>"],
          },
        ],
      },
    ],
    otherFindings: [],
    seconds: 4.2,
  };
}
