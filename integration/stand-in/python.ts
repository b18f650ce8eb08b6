import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Failure, type Engine } from "dockerfile-conformance";
import { importRoot } from "./import-root.js";

const run = promisify(execFile);

/**
 * What stands in for `python:3.9-alpine3.18` where no registry answers: Python 3.9 and BusyBox from Debian's packages, laid out as in the
 * official image. It is glibc, not musl, and has no apk: what needs Alpine itself is not proven on it.
 */
const packages = {
  bullseye: [
    ...[
      "python3.9-minimal",
      "libpython3.9-minimal",
      "libpython3.9-stdlib",
      "libc6",
      "libcrypt1",
      "libexpat1",
      "zlib1g",
      "libssl1.1",
      "libffi7",
    ],
    ...["libbz2-1.0", "liblzma5", "libsqlite3-0", "libuuid1", "libmpdec3", "libgcc-s1", "python3-distutils"],
  ],
  bookworm: ["busybox-static", "python3-pip-whl", "python3-setuptools-whl"],
};

const sources = `Types: deb
URIs: http://deb.debian.org/debian
Suites: bullseye bookworm
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://deb.debian.org/debian-security
Suites: bullseye-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`;

/** Wins over bookworm's newer packages, and takes security updates as they come. */
const preferences = `Package: ${packages.bullseye.join(" ")}
Pin: release n=bullseye*
Pin-Priority: 990
`;

const environment = {
  PATH: "/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin",
  LANG: "C.UTF-8",
  PYTHON_VERSION: "3.9.2",
  // Debian's pip does not look for a newer version; the official image's does, and keeps the answer in its cache.
  PIP_DISABLE_PIP_VERSION_CHECK: "0",
};

/**
 * Makes the stand-in, or finds the one that an earlier run made from the same recipe. Nothing is installed on the host.
 *
 * @returns the name of the image, which is never that of the real one
 * @throws Failure (2) where there is no apt, or Debian's packages cannot be had
 */
