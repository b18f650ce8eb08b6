import { defineCheck, outcome } from "./check.js";

/** The system's own folders: https://www.cisecurity.org/benchmark/docker, 5.5. */
const sensitive = /^\/(?:boot|dev|etc|lib(?:32|64|x32)?|proc|root|s?bin|sys|usr)?$/;

/** Folders in which everything is the kernel's, and the way to the engine. */
const kernel = /^\/(?:dev|proc|sys)\/|^\/(?:var\/)?run\/(?:docker|containerd)\b/;

export default defineCheck({
  name: "no-sensitive-mounts",
  practice: "privileges",
  title: "no volume over the system",
  rules: ["no-sensitive-volume"],
  run({ image }) {
    const found = image.config.volumes.filter((volume) => {
      const path = volume.replace(/(?<=.)\/$/, "");
      return sensitive.test(path) || kernel.test(path);
    });
    return outcome(found.length === 0, found.length === 0 ? "no volume over the system" : found.join(", "), "none", [], ["VOLUME"]);
  },
});
