import { htmlReport } from "./html.js";
import { jsonReport } from "./json.js";
import { junitReport } from "./junit.js";
import { markdownReport } from "./markdown.js";
import type { Report } from "./report.js";
import { sarifReport } from "./sarif.js";
import { terminalReport } from "./terminal.js";

/** The forms of a report by their names on the command line. Colours are for a terminal alone. */
export const formats = {
  terminal: terminalReport,
  json: jsonReport,
  junit: junitReport,
  sarif: sarifReport,
  markdown: markdownReport,
  html: (report: Report) => htmlReport(report),
} as const satisfies Record<string, (report: Report, colour: boolean) => string>;
