import { fileChanges } from "../file-changes.js";
import type { Verdict } from "../judgement.js";
import { quantity } from "../quantity.js";
import { formatBytes, formatPercent } from "../size.js";
import { printable } from "./printable.js";
import {
  blamed,
  closingLine,
  dockerfileOf,
  type LayerReport,
  practiceHolds,
  type PracticeReport,
  type Report,
  reportHolds,
  runFigures,
} from "./report.js";
import { type Rectangle, treemap } from "./treemap.js";

/** Width of the treemap by its height. */
const ratio = 2.2;

/**
 * The report as one page that needs nothing besides itself: no script, no request. Every text of the app is escaped, and the page's policy
 * lets nothing run.
 *
 * @param before an earlier report of the app to compare with
 */
export function htmlReport(found: Report, before?: Report): string {
  const report = printable(found);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Conformance of ${escaped(report.app)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Conformance of <code>${escaped(report.app)}</code></h1>
<p class="${reportHolds(report) ? "pass" : "fail"} verdict">${escaped(closingLine(report))}</p>
${facts(report)}
${before === undefined ? "" : comparison(report, printable(before))}
<h2>Practices</h2>
${report.practices.map((practice) => practiceSection(practice, report)).join("\n")}
${otherFindings(report)}
<h2>What fills the image</h2>
<p><span class="key own"></span> the app's own layers <span class="key base"></span> the base</p>
${treemapOf(
  "The app's own layers",
  report.image.layers.filter(({ fromBase }) => !fromBase),
)}
${treemapOf("The whole image", report.image.layers)}
${layerTable(report)}
</main>
</body>
</html>
`;
}

function facts({ base, engine, image, run, seconds }: Report): string {
  const rows: [string, string][] = [
    [
      "Image",
      `${formatBytes(image.bytes)}, ${formatBytes(image.ownBytes)} of them the app's own, ${formatPercent(image.efficiency)} needed, ${quantity(image.packages.length, "package")}`,
    ],
    ...(run === null ? [] : [["Run", runFigures(run)] satisfies [string, string]]),
    ["Base", base.standIn ? `${base.reference} could not be had: a stand-in, ${base.used}` : base.reference],
    ["Engine", `Docker ${engine.version}, API ${engine.api}, ${engine.builder}${engine.provisioned ? ", started for this run" : ""}`],
    ["Judged in", `${seconds.toFixed(0)} s`],
  ];
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join("")}</dl>`;
}

function practiceSection(practice: PracticeReport, report: Report): string {
  const file = escaped(dockerfileOf(report));
  const { key, title, lint, checks } = practice;
  const holds = practiceHolds(practice);
  const name = `${typeof key === "number" ? `${key} ` : ""}${title}`;
  const findings = (lint?.findings ?? []).map(
    ({ line, message, rule }) =>
      `<tr><td class="fail">fail</td><td>${file}:${line}</td><td colspan="2">${escaped(message)} <code>${escaped(rule ?? "eslint")}</code></td></tr>`,
  );
  const excused = (lint?.exceptions ?? []).map(
    ({ line, reason, rule }) =>
      `<tr><td class="note">excused</td><td>${file}:${line}</td><td colspan="2">${escaped(reason)} <code>${escaped(rule ?? "eslint")}</code></td></tr>`,
  );
  const rows = [...findings, ...excused, ...checks.map((check) => checkRow(check, report))].join("\n");
  return `<details${holds ? "" : " open"}><summary><span class="${holds ? "pass" : "fail"}">${holds ? "holds" : "fails"}</span> ${escaped(name)}</summary>
