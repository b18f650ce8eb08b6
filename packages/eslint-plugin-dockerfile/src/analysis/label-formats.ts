import parseLicense from "spdx-expression-parse";
import type { LabelFormat } from "./label-schema.js";

/** As the standard of each format has it, or as hadolint takes it, which is wider here and narrower there. */
export type Reading = "standard" | "hadolint";

/** Whether a value has a format. */
export function hasFormat(value: string, format: Exclude<LabelFormat, "text">, reading: Reading): boolean {
  const isStandard = reading === "standard";
  switch (format) {
    case "email":
      return email.test(value);
    case "hash":
      return (isStandard ? hash : hadolintHash).test(value);
    case "rfc3339":
      return isTime(value, isStandard);
    case "semver":
      return (isStandard ? semver : hadolintSemver).test(value);
    case "spdx":
      return isLicense(value, isStandard);
    case "url":
      return url.test(value);
  }
}

const atom = "[\\w!#$%&'*+/=?^`{|}~-]+";
const label = "[a-zA-Z\\d](?:[a-zA-Z\\d-]*[a-zA-Z\\d])?";
const email = new RegExp(`^${atom}(?:\\.${atom})*@${label}(?:\\.${label})*$`);

/** The object names of git, in full or shortened. */
const hash = /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/;
const hadolintHash = /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/;

/** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const semver =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;
const hadolintSemver = /^\d+\.\d+\.\d+(?:-[\da-zA-Z.-]*)?(?:\+[\da-zA-Z.-]*)?$/;

/** An absolute URI of RFC 3986; brackets stand around an IPv6 address alone. */
const url = /^[a-z][a-z\d+.-]*:(?:\/\/(?:[\w.~!$&'()*+,;=:%-]*@)?\[[\da-f:.]+\])?(?:[\w.~:/?#@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

const time = /^(\d{4})-(\d\d)-(\d\d)t(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|[+-]\d\d(:?)\d\d)$/i;

function isTime(value: string, isStandard: boolean): boolean {
  const match = time.exec(value);
  if (match === null || (isStandard && match[7] === "")) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second <= 60;
}

/** Whether a text is a licence expression of SPDX: https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/ */
function isLicense(text: string, isStandard: boolean): boolean {
  if (isStandard && (text === "NONE" || text === "NOASSERTION")) return true;
  try {
    const expression = parseLicense(text);
    return isStandard || ("license" in expression && expression.license === text);
  } catch {
    return false;
  }
}
