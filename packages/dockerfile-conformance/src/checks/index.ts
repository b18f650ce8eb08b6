import type { Check } from "./check.js";
import alpineBase from "./alpine-base.js";
import answers from "./answers.js";
import configuredUser from "./configured-user.js";
import dependenciesRebuilt from "./dependencies-rebuilt.js";
import dependenciesReused from "./dependencies-reused.js";
import effectiveUser from "./effective-user.js";
import exposedPort from "./exposed-port.js";
import necessaryFiles from "./necessary-files.js";
import noLateCleanup from "./no-late-cleanup.js";
import noPipCache from "./no-pip-cache.js";
import nothingLeftBehind from "./nothing-left-behind.js";
import ownLayers from "./own-layers.js";
import ownSize from "./own-size.js";
import pinnedBase from "./pinned-base.js";
import processUser from "./process-user.js";
import stopsInTime from "./stops-in-time.js";
import totalSize from "./total-size.js";

/** Every check, in the order they run and are reported in. */
export const checks: readonly Check[] = [
  pinnedBase,
  alpineBase,
  ownLayers,
  configuredUser,
  effectiveUser,
  processUser,
  necessaryFiles,
  dependenciesReused,
  dependenciesRebuilt,
  exposedPort,
  answers,
  noPipCache,
  nothingLeftBehind,
  noLateCleanup,
  totalSize,
  ownSize,
  stopsInTime,
];
