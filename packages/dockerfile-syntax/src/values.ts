/** What the values of flags and arguments must look like. Each answers for a value without variables. */

const signalNames = new Set(
  "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT RTMAX RTMIN SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ".split(
    " ",
  ),
);

/** `SIGTERM`, `term`, `15`, `SIGRTMIN+3`. */
export function isSignal(value: string): boolean {
  if (/^[+-]?[0-9]+$/.test(value)) return Number(value) !== 0;
  const name = value.toUpperCase().replace(/^SIG/, "");
  const [, realtime, offset] = /^(RTMIN\+|RTMAX-)([0-9]{1,2})$/.exec(name) ?? [];
  if (realtime !== undefined) return Number(offset) >= 1 && Number(offset) <= (realtime === "RTMIN+" ? 15 : 14);
  return signalNames.has(name);
}

/** A duration as Go writes it: `30s`, `1m30s`, `1.5h`. */
export function isDuration(value: string): boolean {
  return /^(?:[-+]?0|[-+]?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(value);
}

/** What EXPOSE takes: `80`, `80/udp`, `8000-8010`, and, ignored by the builder, a host's address and port before it. */
export function isPort(value: string): boolean {
  const [spec = "", protocol = "tcp", ...more] = value.split("/");
  if (more.length > 0 || !/^(?:tcp|udp|sctp)$/i.test(protocol)) return false;
  const [, host, container = ""] = /^(?:.*?:)?(?:([0-9-]*):)?([^:]*)$/.exec(spec) ?? [];
  return isPortRange(container) && (host === undefined || host === "" || isPortRange(host));
}

function isPortRange(value: string): boolean {
  const [, start, end = start] = /^0*([0-9]{1,5})(?:-0*([0-9]{1,5}))?$/.exec(value) ?? [];
  return start !== undefined && Number(start) <= Number(end) && Number(end) <= 65_535;
}

const domain = String.raw`(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\[[0-9a-fA-F:]+\]`;
const path = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
const referencePattern = new RegExp(
  `^(?:(?:${domain})(?::[0-9]+)?/)?${path}(?:/${path})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z0-9_+.-]+:[0-9a-fA-F]+)?$`,
);

/** `registry:port/name:tag@digest` with a lower-case name and a whole digest. */
export function isImageReference(value: string): boolean {
  if (value.length > 1000 || !referencePattern.test(value)) return false;
  const [, algorithm, hex = ""] = /@([^:@]*):(.*)$/.exec(value) ?? [];
  if (algorithm === undefined) return !/^[0-9a-f]{64}$/.test(value);
  return hex.length === ({ sha256: 64, sha384: 96, sha512: 128 }[algorithm] ?? hex.length) && hex.length >= 32;
}

/** A mode as octal digits or in chmod's letters. */
export function isFileMode(value: string): boolean {
  if (/^[0-7]+$/.test(value)) return Number.parseInt(value, 8) <= 0o7777;
  return /^[ugoa]*[-+=](?:[rwxXst]*|[ugo])(?:[-+=](?:[rwxXst]*|[ugo]))*(?:,[ugoa]*[-+=](?:[rwxXst]*|[ugo])(?:[-+=](?:[rwxXst]*|[ugo]))*)*$/.test(
    value,
  );
}
