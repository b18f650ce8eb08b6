/** What the values of flags and arguments must look like. Each answers for a value without variables. */

const signalNames = new Set(
  "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT RTMAX RTMIN SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ".split(
    " ",
  ),
);

/** `SIGTERM`, `term`, `15`, `SIGRTMIN+3`. */
export function isSignal(value: string): boolean {
  if (/^[+-]?[0-9]+$/.test(value)) return Number(value) !== 0 && Math.abs(Number(value)) < 2 ** 63;
  const name = value.toUpperCase().replace(/^SIG/, "");
  const [, realtime, offset] = /^(RTMIN\+|RTMAX-)([1-9][0-9]?)$/.exec(name) ?? [];
  if (realtime !== undefined) return Number(offset) <= (realtime === "RTMIN+" ? 15 : 14);
  return signalNames.has(name);
}

const nanoseconds: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 };

/** A duration as Go writes it: `30s`, `1m30s`, `1.5h`. HEALTHCHECK takes none that is negative or, but for 0, shorter than a millisecond. */
export function isHealthcheckDuration(value: string): boolean {
  const [, sign, written = ""] = /^([-+]?)(.*)$/s.exec(value) ?? [];
  if (value === "" || written === "0") return true;
  if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(written)) return false;
  let sum = 0;
  for (const part of written.split(/(?<=[a-zµμ])(?=[0-9.])/)) {
    sum += Number.parseFloat(part) * (nanoseconds[part.replace(/^[0-9.]+/, "")] ?? 0);
  }
  return Math.trunc(sum) === 0 || (sign !== "-" && sum >= 1e6 && sum < 2 ** 63);
}

/** A number of 32 bits that is not negative. */
export function isRetries(value: string): boolean {
  return value === "" || (/^[-+]?[0-9]+$/.test(value) && Number(value) >= 0 && Number(value) < 2 ** 31);
}

/** What `RUN --device` takes: a name, `name=...`, `required`. */
export function isDevice(value: string): boolean {
  const fields = csvFields(value);
  if (fields === null) return false;
  let isNamed = false;
  for (const { text } of fields) {
    const [, key = text, setting] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    if (key.toLowerCase() === "required") {
      if (setting !== undefined && !isBoolean(setting)) return false;
    } else if (isNamed) return false;
    else isNamed = text !== "";
  }
  return true;
}

/** What Go reads as a boolean. */
export function isBoolean(value: string): boolean {
  return /^(?:[01tTfF]|true|True|TRUE|false|False|FALSE)$/.test(value);
}

/** A field of a line of CSV: where it stands, quotes included, and what it says. */
export interface CsvField {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The fields of a line of CSV, or null where a quote is in the wrong place or there is nothing at all. */
export function csvFields(line: string): CsvField[] | null {
  if (line === "") return null;
  const fields: CsvField[] = [];
  for (let start = 0; start <= line.length;) {
    const isQuoted = line[start] === '"';
    const end = isQuoted ? quotedEnd(line, start) : fieldEnd(line, start);
    if (end === null || (end < line.length && line[end] !== ",")) return null;
    const text = isQuoted ? line.slice(start + 1, end - 1).replaceAll('""', '"') : line.slice(start, end);
    if (!isQuoted && text.includes('"')) return null;
    fields.push({ start, end, text });
    start = end + 1;
  }
  return fields;
}

function fieldEnd(line: string, start: number): number {
  const comma = line.indexOf(",", start);
  return comma === -1 ? line.length : comma;
}

/** Behind the quote that closes the one at `start`: a doubled one stands for itself. Null where there is none. */
function quotedEnd(line: string, start: number): number | null {
  for (let close = line.indexOf('"', start + 1); close !== -1; close = line.indexOf('"', close + 2)) {
    if (line[close + 1] !== '"') return close + 1;
  }
  return null;
}

/** What EXPOSE takes: `80`, `80/udp`, `8000-8010`, and, ignored by the builder, a host's address and port before it. */
export function isPort(value: string): boolean {
  const parts = value.split(":");
  const [ports = "", ...protocol] = (parts.pop() ?? "").split("/");
  const host = parts.pop() ?? "";
  const address = parts.join(":");
  if (!/^(?:|tcp|udp|sctp)$/i.test(protocol.join("/")) || (address !== "" && !isAddress(address))) return false;
  const [container, published] = [portCount(ports), host === "" ? null : portCount(host)];
  return container !== null && (host === "" || (published !== null && (container === 1 || container === published)));
}

/** How many ports `8000-8010` is; null where it is none. */
function portCount(value: string): number | null {
  const [, first, last = first] = /^([+]?[0-9]+)(?:-([+]?[0-9]+))?$/.exec(value) ?? [];
  const [start, end] = [Number(first), Number(last)];
  return start <= end && end <= 65_535 ? end - start + 1 : null;
}

function isAddress(value: string): boolean {
  const [, inner = value] = /^\[(.*)\]$/.exec(value) ?? [];
  if (!inner.includes(":")) return /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?!$)|$)){4}$/.test(inner);
  return /^[0-9a-fA-F:.]+$/.test(inner) && (inner.includes("::") || inner.split(":").length === 8);
}

const systems = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux macos nacl netbsd openbsd plan9 solaris windows zos".split(" "),
);
const architectures = new Set(
  "386 aarch64 amd64 amd64p32 arm arm64 arm64be armbe armel armhf i386 loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm x86-64 x86_64".split(
    " ",
  ),
);

/** `linux/amd64`, `linux/arm/v7`, `windows(10.0.17763)/amd64`, `linux`, `arm64`. */
export function isPlatform(value: string): boolean {
  const [first = "", ...more] = value.split("/");
  const [, system] = /^([A-Za-z0-9_-]+)(?:\([A-Za-z0-9_.%-]*(?:\+[A-Za-z0-9_.%-]+)*\))?$/.exec(first) ?? [];
  if (value === "") return true;
  if (system === undefined || more.length > 2 || !more.every((part) => /^[A-Za-z0-9_.-]+$/.test(part))) return false;
  return more.length > 0 || systems.has(system.toLowerCase()) || architectures.has(first.toLowerCase());
}

const domain = String.raw`(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\[[0-9a-fA-F:]+\]`;
const path = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
const referencePattern = new RegExp(
  `^(?:(?:${domain})(?::[0-9]+)?/)?${path}(?:/${path})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z0-9_+.-]+:[0-9a-fA-F]+)?$`,
);

/** The hexadecimal digits of each kind of digest. */
export const digestLengths: Readonly<Partial<Record<string, number>>> = { sha256: 64, sha384: 96, sha512: 128 };

/** `registry:port/name:tag@digest` with a lower-case name and a whole digest. */
export function isImageReference(value: string): boolean {
  if (value.length > 1000 || !referencePattern.test(value)) return false;
  const at = value.indexOf("@");
  if (at === -1) return value.length !== 64 || !/^[0-9a-f]*$/.test(value);
  const [algorithm = "", hex = ""] = value.slice(at + 1).split(":");
  return hex.length === digestLengths[algorithm];
}

/** A mode as octal digits or in chmod's letters. */
export function isFileMode(value: string): boolean {
  if (/^[0-7]+$/.test(value)) return Number.parseInt(value, 8) <= 0o7777;
  return /^[ugoa]*[-+=](?:[rwxXst]*|[ugo])(?:[-+=](?:[rwxXst]*|[ugo]))*(?:,[ugoa]*[-+=](?:[rwxXst]*|[ugo])(?:[-+=](?:[rwxXst]*|[ugo]))*)*$/.test(
    value,
  );
}
