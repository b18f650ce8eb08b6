import { beforeAll, describe, expect, it } from "vitest";
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import dockerfile from "eslint-plugin-dockerfile";
import { readArchive } from "../src/archive.js";
import { dockerfileOf } from "../src/dockerfile.js";
import { Failure } from "../src/failure.js";
import type { Image } from "../src/image.js";
import * as configuration from "../src/matchers/configuration.js";
import * as files from "../src/matchers/files.js";
import "../src/matchers/index.js";
import * as sizes from "../src/matchers/sizes.js";
import { sampleApp, streamOf } from "./archive-members.js";
import { configOf, legacyArchive, tarOf } from "./image-archives.js";

/** What a failing expectation says. */
function messageOf(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the expectation held");
}

let image: Image;
/** Of nothing but one small file. */
let bare: Image;
beforeAll(async () => {
  const { archive, baseLayers, dockerfile: text } = await sampleApp();
  const folder = await mkdtemp(join(tmpdir(), "matchers-"));
  const path = join(folder, "Dockerfile");
  await writeFile(path, text);
  const read = await readArchive(streamOf(archive), { baseLayers, dockerfile: path });
  await rm(folder, { recursive: true });
  image = { ...read, dockerfile: await dockerfileOf("Dockerfile", text) };
  const layer = await tarOf([["srv/app.py", "x"]]);
  bare = await readArchive(await legacyArchive([layer], configOf([layer], { config: { WorkingDir: "/srv" } })));
});

describe("matchers of the configuration", () => {
  it.each<[string, (given: Image) => void, string]>([
    [
      "toRunAs",
      (given) => {
        expect(given).toRunAs("nonroot");
      },
      'run as "nonroot", but it names no user, so that it runs as root.',
    ],
    [
      "toHaveUser",
      (given) => {
        expect(given).toHaveUser("nonroot:nonroot");
      },
      'have the user "nonroot:nonroot", but it has none.',
    ],
    [
      "toExpose",
      (given) => {
        expect(given).toExpose(5000);
      },
      "expose 5000/tcp, but it exposes no port.",
    ],
    [
      "toHaveEnv",
      (given) => {
        expect(given).toHaveEnv("MODE", "production");
      },
      'have the ENV MODE with the value "production", but it has none of that name.',
    ],
    [
      "toHaveLabel",
      (given) => {
        expect(given).toHaveLabel("version", /^1\./);
      },
      "have the LABEL version with a value like /^1\\./, but it has none of that name.",
    ],
    [
      "toHaveEntrypoint",
      (given) => {
        expect(given).toHaveEntrypoint(["python3"]);
      },
      'have the ENTRYPOINT ["python3"], but it has none.',
    ],
    [
      "toHaveCmd",
      (given) => {
        expect(given).toHaveCmd(["app.py"]);
      },
      'have the CMD ["app.py"], but it has none.',
    ],
    [
      "toHaveWorkdir",
      (given) => {
        expect(given).toHaveWorkdir("/app");
      },
      'have the working directory "/app", but it has "/srv".',
    ],
    [
      "toHaveVolume",
      (given) => {
        expect(given).toHaveVolume("/data");
      },
      'have the volume "/data", but it has no volume.',
    ],
  ])("%s holds of one image and not of another", (_, expectation, message) => {
    expectation(image);
    expect(
      messageOf(() => {
        expectation(bare);
      }),
    ).toContain(`Expected the image to ${message}\n  no `);
  });

  it.each<[() => void, string]>([
    [
      () => {
        expect(image).toRunAs("www");
      },
      'Expected the image to run as "www", but it runs as "nonroot".\n  USER nonroot:nonroot, Dockerfile:11\nThe linter tells it from the Dockerfile: dockerfile/require-user, dockerfile/no-root-user',
    ],
    [
      () => {
        expect(image).not.toRunAs("nonroot");
      },
      'Expected the image not to run as "nonroot", but it runs as "nonroot".\n  USER nonroot:nonroot, Dockerfile:11',
    ],
    [
      () => {
        expect(image).toExpose("53/udp");
      },
      "Expected the image to expose 53/udp, but it exposes 5000/tcp.\n  EXPOSE map[5000/tcp:{}], Dockerfile:8\n",
    ],
    [
      () => {
        expect(image).toHaveEnv("MODE", /^dev/);
      },
      'Expected the image to have the ENV MODE with a value like /^dev/, but it has the value "production".\n  ENV MODE=production, Dockerfile:3',
    ],
    [
      () => {
        expect(image).not.toHaveLabel("version");
      },
      'Expected the image not to have the LABEL version, but it has the value "1.2".\n  LABEL version=1.2, Dockerfile:10',
    ],
    [
      () => {
        expect(image).toHaveCmd(["gunicorn"]);
      },
      'Expected the image to have the CMD ["gunicorn"], but it has ["app.py"].\n  CMD ["app.py"], Dockerfile:13',
    ],
    [
      () => {
        expect(image).toHaveVolume("/var");
      },
      'Expected the image to have the volume "/var", but it has "/data".\n  no VOLUME',
    ],
  ])("name the instruction and its line", (expectation, message) => {
    expect(messageOf(expectation)).toContain(message);
  });

  it("takes root for what runs without a user", () => {
    expect(bare).toRunAs("root");
    expect(image).not.toRunAs("root");
  });
});