<table><thead><tr><th>Verdict</th><th>What</th><th>Measured</th><th>Limit</th></tr></thead><tbody>
${rows}
</tbody></table></details>`;
}

const statusClasses: Readonly<Record<Verdict["status"], string>> = {
  pass: "pass",
  fail: "fail",
  "not-checked": "note",
  warn: "note",
  waived: "note",
};

function checkRow(check: PracticeReport["checks"][number], report: Report): string {
  const { detail = [], limit, measured, status, title } = check;
  const told = [...detail, ...[blamed(check, report)].filter(Boolean)];
  const lines = told.length === 0 ? "" : `<pre>${escaped(told.join("\n"))}</pre>`;
  return `<tr><td class="${statusClasses[status]}">${status.replace("-", " ")}</td><td>${escaped(title)}</td><td>${escaped(measured)}${lines}</td><td>${escaped(limit)}</td></tr>`;
}

function otherFindings(report: Report): string {
  const { otherFindings: findings } = report;
  if (findings.length === 0) return "";
  const items = findings.map(
    ({ line, message, rule }) =>
      `<li>${escaped(dockerfileOf(report))}:${line} ${escaped(message)} <code>${escaped(rule ?? "eslint")}</code></li>`,
  );
  return `<h2>Other findings</h2>\n<ul class="fail">${items.join("")}</ul>`;
}

/** Layers side by side, in each its files; every part can be reached with the Tab key and says what it is. */
function treemapOf(name: string, all: readonly LayerReport[]): string {
  const layers = all.filter(({ bytes }) => bytes > 0).toSorted((one, other) => other.bytes - one.bytes);
  if (layers.length === 0) return "";
  const bytes = layers.reduce((sum, layer) => sum + layer.bytes, 0);
  const places = treemap(
    layers.map(({ bytes }) => bytes),
    ratio,
  );
  const cells = layers.map((layer, index) => layerCell(layer, places[index] ?? nowhere));
  const title = `${name}, ${formatBytes(bytes)}`;
  return `<h3>${escaped(title)}</h3>
<div class="map" role="list" aria-label="${escaped(title)}: layers and their largest files, each as large as its part">${cells.join("\n")}</div>`;
}

/** Percent of the map's width. */
const narrow = 7;

const nowhere: Rectangle = { left: 0, top: 0, width: 0, height: 0 };

function layerCell({ bytes, createdBy, files, fromBase }: LayerReport, place: Rectangle): string {
  const name = createdBy === "" ? "(not in the history)" : createdBy;
  const listed = files.reduce((sum, file) => sum + file.bytes, 0);
  const rest = Math.max(bytes - listed, 0);
  const parts = [
    ...files.map((file) => ({ label: file.path, bytes: file.bytes })),
    ...(rest === 0 ? [] : [{ label: "everything else", bytes: rest }]),
  ]
    .filter((part) => part.bytes > 0)
    .toSorted((one, other) => other.bytes - one.bytes);
  const inner = treemap(
    parts.map((part) => part.bytes),
    (ratio * place.width) / Math.max(place.height, 0.001),
  );
  const cells = parts.map((part, index) => {
    const text = `${part.label}: ${formatBytes(part.bytes)}`;
    const own = inner[index] ?? nowhere;
    // The name of the file is what counts; where there is no room even for that, the cell is named when it is reached.
    const share = (own.width * place.width) / 100;
    const label = share < narrow ? "" : `${part.label.slice(part.label.lastIndexOf("/") + 1)} ${formatBytes(part.bytes)}`;
    return `<div role="listitem" tabindex="0" class="file" style="${position(own)}" title="${escaped(text)}" aria-label="${escaped(text)}"><span>${escaped(label)}</span><b${place.left + (own.left * place.width) / 100 < 50 ? ' class="left"' : ""}>${escaped(text)}</b></div>`;
  });
  const label = `${fromBase ? "base" : "own"} layer, ${formatBytes(bytes)}: ${name}`;
  return `<div role="list" class="layer ${fromBase ? "base" : "own"}" style="${position(place)}" aria-label="${escaped(label)}">${cells.join("")}</div>`;
}

function position({ left, top, width, height }: Rectangle): string {
  return `left:${left.toFixed(3)}%;top:${top.toFixed(3)}%;width:${width.toFixed(3)}%;height:${height.toFixed(3)}%`;
}

function layerTable({ image }: Report): string {
  const rows = image.layers.map(
    ({ bytes, createdBy, fromBase }) =>
      `<tr><td class="number">${formatBytes(bytes)}</td><td>${fromBase ? "base" : "own"}</td><td><code>${escaped(createdBy || "(not in the history)")}</code></td></tr>`,
  );
  return `<table><thead><tr><th class="number">Uncompressed</th><th>From</th><th>Instruction</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

