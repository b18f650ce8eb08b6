import type { Check } from "./check.js";
import becomesHealthy from "./becomes-healthy.js";
import alpineBase from "./alpine-base.js";
import answers from "./answers.js";
import configuredUser from "./configured-user.js";
import dependenciesRebuilt from "./dependencies-rebuilt.js";
import dependenciesReused from "./dependencies-reused.js";
import effectiveUser from "./effective-user.js";
import efficiency from "./efficiency.js";
import expectedCommands from "./expected-commands.js";
import expectedFiles from "./expected-files.js";
import expectedMetadata from "./expected-metadata.js";
import exposedPort from "./exposed-port.js";
import necessaryFiles from "./necessary-files.js";
import noDuplicateIds from "./no-duplicate-ids.js";
import noEmptyPassword from "./no-empty-password.js";
import noLateCleanup from "./no-late-cleanup.js";
import noPackageCaches from "./no-package-caches.js";
import noSecrets from "./no-secrets.js";
import noSensitiveMounts from "./no-sensitive-mounts.js";
import noSetuid from "./no-setuid.js";
import onlyExposedPort from "./only-exposed-port.js";
import nothingLeftBehind from "./nothing-left-behind.js";
import ownLayers from "./own-layers.js";
import ownSize from "./own-size.js";
import pinnedBase from "./pinned-base.js";
import processUser from "./process-user.js";
import randomUid from "./random-uid.js";
import reproducible from "./reproducible.js";
import stopsInTime from "./stops-in-time.js";
import totalSize from "./total-size.js";
import wastedBytes from "./wasted-bytes.js";
import writablePaths from "./writable-paths.js";

/** Every check, in the order they run and are reported in. */
export const checks: readonly Check[] = [
  pinnedBase,
  alpineBase,
  ownLayers,
  configuredUser,
  effectiveUser,
  processUser,
  writablePaths,
  randomUid,
  necessaryFiles,
  dependenciesReused,
  dependenciesRebuilt,
  exposedPort,
  answers,
  onlyExposedPort,
  noPackageCaches,
  nothingLeftBehind,
  noLateCleanup,
  wastedBytes,
  totalSize,
  ownSize,
  efficiency,
  reproducible,
  noSecrets,
  noSetuid,
  noEmptyPassword,
  noDuplicateIds,
  noSensitiveMounts,
  expectedFiles,
  expectedMetadata,
  expectedCommands,
  becomesHealthy,
  stopsInTime,
];