describe("matchers of sizes", () => {
  it("toBeSmallerThan", () => {
    expect(bare).toBeSmallerThan("3 kB");
    expect(image).not.toBeSmallerThan("3 kB");
    const message = messageOf(() => {
      expect(image).toBeSmallerThan("3 kB");
    });
    expect(message).toMatch(
      /^Expected the image to be smaller than 3 kB, but it has \d+\.\d kB\.\n {2}\d\.\d kB: layer 2 of 3, COPY \. \., Dockerfile:5\n/,
    );
    expect(message).toMatch(/\n {2}\d\.\d kB: layer \d of 3, of the base\n/);
    expect(message).toContain("dockerfile/no-copy-entire-context");
    expect(
      messageOf(() => {
        expect(bare).not.toBeSmallerThan("3 kB");
      }),
    ).toMatch(/^Expected the image not to be smaller than 3 kB, but it has 2\.0 kB\.\n/);
  });

  it("toAddLessThan counts what is not the base's", () => {
    expect(image).toAddLessThan("12 kB");
    expect(
      messageOf(() => {
        expect(image).toAddLessThan("2 kB");
      }),
    ).toMatch(/add less than 2 kB to its base, but it adds \d+\.\d kB\.\n.*COPY \. \., Dockerfile:5\n.*RUN make tool, Dockerfile:6\n/);
    expect(
      messageOf(() => {
        expect(bare).toAddLessThan("1 kB");
      }),
    ).toContain("but it adds 2.0 kB, all of it, since no base is known.");
  });

  it("toWasteLessThan names the file, who brings it and who removes it", () => {
    expect(bare).toWasteLessThan("1 B");
    expect(
      messageOf(() => {
        expect(image).toWasteLessThan("3 kB");
      }),
    ).toContain(
      "Expected the image to waste less than 3 kB, but it wastes 4.0 kB in 1 file.\n  4.0 kB: /app/old.log, from layer 2 of 3, COPY . ., Dockerfile:5; removed by layer 3 of 3, RUN make tool, Dockerfile:6\nThe linter tells it from the Dockerfile: dockerfile/no-cleanup-in-later-layer",
    );
  });
});

