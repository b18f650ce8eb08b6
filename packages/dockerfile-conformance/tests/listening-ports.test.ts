import { expect, it } from "vitest";
import { listeningPorts } from "../src/listening-ports.js";

const header = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const line = (address: string, state = "0A"): string =>
  `   0: ${address} ${"0".repeat(address.length - 5)}:0000 ${state} 00000000:00000000 00:00000000 00000000 10001        0 1 1 0 100 0 0 10 0\n`;

const zero = "0".repeat(32);

it.each([
  ["IPv4, all addresses", line("00000000:1388"), [5000]],
  ["IPv4, its own address", line("020011AC:1F40"), [8000]],
  ["IPv6, all addresses", line(`${zero}:1388`), [5000]],
  ["the same port twice, in order", line("00000000:1F40") + line(`${zero}:1388`) + line(`${zero}:1F40`), [5000, 8000]],
  ["127.0.0.1", line("0100007F:1388"), []],
  ["127.0.0.11, the engine's name server", line("0B00007F:A1B2"), []],
  ["::1", line("00000000000000000000000001000000:1388"), []],
  ["::ffff:127.0.0.1", line("0000000000000000FFFF00000100007F:1388"), []],
  ["::ffff:172.17.0.2", line("0000000000000000FFFF0000020011AC:1388"), [5000]],
  ["a connection", line("020011AC:1388", "01"), []],
  ["no socket at all", "", []],
])("%s", (_, lines, ports) => {
  expect(listeningPorts(header + lines)).toEqual(ports);
});
