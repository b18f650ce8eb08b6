import { expect, it } from "vitest";
import { labelSchema } from "../../src/analysis/label-schema.js";

const schema = (labels: unknown): ReturnType<typeof labelSchema> => labelSchema({ dockerfile: { labels } });

it("takes the labels of the settings, else those of OCI", () => {
  expect([...schema({ a: "url" }).formats]).toEqual([["a", "url"]]);
  for (const none of [undefined, null, {}]) {
    expect(schema(none).isConfigured).toBe(false);
    expect(schema(none).formats.get("org.opencontainers.image.created")).toBe("rfc3339");
  }
});

it("refuses what is no schema", () => {
  for (const wrong of [["a"], "a", 1]) expect(() => schema(wrong)).toThrow("must be an object of formats by the names of labels");
  for (const wrong of ["nonsense", "toString", null, 1])
    expect(() => schema({ a: wrong })).toThrow("gives 'a' a format that is none of email");
});