describe("matchers of files", () => {
  it("toContainOnly counts the app's own files in its working directory, as a container sees them", () => {
    expect(bare).toContainOnly(["app.py"]);
    expect(image).toContainOnly(["app.py", ".env", "cache/a.pyc"]);
    expect(
      messageOf(() => {
        expect(image).toContainOnly(["app.py", "main.py"]);
      }),
    ).toBe(
      [
        "Expected the image to contain only app.py, main.py in /app, but it has 2 too many and 1 of them missing.",
        "  too many: /app/.env, from layer 2 of 3, COPY . ., Dockerfile:5",
        "  too many: /app/cache/a.pyc, from layer 3 of 3, RUN make tool, Dockerfile:6",
        "  missing: /app/main.py",
        "The linter tells it from the Dockerfile: dockerfile/no-copy-entire-context, dockerfile/no-unnecessary-files",
      ].join("\n"),
    );
    expect(
      messageOf(() => {
        expect(bare).not.toContainOnly(["app.py"]);
      }),
    ).toBe("Expected the image not to contain only app.py in /srv, but these are all.");
  });

  it("toHaveNoFile takes patterns as .dockerignore has them", () => {
    expect(image).toHaveNoFile("**/old.log");
    expect(bare).toHaveNoFile("**/*.pyc");
    expect(
      messageOf(() => {
        expect(image).toHaveNoFile("**/*.pyc");
      }),
    ).toMatch(
      /^Expected the image to have no file that fits \*\*\/\*\.pyc, but it has 1\.\n {2}\/app\/cache\/a\.pyc, from layer 3 of 3, RUN make tool, Dockerfile:6\n/,
    );
    expect(image).not.toHaveNoFile("/app/cache");
    expect(
      messageOf(() => {
        expect(bare).not.toHaveNoFile("**/*.pyc");
      }),
    ).toBe("Expected the image to have a file that fits **/*.pyc, but it has none.");
  });

  it("toHaveFileMode and toHaveFileOwner follow links", () => {
    expect(image).toHaveFileMode("/bin/su", 0o4755);
    expect(image).toHaveFileOwner("/app/app.py", 10, 11);
    expect(image).toHaveFileOwner("/app/app.py", 10);
    expect(
      messageOf(() => {
        expect(image).toHaveFileMode("/app/app.py", 0o755);
      }),
    ).toMatch(
      /^Expected the image to have \/app\/app\.py with the mode 0o755, but it has 0o644\.\n {2}\/app\/app\.py, from layer 2 of 3, COPY \. \., Dockerfile:5\n/,
    );
    expect(
      messageOf(() => {
        expect(image).toHaveFileOwner("/app/app.py", 0, 0);
      }),
    ).toContain("owned by 0:0, but its owner is 10:11.");
  });

  it("fails, with not as without, on a file that is not there", () => {
    const gone = new Failure("The image has no file /app/old.log: layer 3 of 3, RUN make tool, Dockerfile:6 removes it.", 1);
    expect(() => {
      expect(image).toHaveFileMode("/app/old.log", 0o644);
    }).toThrow(gone);
    expect(() => {
      expect(image).not.toHaveFileOwner("/app/old.log", 0);
    }).toThrow(gone);
    expect(() => {
      expect(image).not.toHaveFileMode("/none", 0o644);
    }).toThrow("The image has no file /none.");
  });

  it("toHaveNoSetuid leaves the base's to its maker", () => {
    expect(bare).toHaveNoSetuid();
    expect(
      messageOf(() => {
        expect(image).toHaveNoSetuid();
      }),
    ).toBe(
      [
        "Expected the image to add no setuid or setgid file, but it adds 1.",
        "  0o4755: /usr/bin/tool, from layer 3 of 3, RUN make tool, Dockerfile:6",
        "The linter tells it from the Dockerfile: dockerfile/no-setuid-files",
      ].join("\n"),
    );
    expect(
      messageOf(() => {
        expect(bare).not.toHaveNoSetuid();
      }),
    ).toBe("Expected the image to add a setuid or setgid file, but it adds none.");
  });

  it("toHaveNoSecrets looks into layers, ENV and history, and tells no value", () => {
    expect(bare).toHaveNoSecrets();
    const env = ["API_TOKEN=very-private"];
    const history = [...image.history, { instruction: "ARG DB_PASSWORD=very-private", empty: true }];
    const message = messageOf(() => {
      expect({ ...image, history, config: { ...image.config, env } }).toHaveNoSecrets();
    });
    expect(message).toContain("but it has 3.\n  /app/.env, from layer 2 of 3, COPY . .");
    expect(message).toContain("API_TOKEN in ENV\n  DB_PASSWORD in the history\n");
    expect(message).not.toContain("very-private");
  });

  it("tells twenty places and how many more", async () => {
    const layer = await tarOf(Array.from({ length: 25 }, (_, index) => [`srv/${index}.pyc`, "x"]));
    const many = await readArchive(await legacyArchive([layer], configOf([layer])));
    expect(
      messageOf(() => {
        expect(many).toHaveNoFile("**/*.pyc");
      }),
    ).toMatch(/\n {2}\/srv\/19\.pyc,.*\n {2}and 5 more\n/);
  });
});

describe("toStayInItsRoot", () => {
  it("names members that climb out, and what hard links lead to", async () => {
    expect(image).toStayInItsRoot();
    const layer = await tarOf([["../../etc/cron.d/job", "x"], [{ name: "c", type: "link", linkname: "../etc/shadow" }]]);
    const climbing = await readArchive(await legacyArchive([layer], configOf([layer])));
    expect(
      messageOf(() => {
        expect(climbing).toStayInItsRoot();
      }),
    ).toContain(
      "but it has 2.\n  ../../etc/cron.d/job, from layer 1 of 1, RUN step 0\n  c -> ../etc/shadow, from layer 1 of 1, RUN step 0",
    );
  });
});

