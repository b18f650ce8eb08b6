import type { Image } from "../image.js";
import { assertPort, assertTexts, wrongLimit } from "./limits.js";
import { onImage, type Verdict } from "./matcher.js";
import { originsIn } from "../origins.js";
import { isSecretVariable } from "../secrets.js";

/** A verdict about something that one instruction sets: its last step is the place that shows it. */
function configured(image: Image, keyword: string, fits: (instruction: string) => boolean, verdict: Verdict): Verdict {
  const origin = originsIn(image).ofLast(keyword, fits);
  return { ...verdict, places: [origin ?? `no ${keyword} in the image's history`] };
}

const any = (): boolean => true;

const quoted = (text: string): string => JSON.stringify(text);

export const toRunAs = onImage("toRunAs", ["require-user", "no-root-user"], (image, user: string) => {
  if (typeof user !== "string" || user === "") throw wrongLimit("toRunAs", user, 'it takes the name of a user, such as "nonroot"');
  const [name = ""] = image.config.user.split(":");
  const isRoot = name === "" || name === "0" || name === "root";
  return configured(image, "USER", any, {
    pass: name === user || (isRoot && user === "root"),
    wish: `run as ${quoted(user)}`,
    measured: name === "" ? "it names no user, so that it runs as root" : `it runs as ${quoted(name)}`,
  });
});

export const toHaveUser = onImage("toHaveUser", ["require-user", "no-root-user"], (image, user: string) =>
  configured(image, "USER", any, {
    pass: image.config.user === user,
    wish: `have the user ${quoted(user)}`,
    measured: image.config.user === "" ? "it has none" : `it has ${quoted(image.config.user)}`,
  }),
);

export const toExpose = onImage("toExpose", ["require-expose", "no-expose-mismatch"], (image, port: number | string) => {
  const [number, protocol = "tcp"] = String(port).split("/");
  assertPort("toExpose", Number(number));
  const ports = image.config.exposedPorts;
  return configured(image, "EXPOSE", any, {
    pass: ports.includes(`${number ?? ""}/${protocol}`),
    wish: `expose ${number ?? ""}/${protocol}`,
    measured: ports.length === 0 ? "it exposes no port" : `it exposes ${ports.join(", ")}`,
  });
});

/** A name with a value, or with any. */
function named(image: Image, keyword: "ENV" | "LABEL", name: string, found: string | undefined, wanted?: RegExp | string): Verdict {
  const fits =
    found !== undefined && (wanted === undefined || (typeof wanted === "string" ? found === wanted : new RegExp(wanted, "").test(found)));
  const value =
    wanted === undefined ? "" : typeof wanted === "string" ? ` with the value ${quoted(wanted)}` : ` with a value like ${wanted}`;
  // What a test prints stands in the log of a CI server.
  const isSecret = isSecretVariable(name, found ?? "");
  const shown = isSecret ? "another value, which is not shown" : `the value ${quoted(found ?? "")}`;
  const sets = (instruction: string): boolean => instruction.includes(name);
  return configured(image, keyword, sets, {
    pass: fits,
    wish: `have the ${keyword} ${name}${value}`,
    measured: found === undefined ? "it has none of that name" : `it has ${shown}`,
  });
}

export const toHaveEnv = onImage("toHaveEnv", [], (image, name: string, value?: RegExp | string) => {
  const pair = image.config.env.findLast((one) => one.startsWith(`${name}=`));
  return named(image, "ENV", name, pair?.slice(name.length + 1), value);
});

export const toHaveLabel = onImage("toHaveLabel", [], (image, name: string, value?: RegExp | string) => {
  const { labels } = image.config;
  return named(image, "LABEL", name, Object.hasOwn(labels, name) ? labels[name] : undefined, value);
});

function words(matcher: string, keyword: "CMD" | "ENTRYPOINT", found: (image: Image) => readonly string[]) {
  return onImage(matcher, [], (image, wanted: readonly string[]) => {
    assertTexts(matcher, wanted, '["python3", "app.py"]');
    const given = JSON.stringify(found(image));
    return configured(image, keyword, any, {
      pass: given === JSON.stringify(wanted),
      wish: `have the ${keyword} ${JSON.stringify(wanted)}`,
      measured: given === "[]" ? "it has none" : `it has ${given}`,
    });
  });
}

export const toHaveEntrypoint = words("toHaveEntrypoint", "ENTRYPOINT", ({ config }) => config.entrypoint);

export const toHaveCmd = words("toHaveCmd", "CMD", ({ config }) => config.cmd);

export const toHaveWorkdir = onImage("toHaveWorkdir", ["require-absolute-workdir"], (image, path: string) => {
  const workdir = image.config.workdir || "/";
  return configured(image, "WORKDIR", any, {
    pass: workdir === path,
    wish: `have the working directory ${quoted(path)}`,
    measured: `it has ${quoted(workdir)}`,
  });
});

export const toHaveVolume = onImage("toHaveVolume", [], (image, path: string) => {
  const { volumes } = image.config;
  return configured(image, "VOLUME", (instruction) => instruction.includes(path), {
    pass: volumes.includes(path),
    wish: `have the volume ${quoted(path)}`,
    measured: volumes.length === 0 ? "it has no volume" : `it has ${volumes.map(quoted).join(", ")}`,
  });
});
