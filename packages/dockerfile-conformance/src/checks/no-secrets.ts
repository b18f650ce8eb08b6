import { exposedSecrets } from "../exposed-secrets.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-secrets",
  practice: "secrets",
  title: "no secret in a layer, ENV or history",
  rules: ["no-secret-files", "no-secret-in-arg-env", "no-secret-in-run", "no-credentials-in-url"],
  run({ image }) {
    const found = exposedSecrets(image);
    return outcome(found.length === 0, found.length === 0 ? "no secret" : `${found.length} places`, "none", found);
  },
});
