/**
 * The TCP ports that something listens on for others than the container itself, in ascending order.
 *
 * @param tables the text of `/proc/net/tcp`, or of that and `/proc/net/tcp6`
 */
export function listeningPorts(tables: string): number[] {
  const ports = new Set<number>();
  for (const [, address = "", port = "", state] of tables.matchAll(socket)) {
    if (state === listens && !loopback.test(address)) ports.add(Number.parseInt(port, 16));
  }
  return [...ports].toSorted((one, other) => one - other);
}

/** Number, own address and port, the other end's, state: all in hexadecimal. */
const socket = /^ *\d+: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} ([0-9A-F]{2})/gm;

/** TCP_LISTEN of https://github.com/torvalds/linux/blob/master/include/net/tcp_states.h */
const listens = "0A";

/** 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104. Each word of four bytes is written from its last byte to its first. */
const loopback = /^(?:0{16}FFFF0000)?[0-9A-F]{6}7F$|^0{24}01000000$/;
