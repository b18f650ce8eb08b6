import { ownLayers } from "../image.js";
import { defineCheck, outcome } from "./check.js";

/** Where every user may write in any image. */
const common = /^(?:tmp|var\/tmp|run|dev\/shm)(?:\/|$)/;

export default defineCheck({
  name: "writable-paths",
  practice: 3,
  title: "the app's user may change nothing",
  async run({ image, run }) {
    const app = await run();
    const { stdout } = await app.exec(["id"]);
    const [, uid] = /^uid=(\d+)/.exec(stdout) ?? [];
    const writable = ownLayers(image).flatMap((layer) =>
      layer.entries.flatMap(({ mode, path, type, uid: owner }) => {
        const isThing = type === "file" || type === "directory";
        const byAll = (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
        const byOwner = String(owner) === uid && (mode & 0o200) !== 0;
        return isThing && !common.test(path) && (byAll || byOwner) ? [`/${path} (${layer.createdBy})`] : [];
      }),
    );
    const measured = uid === undefined ? "the user is not known: the image has no id" : `${writable.length} files and folders`;
    return outcome(uid !== undefined && writable.length === 0, measured, "0 files and folders", writable);
  },
});
