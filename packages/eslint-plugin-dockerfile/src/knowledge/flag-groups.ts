/** The flags of RUN that choose what a build lets it do. */
export const runModes: ReadonlySet<string> = new Set(["network", "security"]);

/** The flags of HEALTHCHECK, which no other instruction has. */
export const healthcheckFlags: ReadonlySet<string> = new Set(["interval", "retries", "start-interval", "start-period", "timeout"]);