it("shows no value of a variable that is called a secret", () => {
  const secret = { ...image, config: { ...image.config, env: ["API_TOKEN=of-the-image"] } };
  expect(
    messageOf(() => {
      expect(secret).toHaveEnv("API_TOKEN", /^other$/);
    }),
  ).toContain("but it has another value, which is not shown.");
});

describe("lines of the Dockerfile", () => {
  it("are left out where it is not known", () => {
    const without = { ...image };
    delete without.dockerfile;
    expect(
      messageOf(() => {
        expect(without).toHaveNoSetuid();
      }),
    ).toContain("/usr/bin/tool, from layer 3 of 3, RUN make tool\n");
  });

  it("are left out from where the Dockerfile is another's", async () => {
    const other = await dockerfileOf("Dockerfile", 'FROM a\nRUN x\nADD y z\nENTRYPOINT ["python3"]\nCMD ["app.py"]\n');
    expect(
      messageOf(() => {
        expect({ ...image, dockerfile: other }).toHaveCmd([]);
      }),
    ).toContain("Dockerfile:5");
    expect(
      messageOf(() => {
        expect({ ...image, dockerfile: other }).toHaveNoSetuid();
      }),
    ).toContain("RUN make tool\n");
  });
});

describe("a wrong call", () => {
  it.each<[() => void, string]>([
    [
      () => {
        expect(image).toBeSmallerThan("60 MiB");
      },
      'toBeSmallerThan("60 MiB"): a size is a number and B, kB, MB or GB, such as "62.9 MB".',
    ],
    [
      () => {
        expect(image).not.toAddLessThan("much");
      },
      'toAddLessThan("much"): a size is a number and B, kB, MB or GB, such as "60 MB".',
    ],
    [
      () => {
        expect(image).toExpose(70_000);
      },
      "toExpose(70000): a port is a whole number from 1 to 65535.",
    ],
    [
      () => {
        expect(image).toExpose(NaN);
      },
      "toExpose(null): a port is a whole number from 1 to 65535.",
    ],
    [
      () => {
        expect(image).toRunAs("");
      },
      'toRunAs(""): it takes the name of a user, such as "nonroot".',
    ],
    [
      () => {
        expect(image).toHaveFileMode("/bin/su", 0o10000);
      },
      "toHaveFileMode(4096): a mode is a number such as 0o755.",
    ],
    [
      () => {
        expect(image).toHaveNoFile("!a");
      },
      'toHaveNoFile("!a"): it takes a pattern as .dockerignore has them, such as "**/*.pyc".',
    ],
    [
      () => {
        expect(image).toHaveCmd("python3 app.py" as unknown as string[]);
      },
      'toHaveCmd("python3 app.py"): it takes a list of texts, such as ["python3", "app.py"].',
    ],
    [
      () => {
        expect(Promise.resolve(image)).toRunAs("nonroot");
      },
      "toRunAs takes an image of buildImage() or inspectImage(), and was given a promise: await it.",
    ],
    [
      () => {
        expect("app:1").not.toHaveNoSetuid();
      },
      "toHaveNoSetuid takes an image of buildImage() or inspectImage(), and was given a value of the type string.",
    ],
  ])("fails in one sentence", (call, message) => {
    expect(call).toThrow(new Failure(message, 2));
  });
});

it("names rules that there are", () => {
  const judgements = { ...configuration, ...sizes, ...files };
  const told = Object.entries(judgements).flatMap(([name, matcher]) => {
    const limit: unknown[] = name === "toHaveFileMode" ? ["/bin/su", 0] : name === "toHaveFileOwner" ? ["/bin/su", 9] : [];
    const first = /Than$/.test(name)
      ? "0 B"
      : /Only|Cmd|Entrypoint/.test(name)
        ? []
        : name === "toHaveNoFile"
          ? "**"
          : name === "toExpose"
            ? 1
            : "x";
    const { message } = (matcher as (received: unknown, ...given: unknown[]) => { message: () => string })(
      image,
      ...(limit.length > 0 ? limit : [first]),
    );
    return message().match(/(?<=dockerfile\/)[\w-]+/g) ?? [];
  });
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((rule) => !(rule in dockerfile.rules))).toEqual([]);
});