/** What grew or shrank, which packages came and went, and what holds that did not, or the other way round. */
function comparison(report: Report, before: Report): string {
  const figures: readonly (readonly [string, (one: Report) => number | null, (value: number) => string])[] = [
    ["Image", ({ image }) => image.bytes, formatBytes],
    ["The app's own layers", ({ image }) => image.ownBytes, formatBytes],
    ["Packages", ({ image }) => image.packages.length, String],
    ["Seconds to the first answer", ({ run }) => run?.answerSeconds ?? null, (seconds) => seconds.toFixed(1)],
    ["Memory in use", ({ run }) => run?.idleBytes ?? null, formatBytes],
  ];
  const rows = figures.flatMap(([name, of, format]) => {
    const [old, now] = [of(before), of(report)];
    if (old === null || now === null) return [];
    const change = now === old ? "same" : `${now < old ? "\u2212" : "+"}${format(Math.abs(now - old))}`;
    return `<tr><td>${name}</td>${[format(old), format(now), change].map((text) => `<td class="number">${text}</td>`).join("")}</tr>`;
  });
  const earlier = new Map(before.practices.flatMap(({ checks }) => checks.map(({ name, status }) => [name, status] as const)));
  const changed = report.practices.flatMap(({ checks }) =>
    checks.filter(({ name, status }) => earlier.has(name) && earlier.get(name) !== status),
  );
  const items = [
    ...changed.map(({ name, title, status }) => `${title}: ${earlier.get(name) ?? ""} before, ${status} now`),
    ...packageChanges(before.image.packages, report.image.packages),
    ...fileChanges(before, report),
  ].map((text) => `<li>${escaped(text)}</li>`);
  return `<h2>Against the earlier report</h2>
<table><thead><tr><th></th><th class="number">Before</th><th class="number">Now</th><th class="number">Change</th></tr></thead><tbody>${rows.join("")}</tbody></table>
${changed.length === 0 ? "<p>Every verdict is the same.</p>" : ""}${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}`;
}

type Packages = Report["image"]["packages"];

function packageChanges(before: Packages, now: Packages): string[] {
  const versions = (packages: Packages): Map<string, string> => {
    const found = new Map<string, string>();
    // One may be installed in several versions.
    for (const { manager, name, version } of packages) {
      const key = `${name} (${manager})`;
      found.set(key, found.has(key) ? `${found.get(key) ?? ""}, ${version}` : version);
    }
    return found;
  };
  const [old, current] = [versions(before), versions(now)];
  return [...new Set([...old.keys(), ...current.keys()])].toSorted().flatMap((name) => {
    const [was, is] = [old.get(name), current.get(name)];
    if (was === is) return [];
    if (was === undefined) return `${name} ${is ?? ""} is new`;
    return is === undefined ? `${name} ${was} is gone` : `${name} ${was} before, ${is} now`;
  });
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

const style = `
:root { color-scheme: light dark; --text: #1d2127; --back: #fff; --line: #d4d9df; --pass: #17693a; --fail: #b3261e; --note: #7a5200; --own: #cfe3ff; --base: #e6e8eb; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e7eb; --back: #14171b; --line: #3a414a; --pass: #6fd49a; --fail: #ff8a80; --note: #f0c060; --own: #1f4068; --base: #2a2f36; } }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.verdict { font-size: 1.15rem; font-weight: 600; }
.pass { color: var(--pass); } .fail { color: var(--fail); } .note { color: var(--note); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .4rem 0; padding: .4rem .8rem; } summary { cursor: pointer; }
summary span { display: inline-block; min-width: 4rem; font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin: .6rem 0; } th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { white-space: nowrap; } td code, pre { overflow-wrap: anywhere; }
th.number, td.number { text-align: right; white-space: nowrap; } pre { white-space: pre-wrap; margin: .3rem 0; font-size: .85rem; } code { font-size: .9em; }
.map { position: relative; width: 100%; aspect-ratio: ${ratio}; border: 1px solid var(--line); }
.layer, .file { position: absolute; box-sizing: border-box; overflow: hidden; } .layer { border: 2px solid var(--back); }
.own { background: var(--own); } .base { background: var(--base); } .file { border: 1px solid var(--back); font-size: .7rem; line-height: 1.2; }
.file span { padding: 2px; display: block; white-space: nowrap; text-overflow: ellipsis; overflow: hidden; }
.file:hover, .file:focus { outline: 3px solid var(--fail); outline-offset: -3px; z-index: 1; }
.file b { display: none; font-weight: normal; } .layer:focus-within { overflow: visible; z-index: 3; } .file:focus { overflow: visible; }
.file:focus b { display: block; position: absolute; right: 0; top: 100%; z-index: 4; padding: 2px 4px; white-space: nowrap; background: var(--back); color: var(--text); border: 1px solid var(--line); }
.file:focus b.left { right: auto; left: 0; }
h3 { font-size: 1rem; margin-bottom: .3rem; } .key { display: inline-block; width: .9em; height: .9em; margin-left: .8em; border: 1px solid var(--line); vertical-align: -.1em; } .key:first-child { margin-left: 0; }
`;
