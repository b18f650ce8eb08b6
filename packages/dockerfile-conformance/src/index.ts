export { type ArchiveOptions, climbingEntries, type ClimbingEntry, inspectArchive } from "./archive.js";
export type { ImageChoice } from "./archive-index.js";
export { baseResolver, type BaseResolver } from "./base.js";
export { buildImage, type BuiltImage, type UsedBase } from "./build.js";
export type { Check, Outcome, PracticeKey, Subject } from "./checks/check.js";
export { checks } from "./checks/index.js";
export { type ConformanceConfig, defineConformance, loadSettings, type Settings, type Waiver } from "./config.js";
export { type CommandOptions, main } from "./command.js";
export { conformance, type ConformanceOptions } from "./conformance.js";
export { type HardenedRunOptions, runHardened, type RunningApp } from "./container.js";
export { type Engine, openEngine } from "./engine.js";
export { efficiencyOf } from "./efficiency.js";
export { defaultExpectations, type Expectations } from "./expectations.js";
export { Failure } from "./failure.js";
export type { Expected } from "./expected.js";
export {
  type DockerfileText,
  type HistoryStep,
  type Image,
  type ImageConfig,
  inspectImage,
  type Layer,
  ownLayers,
  readImage,
} from "./image.js";
export type { LayerEntry } from "./layers.js";
export { configurationOf, measure, type Measured } from "./init.js";
export { lintDockerfile, type LintException, type LintFinding, type LintVerdict } from "./lint.js";
export { packagesOf } from "./packages.js";
export { type Practice, practices } from "./practices.js";
export { formats } from "./report/formats.js";
export { htmlReport } from "./report/html.js";
export { jsonReport } from "./report/json.js";
export { closingLine, practiceHolds, type PracticeReport, type Report, reportHolds } from "./report/report.js";
export { terminalReport } from "./report/terminal.js";