export async function pythonStandIn(engine: Engine, say: (line: string) => void): Promise<string> {
  const script = await readFile(new URL("adduser.sh", import.meta.url), "utf8");
  const recipe = await readFile(new URL(import.meta.url), "utf8");
  const tag = `dockerfile-conformance-stand-in:${createHash("sha256").update(recipe).update(script).digest("hex").slice(0, 12)}`;
  const known = await engine.docker.listImages({ filters: { reference: [tag] } });
  if (known.length > 0) return tag;
  if (!existsSync("/usr/share/keyrings/debian-archive-keyring.gpg")) {
    throw new Failure(
      "The stand-in for python:3.9-alpine3.18 is made from Debian's packages, and this is no Debian: make the base image available.",
      2,
    );
  }
  say("making a stand-in for python:3.9-alpine3.18 from Debian's packages");
  const folder = await mkdtemp(join(tmpdir(), "stand-in-"));
  try {
    const root = join(folder, "root");
    await unpack(folder, root);
    await layOut(root, script);
    const variables = Object.entries(environment).map(([name, value]) => `ENV ${name}=${value}`);
    await importRoot(engine, root, tag, [...variables, 'CMD ["python3"]', "LABEL dockerfile-conformance.stand-in=python:3.9-alpine3.18"]);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { stderr = String(error) } = error as { stderr?: string };
    throw new Failure(
      "The stand-in for python:3.9-alpine3.18 could not be made from Debian's packages: check that the mirror answers.",
      2,
      {
        cause: error,
        details: stderr.trimEnd().split("\n").slice(-10).join("\n"),
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return tag;
}

/** Downloads the packages, their signatures checked, and unpacks them without running anything of theirs. */
async function unpack(folder: string, root: string): Promise<void> {
  for (const path of ["lists/partial", "archives/partial", "sources", "packages"]) await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, "sources", "stand-in.sources"), sources);
  await writeFile(join(folder, "preferences"), preferences);
  await writeFile(join(folder, "status"), "");
  const settings = {
    "Dir::Etc::sourcelist": "/dev/null",
    "Dir::Etc::sourceparts": join(folder, "sources"),
    "Dir::Etc::preferences": join(folder, "preferences"),
    "Dir::State": folder,
    "Dir::State::status": join(folder, "status"),
    "Dir::State::lists": join(folder, "lists"),
    "Dir::Cache": folder,
    "Dir::Cache::archives": join(folder, "archives"),
    // Apt's own user may not read a private folder.
    "APT::Sandbox::User": "root",
  };
  const configuration = join(folder, "apt.conf");
  await writeFile(
    configuration,
    Object.entries(settings)
      .map(([name, value]) => `${name} "${value}";\n`)
      .join(""),
  );
  const options = { cwd: join(folder, "packages"), env: { ...process.env, APT_CONFIG: configuration }, maxBuffer: 1 << 26 };
  await run("apt-get", ["update", "-qq"], options);
  await run("apt-get", ["download", "-qq", ...packages.bullseye, ...packages.bookworm], options);
  await mkdir(root);
  for (const file of await readdir(options.cwd)) await run("dpkg-deb", ["-x", join(options.cwd, file), root]);
}

/** Moves the interpreter to where the official image has it, and adds what a base image owes. */
async function layOut(root: string, script: string): Promise<void> {
  const at = (path: string): string => join(root, path);
  for (const path of ["usr/share/doc", "usr/share/man", "usr/share/lintian", "usr/share/applications", "usr/share/pixmaps"]) {
    await rm(at(path), { recursive: true, force: true });
  }
  await mkdir(at("usr/local/bin"), { recursive: true });
  await mkdir(at("usr/local/lib"), { recursive: true });
  await rename(at("usr/bin/python3.9"), at("usr/local/bin/python3.9"));
  await rename(at("usr/lib/python3.9"), at("usr/local/lib/python3.9"));
  for (const name of ["python3", "python"]) await symlink("python3.9", at(`usr/local/bin/${name}`));
  const library = "usr/local/lib/python3.9";
  await mkdir(at(`${library}/site-packages`), { recursive: true });
  await rm(at(`${library}/dist-packages`), { recursive: true, force: true });
  await symlink("site-packages", at(`${library}/dist-packages`));
  // pip and setuptools, which the official image has too.
  for (const wheel of await readdir(at("usr/share/python-wheels"))) {
    if (wheel.endsWith(".whl"))
      await run(at("bin/busybox"), ["unzip", "-q", at(`usr/share/python-wheels/${wheel}`), "-d", at(`${library}/site-packages`)]);
  }
  await rm(at("usr/share/python-wheels"), { recursive: true });
  // As if pip had installed itself, as it has in the official image: only then does it look for a newer version, and remember the answer.
  for (const name of await readdir(at(`${library}/site-packages`))) {
    if (/^pip-.*\.dist-info$/.test(name)) await writeFile(at(`${library}/site-packages/${name}/INSTALLER`), "pip\n");
  }
  const pip = "#!/usr/local/bin/python3.9\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n";
  for (const name of ["pip", "pip3"]) await writeFile(at(`usr/local/bin/${name}`), pip, { mode: 0o755 });

  const { stdout } = await run(at("bin/busybox"), ["--list-full"]);
  for (const applet of stdout.trim().split("\n")) {
    if (existsSync(at(applet))) continue;
    await mkdir(at(applet.slice(0, applet.lastIndexOf("/"))), { recursive: true });
    await symlink("/bin/busybox", at(applet));
  }
  for (const name of ["adduser", "addgroup"]) {
    await rm(at(`usr/sbin/${name}`), { force: true });
    await writeFile(at(`usr/sbin/${name}`), script, { mode: 0o755 });
  }

  for (const path of ["etc/ssl/certs", "usr/lib/ssl", "root", "tmp", "var/tmp", "home", "proc", "sys", "dev", "run"]) {
    await mkdir(at(path), { recursive: true });
  }
  await chmod(at("tmp"), 0o1777);
  await chmod(at("root"), 0o700);
  await copyFile("/etc/ssl/certs/ca-certificates.crt", at("etc/ssl/certs/ca-certificates.crt"));
  await symlink("/etc/ssl/certs/ca-certificates.crt", at("usr/lib/ssl/cert.pem"));
  await writeFile(at("etc/passwd"), "root:x:0:0:root:/root:/bin/ash\nnobody:x:65534:65534:nobody:/:/sbin/nologin\n");
  await writeFile(at("etc/group"), "root:x:0:root\nnogroup:x:65533:\nnobody:x:65534:\n");
  await writeFile(at("etc/shadow"), "root:*::0:::::\nnobody:!::0:::::\n", { mode: 0o640 });
  await writeFile(
    at("etc/os-release"),
    'NAME="Stand-in for python:3.9-alpine3.18"\nID=stand-in\nVERSION_ID=1\nPRETTY_NAME="Stand-in made from Debian packages"\n',
  );
}
