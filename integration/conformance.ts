import { buildWhereStale } from "./build.js";

buildWhereStale();
const { main } = await import("dockerfile-conformance");
const { referenceApp, substitutes } = await import("./app.js");
// npm runs scripts in the package's folder; a path is meant from where npm was called.
process.chdir(process.env["INIT_CWD"] ?? process.cwd());
process.exitCode = await main(process.argv.slice(2), { substitutes, defaultPath: referenceApp });
